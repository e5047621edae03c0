package org.loopwright.faces.findings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.loopwright.lab.file.Json;
import org.loopwright.subject.observation.OutcomeMeasures;
import org.loopwright.subject.observation.Stage;
import org.loopwright.subject.observation.Wait;
import tools.jackson.databind.annotation.JsonSerialize;

/**
 * Where the time of a loop goes in an industry, mean over every run of a system there.
 *
 * @param days of a loop [days]
 * @param shares of the time of loops in each stage [1]
 * @param stages days in each stage [days]
 * @param waits days of each wait [days]
 */
record LoopTime(
        String industry,
        String system,

        @JsonSerialize(converter = Json.NullIfEmpty.class) String means,

        double days,
        Map<String, Double> shares,
        Map<String, Double> stages,
        Map<String, Double> waits) {

    static List<LoopTime> all(Outcomes outcomes) {
        List<LoopTime> all = new ArrayList<>();
        for (String rule : outcomes.means()) {
            for (String industry : outcomes.industries()) {
                for (String system : outcomes.systems()) {
                    Map<String, Double> shares = new LinkedHashMap<>();
                    Map<String, Double> stages = new LinkedHashMap<>();
                    Map<String, Double> waits = new LinkedHashMap<>();
                    for (Stage stage : Stage.values()) {
                        shares.put(
                                stage.column(),
                                outcomes.mean(OutcomeMeasures.share(stage).name(), system, rule, industry));
                        stages.put(
                                stage.column(),
                                outcomes.mean(OutcomeMeasures.days(stage).name(), system, rule, industry));
                    }
                    for (Wait wait : Wait.causes()) {
                        waits.put(
                                wait.column(),
                                outcomes.mean(OutcomeMeasures.days(wait).name(), system, rule, industry));
                    }
                    all.add(new LoopTime(
                            industry,
                            system,
                            rule,
                            outcomes.mean(Outcomes.LOOP_DAYS, system, rule, industry),
                            shares,
                            stages,
                            waits));
                }
            }
        }
        return all;
    }
}
