package org.loopwright.faces.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.loopwright.lab.analysis.Interval;
import org.loopwright.lab.design.Response;
import org.loopwright.lab.design.Study;

/**
 * A measure as answers show it.
 *
 * @param column of the outcomes
 * @param name short, for people
 * @param unit for people
 * @param scale that its numbers are multiplied with where people read them [1]
 * @param decimals that are enough for people; empty: as many as show three digits
 * @param smallerIsBetter as with times
 */
record Measured(String column, String name, String unit, double scale, OptionalInt decimals, boolean smallerIsBetter) {

    /** Embodiment time. */
    static final Measured EMBODIMENT = new Measured(Outcomes.EMBODIMENT_TIME, "W", "days", 1, OptionalInt.of(0), true);

    /** Its stand-in where too little is embodied. */
    static final Measured FIRST_FIRM =
            new Measured(Outcomes.FIRST_FIRM, "first firm's clock", "days", 1, OptionalInt.of(0), true);

    static final Measured VELOCITY =
            new Measured(Outcomes.LEARNING_VELOCITY, "learning velocity", "% a year", 100, OptionalInt.of(1), false);

    static final Measured OWN_FRONTIER =
            new Measured(Outcomes.OWN_GENERATIONS, "own frontier", "generations a year", 1, OptionalInt.of(2), false);

    /** What one alone misleads about: looked at together. */
    static final List<Measured> ESTIMANDS = List.of(EMBODIMENT, VELOCITY, OWN_FRONTIER);

    /** The estimands, and what stands in for embodiment time. */
    static List<Measured> shown() {
        List<Measured> all = new ArrayList<>(ESTIMANDS);
        all.add(FIRST_FIRM);
        return all;
    }

    /** The estimands, and what a study looks at beside them. */
    static List<Measured> of(Optional<Study> study) {
        List<Measured> all = new ArrayList<>(ESTIMANDS);
        for (Response response : study.map(Study::responses).orElse(List.of())) {
            if (all.stream().noneMatch(one -> one.column().equals(response.measure()))) {
                all.add(of(response));
            }
        }
        return all;
    }

    /** A response of a study; one of the estimands if it is the same. */
    static Measured of(Response response) {
        return ESTIMANDS.stream()
                .filter(one -> one.column().equals(response.measure()))
                .findFirst()
                .orElseGet(() -> new Measured(
                        response.measure(), response.name(), "", 1, OptionalInt.empty(), response.smallerIsBetter()));
    }

    /** Name and unit. */
    String title() {
        return name + (unit.isEmpty() ? "" : " [" + unit + "]");
    }

    String shortName() {
        return name.replace("learning ", "");
    }

    /** The same for a narrow column. */
    String shortTitle() {
        return title().replace("learning ", "").replace("generations ", "");
    }

    /** An interval in the unit that people read. */
    Interval shown(Interval interval) {
        return new Interval(interval.mean() * scale, interval.halfWidth() * scale, interval.count(), interval.level());
    }

    /** True if a difference is for the better. */
    boolean isBetter(double difference) {
        return smallerIsBetter ? difference < 0 : difference > 0;
    }
}
