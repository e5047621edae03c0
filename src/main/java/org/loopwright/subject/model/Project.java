package org.loopwright.subject.model;

import java.util.ArrayList;
import java.util.List;
import org.loopwright.lab.random.RandomStream;
import org.loopwright.subject.observation.Wait;
import org.loopwright.subject.technology.Candidate;
import org.loopwright.subject.technology.HiddenFault;
import org.loopwright.subject.technology.HiddenFaults;

/** One attempt to close the loop: a firm's project, from research to the return of data. Confined to one run. */
final class Project {

    /** Where it stands, and its critical path so far. */
    final CriticalPath course;
    /** Leading component, from 0; −1 until research has begun. */
    int leader = -1;
    /** Generations that the project adopts, oldest first; empty for an ordinary redesign. */
    List<Breakthrough> generations = List.of();
    /** Number of its newest generation; 0 for an ordinary redesign. */
    int breakthrough;
    /** Which of the firm's tries it is: at this generation, or at an ordinary redesign with this leader; from 1. */
    int attempt;
    /** What it may spend on simulation and on the prototypes of its first round of trial [money]. */
    final double budget;
    /** What of it is put aside [money]. */
    double putAside;
    /** When its leader was frozen [days]. */
    double frozenDay;
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
    /** Luck of the trial, used in the order number of prototypes, unscreened candidates. */
    RandomStream trialLuck;
    /** Luck of the durations of its rounds of trial. */
    RandomStream trialTimeLuck;
    /** The last round of requests to owners. */
    Coordination coordination;
    /** The rounds before it, the first one in front. */
    final List<Coordination> earlier = new ArrayList<>();
    /** Faults that its design still carries. */
    HiddenFaults faults = HiddenFaults.NONE;
    /** Luck of faults, those of interfaces designed anew included; null where there are none. */
    RandomStream faultLuck;
    /** True while prototypes, the line or units in the field expose its design; false while owners mend it. */
    boolean exposed;
    /** Places of faults found in its trial that its simulator did not represent and that count once it is adopted. */
    final List<Integer> heldExamples = new ArrayList<>();
    /** What has been found in its design. */
    final ChecksSoFar checks = new ChecksSoFar();
    /** Luck of the rounds in which owners are asked again. */
    RandomStream reworkLuck;
    /** Why the owner at each place of the out-set is asked again, null where it is not. */
    Wait[] again = {};
    /** How often each component of its out-set had been decided when the project last looked. */
    int[] seenDecisions = {};
    /** Phases of its trial that are passed. */
    int phasesPassed;
    /** The best that its prototypes have shown to be true; null before, and where there was nothing to try. */
    Candidate best;
    /** What the firm owes to owners that objected [money]. */
    double compensation;
    /** The adopted design of its out-set. */
    double[] adopted;
    /** How long the run of its ramp takes at the output of day 0 [days]. */
    double runDays;
    /** True when the plant is ready but an earlier design must take effect first. */
    boolean rampDone;
    /** The units that embody the design, once it has taken effect. */
    FieldData.Cohort units;
    /** True when the day of its data return is known. */
    boolean returnBooked;
    /** Samples of its units whose exposures its faults have had, once its loop is closed. */
    double exposedSamples;

    Project(ProjectKey key, double startDay, double budget) {
        course = new CriticalPath(key, startDay);
        this.budget = budget;
    }

    ProjectKey key() {
        return course.project();
    }

    boolean adoptsGeneration() {
        return !generations.isEmpty();
    }

    /** Exposes its design: the faults that have shown, which are mended from now on. */
    List<HiddenFault> expose(double exposures) {
        List<HiddenFault> shown = faults.shownWithin(exposures);
        faults = faults.exposed(exposures);
        return shown;
    }

    /** Notes for what reason the owners of shown faults are asked again, and nobody else. */
    void askAgainAbout(List<HiddenFault> shown, Wait reason) {
        again = new Wait[proposal.components().length];
        shown.forEach(fault -> again[fault.place()] = reason);
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
        return coordination != null && coordination.isOpen();
    }
}
