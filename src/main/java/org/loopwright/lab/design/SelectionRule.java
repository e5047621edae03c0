package org.loopwright.lab.design;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.loopwright.lab.fault.Place;

/**
 * That replications go on until the best level of a factor is found, in each combination of the other factors by itself: as
 * many as a lead that matters and a confidence ask for, or a number of runs that is spent where it tells most.
 *
 * @param select path of the factor whose levels compete, such as {@code system}
 * @param response name of the response whose mean decides
 * @param indifference least lead that matters, &gt; 0, in the unit of the response; one of this and {@code budget} is present
 * @param unit that the indifference was written in; empty if in none
 * @param confidence that the levels selected in all combinations are right, in [0.5, 1) [1]
 * @param budget runs of all combinations, not below those of the first stage
 * @param minimum replications of the first stage, at least 2
 * @param maximum replications after which a design point stops in any case, not below the minimum
 * @param batch replications that are added at a time, at least 1
 * @param place where the rule was written
 */
public record SelectionRule(
        String select,
        String response,
        OptionalDouble indifference,
        Optional<String> unit,
        double confidence,
        OptionalInt budget,
        int minimum,
        int maximum,
        int batch,
        Place place)
        implements StoppingRule {

    /** Refuses rules that contradict themselves. */
    public SelectionRule {
        if (indifference.isPresent() == budget.isPresent()) {
            throw new IllegalArgumentException("a selection must have one of indifference and budget");
        }
        if (!(indifference.orElse(1) > 0)) {
            throw new IllegalArgumentException("indifference must be > 0, was " + indifference.getAsDouble());
        }
        if (!(confidence >= 0.5 && confidence < 1)) {
            throw new IllegalArgumentException("confidence must be within [0.5, 1), was " + confidence);
        }
        if (minimum < 2) {
            throw new IllegalArgumentException("minimum must be >= 2, was " + minimum);
        }
        if (maximum < minimum) {
            throw new IllegalArgumentException("minimum must be <= replications (" + maximum + "), was " + minimum);
        }
        if (batch < 1) {
            throw new IllegalArgumentException("batch must be >= 1, was " + batch);
        }
    }

    @Override
    public long mostRuns(long points) {
        long all = points * maximum;
        return budget.isPresent() ? Math.min(all, budget.getAsInt()) : all;
    }
}
