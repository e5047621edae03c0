package org.loopwright.subject.theory;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.util.FastMath;
import org.loopwright.lab.analysis.TheoryCheck;
import org.loopwright.lab.random.Streams;
import org.loopwright.subject.model.RestingFirm;
import org.loopwright.subject.scenario.Industry;

/**
 * What a free team takes, of two kinds that hold their leaders for different times: with probability in proportion to
 * (v/days)^λ, and for a large λ always what is worth most a day, as the cμ rule serves (Cox and Smith 1961). With out-sets
 * of one and γ = 1 values are simple: the best of m candidates saves c (1 − (1 − e^(−m))/m) of a part that costs its
 * largest cost c, and a better part δc for certain.
 */
final class ChoiceOrder implements LimitKind {

    @Override
    public List<String> asks() {
        return List.of("searches", "held");
    }

    @Override
    public List<String> problems(Limit limit) {
        Industry industry = limit.scenario().industry();
        List<String> problems = new ArrayList<>();
        if (limit.law().held().orElseThrow().size() != 2) {
            problems.add("law.held must be two times, of a redesign and of an adoption");
        }
        if (industry.architecture().dsm().degree() != 1
                || industry.cost().difficulty() != 1
                || industry.cost().scaleSpread() != 0
                || industry.cost().maturity() != 0
                || industry.cost().processExponent() != 0) {
            problems.add("values must be simple: industry.architecture.dsm.degree and cost.difficulty must be 1, and"
                    + " cost.scale_spread, maturity and process_exponent 0");
        }
        if (industry.research().gap() != 0 || industry.deployment().rampCost() != 0) {
            problems.add("nothing must be lost: industry.research.gap and industry.deployment.ramp_cost must be 0");
        }
        if (!(candidates(limit) >= 1)) {
            problems.add("there must be a candidate: industry.research.fixed_budget * simulation_share"
                    + " / candidate_cost must be >= 1");
        }
        return problems;
    }

    private static double candidates(Limit limit) {
        Industry.Research research = limit.scenario().industry().research();
        return research.fixedBudget()
                * research.simulationShare()
                / research.candidateCost()
                * limit.scenario().systems().get(0).research().compute();
    }

    @Override
    public double[] observe(Limit limit, Streams streams) {
        List<Double> held = limit.law().held().orElseThrow();
        int[] taken = RestingFirm.choices(
                limit.scenario(),
                streams,
                held.get(0),
                held.get(1),
                limit.law().searches().orElseThrow());
        double redesigns = 0;
        for (int leader = 0; leader < taken.length - 1; leader++) {
            redesigns += taken[leader];
        }
        return new double[] {taken[0], redesigns, taken[taken.length - 1]};
    }

    @Override
    public List<TheoryCheck> judge(Limit limit, List<double[]> seen) {
        Industry industry = limit.scenario().industry();
        List<Double> held = limit.law().held().orElseThrow();
        double m = candidates(limit);
        double redesign = (1 + FastMath.expm1(-m) / m) / held.get(0);
        double adoption = industry.breakthroughs().gain() / held.get(1);
        double components = industry.architecture().dsm().components();
        double adopts = 1
                / (1
                        + components
                                * FastMath.pow(
                                        redesign / adoption, industry.research().choiceExponent()));
        double draws = Tally.sum(seen, 1) + Tally.sum(seen, 2);
        return List.of(
                Tally.share("takes the better part", adopts, Tally.sum(seen, 2), draws),
                Tally.share("redesigns component 1", (1 - adopts) / components, Tally.sum(seen, 0), draws));
    }
}
