package org.loopwright.faces.findings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.loopwright.lab.file.Json;
import tools.jackson.databind.annotation.JsonSerialize;

/** The tables of an analysis as JSON, with the words that go with them. */
record TablesJson(String analysis, String heading, String method, List<String> warnings, List<Table> tables)
        implements FoundJson {

    /**
     * A table.
     *
     * @param response null where columns are of several measures
     * @param system null where systems are not told apart
     * @param lineName what the lines are
     * @param columns in their order, which not every reader of objects keeps
     * @param lines each under the name of the lines, with an estimate under the name of each column
     * @param remarks sentences below the table
     */
    record Table(
            String title,

            @JsonSerialize(converter = Json.NullIfEmpty.class)
            String response,

            @JsonSerialize(converter = Json.NullIfEmpty.class)
            String system,

            Map<String, Double> facts,
            String lineName,
            List<String> columns,
            List<Map<String, Object>> lines,
            List<String> remarks) {}

    static TablesJson of(Findings findings) {
        return new TablesJson(
                findings.kind().word(),
                findings.kind().heading(),
                findings.method(),
                findings.warnings(),
                Stream.concat(findings.tables().stream(), findings.details().stream())
                        .map(TablesJson::table)
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
        return new Table(
                table.title(),
                table.response(),
                table.system(),
                table.facts(),
                table.lineName(),
                table.columns(),
                lines,
                table.remarks());
    }
}
