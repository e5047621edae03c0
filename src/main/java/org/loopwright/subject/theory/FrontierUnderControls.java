package org.loopwright.subject.theory;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.util.FastMath;
import org.loopwright.lab.analysis.TheoryCheck;
import org.loopwright.lab.random.Streams;
import org.loopwright.lab.sheet.DatedValue;
import org.loopwright.lab.sheet.Setting;
import org.loopwright.subject.model.LoopModel;
import org.loopwright.subject.observation.SeriesPoint;
import org.loopwright.subject.scenario.Industry;
import org.loopwright.subject.scenario.Scenario;
import org.loopwright.subject.scenario.World;

/**
 * Two runs of one economy, without controls and with controls that begin at a date and last: capability and the example
 * scale κ of its simulators, which is read from the unrepresented share u of one interface, κ ~ 1/(1/u − 1), since no
 * project is ever begun that could add an example. Nothing is left to chance but the examples of day 0.
 */
final class FrontierUnderControls implements LimitKind {

    private static final double TOLERANCE = 1e-9;
    private static final double YEAR = 365;
    private static final String COMPUTE_LEFT = "system.frontier.compute_left";

    @Override
    public List<String> asks() {
        return List.of("days");
    }

    @Override
    public List<String> problems(Limit limit) {
        Scenario scenario = limit.scenario();
        Industry industry = scenario.industry();
        List<DatedValue> path = scenario.systems().get(0).frontier().computeLeft();
        List<String> problems =
                new ArrayList<>(LookDays.problems("law.days", limit.law().days().orElseThrow(), scenario.end()));
        if (path.size() != 2
                || path.get(0).value() != 1
                || path.get(1).day() < scenario.warmUp()
                || !(path.get(1).value() > 0)) {
            problems.add(COMPUTE_LEFT + " must be 1, and from a day after the warm-up on a share above 0");
        }
        if (!(scenario.world().frontierGrowth() > 0)) {
            problems.add("world.frontier_growth must be > 0");
        } else if (problems.isEmpty()) {
            ControlGap theory = theory(scenario);
            // Days as decimals of a sheet can say them.
            double peak = FastMath.rint(1e6 * (scenario.warmUp() + YEAR * theory.freeSuffices())) / 1e6;
            double end = FastMath.rint(1e6 * (scenario.warmUp() + YEAR * theory.end())) / 1e6;
            problems.addAll(LookDays.problems("the day on which capability suffices", List.of(peak), scenario.end()));
            problems.addAll(LookDays.problems("the day on which the gap ends", List.of(end), scenario.end()));
        }
        if (industry.architecture().dsm().components() != 1
                || !(industry.faults().intensity() > 0)) {
            problems.add("there must be one interface with examples: industry.architecture.dsm.components must be 1,"
                    + " industry.faults.intensity > 0");
        }
        if (industry.faults().exampleForgetting() != 0 || industry.research().gapExponent() != 0) {
            problems.add("industry.faults.example_forgetting and industry.research.gap_exponent must be 0");
        }
        return problems;
    }

    /** At each look: 1/u − 1 and F without controls, the same with them; unlike theory, what is seen is not cut at F*. */
    @Override
    public double[] observe(Limit limit, Streams streams) {
        Scenario free = limit.scenario(List.of(new Setting(COMPUTE_LEFT, "[{day: 0, value: 1}]")));
        List<SeriesPoint> without = series(free, streams);
        List<SeriesPoint> with = series(limit.scenario(), streams);
        double[] values = new double[5 * without.size()];
        for (int i = 0; i < without.size(); i++) {
            values[5 * i] = without.get(i).day();
            values[5 * i + 1] = 1 / without.get(i).unrepresentedShare() - 1;
            values[5 * i + 2] = without.get(i).frontierCapability();
            values[5 * i + 3] = 1 / with.get(i).unrepresentedShare() - 1;
            values[5 * i + 4] = with.get(i).frontierCapability();
        }
        return values;
    }

    private static List<SeriesPoint> series(Scenario scenario, Streams streams) {
        return LoopModel.simulate(scenario, streams).economies().get(0).series();
    }

    @Override
    public List<TheoryCheck> judge(Limit limit, List<double[]> seen) {
        double[] looks = seen.get(0);
        ControlGap theory = theory(limit.scenario());
        double sufficiency = limit.scenario().industry().research().sufficiency();
        double exponent = limit.scenario().industry().faults().capabilityExponent();
        double warmUp = limit.scenario().warmUp();
        List<Double> days = limit.law().days().orElseThrow();
        List<TheoryCheck> checks = new ArrayList<>();
        double peak = 0;
        double end = Double.NaN;
        for (int i = 0; i < looks.length; i += 5) {
            double years = (looks[i] - warmUp) / YEAR;
            double gap =
                    FastMath.log(FastMath.min(looks[i + 2], sufficiency) / FastMath.min(looks[i + 4], sufficiency));
            // The gap is a difference of logarithms of about ten: it ends where rounding begins.
            boolean open = gap > TOLERANCE;
            end = open ? Double.NaN : Double.isNaN(end) && peak > 0 ? looks[i] : end;
            peak = FastMath.max(peak, gap);
            if (days.contains(looks[i])) {
                String day = " on day " + Math.round(looks[i]);
                double scale = FastMath.exp(-exponent * theory.free(years));
                checks.add(exact("example scale without controls" + day, "of day 0", scale, looks[1] / looks[i + 1]));
                checks.add(exact(
                        "example scale under controls" + day,
                        "of day 0",
                        scale * FastMath.exp(exponent * theory.at(years)),
                        looks[3] / looks[i + 3]));
                if (open) {
                    checks.add(exact("gap of ln capability" + day, "1", theory.at(years), gap));
                }
            }
        }
        checks.add(exact("largest gap of ln capability", "1", theory.peak(), peak));
        checks.add(exact("first look after the gap", "days", warmUp + YEAR * theory.end(), end));
        return checks;
    }

    private static TheoryCheck exact(String quantity, String unit, double theory, double observed) {
        return TheoryCheck.exact(quantity, unit, theory, observed, TOLERANCE, 1);
    }

    private static ControlGap theory(Scenario scenario) {
        World world = scenario.world();
        DatedValue controls = scenario.systems().get(0).frontier().computeLeft().get(1);
        return new ControlGap(
                world.frontierGrowth(),
                FastMath.pow(controls.value(), world.computeExponent()),
                (controls.day() - scenario.warmUp()) / YEAR,
                FastMath.log(scenario.industry().research().sufficiency()),
                world.openLag() / YEAR);
    }
}
