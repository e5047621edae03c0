package org.loopwright.faces.findings;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.loopwright.lab.analysis.Interval;
import org.loopwright.lab.analysis.TInterval;
import org.loopwright.lab.file.Json;
import tools.jackson.databind.annotation.JsonSerialize;

/**
 * The answer of all combinations of levels as JSON: what it asks, verdicts with what contradicts them, what factors do, and
 * every cell.
 *
 * @param compare left out where the study names no contrast
 */
record GridJson(
        String analysis,
        List<String> averagedOver,
        List<Verdicts> verdicts,
        FoundJson factors,
        List<Cell> cells,
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

    /** Who may be the best in a measure. */
    record Best(String measure, boolean decided, List<String> mayBeBest) {}

    /** What a system has more of than the one that is first. */
    record Contradiction(String system, String measure, String unit, Interval difference) {}

    /** Means of a system at a depth. */
    record Cell(
            String industry,
            String system,

            @JsonSerialize(converter = Json.NullIfEmpty.class)
            String means,

            double verticalIntegration,
            @JsonAnyGetter Map<String, Interval> measures) {}

    static GridJson of(GridAnswer grid) {
        Outcomes outcomes = grid.outcomes();
        List<Verdicts> verdicts = new ArrayList<>();
        for (int d = 0; d < grid.depths().size(); d++) {
            Depths depths = grid.depths().get(d);
            grid.standings()
                    .get(d)
                    .forEach(
                            standings -> standings.all().forEach(standing -> verdicts.add(verdicts(standing, depths))));
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
                verdicts,
                TablesJson.of(grid.factors().findings()),
                cells,
                grid.contrasts().map(asked -> TablesJson.of(asked.findings())).orElse(null));
    }

    private static Verdicts verdicts(Standing standing, Depths depths) {
        List<Best> best = new ArrayList<>();
        for (int m = 0; m < standing.first().size(); m++) {
            best.add(new Best(
                    standing.first().get(m).column(), standing.best().get(m).decided(), standing.candidates(m)));
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
        return new Cell(cell.industry(), cell.system(), cell.means(), cell.depth(), measures);
    }
}
