package org.loopwright.subject.model;

import sim.engine.Steppable;

/** Something that keeps appointments. It schedules its own next ones; nothing polls. */
interface Agent extends Steppable {
    /** Number of its economy, from 0. */
    int economyNumber();

    /** Number among the agents of its kind, from 1: decides ties. */
    int number();

    /** Name for people. */
    String label();
}
