package org.loopwright.lab.fault;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** The valid name that a misspelt one was probably meant to be. */
public final class Nearest {

    private static final int FAR = Integer.MAX_VALUE;

    private Nearest() {}

    /**
     * The nearest of the valid names by edit distance, the first of equals; none if even that one needs more than one
     * edit in three characters. Case and the choice between hyphen and underscore do not count.
     */
    public static Optional<String> of(String name, Collection<String> valid) {
        return least(valid, candidate -> apart(name, candidate));
    }

    /** The same for paths: each part must be near; failing that, a path that ends in the same part is meant. */
    public static Optional<String> path(String path, Collection<String> valid) {
        return least(valid, candidate -> pathsApart(path, candidate));
    }

    /** What to add to a message about an unknown name: the nearest one, and all of them if they are few. */
    public static String hint(String name, Collection<String> valid) {
        return valid.isEmpty() || valid.size() > 18
                ? of(name, valid).map(Nearest::question).orElse("")
                : hintOfAll(name, valid);
    }

    /** The nearest one and all of them, however many. */
    public static String hintOfAll(String name, Collection<String> valid) {
        String nearest = of(name, valid).map(Nearest::question).orElse("");
        return nearest + (nearest.isEmpty() ? "; allowed: " : " Allowed: ") + String.join(", ", valid);
    }

    /** The question whether a name was meant, to be added to a message. */
    public static String question(String nearest) {
        return "; did you mean '" + nearest + "'?";
    }

    private static Optional<String> least(Collection<String> valid, ToIntFunction<String> distance) {
        String best = null;
        int least = FAR;
        for (String candidate : valid) {
            int edits = distance.applyAsInt(candidate);
            if (edits < least) {
                least = edits;
                best = candidate;
            }
        }
        return Optional.ofNullable(best);
    }

    private static int apart(String name, String candidate) {
        int edits = distance(plain(name), plain(candidate));
        return edits <= Math.max(1, (name.length() + 1) / 3) ? edits : FAR;
    }

    private static int pathsApart(String path, String candidate) {
        String[] parts = path.split("\\.", -1);
        String[] others = candidate.split("\\.", -1);
        if (parts.length == others.length) {
            int sum = 0;
            for (int i = 0; i < parts.length && sum < FAR; i++) {
                int edits = apart(parts[i], others[i]);
                sum = edits == FAR ? FAR : sum + edits;
            }
            if (sum < FAR) {
                return sum;
            }
        }
        boolean sameEnd = others.length > 1 && plain(parts[parts.length - 1]).equals(plain(others[others.length - 1]));
        // Beyond any sum of edits, and the fewer edits the better.
        return sameEnd ? FAR / 2 + distance(plain(path), plain(candidate)) : FAR;
    }

    /** Insertions, deletions, substitutions and swaps of neighbours (optimal string alignment; Damerau 1964). */
    public static int distance(String a, String b) {
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                boolean same = a.charAt(i - 1) == b.charAt(j - 1);
                row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + (same ? 0 : 1));
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            int[] spare = beforeLast;
            beforeLast = last;
            last = row;
            row = spare;
        }
        return last[b.length()];
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace('-', '_');
    }
}
