package org.loopwright.subject.model;

import org.apache.commons.math3.util.FastMath;
import org.loopwright.lab.random.RandomStream;
import org.loopwright.lab.random.Streams;
import org.loopwright.subject.scenario.Industry;
import org.loopwright.subject.technology.Chance;
import sim.engine.SimState;

/**
 * The research of an economy: its frontier capability, and its own breakthroughs, which are thinned from one Poisson
 * process of candidate dates that is common to all systems. Confined to one run.
 */
final class FrontierLab implements Agent {

    private final Agenda agenda;
    private final Economy economy;
    private final Industry.Breakthroughs law;
    private final RandomStream luck;
    private final double candidatesPerDay;
    /** Effort to its exponent: it changes once a month, and candidates come by the thousand. */
    private double effortFactor;

    private final double largestDataFactor;
    private transient double lastLag = Double.NaN;
    private transient double capability;
    private double nextDay;
    private int found;

    FrontierLab(Agenda agenda, Economy economy, Streams streams) {
        this.agenda = agenda;
        this.economy = economy;
        law = economy.industry().breakthroughs();
        luck = streams.of(Chance.OWN_BREAKTHROUGH);
        largestDataFactor = FastMath.pow(1 + economy.system().research().dataShare(), law.dataExponent());
        candidatesPerDay = law.ownPerYear() * law.largestRatio() / Calendar.YEAR;
    }

    void begin() {
        if (candidatesPerDay > 0) {
            bookNext();
        }
    }

    private void bookNext() {
        nextDay += luck.exponential() / candidatesPerDay;
        agenda.at(nextDay, Phase.POLICY, this, null);
    }

    @Override
    public int economyNumber() {
        return economy.number();
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

    /** Capability relative to the leader, F_rel = e^(−g lag): the lag is a dated path [1]. */
    double relativeCapability(double day) {
        double lag = DatedPath.at(economy.system().frontier().capabilityLag(), day);
        if (lag != lastLag) {
            lastLag = lag;
            capability = FastMath.exp(-economy.world().frontierGrowth() * lag / Calendar.YEAR);
        }
        return capability;
    }

    @Override
    public void step(SimState state) {
        int component = luck.nextInt(economy.design().costs().length);
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
            Breakthrough breakthrough = new Breakthrough(component, agenda.day(), 0);
            found++;
            economy.ledger().opens(breakthrough);
            economy.countGeneration(component);
            for (Firm firm : economy.firms()) {
                firm.mayUse(breakthrough);
            }
        }
        bookNext();
    }

    /** λ_i / λ0 = E^φ (1 + f D_e/(D_e + D_b))^ξ e^(−ψ G_i); ideas get harder to find (Bloom et al. 2020). */
    private double rateRatio(int component) {
        double data = economy.pooledData();
        double leverage = 1 + economy.system().research().dataShare() * data / (data + law.dataHalf());
        return effortFactor
                * FastMath.pow(leverage, law.dataExponent())
                * FastMath.exp(-law.fading() * economy.generationsOf(component));
    }
}
