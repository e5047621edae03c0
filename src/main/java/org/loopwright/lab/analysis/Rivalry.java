package org.loopwright.lab.analysis;

import java.util.Optional;
import java.util.function.DoubleSupplier;
import org.apache.commons.math3.util.FastMath;

/**
 * Wright against Moore by hindcast: which has the smaller errors, and whether the other could have let it. Errors over all
 * origins and horizons are far from independent, so that no textbook test fits; instead the whole hindcast is done again on
 * prices that each law could have given along the same years and the same experience. A law is ruled out if its prices
 * hardly ever favour the other as much as the real ones do.
 *
 * @param logRatio ln of Wright's error over Moore's, negative where Wright's is smaller: roots of mean squares, each error
 *     over the root of τ + τ²/m, which grows with the horizon τ as errors of a random walk known from m years do
 * @param pMoore share of Moore's prices that favour Wright as much or more [1]
 * @param pWright share of Wright's prices that favour Moore as much or more [1]
 */
public record Rivalry(double logRatio, double pMoore, double pWright) {

    /** What can be said. */
    public enum Verdict {
        /** Moore's law is ruled out, Wright's is not. */
        WRIGHT("Wright better"),
        /** Wright's law is ruled out, Moore's is not. */
        MOORE("Moore better"),
        /** Either law could have given the errors. */
        UNTOLD("cannot be told"),
        /** Neither law could have given the errors. */
        NEITHER("neither");

        private final String words;

        Verdict(String words) {
            this.words = words;
        }

        /** For people. */
        public String words() {
            return words;
        }
    }

    /** Fewest origins of forecasts from which anything is told [1]: three make six forecasts. */
    public static final int FEWEST_ORIGINS = 3;

    /** Prices that each law gives [1]: a share as small as one in a thousand can be told. */
    private static final int DRAWS = 999;

    /**
     * The contest of a series.
     *
     * @param uniform fresh numbers on [0, 1)
     * @return empty where the series is too short to be hindcast
     */
    public static Optional<Rivalry> of(CostSeries series, DoubleSupplier uniform) {
        LogSteps wright = LogSteps.of(series, ProgressLaw.WRIGHT.driver(series).orElseThrow());
        LogSteps moore = LogSteps.of(series, ProgressLaw.MOORE.driver(series).orElseThrow());
        Optional<Double> ratio = logRatio(wright, moore, wright.y);
        return ratio.map(real -> {
            MovingAverage byMoore = MovingAverage.of(moore);
            MovingAverage byWright = MovingAverage.of(wright);
            int likeWright = 1;
            int likeMoore = 1;
            for (int i = 0; i < DRAWS; i++) {
                double drawn =
                        logRatio(wright, moore, byMoore.draw(moore, uniform)).orElseThrow();
                likeWright += drawn <= real ? 1 : 0;
                drawn = logRatio(wright, moore, byWright.draw(wright, uniform)).orElseThrow();
                likeMoore += drawn >= real ? 1 : 0;
            }
            return new Rivalry(real, likeWright / (DRAWS + 1.0), likeMoore / (DRAWS + 1.0));
        });
    }

    /** The ratio alone, ln of Wright's error over Moore's; empty where the series is too short to be hindcast. */
    public static Optional<Double> logRatio(CostSeries series) {
        LogSteps wright = LogSteps.of(series, ProgressLaw.WRIGHT.driver(series).orElseThrow());
        return logRatio(
                wright, LogSteps.of(series, ProgressLaw.MOORE.driver(series).orElseThrow()), wright.y);
    }

    private static Optional<Double> logRatio(LogSteps wright, LogSteps moore, double[] y) {
        double squaresOfWright = 0;
        double squaresOfMoore = 0;
        double[] slopesOfWright = slopes(wright.x, y);
        double[] slopesOfMoore = slopes(moore.x, y);
        int origins = 0;
        double known = 0;
        for (int origin = 0; origin < y.length; origin++) {
            if (origin >= Hindcast.FEWEST_STEPS && !Double.isNaN(slopesOfWright[origin])) {
                origins++;
                double change = 0;
                double byWright = 0;
                double ahead = 0;
                for (int i = origin; i < y.length; i++) {
                    double root = wright.root[i];
                    change += y[i] * root;
                    byWright += wright.x[i] * root;
                    ahead += root * root;
                    double spread = ahead + ahead * ahead / known;
                    double error = change - slopesOfWright[origin] * byWright;
                    squaresOfWright += error * error / spread;
                    error = change - slopesOfMoore[origin] * ahead;
                    squaresOfMoore += error * error / spread;
                }
            }
            known += wright.root[origin] * wright.root[origin];
        }
        return origins < FEWEST_ORIGINS ? Optional.empty() : Optional.of(ratio(squaresOfWright, squaresOfMoore));
    }

    /** Two hindcasts without any error are alike. */
    private static double ratio(double wright, double moore) {
        double least = Double.MIN_NORMAL;
        return FastMath.log(Math.max(wright, least) / Math.max(moore, least)) / 2;
    }

    /** Slopes through the origin, each from the steps before a place. */
    private static double[] slopes(double[] x, double[] y) {
        double[] slopes = new double[y.length];
        double xy = 0;
        double xx = 0;
        for (int i = 0; i < y.length; i++) {
            slopes[i] = xy / xx;
            xy += x[i] * y[i];
            xx += x[i] * x[i];
        }
        return slopes;
    }

    /**
     * Who is ahead.
     *
     * @param level one less the share of Moore's (or Wright's) series that are wrongly told, in (0, 1) [1]
     */
    public Verdict verdict(double level) {
        boolean isMoore = pMoore > 1 - level;
        boolean isWright = pWright > 1 - level;
        if (isMoore == isWright) {
            return isMoore ? Verdict.UNTOLD : Verdict.NEITHER;
        }
        return isMoore ? Verdict.MOORE : Verdict.WRIGHT;
    }
}
