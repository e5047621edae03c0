package org.loopwright.lab.design;

import java.util.List;

/**
 * A screening plan of Plackett and Burman (1946): N combinations for up to N − 1 factors, N a multiple of 4. Rows are
 * turns of one row, + where the place is a square modulo the prime N − 1 (Paley 1933), and a last row of −; for N = 12, 20
 * and 24 that row is the published one. Main effects are clear of each other, but each is mixed in part with
 * interactions of two others; folded over (each row followed, after all, by its opposite), it is not, at twice the cost.
 *
 * @param factors within [1, 103]
 * @param folded true to add the opposite of every combination
 */
public record PlackettBurman(int factors, boolean folded) implements TwoLevelPlan {

    /** Primes q = 3 (mod 4); q + 1 rows serve q factors. */
    private static final List<Integer> PRIMES = List.of(7, 11, 19, 23, 31, 43, 47, 59, 67, 71, 79, 83, 103);

    /** Refuses more factors than there are plans for. */
    public PlackettBurman {
        Checks.within("factors of a Plackett-Burman plan", 1, PRIMES.get(PRIMES.size() - 1), factors);
    }

    private int prime() {
        return PRIMES.stream().filter(q -> q >= factors).findFirst().orElseThrow();
    }

    @Override
    public int size() {
        return (prime() + 1) * (folded ? 2 : 1);
    }

    @Override
    public int[] levels(int number) {
        Checks.within("combination", 1, size(), number);
        int prime = prime();
        boolean opposite = number > prime + 1;
        int row = (number - 1) % (prime + 1);
        boolean[] square = new boolean[prime];
        for (int x = 0; x < prime; x++) {
            square[x * x % prime] = true;
        }
        int[] levels = new int[factors];
        for (int j = 0; j < factors; j++) {
            boolean high = row < prime && square[(j - row + prime) % prime];
            levels[j] = high != opposite ? 1 : 0;
        }
        return levels;
    }

    @Override
    public List<String> warnings() {
        return folded
                ? List.of("interactions of two factors are mixed with each other")
                : List.of("main effects are mixed with parts of interactions of two factors");
    }
}
