package org.loopwright.subject.model;

import java.util.ArrayList;
import java.util.List;
import org.loopwright.subject.observation.Stage;
import org.loopwright.subject.observation.Wait;

/**
 * A project's round of requests: about each component of its out-set the owners along the component's path are asked,
 * tier 1 first. Components go their own ways, side by side; the slowest path is the critical one. A later round asks the
 * owners of some components once more. Confined to one run.
 */
final class Coordination implements Request.Round {

    private final CriticalPath course;
    private final Client client;
    private final double scale;
    /** The first request of each component. */
    private final List<Request> first = new ArrayList<>();

    private final Stage stage;
    private int open;

    /**
     * Starts an empty round.
     *
     * @param course course of the project that asks
     * @param client who hears when all have agreed
     * @param scale 1, or 1 − overlap where every owner is in-house: windows and negotiations shrink by it, queues for
     *     slots do not
     */
    Coordination(CriticalPath course, Client client, double scale) {
        this.course = course;
        this.client = client;
        this.scale = scale;
        stage = course.stage();
    }

    /** True from the first request until all have agreed. */
    boolean isOpen() {
        return open > 0;
    }

    @Override
    public ProjectKey project() {
        return course.project();
    }

    @Override
    public double scale() {
        return scale;
    }

    /** Puts a request behind another one on a component's path (null at the first hop). */
    Request request(Request.Addressee owner, double negotiation, boolean objects, Request before) {
        return put(new Request(this, owner, negotiation, objects, before, null), before);
    }

    /** Asks an owner once more, for the reason given. */
    void again(Request.Addressee owner, double negotiation, Wait reason) {
        put(new Request(this, owner, negotiation, false, null, reason), null);
    }

    private Request put(Request request, Request before) {
        if (before == null) {
            first.add(request);
        }
        return request;
    }

    /** The first request of each component; callers must not change the list. */
    List<Request> first() {
        return first;
    }

    /** Asks the owners of the first hop. */
    void begin() {
        open = first.size();
        for (Request request : first) {
            request.owner().ask(request);
        }
    }

    /** An owner has agreed: ask the next one, or end if that was the last of all. */
    @Override
    public void agreed(Request done) {
        if (done.next() != null) {
            done.next().owner().ask(done.next());
            return;
        }
        open--;
        if (open == 0) {
            appendLegs(done, Double.POSITIVE_INFINITY);
            client.goesOn(project());
        }
    }

    private void appendLegs(Request last, double limit) {
        if (last.before() != null) {
            appendLegs(last.before(), limit);
        }
        String who = last.owner().label();
        if (Double.isNaN(last.asked())) {
            return;
        }
        boolean granted = !Double.isNaN(last.granted());
        if (last.again() != null) {
            append(last.again(), who, granted ? last.agreed() : limit, limit);
            return;
        }
        append(Wait.SLOT, who, granted ? last.granted() : limit, limit);
        if (granted) {
            append(Wait.WINDOW, who, last.window(), limit);
            append(Wait.OBJECTION, who, last.heard(), limit);
            append(Wait.NEGOTIATION, who, last.agreed(), limit);
        }
    }

    private void append(Wait cause, String who, double end, double limit) {
        course.append(stage, cause, who, Math.min(end, limit));
    }

    /** Writes the legs of the first path that is still open, up to the horizon. */
    void appendOpenLegs(double horizon) {
        for (Request start : first) {
            Request at = start;
            while (at != null && at.agreed() <= horizon) {
                at = at.next();
            }
            if (at != null) {
                appendLegs(at, horizon);
                return;
            }
        }
    }
}
