package org.loopwright.subject.theory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.loopwright.lab.analysis.Moments;
import org.loopwright.lab.analysis.TheoryCheck;
import org.loopwright.lab.random.Streams;
import org.loopwright.subject.model.RestingFirm;
import org.loopwright.subject.scenario.Industry;
import org.loopwright.subject.technology.OptionValue;

/**
 * What firms expect a search to save, ∫_0^S (1 − exp(−M x^α)) dx, against what the best candidate saves where predictions
 * are true. The integral takes the density of sums for a power law up to S, which it is up to the least scale: the more
 * candidates, the nearer, and from ten on within 3 %.
 */
final class WorthOfSearch implements LimitKind {

    private static final double TOLERANCE = 0.03;

    @Override
    public List<String> asks() {
        return List.of("searches");
    }

    @Override
    public List<String> problems(Limit limit) {
        Industry industry = limit.scenario().industry();
        List<String> problems = new ArrayList<>();
        if (industry.research().gap() != 0) {
            problems.add("predictions must be true: industry.research.gap must be 0");
        }
        if (industry.cost().scaleSpread() != 0
                || industry.cost().maturity() != 0
                || industry.cost().processExponent() != 0) {
            problems.add("components must cost the same, and no less than their scales: industry.cost.scale_spread,"
                    + " maturity and process_exponent must be 0");
        }
        if (!(candidates(industry) >= 10)) {
            problems.add("industry.research.fixed_budget * simulation_share / candidate_cost must be >= 10");
        }
        return problems;
    }

    private static double candidates(Industry industry) {
        Industry.Research research = industry.research();
        return research.fixedBudget() * research.simulationShare() / research.candidateCost();
    }

    private static boolean adopts(Industry industry) {
        return industry.breakthroughs().gain() > 0;
    }

    @Override
    public double[] observe(Limit limit, Streams streams) {
        return RestingFirm.savings(
                limit.scenario(),
                streams,
                adopts(limit.scenario().industry()),
                limit.law().searches().orElseThrow());
    }

    @Override
    public List<TheoryCheck> judge(Limit limit, List<double[]> seen) {
        Industry industry = limit.scenario().industry();
        double each = 1.0 / industry.architecture().dsm().components();
        int size = industry.architecture().dsm().degree();
        boolean adopts = adopts(industry);
        double[] scales = new double[adopts ? size - 1 : size];
        Arrays.fill(scales, adopts ? industry.breakthroughs().mismatch() * each : each);
        double present = each * (adopts ? industry.breakthroughs().gain() : size);
        double theory =
                new OptionValue(industry.cost().difficulty(), size, 1).saving(present, scales, candidates(industry), 0);
        Moments savings =
                Moments.of(seen.stream().flatMapToDouble(Arrays::stream).toArray());
        return List.of(new TheoryCheck(
                "saving by a search",
                "reference unit cost",
                theory,
                savings.mean(),
                savings.standardError(),
                TOLERANCE,
                savings.count()));
    }
}
