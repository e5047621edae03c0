package org.loopwright.lab.design;

/**
 * One run of a study: a design point and a replication.
 *
 * @param run number of the run, from 1: (point - 1) × replications + replication
 * @param point what is set
 * @param replication from 1; equal replications of all design points have the same random streams
 */
public record PlannedRun(int run, DesignPoint point, int replication) {}
