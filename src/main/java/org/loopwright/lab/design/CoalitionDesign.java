package org.loopwright.lab.design;

import java.util.List;

/**
 * All mixtures of two sheets: their differing entries are put into groups, each of which is taken from one sheet or the
 * other, at all combinations of the other factors. The mixtures are the coalitions of a game whose players are the groups
 * (Shapley 1953), and the groups are the last factors, each with two levels: the first sheet, then the other one.
 *
 * @param whole all combinations
 * @param from name of the sheet that mixtures start from
 * @param to name of the other one
 * @param players number of groups [1]
 * @param halves two lists of groups whose interaction is asked for; none where it is not
 * @param warnings what a reader of its results must know
 */
public record CoalitionDesign(
        FullFactorial whole, String from, String to, int players, List<List<String>> halves, List<String> warnings)
        implements Design {

    /** Most groups, of which there are two to that power of mixtures [1]. */
    public static final int MOST_PLAYERS = 10;

    /** Copies the lists. */
    public CoalitionDesign {
        halves = halves.stream().map(List::copyOf).toList();
        warnings = List.copyOf(warnings);
    }

    @Override
    public DesignKind kind() {
        return DesignKind.COALITIONS;
    }

    @Override
    public List<Factor> factors() {
        return whole.factors();
    }

    /** The groups, each a factor. */
    public List<Factor> groups() {
        return factors().subList(factors().size() - players, factors().size());
    }

    /** The factors that are neither groups nor the sheet that mixtures start from. */
    public List<Factor> others() {
        return factors().subList(0, factors().size() - players - 1);
    }

    @Override
    public int size() {
        return whole.size();
    }

    @Override
    public DesignPoint point(int number) {
        return whole.point(number);
    }

    /**
     * The groups that a point takes from the other sheet: bit i is set for group number i, from 0.
     *
     * @param number from 1 to {@link #size()}
     */
    public int coalition(int number) {
        // The last group changes fastest, the first one slowest.
        int place = (number - 1) % (1 << players);
        return Integer.reverse(place) >>> (Integer.SIZE - players);
    }
}
