package org.loopwright.lab.design;

/** Refusals that samples have in common. */
final class Checks {

    private Checks() {}

    /** Refuses a number outside [least, most]. */
    static void within(String name, long least, long most, long value) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(name + " must be within [" + least + ", " + most + "], was " + value);
        }
    }

    /** Refuses the number of a point that a sample does not have. */
    static void point(UnitSample sample, int number) {
        within("point", 1, sample.size(), number);
    }
}
