package org.loopwright.faces.gui;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jfree.data.xy.XYDataItem;
import org.jfree.data.xy.XYSeries;
import org.loopwright.subject.observation.SeriesTable;
import org.loopwright.subject.observation.Stage;

/**
 * The points of a chart, and those of the run before it as ghosts. Confined to the thread of the windows.
 */
final class ChartData {

    private final ChartKind kind;
    private final List<XYSeries> curves = new ArrayList<>();
    private final List<XYSeries> ghosts = new ArrayList<>();

    ChartData(ChartKind kind) {
        this.kind = kind;
    }

    ChartKind kind() {
        return kind;
    }

    /** Empties the chart and names its curves. */
    void begin(List<String> names) {
        curves.clear();
        for (String name : names) {
            // Shares are stacked, for which a day may be there only once.
            curves.add(new XYSeries(name, true, false));
        }
    }

    /** What has been drawn so far becomes the ghost of the run that begins. */
    void becomeGhost() {
        if (curves.stream().anyMatch(curve -> curve.getItemCount() > 1)) {
            ghosts.clear();
            ghosts.addAll(curves);
        }
    }

    void forgetGhost() {
        ghosts.clear();
    }

    boolean has(int curve) {
        return curve < curves.size();
    }

    void add(int curve, double day, double value) {
        curves.get(curve).add(day, value, false);
    }

    /** Tells whoever draws the curves that points have been added: once for each area that is drawn by itself. */
    void changed() {
        int step = kind == ChartKind.STAGE_SHARES ? Stage.values().length : curves.size();
        for (int first = 0; first < curves.size(); first += step) {
            curves.get(first).fireSeriesChanged();
        }
    }

    List<XYSeries> curves() {
        return curves;
    }

    List<XYSeries> ghosts() {
        return ghosts;
    }

    /** A row per day, a column per curve; an empty cell where a curve has no point. */
    String csv() {
        TreeMap<Double, String[]> rows = new TreeMap<>();
        StringBuilder text = new StringBuilder(SeriesTable.DAY.name());
        for (int i = 0; i < curves.size(); i++) {
            text.append(",\"")
                    .append(String.valueOf(curves.get(i).getKey()).replace("\"", "\"\""))
                    .append('"');
            for (Object item : curves.get(i).getItems()) {
                XYDataItem point = (XYDataItem) item;
                // NaN breaks the curve: on that day there was nothing to tell.
                rows.computeIfAbsent(point.getXValue(), day -> new String[curves.size()])[i] =
                        Double.isNaN(point.getYValue()) ? "" : Double.toString(point.getYValue());
            }
        }
        text.append('\n');
        rows.forEach((day, cells) -> {
            text.append(Numerals.plain(day));
            for (String cell : cells) {
                text.append(',').append(cell == null ? "" : cell);
            }
            text.append('\n');
        });
        return text.toString();
    }
}
