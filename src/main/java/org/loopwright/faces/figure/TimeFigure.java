package org.loopwright.faces.figure;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.jfree.chart.JFreeChart;
import org.loopwright.faces.findings.Outcomes;
import org.loopwright.subject.observation.OutcomeMeasures;
import org.loopwright.subject.observation.Stage;
import org.loopwright.subject.observation.Wait;

/** Where the days of a loop go: stacked bars, a wide panel for all industries together and one for each. */
final class TimeFigure {

    private static final int NO_NAMES = 14;
    private static final int MOST_FOR_NAMES = 300;

    /** A part of a bar: what it is called, its colour, and its days by system (and industry, null for all). */
    private record Part(String name, Color colour, DaysOf days) {}

    /** Mean days of a part. */
    @FunctionalInterface
    private interface DaysOf {
        double days(String system, String industry);
    }

    private TimeFigure() {}

    /** Days by stage; empty where the table has none. */
    static Optional<FigureSheet> byStage(Outcomes outcomes, String study) {
        List<Part> parts = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            parts.add(new Part(
                    stage.column().replace('_', ' '),
                    FigureStyle.area(stage.ordinal()),
                    (system, industry) -> outcomes.mean(
                            OutcomeMeasures.days(stage).name(), system, outcomes.firstMeans(), industry)));
        }
        return sheet(outcomes, study, "Where the time of a loop goes, by stage", "Days per loop in each stage", parts);
    }

    /** Days of work and of each wait, the longest waits first; empty where the table has none. */
    static Optional<FigureSheet> byWait(Outcomes outcomes, String study) {
        String rule = outcomes.firstMeans();
        ToDoubleFunction<Wait> pooled = wait -> outcomes.systems().stream()
                .mapToDouble(system -> outcomes.mean(OutcomeMeasures.days(wait).name(), system, rule, null))
                .filter(days -> days > 0)
                .sum();
        List<Wait> waits = Wait.causes().stream()
                .filter(wait -> pooled.applyAsDouble(wait) > 0)
                .sorted(Comparator.comparingDouble(pooled).reversed())
                .toList();
        if (waits.isEmpty()) {
            return Optional.empty();
        }
        // One colour is left for the rest, and grey is work.
        int own = waits.size() <= FigureStyle.areas() - 1 ? waits.size() : FigureStyle.areas() - 2;
        List<Part> parts = new ArrayList<>();
        parts.add(new Part("work", FigureStyle.WORK, (system, industry) -> {
            double loop = outcomes.mean(Outcomes.LOOP_DAYS, system, rule, industry);
            return Math.max(0, loop - sum(outcomes, waits, system, rule, industry));
        }));
        for (int i = 0; i < own; i++) {
            Wait wait = waits.get(i);
            parts.add(new Part(
                    wait.column(),
                    FigureStyle.area(i),
                    (system, industry) ->
                            outcomes.mean(OutcomeMeasures.days(wait).name(), system, rule, industry)));
        }
        if (own < waits.size()) {
            List<Wait> rest = waits.subList(own, waits.size());
            parts.add(new Part(
                    "other waits",
                    FigureStyle.REST,
                    (system, industry) -> sum(outcomes, rest, system, rule, industry)));
        }
        return sheet(
                outcomes,
                study,
                "Where the time of a loop goes, by wait",
                "Days per loop of work and of each wait",
                parts);
    }

    private static double sum(Outcomes outcomes, List<Wait> waits, String system, String rule, String industry) {
        double sum = 0;
        for (Wait wait : waits) {
            double days = outcomes.mean(OutcomeMeasures.days(wait).name(), system, rule, industry);
            sum += Double.isNaN(days) ? 0 : days;
        }
        return sum;
    }

    private static Optional<FigureSheet> sheet(
            Outcomes outcomes, String study, String title, String what, List<Part> parts) {
        List<String> names = parts.stream().map(Part::name).toList();
        List<Color> colours = parts.stream().map(Part::colour).toList();
        double[][] pooled = days(outcomes, parts, null);
        if (Stream.of(pooled).flatMapToDouble(Arrays::stream).noneMatch(days -> days > 0)) {
            return Optional.empty();
        }
        int columns = FigureSheet.columnsFor(outcomes.industries().size());
        int letters = outcomes.systems().stream().mapToInt(String::length).max().orElse(0);
        int room = Math.min(MOST_FOR_NAMES, Math.max(60, 7 * letters));
        JFreeChart top = null;
        List<JFreeChart> panels = new ArrayList<>();
        if (outcomes.industries().size() > 1) {
            top = BarPanel.chart("mean over industries", outcomes.systems(), names, colours, pooled, room);
        }
        for (String industry : outcomes.industries()) {
            panels.add(BarPanel.chart(
                    Captions.panelTitle(industry),
                    outcomes.systems(),
                    names,
                    colours,
                    days(outcomes, parts, industry),
                    panels.size() % columns == 0 ? room : NO_NAMES));
        }
        return Optional.of(new FigureSheet(
                title,
                Captions.study(study) + what + ", critical path, " + Outcomes.meansTitle(outcomes.firstMeans())
                        + "; mean over all depths and n = " + outcomes.replications()
                        + (outcomes.replications() == 1 ? " replication" : " replications")
                        + ", no intervals drawn. Each panel has its own scale; systems stand in the same order in all of them.",
                "",
                "days per loop",
                parts.stream()
                        .map(part -> FigureSheet.Entry.ofArea(part.name(), part.colour()))
                        .toList(),
                top,
                panels,
                columns,
                48 + 34 * Math.max(3, outcomes.systems().size()),
                room - NO_NAMES));
    }

    private static double[][] days(Outcomes outcomes, List<Part> parts, String industry) {
        double[][] days = new double[outcomes.systems().size()][parts.size()];
        for (int s = 0; s < days.length; s++) {
            for (int p = 0; p < parts.size(); p++) {
                days[s][p] = parts.get(p).days().days(outcomes.systems().get(s), industry);
            }
        }
        return days;
    }
}
