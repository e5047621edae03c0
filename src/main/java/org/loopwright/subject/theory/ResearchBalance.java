package org.loopwright.subject.theory;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.util.FastMath;
import org.loopwright.lab.analysis.Moments;
import org.loopwright.lab.analysis.TheoryCheck;
import org.loopwright.lab.random.Streams;
import org.loopwright.subject.observation.EconomyObservations;
import org.loopwright.subject.observation.LoopRecord;
import org.loopwright.subject.observation.Outlay;
import org.loopwright.subject.observation.ResearchBooks;
import org.loopwright.subject.observation.SeriesPoint;
import org.loopwright.subject.observation.Stage;
import org.loopwright.subject.scenario.Industry;
import org.loopwright.subject.scenario.Scenario;

/**
 * A firm whose revenue does not change, and so neither research money nor teams, from the warm-up day on. Money in is
 * money out: the mean budget is (R − b_T teams − X)/starts, X what repeats and recalls cost, and starts a year are as many
 * as teams, or room, let through. A start takes 4/e of what is available, so that with θ = starts/e on average
 * (R − b_T teams − X)/(4θ) is available before a start, and 4/e of it less behind it; in between stands the mean over time.
 *
 * <p>Where fewer than four starts a year are expected each takes all that is available, and another team waits for the
 * next month end, but never longer: starts are then fewer by a month in each team's turn at most.
 */
final class ResearchBalance implements LimitKind {

    private static final double YEAR = 365;
    private static final double MONTH = YEAR / 12;

    /** Budgets a year into which an account is divided at least; a rule of the model. */
    private static final double QUARTERS = 4;

    /** Beyond the errors of replications: the account before the first start and behind the last, and whole prototypes. */
    private static final double BOOKS = 0.005;

    /** Nominal starts a year from which the account is judged by its mean field. */
    private static final double MANY = 10;

    @Override
    public List<String> asks() {
        return List.of();
    }

    @Override
    public List<String> problems(Limit limit) {
        Scenario scenario = limit.scenario();
        Industry industry = scenario.industry();
        List<String> problems = new ArrayList<>();
        if (scenario.systems().get(0).means().firms() != 1
                || industry.market().marketElasticity() != 1
                || industry.market().growth() != 0) {
            problems.add("revenue must not change: system.means.firms and industry.market.market_elasticity must be 1,"
                    + " industry.market.growth 0");
        }
        if (industry.research().fixedBudget() > 0 || industry.research().teamShare() == 0) {
            problems.add("money must bind: industry.research.fixed_budget must be 0, team_share > 0");
        }
        return problems;
    }

    /**
     * Teams at first and at last; starts a year, and what teams and room let through; mean budget, and the money for it;
     * mean account at looks, and where it should stand.
     */
    @Override
    public double[] observe(Limit limit, Streams streams) {
        Scenario scenario = limit.scenario();
        EconomyObservations seen = limit.simulate(streams);
        ResearchBooks first = seen.booksAtWarmUp();
        ResearchBooks last = seen.series().get(seen.series().size() - 1).books();
        double years = (scenario.end() - scenario.warmUp()) / YEAR;
        double starts = (last.starts() - first.starts()) / years;
        double forBudgets = last.moneyPerYear()
                - perYear(first, last, years, Outlay.TEAMS)
                - perYear(first, last, years, Outlay.REPEATS)
                - perYear(first, last, years, Outlay.RECALLS);
        double expected = last.teams() * YEAR / teamDays(scenario);
        double byRoom = scenario.industry().research().openPerTeam() * last.teams() * YEAR / meanDays(seen, true);
        double putAside = (1 - scenario.industry().research().simulationShare()) * forBudgets * meanDays(seen, false);
        double beforeStart = forBudgets / (QUARTERS * starts / expected);
        double atRest = beforeStart * (1 - QUARTERS / (2 * expected)) + putAside / YEAR;
        return new double[] {
            first.teams(),
            last.teams(),
            starts,
            FastMath.min(expected, byRoom),
            (last.budgets() - first.budgets()) / (last.starts() - first.starts()),
            forBudgets / starts,
            meanAccount(seen, scenario.warmUp()),
            atRest
        };
    }

    private static double perYear(ResearchBooks first, ResearchBooks last, double years, Outlay outlay) {
        return (last.spent().get(outlay.ordinal()) - first.spent().get(outlay.ordinal())) / years;
    }

    private static double teamDays(Scenario scenario) {
        Industry.Research research = scenario.industry().research();
        return research.time().mean() + research.simulationTime().mean();
    }

    /** Mean days of projects that have ended: open, or until their first trial. */
    private static double meanDays(EconomyObservations seen, boolean open) {
        double days = 0;
        int ended = 0;
        for (LoopRecord loop : seen.loops()) {
            if (loop.endDay() < seen.series().get(seen.series().size() - 1).day()) {
                double beforeTrial = loop.stageDays().get(Stage.RESEARCH.ordinal())
                        + loop.stageDays().get(Stage.SIMULATE.ordinal())
                        + loop.stageDays().get(Stage.COORDINATE.ordinal());
                days += open ? loop.endDay() - loop.startDay() : beforeTrial;
                ended++;
            }
        }
        return days / ended;
    }

    private static double meanAccount(EconomyObservations seen, double from) {
        return seen.series().stream()
                .filter(point -> point.day() >= from)
                .mapToDouble(SeriesPoint::researchAccount)
                .average()
                .orElseThrow();
    }

    @Override
    public List<TheoryCheck> judge(Limit limit, List<double[]> seen) {
        double teams = Moments.of(LimitKind.column(seen, 1)).mean();
        double expected = teams * YEAR / teamDays(limit.scenario());
        // A month of waiting in each turn of a team, where a start leaves nothing for the next.
        double waits = expected < QUARTERS ? MONTH / teamDays(limit.scenario()) : BOOKS;
        List<TheoryCheck> checks = new ArrayList<>();
        checks.add(TheoryCheck.exact(
                "teams at the end, against those of the warm-up day",
                "teams",
                Moments.of(LimitKind.column(seen, 0)).mean(),
                teams,
                0,
                seen.size()));
        checks.add(against("starts a year", "1/year", seen, 2, waits));
        checks.add(against("mean budget", "reference years of cost", seen, 4, BOOKS));
        if (expected >= MANY) {
            checks.add(against("mean account", "reference years of cost", seen, 6, QUARTERS / (2 * expected)));
        }
        return checks;
    }

    /** A place against the next one, which is its theory in the same replication. */
    private static TheoryCheck against(String quantity, String unit, List<double[]> seen, int place, double tolerance) {
        double theory = Moments.of(LimitKind.column(seen, place + 1)).mean();
        double[] beyond = seen.stream()
                .mapToDouble(values -> values[place] - values[place + 1])
                .toArray();
        Moments difference = Moments.of(beyond);
        return new TheoryCheck(
                quantity, unit, theory, theory + difference.mean(), difference.standardError(), tolerance, seen.size());
    }
}
