package org.loopwright.subject.model;

import java.util.Arrays;
import java.util.List;
import org.loopwright.subject.observation.Wait;
import org.loopwright.subject.scenario.Industry;
import org.loopwright.subject.technology.HiddenFault;

/**
 * What a round of a trial says. A phase gives a design the exposures of its prototypes and is repeated until a round is
 * clean: no fault has shown, and no overlapping design was decided since the last look. Confined to one run.
 */
final class TrialRounds {

    /** What follows from a round. */
    enum Verdict {
        /** A fault has shown that cannot be mended. */
        FATAL,
        /** Nothing that was tried is worth adopting. */
        WORTHLESS,
        /** Owners are asked again, and the phase is repeated. */
        REPEAT,
        /** The phase is passed, and the next one follows. */
        NEXT_PHASE,
        /** All phases are passed. */
        PASSED
    }

    private final Holdings firm;
    private final CandidateSearch search;
    private final FaultSource source;
    private final Simulator simulator;
    private final Industry.Trial law;
    private final boolean merges;

    TrialRounds(Holdings firm, CandidateSearch search, FaultSource source, Simulator simulator) {
        this.firm = firm;
        this.search = search;
        this.source = source;
        this.simulator = simulator;
        law = firm.conditions().industry().trial();
        merges = firm.conditions().industry().coordination().merges();
    }

    /** From now on decisions about the components of a project count as new to it. */
    void look(Project project) {
        project.seenDecisions = firm.design().decisions(project.proposal.components());
    }

    /** A round is over; where owners must be asked again, {@link Project#again} says why. */
    Verdict ends(Project project, double day) {
        ChecksSoFar checks = project.checks;
        boolean first = checks.rounds == 0;
        checks.rounds++;
        if (first) {
            project.best = search.bestTried(project);
        }
        List<HiddenFault> shown = project.expose(project.prototypes * law.exposures());
        checks.foundInTrial += shown.size();
        shown.forEach(fault -> simulator.learn(project, fault, day));
        checks.firstPass |= first && shown.isEmpty();
        if (shown.stream().anyMatch(HiddenFault::fatal)) {
            return Verdict.FATAL;
        }
        if (!search.isWorthAdopting(project)) {
            return Verdict.WORTHLESS;
        }
        project.askAgainAbout(shown, Wait.REWORK);
        merge(project, day);
        if (Arrays.stream(project.again).anyMatch(reason -> reason != null)) {
            return Verdict.REPEAT;
        }
        project.phasesPassed++;
        checks.trialPassed = project.phasesPassed == law.phases();
        return checks.trialPassed ? Verdict.PASSED : Verdict.NEXT_PHASE;
    }

    /** Members of the out-set that another project has decided are fitted once more, with faults of their own. */
    private void merge(Project project, double day) {
        if (!merges) {
            return;
        }
        int[] before = project.seenDecisions;
        look(project);
        for (int m = 0; m < before.length; m++) {
            if (project.seenDecisions[m] > before[m]) {
                project.checks.merges++;
                project.again[m] = Wait.MERGE;
                source.replace(project, m, day);
            }
        }
    }
}
