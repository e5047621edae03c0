package org.loopwright.lab.design;

import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Points of the unit cube, numbered. Every sample is immutable, and a point is a pure function of the arguments of the
 * sample and its number: it may be asked for in any order and from any thread.
 */
public sealed interface UnitSample permits LatinHypercubeSample, MorrisSample, SaltelliSample, SobolSample {

    /** Number of points. */
    int size();

    /** Number of coordinates of a point. */
    int dimensions();

    /**
     * A point, as a fresh array of {@link #dimensions()} coordinates in [0, 1); only a {@link MorrisSample}, whose grid
     * has both ends, reaches 1.
     *
     * @param number from 1 to {@link #size()}
     * @throws IllegalArgumentException outside that interval
     */
    double[] point(int number);

    /** All points in the order of their numbers. */
    default Stream<double[]> points() {
        return IntStream.rangeClosed(1, size()).mapToObj(this::point);
    }
}
