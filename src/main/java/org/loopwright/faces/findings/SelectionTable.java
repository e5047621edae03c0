package org.loopwright.faces.findings;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.loopwright.lab.design.Contest;
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
 * Findings of a study that selects the best level of a factor: who is selected where, how sure that is, and what it took.
 * The sequence of the study's runs is gone through again with what the tables have, so that the answer is what decided.
 */
final class SelectionTable {

    private final Study study;
    private final SelectionRule rule;
    private final Factor factor;
    private final Response response;
    private final Stored stored;

    private SelectionTable(Study study, SelectionRule rule, Stored stored) {
        this.study = study;
        this.rule = rule;
        this.stored = stored;
        factor = study.factors().stream()
                .filter(one -> one.is(rule.select()))
                .findFirst()
                .orElseThrow();
        response = study.response(rule.response()).orElseThrow();
    }

    /** The findings; empty where a study selects nothing, or its tables lack the measure. */
    static Optional<Findings> of(Path folder, Study study) throws IOException {
        if (study.selection().isEmpty()) {
            return Optional.empty();
        }
        SelectionSequence sequence = new SelectionSequence(study);
        Asked asked = sequence.asked().get(0);
        Stored stored = Stored.read(folder, asked.response());
        if (stored.values().isEmpty()) {
            return Optional.empty();
        }
        List<Selected> selected = sequence.selected();
        int[] batch = sequence.next();
        while (batch.length > 0 && Arrays.stream(batch).allMatch(stored.values()::containsKey)) {
            for (int number : batch) {
                PlannedRun run = study.run(number);
                asked.add(
                        run.point().number(), run.replication(), stored.values().get(number));
            }
            selected = sequence.selected();
            batch = sequence.next();
        }
        SelectionTable table = new SelectionTable(study, study.selection().get(), stored);
        return Optional.of(table.findings(selected, batch.length == 0));
    }

    /**
     * What the tables have.
     *
     * @param values the response by run and system, nothing of a run that did not end well
     * @param shares share embodied by design point; nothing where the response is no embodiment time
     */
    private record Stored(Map<Integer, Map<String, Double>> values, Map<Integer, SummaryStatistics> shares) {

        static Stored read(Path folder, Response response) throws IOException {
            Stored stored = new Stored(new LinkedHashMap<>(), new LinkedHashMap<>());
            try (TableFile table = TableFile.open(folder.resolve(OutcomeTable.NAME + ".csv"))) {
                int measure = table.find(response.measure());
                int share =
                        response.measure().equals(Outcomes.EMBODIMENT_TIME) ? table.find(Outcomes.EMBODIED_SHARE) : -1;
                int run = table.column(OutcomeTable.RUN.name());
                int point = table.column(OutcomeTable.DESIGN_POINT.name());
                int system = table.column(EconomyLabel.SYSTEM.name());
                int status = table.column(OutcomeTable.STATUS.name());
                while (measure >= 0 && table.next()) {
                    String ending = table.text(status);
                    if (!ending.equals(RunRecord.Status.CANCELLED.column())) {
                        stored.values().computeIfAbsent((int) table.number(run), number -> new LinkedHashMap<>());
                    }
                    if (ending.equals(RunRecord.Status.OK.column())) {
                        stored.values().get((int) table.number(run)).put(table.text(system), table.number(measure));
                        stored.shares()
                                .computeIfAbsent((int) table.number(point), number -> new SummaryStatistics())
                                .addValue(table.number(share));
                    }
                }
            }
            return stored;
        }

        /** True where time ranks nothing, since too little is embodied at one of the points. */
        boolean isThin(Contest contest) {
            return contest.points().values().stream()
                    .anyMatch(point -> shares.containsKey(point)
                            && EmbodiedShare.isThin(shares.get(point).getMean()));
        }
    }

    private Findings findings(List<Selected> selected, boolean isWhole) {
        List<Finding.Line> lines = new ArrayList<>();
        for (Selected one : selected) {
            int runs = one.competitors().stream()
                    .mapToInt(Selected.Competitor::replications)
                    .sum();
            lines.add(new Finding.Line(
                    one.contest().name(study.factors()),
                    List.of(Finding.plain(one.lead()), Finding.plain(runs)),
                    verdict(one) + (stored.isThin(one.contest()) ? " *" : "")));
        }
        Finding table = new Finding(
                response.name() + (response.name().equals(response.measure()) ? "" : " (" + response.measure() + ")")
                        + ": the " + factor.label() + " with the "
                        + (response.smallerIsBetter() ? "smallest" : "largest")
                        + " mean",
                response.name(),
                "",
                lineName(),
                List.of("lead", "runs"),
                lines,
                Map.of(),
                List.of());
        List<String> warnings = new ArrayList<>();
        long open = selected.stream().filter(one -> !one.decided()).count();
        if (open > 0 || !isWhole) {
            warnings.add("not decided in " + open + " of " + selected.size() + " combinations"
                    + (isWhole ? ": " + rule.maximum() + " replications are not enough" : " yet: runs are missing"));
        }
        if (selected.stream().anyMatch(one -> stored.isThin(one.contest()))) {
            warnings.add(
                    "* firms with half of the output embody less than half of the probes' worth in one of the systems:"
                            + " embodiment time ranks nothing there");
        }
        return new Findings(FindingKind.SELECTION, method(selected), List.of(table), details(selected), warnings);
    }

    private String lineName() {
        List<String> others = study.factors().stream()
                .filter(one -> !one.equals(factor))
                .map(Factor::label)
                .toList();
        return others.isEmpty() ? "combination" : String.join(", ", others);
    }

    private String shown(Selected.Competitor competitor) {
        return factor.shown(competitor.level());
    }

    private String verdict(Selected one) {
        List<String> remaining = one.remaining().stream().map(this::shown).toList();
        if (one.best() < 0) {
            return "no values";
        }
        String best = shown(one.competitors().get(one.best()));
        if (rule.budget().isPresent()) {
            return best + (Double.isNaN(one.probability()) ? "" : ", P(best) " + Lines.number(one.probability(), 3));
        }
        if (!one.decided()) {
            return "open: " + String.join(", ", remaining);
        }
        return remaining.size() == 1 ? best : "no difference: " + String.join(", ", remaining);
    }

    private String method(List<Selected> selected) {
        String most = "at most " + rule.maximum() + " replications each";
        if (rule.budget().isPresent()) {
            return "A budget of " + rule.budget().getAsInt() + " runs, in equal parts for each combination, after "
                    + rule.minimum() + " replications of all spent where it tells most (OCBA; Chen et al. 2000, on"
                    + " paired differences), " + most + ". P(best): 1 less the p-values of paired t-tests against all"
                    + " rivals, an estimate that promises nothing. Lead: over the closest rival.";
        }
        double error = (1 - rule.confidence()) / Math.max(1, rivalries(selected));
        return "With " + digits(100 * rule.confidence()) + " % confidence every selection below is right where"
                + " the best leads by " + digits(rule.indifference().orElseThrow())
                + rule.unit().map(unit -> " " + unit).orElse("")
                + " or more (KN; Kim and Nelson 2001): corrected over rivals and, " + digits(100 * (1 - error))
                + " % each, over " + rivalries(selected) + " combinations (Bonferroni). First stage of "
                + rule.minimum()
                + ", " + most + "; who is out makes no more runs. Lead: over the closest rival, over the"
                + " replications that both have.";
    }

    /** Four digits, without noughts at the end. */
    private static String digits(double number) {
        return BigDecimal.valueOf(number)
                .round(new MathContext(4))
                .stripTrailingZeros()
                .toPlainString();
    }

    private static long rivalries(List<Selected> selected) {
        return selected.stream().filter(one -> one.competitors().size() > 1).count();
    }

    /** Everyone who competed, for programs. */
    private List<Finding> details(List<Selected> selected) {
        List<Finding> details = new ArrayList<>();
        for (Selected one : selected) {
            List<Finding.Line> lines = new ArrayList<>();
            for (int i = 0; i < one.competitors().size(); i++) {
                Selected.Competitor competitor = one.competitors().get(i);
                int out = competitor.eliminatedAfter();
                lines.add(new Finding.Line(
                        shown(competitor),
                        List.of(
                                Finding.plain(competitor.mean()),
                                Finding.plain(competitor.replications()),
                                Finding.plain(out == 0 ? Double.NaN : out)),
                        out > 0 ? "out" : one.decided() && i == one.best() ? "selected" : "in"));
            }
            Map<String, Double> facts = new LinkedHashMap<>();
            facts.put("decided", one.decided() ? 1.0 : 0.0);
            facts.put("confidence", one.probability());
            facts.put("lead", one.lead());
            details.add(new Finding(
                    one.contest().name(study.factors()),
                    response.name(),
                    "",
                    factor.label(),
                    List.of("mean", "replications", "eliminated_after"),
                    lines,
                    facts,
                    List.of()));
        }
        return details;
    }
}
