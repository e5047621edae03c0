package org.loopwright.bench;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Figures for machines: units are part of the names, and a figure that there is not is null. */
public final class BenchJson {

    private BenchJson() {}

    /** One object: the machine, then each table as a list of rows. */
    public static String of(Map<String, String> machine, List<BenchTable> tables) {
        JsonMapper mapper = JsonMapper.builder().build();
        ObjectNode root = mapper.createObjectNode();
        ObjectNode facts = root.putObject("machine");
        machine.forEach(facts::put);
        for (BenchTable table : tables) {
            ArrayNode rows = root.putArray(table.key());
            for (BenchTable.Row row : table.rows()) {
                ObjectNode node = rows.addObject();
                node.put(table.rowKey(), row.label());
                for (int c = 0; c < row.figures().size(); c++) {
                    double figure = row.figures().get(c);
                    node.put(table.columns().get(c).key(), Double.isFinite(figure) ? Double.valueOf(figure) : null);
                }
            }
        }
        return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(root);
    }
}
