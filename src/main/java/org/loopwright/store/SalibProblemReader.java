package org.loopwright.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.loopwright.scenario.Nearest;
import org.loopwright.scenario.SheetException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;

/** Reads the JSON of a {@link SalibProblem} token by token, so that a fault has its line. Confined to one thread. */
final class SalibProblemReader {

    /** Keys of the problem; what SALib itself adds for its results is passed over. */
    private static final List<String> KEYS = List.of("num_vars", "names", "bounds", "groups", "dists");

    private static final List<String> PASSED_OVER = List.of("outputs", "sample_scaled");

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
        try (JsonParser in = JsonText.MAPPER.createParser(text)) {
            return new SalibProblemReader(file, in).problem();
        } catch (StreamReadException notJson) {
            TokenStreamLocation at = notJson.getLocation();
            throw ForeignFile.fault(
                    file, at.getLineNr(), at.getColumnNr(), "is not JSON: " + notJson.getOriginalMessage());
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
                        distributions.isEmpty() ? SalibProblem.Law.UNIF : law(names.get(i), distributions.get(i))));
            }
            return new SalibProblem(factors);
        } catch (IllegalArgumentException refused) {
            throw ForeignFile.fault(file, 0, 0, refused.getMessage());
        }
    }

    private static SalibProblem.Law law(String factor, String word) {
        return SalibProblem.Law.of(word)
                .orElseThrow(() -> new IllegalArgumentException("distribution of " + factor + " must be one of "
                        + Arrays.stream(SalibProblem.Law.values())
                                .map(SalibProblem.Law::word)
                                .collect(Collectors.joining(", "))
                        + ", was " + word));
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
