package org.loopwright.faces.findings;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.loopwright.lab.design.Numbers;
import org.loopwright.lab.design.Response;
import org.loopwright.lab.run.Manifest;
import org.loopwright.subject.observation.OutcomeMeasures;
import org.loopwright.subject.scenario.ScenarioPaths;

/**
 * What pairs of runs answer that differ in the level of one factor and meet the same luck, whatever the design: asked of
 * studies that vary that factor over levels, and of no others.
 */
enum PairedKind implements Question {
    /** {@link MarginalLoop}. */
    MARGINAL_LOOP("What one more probe costs", "world.inserted_probes"),
    /** {@link CausalElasticity}. */
    CAUSAL_ELASTICITY("What output does to cost", "industry.market.growth");

    /** The least and the greatest level of a factor, between which runs are paired. */
    record Ends(double low, double high) {}

    private final String heading;
    private final String path;

    PairedKind(String heading, String path) {
        this.heading = heading;
        this.path = path;
    }

    /** True if a manifest tells of a factor that runs are to be paired by. */
    static boolean anyIn(Manifest manifest) {
        return manifest.plan().factors().stream()
                .anyMatch(factor -> Arrays.stream(values())
                        .anyMatch(kind ->
                                kind.ends(factor.path(), factor.levels()).isPresent()));
    }

    /** The levels of a factor between which runs are to be paired; empty if it is another factor or lacks them. */
    Optional<Ends> ends(String factor, List<String> levels) {
        double[] numbers = levels.stream()
                .flatMap(level -> Numbers.parse(level).stream())
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        if (!ScenarioPaths.ALL.same(factor, path) || numbers.length < 2) {
            return Optional.empty();
        }
        Ends ends = new Ends(numbers[0], numbers[numbers.length - 1]);
        boolean isAsked = switch (this) {
            case MARGINAL_LOOP -> ends.equals(new Ends(0, 1));
            case CAUSAL_ELASTICITY -> ends.low() < ends.high();
        };
        return isAsked ? Optional.of(ends) : Optional.empty();
    }

    /** What is looked at, as columns of the outcomes. */
    List<Response> measures() {
        List<String> names = switch (this) {
            case MARGINAL_LOOP ->
                List.of(OutcomeMeasures.INSERTED_PROBE_LOOP_DAYS.name(), OutcomeMeasures.COHORT_LOOP_DAYS_TOTAL.name());
            case CAUSAL_ELASTICITY ->
                List.of(
                        OutcomeMeasures.UNIT_COST_FINAL.name(),
                        OutcomeMeasures.CUMULATIVE_OUTPUT_FINAL.name(),
                        OutcomeMeasures.WRIGHT_EXPONENT.name());
        };
        return names.stream().map(name -> new Response(name, name, true)).toList();
    }

    @Override
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String heading() {
        return heading;
    }
}
