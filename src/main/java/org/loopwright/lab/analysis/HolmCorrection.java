package org.loopwright.lab.analysis;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Several tests at once (Holm 1979): with adjusted p-values at most a level, the probability that any true null hypothesis
 * is rejected is at most that level, whatever the dependence of the tests.
 */
public final class HolmCorrection {

    private HolmCorrection() {}

    /**
     * Adjusted p-values: with p sorted as p(1) &lt;= .. &lt;= p(m), the j-th is the largest of min(1, (m − i + 1) p(i)), i
     * &lt;= j.
     *
     * @param pValues in [0, 1], one for each test; NaN where there was none, which then is no member of the family; not
     *     changed
     * @return in the order of the tests, NaN where there was none
     */
    public static double[] adjusted(double[] pValues) {
        List<Integer> rising = IntStream.range(0, pValues.length)
                .filter(test -> !Double.isNaN(pValues[test]))
                .boxed()
                .sorted(Comparator.comparingDouble(test -> pValues[test]))
                .toList();
        double[] adjusted = pValues.clone();
        double least = 0;
        for (int rank = 0; rank < rising.size(); rank++) {
            int test = rising.get(rank);
            least = Math.max(least, Math.min(1, (rising.size() - rank) * pValues[test]));
            adjusted[test] = least;
        }
        return adjusted;
    }
}
