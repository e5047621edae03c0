package org.loopwright.subject.model;

import java.util.ArrayList;
import java.util.List;
import org.loopwright.subject.observation.LoopOutcome;
import org.loopwright.subject.observation.Stage;
import org.loopwright.subject.observation.Wait;

/**
 * The course of one project: its stage, what it waits for, and its critical path so far, whose legs are contiguous by
 * construction: a leg starts where the one before it ended. Confined to one run.
 */
final class CriticalPath {

    /** One piece of a critical path; see {@link org.loopwright.subject.observation.Span}. */
    record Leg(Stage stage, Wait cause, String waitedFor, double start, double end) {}

    private final ProjectKey project;
    private final double startDay;
    private final List<Leg> legs = new ArrayList<>();
    private double lastDay;
    private Stage stage = Stage.RESEARCH;
    private Wait cause = Wait.NONE;
    private String waitedFor = "";
    private LoopOutcome outcome = LoopOutcome.OPEN;
    private double endDay = Double.NaN;

    CriticalPath(ProjectKey project, double startDay) {
        this.project = project;
        this.startDay = startDay;
        lastDay = startDay;
    }

    /** Whose course it is. */
    ProjectKey project() {
        return project;
    }

    /** Says what the project does from now on. */
    void enters(Stage newStage, Wait newCause, String agent) {
        stage = newStage;
        cause = newCause;
        waitedFor = agent;
    }

    /** Closes the present leg at a day; a leg of no length leaves no trace. */
    void until(double day) {
        append(stage, cause, waitedFor, day);
    }

    /** Appends a leg that ends at a day. */
    void append(Stage legStage, Wait legCause, String agent, double day) {
        if (day > lastDay) {
            legs.add(new Leg(legStage, legCause, agent, lastDay, day));
            lastDay = day;
        }
    }

    void end(double day, LoopOutcome how) {
        until(day);
        endDay = day;
        outcome = how;
    }

    /** Closes the books of a project that is still open at the horizon. */
    void cutAt(double horizon) {
        until(horizon);
        endDay = horizon;
    }

    boolean ended() {
        return outcome != LoopOutcome.OPEN;
    }

    LoopOutcome outcome() {
        return outcome;
    }

    Stage stage() {
        return stage;
    }

    /** What it does, or waits for; within a round of requests {@link Coordination} knows better. */
    Wait cause() {
        return cause;
    }

    String waitedFor() {
        return waitedFor;
    }

    double startDay() {
        return startDay;
    }

    double endDay() {
        return endDay;
    }

    double lastDay() {
        return lastDay;
    }

    List<Leg> legs() {
        return legs;
    }
}
