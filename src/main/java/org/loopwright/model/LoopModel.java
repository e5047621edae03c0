package org.loopwright.model;

import java.util.ArrayList;
import java.util.List;
import org.loopwright.observation.EconomyObservations;
import org.loopwright.observation.Observations;
import org.loopwright.random.Streams;
import org.loopwright.scenario.IndustrialSystem;
import org.loopwright.scenario.Scenario;
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
     */
    public static Observations simulate(Scenario scenario, Streams streams) {
        LoopModel model = new LoopModel(scenario, streams);
        model.start();
        boolean goesOn = true;
        while (goesOn) {
            goesOn = model.schedule.step(model);
        }
        Observations seen = model.observations();
        model.finish();
        return seen;
    }

    @Override
    public void start() {
        super.start();
        agenda = new Agenda(schedule, scenario.horizon());
        economies = new ArrayList<>();
        recorders = new ArrayList<>();
        for (IndustrialSystem system : scenario.systems()) {
            Economy economy = new Economy(economies.size(), scenario, system, streams, agenda);
            Recorder recorder = new Recorder(agenda, economy);
            economies.add(economy);
            recorders.add(recorder);
            economy.begin();
            recorder.begin();
        }
        agenda.begin();
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
                new Observations(scenario.horizon(), scenario.warmUp(), scenario.follow(), seen, agenda.kept(), 0);
        return new Observations(
                scenario.horizon(), scenario.warmUp(), scenario.follow(), seen, agenda.kept(), Recorder.hash(unsigned));
    }
}
