package org.loopwright.subject.technology;

import java.util.Arrays;
import net.jafama.StrictFastMath;
import org.apache.commons.math3.util.FastMath;

/**
 * The probability law of the examples K that one firm has of one interface. A project adds the unrepresented faults that
 * it finds: K → ρK + Poisson(Λ_f u), u = κ/(ρK + κ), ρ = 1 unless a new part is adopted. The chain is followed on
 * probabilities, without a draw. Immutable.
 *
 * <p>Examples are told on a grid of so many states for one example. A grid of 1 is exact as long as nothing is reset, one
 * of 2^g for g resets by a half; else the probability is split between the two nearest states, so that the mean stays.
 */
public final class ExampleLaw {

    /** Chances below this are left out; ten thousand projects lose less than rounding does. */
    private static final double NEGLIGIBLE = 1e-18;

    /** Beyond, e^(−mean) would leave double precision. */
    private static final double LARGEST_MEAN = 500;

    private final int statesPerExample;
    private final double[] chances;

    private ExampleLaw(int statesPerExample, double[] chances) {
        this.statesPerExample = statesPerExample;
        this.chances = chances;
    }

    /**
     * Nothing has been seen.
     *
     * @param statesPerExample fineness of the grid [1], ≥ 1
     */
    public static ExampleLaw none(int statesPerExample) {
        if (statesPerExample < 1) {
            throw new IllegalArgumentException("states per example must be >= 1, was " + statesPerExample);
        }
        return new ExampleLaw(statesPerExample, new double[] {1});
    }

    /**
     * The law after so many projects that adopt no new part.
     *
     * @param projects [1], ≥ 0
     * @param meanFinds Λ_f, mean number of unrepresented faults that a project would find if u were 1 [1], in [0, 500]
     * @param exampleScale κ [examples], ≥ 0
     */
    public ExampleLaw after(int projects, double meanFinds, double exampleScale) {
        ExampleLaw law = this;
        for (int p = 0; p < projects; p++) {
            law = law.afterAdoption(meanFinds, exampleScale, 1);
        }
        return law;
    }

    /**
     * The law after a project that adopts new parts: it knows the share ρ of the examples, which is all that remains of
     * them, and then adds its own.
     *
     * @param meanFinds Λ_f [1], in [0, 500]
     * @param exampleScale κ [examples], ≥ 0
     * @param knownAfter ρ [1], in [0, 1]
     */
    public ExampleLaw afterAdoption(double meanFinds, double exampleScale, double knownAfter) {
        if (!(meanFinds >= 0 && meanFinds <= LARGEST_MEAN)) {
            throw new IllegalArgumentException("mean finds must be in [0, " + LARGEST_MEAN + "] [1], was " + meanFinds);
        }
        // A Poisson number is above its mean by nine standard deviations and forty with a chance below 1e-18.
        int most = (int) (meanFinds + 9 * FastMath.sqrt(meanFinds) + 40);
        double[] then = new double[chances.length + 1 + most * statesPerExample];
        for (int state = 0; state < chances.length; state++) {
            if (chances[state] > 0) {
                double left = knownAfter * state;
                double mean = meanFinds * SimulatorKnowledge.unrepresented(exampleScale, left / statesPerExample, 1);
                int below = (int) left;
                double above = left - below;
                double chance = chances[state] * StrictFastMath.exp(-mean);
                for (int found = 0; found <= mean || chance > NEGLIGIBLE; found++) {
                    int to = below + found * statesPerExample;
                    then[to] += chance * (1 - above);
                    then[to + 1] += chance * above;
                    chance *= mean / (found + 1);
                }
            }
        }
        int size = then.length;
        while (size > 1 && then[size - 1] < NEGLIGIBLE) {
            size--;
        }
        return new ExampleLaw(statesPerExample, Arrays.copyOf(then, size));
    }

    /** E[K] [examples]. */
    public double mean() {
        double sum = 0;
        for (int state = 0; state < chances.length; state++) {
            sum += chances[state] * state;
        }
        return sum / statesPerExample;
    }

    /** E[u] = E[κ/(K + κ)], which is above κ/(E[K] + κ) [1]. */
    public double meanUnrepresented(double exampleScale) {
        double sum = 0;
        for (int state = 0; state < chances.length; state++) {
            double examples = (double) state / statesPerExample;
            sum += chances[state] * SimulatorKnowledge.unrepresented(exampleScale, examples, 1);
        }
        return sum;
    }

    /**
     * The least number of examples that is not exceeded with a given probability: with a uniform one, a draw of K.
     *
     * @param probability [1], in [0, 1)
     */
    public double quantile(double probability) {
        double below = 0;
        for (int state = 0; state < chances.length; state++) {
            below += chances[state];
            if (probability < below) {
                return (double) state / statesPerExample;
            }
        }
        return (chances.length - 1.0) / statesPerExample;
    }
}
