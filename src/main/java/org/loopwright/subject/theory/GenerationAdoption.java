package org.loopwright.subject.theory;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.util.FastMath;
import org.loopwright.lab.analysis.TheoryCheck;
import org.loopwright.lab.random.Streams;
import org.loopwright.subject.observation.EconomyObservations;
import org.loopwright.subject.observation.LoopOutcome;
import org.loopwright.subject.observation.LoopRecord;
import org.loopwright.subject.scenario.Industry;

/**
 * Share of attempts to fit a breakthrough that end in adoption, (δ/ν)^(k−1)/(k − 1)!. Counted are the attempts at a
 * single generation that a replication makes up to its first adoption of anything: until then all components cost the
 * same. A count that stops at the first success leaves hits less p × attempts with mean 0 and variance p (1 − p) × mean
 * attempts (Wald 1944), so that the share is judged as if the number had been fixed. One without a gain is not worth an
 * attempt: of these the share of projects is judged, among all breakthroughs that are known.
 */
final class GenerationAdoption implements LimitKind {

    @Override
    public List<String> asks() {
        return List.of();
    }

    @Override
    public List<String> problems(Limit limit) {
        Industry industry = limit.scenario().industry();
        List<String> problems = new ArrayList<>();
        if (industry.breakthroughs().gain() > industry.breakthroughs().mismatch()) {
            problems.add("industry.breakthroughs.gain must be <= mismatch");
        }
        if (industry.cost().scaleSpread() != 0 || industry.cost().maturity() != 0) {
            problems.add("components must cost the same: industry.cost.scale_spread and maturity must be 0");
        }
        if (industry.cost().difficulty() != 1) {
            problems.add("industry.cost.difficulty must be 1");
        }
        if (industry.breakthroughs().probesPerYear() == 0
                || industry.research().options() != Industry.Options.GENERATIONS) {
            problems.add("there must be attempts: industry.breakthroughs.probes_per_year must be > 0, and"
                    + " industry.research.options generations");
        }
        return problems;
    }

    /** Attempts, adoptions, and breakthroughs that were known. */
    @Override
    public double[] observe(Limit limit, Streams streams) {
        EconomyObservations seen = limit.simulate(streams);
        int known = seen.generations().size();
        int attempts = 0;
        for (LoopRecord loop : seen.loops()) {
            boolean ended = loop.outcome() == LoopOutcome.SHIPPED || loop.outcome() == LoopOutcome.FAILED_TRIAL;
            attempts += ended && loop.generations() == 1 ? 1 : 0;
            if (loop.outcome() == LoopOutcome.SHIPPED) {
                return new double[] {attempts, loop.generations() == 1 ? 1 : 0, known};
            }
        }
        return new double[] {attempts, 0, known};
    }

    @Override
    public List<TheoryCheck> judge(Limit limit, List<double[]> seen) {
        Industry industry = limit.scenario().industry();
        double attempts = Tally.sum(seen, 0);
        double hits = Tally.sum(seen, 1);
        if (industry.breakthroughs().gain() == 0) {
            double known = Tally.sum(seen, 2);
            return List.of(TheoryCheck.exact(
                    "attempts per breakthrough known", "1", 0, attempts / known, 0, Math.round(known)));
        }
        if (attempts == 0) {
            return List.of(TheoryCheck.exact("share of attempts adopted", "1", Double.NaN, Double.NaN, 0, 0));
        }
        double share = hits / attempts;
        int size = industry.architecture().dsm().degree();
        double theory = ClosedForm.fittingProbability(
                industry.breakthroughs().gain(), industry.breakthroughs().mismatch(), size);
        double error = FastMath.sqrt(share * (1 - share) / attempts);
        return List.of(new TheoryCheck(
                "share of attempts adopted, |A| = " + size, "1", theory, share, error, 0, Math.round(attempts)));
    }
}
