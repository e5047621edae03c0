package org.loopwright.store;

/** Keys of runs in about 40 bytes each. Safe for use by several threads. */
public final class KeySet {

    private final KeyNumbers keys = new KeyNumbers();

    /** Adds a key; true if it was not there. */
    public boolean add(RunKey key) {
        return keys.put(key, 1) == 0;
    }

    boolean contains(RunKey key) {
        return keys.get(key) != 0;
    }

    int size() {
        return keys.size();
    }
}
