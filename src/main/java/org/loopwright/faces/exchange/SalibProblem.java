package org.loopwright.faces.exchange;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.loopwright.lab.fault.Place;
import org.loopwright.lab.file.FileChecksum;
import org.loopwright.lab.file.ForeignFile;
import org.loopwright.lab.file.JournalException;
import org.loopwright.lab.file.Json;
import tools.jackson.databind.DeserializationFeature;

/**
 * What a SALib study varies: the problem of SALib as a JSON object with {@code num_vars}, {@code names}, {@code bounds}
 * and, where there are any, {@code groups} and {@code dists}.
 *
 * @param factors in the order of the columns of a sample
 */
public record SalibProblem(List<Factor> factors) {

    /** Distributions of SALib, by the names that it has for them. */
    public enum Law {
        /** Least and most. */
        UNIF(2, 2),
        /** Least and most, even in the logarithm. */
        LOGUNIF(2, 2),
        /** Least, most and the peak as a share of the way. */
        TRIANG(3, 3),
        /** Mean and standard deviation. */
        NORM(2, 2),
        /** Least, most, mean and standard deviation. */
        TRUNCNORM(4, 4),
        /** Mean and standard deviation of the logarithm. */
        LOGNORM(2, 2),
        /** Shape, scale and, if not 0, location. */
        WEIBULL(2, 3);

        private final int fewest;
        private final int most;

        Law(int fewest, int most) {
            this.fewest = fewest;
            this.most = most;
        }

        /** What SALib calls it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The law of a factor by its name; refused if there is none. */
        static Law of(String factor, String word) {
            return Arrays.stream(values())
                    .filter(law -> law.word().equals(word))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("distribution of " + factor + " must be one of "
                            + Arrays.stream(values()).map(Law::word).collect(Collectors.joining(", "))
                            + ", was " + word));
        }

        /** True if the first two bounds are the least and the most that a value can be. */
        public boolean isBounded() {
            return switch (this) {
                case UNIF, LOGUNIF, TRIANG, TRUNCNORM -> true;
                case NORM, LOGNORM, WEIBULL -> false;
            };
        }

        /** What bounds must be; empty if they are. */
        private String refusal(List<Double> bounds) {
            double first = bounds.get(0);
            double second = bounds.get(1);
            return switch (this) {
                case UNIF -> first < second ? "" : "least < most";
                case LOGUNIF -> 0 < first && first < second ? "" : "0 < least < most";
                case TRIANG ->
                    first < second && bounds.get(2) >= 0 && bounds.get(2) < 1
                            ? ""
                            : "least < most and a peak in [0, 1)";
                case NORM, LOGNORM -> second > 0 ? "" : "a standard deviation > 0";
                case TRUNCNORM ->
                    first < second && bounds.get(3) > 0 ? "" : "least < most and a standard deviation > 0";
                case WEIBULL -> first > 0 && second > 0 ? "" : "shape and scale > 0";
            };
        }
    }

    /**
     * A factor.
     *
     * @param name as SALib shows it, without line breaks
     * @param bounds as the distribution has them
     * @param group factors with the same group are varied together; its own name if it is alone
     * @param distribution how its values are spread
     */
    public record Factor(String name, List<Double> bounds, String group, Law distribution) {

        /** Refuses bounds that SALib would refuse. */
        public Factor {
            bounds = List.copyOf(bounds);
            if (bounds.size() < distribution.fewest
                    || bounds.size() > distribution.most
                    || !bounds.stream().allMatch(Double::isFinite)) {
                throw new IllegalArgumentException("bounds of " + name + " must be " + distribution.fewest
                        + " finite numbers for " + distribution.word() + ", were " + bounds);
            }
            String wanted = distribution.refusal(bounds);
            if (!wanted.isEmpty()) {
                throw new IllegalArgumentException(
                        "bounds of " + name + " need " + wanted + " for " + distribution.word() + ", were " + bounds);
            }
        }

        /** A factor of its own, uniform between bounds. */
        public Factor(String name, double low, double high) {
            this(name, List.of(low, high), name, Law.UNIF);
        }
    }

    /** Refuses a problem without factors and one that has a name twice. */
    public SalibProblem {
        factors = List.copyOf(factors);
        if (factors.isEmpty()) {
            throw new IllegalArgumentException("a problem must have at least one factor");
        }
        List<String> names = factors.stream().map(Factor::name).toList();
        if (names.stream().distinct().count() != names.size()) {
            throw new IllegalArgumentException("names must all be different, were " + names);
        }
    }

    /**
     * The keys of the file.
     *
     * @param numVars factors [1]
     * @param names of the factors
     * @param bounds of each factor
     * @param groups of each factor; empty where each is alone
     * @param dists distribution of each factor; empty where all are unif
     * @param outputs passed over: SALib adds it for its results
     * @param sampleScaled passed over likewise
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    private record Keys(
            int numVars,
            List<String> names,
            List<List<Double>> bounds,
            List<String> groups,
            List<String> dists,
            Object outputs,
            Object sampleScaled) {

        SalibProblem problem() {
            if (numVars == 0 || names.isEmpty() || bounds.isEmpty()) {
                throw new IllegalArgumentException("needs num_vars, names and bounds");
            }
            sameLength("num_vars", numVars);
            sameLength("bounds", bounds.size());
            sameLength("groups", groups.isEmpty() ? names.size() : groups.size());
            sameLength("dists", dists.isEmpty() ? names.size() : dists.size());
            List<Factor> factors = new ArrayList<>();
            for (int i = 0; i < names.size(); i++) {
                factors.add(new Factor(
                        names.get(i),
                        bounds.get(i),
                        groups.isEmpty() ? names.get(i) : groups.get(i),
                        dists.isEmpty() ? Law.UNIF : Law.of(names.get(i), dists.get(i))));
            }
            return new SalibProblem(factors);
        }

        private void sameLength(String key, int found) {
            if (found != names.size()) {
                throw new IllegalArgumentException(
                        key + " must be as many as names, " + names.size() + ", were " + found);
            }
        }
    }

    /** Reads a problem in JSON. */
    static SalibProblem json(Path file, String text) {
        Keys keys =
                Json.read(Place.of(file).file(), text, Keys.class, DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        try {
            return keys.problem();
        } catch (IllegalArgumentException refused) {
            throw ForeignFile.fault(file, 0, 0, refused.getMessage());
        }
    }

    /**
     * Writes the problem.
     *
     * @param file must not be there yet
     * @throws JournalException if the file is there already
     */
    public FileChecksum write(Path file) throws IOException {
        List<String> names = factors.stream().map(Factor::name).toList();
        List<String> groups = factors.stream().map(Factor::group).toList();
        List<String> dists =
                factors.stream().map(factor -> factor.distribution().word()).toList();
        Keys keys = new Keys(
                factors.size(),
                names,
                factors.stream().map(Factor::bounds).toList(),
                groups.equals(names) ? List.of() : groups,
                dists.stream().allMatch(Law.UNIF.word()::equals) ? List.of() : dists,
                null,
                null);
        return ForeignFile.write(file, Json.text(keys).getBytes(StandardCharsets.UTF_8));
    }
}
