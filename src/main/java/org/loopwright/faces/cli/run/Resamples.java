package org.loopwright.faces.cli.run;

import java.util.function.DoubleSupplier;
import org.loopwright.lab.random.Purpose;
import org.loopwright.lab.random.Streams;

/** Luck of the resamples from which intervals of stored results are worked out. */
public final class Resamples {

    private Resamples() {}

    /** Fresh numbers on [0, 1), the same for a seed at every call: an answer can be had again to the last digit. */
    public static DoubleSupplier of(long seed) {
        return new Streams(seed, 1).of(Purpose.Lab.RESAMPLE)::nextDouble;
    }
}
