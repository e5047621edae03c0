package org.loopwright.store;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.loopwright.csv.Cell;
import org.loopwright.csv.CsvException;
import org.loopwright.csv.ForeignRows;
import org.loopwright.csv.Origin;
import org.loopwright.csv.Row;
import org.loopwright.scenario.Nearest;
import org.loopwright.scenario.SheetException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;

/**
 * Reads a {@link SalibProblem}: its JSON token by token, so that a fault has its line; or the parameter file of SALib's
 * command line, with a name, least and most on each line, and perhaps a group and a distribution. Confined to one thread.
 */
final class SalibProblemReader {

    /** Keys of the problem; what SALib itself adds for its results is passed over. */
    private static final List<String> KEYS = List.of("num_vars", "names", "bounds", "groups", "dists");

    private static final List<String> PASSED_OVER = List.of("outputs", "sample_scaled");

    /** How texts begin that are meant as JSON. */
    private static final Pattern JSON = Pattern.compile("\\s*([\\[{]|$)");

    private final Path file;
    private final JsonParser in;

    private int count = -1;
    private List<String> names = List.of();
    private List<List<Double>> bounds = List.of();
    private List<String> groups = List.of();
    private List<String> distributions = List.of();

    private SalibProblemReader(Path file, JsonParser in) {
        this.file = file;
        this.in = in;
    }

    static SalibProblem read(Path file) throws IOException {
        String text = ForeignFile.text(file, ForeignFile.bytes(file));
        if (!JSON.matcher(text).lookingAt()) {
            return parameters(file, text);
        }
        try (JsonParser in = JsonText.MAPPER.createParser(text)) {
            return new SalibProblemReader(file, in).problem();
        } catch (StreamReadException notJson) {
            TokenStreamLocation at = notJson.getLocation();
            throw ForeignFile.fault(
                    file, at.getLineNr(), at.getColumnNr(), "is not JSON: " + notJson.getOriginalMessage());
        }
    }

    private static SalibProblem parameters(Path file, String text) throws IOException {
        List<SalibProblem.Factor> factors = new ArrayList<>();
        try {
            ForeignRows rows = new ForeignRows(Origin.NUMPY, new StringReader(text));
            for (Row row = rows.next(); row != null; row = rows.next()) {
                if (!row.isBlank()) {
                    factors.add(factor(file, row));
                }
            }
            return new SalibProblem(factors);
        } catch (CsvException fault) {
            throw ForeignFile.fault(file, fault.line(), fault.column(), fault.getMessage());
        } catch (IllegalArgumentException refused) {
            throw ForeignFile.fault(file, 0, 0, refused.getMessage());
        }
    }

    private static SalibProblem.Factor factor(Path file, Row row) {
        List<Cell> cells = row.cells();
        boolean isSound = cells.size() >= 3
                && cells.size() <= 5
                && cells.get(0).isSet()
                && cells.subList(1, 3).stream()
                        .allMatch(
                                cell -> SampleMatrix.NUMBER.matcher(cell.text()).matches());
        if (!isSound) {
            throw ForeignFile.fault(
                    file,
                    row.line(),
                    0,
                    "expected a name, two bounds and perhaps a group and a distribution, or a problem in JSON, found '"
                            + cells.stream().map(Cell::text).collect(Collectors.joining(" ")) + "'");
        }
        String name = cells.get(0).text();
        boolean isGrouped = cells.size() > 3 && cells.get(3).isSet();
        boolean isDistributed = cells.size() > 4 && cells.get(4).isSet();
        try {
            return new SalibProblem.Factor(
                    name,
                    List.of(
                            Double.valueOf(cells.get(1).text()),
                            Double.valueOf(cells.get(2).text())),
                    isGrouped ? cells.get(3).text() : name,
                    isDistributed ? cells.get(4).text() : "unif");
        } catch (IllegalArgumentException refused) {
            throw ForeignFile.fault(file, row.line(), 0, refused.getMessage());
        }
    }

    private SalibProblem problem() {
        if (in.nextToken() != JsonToken.START_OBJECT) {
            throw unexpected("an object with " + String.join(", ", KEYS));
        }
        while (in.nextToken() == JsonToken.PROPERTY_NAME) {
            String key = in.currentName();
            if (!KEYS.contains(key) && !PASSED_OVER.contains(key)) {
                throw fault("unknown key '" + key + "'" + Nearest.hint(key, KEYS));
            }
            in.nextToken();
            take(key);
        }
        if (in.nextToken() != null) {
            throw unexpected("the end of the file");
        }
        return checked();
    }

    private void take(String key) {
        switch (key) {
            case "num_vars" -> {
                if (in.currentToken() != JsonToken.VALUE_NUMBER_INT) {
                    throw unexpected("a whole number for num_vars");
                }
                count = in.getIntValue();
            }
            case "names" -> names = texts(key);
            case "groups" -> groups = in.currentToken() == JsonToken.VALUE_NULL ? List.of() : texts(key);
            case "dists" -> distributions = in.currentToken() == JsonToken.VALUE_NULL ? List.of() : texts(key);
            case "bounds" -> {
                List<List<Double>> read = new ArrayList<>();
                open("a list of bounds, one list for each name");
                while (in.nextToken() != JsonToken.END_ARRAY) {
                    read.add(numbers());
                }
                bounds = read;
            }
            default -> in.skipChildren();
        }
    }

    private void open(String expected) {
        if (in.currentToken() != JsonToken.START_ARRAY) {
            throw unexpected(expected);
        }
    }

    private List<String> texts(String key) {
        List<String> read = new ArrayList<>();
        open("a list of texts for " + key);
        while (in.nextToken() != JsonToken.END_ARRAY) {
            if (in.currentToken() != JsonToken.VALUE_STRING) {
                throw unexpected("a text in " + key);
            }
            read.add(in.getString());
        }
        return read;
    }

    private List<Double> numbers() {
        List<Double> read = new ArrayList<>();
        open("a list of numbers in bounds");
        while (in.nextToken() != JsonToken.END_ARRAY) {
            if (!in.currentToken().isNumeric()) {
                throw unexpected("a number in bounds");
            }
            read.add(in.getDoubleValue());
        }
        return read;
    }

    private SalibProblem checked() {
        if (names.isEmpty() || bounds.isEmpty() || count < 0) {
            throw ForeignFile.fault(file, 0, 0, "needs num_vars, names and bounds");
        }
        sameLength("num_vars", count, names.size());
        sameLength("bounds", bounds.size(), names.size());
        sameLength("groups", groups.isEmpty() ? names.size() : groups.size(), names.size());
        sameLength("dists", distributions.isEmpty() ? names.size() : distributions.size(), names.size());
        try {
            List<SalibProblem.Factor> factors = new ArrayList<>();
            for (int i = 0; i < names.size(); i++) {
                factors.add(new SalibProblem.Factor(
                        names.get(i),
                        bounds.get(i),
                        groups.isEmpty() ? names.get(i) : groups.get(i),
                        distributions.isEmpty() ? "unif" : distributions.get(i)));
            }
            return new SalibProblem(factors);
        } catch (IllegalArgumentException refused) {
            throw ForeignFile.fault(file, 0, 0, refused.getMessage());
        }
    }

    private void sameLength(String key, int found, int expected) {
        if (found != expected) {
            throw ForeignFile.fault(file, 0, 0, key + " must be as many as names, " + expected + ", were " + found);
        }
    }

    private SheetException unexpected(String expected) {
        JsonToken found = in.currentToken();
        return fault("expected " + expected + ", found " + (found == null ? "the end of the file" : in.getString()));
    }

    private SheetException fault(String message) {
        TokenStreamLocation at = in.currentTokenLocation();
        return ForeignFile.fault(file, at.getLineNr(), at.getColumnNr(), message);
    }
}
