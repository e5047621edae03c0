package org.loopwright.planted.subject.model;

import ec.util.MersenneTwisterFast;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.commons.math3.random.Well19937c;

/** Planted fault: generators outside the room that makes them. */
final class DrawsItsOwnLuck {

    private DrawsItsOwnLuck() {}

    static double random() {
        return new Random(1).nextDouble();
    }

    static double splittable() {
        return new SplittableRandom(1).nextDouble();
    }

    static double threadLocal() {
        return ThreadLocalRandom.current().nextDouble();
    }

    static double ambient() {
        return Math.random();
    }

    static void shuffled(List<String> names) {
        Collections.shuffle(names);
    }

    static double mersenne() {
        return new MersenneTwisterFast(1).nextDouble();
    }

    static double commons() {
        return new Well19937c(1).nextDouble();
    }
}
