package org.loopwright.subject.model;

import java.util.Arrays;
import net.jafama.StrictFastMath;
import org.apache.commons.math3.util.FastMath;
import org.loopwright.subject.scenario.BreakthroughLaw;
import org.loopwright.subject.scenario.Industry;
import org.loopwright.subject.technology.DesignStructureMatrix;
import org.loopwright.subject.technology.OptionValue;
import org.loopwright.subject.technology.ProportionalChoice;

/**
 * What a free team takes up: a redesign of some component, or the adoption of its generations, with a probability that
 * rises with what it is worth a day of its leader. Confined to one run.
 */
final class ProjectChoice {

    /** Share of its value that is left to an option whose leader another project has frozen [1]. */
    private static final double FROZEN = 2.0 / 3;

    /**
     * An option.
     *
     * @param leader leading component, from 0
     * @param generation true if it adopts the leader's unadopted generations
     * @param cursed true if the winner's curse takes more of its value than the formula says
     */
    record Option(int leader, boolean generation, boolean cursed) {}

    private final Holdings firm;
    private final Industry industry;
    private final Appraisal appraisal;
    private final Portfolio portfolio;
    private final Simulator simulator;
    private final FreezeList freezes;
    private final HeldDays heldDays;
    private final DesignStructureMatrix architecture;
    private final OptionValue search;
    private final boolean naive;
    /** Value a day of the redesign led by each component, and behind them of the adoption of its generations. */
    private final double[] values;

    // The appraisal of a month: what designs cost changes with every decision, but what they weigh only slowly.
    private boolean appraised;
    /** Weight of a component's present cost, of a redrawn part, and of a new part. */
    private final double[] presentWeights;

    private final double[] redrawnWeights;
    private final double[] newPartWeights;
    /** Sum of the logarithms of the weighted scales of each out-set. */
    private final double[] logScales;
    /** Standard deviation of the log error of predictions, of redesigns and behind them of generations. */
    private final double[] logErrors;
    /** How many generations these are of. */
    private final int[] appraisedGenerations;

    // What designs cost stays from one decision to the next.
    private boolean priced;
    private final double[] presentCosts;
    private final double[] logReaches;
    /** How many generations of a component are priced; what their adoption leaves for the parts drawn anew. */
    private final int[] pricedGenerations;

    private final double[] rooms;
    private final int[] partsDrawn;
    private final double[] generationReaches;

    ProjectChoice(
            Holdings firm,
            Appraisal appraisal,
            Portfolio portfolio,
            Simulator simulator,
            FreezeList freezes,
            HeldDays heldDays) {
        this.firm = firm;
        this.appraisal = appraisal;
        this.portfolio = portfolio;
        this.simulator = simulator;
        this.freezes = freezes;
        this.heldDays = heldDays;
        industry = firm.conditions().industry();
        architecture = firm.conditions().design().architecture();
        search = new OptionValue(
                industry.cost().difficulty(),
                architecture.size(),
                firm.conditions().world().referenceUnitCost());
        naive = firm.conditions().system().research().naive();
        int n = architecture.size();
        values = new double[2 * n];
        presentWeights = new double[n];
        redrawnWeights = new double[n];
        newPartWeights = new double[n];
        logScales = new double[n];
        logErrors = new double[2 * n];
        appraisedGenerations = new int[n];
        presentCosts = new double[n];
        logReaches = new double[n];
        pricedGenerations = new int[n];
        rooms = new double[n];
        partsDrawn = new int[n];
        generationReaches = new double[n];
    }

    /** Options are appraised anew when they are next asked for: a month is over, or a part has become a better one. */
    void appraiseAnew() {
        appraised = false;
    }

    /** A design has been decided. */
    void priceAnew() {
        priced = false;
    }

    /**
     * Chooses among the options of a day; null if none is worth taking.
     *
     * @param candidates m, how many the project would simulate [1]
     * @param luck a uniform draw
     */
    Option choose(double candidates, double day, double luck) {
        if (!appraised) {
            appraise(day);
        }
        if (!priced) {
            price();
        }
        int n = architecture.size();
        double volume = appraisal.discountedVolume();
        double logCandidates = StrictFastMath.log(candidates);
        boolean redesigns = industry.research().options() != Industry.Options.GENERATIONS;
        double ramp = industry.deployment().rampCost();
        double redesignDays = heldDays.mean(false);
        double generationDays = heldDays.mean(true);
        for (int i = 0; i < n; i++) {
            double left = freezes.isFrozen(i) ? FROZEN : 1;
            double redesign = redesigns ? redesign(i, logCandidates) : 0;
            values[i] = FastMath.max(0, volume * redesign - ramp) / redesignDays * left;
            int generations = portfolio.open(i);
            double generation = generations > 0 ? generation(i, generations, logCandidates, day) : 0;
            values[n + i] = FastMath.max(0, volume * generation - ramp) / generationDays * left;
        }
        int chosen = ProportionalChoice.pick(values, industry.research().choiceExponent(), luck);
        if (chosen < 0) {
            return null;
        }
        int leader = chosen % n;
        boolean generation = chosen >= n;
        int drawn = architecture.outDegree(leader) - (generation ? 1 : 0);
        // Without candidates there is no prediction, and nothing to curse.
        boolean cursed = candidates > 0 && search.overstates(drawn, logCandidates, logErrors[chosen]);
        return new Option(leader, generation, cursed);
    }

    private void appraise(double day) {
        Simulator.Known known = simulator.known(day);
        double kept = portfolio.experienceKept();
        double[] logs = new double[presentWeights.length];
        for (int j = 0; j < logs.length; j++) {
            presentWeights[j] = appraisal.weight(j, 1);
            redrawnWeights[j] = kept == 1 ? presentWeights[j] : appraisal.weight(j, kept);
            logs[j] = search.logScale(redrawnWeights[j] * firm.design().scale(j));
        }
        for (int i = 0; i < logs.length; i++) {
            logScales[i] = 0;
            for (int m = 0; m < architecture.outDegree(i); m++) {
                logScales[i] += logs[architecture.member(i, m)];
            }
            logErrors[i] = logError(known, i, 0);
        }
        Arrays.fill(appraisedGenerations, 0);
        appraised = true;
        priced = false;
    }

    private void price() {
        for (int i = 0; i < presentCosts.length; i++) {
            int k = architecture.outDegree(i);
            double present = 0;
            for (int m = 0; m < k; m++) {
                int j = architecture.member(i, m);
                present += presentWeights[j] * firm.design().pending(j);
            }
            presentCosts[i] = present;
            logReaches[i] = search.logReach(present, k, logScales[i]);
        }
        Arrays.fill(pricedGenerations, 0);
        priced = true;
    }

    private double logError(Simulator.Known known, int leader, int generations) {
        return naive
                ? 0
                : simulator.logError(
                        known.unrepresented(leader, generations), architecture.place(leader, leader), generations == 0);
    }

    /** Expected saving of an ordinary redesign. */
    private double redesign(int leader, double logCandidates) {
        return search.saving(
                presentCosts[leader],
                architecture.outDegree(leader),
                logReaches[leader],
                logCandidates,
                logErrors[leader]);
    }

    /** Expected saving of the adoption of so many generations. */
    private double generation(int leader, int generations, double logCandidates, double day) {
        int at = architecture.size() + leader;
        if (appraisedGenerations[leader] != generations) {
            appraisedGenerations[leader] = generations;
            newPartWeights[leader] = appraisal.weight(leader, 0);
            logErrors[at] = logError(simulator.known(day), leader, generations);
            pricedGenerations[leader] = 0;
        }
        if (pricedGenerations[leader] != generations) {
            pricedGenerations[leader] = generations;
            priceGenerations(leader, generations);
        }
        return search.saving(
                rooms[leader], partsDrawn[leader], generationReaches[leader], logCandidates, logErrors[at]);
    }

    private void priceGenerations(int leader, int generations) {
        BreakthroughLaw law = industry.breakthroughs();
        double[] strengths = architecture.strengths(leader);
        double room = 0;
        double sumOfLogs = 0;
        int drawn = 0;
        for (int m = 0; m < strengths.length; m++) {
            int j = architecture.member(leader, m);
            double pending = firm.design().pending(j);
            room += presentWeights[j] * pending;
            if (j == leader) {
                room -= newPartWeights[j] * pending * FastMath.pow(1 - law.gain(), generations);
            } else {
                room -= redrawnWeights[j] * pending;
                double scale = redrawnWeights[j] * (law.mismatch() * strengths[m] * pending);
                if (scale > 0) {
                    sumOfLogs += search.logScale(scale);
                    drawn++;
                }
            }
        }
        rooms[leader] = room;
        partsDrawn[leader] = drawn;
        generationReaches[leader] = search.logReach(room, drawn, sumOfLogs);
    }
}
