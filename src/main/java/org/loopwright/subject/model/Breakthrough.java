package org.loopwright.subject.model;

/**
 * A better part for one component.
 *
 * @param component component, from 0
 * @param day date anywhere [days]
 * @param probe number of the probe, from 1; 0 for an own breakthrough
 */
record Breakthrough(int component, double day, int probe) {

    boolean isProbe() {
        return probe > 0;
    }
}
