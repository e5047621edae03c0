package org.loopwright.subject.theory;

import java.util.List;
import org.apache.commons.math3.util.FastMath;
import org.loopwright.lab.analysis.TheoryCheck;
import org.loopwright.lab.random.Streams;
import org.loopwright.lab.sheet.Setting;
import org.loopwright.subject.model.LoopModel;
import org.loopwright.subject.observation.Span;
import org.loopwright.subject.observation.Stage;
import org.loopwright.subject.scenario.ScenarioPaths;

/** Divisions with the numbers of suppliers: depth moves no span of any project, by not even a rounding. */
final class OwnerNull implements LimitKind {

    @Override
    public List<String> asks() {
        return List.of("depths");
    }

    /** Largest difference in start or end of a span from depth 0, and number of coordination spans compared. */
    @Override
    public double[] observe(Limit limit, Streams streams) {
        List<Span> outsourced = spans(limit, streams, 0);
        double largest = 0;
        long compared = 0;
        for (double depth : limit.law().depths().orElseThrow()) {
            List<Span> deep = spans(limit, streams, depth);
            largest = FastMath.max(largest, FastMath.abs(deep.size() - outsourced.size()));
            for (int s = 0; s < Math.min(deep.size(), outsourced.size()); s++) {
                Span one = outsourced.get(s);
                Span other = deep.get(s);
                largest = FastMath.max(largest, FastMath.abs(one.startDay() - other.startDay()));
                largest = FastMath.max(largest, FastMath.abs(one.endDay() - other.endDay()));
                compared += one.stage() == Stage.COORDINATE ? 1 : 0;
            }
        }
        return new double[] {largest, compared};
    }

    private static List<Span> spans(Limit limit, Streams streams, double depth) {
        Setting setting = new Setting(ScenarioPaths.VERTICAL_INTEGRATION, Double.toString(depth));
        return LoopModel.simulate(limit.scenario(List.of(setting)), streams)
                .economies()
                .get(0)
                .spans();
    }

    @Override
    public List<TheoryCheck> judge(Limit limit, List<double[]> seen) {
        double largest = 0;
        long compared = 0;
        for (double[] values : seen) {
            largest = FastMath.max(largest, values[0]);
            compared += Math.round(values[1]);
        }
        return List.of(TheoryCheck.exact("largest shift of a span by depth", "days", 0, largest, 0, compared));
    }
}
