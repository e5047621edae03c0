package org.loopwright.lab.design;

/**
 * One run of a study: a design point and a replication.
 *
 * @param run number of the run, from 1: (point - 1) × replications + replication
 * @param point what is set
 * @param replication from 1; which random streams it has is told by {@link Study#luck}
 */
public record PlannedRun(int run, DesignPoint point, int replication) {}
