package org.loopwright.faces.findings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.loopwright.lab.analysis.Interval;
import org.loopwright.lab.analysis.PairedDifference;
import org.loopwright.lab.file.Json;
import tools.jackson.databind.annotation.JsonSerialize;

/**
 * What the largest depth that a system was run at does against the least, in one industry: differences of runs on the same
 * luck.
 *
 * @param differences of each estimand, in its own unit
 */
record DepthEffect(
        String industry,
        String system,

        @JsonSerialize(converter = Json.NullIfEmpty.class) String means,

        double from,
        double to,
        Map<String, Interval> differences) {

    /** Of every place; none where depth stays. */
    static List<DepthEffect> all(Outcomes outcomes) {
        List<DepthEffect> all = new ArrayList<>();
        for (String rule : outcomes.means()) {
            for (String industry : outcomes.industries()) {
                for (String system : outcomes.systems()) {
                    List<Double> depths = outcomes.depths(system);
                    if (depths.size() > 1) {
                        all.add(of(outcomes, industry, system, rule, depths));
                    }
                }
            }
        }
        return all;
    }

    private static DepthEffect of(Outcomes outcomes, String industry, String system, String rule, List<Double> depths) {
        double from = depths.get(0);
        double to = depths.get(depths.size() - 1);
        Map<String, Interval> differences = new LinkedHashMap<>();
        for (Measured measured : Measured.ESTIMANDS) {
            differences.put(
                    measured.column(),
                    PairedDifference.of(
                            outcomes.byReplication(measured.column(), new OutcomeCell(industry, system, rule, to)),
                            outcomes.byReplication(measured.column(), new OutcomeCell(industry, system, rule, from)),
                            Finding.LEVEL));
        }
        return new DepthEffect(industry, system, rule, from, to, differences);
    }
}
