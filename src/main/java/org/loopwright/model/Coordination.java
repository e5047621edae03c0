package org.loopwright.model;

import java.util.ArrayList;
import java.util.List;
import org.loopwright.observation.Stage;
import org.loopwright.observation.Wait;

/**
 * A project's round of requests: each owner of its out-set is asked along its hops, tier 1 first; one request per
 * (project, owner, hop). The slowest path is the critical one. Confined to one run.
 */
final class Coordination {

    private final Project project;
    private final double scale;
    private final List<Request> first = new ArrayList<>();
    private int open;

    /**
     * Starts an empty round.
     *
     * @param scale 1, or 1 − overlap where every owner is in-house: windows and negotiations shrink by it, queues for
     *     slots do not
     */
    Coordination(Project project, double scale) {
        this.project = project;
        this.scale = scale;
    }

    Project project() {
        return project;
    }

    double scale() {
        return scale;
    }

    /** The request to an owner at a hop behind another request (null at the first hop), made if not there yet. */
    Request request(Owner owner, Request before) {
        List<Request> peers = before == null ? first : before.next();
        for (Request request : peers) {
            if (request.owner() == owner) {
                return request;
            }
        }
        Request request = new Request(this, owner, before);
        peers.add(request);
        return request;
    }

    /** Asks the owners of the first hop. */
    void begin() {
        open = first.size();
        for (Request request : List.copyOf(first)) {
            request.owner().ask(request);
        }
    }

    /** An owner has agreed: ask the next ones, or end if that was the last. */
    void agreed(Request done) {
        open += done.next().size() - 1;
        for (Request request : done.next()) {
            request.owner().ask(request);
        }
        if (open == 0) {
            appendLegs(done, Double.POSITIVE_INFINITY);
            project.firm().coordinated(project);
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
        append(Wait.SLOT, who, granted ? last.granted() : limit, limit);
        if (granted) {
            append(Wait.WINDOW, who, last.window(), limit);
            append(Wait.OBJECTION, who, last.heard(), limit);
            append(Wait.NEGOTIATION, who, last.agreed(), limit);
        }
    }

    private void append(Wait cause, String who, double end, double limit) {
        project.append(Stage.COORDINATE, cause, who, Math.min(end, limit));
    }

    /** Writes the legs of the first path that is still open, up to the horizon. */
    void appendOpenLegs(double horizon) {
        Request request = firstOpen(first, horizon);
        if (request != null) {
            appendLegs(request, horizon);
        }
    }

    private static Request firstOpen(List<Request> requests, double horizon) {
        for (Request request : requests) {
            boolean agreed = request.agreed() <= horizon;
            Request found = agreed ? firstOpen(request.next(), horizon) : request;
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
