package org.loopwright.faces.findings;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.loopwright.lab.analysis.Interval;
import org.loopwright.lab.analysis.TInterval;
import org.loopwright.lab.analysis.Verdict;
import org.loopwright.lab.design.SeedText;
import org.loopwright.lab.file.Json;
import org.loopwright.lab.journal.RunRecord;
import org.loopwright.lab.run.Manifest;
import tools.jackson.databind.annotation.JsonSerialize;

/**
 * The numbers of an answer as JSON: keys in one fixed order, null for a number that is missing.
 *
 * @param study null in folders without a manifest; so are seed and complete
 * @param runs by the way in which they ended
 * @param found what the design of the study lets one say; null where nothing is known
 * @param paired what pairs of its runs say; left out where there is none to ask
 */
record AnswerJson(
        String title,
        String study,
        String seed,
        String design,
        Map<String, Integer> runs,
        Boolean complete,
        int replications,
        double level,
        @JsonUnwrapped Found found,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Found> paired) {

    private static final List<String> MEASURES = List.of(
            Outcomes.EMBODIMENT_TIME,
            Outcomes.EMBODIED_SHARE,
            Outcomes.FIRST_FIRM,
            Outcomes.OWN_GENERATIONS,
            Outcomes.LEARNING_VELOCITY);

    private interface Found {}

    /** The tables of an analysis. */
    private record Tables(String analysis, List<String> warnings, List<Table> tables) implements Found {}

    /**
     * A table.
     *
     * @param response null where columns are of several measures
     * @param system null where systems are not told apart
     * @param lines each under the name of the lines, with an estimate under the name of each column
     */
    private record Table(
            String title,

            @JsonSerialize(converter = Json.NullIfEmpty.class)
            String response,

            @JsonSerialize(converter = Json.NullIfEmpty.class)
            String system,

            Map<String, Double> facts,
            List<Map<String, Object>> lines) {}

    /** Every cell of the factorial, and who is fastest at the best depths, as the answer in words has it. */
    private record Fastest(String analysis, List<String> averagedOver, List<Winners> fastest, List<Cell> cells)
            implements Found {}

    private record Winners(
            String industry,

            @JsonSerialize(converter = Json.NullIfEmpty.class)
            String means,

            String rankedBy,
            boolean decided,
            List<String> notToldApartFromTheFastest) {}

    private record Cell(
            String industry,
            String system,

            @JsonSerialize(converter = Json.NullIfEmpty.class)
            String means,

            double verticalIntegration,
            @JsonAnyGetter Map<String, Interval> measures) {}

    static String of(
            String title, KeptStudy kept, Outcomes outcomes, Optional<Findings> findings, List<Findings> paired) {
        Map<String, Integer> runs = new LinkedHashMap<>();
        for (RunRecord.Status ending : RunRecord.Status.values()) {
            runs.put(ending.column(), outcomes.runs(ending));
        }
        Optional<Manifest> manifest = kept.manifest();
        Found found = findings.map(AnswerJson::tables)
                .orElseGet(() -> kept.finding().needsStudy() ? null : fastest(outcomes));
        return Json.text(new AnswerJson(
                title,
                manifest.map(Manifest::study).orElse(null),
                manifest.map(Manifest::seed).map(SeedText::format).orElse(null),
                kept.kind().word(),
                runs,
                manifest.map(Manifest::complete).orElse(null),
                outcomes.replications(),
                Finding.LEVEL,
                found,
                paired.stream().map(AnswerJson::tables).toList()));
    }

    private static Found tables(Findings findings) {
        return new Tables(
                findings.kind().word(),
                findings.warnings(),
                Stream.concat(findings.tables().stream(), findings.details().stream())
                        .map(AnswerJson::table)
                        .toList());
    }

    private static Table table(Finding table) {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (Finding.Line line : table.lines()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put(table.lineName(), line.name());
            for (int c = 0; c < table.columns().size(); c++) {
                one.put(table.columns().get(c), line.values().get(c));
            }
            if (!line.remark().isBlank()) {
                one.put("remark", line.remark().strip());
            }
            lines.add(one);
        }
        return new Table(table.title(), table.response(), table.system(), table.facts(), lines);
    }

    private static Fastest fastest(Outcomes outcomes) {
        List<Winners> verdicts = new ArrayList<>();
        List<Cell> cells = new ArrayList<>();
        for (String rule : outcomes.means()) {
            for (String industry : outcomes.industries()) {
                for (String system : outcomes.systems()) {
                    for (double depth : outcomes.depths(system)) {
                        cells.add(cell(outcomes, new Outcomes.Cell(industry, system, rule, depth)));
                    }
                }
                Standing standing = Standing.of(outcomes, industry, rule);
                Verdict verdict = standing.verdict();
                verdicts.add(new Winners(industry, rule, standing.measure(), verdict.decided(), verdict.winners()));
            }
        }
        return new Fastest(FindingKind.FASTEST.word(), outcomes.averagedFactors(), verdicts, cells);
    }

    private static Cell cell(Outcomes outcomes, Outcomes.Cell cell) {
        Map<String, Interval> measures = new LinkedHashMap<>();
        for (String measure : MEASURES) {
            measures.put(measure, TInterval.of(outcomes.byReplication(measure, cell), Finding.LEVEL));
        }
        return new Cell(cell.industry(), cell.system(), cell.means(), cell.depth(), measures);
    }
}
