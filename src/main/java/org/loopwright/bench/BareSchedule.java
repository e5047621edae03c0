package org.loopwright.bench;

import org.loopwright.lab.random.RandomStream;
import org.loopwright.lab.random.Streams;
import org.loopwright.subject.technology.Chance;
import sim.engine.Schedule;
import sim.engine.SimState;
import sim.engine.Steppable;

/** The yardstick of a model on MASON: agents that do nothing but make their next appointment. */
final class BareSchedule {

    private BareSchedule() {}

    /**
     * Time of a number of steps [s].
     *
     * @param events steps to make
     * @param live agents, each with one appointment at every moment, ≥ 1; the next one is exponential with mean 1 away
     */
    static double seconds(long events, int live) {
        RandomStream luck = new Streams(1, 1).of(Chance.CALENDAR);
        SimState state = new SimState(1);
        state.start();
        long start = System.nanoTime();
        for (int i = 0; i < live; i++) {
            state.schedule.scheduleOnce(luck.exponential(), 0, new Idler(luck));
        }
        long kept = 0;
        while (kept < events && state.schedule.step(state)) {
            kept++;
        }
        long end = System.nanoTime();
        state.finish();
        return 1e-9 * (end - start);
    }

    private static final class Idler implements Steppable {

        private final transient RandomStream luck;

        Idler(RandomStream luck) {
            this.luck = luck;
        }

        @Override
        public void step(SimState state) {
            Schedule schedule = state.schedule;
            schedule.scheduleOnce(schedule.getTime() + luck.exponential(), 0, this);
        }
    }
}
