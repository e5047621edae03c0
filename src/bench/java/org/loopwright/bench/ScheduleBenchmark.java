package org.loopwright.bench;

import java.util.concurrent.TimeUnit;
import org.loopwright.lab.random.RandomStream;
import org.loopwright.lab.random.Streams;
import org.loopwright.subject.technology.Chance;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import sim.engine.Schedule;
import sim.engine.SimState;
import sim.engine.Steppable;

/** The yardstick of a model on MASON: agents that do nothing but make their next appointment. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ScheduleBenchmark {

    /** Agents, each with one appointment at every moment; the next one is exponential with mean 1 away. */
    @Param("32")
    public int live;

    private SimState state;

    /** Makes the first appointments. */
    @Setup
    public void start() {
        RandomStream luck = new Streams(1, 1).of(Chance.CALENDAR);
        state = new SimState(1);
        state.start();
        for (int i = 0; i < live; i++) {
            state.schedule.scheduleOnce(luck.exponential(), 0, new Idler(luck));
        }
    }

    /** One appointment is kept. */
    @Benchmark
    public boolean step() {
        return state.schedule.step(state);
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
