package org.loopwright.subject.model;

import java.util.ArrayList;
import java.util.List;
import org.loopwright.lab.random.Streams;
import org.loopwright.subject.observation.EconomyObservations;
import org.loopwright.subject.observation.Observations;
import org.loopwright.subject.scenario.IndustrialSystem;
import org.loopwright.subject.scenario.Scenario;
import sim.engine.SimState;

/**
 * The model: economies of firms, suppliers, regulators and labs on MASON's schedule. A run is a function of its
 * scenario and its streams; MASON's own generator is not used. Confined to one run.
 */
public final class LoopModel extends SimState {

    private static final long serialVersionUID = 1L;

    private final transient Scenario scenario;
    private final transient Streams streams;
    private transient Agenda agenda;
    private transient List<Economy> economies;
    private transient List<Recorder> recorders;

    /**
     * Takes what the run is made from; the world is built by {@link #start()}.
     *
     * @param scenario industry, systems and times
     * @param streams random streams of the replication
     */
    public LoopModel(Scenario scenario, Streams streams) {
        // MASON keeps 32 bits of a seed, so its generator cannot serve; it only decides ties, and there are none.
        super(1);
        this.scenario = scenario;
        this.streams = streams;
    }

    /**
     * Runs a scenario to its horizon.
     *
     * @param scenario industry, systems and times
     * @param streams random streams of the replication
     * @return all that the run says; the same for the same arguments, whatever else runs beside it
     * @throws RunInterruptedException if this thread is interrupted before the horizon; it stays interrupted
     */
    public static Observations simulate(Scenario scenario, Streams streams) {
        LoopModel model = new LoopModel(scenario, streams);
        model.start();
        boolean goesOn = true;
        while (goesOn) {
            if (Thread.currentThread().isInterrupted()) {
                throw new RunInterruptedException(model.agenda.day(), scenario.end());
            }
            goesOn = model.schedule.step(model);
        }
        Observations seen = model.observations();
        model.finish();
        return seen;
    }

    @Override
    public void start() {
        super.start();
        agenda = new Agenda(schedule, scenario.end());
        economies = new ArrayList<>();
        recorders = new ArrayList<>();
        for (IndustrialSystem system : scenario.systems()) {
            Economy economy = new Economy(new Conditions(economies.size(), scenario, system, streams), agenda);
            Recorder recorder = new Recorder(agenda, economy);
            economies.add(economy);
            recorders.add(recorder);
            economy.begin();
            recorder.begin();
        }
        agenda.begin();
    }

    /**
     * Lets everything happen up to and including a day; nothing if that day is past.
     *
     * @param day [days]
     */
    public void advanceTo(double day) {
        while (agenda.nextDay() <= day && schedule.step(this)) {
            // Each step is one instant at which something happens.
        }
    }

    /** The last day on which something happened; 0 before that [days]. */
    public double day() {
        return agenda.day();
    }

    /** The next day on which something happens; infinite once nothing will [days]. */
    public double nextDay() {
        return agenda.nextDay();
    }

    /** What the run is made from. */
    public Scenario scenario() {
        return scenario;
    }

    /** Where its luck comes from. */
    public Streams streams() {
        return streams;
    }

    /**
     * SHA-256, in hexadecimal, of the state of every agent, their queues, books and random streams: two runs with equal
     * hashes on a day are the same run up to that day. May be asked at any time after the start, and changes nothing.
     */
    public String stateHash() {
        return StateHash.of(agenda, economies, recorders);
    }

    /** The economies at work, in the scenario's order. */
    List<Economy> economies() {
        return economies;
    }

    /** What the run has said; to be asked once, when the horizon is reached. */
    public Observations observations() {
        List<EconomyObservations> seen = new ArrayList<>();
        for (Recorder recorder : recorders) {
            seen.add(recorder.close());
        }
        Observations unsigned =
                new Observations(scenario.end(), scenario.warmUp(), scenario.follow(), seen, agenda.kept(), 0);
        return new Observations(
                scenario.end(), scenario.warmUp(), scenario.follow(), seen, agenda.kept(), Recorder.hash(unsigned));
    }
}
