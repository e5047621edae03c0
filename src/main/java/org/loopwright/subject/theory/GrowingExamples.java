package org.loopwright.subject.theory;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.util.FastMath;
import org.loopwright.lab.analysis.Moments;
import org.loopwright.lab.analysis.TheoryCheck;
import org.loopwright.lab.random.Streams;
import org.loopwright.subject.observation.EconomyObservations;
import org.loopwright.subject.observation.LoopRecord;
import org.loopwright.subject.observation.SeriesPoint;
import org.loopwright.subject.scenario.FaultLaw;
import org.loopwright.subject.scenario.Industry;
import org.loopwright.subject.technology.ExampleLaw;
import org.loopwright.subject.technology.ExampleTrend;
import org.loopwright.subject.technology.SimulatorKnowledge;

/**
 * Examples of a single interface, that of a component with itself, and of a single firm: a Markov chain, K → ρK +
 * Poisson(Λ_f u), u = κ/(ρK + κ), ρ = 1 unless a project adopts new parts. Each replication is held against the mean of u
 * for the projects that it had; which of them adopt parts hangs on breakthroughs alone, since all faults are mended.
 */
final class GrowingExamples implements LimitKind {

    /** A grid that is exact for six resets by a half, of which more leave next to nothing. */
    private static final int STATES = 64;

    /** Both κ and κ/Λ_f from which the mean field has an error of a few ten thousandths. */
    private static final double WIDE = 100;

    /** Years before day 0 in which firms have learnt; a rule of the model. */
    private static final double YEARS = 4;

    @Override
    public List<String> asks() {
        return List.of("days");
    }

    @Override
    public List<String> problems(Limit limit) {
        Industry industry = limit.scenario().industry();
        FaultLaw law = industry.faults();
        List<String> problems = new ArrayList<>(LookDays.problems(
                "law.days", limit.law().days().orElseThrow(), limit.scenario().end()));
        problems.addAll(SteadyFaults.onePrototype(industry));
        if (industry.architecture().dsm().components() != 1
                || limit.scenario().systems().get(0).means().firms() != 1) {
            problems.add("there must be one interface: industry.architecture.dsm.components and system.means.firms"
                    + " must be 1");
        }
        if (law.exampleForgetting() != 0 || industry.research().gapExponent() != 0) {
            problems.add("industry.faults.example_forgetting and industry.research.gap_exponent must be 0");
        }
        if (industry.deployment().rampExposures() != 0 || industry.deployment().fieldExposures() != 0) {
            problems.add("faults must be found in trial alone: industry.deployment.ramp_exposures and field_exposures"
                    + " must be 0");
        }
        boolean oneRound = law.fatalShare() == 1 && !adopts(industry);
        SteadyFaults faults = SteadyFaults.of(limit.scenario());
        boolean allAtOnce = law.fatalShare() == 0 && faults.finding().exposure().survival(faults.round()) < 1e-9;
        if (industry.trial().phases() != 1 || !(oneRound || allAtOnce)) {
            problems.add("a project must find its faults in one round: industry.trial.phases must be 1, and"
                    + " industry.faults.fatal_share 1 without breakthroughs, or 0 with industry.trial.exposures that"
                    + " show every fault");
        }
        double before = projectsBefore(industry);
        if (before != FastMath.rint(before)) {
            problems.add("projects before day 0 must be a whole number, were " + before);
        }
        return problems;
    }

    private static boolean adopts(Industry industry) {
        return industry.breakthroughs().probesPerYear() > 0
                && industry.research().options() != Industry.Options.REDESIGNS;
    }

    /** Projects that nominal stages let begin in the years before day 0; none where teams take no time. */
    private static double projectsBefore(Industry industry) {
        double team = industry.research().time().mean()
                + industry.research().simulationTime().mean();
        double open = team
                + industry.coordination().releasePeriod() / 2
                + industry.coordination().negotiation().mean()
                + industry.trial().phases() * industry.trial().time().mean()
                + industry.approval().criticality() * industry.approval().time().mean()
                + industry.deployment().ramp().mean()
                + industry.deployment().collectTime()
                + industry.deployment().transmission();
        double days = FastMath.max(team, open / industry.research().openPerTeam());
        return team == 0 ? 0 : YEARS * 365 * industry.research().teams() / days;
    }

    /** For each day u, its mean by the chain, and the projects that had been tried. */
    @Override
    public double[] observe(Limit limit, Streams streams) {
        List<Double> days = limit.law().days().orElseThrow();
        EconomyObservations seen = limit.simulate(streams);
        double resetShare = limit.scenario().industry().faults().resetShare();
        double scale = limit.scenario().industry().faults().initialExampleScale();
        double finds = SteadyFaults.of(limit.scenario()).shownIfUnknown();
        double[] values = new double[3 * days.size()];
        ExampleLaw law = ExampleLaw.none(adopts(limit.scenario().industry()) ? STATES : 1)
                .after((int) projectsBefore(limit.scenario().industry()), finds, scale);
        int tried = 0;
        for (int d = 0; d < days.size(); d++) {
            while (tried < seen.loops().size() && isTried(seen.loops().get(tried), days.get(d))) {
                int generations = seen.loops().get(tried).generations();
                law = law.afterAdoption(finds, scale, SimulatorKnowledge.knownAfter(resetShare, generations));
                tried++;
            }
            values[3 * d] = unrepresented(seen, days.get(d));
            values[3 * d + 1] = law.meanUnrepresented(scale);
            values[3 * d + 2] = tried;
        }
        return values;
    }

    private static boolean isTried(LoopRecord loop, double day) {
        return loop.checks().tried() && loop.endDay() <= day;
    }

    private static double unrepresented(EconomyObservations seen, double day) {
        for (SeriesPoint point : seen.series()) {
            if (point.day() == day) {
                return point.unrepresentedShare();
            }
        }
        throw new IllegalArgumentException("nobody looked at day " + day);
    }

    @Override
    public List<TheoryCheck> judge(Limit limit, List<double[]> seen) {
        List<Double> days = limit.law().days().orElseThrow();
        Industry industry = limit.scenario().industry();
        double finds = SteadyFaults.of(limit.scenario()).shownIfUnknown();
        double scale = industry.faults().initialExampleScale();
        boolean wide = scale >= WIDE && scale >= WIDE * finds && !adopts(industry) && projectsBefore(industry) == 0;
        List<TheoryCheck> checks = new ArrayList<>();
        for (int d = 0; d < days.size(); d++) {
            int place = 3 * d;
            double[] beyond = seen.stream()
                    .mapToDouble(values -> values[place] - values[place + 1])
                    .toArray();
            double theory = Moments.of(LimitKind.column(seen, place + 1)).mean();
            Moments difference = Moments.of(beyond);
            double projects = Moments.of(LimitKind.column(seen, place + 2)).mean();
            checks.add(new TheoryCheck(
                    "unrepresented share after " + Math.round(projects) + " projects",
                    "1",
                    theory,
                    theory + difference.mean(),
                    difference.standardError(),
                    0,
                    seen.size()));
            if (wide) {
                checks.add(TheoryCheck.mean(
                        "the same against the mean field",
                        "1",
                        ExampleTrend.unrepresented(projects, finds, scale),
                        LimitKind.column(seen, place)));
            }
        }
        return checks;
    }
}
