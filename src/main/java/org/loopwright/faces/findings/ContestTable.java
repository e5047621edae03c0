package org.loopwright.faces.findings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.commons.math3.util.FastMath;
import org.loopwright.lab.analysis.VarianceComponents;
import org.loopwright.lab.design.Response;
import org.loopwright.subject.observation.EconomyLabel;

/** Findings of systems over draws of assumptions: how robust each win is, and which numbers decide it. */
final class ContestTable {

    private static final int MOST_DRIVERS = 5;
    private static final double NEVER = 0.005;

    private ContestTable() {}

    static Findings of(Contests contests) {
        List<Finding> tables = new ArrayList<>();
        List<Finding> details = new ArrayList<>();
        for (Response response : contests.responses()) {
            tables.add(told(contests, response, "how often best", ContestTable::sentence));
        }
        for (Response response : contests.responses()) {
            tables.add(told(contests, response, "what decides the lead", ContestTable::decides));
            contests.of(response).forEach(contest -> details.addAll(numbers(contest)));
        }
        return new Findings(
                FindingKind.ROBUSTNESS,
                "At each draw of what is assumed, the best of " + String.join(", ", contests.systems())
                        + " by its mean over replications: in how many of the draws each is, with Wilson's 95 % interval;"
                        + " where several are the best alike, nobody is."
                        + " Then the lead of the first over the second: its mean, by how much assumptions alone make it vary"
                        + " (sd), and by how much luck does in one draw; and in how many draws the first is ahead, as they"
                        + " are and without luck. Decided by: partial rank correlations with the lead of the numbers that"
                        + " were drawn, told from nothing after Holm over all of them.",
                tables,
                details,
                List.of());
    }

    /** A sentence for each place. */
    private static Finding told(
            Contests contests, Response response, String about, Function<Contest, String> sentence) {
        List<String> sentences = contests.of(response).stream()
                .map(contest -> contest.place() + ": " + sentence.apply(contest))
                .toList();
        return new Finding(
                LeverTable.title(response) + ": " + about,
                response.name(),
                "",
                "place",
                List.of(),
                List.of(),
                Map.of(),
                sentences);
    }

    private static String sentence(Contest contest) {
        if (contest.draws() == 0) {
            return "no draw has all systems";
        }
        List<String> words = new ArrayList<>();
        List<String> never = new ArrayList<>();
        for (Contest.Contender one : contest.contenders()) {
            if (one.share() < NEVER) {
                never.add(one.system());
            } else {
                words.add(one.system() + " " + Lines.number(one.share(), 2) + " [" + Lines.number(one.low(), 2) + ", "
                        + Lines.number(one.high(), 2) + "]");
            }
        }
        if (!never.isEmpty()) {
            double most =
                    contest.contenders().get(contest.contenders().size() - 1).high();
            words.add((never.size() == contest.contenders().size() - 1 ? "no other" : String.join(", ", never))
                    + " ever (at most " + Lines.number(most, 2) + ")");
        }
        if (contest.tied() > 0) {
            words.add("tied " + Lines.number(contest.tied(), 2));
        }
        return String.join("; ", words)
                + contest.lead().map(lead -> ". " + sentence(contest, lead)).orElse("");
    }

    private static String sentence(Contest contest, Contest.Lead lead) {
        VarianceComponents variance = lead.variance();
        int decimals = Findings.decimals(FastMath.abs(variance.mean()));
        return contest.contenders().get(0).system() + " leads "
                + contest.contenders().get(1).system() + " by " + Lines.number(variance.mean(), decimals)
                + " (sd of assumptions " + Lines.number(FastMath.sqrt(variance.assumptions()), decimals) + ", of luck "
                + Lines.number(noise(variance), decimals) + "), ahead in " + percent(lead.ahead())
                + (Double.isNaN(lead.without()) ? "" : ", without luck " + percent(lead.without())) + " of draws";
    }

    private static String percent(double share) {
        return Lines.number(100 * share, 0) + " %";
    }

    /** Of the mean of a draw. */
    private static double noise(VarianceComponents variance) {
        return FastMath.sqrt(variance.rest() / variance.replications());
    }

    private static String decides(Contest contest) {
        List<Contest.Driver> drivers = contest.lead().map(Contest.Lead::drivers).orElse(List.of());
        if (drivers.isEmpty()) {
            return "too few draws for the numbers that were drawn";
        }
        List<String> words = new ArrayList<>();
        long told = drivers.stream().filter(Contest.Driver::isTold).count();
        drivers.stream()
                .filter(Contest.Driver::isTold)
                .limit(MOST_DRIVERS)
                .forEach(driver -> words.add(driver.entry() + " "
                        + Lines.signed(driver.correlation().value(), 2) + " ["
                        + Lines.number(driver.correlation().low(), 2) + ", "
                        + Lines.number(driver.correlation().high(), 2) + "]"));
        return (words.isEmpty() ? "none told" : String.join("; ", words))
                + (told > MOST_DRIVERS ? "; and " + (told - MOST_DRIVERS) + " more" : "") + " (of " + drivers.size()
                + " numbers)";
    }

    private static List<Finding> numbers(Contest contest) {
        Map<String, Double> facts = new LinkedHashMap<>();
        facts.put("draws", (double) contest.draws());
        facts.put("tied", contest.tied());
        contest.lead().ifPresent(lead -> {
            facts.put("lead", lead.variance().mean());
            facts.put("sd_of_assumptions", FastMath.sqrt(lead.variance().assumptions()));
            facts.put("sd_of_luck", noise(lead.variance()));
            facts.put("standard_error_by_luck", FastMath.sqrt(lead.variance().monteCarlo()));
            facts.put("ahead", lead.ahead());
            facts.put("ahead_without_luck", lead.without());
        });
        String title = LeverTable.title(contest.response()) + ", " + contest.place();
        List<Finding> found = new ArrayList<>();
        found.add(new Finding(
                title + ": how often best",
                contest.response().name(),
                "",
                EconomyLabel.SYSTEM.name(),
                List.of("share best", "low", "high", "mean"),
                contest.contenders().stream()
                        .map(one -> plain(one.system(), one.share(), one.low(), one.high(), one.mean()))
                        .toList(),
                facts,
                List.of()));
        contest.lead()
                .filter(lead -> !lead.drivers().isEmpty())
                .ifPresent(lead -> found.add(new Finding(
                        title + ": what decides the lead",
                        contest.response().name(),
                        "",
                        "number",
                        List.of("partial rank correlation", "low", "high", "p after Holm"),
                        lead.drivers().stream()
                                .map(driver -> plain(
                                        driver.entry(),
                                        driver.correlation().value(),
                                        driver.correlation().low(),
                                        driver.correlation().high(),
                                        driver.p()))
                                .toList(),
                        Map.of(),
                        List.of())));
        return found;
    }

    private static Finding.Line plain(String name, double... values) {
        return new Finding.Line(
                name, Arrays.stream(values).mapToObj(Finding::plain).toList(), "");
    }
}
