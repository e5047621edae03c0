package org.loopwright.subject.model;

/**
 * A better part for one component.
 *
 * @param component component, from 0
 * @param day date anywhere [days]
 * @param number of a probe, from 1; of an own breakthrough, below 0, by its place among the candidates that are common to
 *     all systems: neither hangs on what else happened
 * @param inserted true of the probe that a pair of runs differs by
 */
record Breakthrough(int component, double day, int number, boolean inserted) {

    boolean isProbe() {
        return number > 0;
    }
}
