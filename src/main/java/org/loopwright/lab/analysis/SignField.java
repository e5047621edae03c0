package org.loopwright.lab.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.util.FastMath;

/**
 * A difference over a space, seen at some places on luck that places share: where it is above 0, where below, and where
 * that cannot be told. Luck of each place is error of a {@link GaussianProcess}; luck that all places of a replication have
 * in common moves them together, and widens the band everywhere. Immutable.
 *
 * @param process of the means over replications
 * @param shared standard deviation of the common level, from luck in common [unit of the difference]
 * @param replications of a place [1]
 */
public record SignField(GaussianProcess process, double shared, int replications) {

    private static final double LEVEL = 0.95;
    private static final double NORMAL = 1.959963984540054;

    /** Whose places differ in nothing else than where they are. */
    private static final boolean NOTHING_ELSE = false;

    /** Errors are at least this share of the variance between places, so that what repeats exactly can be inverted. */
    private static final double LEAST_ERROR = 1e-6;

    /**
     * A field through differences.
     *
     * @param places in the unit cube
     * @param differences by place, then replication; NaN is missing; at least two places must have all
     */
    public static SignField of(double[][] places, double[][] differences) {
        return of(places, differences, NOTHING_ELSE);
    }

    /**
     * A field through differences at places that may differ in more than where they are: what else they differ in then scatters
     * them about the mean over it, which is what the field is of.
     *
     * @param places in the unit cube
     * @param differences by place, then replication; NaN is missing; at least two places must have all
     * @param isScattered whether they do, so that errors are more than luck and are to be estimated
     */
    public static SignField of(double[][] places, double[][] differences, boolean isScattered) {
        int[] whole = IntStream.range(0, places.length)
                .filter(p -> Arrays.stream(differences[p]).noneMatch(Double::isNaN))
                .toArray();
        if (whole.length < 2) {
            throw new IllegalArgumentException("at least two places must have all replications, have " + whole.length);
        }
        int replications = differences[whole[0]].length;
        double[][] points = new double[whole.length][];
        double[] means = new double[whole.length];
        double[] ofReplication = new double[replications];
        for (int i = 0; i < whole.length; i++) {
            points[i] = places[whole[i]];
            means[i] = Arrays.stream(differences[whole[i]]).average().orElseThrow();
            for (int r = 0; r < replications; r++) {
                ofReplication[r] += differences[whole[i]][r] / whole.length;
            }
        }
        if (replications == 1) {
            return new SignField(GaussianProcess.of(points, means), 0, 1);
        }
        double all = Arrays.stream(means).average().orElseThrow();
        double rest = 0;
        for (int i = 0; i < whole.length; i++) {
            for (int r = 0; r < replications; r++) {
                double residual = differences[whole[i]][r] - means[i] - ofReplication[r] + all;
                rest += residual * residual;
            }
        }
        double own = rest / (whole.length - 1) / (replications - 1);
        double between = 0;
        for (double level : ofReplication) {
            between += (level - all) * (level - all) / (replications - 1);
        }
        // Means over all places differ between replications by the luck of places too, which is left in: what would be
        // left after taking it out is estimated so badly from few replications that bands would be too narrow.
        double spread = Moments.of(means).standardDeviation();
        double error = FastMath.max(own / replications, LEAST_ERROR * spread * spread);
        GaussianProcess process = error > 0 && !isScattered
                ? GaussianProcess.of(points, means, error)
                : GaussianProcess.of(points, means);
        return new SignField(process, FastMath.sqrt(between / replications), replications);
    }

    /** What the difference is expected to be. */
    public double difference(double[] place) {
        return process.mean(place);
    }

    /** Half width of the 95 % band of the difference at a place. */
    public double halfWidth(double[] place) {
        return halfWidth(place, LEVEL);
    }

    /** The same of a band of another level [1]. */
    public double halfWidth(double[] place, double level) {
        double upper = (1 + level) / 2;
        double normal =
                level == LEVEL ? NORMAL : new NormalDistribution(null, 0, 1).inverseCumulativeProbability(upper);
        double own = normal * process.deviation(place);
        double common =
                shared > 0 ? new TDistribution(null, replications - 1).inverseCumulativeProbability(upper) * shared : 0;
        return FastMath.sqrt(own * own + common * common);
    }

    /** −1 or 1 where the sign is told, 0 where the band holds 0. */
    public int sign(double[] place) {
        double difference = difference(place);
        return FastMath.abs(difference) <= halfWidth(place) ? 0 : difference < 0 ? -1 : 1;
    }

    /**
     * The candidates at which a look tells most about the sign: where it is not told and the band is wide, the straddle
     * criterion of Bryan et al. (2005); each is chosen as if those before it had shown what is expected.
     *
     * @param most candidates at most
     * @return their numbers, from 0, in the order of choice; fewer where the sign is told at all others
     */
    public static List<Integer> straddled(SignField field, List<double[]> candidates, int most) {
        SignField now = field;
        boolean[] taken = new boolean[candidates.size()];
        List<Integer> chosen = new ArrayList<>();
        while (chosen.size() < most) {
            int best = -1;
            double largest = 0;
            for (int c = 0; c < taken.length; c++) {
                if (!taken[c]) {
                    double[] place = candidates.get(c);
                    double straddle = NORMAL * now.process().deviation(place) - FastMath.abs(now.difference(place));
                    if (straddle > largest) {
                        largest = straddle;
                        best = c;
                    }
                }
            }
            if (best < 0) {
                return chosen;
            }
            taken[best] = true;
            chosen.add(best);
            now = new SignField(now.process().believing(candidates.get(best)), field.shared(), field.replications());
        }
        return chosen;
    }
}
