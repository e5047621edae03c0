package org.loopwright.planted.lab.table;

import java.util.List;

/** Planted fault: a type that needs one that needs it, around a corner and within a type. */
final class Hen {

    private Hen() {}

    static Object hatched() {
        return Egg.laid();
    }

    /** The next in line. */
    static final class Egg {

        private Egg() {}

        static Object laid() {
            return List.of(Nest.class);
        }
    }
}
