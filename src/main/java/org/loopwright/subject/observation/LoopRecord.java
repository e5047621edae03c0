package org.loopwright.subject.observation;

import java.util.List;

/**
 * One project: an attempted improvement loop.
 *
 * @param firm number of the firm within its economy, from 1
 * @param project number of the project within its firm, from 1
 * @param component leading component, from 1
 * @param componentName its name, empty if the matrix of the industry names none
 * @param outSetSize components that the project changes [1]
 * @param generations generations that the project adopts, 0 for an ordinary redesign [1]
 * @param startDay start of research [days]
 * @param endDay data return, screening out, failed trial, or the horizon where still open [days]
 * @param outcome how it ended; a shipped design whose data are not back at the horizon is {@link LoopOutcome#OPEN}
 * @param checks what was found in its design
 * @param stageDays days on the critical path in each stage, by {@link Stage#ordinal()} [days]
 * @param waitDays days on the critical path by {@link Wait#ordinal()} [days]
 */
public record LoopRecord(
        int firm,
        int project,
        int component,
        String componentName,
        int outSetSize,
        int generations,
        double startDay,
        double endDay,
        LoopOutcome outcome,
        DesignChecks checks,
        List<Double> stageDays,
        List<Double> waitDays) {

    /** Copies the lists. */
    public LoopRecord {
        stageDays = List.copyOf(stageDays);
        waitDays = List.copyOf(waitDays);
    }

    /** True if the data came back before the horizon. */
    public boolean closed() {
        return outcome == LoopOutcome.SHIPPED;
    }
}
