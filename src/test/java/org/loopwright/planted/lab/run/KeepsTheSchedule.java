package org.loopwright.planted.lab.run;

import sim.engine.Schedule;

/** Planted fault: MASON outside the rooms where agents are. */
final class KeepsTheSchedule {

    private KeepsTheSchedule() {}

    static Object schedule() {
        return new Schedule();
    }
}
