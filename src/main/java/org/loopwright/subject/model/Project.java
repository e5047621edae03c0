package org.loopwright.subject.model;

import java.util.List;
import org.loopwright.lab.random.RandomStream;
import org.loopwright.subject.observation.Stage;
import org.loopwright.subject.technology.Candidate;

/** One attempt to close the loop: a firm's project, from research to the return of data. Confined to one run. */
final class Project {

    /** Where it stands, and its critical path so far. */
    final CriticalPath course;
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
    /** The units that embody the design, once it has taken effect. */
    FieldData.Cohort units;
    /** True when the day of its data return is known. */
    boolean returnBooked;

    Project(ProjectKey key, double startDay) {
        course = new CriticalPath(key, startDay);
    }

    ProjectKey key() {
        return course.project();
    }

    boolean adoptsGeneration() {
        return !generations.isEmpty();
    }

    /** Closes the books of a project that is still open at the horizon. */
    void cutAt(double horizon) {
        if (isAsking()) {
            coordination.appendOpenLegs(horizon);
        }
        course.cutAt(horizon);
    }

    /** True while its owners are asked. */
    boolean isAsking() {
        return course.stage() == Stage.COORDINATE && coordination != null;
    }
}
