package org.loopwright.faces.findings;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.loopwright.lab.analysis.Interval;
import org.loopwright.lab.analysis.TInterval;
import org.loopwright.lab.design.Lever;
import org.loopwright.lab.design.Response;
import org.loopwright.lab.design.Study;
import org.loopwright.subject.observation.OutcomeMeasures;
import org.loopwright.subject.observation.StartLimit;
import org.loopwright.subject.observation.Wait;

/** What holds a system up where no lever is pulled: shares of time, by place and system. */
final class Bottlenecks {

    /**
     * A share of time.
     *
     * @param name for people
     * @param column of the outcomes
     * @param whole column of the time that it is a share of; empty where it is a share already
     */
    private record Share(String name, String column, Optional<String> whole) {}

    private static final List<Share> SHARES = shares();

    private Bottlenecks() {}

    private static List<Share> shares() {
        List<Share> shares = new ArrayList<>();
        Wait.causes()
                .forEach(wait -> shares.add(new Share(
                        "wait: " + wait.column(), OutcomeMeasures.days(wait).name(), Optional.of(Outcomes.LOOP_DAYS))));
        for (StartLimit limit : StartLimit.values()) {
            shares.add(new Share(
                    "start held by: " + limit.column(),
                    OutcomeMeasures.share(limit).name(),
                    Optional.empty()));
        }
        return List.copyOf(shares);
    }

    /** A table for each place, of those shares whose columns the results have. */
    static List<Finding> of(Path folder, Study study) throws IOException {
        List<String> columns;
        try (TableFile table = TableFile.open(folder.resolve("outcomes.csv"))) {
            columns = table.columns();
        }
        List<Share> there = SHARES.stream()
                .filter(share -> columns.contains(share.column())
                        && share.whole()
                                .filter(whole -> !columns.contains(whole))
                                .isEmpty())
                .toList();
        if (there.isEmpty()) {
            return List.of();
        }
        List<Response> read = there.stream()
                .flatMap(share -> Stream.concat(Stream.of(share.column()), share.whole().stream()))
                .distinct()
                .map(column -> new Response(column, column, true))
                .toList();
        PointOutcomes outcomes = PointOutcomes.read(folder, study, read).orElseThrow();
        Map<String, Map<String, Map<Share, Interval>>> places = new LinkedHashMap<>();
        for (int point = 1; point <= study.design().size(); point++) {
            if (outcomes.cell(point, LeverEffects.factor(study)).equals(Lever.BASE)) {
                Map<String, Map<Share, Interval>> here = places.computeIfAbsent(
                        LeverEffects.place(study, outcomes, point), name -> new LinkedHashMap<>());
                for (String system : outcomes.bySystem(point, read.get(0)).keySet()) {
                    here.put(system, shares(outcomes, point, system, there, read));
                }
            }
        }
        List<Finding> tables = new ArrayList<>();
        places.forEach((place, bySystem) -> tables.add(table(place, bySystem, there)));
        return tables;
    }

    private static Map<Share, Interval> shares(
            PointOutcomes outcomes, int point, String system, List<Share> there, List<Response> read) {
        Map<Share, Interval> shares = new LinkedHashMap<>();
        for (Share share : there) {
            double[] values =
                    column(outcomes, point, system, share.column(), read).clone();
            share.whole().ifPresent(whole -> {
                double[] times = column(outcomes, point, system, whole, read);
                for (int r = 0; r < values.length; r++) {
                    values[r] = times[r] > 0 ? values[r] / times[r] : Double.NaN;
                }
            });
            shares.put(share, TInterval.of(values, Finding.LEVEL));
        }
        return shares;
    }

    private static double[] column(
            PointOutcomes outcomes, int point, String system, String column, List<Response> read) {
        Response response = read.stream()
                .filter(one -> one.measure().equals(column))
                .findFirst()
                .orElseThrow();
        return outcomes.bySystem(point, response).get(system);
    }

    private static Finding table(String place, Map<String, Map<Share, Interval>> bySystem, List<Share> there) {
        List<Finding.Line> lines = new ArrayList<>();
        List<String> never = new ArrayList<>();
        for (Share share : there) {
            List<Interval> values =
                    bySystem.values().stream().map(shares -> shares.get(share)).toList();
            if (values.stream().anyMatch(value -> value.mean() > 0)) {
                lines.add(new Finding.Line(share.name(), values, ""));
            } else {
                never.add(share.name());
            }
        }
        List<String> remarks = never.isEmpty() ? List.of() : List.of("Never: " + String.join(", ", never) + ".");
        return new Finding(
                "Bottlenecks, " + place
                        + ": share of time without any lever; waits, of the time of a loop, starts, of the time of a firm [1]",
                "",
                "",
                "bottleneck",
                List.copyOf(bySystem.keySet()),
                Findings.sorted(
                        lines,
                        line -> line.values().stream()
                                .mapToDouble(Interval::mean)
                                .max()
                                .orElse(Double.NaN)),
                Map.of(),
                remarks);
    }
}
