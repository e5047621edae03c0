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

        @Parameter(unit = "days", min = 1, max = 1e7, text = "horizon of the run", orElse = "3650")
        double horizon,

        @Parameter(unit = "days", min = 0, max = 1e7, text = "day from which rates are measured", orElse = "365")
        double warmUp,

        @Parameter(unit = "days", min = 1, max = 1e7, text = "follow-up W of each probe breakthrough", orElse = "1825")
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
        if (!(warmUp < horizon)) {
            throw new IllegalArgumentException(
                    "warm_up must be < horizon (" + Wording.number(horizon) + " days), was " + Wording.number(warmUp));
        }
    }

    /** The means that a system really has in this scenario: its own, or the reference ones under equal means. */
    public IndustrialSystem.Means meansOf(IndustrialSystem system) {
        IndustrialSystem.Means own = system.means();
        return means == MeansRule.OBSERVED ? own : new IndustrialSystem.Means(own.firms(), 1, 1, 1);
    }
}
