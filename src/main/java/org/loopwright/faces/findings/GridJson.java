package org.loopwright.faces.findings;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.loopwright.lab.analysis.ConfidenceEllipse;
import org.loopwright.lab.analysis.Interval;
import org.loopwright.lab.analysis.TInterval;
import org.loopwright.lab.file.Json;
import tools.jackson.databind.annotation.JsonSerialize;

/**
 * The answer of all combinations of levels as JSON: what it asks, verdicts with what contradicts them, what factors do,
 * every cell, and where the time of loops goes.
 *
 * @param depths at which the verdicts are
 * @param compare left out where the study names no contrast
 */
record GridJson(
        String analysis,
        List<String> averagedOver,
        List<Depths> depths,
        List<Verdicts> verdicts,
        FoundJson factors,
        List<Cell> cells,
        List<DepthEffect> depthEffects,
        List<LoopTime> loops,
        @JsonInclude(JsonInclude.Include.NON_NULL) FoundJson compare)
        implements FoundJson {

    private static final List<String> MEASURES = List.of(
            Outcomes.EMBODIMENT_TIME,
            Outcomes.EMBODIED_SHARE,
            Outcomes.FIRST_FIRM,
            Outcomes.OWN_GENERATIONS,
            Outcomes.LEARNING_VELOCITY);

    /** The verdicts of an industry at some depths. */
    record Verdicts(
            String industry,

            @JsonSerialize(converter = Json.NullIfEmpty.class)
            String means,

            String depths,
            Map<String, Double> verticalIntegration,
            String rankedBy,
            List<String> underHalfEmbodied,
            List<Best> best,
            List<Contradiction> contradictions,
            Map<String, Standing.Dominance> dominated) {}

    /**
     * Who may be the best in a measure.
     *
     * @param leader the system with the best mean; null where none has one
     * @param leads of the leader over each other system, for the better where above 0, in the unit of the measure
     */
    record Best(String measure, boolean decided, List<String> mayBeBest, String leader, Map<String, Interval> leads) {}

    /** What a system has more of than the one that is first. */
    record Contradiction(String system, String measure, String unit, Interval difference) {}

    /**
     * Means of a system at a depth.
     *
     * @param run the one nearest to the mean, to be looked at; 0 if none
     * @param ellipse of embodiment time [days] and learning velocity [1/year]
     */
    record Cell(
            String industry,
            String system,

            @JsonSerialize(converter = Json.NullIfEmpty.class)
            String means,

            double verticalIntegration,
            int run,
            ConfidenceEllipse ellipse,
            @JsonAnyGetter Map<String, Interval> measures) {}

    static GridJson of(GridAnswer grid) {
        Outcomes outcomes = grid.outcomes();
        List<Verdicts> verdicts = new ArrayList<>();
        List<Depths> depths = new ArrayList<>(grid.depths());
        depths.addAll(Depths.shared(outcomes));
        for (Depths at : depths) {
            for (String rule : outcomes.means()) {
                for (String industry : outcomes.industries()) {
                    verdicts.add(verdicts(Standing.of(outcomes, industry, rule, at), at));
                }
            }
        }
        List<Cell> cells = new ArrayList<>();
        for (String rule : outcomes.means()) {
            for (String industry : outcomes.industries()) {
                for (String system : outcomes.systems()) {
                    for (double depth : outcomes.depths(system)) {
                        cells.add(cell(outcomes, new OutcomeCell(industry, system, rule, depth)));
                    }
                }
            }
        }
        return new GridJson(
                FindingKind.FASTEST.word(),
                outcomes.averagedFactors(),
                depths,
                verdicts,
                TablesJson.of(grid.factors().findings()),
                cells,
                DepthEffect.all(outcomes),
                LoopTime.all(outcomes),
                grid.contrasts().map(asked -> TablesJson.of(asked.findings())).orElse(null));
    }

    private static Verdicts verdicts(Standing standing, Depths depths) {
        List<Best> best = new ArrayList<>();
        for (int m = 0; m < standing.first().size(); m++) {
            best.add(new Best(
                    standing.first().get(m).column(),
                    standing.best().get(m).decided(),
                    standing.candidates(m),
                    standing.leader(m).orElse(null),
                    standing.leads().get(m)));
        }
        return new Verdicts(
                standing.industry(),
                standing.rule(),
                depths.word(),
                depths.depth(),
                standing.first().get(0).column(),
                standing.thin(),
                best,
                standing.against().stream()
                        .map(fact -> new Contradiction(
                                fact.system(),
                                fact.measured().column(),
                                fact.measured().unit(),
                                fact.difference()))
                        .toList(),
                standing.behind());
    }

    private static Cell cell(Outcomes outcomes, OutcomeCell cell) {
        Map<String, Interval> measures = new LinkedHashMap<>();
        for (String measure : MEASURES) {
            measures.put(measure, TInterval.of(outcomes.byReplication(measure, cell), Finding.LEVEL));
        }
        int byTime = outcomes.typicalRun(Outcomes.EMBODIMENT_TIME, cell).run();
        return new Cell(
                cell.industry(),
                cell.system(),
                cell.means(),
                cell.depth(),
                byTime > 0
                        ? byTime
                        : outcomes.typicalRun(Outcomes.LEARNING_VELOCITY, cell).run(),
                ConfidenceEllipse.of(
                        outcomes.byReplication(Outcomes.EMBODIMENT_TIME, cell),
                        outcomes.byReplication(Outcomes.LEARNING_VELOCITY, cell),
                        Finding.LEVEL),
                measures);
    }
}
