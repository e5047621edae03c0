package org.loopwright.lab.design;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.loopwright.lab.sheet.Setting;

/**
 * Which combinations of levels a study carries out, and in which order they are numbered. Points are made when they are
 * asked for, so that a design of a million points does not hold them.
 */
public sealed interface Design permits FullFactorial, KeptPoints, PointList, SampledDesign, AdaptiveDesign {

    /** Which kind of design it is. */
    DesignKind kind();

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

    /** True unless the design knows of a constraint that a further point of such settings would not meet. */
    default boolean allows(List<Setting> settings) {
        return true;
    }

    /** What a reader of its results must know; empty if nothing. */
    default List<String> warnings() {
        return List.of();
    }

    /** All design points in the order of their numbers. */
    default Stream<DesignPoint> points() {
        return IntStream.rangeClosed(1, size()).mapToObj(this::point);
    }
}
