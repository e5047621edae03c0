package org.loopwright;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.loopwright.lab.design.DesignKind;
import org.loopwright.lab.run.GoldenDictionary;
import org.loopwright.lab.sheet.ParameterPath;
import org.loopwright.lab.sheet.ValueKind;
import org.loopwright.lab.table.Column;
import org.loopwright.lab.table.TableSchema;
import org.loopwright.subject.observation.GenerationTable;
import org.loopwright.subject.observation.OutcomeMeasures;
import org.loopwright.subject.observation.SeriesTable;
import org.loopwright.subject.observation.SpanTable;
import org.loopwright.subject.observation.Wait;
import org.loopwright.subject.scenario.ScenarioPaths;

/** The recipes of CONTRIBUTING.md as data: a line for each file that a newcomer has to touch. */
final class Recipes {

    private static final String SCHEMAS = "run ./loopwright params schema --write docs/schema";
    private static final String ALIVE = "a row path,scenario,value,output that shows that it moves something";
    private static final String GOLDEN = "run .ci/golden renew, with the reason under Changes numbers in CHANGELOG.md";
    private static final String PUBLISHED = "run .ci/published renew";
    private static final String FIGURES = "org.loopwright.faces.figure.FigureKind";
    private static final List<TableSchema> TABLES =
            List.of(SeriesTable.TABLE.schema(), SpanTable.TABLE.schema(), GenerationTable.TABLE.schema());
    private static final List<String> LABELS =
            List.of("industry.name", "industry.label", "system.name", "system.label", "industry.architecture.dsm.file");

    private final String goldenDictionary;
    private final String publishedDictionary;

    /** Looks up what takes long once. */
    Recipes(Path scratch) throws IOException {
        goldenDictionary = GoldenDictionary.sha256(scratch);
        try (ZipFile zip = new ZipFile("runs/published/published.zip")) {
            byte[] bytes = zip.getInputStream(zip.getEntry("dictionary.csv")).readAllBytes();
            publishedDictionary = new String(bytes, StandardCharsets.UTF_8);
        }
    }

    /** All of them. */
    List<Recipe> all() {
        return List.of(parameters(), measures(), columns(), waits(), figures(), designs());
    }

    private static Recipe parameters() {
        return new Recipe(
                "parameter",
                ScenarioPaths.ALL.all().stream()
                        .filter(path -> path.kind() != ValueKind.SHEET && path.kind() != ValueKind.SHEETS)
                        .map(path -> ScenarioPaths.ALL.inFull(path.path()))
                        .distinct()
                        .filter(path -> !LABELS.contains(path))
                        .toList(),
                List.of(
                        Place.any(
                                "subject/scenario",
                                "a component with @Parameter: unit, min, max, text, and orElse with low, high, source",
                                (path, text) -> Pattern.compile(" " + component(path) + "[,)]")
                                        .matcher(text)
                                        .find()),
                        Place.any(
                                "subject",
                                "whoever reads it, in the model or its mathematics",
                                (path, text) -> text.contains("." + component(path) + "()")
                                        || text.contains("::" + component(path))),
                        Place.file(
                                "src/test/resources/alive.csv",
                                ALIVE,
                                (path, text) -> text.contains("\n" + path + ",") || text.contains("\n" + path + ".")),
                        Place.file(
                                "docs/model.md",
                                "a sentence with its key as code: the declaration is its only sheet",
                                (path, text) ->
                                        (known(path) && declared(path).source().isEmpty())
                                                || text.contains("`" + key(path) + "`")),
                        Place.file("docs/schema/study.schema.json", SCHEMAS, Recipes::quoted),
                        Place.every(
                                "params",
                                "its value with unit, range and source, or orElse in its declaration",
                                Recipes::isSilentOrSays),
                        Place.file(
                                "SheetFiles.java",
                                "its value, or orElse in its declaration",
                                (path, text) ->
                                        isSilentOrSays(path, "/" + path.substring(0, path.indexOf('.') + 1), text))));
    }

    private static boolean known(String path) {
        return ScenarioPaths.ALL.path(path).isPresent();
    }

    private static ParameterPath declared(String path) {
        return ScenarioPaths.ALL.path(path).orElseThrow();
    }

    /** The key of a path, such as {@code slots}. */
    private static String key(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    /** The component that declares a path. */
    private static String component(String path) {
        Matcher word = Pattern.compile("_(.)").matcher(key(path));
        return word.replaceAll(found -> found.group(1).toUpperCase(Locale.ROOT));
    }

    /** A sheet of the parameter's kind has its key; sheets of other kinds, and settings of scenarios, need not. */
    private static boolean isSilentOrSays(String path, String file, String text) {
        boolean isOfKind = (path.startsWith("system.") && file.contains("/system"))
                || (path.startsWith("industry.") && file.contains("/industr"))
                || (path.startsWith("world.") && file.contains("/world"));
        boolean maySilent = known(path) && !declared(path).orElse().isEmpty();
        return !isOfKind
                || maySilent
                || Pattern.compile("\\b" + key(path) + ":").matcher(text).find();
    }

    private Recipe measures() {
        return new Recipe(
                "measure",
                names(OutcomeMeasures.TABLE.schema()),
                List.of(
                        Place.file(
                                "OutcomeMeasures.java",
                                "a constant with name, unit, meaning and value",
                                (name, text) ->
                                        names(OutcomeMeasures.TABLE.schema()).contains(name)),
                        golden(Recipes::isMeasure),
                        published(name -> "outcomes," + name + ",")));
    }

    private static boolean isMeasure(String name) {
        return names(OutcomeMeasures.TABLE.schema()).contains(name);
    }

    private Recipe columns() {
        List<String> all = TABLES.stream()
                .flatMap(table -> names(table).stream().map(name -> table.name() + "." + name))
                .toList();
        return new Recipe(
                "column",
                all,
                List.of(
                        Place.any(
                                "subject/observation",
                                "a component of the record and a constant of its table: SeriesTable, SpanTable,"
                                        + " GenerationTable",
                                (name, text) -> all.contains(name)),
                        golden(all::contains),
                        published(name -> name.replace('.', ',') + ",")));
    }

    private Recipe waits() {
        return new Recipe(
                "wait",
                Wait.causes().stream().map(Wait::column).toList(),
                List.of(
                        Place.file("Wait.java", "a constant", (name, text) -> text.contains(" " + constant(name) + "")),
                        Place.any(
                                "subject/model",
                                "whoever makes projects wait for it",
                                (name, text) -> text.contains("Wait." + constant(name))),
                        Place.file("WaitFamily.java", "the family that drawings show it as", Recipes::word),
                        Place.file("SceneText.java", "what a project that waits for it is said to do", Recipes::word),
                        Place.file("docs/model.md", "what is waited for, its name as code", Recipes::code),
                        golden(name -> isMeasure("wait_" + name + "_mean_days")),
                        published(name -> "outcomes,wait_" + name + "_mean_days,")));
    }

    private static Recipe figures() {
        return new Recipe(
                "figure",
                constants(FIGURES),
                List.of(
                        Place.file("FigureKind.java", "a constant with its findings and its drawing", Recipes::word),
                        Place.file("EveryDesignTest.java", "the designs that have it", Recipes::quoted),
                        Place.file(
                                "FiguresTest.java",
                                "its files, if all combinations of levels have it",
                                (name, text) -> text.contains("\"" + name) || !"FASTEST".equals(findings(name))),
                        Place.file("docs/studies.md", "the table of designs and figures", Recipes::code)));
    }

    private static Recipe designs() {
        return new Recipe(
                "design",
                Arrays.stream(DesignKind.values()).map(DesignKind::word).toList(),
                List.of(
                        Place.file("DesignKind.java", "a constant with its group of keys", Recipes::word),
                        Place.file(
                                "DesignSheet.java",
                                "the record of its keys, which makes the design",
                                (name, text) -> DesignKind.of(name).isPresent()),
                        Place.file("FindingKind.java", "the findings that it allows", Recipes::word),
                        Place.file(
                                "EveryDesignTest.java", "an example, its points, analysis and figures", Recipes::word),
                        Place.file("docs/studies.md", "a row of the table of designs", Recipes::code),
                        Place.file("docs/sheets.md", "how it is written", (name, text) -> text.contains(name)),
                        Place.file("docs/schema/study.schema.json", SCHEMAS, Recipes::quoted)));
    }

    /** The kind of findings that a figure shows; FASTEST of one that there is not. */
    private static String findings(String figure) {
        try {
            Class<?> kinds = Class.forName(FIGURES);
            Field finding = kinds.getDeclaredField("finding");
            finding.setAccessible(true);
            for (Object kind : kinds.getEnumConstants()) {
                if (((Enum<?>) kind).name().equals(constant(figure))) {
                    return String.valueOf(finding.get(kind));
                }
            }
            return "FASTEST";
        } catch (ReflectiveOperationException gone) {
            throw new IllegalStateException(gone);
        }
    }

    private Place golden(Predicate<String> isColumn) {
        return Place.file(
                "params/studies/golden.sha256",
                GOLDEN,
                (name, text) -> isColumn.test(name) && text.contains(goldenDictionary + "  dictionary.csv"));
    }

    private Place published(UnaryOperator<String> line) {
        return Place.file(
                "runs/published/published.zip",
                PUBLISHED,
                (name, text) -> publishedDictionary.contains("\n" + line.apply(name)));
    }

    private static boolean quoted(String name, String text) {
        return text.contains("\"" + name + "\"");
    }

    private static boolean code(String name, String text) {
        return text.contains("`" + name + "`");
    }

    /** The constant stands there as a word. */
    private static boolean word(String name, String text) {
        return Pattern.compile("\\b" + constant(name) + "\\b").matcher(text).find();
    }

    private static String constant(String name) {
        return name.toUpperCase(Locale.ROOT);
    }

    private static List<String> names(TableSchema table) {
        return table.columns().stream().map(Column::name).toList();
    }

    /** Constants of an enum that its room keeps to itself. */
    private static List<String> constants(String type) {
        try {
            return Stream.of(Class.forName(type).getEnumConstants())
                    .map(constant -> ((Enum<?>) constant).name().toLowerCase(Locale.ROOT))
                    .toList();
        } catch (ClassNotFoundException gone) {
            throw new IllegalStateException(gone);
        }
    }
}
