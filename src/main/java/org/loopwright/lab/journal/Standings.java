package org.loopwright.lab.journal;

import java.util.HashMap;
import java.util.Map;

/** What is known of the run of each key: which record counts, and how it ended. Safe for use by several threads. */
public final class Standings {

    /** Set in the number of a key whose run ended well. */
    private static final long WELL = 1;

    /** Set in the number of a key whose run was asked for. */
    private static final long ASKED = 2;

    /** The place of the record is in the bits above these; 0 where there is none, less where none counts. */
    private static final int FLAGS = 2;

    private final KeyTable numbers = new KeyTable();
    private final KeyTable damaged = new KeyTable();
    private final Map<Key, Integer> deaths = new HashMap<>();
    private int held;
    private int well;

    private static boolean isWell(long number) {
        return (number & WELL) != 0;
    }

    private static long place(long number) {
        return number >> FLAGS;
    }

    /** The number before, its record in place of another. */
    private static long at(long place, boolean isWell, long before) {
        return (place << FLAGS) | (before & ASKED) | (isWell ? WELL : 0);
    }

    Standings() {}

    /** Lets the record of a run count, once it is durable, unless one that ended well does. */
    public synchronized void note(Key key, Kind kind, long place) {
        boolean isWell = kind == Kind.OK;
        if (!deaths.isEmpty()) {
            deaths.remove(key);
        }
        long before = numbers.update(key, number -> isWell(number) ? number : at(place, isWell, number));
        held += place(before) > 0 ? 0 : 1;
        well += isWell && !isWell(before) ? 1 : 0;
    }

    /** Lets the record of a run that ended well count in place of another such one. */
    void replace(Key key, long place) {
        numbers.update(key, before -> at(place, true, before));
    }

    /** Lets no record count. */
    synchronized void drop(Key key) {
        long before = numbers.update(key, number -> at(-1, false, number));
        held -= place(before) > 0 ? 1 : 0;
        well -= isWell(before) ? 1 : 0;
        damage(key);
    }

    /** Takes note that a record was found damaged. */
    void damage(Key key) {
        damaged.put(key, 1);
    }

    /** Takes note that a process died while it made a run. */
    synchronized void died(Key key) {
        deaths.merge(key, 1, Integer::sum);
    }

    /** How often a process died while it made a run, since that run last came to an end [1]. */
    public synchronized int deaths(Key key) {
        return deaths.getOrDefault(key, 0);
    }

    /** Says that so many keys are going to be asked for. */
    public void expect(int keys) {
        numbers.reserve(keys);
    }

    /** Asks for a run: true for the first who does, if it has not ended well. */
    public boolean ask(Key key) {
        return (numbers.update(key, number -> number | ASKED) & (ASKED | WELL)) == 0;
    }

    /** The place of the record that counts; less than 1 if none does. */
    long place(Key key) {
        return place(numbers.get(key));
    }

    /** True if a record counts under a key. */
    public boolean has(Key key) {
        return place(key) > 0;
    }

    /** True if the run of a key ended well. */
    public boolean isWell(Key key) {
        return isWell(numbers.get(key));
    }

    /** True if a record of a run was found damaged, and none that is whole counts. */
    public boolean isDamaged(Key key) {
        return damaged.size() > 0 && damaged.get(key) != 0 && !has(key);
    }

    /** Runs of which a record counts [1]. */
    public synchronized int held() {
        return held;
    }

    /** Runs that ended well [1]. */
    public synchronized int well() {
        return well;
    }
}
