package org.loopwright.faces.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jfree.chart.JFreeChart;
import org.jfree.data.Range;
import org.loopwright.faces.findings.DependenceTable;
import org.loopwright.lab.design.Factor;

/** How responses run along factors: for each response a panel for each factor, a line for each system. */
final class DependenceFigure {

    private static final Range WHOLE = new Range(-0.03, 1.03);

    private DependenceFigure() {}

    /** The figures by response. */
    static Map<String, Optional<FigureSheet>> of(List<DependenceTable.Curve> curves, String study) {
        Map<String, List<DependenceTable.Curve>> responses = new LinkedHashMap<>();
        curves.forEach(curve -> responses
                .computeIfAbsent(curve.response(), none -> new ArrayList<>())
                .add(curve));
        Map<String, Optional<FigureSheet>> sheets = new LinkedHashMap<>();
        responses.forEach((response, own) -> sheets.put(response, Optional.of(sheet(response, own, study))));
        return sheets;
    }

    private static FigureSheet sheet(String response, List<DependenceTable.Curve> curves, String study) {
        List<String> systems =
                curves.stream().map(DependenceTable.Curve::system).distinct().toList();
        List<Factor> factors =
                curves.stream().map(DependenceTable.Curve::factor).distinct().toList();
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (DependenceTable.Curve curve : curves) {
            for (var mean : curve.means()) {
                low = Math.min(low, mean.mean() - mean.halfWidth());
                high = Math.max(high, mean.mean() + mean.halfWidth());
            }
        }
        Range up = LinePanel.padded(low, high, 0.06, 0.01);
        List<JFreeChart> panels = new ArrayList<>();
        for (Factor factor : factors) {
            LinePanel panel = new LinePanel(title(factor), systems);
            curves.stream().filter(curve -> curve.factor().equals(factor)).forEach(curve -> {
                for (int k = 0; k < curve.places().size(); k++) {
                    panel.add(
                            systems.indexOf(curve.system()),
                            curve.places().get(k),
                            curve.means().get(k));
                }
            });
            panels.add(panel.chart(WHOLE, 0.25, up));
        }
        List<FigureSheet.Entry> legend = new ArrayList<>();
        for (String system : systems) {
            if (!system.isEmpty()) {
                legend.add(FigureSheet.Entry.ofSystem(system, legend.size()));
            }
        }
        int columns = FigureSheet.columnsFor(panels.size());
        return new FigureSheet(
                "Partial dependence",
                study + "Response " + response
                        + ": its mean with one factor at a place of its range and the others as they are"
                        + " at the points that were run, by a surface through the points; bands: 95 % of the surface. All"
                        + " panels have one scale.",
                response,
                "place in the range of the factor, from least to greatest [1]",
                legend,
                null,
                panels,
                columns,
                FigureSheet.heightFor(columns),
                0);
    }

    private static String title(Factor factor) {
        org.loopwright.lab.design.Range range = factor.range().orElseThrow();
        boolean isLog = range.scale() == org.loopwright.lab.design.Range.Scale.LOG;
        return factor.label() + ", " + range.text(range.min()) + " to " + range.text(range.max())
                + (isLog ? ", by ratios" : "");
    }
}
