package org.loopwright.subject.model;

import java.util.List;
import net.jafama.StrictFastMath;
import org.apache.commons.math3.util.FastMath;
import org.loopwright.lab.random.RandomStream;
import org.loopwright.subject.scenario.BreakthroughLaw;
import org.loopwright.subject.technology.Chance;
import sim.engine.SimState;

/**
 * The research of an economy: its own breakthroughs, which are thinned from one Poisson process of candidate dates that
 * is common to all systems. Confined to one run.
 */
final class FrontierLab implements Agent {

    private final Agenda agenda;
    private final Conditions conditions;
    private final List<Firm> firms;
    private final Ledger ledger;
    private final BreakthroughLaw law;
    private final RandomStream luck;
    private final double candidatesPerDay;
    /** Effort to its exponent: it changes once a month, and candidates come by the thousand. */
    private double effortFactor;

    private final double largestDataFactor;
    private double nextDay;
    private int candidates;
    private int found;

    FrontierLab(Agenda agenda, Commons commons, List<Firm> firms) {
        this.agenda = agenda;
        this.firms = firms;
        conditions = commons.conditions();
        ledger = commons.ledger();
        law = conditions.industry().breakthroughs();
        luck = conditions.streams().of(Chance.OWN_BREAKTHROUGH);
        largestDataFactor = FastMath.pow(1 + conditions.system().research().dataShare(), law.dataExponent());
        candidatesPerDay = law.ownPerYear() * law.largestRatio() / Calendar.YEAR;
    }

    void begin() {
        if (candidatesPerDay > 0) {
            bookNext();
        }
    }

    private void bookNext() {
        nextDay += luck.exponential() / candidatesPerDay;
        agenda.at(nextDay, Phase.POLICY, this);
    }

    @Override
    public int economyNumber() {
        return conditions.number();
    }

    @Override
    public int number() {
        return 1;
    }

    @Override
    public String label() {
        return "lab";
    }

    /** Research effort E, 1 in the reference economy [1]. */
    void setEffort(double newEffort) {
        effortFactor = FastMath.pow(newEffort, law.effortExponent());
    }

    /** Own breakthroughs so far. */
    int found() {
        return found;
    }

    @Override
    public void step(SimState state) {
        candidates++;
        int component = luck.nextInt(conditions.design().costs().length);
        double mark = luck.nextDouble();
        // Most candidates are beyond any rate that could be, and need no look at the world.
        double bound = effortFactor * largestDataFactor * (1 + 1e-12);
        if (bound <= law.largestRatio() && mark * law.largestRatio() > bound) {
            bookNext();
            return;
        }
        double ratio = rateRatio(component);
        if (ratio > law.largestRatio()) {
            throw new IllegalStateException("own breakthroughs arrive at " + ratio
                    + " times own_per_year, above largest_ratio = " + law.largestRatio() + "; raise largest_ratio");
        }
        if (mark < ratio / law.largestRatio()) {
            Breakthrough breakthrough = new Breakthrough(component, agenda.day(), -candidates, false);
            found++;
            ledger.opens(breakthrough);
            for (Firm firm : firms) {
                firm.mayUse(breakthrough);
            }
        }
        bookNext();
    }

    /** λ_i / λ0 = E^φ (1 + f D_e/(D_e + D_b))^ξ e^(−ψ G_i); ideas get harder to find (Bloom et al. 2020). */
    private double rateRatio(int component) {
        double data = pooledData();
        double leverage = 1 + conditions.system().research().dataShare() * data / (data + law.dataHalf());
        return effortFactor
                * FastMath.pow(leverage, law.dataExponent())
                * StrictFastMath.exp(-law.fading() * ledger.known(component));
    }

    /** Operational data of all firms as last booked [samples]. */
    private double pooledData() {
        double sum = 0;
        for (Firm firm : firms) {
            sum += firm.data().data();
        }
        return sum;
    }
}
