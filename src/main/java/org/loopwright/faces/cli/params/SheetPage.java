package org.loopwright.faces.cli.params;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.loopwright.faces.cli.option.PathConverter;
import org.loopwright.faces.cli.text.JsonAnswer;
import org.loopwright.faces.cli.text.OutcomeText;
import org.loopwright.faces.cli.text.SourceStatus;
import org.loopwright.lab.fault.Fault;
import org.loopwright.lab.fault.Nearest;
import org.loopwright.lab.fault.Place;
import org.loopwright.lab.fault.SheetException;
import org.loopwright.lab.sheet.Entry;
import org.loopwright.lab.sheet.Parameter;
import org.loopwright.lab.sheet.ParameterPath;
import org.loopwright.lab.sheet.Sheet;
import org.loopwright.subject.scenario.IndustrialSystem;
import org.loopwright.subject.scenario.Industry;
import org.loopwright.subject.scenario.ParameterFolder;
import org.loopwright.subject.scenario.ScenarioPaths;
import org.loopwright.subject.scenario.World;

/**
 * A page on a sheet or on a path, in three forms for people; as JSON it is the answer for programs. Immutable.
 *
 * @param title what it is about
 * @param lines what is said first
 * @param sections tables, grouped as the sheet is
 */
record SheetPage(String title, @JsonProperty("notes") List<String> lines, List<Section> sections) {

    /**
     * A group of values.
     *
     * @param heading key and meaning of the group; empty if it has none
     * @param rows values, each under its path or its sheet
     */
    record Section(
            String heading, @JsonProperty("parameters") List<Row> rows) {}

    /**
     * A value.
     *
     * @param label path within the sheet, or name of the sheet
     * @param entry the value
     * @param mechanism headings of the description of the model under which it is named; may be empty
     */
    @JsonPropertyOrder({"label", "parameter", "model_sections"})
    record Row(
            String label,
            @JsonIgnore Entry entry,
            @JsonProperty("model_sections") List<String> mechanism) {

        /** The value for programs. */
        @JsonUnwrapped
        JsonAnswer.Parameter parameter() {
            return JsonAnswer.Parameter.of(entry);
        }
    }

    private static final List<String> HEADINGS =
            List.of("", "value", "unit", "range", "meaning", "status", "source", "in docs/model.md");

    /** The page on what was asked for. */
    static SheetPage of(String asked, ParameterFolder folder, Path model) {
        ModelMentions mentions = ModelMentions.of(model);
        if (asked.equals("world")) {
            return ofSheet("world", "what all economies share", World.class, folder.worldSheet(), mentions);
        } else if (folder.systems().contains(asked)) {
            return ofSystem(folder.systemSheet(asked), mentions);
        } else if (folder.industries().contains(asked)) {
            return ofIndustry(folder.industrySheet(asked), mentions);
        } else if (asked.endsWith(".yaml") || asked.contains("/")) {
            return ofFile(new PathConverter().convert(asked), folder, mentions);
        } else if (ScenarioPaths.ALL.problem(asked).isEmpty() || ScenarioPaths.ALL.isGroup(asked)) {
            return ofPath(asked, folder, mentions);
        }
        Path own = Path.of(asked + ".yaml");
        if (!asked.isEmpty() && Files.isRegularFile(own)) {
            return ofFile(own, folder, mentions);
        }
        List<Section> found = Search.lines(asked, SheetPage::says).stream()
                .map(line -> new Section(line, List.of()))
                .toList();
        if (!found.isEmpty()) {
            return new SheetPage("What speaks of '" + asked + "'", List.of(), found);
        }
        List<String> names = new ArrayList<>(List.of("world"));
        names.addAll(folder.systems());
        names.addAll(folder.industries());
        Optional<String> near = asked.contains(".")
                ? Nearest.path(
                        asked,
                        ScenarioPaths.ALL.all().stream()
                                .map(ParameterPath::path)
                                .toList())
                : Optional.empty();
        String hint = near.map(path -> "; did you mean '" + path + "'?").orElse(Nearest.hint(asked, names));
        throw new SheetException(
                Fault.at(Place.of(asked.isEmpty() ? "''" : asked), "", "no such sheet or path" + hint));
    }

    private static SheetPage ofSystem(Sheet<IndustrialSystem> sheet, ModelMentions mentions) {
        String title = sheet.value().name() + ": " + sheet.value().label();
        return ofSheet(title, "an industrial system", IndustrialSystem.class, sheet, mentions);
    }

    private static SheetPage ofIndustry(Sheet<Industry> sheet, ModelMentions mentions) {
        String title = sheet.value().name() + ": " + sheet.value().label();
        SheetPage page = ofSheet(title, "an industry", Industry.class, sheet, mentions);
        List<String> lines = new ArrayList<>(page.lines());
        lines.addAll(MatrixText.lines(sheet.value().architecture().dsm()));
        return new SheetPage(page.title(), lines, page.sections());
    }

    /** A file anywhere, as what its keys say. */
    private static SheetPage ofFile(Path file, ParameterFolder folder, ModelMentions mentions) {
        return switch (SheetKind.of(file)) {
            case INDUSTRY -> ofIndustry(folder.industrySheet(file), mentions);
            case SYSTEM -> ofSystem(folder.systemSheet(file), mentions);
            case WORLD ->
                ofSheet("world", "what all economies share", World.class, folder.sheet(file, World.class), mentions);
            case STUDY, LIMIT, SCENARIO ->
                throw new SheetException(Fault.at(
                        Place.of(file),
                        "",
                        "is a study or a scenario; explained are the sheets and the paths it names"));
        };
    }

    private static SheetPage ofSheet(
            String title, String kind, Class<? extends Record> type, Sheet<?> sheet, ModelMentions mentions) {
        Map<String, List<Row>> groups = new LinkedHashMap<>();
        long numbers = 0;
        long assumed = 0;
        for (Entry entry : sheet.entries()) {
            int dot = entry.path().indexOf('.');
            groups.computeIfAbsent(dot < 0 ? "" : entry.path().substring(0, dot), none -> new ArrayList<>())
                    .add(new Row(entry.path(), entry, mentions.of(entry.path())));
            numbers += entry.unit().isEmpty() ? 0 : 1;
            assumed += entry.assumed() ? 1 : 0;
        }
        List<Section> sections = new ArrayList<>();
        groups.forEach((key, rows) ->
                sections.add(new Section(key.isEmpty() ? "" : key + ": " + meaning(type, key), List.copyOf(rows))));
        String account = numbers + " numbers, of which " + assumed + " are assumed";
        return new SheetPage(title, List.of(kind + ", " + sheet.file(), account), sections);
    }

    /** What the record says of one of its groups; keys of groups are single words. */
    private static String meaning(Class<? extends Record> type, String key) {
        for (RecordComponent component : type.getRecordComponents()) {
            if (component.getName().equals(key)) {
                return component.getAnnotation(Parameter.class).text();
            }
        }
        return "";
    }

    private static SheetPage ofPath(String asked, ParameterFolder folder, ModelMentions mentions) {
        String path = ScenarioPaths.ALL.inFull(asked);
        List<Section> sections = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (ParameterPath known : ScenarioPaths.ALL.all()) {
            boolean inside = known.path().startsWith(path + ".");
            if (known.path().equals(path) || known.path().equals(asked) || inside) {
                List<Row> rows = rows(ScenarioPaths.ALL.inFull(known.path()), folder, mentions);
                if (inside) {
                    sections.add(new Section(known.path() + ": " + says(known), rows));
                } else if (lines.isEmpty()) {
                    lines.add(says(known));
                    if (!rows.isEmpty()) {
                        sections.add(new Section("", rows));
                    }
                }
            }
        }
        if (!path.equals(asked)) {
            lines.add("short for " + path);
        }
        return new SheetPage(asked, lines, sections);
    }

    /** What a path is, what is allowed, and what holds where nothing is said. */
    private static String says(ParameterPath path) {
        String unit = path.unit().isEmpty() ? "" : " [" + path.unit() + "]";
        boolean bounded = Double.isFinite(path.min()) || Double.isFinite(path.max());
        String allowed = bounded
                ? " within [" + OutcomeText.number(path.min()) + ", " + OutcomeText.number(path.max()) + "]"
                : "";
        String from = path.source().isEmpty() ? "" : " (" + path.source() + ")";
        String silent = path.orElse().isEmpty() ? "" : ", " + path.orElse() + " where nothing is said" + from;
        return path.meaning() + unit + "; " + path.words() + allowed + silent;
    }

    /** What each sheet says of a path; none if no sheet has it. */
    private static List<Row> rows(String path, ParameterFolder folder, ModelMentions mentions) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            return List.of();
        }
        String within = path.substring(dot + 1);
        Map<String, List<Entry>> sheets = new LinkedHashMap<>();
        switch (path.substring(0, dot)) {
            case "world" -> sheets.put("world", folder.worldSheet().entries());
            case "system" ->
                folder.systems()
                        .forEach(name ->
                                sheets.put(name, folder.systemSheet(name).entries()));
            default ->
                folder.industries()
                        .forEach(name ->
                                sheets.put(name, folder.industrySheet(name).entries()));
        }
        List<Row> rows = new ArrayList<>();
        sheets.forEach((name, entries) -> entries.stream()
                .filter(entry -> entry.path().equals(within) || entry.path().startsWith(within + "["))
                .forEach(entry -> rows.add(new Row(name, entry, mentions.of(within)))));
        return List.copyOf(rows);
    }

    /** For the terminal: three lines a value in a sheet, a table where one path is told of many sheets. */
    String text() {
        StringBuilder text = new StringBuilder(title).append('\n');
        lines.forEach(line -> text.append(line).append('\n'));
        for (Section section : sections) {
            text.append('\n');
            if (!section.heading().isEmpty()) {
                text.append(section.heading()).append('\n');
            }
            for (Row row : section.rows()) {
                Entry entry = row.entry();
                text.append("  ").append(row.label()).append(" = ").append(entry.valueText());
                text.append(entry.unit().isEmpty() ? "" : " [" + entry.unit() + "]");
                text.append(entry.hasRange() ? "  range " + range(entry) : "");
                text.append(SourceStatus.of(entry).isEmpty() ? "" : "  " + SourceStatus.of(entry))
                        .append('\n');
                // Of one path in many sheets the meaning is the same, and said above.
                if (row.label().equals(entry.path())) {
                    text.append("      ").append(entry.meaning()).append('\n');
                }
                if (!source(entry).isEmpty()) {
                    text.append("      ").append(source(entry)).append('\n');
                }
                if (!row.mechanism().isEmpty()) {
                    text.append("      docs/model.md: ")
                            .append(String.join("; ", row.mechanism()))
                            .append('\n');
                }
            }
        }
        return text.toString();
    }

    /** As Markdown, a table for each section. */
    String markdown() {
        StringBuilder text = new StringBuilder("# ").append(bars(title)).append("\n\n");
        lines.forEach(line -> text.append(bars(line)).append("  \n"));
        for (Section section : sections) {
            text.append('\n');
            if (!section.heading().isEmpty()) {
                text.append("## ").append(bars(section.heading())).append("\n\n");
            }
            if (!section.rows().isEmpty()) {
                text.append("| ").append(String.join(" | ", HEADINGS)).append(" |\n");
                text.append("|---".repeat(HEADINGS.size())).append("|\n");
            }
            for (Row row : section.rows()) {
                text.append(cells(row).stream().map(SheetPage::bars).collect(Collectors.joining(" | ", "| ", " |\n")));
            }
        }
        return text.toString();
    }

    /** As a web page of its own. */
    String html() {
        StringBuilder text =
                new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        text.append("<meta name=\"viewport\" content=\"width=device-width\">\n");
        text.append("<title>").append(escaped(title)).append("</title>\n<style>\n");
        text.append("body { font: 16px/1.5 sans-serif; max-width: 80rem; margin: 2rem auto; padding: 0 1rem; }\n");
        text.append("table { border-collapse: collapse; width: 100%; }\n");
        text.append(
                "th, td { border-bottom: 1px solid #ccc; padding: .3rem .6rem; text-align: left; vertical-align: top; }\n");
        text.append(".assumed { background: #fff3d6; }\n</style>\n</head>\n<body>\n");
        text.append("<h1>").append(escaped(title)).append("</h1>\n");
        lines.forEach(line -> text.append("<p>").append(escaped(line)).append("</p>\n"));
        for (Section section : sections) {
            if (!section.heading().isEmpty()) {
                text.append("<h2>").append(escaped(section.heading())).append("</h2>\n");
            }
            if (section.rows().isEmpty()) {
                continue;
            }
            text.append("<table>\n<thead><tr>");
            HEADINGS.forEach(
                    heading -> text.append("<th scope=\"col\">").append(heading).append("</th>"));
            text.append("</tr></thead>\n<tbody>\n");
            for (Row row : section.rows()) {
                text.append("<tr class=\"").append(SourceStatus.of(row.entry())).append("\">");
                List<String> cells = cells(row);
                text.append("<th scope=\"row\">").append(escaped(cells.get(0))).append("</th>");
                cells.subList(1, cells.size())
                        .forEach(cell ->
                                text.append("<td>").append(escaped(cell)).append("</td>"));
                text.append("</tr>\n");
            }
            text.append("</tbody>\n</table>\n");
        }
        return text.append("</body>\n</html>\n").toString();
    }

    private static List<String> cells(Row row) {
        Entry entry = row.entry();
        return List.of(
                row.label(),
                entry.valueText(),
                entry.unit(),
                range(entry),
                entry.meaning(),
                SourceStatus.of(entry),
                source(entry),
                String.join("; ", row.mechanism()));
    }

    /** Where a value is from; told apart is what the sheet does not say itself. */
    private static String source(Entry entry) {
        if (entry.source().equals(Entry.DEFAULT)) {
            return "";
        }
        return entry.source() + (entry.isSilent() ? " (declared with the parameter; the sheet is silent)" : "");
    }

    private static String range(Entry entry) {
        return entry.hasRange()
                ? "[" + OutcomeText.number(entry.low()) + ", " + OutcomeText.number(entry.high()) + "]"
                : "";
    }

    /** Text in a cell of a Markdown table. */
    private static String bars(String text) {
        return escaped(text)
                .replace("\\", "\\\\")
                .replace("|", "\\|")
                .replace("*", "\\*")
                .replace("_", "\\_")
                .replace("\n", " ");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
