package org.loopwright.planted.lab.analysis;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.LongSupplier;

/** Planted fault: results that depend on the time of day. */
final class ReadsTheClock {

    private ReadsTheClock() {}

    static long milliseconds() {
        return System.currentTimeMillis();
    }

    static LongSupplier nanoseconds() {
        return System::nanoTime;
    }

    static Object instant() {
        return Instant.now();
    }

    static Object date() {
        return LocalDate.now(ZoneOffset.UTC);
    }
}
