package org.loopwright.subject.technology;

import net.jafama.StrictFastMath;
import org.apache.commons.math3.util.FastMath;

/**
 * Prices and shares of a logit market that fit each other (Bertrand–logit). Each firm charges P = C E/(E − 1),
 * E = ε(1 − s) + E_m s, at least 1.2, s its share; and s is in proportion to A P^−ε, A the firm's appeal.
 *
 * <p>With ln s + ε ln(E/(E − 1)) = ln A − ε ln C − λ for every firm, and shares that add to 1, there is one solution:
 * the left side grows with s, so that every share falls with λ. Newton's method finds it; where it would leave (0, 1),
 * bisection does. Costs and appeals enter by logarithms, so that neither can leave the range of double precision.
 * Immutable.
 */
public final class LogitPricing {

    private static final double LEAST_ELASTICITY = 1.2;
    private static final int MOST_NEWTON = 30;
    /** Relative size of a Newton step after which the next would be far below rounding. */
    private static final double LAST_STEP = 1e-9;
    /** Shares below this have the markup of a share of 0. */
    private static final double NO_SHARE = 1e-12;

    private final double elasticity;
    private final double marketElasticity;

    /**
     * Fixes how buyers respond to prices.
     *
     * @param elasticity ε between firms [1], &gt; 1
     * @param marketElasticity E_m of the market [1], in [0, 1.5]
     */
    public LogitPricing(double elasticity, double marketElasticity) {
        if (!(elasticity > 1) || !(marketElasticity >= 0 && marketElasticity <= 1.5)) {
            throw new IllegalArgumentException("elasticity must be > 1 and marketElasticity in [0, 1.5] [1], were "
                    + elasticity + ", " + marketElasticity);
        }
        this.elasticity = elasticity;
        this.marketElasticity = marketElasticity;
    }

    private double own(double share) {
        return FastMath.max(LEAST_ELASTICITY, elasticity * (1 - share) + marketElasticity * share);
    }

    /**
     * Price over unit cost of a firm.
     *
     * @param share its market share, in [0, 1]
     */
    public double markup(double share) {
        double e = own(share);
        return e / (e - 1);
    }

    /** Left side ln s + ε ln(E/(E − 1)). */
    private double level(double share) {
        return StrictFastMath.log(share) + elasticity * StrictFastMath.log(markup(share));
    }

    /** Its slope in s. */
    private double slope(double share) {
        double e = own(share);
        double rise = e > LEAST_ELASTICITY ? elasticity * (elasticity - marketElasticity) / (e * (e - 1)) : 0;
        return 1 / share + rise;
    }

    /**
     * Solves for shares.
     *
     * @param logAppeals ln A − ε ln C of each firm, finite, up to a common constant [1]; read, not kept
     * @param shares a guess, such as the shares of a month ago; replaced by the solution, which adds to 1
     */
    public void solve(double[] logAppeals, double[] shares) {
        double[] newton = shares.clone();
        double[] solution = newtonConverges(logAppeals, newton) ? newton : bisected(logAppeals);
        double sum = 0;
        for (double s : solution) {
            sum += s;
        }
        for (int f = 0; f < shares.length; f++) {
            shares[f] = solution[f] / sum;
        }
    }

    private boolean newtonConverges(double[] logAppeals, double[] shares) {
        double[] step = new double[shares.length];
        double[] give = new double[shares.length];
        for (int round = 0; round < MOST_NEWTON; round++) {
            double missing = 1;
            double gives = 0;
            for (int f = 0; f < shares.length; f++) {
                give[f] = 1 / slope(shares[f]);
                step[f] = (logAppeals[f] - level(shares[f])) * give[f];
                missing -= shares[f] + step[f];
                gives += give[f];
            }
            // −λ, by which shares that are linear about the guess add to 1.
            double common = missing / gives;
            boolean last = true;
            for (int f = 0; f < shares.length; f++) {
                double change = step[f] + common * give[f];
                double next = shares[f] + change;
                if (!(next > 0 && next <= 1)) {
                    return false;
                }
                last &= FastMath.abs(change) <= LAST_STEP * next;
                shares[f] = next;
            }
            if (last) {
                return true;
            }
        }
        return false;
    }

    private double[] bisected(double[] logAppeals) {
        double best = Double.NEGATIVE_INFINITY;
        for (double appeal : logAppeals) {
            best = FastMath.max(best, appeal);
        }
        // At the first λ the best firm has all, at the second none has more than its part.
        double low = best - level(1);
        double high = best - level(1.0 / logAppeals.length);
        double[] shares = new double[logAppeals.length];
        while (true) {
            double middle = 0.5 * (low + high);
            double sum = 0;
            for (int f = 0; f < shares.length; f++) {
                shares[f] = share(logAppeals[f] - middle);
                sum += shares[f];
            }
            if (!(middle > low && middle < high)) {
                return shares;
            }
            if (sum > 1) {
                low = middle;
            } else {
                high = middle;
            }
        }
    }

    /** The share at which the left side has a value. */
    private double share(double value) {
        if (value <= level(NO_SHARE)) {
            return StrictFastMath.exp(value - elasticity * StrictFastMath.log(markup(0)));
        }
        double low = NO_SHARE;
        double high = 1;
        while (true) {
            double middle = 0.5 * (low + high);
            if (!(middle > low && middle < high)) {
                return middle;
            }
            if (level(middle) > value) {
                high = middle;
            } else {
                low = middle;
            }
        }
    }
}
