package org.loopwright.planted.subject.observation;

/** Planted fault: state that changes, static and not. */
final class MutableState {

    @SuppressWarnings("NonFinalStaticField")
    private static int runs;

    private double day;

    void advance() {
        day++;
        runs++;
    }

    @Override
    public String toString() {
        return runs + ":" + day;
    }
}
