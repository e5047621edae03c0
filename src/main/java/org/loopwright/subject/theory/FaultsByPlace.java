package org.loopwright.subject.theory;

import java.util.ArrayList;
import java.util.List;
import org.loopwright.lab.analysis.TheoryCheck;
import org.loopwright.lab.random.Streams;
import org.loopwright.subject.observation.LoopOutcome;
import org.loopwright.subject.observation.LoopRecord;
import org.loopwright.subject.observation.Wait;
import org.loopwright.subject.scenario.Industry;
import org.loopwright.subject.scenario.Scenario;
import org.loopwright.subject.technology.TrialOdds;

/**
 * Where faults are found: numbers thinned from one Poisson number are Poisson and independent. What simulation finds, and
 * what the first round does, can be counted; a ramp and a collection of data that a fault stops begin anew, so that of
 * these the share is counted that nothing stops, e^(−mean), among the designs that came there unstopped. Counted are the
 * first designs of a replication.
 */
final class FaultsByPlace implements LimitKind {

    @Override
    public List<String> asks() {
        return List.of("projects");
    }

    @Override
    public List<String> problems(Limit limit) {
        Industry industry = limit.scenario().industry();
        List<String> problems = new ArrayList<>(SteadyFaults.problems(limit));
        if (industry.faults().fatalShare() != 1 || industry.trial().phases() != 1) {
            problems.add("there must be one round: industry.faults.fatal_share must be 1, industry.trial.phases 1");
        }
        if (industry.coordination().negotiation().mean()
                        * industry.coordination().reworkShare()
                == 0) {
            problems.add("an incident is known by its wait: industry.coordination.negotiation.mean and rework_share"
                    + " must be > 0");
        }
        if (industry.deployment().fleetSamples() != 0) {
            problems.add("samples must come with output alone: industry.deployment.fleet_samples must be 0");
        }
        return problems;
    }

    /** Designs, found in simulation, clean at first, found in trial; ramps, unstopped; collections, unstopped. */
    @Override
    public double[] observe(Limit limit, Streams streams) {
        double[] counts = new double[8];
        for (LoopRecord loop : limit.simulate(streams).loops()) {
            if (loop.project() <= limit.law().projects().orElseThrow()) {
                if (loop.outcome() == LoopOutcome.OPEN) {
                    // The horizon is too near: what has not happened yet is not counted as not happening.
                    counts[0] = Double.NaN;
                }
                count(loop, counts);
            }
        }
        return counts;
    }

    private static void count(LoopRecord loop, double[] counts) {
        counts[0]++;
        counts[1] += loop.checks().foundInSimulation();
        counts[2] += loop.checks().firstPass() ? 1 : 0;
        counts[3] += loop.checks().foundInTrial();
        if (loop.outcome() == LoopOutcome.SHIPPED) {
            counts[4]++;
            if (loop.checks().stops() == 0) {
                counts[5]++;
                counts[6]++;
                counts[7] += loop.waitDays().get(Wait.INCIDENT.ordinal()) == 0 ? 1 : 0;
            }
        }
    }

    @Override
    public List<TheoryCheck> judge(Limit limit, List<double[]> seen) {
        Scenario scenario = limit.scenario();
        Industry.Deployment deployment = scenario.industry().deployment();
        SteadyFaults faults = SteadyFaults.of(scenario);
        double ramped = faults.round() + deployment.rampExposures();
        // D* is what T* brings at reference output.
        double samples = deployment.productionSamples() * deployment.collectTime() / 365;
        double collected = ramped + deployment.fieldExposures() * samples;
        double designs = Tally.sum(seen, 0);
        return List.of(
                Tally.poisson(
                        "found in simulation", "faults per design", faults.simulated(), Tally.sum(seen, 1), designs),
                Tally.share("first pass", TrialOdds.clean(faults.shownIn(1)), Tally.sum(seen, 2), designs),
                Tally.poisson("found in trial", "faults per design", faults.shownIn(1), Tally.sum(seen, 3), designs),
                Tally.share(
                        "ramps that nothing stops",
                        TrialOdds.clean(faults.shown(faults.round(), ramped)),
                        Tally.sum(seen, 5),
                        Tally.sum(seen, 4)),
                Tally.share(
                        "collections without an incident",
                        TrialOdds.clean(faults.shown(ramped, collected)),
                        Tally.sum(seen, 7),
                        Tally.sum(seen, 6)));
    }
}
