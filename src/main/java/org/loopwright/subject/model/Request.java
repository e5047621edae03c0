package org.loopwright.subject.model;

import org.loopwright.subject.observation.Wait;

/**
 * What a project asks of one owner about one component, at one hop of the component's path. It waits for a slot, then
 * for the owner's next window, one more window if the owner objects, then negotiates. Confined to one run.
 */
final class Request {

    /** Who is asked. */
    interface Addressee extends Agent {
        /** Takes a request in. */
        void ask(Request request);
    }

    /** On whose behalf: a project's round of requests. */
    interface Round {
        /** The project. */
        ProjectKey project();

        /** What windows, objections and negotiations are multiplied by [1]. */
        double scale();

        /** An owner has agreed to a request. */
        void agreed(Request done);
    }

    private final Round round;
    private final Addressee owner;
    private final double negotiation;
    private final boolean objects;
    private final Request before;
    /** What its whole time counts as where an owner is asked again; null at the first round, whose waits have names. */
    private final Wait again;
    /** The request at the next hop; null at the last. */
    private Request next;

    private double asked = Double.NaN;
    private double granted = Double.NaN;
    private double window = Double.NaN;
    private double heard = Double.NaN;
    private double agreed = Double.NaN;

    /**
     * A request that follows another one on a component's path.
     *
     * @param negotiation [days]
     * @param objects true if the owner lets one more window pass
     * @param before the request at the hop before; null at the first
     * @param again why the owner is asked once more; null at the first round
     */
    Request(Round round, Addressee owner, double negotiation, boolean objects, Request before, Wait again) {
        this.round = round;
        this.owner = owner;
        this.negotiation = negotiation;
        this.objects = objects;
        this.before = before;
        this.again = again;
        if (before != null) {
            before.next = this;
        }
    }

    Round round() {
        return round;
    }

    Addressee owner() {
        return owner;
    }

    ProjectKey project() {
        return round.project();
    }

    /** Why the owner is asked once more; null at the first round. */
    Wait again() {
        return again;
    }

    Request before() {
        return before;
    }

    Request next() {
        return next;
    }

    void askedOn(double day) {
        asked = day;
    }

    /**
     * A slot is there from this day; fixes all that follows at this owner.
     *
     * @param nextWindow the owner's first window at or after the day [days]
     * @param period days between its windows [days]
     */
    void grantedOn(double day, double nextWindow, double period) {
        double scale = round.scale();
        granted = day;
        window = day + scale * (nextWindow - day);
        heard = window + scale * (objects ? period : 0);
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
