package org.loopwright.lab.analysis;

import java.util.List;

/**
 * Who comes first, as far as the data can say.
 *
 * @param winners the name with the smallest mean, and every name that cannot be told apart from it, by mean; empty
 *     where there are no values
 * @param compared names that had values [1]
 */
public record Verdict(List<String> winners, int compared) {

    /** Copies the list. */
    public Verdict {
        winners = List.copyOf(winners);
    }

    /** True if several were compared and one of them is told apart from all others. */
    public boolean decided() {
        return compared > 1 && winners.size() == 1;
    }

    /**
     * The verdict in words: "fastest: X", "cannot be told apart: X, Y", "only X, nothing to compare", or "no values".
     *
     * @param superlative what the smallest is, such as "fastest"
     */
    public String text(String superlative) {
        if (winners.isEmpty()) {
            return "no values";
        }
        if (compared == 1) {
            return "only " + winners.get(0) + ", nothing to compare";
        }
        return (decided() ? superlative : "cannot be told apart") + ": " + String.join(", ", winners);
    }
}
