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
    private final Economy economy;
    private final List<Opening> openings = new ArrayList<>();
    private int next;

    ForeignFrontier(Agenda agenda, Economy economy, List<Breakthrough> probes) {
        this.agenda = agenda;
        this.economy = economy;
        for (Breakthrough probe : probes) {
            double lag = DatedPath.at(economy.system().frontier().publicationLag(), probe.day());
            openings.add(new Opening(probe.day(), probe, false));
            openings.add(new Opening(probe.day() + lag, probe, true));
        }
        openings.sort(Comparator.comparingDouble(Opening::day)
                .thenComparing(Opening::announced)
                .thenComparingInt(o -> o.breakthrough.probe()));
    }

    void begin() {
        for (Opening opening : openings) {
            agenda.at(opening.day, Phase.POLICY, this, null);
        }
    }

    @Override
    public int economyNumber() {
        return economy.number();
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
            for (Firm firm : economy.firms()) {
                firm.mayUse(opening.breakthrough);
            }
        } else {
            economy.ledger().opens(opening.breakthrough);
            economy.countGeneration(opening.breakthrough.component());
            double lag = DatedPath.at(economy.system().frontier().publicationLag(), opening.breakthrough.day());
            if (lag > 0) {
                for (Firm firm : economy.firms()) {
                    firm.considerLicence(opening.breakthrough, lag);
                }
            }
        }
    }
}
