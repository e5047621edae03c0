package org.loopwright.technology;

import org.apache.commons.math3.special.Gamma;
import org.apache.commons.math3.util.FastMath;

/**
 * Which of the two ways to the winners costs less time: a rule in the parameters alone. It asks how many arrivals the
 * direct way could try in the time of drawing all candidates one by one, estimates how many of these would be kept, and
 * goes directly if that is more than are wanted. Both ways have the same law, so a wrong guess costs time, nothing else.
 *
 * <p>The constants are nanoseconds on one core of a server of 2023; only their ratios matter. They are part of the
 * numbers of a run: changing one changes results for a fixed seed.
 */
final class SearchCost {

    private static final double CANDIDATE = 15;
    private static final double SETUP = 1500;
    private static final double TRY = 130;

    private SearchCost() {}

    static boolean directIsCheaper(
            int count, double[] scales, double difficulty, double logError, double meanCandidates) {
        int k = scales.length;
        double oneByOne = meanCandidates * (CANDIDATE + k * part(difficulty));
        double tries = (oneByOne - SETUP) / (TRY + k * share(difficulty));
        if (tries < count) {
            return false;
        }
        if (k == 1) {
            return true;
        }
        PredictionProcess process = new PredictionProcess(scales, difficulty, logError, meanCandidates);
        return tries * acceptance(process.typicalTrueSums(0.5 * tries), scales, difficulty) >= count;
    }

    /** One component drawn. */
    private static double part(double difficulty) {
        if (difficulty == 1) {
            return 3;
        }
        return difficulty == 2 || difficulty == 0.5 ? 5 : 57;
    }

    /** One share of a sum drawn. */
    private static double share(double difficulty) {
        if (difficulty == 1) {
            return 8;
        }
        return difficulty == 2 || difficulty == 0.5 ? 25 : 50;
    }

    /**
     * Rough probability that all parts of a sum are within their scales: as if shares were independent, each with the
     * Beta(γ, b) law of a Dirichlet share, b = (k − 1) γ, whose upper tail is about t^(γ−1) (1 − t)^b / (b B(γ, b)).
     */
    private static double acceptance(double[] sums, double[] scales, double difficulty) {
        double b = (scales.length - 1) * difficulty;
        // b B(γ, b) = Γ(γ) Γ(b+1) / Γ(b+γ) is near Γ(γ) b^(1−γ).
        double logFront = (difficulty - 1) * FastMath.log(b)
                - (difficulty == 1 ? 0 : Gamma.logGamma(difficulty));
        double mean = 0;
        for (double sum : sums) {
            double all = 1;
            for (double s : scales) {
                double t = s / sum;
                if (t < 1) {
                    double logTail = logFront + b * FastMath.log(1 - t) + (difficulty - 1) * FastMath.log(t);
                    all *= logTail < 0 ? 1 - FastMath.exp(logTail) : 0;
                }
            }
            mean += all / sums.length;
        }
        return mean;
    }
}
