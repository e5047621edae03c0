package org.loopwright.planted.lab.run;

import org.loopwright.planted.bench.Stopwatch;

/** Planted fault: the product knows its benchmarks. */
public final class MeasuresItself {

    private MeasuresItself() {}

    static double seconds() {
        return Stopwatch.seconds();
    }
}
