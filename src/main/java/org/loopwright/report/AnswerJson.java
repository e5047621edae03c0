package org.loopwright.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.loopwright.analysis.Interval;
import org.loopwright.analysis.TInterval;
import org.loopwright.analysis.Verdict;
import org.loopwright.design.SeedText;
import org.loopwright.observation.OutcomeTable;
import org.loopwright.store.JsonText;
import org.loopwright.store.Manifest;
import org.loopwright.store.RunRecord;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The numbers of an answer as JSON: keys in one fixed order, null for a number that is missing. */
final class AnswerJson {

    private AnswerJson() {}

    static String of(String title, KeptStudy kept, Outcomes outcomes, Optional<Findings> findings) {
        ObjectNode root = JsonText.object();
        root.put("title", title);
        root.put("study", kept.manifest().map(Manifest::study).orElse(null));
        root.put(
                OutcomeTable.SEED.name(),
                kept.manifest().map(Manifest::seed).map(SeedText::format).orElse(null));
        root.put("design", kept.kind().word());
        ObjectNode runs = root.putObject("runs");
        for (RunRecord.Status ending : RunRecord.Status.values()) {
            runs.put(ending.column(), outcomes.runs(ending));
        }
        root.put("complete", kept.manifest().map(Manifest::complete).orElse(null));
        root.put("replications", outcomes.replications());
        root.put("level", Answer.LEVEL);
        if (findings.isPresent()) {
            write(findings.get(), root);
        } else if (!kept.finding().needsStudy()) {
            write(outcomes, root);
        }
        return JsonText.of(root);
    }

    private static void write(Findings findings, ObjectNode root) {
        root.put("analysis", findings.kind().word());
        ArrayNode warnings = root.putArray("warnings");
        findings.warnings().forEach(warnings::add);
        ArrayNode tables = root.putArray("tables");
        for (Finding table : findings.tables()) {
            ObjectNode node = tables.addObject();
            node.put("title", table.title());
            node.put("response", table.response());
            node.put(OutcomeTable.SYSTEM.name(), table.system().isEmpty() ? null : table.system());
            ObjectNode facts = node.putObject("facts");
            table.facts().forEach((name, value) -> number(facts, name, value));
            ArrayNode lines = node.putArray("lines");
            for (Finding.Line line : table.lines()) {
                ObjectNode one = lines.addObject();
                one.put(table.lineName(), line.name());
                for (int c = 0; c < table.columns().size(); c++) {
                    interval(
                            one.putObject(table.columns().get(c)), line.values().get(c));
                }
                if (!line.remark().isBlank()) {
                    one.put("remark", line.remark().strip());
                }
            }
        }
    }

    /** Every cell of the factorial, and who is fastest at the best depths, as the answer in words has it. */
    private static void write(Outcomes outcomes, ObjectNode root) {
        root.put("analysis", FindingKind.FASTEST.word());
        ArrayNode averaged = root.putArray("averaged_over");
        outcomes.averagedFactors().forEach(averaged::add);
        ArrayNode verdicts = root.putArray("fastest");
        ArrayNode cells = root.putArray("cells");
        FastestTable table = new FastestTable(outcomes, new Lines());
        for (String rule : outcomes.means()) {
            for (String industry : outcomes.industries()) {
                List<Outcomes.Cell> best = new ArrayList<>();
                for (String system : outcomes.systems()) {
                    best.add(table.best(industry, system, rule));
                    for (double depth : outcomes.depths(system)) {
                        cell(outcomes, new Outcomes.Cell(industry, system, rule, depth), cells.addObject());
                    }
                }
                Verdict verdict = table.ranking(Outcomes.GENERATION_LOOP, best).verdict();
                ObjectNode node = verdicts.addObject();
                node.put(OutcomeTable.INDUSTRY.name(), industry);
                node.put(OutcomeTable.MEANS.name(), rule.isEmpty() ? null : rule);
                node.put("decided", verdict.decided());
                ArrayNode winners = node.putArray("not_told_apart_from_the_fastest");
                verdict.winners().forEach(winners::add);
            }
        }
    }

    private static void cell(Outcomes outcomes, Outcomes.Cell cell, ObjectNode node) {
        node.put(OutcomeTable.INDUSTRY.name(), cell.industry());
        node.put(OutcomeTable.SYSTEM.name(), cell.system());
        node.put(OutcomeTable.MEANS.name(), cell.means().isEmpty() ? null : cell.means());
        number(node, OutcomeTable.VERTICAL_INTEGRATION.name(), cell.depth());
        for (String measure : List.of(Outcomes.GENERATION_LOOP, Outcomes.OWN_GENERATIONS, Outcomes.LEARNING_VELOCITY)) {
            interval(node.putObject(measure), TInterval.of(outcomes.byReplication(measure, cell), Answer.LEVEL));
        }
    }

    private static void interval(ObjectNode node, Interval interval) {
        number(node, "estimate", interval.mean());
        if (!Double.isNaN(interval.halfWidth())) {
            number(node, "half_width", interval.halfWidth());
        }
    }

    private static void number(ObjectNode node, String name, double value) {
        if (Double.isFinite(value)) {
            node.put(name, value);
        } else {
            node.putNull(name);
        }
    }
}
