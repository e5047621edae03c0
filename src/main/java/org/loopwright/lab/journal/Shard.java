package org.loopwright.lab.journal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One of the writers among whom the runs of a sweep are dealt out. Immutable.
 *
 * @param number which of them, from 1
 * @param count how many there are, &gt;= 1
 * @param where on what kind of machine it is, in words that name none
 */
public record Shard(int number, int count, String where) {

    /** As many as names of segments can tell apart [1]. */
    public static final int MOST = 99_999;

    private static final String SHARD = "shard";
    private static final String WHERE = "where";
    private static final Pattern FORM = Pattern.compile("([0-9]{1,5})/([0-9]{1,5})");

    /** Refuses shards that there are none of. */
    public Shard {
        if (count < 1 || count > MOST) {
            throw new IllegalArgumentException("shards must be within [1, " + MOST + "], was " + count);
        }
        if (number < 1 || number > count) {
            throw new IllegalArgumentException("a shard must be within [1, " + count + "], was " + number);
        }
    }

    /** Its parts under the names by which a journal keeps them, beside those of the study. */
    Map<String, String> parts() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(SHARD, number + "/" + count);
        parts.put(WHERE, where);
        return parts;
    }

    /** The shard of such parts; empty if they are of none. */
    static Optional<Shard> of(Map<String, String> parts) {
        Matcher form = FORM.matcher(parts.getOrDefault(SHARD, ""));
        if (!form.matches()) {
            return Optional.empty();
        }
        int number = Integer.parseInt(form.group(1));
        int count = Integer.parseInt(form.group(2));
        return number < 1 || number > count
                ? Optional.empty()
                : Optional.of(new Shard(number, count, parts.getOrDefault(WHERE, "")));
    }
}
