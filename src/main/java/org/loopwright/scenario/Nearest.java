package org.loopwright.scenario;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** The valid name that a misspelt one was probably meant to be. */
public final class Nearest {

    private Nearest() {}

    /**
     * The nearest of the valid names by edit distance, the first of equals; none if even that one needs more than one
     * edit in three characters. Case and the choice between hyphen and underscore do not count. Of paths, each part
     * must be near; failing that, a path that ends in the same part is meant.
     */
    public static Optional<String> of(String name, Collection<String> valid) {
        String best = null;
        int least = Integer.MAX_VALUE;
        for (String candidate : valid) {
            int distance = apart(name, candidate);
            if (distance < least) {
                least = distance;
                best = candidate;
            }
        }
        return Optional.ofNullable(best);
    }

    /** What to add to a message about an unknown name: the nearest one, and all of them if they are few. */
    public static String hint(String name, Collection<String> valid) {
        StringBuilder hint = new StringBuilder();
        of(name, valid).ifPresent(nearest -> hint.append("; did you mean '").append(nearest).append("'?"));
        if (!valid.isEmpty() && valid.size() <= 12) {
            hint.append(hint.isEmpty() ? "; allowed: " : " Allowed: ").append(String.join(", ", valid));
        }
        return hint.toString();
    }

    /** Edits between two names or paths; the largest number if they are not near. */
    private static int apart(String name, String candidate) {
        String[] parts = plain(name).split("\\.", -1);
        String[] others = plain(candidate).split("\\.", -1);
        boolean near = parts.length == others.length;
        int sum = 0;
        for (int i = 0; i < parts.length && near; i++) {
            int distance = distance(parts[i], others[i]);
            near = distance <= Math.max(1, (parts[i].length() + 1) / 3);
            sum += distance;
        }
        if (near) {
            return sum;
        }
        boolean sameEnd = others.length > 1 && parts[parts.length - 1].equals(others[others.length - 1]);
        // Beyond any sum of edits, and the fewer edits the better.
        return sameEnd ? 1_000_000 + distance(plain(name), plain(candidate)) : Integer.MAX_VALUE;
    }

    /** Insertions, deletions, substitutions and swaps of neighbours (optimal string alignment; Damerau 1964). */
    static int distance(String a, String b) {
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
                boolean swapped = i > 1
                        && j > 1
                        && a.charAt(i - 1) == b.charAt(j - 2)
                        && a.charAt(i - 2) == b.charAt(j - 1);
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
