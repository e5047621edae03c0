package org.loopwright.lab.journal;

/** Keys of runs in about 40 bytes each. Safe for use by several threads. */
public final class KeySet {

    private final KeyTable keys = new KeyTable();

    /** Adds a key; true if it was not there. */
    public boolean add(RunKey key) {
        return keys.put(key, 1) == 0;
    }
}
