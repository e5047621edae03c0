package org.loopwright.faces.findings;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.loopwright.lab.design.Competition;
import org.loopwright.lab.design.Factor;
import org.loopwright.lab.design.PlannedRun;
import org.loopwright.lab.design.Response;
import org.loopwright.lab.design.SelectionRule;
import org.loopwright.lab.design.Study;
import org.loopwright.lab.journal.RunRecord;
import org.loopwright.lab.run.OutcomeTable;
import org.loopwright.lab.run.sequence.Asked;
import org.loopwright.lab.run.sequence.Selected;
import org.loopwright.lab.run.sequence.SelectionSequence;
import org.loopwright.subject.observation.EconomyLabel;

/**
 * What a study selected, by its tables. The sequence of its runs is gone through again with what the tables have, so that the
 * answer is what decided.
 *
 * @param study that selects
 * @param selected how far it has come, by combination of the other factors
 * @param isWhole false if runs are missing that the study would go on with
 * @param shares share embodied by design point; nothing where the response is no embodiment time
 */
record SelectionOutcome(Study study, List<Selected> selected, boolean isWhole, Map<Integer, SummaryStatistics> shares) {

    /** Reads it; empty where a study selects nothing, or its tables lack the measure. */
    static Optional<SelectionOutcome> of(Path folder, Study study) throws IOException {
        if (study.selection().isEmpty()) {
            return Optional.empty();
        }
        SelectionSequence sequence = new SelectionSequence(study);
        Asked asked = sequence.asked().get(0);
        Map<Integer, SummaryStatistics> shares = new LinkedHashMap<>();
        Map<Integer, Map<String, Double>> values = values(folder, asked.response(), shares);
        if (values.isEmpty()) {
            return Optional.empty();
        }
        List<Selected> selected = sequence.selected();
        int[] batch = sequence.next();
        while (batch.length > 0 && Arrays.stream(batch).allMatch(values::containsKey)) {
            for (int number : batch) {
                PlannedRun run = study.run(number);
                asked.add(run.point().number(), run.replication(), values.get(number));
            }
            selected = sequence.selected();
            batch = sequence.next();
        }
        return Optional.of(new SelectionOutcome(study, selected, batch.length == 0, shares));
    }

    /** The response by run and system, nothing of a run that did not end well. */
    private static Map<Integer, Map<String, Double>> values(
            Path folder, Response response, Map<Integer, SummaryStatistics> shares) throws IOException {
        Map<Integer, Map<String, Double>> values = new LinkedHashMap<>();
        try (TableFile table = TableFile.open(folder.resolve(OutcomeTable.NAME + ".csv"))) {
            int measure = table.find(response.measure());
            boolean isTime = response.measure().equals(Outcomes.EMBODIMENT_TIME);
            int share = isTime ? table.find(Outcomes.EMBODIED_SHARE) : -1;
            int run = table.column(OutcomeTable.RUN.name());
            int point = table.column(OutcomeTable.DESIGN_POINT.name());
            int system = table.column(EconomyLabel.SYSTEM.name());
            int status = table.column(OutcomeTable.STATUS.name());
            while (measure >= 0 && table.next()) {
                String ending = table.text(status);
                int number = (int) table.number(run);
                if (!ending.equals(RunRecord.Status.CANCELLED.column())) {
                    values.computeIfAbsent(number, none -> new LinkedHashMap<>());
                }
                if (ending.equals(RunRecord.Status.OK.column())) {
                    values.get(number).put(table.text(system), table.number(measure));
                    double embodied = table.number(share);
                    if (!Double.isNaN(embodied)) {
                        shares.computeIfAbsent((int) table.number(point), none -> new SummaryStatistics())
                                .addValue(embodied);
                    }
                }
            }
        }
        return values;
    }

    SelectionRule rule() {
        return study.selection().orElseThrow();
    }

    Response response() {
        return study.response(rule().response()).orElseThrow();
    }

    /** The factor whose levels compete. */
    Factor factor() {
        return study.factors().stream()
                .filter(one -> one.is(rule().select()))
                .findFirst()
                .orElseThrow();
    }

    /** What a combination of the other factors is called. */
    String name(Selected one) {
        return one.competition().name(study.factors());
    }

    /** What became of a competitor: {@code selected}, {@code out}, or {@code in}. */
    static String verdict(Selected one, Selected.Competitor competitor) {
        if (competitor.eliminatedAfter() > 0) {
            return "out";
        }
        boolean isBest = one.best() >= 0 && one.competitors().get(one.best()).equals(competitor);
        return one.decided() && isBest ? "selected" : "in";
    }

    /** True where time ranks nothing, since too little is embodied at one of the points. */
    boolean isThin(Competition competition) {
        return competition.points().values().stream()
                .anyMatch(point -> shares.containsKey(point)
                        && EmbodiedShare.isThin(shares.get(point).getMean()));
    }
}
