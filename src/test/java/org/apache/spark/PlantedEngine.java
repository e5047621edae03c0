package org.apache.spark;

/** Stands for an engine, which is not there where tests run; a fault planted in a room uses it. */
public final class PlantedEngine {

    private PlantedEngine() {}

    /** Whatever an engine does. */
    public static void start() {}
}
