package org.loopwright.subject.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.commons.math3.util.FastMath;
import org.loopwright.subject.scenario.IndustrialSystem;
import sim.engine.SimState;

/**
 * An owner of components: a release calendar, redesign slots, a queue. Suppliers and the divisions of firms run this
 * same code: integration changes numbers, never the rule. Confined to one run.
 */
abstract class Owner implements Request.Addressee {

    /**
     * A project at an owner: it holds one slot, or waits for one, whatever the number of its components there.
     *
     * @param project whose components they are
     * @param requests about each component that is in work, or waits
     */
    private record Visit(ProjectKey project, List<Request> requests) {

        Visit(Request request) {
            this(request.project(), new ArrayList<>(List.of(request)));
        }

        /** The first request that is agreed by a day, null if there is none. */
        Request agreedBy(double day) {
            for (Request request : requests) {
                if (request.agreed() <= day) {
                    return request;
                }
            }
            return null;
        }
    }

    private final Agenda agenda;
    private final int economyNumber;
    private final int number;
    private final double period;
    private final double phase;
    private final List<Visit> active = new ArrayList<>();
    private final ArrayDeque<Visit> waiting = new ArrayDeque<>();
    /** Negative while an owner that has shrunk finishes what it has begun. */
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

    /** Slots of an owner whose customers have grown by a factor. */
    static int slots(IndustrialSystem.Owner terms, double growth) {
        return (int) FastMath.max(1, FastMath.floor(terms.slots() * growth + 0.5));
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

    /** Queue for a slot [projects]. */
    int queueLength() {
        return waiting.size();
    }

    /** Redesign slots, free or not. */
    int slots() {
        return freeSlots + active.size();
    }

    /** Has so many slots from now on; work that holds one is finished. */
    void resize(int slots) {
        freeSlots += slots - slots();
        while (freeSlots > 0 && !waiting.isEmpty()) {
            freeSlots--;
            begin(waiting.poll());
        }
    }

    /** Projects that hold a slot, in order of arrival. */
    List<ProjectKey> inWork() {
        return active.stream().map(Visit::project).toList();
    }

    /** Projects that wait for a slot, in order of arrival. */
    List<ProjectKey> queued() {
        return waiting.stream().map(Visit::project).toList();
    }

    /** First window at or after a day. */
    double nextWindow(double day) {
        if (period == 0) {
            return day;
        }
        double window = phase + period * FastMath.ceil((day - phase) / period);
        return window < day ? window + period : window;
    }

    /** Takes a request in: into the slot that its project has here, or the place in the queue, or as a new visit. */
    @Override
    public void ask(Request request) {
        request.askedOn(agenda.day());
        Visit inWork = visitOf(request.project(), active);
        Visit queued = inWork == null ? visitOf(request.project(), waiting) : null;
        if (inWork != null) {
            inWork.requests().add(request);
            grant(request);
        } else if (queued != null) {
            queued.requests().add(request);
        } else if (freeSlots > 0) {
            freeSlots--;
            begin(new Visit(request));
        } else {
            waiting.add(new Visit(request));
        }
    }

    private static Visit visitOf(ProjectKey project, Collection<Visit> visits) {
        for (Visit visit : visits) {
            if (visit.project().equals(project)) {
                return visit;
            }
        }
        return null;
    }

    private void begin(Visit visit) {
        active.add(visit);
        for (Request request : visit.requests()) {
            grant(request);
        }
    }

    private void grant(Request request) {
        request.grantedOn(agenda.day(), nextWindow(agenda.day()), period);
        agenda.at(request.agreed(), Phase.RELEASE_WINDOW, this, request.project());
    }

    /** An agreement is due: with a project's last one the slot is given back, before the next hop is asked. */
    @Override
    public void step(SimState state) {
        ProjectKey project = agenda.due().project();
        Visit visit = visitOf(project, active);
        Request done = visit == null ? null : visit.agreedBy(agenda.day());
        if (done == null) {
            throw new IllegalStateException(label() + " has no request due for project " + project.number());
        }
        visit.requests().remove(done);
        if (visit.requests().isEmpty()) {
            active.remove(visit);
            if (waiting.isEmpty() || freeSlots < 0) {
                freeSlots++;
            } else {
                begin(waiting.poll());
            }
        }
        done.round().agreed(done);
    }
}
