package org.loopwright.subject.model;

import java.util.PriorityQueue;
import sim.engine.Schedule;
import sim.engine.SimState;
import sim.engine.Steppable;

/**
 * One sorted queue of all appointments, woken by MASON's schedule at every distinct instant.
 *
 * <p>Why not one MASON event per appointment: MASON shuffles events of one time and ordering with the model's own
 * generator, and moves work of zero delay to the next representable time, so that cascades drift. Here ties are broken
 * by {@link Appointment#ORDER} and work of the same instant stays in it. Confined to one run.
 */
final class Agenda implements Steppable {

    private final Schedule schedule;
    private final double horizon;
    private final PriorityQueue<Appointment> queue = new PriorityQueue<>(1024, Appointment.ORDER);
    private double now;
    private long booked;
    private long kept;
    private Appointment due;

    Agenda(Schedule schedule, double horizon) {
        this.schedule = schedule;
        this.horizon = horizon;
    }

    /** Books a step that is about no project. */
    void at(double day, Phase phase, Agent agent) {
        at(day, phase, agent, ProjectKey.NONE);
    }

    /** Books a step; days beyond the horizon are not kept. */
    void at(double day, Phase phase, Agent agent, ProjectKey project) {
        if (!(day >= now)) {
            throw new IllegalStateException("an appointment must not lie in the past: day " + day + " at day " + now);
        }
        if (day <= horizon) {
            queue.add(new Appointment(day, phase, agent, project, booked++));
        }
    }

    /** Books a step about a project at the present instant. */
    void now(Phase phase, Agent agent, ProjectKey project) {
        at(now, phase, agent, project);
    }

    /** Books a step at the present instant that is about no project. */
    void now(Phase phase, Agent agent) {
        now(phase, agent, ProjectKey.NONE);
    }

    /** Asks MASON for the first wake-up. */
    void begin() {
        wakeForNext();
    }

    @Override
    public void step(SimState state) {
        now = state.schedule.getTime();
        while (!queue.isEmpty() && queue.peek().day() <= now) {
            due = queue.poll();
            kept++;
            due.agent().step(state);
        }
        due = null;
        wakeForNext();
    }

    private void wakeForNext() {
        if (!queue.isEmpty()) {
            schedule.scheduleOnce(queue.peek().day(), 0, this);
        }
    }

    /** The appointment that is being kept. */
    Appointment due() {
        return due;
    }

    /** The present day [days]; 0 before the first step. */
    double day() {
        return now;
    }

    /** Day of the next appointment [days]; infinite if there is none. */
    double nextDay() {
        return queue.isEmpty() ? Double.POSITIVE_INFINITY : queue.peek().day();
    }

    /** Number of appointments kept so far. */
    long kept() {
        return kept;
    }
}
