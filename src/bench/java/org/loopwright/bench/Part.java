package org.loopwright.bench;

import java.util.List;
import java.util.Locale;

/** What can be measured on its own. */
enum Part {
    /** Streams, search, schedule, journal and lines of tables, each by itself. */
    PIECES(PieceCost::measure),
    /** A run of each industry beside the bare schedule, and where its time goes. */
    RUNS(RunCost::measure),
    /** Attempts in the limit of McNerney et al. beside plain loops. */
    LIMIT(LimitCost::measure),
    /** Cost against firms, components and horizon. */
    GROWTH(Growth::measure),
    /** One thread and two. */
    THREADS(ThreadCost::measure),
    /** A run that is watched, with no chart and with more, beside the run in one go. */
    WATCHING(WatchCost::measure),
    /** A long sweep in a small heap. */
    HEAP(SmallHeap::measure),
    /** Exponents of cost in plain loops to 10^7 attempts. */
    EXPONENTS(LongExponents::measure),
    /** A sweep of 10^6 short runs beside the same runs with results thrown away. */
    MILLION_RUNS(MillionRuns::measure);

    /** The parts that a measurement has if none is named; the others take too long. */
    static final List<Part> USUAL = List.of(PIECES, RUNS, LIMIT, GROWTH, THREADS, WATCHING, HEAP);

    @SuppressWarnings("ImmutableEnumChecker") // references of methods that hold nothing
    private final Measurement measurement;

    /** Gives the tables of a part. */
    @FunctionalInterface
    private interface Measurement {
        List<BenchTable> at(Site site) throws Exception;
    }

    Part(Measurement measurement) {
        this.measurement = measurement;
    }

    List<BenchTable> measure(Site site) throws Exception {
        return measurement.at(site);
    }

    /** The word of the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
