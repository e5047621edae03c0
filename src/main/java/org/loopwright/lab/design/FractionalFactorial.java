package org.loopwright.lab.design;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A regular fraction 2^(k − p) of the combinations of k factors with two levels (Box and Hunter 1961). Factors are
 * letters A to Z without I. The first k − p take all combinations, A changing fastest; a generator such as E=ABC makes
 * the coded level (−1, +1) of another factor the product of those of three. Immutable.
 */
public final class FractionalFactorial implements TwoLevelPlan {

    private static final String LETTERS = "ABCDEFGHJKLMNOPQRSTUVWXYZ";
    private static final int MOST_BASIC = 20;

    private final int factors;
    private final List<Word> generators;
    /** All words of the defining relation but I, the shortest first, then by the alphabet. */
    private final List<Word> words;

    /**
     * A product of factors with its sign.
     *
     * @param letters bit j: factor j is in it
     * @param minus true if its sign is −
     */
    private record Word(int letters, boolean minus) {

        Word times(Word other) {
            return new Word(letters ^ other.letters, minus != other.minus);
        }

        int length() {
            return Integer.bitCount(letters);
        }

        /** The sign alone for the empty product. */
        String text() {
            StringBuilder text = new StringBuilder(minus ? "-" : "");
            for (int rest = letters; rest != 0; rest &= rest - 1) {
                text.append(LETTERS.charAt(Integer.numberOfTrailingZeros(rest)));
            }
            return text.toString();
        }
    }

    private FractionalFactorial(int factors, List<Word> generators) {
        this.factors = factors;
        this.generators = generators;
        List<Word> all = new ArrayList<>();
        all.add(new Word(0, false));
        for (Word generator : generators) {
            all.addAll(all.stream().map(generator::times).toList());
        }
        all.remove(0);
        all.sort(Comparator.comparingInt(Word::length)
                .thenComparing(w -> w.text().replace("-", "")));
        words = List.copyOf(all);
    }

    /**
     * A fraction by its generators.
     *
     * @param factors k, within [2, 25]
     * @param generators one for each of the last factors in their order, such as {@code D=ABC} or {@code D=-ABC}, in
     *     letters of the factors before; none: all combinations
     * @throws IllegalArgumentException if a generator is none, or if a factor would be the same as another
     */
    public static FractionalFactorial of(int factors, List<String> generators) {
        Checks.within("factors of a two-level fraction", 2, LETTERS.length(), factors);
        int basic = factors - generators.size();
        Checks.within("factors without a generator", 1, MOST_BASIC, basic);
        List<Word> words = new ArrayList<>();
        for (int g = 0; g < generators.size(); g++) {
            words.add(word(generators.get(g), basic + g, basic));
        }
        FractionalFactorial fraction = new FractionalFactorial(factors, words);
        if (!fraction.words.isEmpty() && fraction.words.get(0).length() < 3) {
            throw new IllegalArgumentException("generators " + generators + " make factors equal: I="
                    + fraction.words.get(0).text());
        }
        return fraction;
    }

    private static Word word(String generator, int made, int basic) {
        String plain = generator.replace(" ", "");
        String left = LETTERS.charAt(made) + "=";
        boolean minus = plain.startsWith(left + "-");
        String right = plain.substring(Math.min(plain.length(), left.length() + (minus ? 1 : 0)));
        int letters = 0;
        boolean known = plain.startsWith(left) && !right.isEmpty();
        for (int i = 0; i < right.length(); i++) {
            int factor = LETTERS.indexOf(right.charAt(i));
            known &= factor >= 0 && factor < basic && (letters >> factor & 1) == 0;
            letters |= known ? 1 << factor : 0;
        }
        if (!known) {
            throw new IllegalArgumentException("generator of factor " + LETTERS.charAt(made) + " must be " + left
                    + " and different letters from A to " + LETTERS.charAt(basic - 1) + ", was '" + generator + "'");
        }
        return new Word(letters | 1 << made, minus);
    }

    /**
     * The fraction with the fewest combinations that has at least a resolution, and the least aberration of its size;
     * all combinations where no fraction has it.
     *
     * @param factors k, within [2, 11]
     * @param resolution at least, >= 3; III: main effects clear of each other; IV: also of interactions of two; V:
     *     interactions of two also clear of each other
     */
    public static FractionalFactorial ofResolution(int factors, int resolution) {
        Checks.within("factors of a fraction of a given resolution", 2, MinimumAberration.MOST_FACTORS, factors);
        Checks.within("resolution", 3, MinimumAberration.MOST_FACTORS, resolution);
        return MinimumAberration.generators(factors).stream()
                .map(generators -> of(factors, generators))
                .filter(fraction ->
                        fraction.resolution().map(found -> found >= resolution).orElse(true))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public int size() {
        return 1 << (factors - generators.size());
    }

    @Override
    public int factors() {
        return factors;
    }

    /** Letter of a factor, counted from 0. */
    public static char letter(int factor) {
        return LETTERS.charAt(factor);
    }

    /** Length of the shortest word of the defining relation; empty if all combinations are there. */
    public Optional<Integer> resolution() {
        return words.stream().findFirst().map(Word::length);
    }

    /** The generators as they are written. */
    public List<String> generators() {
        List<String> texts = new ArrayList<>();
        for (int g = 0; g < generators.size(); g++) {
            int made = factors - generators.size() + g;
            Word word = generators.get(g).times(new Word(1 << made, false));
            texts.add(LETTERS.charAt(made) + "=" + word.text());
        }
        return List.copyOf(texts);
    }

    /** The products that equal I in every combination, the shortest first; empty if all combinations are there. */
    public List<String> definingRelation() {
        return words.stream().map(Word::text).toList();
    }

    /** How many words of the defining relation have each length, from 0 to the number of factors. */
    int[] wordLengths() {
        int[] counts = new int[factors + 1];
        words.forEach(word -> counts[word.length()]++);
        return counts;
    }

    /**
     * Main effects and interactions of two that cannot be told apart: each list begins with the shortest and has the
     * others with their signs, as in [A, BD] or [AB, -CD]; effects that are alone are lists of one.
     */
    public List<List<String>> aliases() {
        List<Word> effects = new ArrayList<>();
        for (int a = 0; a < factors; a++) {
            effects.add(new Word(1 << a, false));
        }
        for (int a = 0; a < factors; a++) {
            for (int b = a + 1; b < factors; b++) {
                effects.add(new Word(1 << a | 1 << b, false));
            }
        }
        Map<Integer, List<String>> chains = new LinkedHashMap<>();
        for (Word effect : effects) {
            Word basic = basic(effect);
            List<String> chain = chains.computeIfAbsent(basic.letters(), none -> new ArrayList<>());
            boolean opposite = !chain.isEmpty()
                    && basic.minus() != basic(named(chain.get(0))).minus();
            chain.add(new Word(effect.letters(), opposite).text());
        }
        return chains.values().stream().map(List::copyOf).toList();
    }

    private static Word named(String text) {
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            letters |= 1 << LETTERS.indexOf(text.charAt(i));
        }
        return new Word(letters, false);
    }

    /** The product of factors without a generator that an effect equals in every combination. */
    private Word basic(Word effect) {
        Word basic = effect;
        for (int g = 0; g < generators.size(); g++) {
            if ((effect.letters() >> (factors - generators.size() + g) & 1) == 1) {
                basic = basic.times(generators.get(g));
            }
        }
        return basic;
    }

    @Override
    public int[] levels(int number) {
        Checks.within("combination", 1, size(), number);
        int[] levels = new int[factors];
        int basic = factors - generators.size();
        for (int j = 0; j < factors; j++) {
            if (j < basic) {
                levels[j] = (number - 1) >> j & 1;
            } else {
                Word generator = generators.get(j - basic);
                int low = Integer.bitCount(generator.letters() & ~(number - 1) & ((1 << basic) - 1));
                levels[j] = low % 2 == 0 != generator.minus() ? 1 : 0;
            }
        }
        return levels;
    }

    @Override
    public List<String> warnings() {
        if (definingRelation().isEmpty()) {
            return List.of();
        }
        return List.of("effects cannot all be told apart: I = " + String.join(" = ", definingRelation())
                + ", where A is the first factor that varies, and so on without the letter I");
    }
}
