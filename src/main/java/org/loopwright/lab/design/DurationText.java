package org.loopwright.lab.design;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Spans of time as people write them: {@code 90s}, {@code 30m}, {@code 2h}, {@code 1h30m}, {@code 1d12h}. */
public final class DurationText {

    /** What a span of time looks like, for messages. */
    public static final String EXPECTED = "a time such as 90s, 30m, 2h or 1h30m";

    private static final Pattern TEXT =
            Pattern.compile("(?:(\\d{1,6})d)?(?:(\\d{1,6})h)?(?:(\\d{1,6})m)?(?:(\\d{1,9})s)?");

    private DurationText() {}

    /** The span of time, longer than none; empty if the text is none. */
    public static Optional<Duration> parse(String text) {
        Matcher parts = TEXT.matcher(text.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        Duration whole = Duration.ofDays(part(parts, 1))
                .plusHours(part(parts, 2))
                .plusMinutes(part(parts, 3))
                .plusSeconds(part(parts, 4));
        return whole.isZero() ? Optional.empty() : Optional.of(whole);
    }

    /** The same span as {@link #parse} reads it, in the largest units. */
    public static String format(Duration time) {
        StringBuilder text = new StringBuilder();
        append(text, time.toDaysPart(), 'd');
        append(text, time.toHoursPart(), 'h');
        append(text, time.toMinutesPart(), 'm');
        append(text, time.toSecondsPart(), 's');
        return text.isEmpty() ? "0s" : text.toString();
    }

    private static long part(Matcher parts, int group) {
        return parts.group(group) == null ? 0 : Long.parseLong(parts.group(group));
    }

    private static void append(StringBuilder text, long count, char unit) {
        if (count > 0) {
            text.append(count).append(unit);
        }
    }
}
