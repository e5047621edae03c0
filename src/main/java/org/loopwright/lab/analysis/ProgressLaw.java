package org.loopwright.lab.analysis;

import java.util.Arrays;
import java.util.Optional;

/** Laws by which ln cost falls in proportion to something else that rises (Nagy et al. 2013). */
public enum ProgressLaw {
    /** With the logarithm of experience: Wright (1936). */
    WRIGHT("Wright"),
    /** With time: Moore's law. */
    MOORE("Moore"),
    /** With the logarithm of what a year makes, that is with scale: Goddard. */
    GODDARD("Goddard");

    private final String title;

    ProgressLaw(String title) {
        this.title = title;
    }

    /** Its name for people. */
    public String title() {
        return title;
    }

    /** What ln cost falls with, by this law, at each point; empty where the series does not say. */
    Optional<double[]> driver(CostSeries series) {
        return switch (this) {
            case WRIGHT -> Optional.of(CostSeries.logs(series.experience()));
            case MOORE -> Optional.of(series.years());
            case GODDARD ->
                Optional.of(series.production())
                        .filter(made -> made.length > 0 && Arrays.stream(made).allMatch(one -> one > 0))
                        .map(CostSeries::logs);
        };
    }
}
