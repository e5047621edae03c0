package org.loopwright.lab.analysis;

/**
 * Shares of the players of a game in what all of them together bring about (Shapley 1953): the mean, over all orders in
 * which they could join, of what a player adds when it does. They are the only shares that sum to the whole, give players
 * who add the same the same, give those who add nothing nothing, and of the sum of two games the sum of the shares.
 *
 * <p>A game of n players is an array of 2^n worths: number b is that of the coalition of the players whose bits are set in
 * b, player 0 being the lowest bit. Number 0, of nobody, need not be 0.
 */
public final class ShapleyValues {

    private static final int MOST_PLAYERS = 20;

    private ShapleyValues() {}

    /**
     * The share of each player.
     *
     * @param game worths of all coalitions; not changed
     * @return fresh; NaN throughout if a worth is
     */
    public static double[] of(double[] game) {
        int players = players(game);
        double[] weights = weights(players);
        double[] shares = new double[players];
        for (int player = 0; player < players; player++) {
            for (int others = 0; others < game.length; others++) {
                if ((others >> player & 1) == 0) {
                    shares[player] += weights[Integer.bitCount(others)] * (game[others | 1 << player] - game[others]);
                }
            }
        }
        return shares;
    }

    /**
     * What two sets of players bring about together beyond what each does, the mean over what the others do: the
     * interaction index of the two, each taken for one player (Grabisch and Roubens 1999). It is 0 where the two add up.
     *
     * @param game worths of all coalitions; not changed
     * @param first bits of the players of the first set, at least one
     * @param second likewise, none of them in the first
     */
    public static double interaction(double[] game, int first, int second) {
        int players = players(game);
        int all = game.length - 1;
        if ((first & second) != 0 || first == 0 || second == 0 || (first & ~all) != 0 || (second & ~all) != 0) {
            throw new IllegalArgumentException("two sets of the " + players + " players must have none in common, were "
                    + first + " and " + second);
        }
        int rest = all & ~first & ~second;
        // Without the two there is one order less: weights are those of players - 1 with the pair for one.
        double[] weights = weights(Integer.bitCount(rest) + 1);
        double interaction = 0;
        for (int others = 0; others < game.length; others++) {
            if ((others & ~rest) == 0) {
                double both =
                        game[others | first | second] - game[others | first] - game[others | second] + game[others];
                interaction += weights[Integer.bitCount(others)] * both;
            }
        }
        return interaction;
    }

    private static int players(double[] game) {
        int players = Integer.numberOfTrailingZeros(game.length);
        if (game.length != 1 << players || players < 1 || players > MOST_PLAYERS) {
            throw new IllegalArgumentException(
                    "a game must have 2^n worths of 1 to " + MOST_PLAYERS + " players, had " + game.length);
        }
        return players;
    }

    /** Share of the orders in which exactly so many others stand before a player: s! (n − 1 − s)! / n!. */
    private static double[] weights(int players) {
        double[] weights = new double[players];
        weights[0] = 1.0 / players;
        for (int before = 1; before < players; before++) {
            weights[before] = weights[before - 1] * before / (players - before);
        }
        return weights;
    }
}
