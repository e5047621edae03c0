package org.loopwright.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.loopwright.scenario.Place;
import org.loopwright.scenario.SheetException;
import tools.jackson.databind.DeserializationFeature;

/**
 * What a SALib study varies: the problem of SALib as a JSON object with {@code num_vars}, {@code names}, {@code bounds}
 * and, where there are any, {@code groups} and {@code dists}.
 *
 * @param factors in the order of the columns of a sample
 */
public record SalibProblem(List<Factor> factors) {

    /** Distributions of SALib and how many bounds each may have. */
    static final Map<String, List<Integer>> DISTRIBUTIONS = distributions();

    /**
     * A factor.
     *
     * @param name as SALib shows it, without line breaks
     * @param bounds two for unif and logunif: least and most; norm: mean and standard deviation; lognorm: the same of
     *     the logarithm; triang: least, most and the peak as a share of the way; truncnorm: least, most, mean and
     *     standard deviation; weibull: shape, scale and, if not 0, location
     * @param group factors with the same group are varied together; its own name if it is alone
     * @param distribution unif, logunif, triang, norm, truncnorm, lognorm or weibull
     */
    public record Factor(String name, List<Double> bounds, String group, String distribution) {

        /** Refuses bounds that SALib would refuse. */
        public Factor {
            bounds = List.copyOf(bounds);
            List<Integer> counts = DISTRIBUTIONS.get(distribution);
            if (counts == null) {
                throw new IllegalArgumentException("distribution of " + name + " must be one of "
                        + String.join(", ", DISTRIBUTIONS.keySet()) + ", was " + distribution);
            }
            if (!counts.contains(bounds.size()) || !bounds.stream().allMatch(Double::isFinite)) {
                throw new IllegalArgumentException("bounds of " + name + " must be " + counts.get(0)
                        + " finite numbers for " + distribution + ", were " + bounds);
            }
            String wanted = refusal(distribution, bounds);
            if (!wanted.isEmpty()) {
                throw new IllegalArgumentException(
                        "bounds of " + name + " need " + wanted + " for " + distribution + ", were " + bounds);
            }
        }

        /** A factor of its own, uniform between bounds. */
        public Factor(String name, double low, double high) {
            this(name, List.of(low, high), name, "unif");
        }

        private static String refusal(String distribution, List<Double> bounds) {
            double first = bounds.get(0);
            double second = bounds.get(1);
            return switch (distribution) {
                case "norm", "lognorm" -> second > 0 ? "" : "a standard deviation > 0";
                case "weibull" -> first > 0 && second > 0 ? "" : "shape and scale > 0";
                case "truncnorm" ->
                    first < second && bounds.get(3) > 0 ? "" : "least < most and a standard deviation > 0";
                case "triang" ->
                    first < second && bounds.get(2) >= 0 && bounds.get(2) < 1
                            ? ""
                            : "least < most and a peak in [0, 1)";
                case "logunif" -> 0 < first && first < second ? "" : "0 < least < most";
                default -> first < second ? "" : "least < most";
            };
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

    private static Map<String, List<Integer>> distributions() {
        Map<String, List<Integer>> counts = new LinkedHashMap<>();
        counts.put("unif", List.of(2));
        counts.put("logunif", List.of(2));
        counts.put("triang", List.of(3));
        counts.put("norm", List.of(2));
        counts.put("truncnorm", List.of(4));
        counts.put("lognorm", List.of(2));
        counts.put("weibull", List.of(2, 3));
        return counts;
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
                        dists.isEmpty() ? "unif" : dists.get(i)));
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

    /**
     * Reads a problem.
     *
     * @throws SheetException with line and column of the fault
     */
    public static SalibProblem read(Path file) throws IOException {
        String text = ForeignFile.text(file, ForeignFile.bytes(file));
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
        List<String> dists = factors.stream().map(Factor::distribution).toList();
        Keys keys = new Keys(
                factors.size(),
                names,
                factors.stream().map(Factor::bounds).toList(),
                groups.equals(names) ? List.of() : groups,
                dists.stream().allMatch("unif"::equals) ? List.of() : dists,
                null,
                null);
        return ForeignFile.write(file, Json.text(keys).getBytes(StandardCharsets.UTF_8));
    }
}
