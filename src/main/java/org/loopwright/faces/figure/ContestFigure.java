package org.loopwright.faces.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.data.Range;
import org.loopwright.faces.findings.Contest;
import org.loopwright.faces.findings.Contests;
import org.loopwright.lab.design.Response;

/** How often each system is best over draws of assumptions, as bars with intervals: a panel for each place. */
final class ContestFigure {

    private static final double END = 1.0;

    private ContestFigure() {}

    /** The figures by response. */
    static Map<String, Optional<FigureSheet>> of(Contests contests, String study) {
        Map<String, Optional<FigureSheet>> sheets = new LinkedHashMap<>();
        for (Response response : contests.responses()) {
            List<Contest> known = contests.of(response).stream()
                    .filter(contest -> contest.draws() > 0)
                    .toList();
            sheets.put(
                    response.name(),
                    known.isEmpty() ? Optional.empty() : Optional.of(sheet(contests, known, response, study)));
        }
        return sheets;
    }

    private static FigureSheet sheet(Contests contests, List<Contest> shown, Response response, String study) {
        int letters = contests.systems().stream().mapToInt(String::length).max().orElse(0);
        List<JFreeChart> panels = new ArrayList<>();
        for (Contest contest : shown) {
            panels.add(chart(contests, contest, Math.max(60, 16 + 7 * letters)));
        }
        return new FigureSheet(
                "How robust each win is",
                study + "Measure " + response.measure()
                        + ": share of the draws of what is assumed at which a system is the"
                        + " best by its mean over replications; lines: Wilson's 95 % intervals over "
                        + shown.get(0).draws() + " draws.",
                "",
                "share of draws at which it is best [1]",
                List.of(),
                null,
                panels,
                Math.min(2, shown.size()),
                60 + 26 * contests.systems().size(),
                0);
    }

    private static JFreeChart chart(Contests contests, Contest contest, int room) {
        List<StepPanel.Step> steps = new ArrayList<>();
        for (String system : contests.systems()) {
            contest.contenders().stream()
                    .filter(one -> one.system().equals(system))
                    .forEach(one -> steps.add(new StepPanel.Step(
                            system,
                            0,
                            one.share(),
                            one.low(),
                            one.high(),
                            FigureStyle.line(contests.systems().indexOf(system)))));
        }
        JFreeChart chart = StepPanel.chart(Captions.panelTitle(contest.place()), steps, new Range(0, END), room);
        ((NumberAxis) chart.getCategoryPlot().getRangeAxis()).setTickUnit(new NumberTickUnit(END / 5));
        return chart;
    }
}
