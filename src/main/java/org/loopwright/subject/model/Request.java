package org.loopwright.subject.model;

/**
 * What a project asks of one owner about one component, at one hop of the component's path. It waits for a slot, then
 * for the owner's next window, one more window if the owner objects, then negotiates. Confined to one run.
 */
final class Request {

    private final Coordination round;
    private final Owner owner;
    private final double negotiation;
    private final double extraWindow;
    private final Request before;
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
     */
    Request(Coordination round, Owner owner, double negotiation, boolean objects, Request before) {
        this.round = round;
        this.owner = owner;
        this.negotiation = negotiation;
        this.before = before;
        extraWindow = objects ? owner.period() : 0;
        if (before != null) {
            before.next = this;
        }
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

    Request next() {
        return next;
    }

    void askedOn(double day) {
        asked = day;
    }

    /** A slot is there from this day; fixes all that follows at this owner. */
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
