package org.loopwright.lab.run.engine;

import java.time.Duration;
import java.util.Optional;
import org.loopwright.lab.design.Budget;
import org.loopwright.lab.design.Study;

/**
 * On what terms a sweep is carried out. No number depends on them, only which runs are made now.
 *
 * @param threads threads that carry out runs, &gt;= 1
 * @param budget what may be spent in this session
 * @param timeLimit of a single run; empty: none
 * @param grace time after that limit in which a run must react to its interruption, or is left behind
 */
public record Terms(int threads, Budget budget, Optional<Duration> timeLimit, Duration grace) {

    /** What a run may take where nobody says otherwise: longer than any that does what its author meant. */
    public static final Duration LONGEST = Duration.ofHours(1);

    /** A time limit that is none. */
    public static final Duration FOR_EVER = Duration.ofDays(36_500);

    /** Refuses a sweep without threads. */
    public Terms {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be >= 1, was " + threads);
        }
    }

    /** A number of threads and no limits. */
    public Terms(int threads) {
        this(threads, Budget.UNLIMITED, Optional.empty(), LocalThreads.GRACE);
    }

    /** The limits that a study sets itself; of a run that it sets none, {@link #LONGEST}. */
    public static Terms of(Study study, int threads) {
        Duration limit = study.timeLimit().orElse(LONGEST);
        return new Terms(threads, study.budget(), Optional.of(limit), LocalThreads.GRACE);
    }

    /** Threads of this machine that make runs on these terms. */
    public Executor localThreads(RunMaker runs) {
        return new LocalThreads(runs, threads, timeLimit, grace);
    }
}
