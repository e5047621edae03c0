package org.loopwright.subject.observation;

/**
 * One piece of a project's critical path. The spans of a project are contiguous: each starts at the very number at
 * which the one before it ended, so that they add to the loop time exactly.
 *
 * @param firm number of the firm within its economy, from 1
 * @param project number of the project within its firm, from 1
 * @param component leading component, from 1
 * @param componentName its name, empty if the matrix of the industry names none
 * @param outSetSize number of components that the project changes [1]
 * @param stage stage of the loop
 * @param cause what is waited for; {@link Wait#NONE} is work
 * @param waitedFor the agent waited for, empty for work
 * @param startDay [days]
 * @param endDay [days]
 * @param outcome how the project ended
 */
public record Span(
        int firm,
        int project,
        int component,
        String componentName,
        int outSetSize,
        Stage stage,
        Wait cause,
        String waitedFor,
        double startDay,
        double endDay,
        LoopOutcome outcome) {}
