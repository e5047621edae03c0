package org.loopwright.lab.analysis;

import java.util.stream.IntStream;
import org.loopwright.lab.random.RandomStream;
import org.loopwright.lab.random.Streams;
import org.loopwright.subject.technology.Chance;

/**
 * Systems whose values are normal, with known means and standard deviations, and luck in common: the correlation of any two
 * of them is the same.
 */
record NormalSystems(double[] means, double[] deviations, double correlation) {

    /** The first is the best by so much, and all others are alike: the least favourable means. */
    static NormalSystems slippage(double lead, double correlation, double... deviations) {
        double[] means = IntStream.range(0, deviations.length)
                .mapToDouble(i -> i == 0 ? 0 : lead)
                .toArray();
        return new NormalSystems(means, deviations, correlation);
    }

    /** Each is worse than the one before by so much. */
    static NormalSystems monotone(double lead, double correlation, double... deviations) {
        double[] means =
                IntStream.range(0, deviations.length).mapToDouble(i -> i * lead).toArray();
        return new NormalSystems(means, deviations, correlation);
    }

    /** Values by system and replication, of their own luck for each seed. */
    double[][] values(int seed, int replications) {
        double[][] values = new double[means.length][replications];
        RandomStream luck = new Streams(seed, 1).of(Chance.PROBE);
        for (int r = 0; r < replications; r++) {
            double common = luck.gaussian() * Math.sqrt(correlation);
            for (int i = 0; i < means.length; i++) {
                double own = luck.gaussian() * Math.sqrt(1 - correlation);
                values[i][r] = means[i] + deviations[i] * (common + own);
            }
        }
        return values;
    }
}
