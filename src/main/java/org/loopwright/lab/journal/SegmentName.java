package org.loopwright.lab.journal;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Name of a segment: who wrote it, and which of theirs it is. The order of names is that of task and counter, which
 * neither a clock nor the name of a host enters. Immutable.
 *
 * @param task part of a sweep that writes segments of its own; 0 where there is only one
 * @param counter from 1, higher than that of any segment of the task that was there
 */
record SegmentName(int task, int counter) implements Comparable<SegmentName> {

    private static final Pattern FORM = Pattern.compile("([0-9]{5})-([0-9]{6})\\.segment");

    private static final int MOST = 999_999;

    private static final Comparator<SegmentName> ORDER =
            Comparator.comparingInt(SegmentName::task).thenComparingInt(SegmentName::counter);

    /** The segment of the name of a file; empty if it is none. */
    static Optional<SegmentName> of(String file) {
        Matcher form = FORM.matcher(file);
        return form.matches()
                ? Optional.of(new SegmentName(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2))))
                : Optional.empty();
    }

    /** The next one of the same task. */
    SegmentName next() {
        if (counter == MOST) {
            throw new IllegalStateException("a task has at most " + MOST + " segments");
        }
        return new SegmentName(task, counter + 1);
    }

    /** Name of the file. */
    String file() {
        return String.format(Locale.ROOT, "%05d-%06d.segment", task, counter);
    }

    @Override
    public int compareTo(SegmentName other) {
        return ORDER.compare(this, other);
    }
}
