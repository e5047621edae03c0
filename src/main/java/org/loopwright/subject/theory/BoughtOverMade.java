package org.loopwright.subject.theory;

import java.util.ArrayList;
import java.util.List;
import org.loopwright.lab.analysis.Moments;
import org.loopwright.lab.analysis.TheoryCheck;
import org.loopwright.lab.random.Streams;
import org.loopwright.lab.sheet.Setting;
import org.loopwright.subject.model.LoopModel;
import org.loopwright.subject.observation.LoopRecord;
import org.loopwright.subject.scenario.FaultLaw;
import org.loopwright.subject.scenario.Industry;
import org.loopwright.subject.scenario.ScenarioPaths;
import org.loopwright.subject.technology.ExampleTrend;

/**
 * Unrepresented faults found late by equal firms that buy all components, over those of firms that make all: borders make
 * more faults, and pooled examples fewer, √((1 + β_b)/(1 + π_K (n_f − 1))) at an interface and √(1/(1 + π_K (n_f − 1))) at
 * the leader itself. Finds at the leader are those of out-sets of one; finds at an interface, those by which out-sets of
 * two have more. An asymptote: it is met to the share of κ² in κ² + 2 Λ_f κ n, which sets the tolerance.
 */
final class BoughtOverMade implements LimitKind {

    /** What a finite number of projects leaves between the ratio and its asymptote. */
    private static final double TOLERANCE = 0.02;

    /** Of the first to count, the share of κ² in κ² + 2 Λ_f κ n; of the ratio it is less than half as much. */
    private static final double NEAR = 0.04;

    @Override
    public List<String> asks() {
        return List.of("from");
    }

    @Override
    public List<String> problems(Limit limit) {
        Industry industry = limit.scenario().industry();
        FaultLaw law = industry.faults();
        List<String> problems = new ArrayList<>(SteadyFaults.onePrototype(industry));
        SteadyFaults faults = SteadyFaults.of(limit.scenario());
        if (industry.architecture().dsm().components() != 2
                || industry.architecture().componentsPerSupplier() != 1) {
            problems.add("industry.architecture.dsm.components must be 2, components_per_supplier 1");
        }
        if (law.fatalShare() != 1 || industry.trial().phases() != 1) {
            problems.add("there must be one round: industry.faults.fatal_share must be 1, industry.trial.phases 1");
        }
        if (faults.finding().exposure().survival(faults.finding().simulated()) > 1e-9) {
            problems.add("simulation must show what it represents: industry.faults.simulated_exposures must be larger");
        }
        if (industry.breakthroughs().probesPerYear() != 0
                || law.exampleForgetting() != 0
                || industry.research().gapExponent() != 0) {
            problems.add("examples alone must matter: industry.breakthroughs.probes_per_year,"
                    + " industry.faults.example_forgetting and industry.research.gap_exponent must be 0");
        }
        // A project a day, led by one of two components.
        double projects = limit.law().from().orElseThrow() / 2;
        double far = 2 * faults.shownIfUnknown() * projects / law.initialExampleScale();
        if (1 / (1 + far) > NEAR) {
            problems.add("law.from must leave the start behind, so that 2 Λ_f n/κ >= " + (1 / NEAR - 1));
        }
        return problems;
    }

    /** Finds from the day of the law on, by out-set size and depth: 1 bought, 1 made, 2 bought, 2 made. */
    @Override
    public double[] observe(Limit limit, Streams streams) {
        double[] finds = new double[4];
        for (int size = 1; size <= 2; size++) {
            for (int depth = 0; depth <= 1; depth++) {
                List<Setting> settings = List.of(
                        new Setting("industry.architecture.dsm.degree", Integer.toString(size)),
                        new Setting(ScenarioPaths.VERTICAL_INTEGRATION, Integer.toString(depth)));
                List<LoopRecord> loops = LoopModel.simulate(limit.scenario(settings), streams)
                        .economies()
                        .get(0)
                        .loops();
                for (LoopRecord loop : loops) {
                    boolean counts = loop.startDay() >= limit.law().from().orElseThrow();
                    finds[2 * (size - 1) + depth] += counts ? loop.checks().foundInTrial() : 0;
                }
            }
        }
        return finds;
    }

    @Override
    public List<TheoryCheck> judge(Limit limit, List<double[]> seen) {
        FaultLaw law = limit.scenario().industry().faults();
        int firms = limit.scenario().systems().get(0).means().firms();
        List<double[]> atInterfaces = seen.stream()
                .map(finds -> new double[] {finds[2] - finds[0], finds[3] - finds[1]})
                .toList();
        return List.of(
                ratio(
                        "bought over made, at the leader",
                        ExampleTrend.boughtOverMade(0, law.poolingOfExamples(), firms),
                        seen),
                ratio(
                        "bought over made, at an interface",
                        ExampleTrend.boughtOverMade(law.borderExcess(), law.poolingOfExamples(), firms),
                        atInterfaces));
    }

    /** Ratio of sums of the first two places; its error by the residuals (Cochran 1977, ratio estimators). */
    private static TheoryCheck ratio(String quantity, double theory, List<double[]> seen) {
        double made = Tally.sum(seen, 1);
        double ratio = Tally.sum(seen, 0) / made;
        double[] residuals =
                seen.stream().mapToDouble(finds -> finds[0] - ratio * finds[1]).toArray();
        double error = Moments.of(residuals).standardError() * seen.size() / made;
        return new TheoryCheck(quantity, "1", theory, ratio, error, TOLERANCE, seen.size());
    }
}
