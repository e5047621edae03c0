package org.loopwright.subject.observation;

import java.util.List;

/**
 * All that one run says about one economy.
 *
 * @param system name of the economy's system
 * @param loops every project, by firm and project number
 * @param generations every admitted probe, by number
 * @param ownGenerations every own breakthrough, by date
 * @param series state at month ends, from day 0; the last point is at the horizon
 * @param booksAtWarmUp research money and teams on the day from which on is measured
 * @param spans critical-path spans of every project, by firm, project and start
 */
public record EconomyObservations(
        String system,
        List<LoopRecord> loops,
        List<GenerationRecord> generations,
        List<OwnGeneration> ownGenerations,
        List<SeriesPoint> series,
        ResearchBooks booksAtWarmUp,
        List<Span> spans) {

    /** Copies the lists. */
    public EconomyObservations {
        loops = List.copyOf(loops);
        generations = List.copyOf(generations);
        ownGenerations = List.copyOf(ownGenerations);
        series = List.copyOf(series);
        spans = List.copyOf(spans);
    }
}
