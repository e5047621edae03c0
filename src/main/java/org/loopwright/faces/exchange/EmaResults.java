package org.loopwright.faces.exchange;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.loopwright.lab.file.FileChecksum;
import org.loopwright.lab.file.ForeignFile;
import org.loopwright.lab.file.JournalException;
import org.loopwright.lab.file.Json;
import org.loopwright.lab.table.CellText;
import org.loopwright.lab.table.CsvLine;

/**
 * Experiments and outcomes as {@code save_results} and {@code load_results} of the EMA Workbench (2.4 and later) have
 * them in a {@code .tar.gz}: experiments.csv, one file for each outcome, metadata.json. Tables of more than two
 * dimensions, which are files of NumPy there, are not read.
 *
 * @param experiments columns; the last three are scenario, policy and model
 * @param outcomes with a row for each experiment
 */
public record EmaResults(List<Column> experiments, List<Outcome> outcomes) {

    /** Columns of every table of experiments. */
    public static final List<String> LABELS = List.of("scenario", "policy", "model");

    static final String EXPERIMENTS = "experiments.csv";
    static final String METADATA = "metadata.json";

    private static final double VERSION = 0.1;
    private static final int DIGITS = 17;

    /** What a column of experiments holds. */
    public enum Type {
        /** Names. */
        CATEGORY("category"),
        /** Whole numbers. */
        INTEGER("int64"),
        /** Numbers. */
        DECIMAL("float64"),
        /** True or False. */
        BOOLEAN("bool");

        private final String pandas;

        Type(String pandas) {
            this.pandas = pandas;
        }

        /** The type of what pandas calls a dtype. */
        static Type of(String dtype) {
            if (dtype.startsWith("int") || dtype.startsWith("uint")) {
                return INTEGER;
            }
            return dtype.startsWith("float") ? DECIMAL : dtype.startsWith("bool") ? BOOLEAN : CATEGORY;
        }
    }

    /**
     * A column of experiments.
     *
     * @param name name of an uncertainty, a lever or a label
     * @param type what it holds
     * @param cells as they stand in the file, a cell for each experiment
     */
    public record Column(String name, Type type, List<String> cells) {

        /** Copies the list. */
        public Column {
            cells = List.copyOf(cells);
        }
    }

    /**
     * An outcome.
     *
     * @param name its name, of which the name of its file is made
     * @param series true for several values of each experiment (ArrayOutcome), false for one (ScalarOutcome)
     * @param values [experiment][value], NaN for a missing one; not copied
     */
    public record Outcome(String name, boolean series, double[][] values) {

        /** Refuses names that are no file names, and rows that are not of one length. */
        public Outcome {
            if (name.isBlank() || name.contains("/") || name.contains("\\")) {
                throw new IllegalArgumentException("an outcome needs a name without / and \\, was '" + name + "'");
            }
            for (double[] row : values) {
                if (row.length != values[0].length || (!series && row.length != 1)) {
                    throw new IllegalArgumentException("outcome " + name + " needs "
                            + (series ? "rows of one length" : "one value for each experiment") + ", has one of "
                            + row.length);
                }
            }
        }

        /** One value for each experiment; NaN for a missing one. */
        public static Outcome scalar(String name, double[] values) {
            double[][] rows = new double[values.length][];
            for (int i = 0; i < rows.length; i++) {
                rows[i] = new double[] {values[i]};
            }
            return new Outcome(name, false, rows);
        }

        private String file() {
            return name + (series ? ".csv" : ".cls");
        }
    }

    /** Copies the lists and refuses tables that do not fit together. */
    public EmaResults {
        experiments = List.copyOf(experiments);
        outcomes = List.copyOf(outcomes);
        List<String> names = experiments.stream().map(Column::name).toList();
        if (names.stream().distinct().count() != names.size()) {
            throw new IllegalArgumentException("columns of experiments must all be different, were " + names);
        }
        if (!names.containsAll(LABELS)) {
            throw new IllegalArgumentException("experiments need columns " + LABELS + ", were " + names);
        }
        int count = experiments.get(0).cells().size();
        for (Column column : experiments) {
            refuseUnlessEqual("column " + column.name(), column.cells().size(), count);
        }
        for (Outcome outcome : outcomes) {
            refuseUnlessEqual("outcome " + outcome.name(), outcome.values().length, count);
        }
        if (outcomes.stream().map(Outcome::file).distinct().count() != outcomes.size()) {
            throw new IllegalArgumentException("names of outcomes must all be different");
        }
    }

    private static void refuseUnlessEqual(String what, int found, int expected) {
        if (found != expected) {
            throw new IllegalArgumentException(
                    what + " must have a row for each of " + expected + " experiments, has " + found);
        }
    }

    /** Number of experiments. */
    public int count() {
        return experiments.get(0).cells().size();
    }

    /**
     * Writes results; {@code load_results} reads them if the outcomes are defined under their names.
     *
     * @param file must not be there yet; by custom its name ends in .tar.gz
     * @throws JournalException if the file is there already
     */
    public FileChecksum write(Path file) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(EXPERIMENTS, experimentText().getBytes(StandardCharsets.UTF_8));
        for (Outcome outcome : outcomes) {
            files.put(outcome.file(), text(outcome).getBytes(StandardCharsets.UTF_8));
        }
        files.put(METADATA, metadata().getBytes(StandardCharsets.UTF_8));
        return ForeignFile.write(file, TarArchive.pack(files));
    }

    private String experimentText() {
        StringBuilder text = new StringBuilder();
        for (int row = -1; row < count(); row++) {
            for (int c = 0; c < experiments.size(); c++) {
                Column column = experiments.get(c);
                text.append(c == 0 ? "" : ",");
                CsvLine.appendText(
                        text, row < 0 ? column.name() : column.cells().get(row));
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static String text(Outcome outcome) {
        StringBuilder text = new StringBuilder();
        for (double[] row : outcome.values()) {
            for (int j = 0; j < row.length; j++) {
                text.append(j == 0 ? "" : ",");
                // A line of nothing would be passed over by pandas, a missing value in quotes is not.
                if (row.length == 1 && Double.isNaN(row[j])) {
                    text.append("\"\"");
                } else {
                    CellText.append(text, row[j], DIGITS);
                }
            }
            text.append('\n');
        }
        return text.toString();
    }

    private String metadata() {
        Map<String, String> types = new LinkedHashMap<>();
        experiments.forEach(column -> types.put(column.name(), column.type().pandas));
        return Json.text(new Metadata(
                VERSION,
                outcomes.stream()
                        .map(one -> List.of(one.series() ? "ArrayOutcome" : "ScalarOutcome", one.name(), one.file()))
                        .toList(),
                types));
    }

    /**
     * The file that names the others.
     *
     * @param version of the form as a number, or of the Workbench as a text; what is read does not hang on it
     * @param outcomes kind, name and file of each
     * @param experiments what pandas calls the dtype of each column
     */
    record Metadata(
            Object version,
            @JsonProperty(required = true) List<List<String>> outcomes,
            @JsonProperty(required = true) Map<String, String> experiments) {}
}
