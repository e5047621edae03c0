package org.loopwright.subject.model;

import java.util.ArrayList;
import java.util.List;
import org.loopwright.lab.random.RandomStream;
import org.loopwright.subject.observation.LoopOutcome;
import org.loopwright.subject.observation.Stage;
import org.loopwright.subject.observation.Wait;
import org.loopwright.subject.technology.Candidate;

/**
 * One attempt to close the loop: a firm's project, from research to the return of data. Its legs are contiguous by
 * construction: a leg starts where the one before it ended. Confined to one run.
 */
final class Project {

    private final Firm firm;
    private final int number;
    private final double startDay;
    private final List<Leg> legs = new ArrayList<>();
    private double lastDay;
    private Stage stage = Stage.RESEARCH;
    private Wait cause = Wait.NONE;
    private String waitedFor = "";
    private LoopOutcome outcome = LoopOutcome.OPEN;
    private double endDay = Double.NaN;

    /** Leading component, from 0; −1 until research has begun. */
    int leader = -1;
    /** Generations that the project adopts, oldest first; empty for an ordinary redesign. */
    List<Breakthrough> generations = List.of();
    /** What the project changes and how it is judged; set when research begins. */
    Proposal proposal;
    /** How long its simulation takes [days]. */
    double simulationDays;
    /** Standard deviation of the log error of its predictions. */
    double logError;
    /** Largest correction for bias, k γ σ_A². */
    double largestBias;
    /** Prototypes to build. */
    int prototypes;
    /** Candidates that the simulator put first, in order of prediction. */
    List<Candidate> winners = List.of();
    /** Luck of the trial, used in the order prototypes, line trials. */
    RandomStream trialLuck;
    /** When it asked for its freeze [days]. */
    double freezeAsked = Double.NaN;
    /** The round of requests to owners. */
    Coordination coordination;
    /** What the firm owes to owners that objected [money]. */
    double compensation;
    /** The adopted design of its out-set. */
    double[] adopted;
    /** True when the plant is ready but an earlier design must take effect first. */
    boolean rampDone;
    /** True when the day of its data return is known. */
    boolean returnBooked;
    /** Samples from units that embody the design. */
    double samples;
    /** Units in service that embody the design [reference years of output]. */
    double fleet;
    /** Day up to which samples are counted [days]. */
    double sampledTo;

    Project(Firm firm, int number, double startDay) {
        this.firm = firm;
        this.number = number;
        this.startDay = startDay;
        this.lastDay = startDay;
    }

    Firm firm() {
        return firm;
    }

    int number() {
        return number;
    }

    boolean adoptsGeneration() {
        return !generations.isEmpty();
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
        if (stage == Stage.COORDINATE && coordination != null) {
            coordination.appendOpenLegs(horizon);
        }
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
