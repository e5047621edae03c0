package org.loopwright.faces.findings;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.loopwright.lab.design.Factor;
import org.loopwright.lab.design.Response;
import org.loopwright.lab.design.SelectionRule;
import org.loopwright.lab.design.Study;
import org.loopwright.lab.run.sequence.Selected;

/** Findings of a study that selects the best level of a factor: who is selected where, how sure that is, what it took. */
final class SelectionTable {

    private final SelectionOutcome outcome;
    private final SelectionRule rule;
    private final Factor factor;
    private final Response response;

    private SelectionTable(SelectionOutcome outcome) {
        this.outcome = outcome;
        rule = outcome.rule();
        factor = outcome.factor();
        response = outcome.response();
    }

    /** The findings; empty where a study selects nothing, or its tables lack the measure. */
    static Optional<Findings> of(Path folder, Study study) throws IOException {
        return SelectionOutcome.of(folder, study).map(outcome -> new SelectionTable(outcome).findings());
    }

    private Findings findings() {
        List<Selected> selected = outcome.selected();
        List<Finding.Line> lines = new ArrayList<>();
        for (Selected one : selected) {
            int runs = one.competitors().stream()
                    .mapToInt(Selected.Competitor::replications)
                    .sum();
            lines.add(new Finding.Line(
                    outcome.name(one),
                    List.of(Finding.plain(one.lead()), Finding.plain(runs)),
                    verdict(one) + (outcome.isThin(one.competition()) ? " *" : "")));
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
        if (open > 0 || !outcome.isWhole()) {
            warnings.add("not decided in " + open + " of " + selected.size() + " combinations"
                    + (outcome.isWhole()
                            ? ": " + rule.maximum() + " replications are not enough"
                            : " yet: runs are missing"));
        }
        if (selected.stream().anyMatch(one -> outcome.isThin(one.competition()))) {
            warnings.add(
                    "* firms with half of the output embody less than half of the probes' worth in one of the systems:"
                            + " embodiment time ranks nothing there");
        }
        return new Findings(FindingKind.SELECTION, method(selected), List.of(table), details(selected), warnings);
    }

    private String lineName() {
        List<String> others = outcome.study().factors().stream()
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
            for (Selected.Competitor competitor : one.competitors()) {
                int out = competitor.eliminatedAfter();
                lines.add(new Finding.Line(
                        shown(competitor),
                        List.of(
                                Finding.plain(competitor.mean()),
                                Finding.plain(competitor.replications()),
                                Finding.plain(out == 0 ? Double.NaN : out)),
                        SelectionOutcome.verdict(one, competitor)));
            }
            Map<String, Double> facts = new LinkedHashMap<>();
            facts.put("decided", one.decided() ? 1.0 : 0.0);
            facts.put("confidence", one.probability());
            facts.put("lead", one.lead());
            details.add(new Finding(
                    outcome.name(one),
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
