package org.loopwright;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.loopwright.lab.table.Column;
import org.loopwright.lab.table.Table;
import org.loopwright.lab.table.TableColumn;
import org.loopwright.lab.table.TableSchema;

/** The name of a column stands in the sources once, where the column is declared; everybody else asks the declaration. */
class ColumnNamesTest {

    /**
     * Words that are names of columns and something else too.
     *
     * @param reason what else
     * @param words the words
     * @param places files, or beginnings of their paths, in which they may be that
     */
    private record AlsoElse(String reason, List<String> words, List<String> places) {

        boolean covers(Typed typed) {
            return words.contains(typed.text()) && places.stream().anyMatch(typed.file()::startsWith);
        }
    }

    private static final List<AlsoElse> ALSO_ELSE = List.of(
            new AlsoElse(
                    "kinds of sheet, and paths of their parameters",
                    List.of("industry", "system", "vertical_integration"),
                    List.of(
                            "subject/scenario/",
                            "lab/design/",
                            "faces/gui/",
                            "faces/cli/params/ParamsSchemaCommand",
                            "faces/cli/params/SheetPage")),
            new AlsoElse(
                    "keys of scenario, study and limit sheets, and of the manifest",
                    List.of("means", "seed", "path"),
                    List.of(
                            "subject/scenario/",
                            "lab/sheet/",
                            "lab/design/",
                            "faces/gui/SheetText",
                            "subject/theory/",
                            "lab/run/Manifest")),
            new AlsoElse(
                    "what a sheet says of a parameter",
                    List.of("value", "unit", "meaning", "status", "path"),
                    List.of("lab/sheet/", "faces/cli/params/SheetPage", "faces/cli/params/ParamsAssumed")),
            new AlsoElse(
                    "nouns that are counted in a sentence",
                    List.of("industry", "system", "run"),
                    List.of("faces/findings/Answer.java")),
            new AlsoElse(
                    "facts of an inspector",
                    List.of("system", "firm", "component", "project"),
                    List.of("faces/gui/HitProperties")),
            new AlsoElse(
                    "a command, and a group of parameters",
                    List.of("run"),
                    List.of("faces/cli/run/RunCommand", "faces/gui/Param")),
            new AlsoElse(
                    "columns of the table of targets, and of a calibration's own tables",
                    List.of("unit", "weight"),
                    List.of("lab/design/TargetTable", "lab/run/calibration/")),
            new AlsoElse(
                    "what tells a table of outcomes from one of points, below the room that has its columns",
                    List.of("design_point", "replication", "status"),
                    List.of("lab/design/PointTable")),
            new AlsoElse("a family of waits", List.of("means"), List.of("faces/gui/scene/WaitFamily")),
            new AlsoElse("where something is wrong", List.of("table", "column"), List.of("lab/run/Difference")),
            new AlsoElse("day of a loop, not of a run", List.of("day"), List.of("faces/cli/text/Waterfall")),
            new AlsoElse(
                    "components of a record",
                    List.of("status", "reason"),
                    List.of("lab/journal/RunRecord", "lab/run/engine/EndedRun")),
            new AlsoElse("a command of git", List.of("status"), List.of("faces/cli/option/SourceCommit")),
            new AlsoElse("keyword of JSON Schema", List.of("type"), List.of("lab/sheet/Schema")),
            new AlsoElse("property of schema.org", List.of("value"), List.of("faces/exchange/Crate")));

    private static final Path SOURCES = Path.of("src/main/java");
    private static final String HOUSE = "org/loopwright/";

    /** Comments and characters come first, so that quotes within them begin no text. */
    private static final Pattern TEXT = Pattern.compile(
            "//[^\\n]*|/\\*.*?\\*/|'(?:\\\\.|[^'\\\\\\n])+'|\"\"\".*?\"\"\"|\"((?:\\\\.|[^\"\\\\\\n])*)\"",
            Pattern.DOTALL);

    /** A text in a file below {@link #HOUSE}. */
    private record Typed(String file, String text) {}

    private static List<Typed> typed(String file, String source) {
        List<Typed> found = new ArrayList<>();
        Matcher text = TEXT.matcher(source);
        while (text.find()) {
            if (text.group(1) != null) {
                found.add(new Typed(file, text.group(1)));
            }
        }
        return found;
    }

    private static List<String> files() throws IOException {
        Path top = SOURCES.resolve(HOUSE);
        try (Stream<Path> files = Files.walk(top)) {
            return files.map(file -> top.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> file.endsWith(".java") && !file.endsWith("package-info.java"))
                    .sorted()
                    .toList();
        }
    }

    private static List<Typed> typed() throws IOException {
        List<Typed> typed = new ArrayList<>();
        for (String file : files()) {
            typed.addAll(typed(file, Files.readString(SOURCES.resolve(HOUSE + file))));
        }
        return typed;
    }

    /** The files in which a column of a name is declared, by that name. */
    private static Map<String, Set<String>> declarations() throws IOException, ReflectiveOperationException {
        Map<String, Set<String>> declared = new LinkedHashMap<>();
        for (String file : files()) {
            String name = (HOUSE + file).replace(".java", "").replace('/', '.');
            for (Field field : Class.forName(name, false, ColumnNamesTest.class.getClassLoader())
                    .getDeclaredFields()) {
                for (Column column : columns(field)) {
                    declared.computeIfAbsent(column.name(), any -> new TreeSet<>())
                            .add(file);
                }
            }
        }
        return declared;
    }

    private static List<Column> columns(Field field) throws IllegalAccessException {
        boolean ofTable = List.of(Column.class, TableColumn.class, Table.class, TableSchema.class)
                .contains(field.getType());
        if (!ofTable || !Modifier.isStatic(field.getModifiers())) {
            return List.of();
        }
        field.setAccessible(true);
        Object value = field.get(null);
        if (value instanceof Column column) {
            return List.of(column);
        }
        if (value instanceof TableColumn<?> column) {
            return List.of(column.column());
        }
        return value instanceof Table<?> table ? table.schema().columns() : ((TableSchema) value).columns();
    }

    /** Texts that are the name of a column, besides one in each file that declares such a column. */
    private static List<Typed> again(List<Typed> typed, Map<String, Set<String>> declarations) {
        Set<Typed> first = new HashSet<>();
        List<Typed> again = new ArrayList<>();
        for (Typed one : typed) {
            Set<String> files = declarations.get(one.text());
            if (files != null && !(files.contains(one.file()) && first.add(one))) {
                again.add(one);
            }
        }
        return again;
    }

    @Test
    void noNameOfAColumnIsTypedASecondTime() throws IOException, ReflectiveOperationException {
        assertThat(again(typed(), declarations()))
                .filteredOn(one -> ALSO_ELSE.stream().noneMatch(word -> word.covers(one)))
                .isEmpty();
    }

    @Test
    void everyWordOnTheListIsStillSomethingElse() throws IOException, ReflectiveOperationException {
        List<Typed> again = again(typed(), declarations());
        for (AlsoElse one : ALSO_ELSE) {
            for (String word : one.words()) {
                assertThat(again)
                        .as("%s as %s", word, one.reason())
                        .anyMatch(typed -> typed.text().equals(word) && one.covers(typed));
            }
            for (String place : one.places()) {
                assertThat(again)
                        .as("%s in %s", one.reason(), place)
                        .anyMatch(typed -> typed.file().startsWith(place) && one.covers(typed));
            }
        }
    }

    @Test
    void everyTableIsLookedAt() throws IOException, ReflectiveOperationException {
        assertThat(declarations())
                .containsEntry("unit_cost", Set.of("subject/observation/SeriesTable.java"))
                .containsEntry(
                        "component",
                        Set.of("subject/observation/GenerationTable.java", "subject/observation/SpanTable.java"))
                .containsEntry("design_point", Set.of("lab/run/AddedPoints.java", "lab/run/OutcomeTable.java"))
                .containsEntry("meaning", Set.of("lab/table/Dictionary.java"))
                .containsKeys("share_research", "state_hash", "superseded", "status");
    }

    @Test
    void aSecondTypingIsFoundAndACommentIsNone() {
        Map<String, Set<String>> declared = Map.of("unit_cost", Set.of("A.java"));
        List<Typed> typed = typed("A.java", """
                // "unit_cost"
                /* "unit_cost" */ char quote = '"';
                String first = "unit_cost", other = "the unit_cost";
                """);
        assertThat(again(typed, declared)).isEmpty();
        Typed second = new Typed("A.java", "unit_cost");
        assertThat(again(List.of(second, second), declared)).containsExactly(second);
        assertThat(again(typed("B.java", "column(\"unit_cost\")"), declared))
                .containsExactly(new Typed("B.java", "unit_cost"));
    }
}
