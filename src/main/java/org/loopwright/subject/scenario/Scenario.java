package org.loopwright.subject.scenario;

import java.util.List;
import java.util.Locale;
import org.loopwright.lab.sheet.Parameter;
import org.loopwright.lab.sheet.Wording;

/**
 * All that a run is made from, besides its random streams: an industry, the systems of its economies (one economy
 * each, in isolated markets), and times. Immutable; a pure value, so that equal scenarios mean equal runs.
 */
public record Scenario(
        @Parameter(text = "name of the scenario") String name,

        @Parameter(
                unit = "days",
                min = 1,
                max = 1e7,
                text = "horizon: days that are measured, after the warm-up",
                orElse = "5475")
        double horizon,

        @Parameter(unit = "days", min = 0, max = 1e7, text = "days before anything is measured", orElse = "1825")
        double warmUp,

        @Parameter(
                unit = "days",
                min = 1,
                max = 1e7,
                text = "how long each probe breakthrough is followed, at most the horizon; those of the first"
                        + " horizon - follow measured days are",
                orElse = "1825")
        double follow,

        @Parameter(text = "means of the systems", orElse = "observed")
        MeansRule means,

        @Parameter(text = "what all economies share") World world,
        @Parameter(text = "the industry") Industry industry,
        @Parameter(text = "the systems, one economy each") List<IndustrialSystem> systems) {

    /** Whether systems are compared with the means they have or with equal ones. */
    public enum MeansRule {
        /** Purse, volume and data as in the system's sheet. */
        OBSERVED,
        /** The reference purse, volume and data for every system. */
        EQUAL;

        /** The name used in tables. */
        public String column() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Copies the list and checks times against each other. */
    public Scenario {
        systems = List.copyOf(systems);
        if (systems.isEmpty()) {
            throw new IllegalArgumentException("systems must name at least one system");
        }
        if (!(follow <= horizon)) {
            throw new IllegalArgumentException(
                    "follow must be <= horizon (" + Wording.number(horizon) + " days), was " + Wording.number(follow));
        }
    }

    /** The day on which a run ends: warm-up and horizon [days]. */
    public double end() {
        return warmUp + horizon;
    }

    /** The last day on which a probe can fall that is followed for the full time [days]. */
    public double lastFollowed() {
        return end() - follow;
    }

    /** The means that a system really has in this scenario: its own, or the reference ones under equal means. */
    public IndustrialSystem.Means meansOf(IndustrialSystem system) {
        IndustrialSystem.Means own = system.means();
        return means == MeansRule.OBSERVED ? own : new IndustrialSystem.Means(own.firms(), 1, 1, 1);
    }
}
