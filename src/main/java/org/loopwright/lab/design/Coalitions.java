package org.loopwright.lab.design;

import java.util.List;

/**
 * All mixtures of two sheets: their differing entries are put into groups, each of which is taken from one sheet or the
 * other, at all combinations of the other factors. The mixtures are the coalitions of a game whose players are the groups
 * (Shapley 1953), and the groups are the last factors of the design, each with two levels: the first sheet, then the other.
 *
 * @param from name of the sheet that mixtures start from
 * @param to name of the other one
 * @param groups factors of the groups, the last ones of the design
 * @param others factors of the design that are neither groups nor the sheet that mixtures start from
 * @param halves two lists of groups whose interaction is asked for; none where it is not
 * @param warnings what a reader of its results must know
 */
public record Coalitions(
        String from,
        String to,
        List<Factor> groups,
        List<Factor> others,
        List<List<String>> halves,
        List<String> warnings) {

    /** Most groups, of which there are two to that power of mixtures [1]. */
    public static final int MOST_PLAYERS = 10;

    /** Copies the lists. */
    public Coalitions {
        groups = List.copyOf(groups);
        others = List.copyOf(others);
        halves = halves.stream().map(List::copyOf).toList();
        warnings = List.copyOf(warnings);
    }

    /** Number of groups [1]. */
    public int players() {
        return groups.size();
    }

    /**
     * The groups that a point takes from the other sheet: bit i is set for group number i, from 0.
     *
     * @param number of the point, from 1
     */
    public int coalition(int number) {
        // The last group changes fastest, the first one slowest.
        int place = (number - 1) % (1 << players());
        return Integer.reverse(place) >>> (Integer.SIZE - players());
    }
}
