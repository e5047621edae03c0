package org.loopwright.faces.cli.params;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.loopwright.lab.sheet.ParameterPath;
import org.loopwright.lab.sheet.Wording;
import org.loopwright.lab.table.Column;
import org.loopwright.lab.table.TableSchema;
import org.loopwright.subject.observation.GenerationTable;
import org.loopwright.subject.observation.OutcomeMeasures;
import org.loopwright.subject.observation.SeriesTable;
import org.loopwright.subject.observation.SpanTable;
import org.loopwright.subject.scenario.ScenarioPaths;

/** The tables of the ODD document that the program itself knows: they stand between marks, and a test compares them. */
public final class OddTables {

    private static final Pattern BLOCK =
            Pattern.compile("(<!-- begin (\\w+) -->\\n)(.*?)(<!-- end \\2 -->)", Pattern.DOTALL);

    /** Each table by the name of its marks. */
    public static final Map<String, String> ALL = all();

    private OddTables() {}

    private static Map<String, String> all() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("parameters", parameters());
        for (TableSchema schema : List.of(
                OutcomeMeasures.TABLE.schema(),
                GenerationTable.TABLE.schema(),
                SeriesTable.TABLE.schema(),
                SpanTable.TABLE.schema())) {
            all.put(schema.name(), measures(schema));
        }
        return all;
    }

    /** A document with its tables as they are now. */
    public static String renewed(String text) {
        Matcher blocks = BLOCK.matcher(text);
        return blocks.replaceAll(block -> Matcher.quoteReplacement(
                block.group(1) + Optional.ofNullable(ALL.get(block.group(2))).orElse(block.group(3)) + block.group(4)));
    }

    private static String parameters() {
        StringBuilder table = new StringBuilder("| parameter | unit | allowed | meaning |\n|---|---|---|---|\n");
        for (ParameterPath path : ScenarioPaths.ALL.all()) {
            String allowed = path.choices().isEmpty() ? allowed(path) : String.join(", ", path.choices());
            row(table, path.path(), path.unit(), allowed, path.meaning());
        }
        return table.toString();
    }

    private static String allowed(ParameterPath path) {
        if (path.unit().isEmpty()) {
            return "";
        }
        boolean open = path.max() == Double.POSITIVE_INFINITY;
        return open
                ? "at least " + Wording.number(path.min())
                : Wording.number(path.min()) + " to " + Wording.number(path.max());
    }

    private static String measures(TableSchema schema) {
        StringBuilder table = new StringBuilder("| column | unit | meaning |\n|---|---|---|\n");
        for (Column column : schema.columns()) {
            row(table, column.name(), column.unit(), column.meaning());
        }
        return table.toString();
    }

    private static void row(StringBuilder table, String name, String... cells) {
        table.append("| `").append(name).append("` | ");
        table.append(List.of(cells).stream().map(cell -> cell.replace("|", "/")).collect(Collectors.joining(" | ")));
        table.append(" |\n");
    }
}
