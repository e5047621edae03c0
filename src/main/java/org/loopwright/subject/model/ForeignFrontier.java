package org.loopwright.subject.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import sim.engine.SimState;

/**
 * The scripted world outside an isolated economy: it brings probe breakthroughs to the firms, after the economy's
 * publication lag, or at once to a firm that takes a licence. Confined to one run.
 */
final class ForeignFrontier implements Agent {

    private record Opening(double day, Breakthrough breakthrough, boolean announced) {}

    private final Agenda agenda;
    private final Conditions conditions;
    private final List<Firm> firms;
    private final Ledger ledger;
    private final DatedPath publicationLag;
    private final List<Opening> openings = new ArrayList<>();
    private int next;

    ForeignFrontier(Agenda agenda, Commons commons, List<Firm> firms) {
        this.agenda = agenda;
        this.firms = firms;
        conditions = commons.conditions();
        ledger = commons.ledger();
        publicationLag = new DatedPath(conditions.system().frontier().publicationLag());
        for (Breakthrough probe : Probes.of(conditions.scenario(), conditions.streams())) {
            double lag = publicationLag.at(probe.day());
            openings.add(new Opening(probe.day(), probe, false));
            openings.add(new Opening(probe.day() + lag, probe, true));
        }
        openings.sort(Comparator.comparingDouble(Opening::day)
                .thenComparing(Opening::announced)
                .thenComparingInt(o -> o.breakthrough.number()));
    }

    void begin() {
        for (Opening opening : openings) {
            agenda.at(opening.day, Phase.POLICY, this);
        }
    }

    @Override
    public int economyNumber() {
        return conditions.number();
    }

    @Override
    public int number() {
        return 2;
    }

    @Override
    public String label() {
        return "foreign frontier";
    }

    /** One opening per step: a breakthrough is announced, or its publication lag is over. */
    @Override
    public void step(SimState state) {
        // Openings beyond the horizon are never booked, so the order of the list is the order of the agenda.
        Opening opening = openings.get(next++);
        if (opening.announced) {
            for (Firm firm : firms) {
                firm.mayUse(opening.breakthrough);
            }
        } else {
            ledger.opens(opening.breakthrough);
            double lag = publicationLag.at(opening.breakthrough.day());
            if (lag > 0) {
                for (Firm firm : firms) {
                    firm.considerLicence(opening.breakthrough, lag);
                }
            }
        }
    }
}
