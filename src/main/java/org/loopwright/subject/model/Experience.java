package org.loopwright.subject.model;

import java.util.Arrays;
import org.loopwright.subject.scenario.Industry;
import org.loopwright.subject.technology.Discounting;
import org.loopwright.subject.technology.ExperienceOutlook;
import org.loopwright.subject.technology.ProcessExperience;

/**
 * Process experience q of every firm of an economy with every component, q' = y − ω q, and what a firm can use of the
 * others': all of it where they buy from the same supplier (pooling π), a part χ elsewhere. Confined to one run.
 */
final class Experience {

    private final Industry.Cost cost;
    private final double forgetting;
    private final boolean[][] inHouse;
    private final double[] outputPerDay;
    private final double[][] q;
    /** Process factors at the present experience; NaN where nobody has asked since it changed. */
    private final transient double[][] factors;

    private double day;

    /**
     * Starts every firm at its steady experience.
     *
     * @param inHouse inHouse[f][j] is true if firm f makes component j
     */
    Experience(Industry industry, boolean[][] inHouse, double[] outputPerYear) {
        cost = industry.cost();
        forgetting = ReferenceDesign.forgettingPerDay(industry);
        this.inHouse = inHouse;
        outputPerDay = new double[outputPerYear.length];
        q = new double[outputPerYear.length][inHouse[0].length];
        factors = new double[q.length][inHouse[0].length];
        for (int f = 0; f < q.length; f++) {
            outputPerDay[f] = outputPerYear[f] / Calendar.YEAR;
            Arrays.fill(factors[f], Double.NaN);
            Arrays.fill(q[f], ReferenceDesign.steadyExperience(industry, outputPerYear[f]));
        }
    }

    void advance(double to) {
        double t = to - day;
        if (t <= 0) {
            return;
        }
        // The exact solution is linear in q: what is kept serves all firms, what is gained all components of a firm.
        double lost = ProcessExperience.lostAfter(forgetting, t);
        double kept = 1 - lost;
        for (int f = 0; f < q.length; f++) {
            double gained = forgetting == 0 ? outputPerDay[f] * t : outputPerDay[f] * lost / forgetting;
            double[] own = q[f];
            for (int j = 0; j < own.length; j++) {
                own[j] = own[j] * kept + gained;
            }
            Arrays.fill(factors[f], Double.NaN);
        }
        day = to;
    }

    void setOutput(int firm, double outputPerYear) {
        outputPerDay[firm] = outputPerYear / Calendar.YEAR;
    }

    double own(int firm, int component) {
        return q[firm][component];
    }

    void keep(int firm, int component, double share) {
        q[firm][component] *= share;
        // What one firm loses others can no longer use.
        for (double[] ofFirm : factors) {
            ofFirm[component] = Double.NaN;
        }
    }

    /** What firm f can use for component j, after a redesign that leaves it the given share of its own. */
    double effective(int f, int j, double ownShare) {
        double sum = ownShare * q[f][j];
        for (int g = 0; g < q.length; g++) {
            if (g != f) {
                sum += weight(f, g, j) * q[g][j];
            }
        }
        return sum;
    }

    private double effectiveOutput(int f, int j) {
        double sum = outputPerDay[f];
        for (int g = 0; g < q.length; g++) {
            if (g != f) {
                sum += weight(f, g, j) * outputPerDay[g];
            }
        }
        return sum;
    }

    private double weight(int f, int g, int j) {
        return inHouse[f][j] || inHouse[g][j] ? cost.spillOver() : cost.pooling();
    }

    /** Process factor p of firm f with component j now. */
    double factor(int f, int j) {
        if (cost.processExponent() == 0) {
            return 1;
        }
        if (Double.isNaN(factors[f][j])) {
            factors[f][j] =
                    ProcessExperience.factor(effective(f, j, 1), cost.experienceScale(), cost.processExponent());
        }
        return factors[f][j];
    }

    /** What the firms of this industry expect of process factors, with a way to discount. */
    ExperienceOutlook outlook(Discounting discounting) {
        return new ExperienceOutlook(forgetting, cost.experienceScale(), cost.processExponent(), discounting);
    }

    /** Discounted mean of the process factor over a horizon at present outputs, after a redesign keeps a share. */
    double discountedMeanFactor(int f, int j, double ownShare, ExperienceOutlook outlook) {
        return cost.processExponent() == 0 ? 1 : outlook.meanFactor(effective(f, j, ownShare), effectiveOutput(f, j));
    }
}
