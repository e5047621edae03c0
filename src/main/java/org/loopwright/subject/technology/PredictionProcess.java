package org.loopwright.subject.technology;

import net.jafama.StrictFastMath;
import org.apache.commons.math3.special.Gamma;
import org.apache.commons.math3.util.FastMath;
import org.loopwright.lab.random.RandomStream;

/**
 * Predictions of candidates in increasing order, under an envelope. Stateful, confined to one search.
 *
 * <p>The sum of k parts s_j · U^(1/γ) has a density below the power law m̄ Γ(γ+1)^k / Γ(a+1) · Π s_j^(−γ) · a S^(a−1),
 * a = kγ, and equal to it wherever no part can reach its scale. Cut at the largest sum S̄ = Σ s_j, the envelope has the
 * mass M. Its predictions x = S e^(σZ) form a Poisson process with
 *
 * <p>Λ(x) = M [e^((aσ)²/2) (x/S̄)^a Φ(−l − aσ) + Φ(l)], l = ln(x/S̄)/σ,
 *
 * <p>so that x_i = Λ^(−1)(G_i) at the arrivals G_i of a unit-rate process; given x, Z is Normal(−aσ, 1) cut to Z ≥ l.
 * With t = −l − aσ and R the Mills ratio, Λ = M φ(l) [R(−l) + R(−t)], and the true sum is S̄ e^(−σ(Y+t)), Y standard
 * normal cut to Y ≥ −t. Λ is the distribution function of a sum of two log-concave variables, hence log-concave in l:
 * Newton's steps on ln Λ from the left of the root stay on the left and need no other safeguard.
 */
final class PredictionProcess {

    // Beyond this t the second term of Λ and the cut change nothing in double precision: exp(−9²/2) < 3e-18.
    private static final double CLOSED_FORM = 9;
    private static final int MOST_STEPS = 100;

    private final double a;
    private final double sigma;
    private final double logLargest;
    private final double logMass;
    private final boolean all;

    private double arrivals;
    private double l = Double.NEGATIVE_INFINITY;
    private double predicted;
    private double trueSum;

    /** The process of candidates of any sum. */
    PredictionProcess(Candidates law) {
        this(law, Double.POSITIVE_INFINITY);
    }

    /**
     * The process of candidates whose true sum does not exceed a limit.
     *
     * @param logLimit ln of it
     */
    PredictionProcess(Candidates law, double logLimit) {
        int k = law.scales().length;
        double difficulty = law.difficulty();
        a = k * difficulty;
        sigma = law.logError();
        double sum = 0;
        double logs = 0;
        for (double s : law.scales()) {
            sum += s;
            logs += StrictFastMath.log(s);
        }
        double logSum = StrictFastMath.log(sum);
        all = logLimit >= logSum;
        logLargest = all ? logSum : logLimit;
        logMass = StrictFastMath.log(law.mean())
                + k * Gamma.logGamma(difficulty + 1)
                - Gamma.logGamma(a + 1)
                + a * logLargest
                - difficulty * logs;
    }

    /** ln of the largest true sum that counts. */
    double logLargest() {
        return logLargest;
    }

    /** True if the limit leaves no sum out. */
    boolean isAll() {
        return all;
    }

    /** ln M, of the mass of the envelope. */
    double logMass() {
        return logMass;
    }

    /** Moves to the next arrival; false if there is none. Two draws or a few more. */
    boolean advance(RandomStream stream) {
        arrivals += stream.exponential();
        double target = StrictFastMath.log(arrivals) - logMass;
        if (target >= 0) {
            return false;
        }
        if (sigma == 0) {
            trueSum = StrictFastMath.exp(logLargest + target / a);
            predicted = trueSum;
            return true;
        }
        double t = lateness(target);
        double y = t > CLOSED_FORM ? stream.gaussian() : NormalTail.drawAbove(-t, stream);
        trueSum = StrictFastMath.exp(logLargest - sigma * (y + t));
        predicted = StrictFastMath.exp(logLargest - sigma * (t + a * sigma));
        return true;
    }

    /** Prediction of the present arrival; 0 before the first. */
    double predicted() {
        return predicted;
    }

    /** True sum of the present arrival, before its parts are held against their scales. */
    double trueSum() {
        return trueSum;
    }

    /** The t at which ln(Λ/M) has the given value below 0; values must not fall from call to call. */
    private double lateness(double target) {
        double shift = a * sigma;
        double t = -target / shift - 0.5 * shift;
        if (t > CLOSED_FORM) {
            return t;
        }
        // Without the cut Λ would be larger, so the closed form lies on the left; so does the arrival before.
        double at = FastMath.max(l, -t - shift);
        for (int i = 0; i < MOST_STEPS; i++) {
            double step = newtonStep(at, target, shift);
            at += step;
            // Newton's steps are quadratic: the next would be the square of this.
            if (step < 1e-5 * (1 + FastMath.abs(at))) {
                break;
            }
        }
        l = at;
        return -at - shift;
    }

    /** (target − ln(Λ/M)) / (d ln Λ/dl) at l. */
    private double newtonStep(double at, double target, double shift) {
        double t = -at - shift;
        if (t >= 0) {
            double ratio = NormalTail.millsRatio(t);
            double density = NormalTail.density(t);
            double inside = 1 + density * (NormalTail.millsRatio(t + shift) - ratio);
            double value = StrictFastMath.log(inside) - shift * (t + 0.5 * shift);
            return (target - value) * inside / (shift * (1 - density * ratio));
        }
        double first = NormalTail.millsRatio(-t);
        if (at <= 0) {
            double both = NormalTail.millsRatio(-at) + first;
            double value = StrictFastMath.log(both) - 0.5 * at * at - NormalTail.LOG_ROOT_TWO_PI;
            return (target - value) * both / (shift * first);
        }
        double density = NormalTail.density(at);
        double inside = 1 - density * (NormalTail.millsRatio(at) - first);
        return (target - StrictFastMath.log(inside)) * inside / (shift * density * first);
    }
}
