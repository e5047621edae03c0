package org.loopwright.model;

import java.util.ArrayList;
import java.util.List;

/**
 * One request of a project to one owner at one hop. It waits for a slot, then for the owner's next window, one more
 * window if the owner objects, then negotiates; the slot is kept until then. Confined to one run.
 */
final class Request {

    private final Coordination round;
    private final Owner owner;
    private final Request before;
    private final List<Request> next = new ArrayList<>();
    private double negotiation;
    private double extraWindow;
    private double asked = Double.NaN;
    private double granted = Double.NaN;
    private double window = Double.NaN;
    private double heard = Double.NaN;
    private double agreed = Double.NaN;

    Request(Coordination round, Owner owner, Request before) {
        this.round = round;
        this.owner = owner;
        this.before = before;
    }

    Owner owner() {
        return owner;
    }

    Project project() {
        return round.project();
    }

    Request before() {
        return before;
    }

    List<Request> next() {
        return next;
    }

    /**
     * Takes in one more component. Components asked for together go side by side, each with its own objection and
     * negotiation, and the slowest counts: whether one owner or two make them moves no latency.
     */
    void include(double componentNegotiation, boolean objection) {
        double objectionDays = objection ? owner.period() : 0;
        if (objectionDays + componentNegotiation > extraWindow + negotiation) {
            extraWindow = objectionDays;
            negotiation = componentNegotiation;
        }
    }

    void askedOn(double day) {
        asked = day;
    }

    /** A slot is free from this day; fixes all that follows at this owner. */
    void grantedOn(double day) {
        double scale = round.scale();
        granted = day;
        window = day + scale * (owner.nextWindow(day) - day);
        heard = window + scale * extraWindow;
        agreed = heard + scale * negotiation;
    }

    double asked() {
        return asked;
    }

    double granted() {
        return granted;
    }

    double window() {
        return window;
    }

    /** Day after a possible objection, when negotiation begins [days]. */
    double heard() {
        return heard;
    }

    double agreed() {
        return agreed;
    }
}
