package org.loopwright.lab.run;

import org.loopwright.lab.fault.SheetException;
import org.loopwright.lab.file.Json;

/**
 * Where a shard makes its runs; without the name of a machine or of a person.
 *
 * @param engine where they are made, such as local threads
 * @param threads threads that run the model [1]
 * @param cores processors that the Java runtime sees [1]
 * @param jdk version of the Java runtime and its vendor
 * @param os operating system and architecture
 */
record Workplace(String engine, int threads, int cores, String jdk, String os) {

    /** This process. */
    static Workplace here(String engine, int threads) {
        Machine here = Machine.here(threads);
        return new Workplace(engine, threads, here.cores(), here.jdk(), here.os());
    }

    /** As a journal keeps it. */
    String text() {
        return Json.line(this);
    }

    /** What {@link #text} wrote; nothing is known of a place that is told otherwise. */
    static Workplace of(String text) {
        try {
            return Json.read("segment", text, Workplace.class);
        } catch (SheetException other) {
            return new Workplace("", 0, 0, "", "");
        }
    }
}
