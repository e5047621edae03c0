package org.loopwright.design;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Which combinations of levels a study carries out, and in which order they are numbered. */
public sealed interface Design permits FullFactorial {

    /** What is varied. */
    List<Factor> factors();

    /** Number of design points. */
    int size();

    /**
     * A design point.
     *
     * @param number from 1 to {@link #size()}
     * @throws IllegalArgumentException outside that interval
     */
    DesignPoint point(int number);

    /** All design points in the order of their numbers. */
    default Stream<DesignPoint> points() {
        return IntStream.rangeClosed(1, size()).mapToObj(this::point);
    }
}
