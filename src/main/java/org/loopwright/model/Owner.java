package org.loopwright.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.util.FastMath;
import sim.engine.SimState;

/**
 * An owner of components: a release calendar, redesign slots, a queue. Suppliers and the divisions of firms run this
 * same code: integration changes numbers, never the rule. Confined to one run.
 */
abstract class Owner implements Agent {

    private final Agenda agenda;
    private final int economyNumber;
    private final int number;
    private final double period;
    private final double phase;
    private final List<Request> active = new ArrayList<>();
    private final ArrayDeque<Request> waiting = new ArrayDeque<>();
    private int freeSlots;

    /**
     * Takes its calendar and slots.
     *
     * @param period days between release windows; 0: always open [days]
     * @param phase first window as a share of the period, in [0, 1)
     */
    Owner(Agenda agenda, int economyNumber, int number, double period, double phase, int slots) {
        this.agenda = agenda;
        this.economyNumber = economyNumber;
        this.number = number;
        this.period = period;
        this.phase = phase * period;
        freeSlots = slots;
    }

    @Override
    public int economyNumber() {
        return economyNumber;
    }

    @Override
    public int number() {
        return number;
    }

    double period() {
        return period;
    }

    /** Queue for a slot [requests]. */
    int queueLength() {
        return waiting.size();
    }

    /** First window at or after a day. */
    double nextWindow(double day) {
        if (period == 0) {
            return day;
        }
        double window = phase + period * FastMath.ceil((day - phase) / period);
        return window < day ? window + period : window;
    }

    void ask(Request request) {
        request.askedOn(agenda.day());
        if (freeSlots > 0) {
            grant(request);
        } else {
            waiting.add(request);
        }
    }

    private void grant(Request request) {
        freeSlots--;
        active.add(request);
        request.grantedOn(agenda.day());
        agenda.at(request.agreed(), Phase.RELEASE_WINDOW, this, request.project());
    }

    /** An agreement is due: the slot is given back before the next hop is asked. */
    @Override
    public void step(SimState state) {
        Project project = agenda.due().project();
        Request done = null;
        for (Request request : active) {
            if (request.project() == project && request.agreed() <= agenda.day()) {
                done = request;
                break;
            }
        }
        if (done == null) {
            throw new IllegalStateException(label() + " has no request due for project " + project.number());
        }
        active.remove(done);
        freeSlots++;
        if (!waiting.isEmpty()) {
            grant(waiting.poll());
        }
        project.coordination.agreed(done);
    }
}
