package org.loopwright.planted.lab.run;

import org.apache.spark.PlantedEngine;

/** Planted fault: a room that needs an engine. */
final class StartsAnEngine {

    private StartsAnEngine() {}

    static void engine() {
        PlantedEngine.start();
    }
}
