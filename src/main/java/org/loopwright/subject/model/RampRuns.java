package org.loopwright.subject.model;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.util.FastMath;
import org.loopwright.subject.scenario.Industry;
import org.loopwright.subject.technology.HiddenFault;
import org.loopwright.subject.technology.HiddenFaults;

/**
 * Ramps in their run: N_Q exposures at the output of day 0 fill the share ψ of the ramp time, and come in proportion to
 * output. A fault that shows stops the line, and the count begins anew. Confined to one run.
 */
final class RampRuns {

    /** A run that goes on: its progress is told as a share of the exposures wanted. */
    private static final class Run {
        private final Project project;
        /** Share at which it is over, or at which a fault shows. */
        private final double target;

        private double share;
        private double countedTo;
        private boolean booked;

        Run(Project project, double target, double day) {
            this.project = project;
            this.target = target;
            countedTo = day;
        }
    }

    private final Agent agent;
    private final Agenda agenda;
    private final Holdings firm;
    private final double wanted;
    private final List<Run> runs = new ArrayList<>();
    private double nextMonthEnd = Calendar.MONTH;

    RampRuns(Agent agent, Agenda agenda, Holdings firm) {
        this.agent = agent;
        this.agenda = agenda;
        this.firm = firm;
        Industry.Deployment deployment = firm.conditions().industry().deployment();
        wanted = deployment.rampExposures();
    }

    /** The line of a design starts, for the first time or after a stop. */
    void begin(Project project) {
        double exposures = project.faults.exposuresToNext(wanted);
        double target = wanted == 0 ? 1 : exposures / wanted;
        if (project.runDays == 0) {
            agenda.now(Phase.RAMP_END, agent, project.key());
            return;
        }
        Run run = new Run(project, target, agenda.day());
        runs.add(run);
        book(run);
    }

    /** Progress a day [1/day], at present output. */
    private double rate(Run run) {
        return firm.output() / firm.conditions().means().output() / run.project.runDays;
    }

    /** Books the day on which a run comes to its target if that falls into this month; else the next one tries again. */
    private void book(Run run) {
        if (run.booked) {
            return;
        }
        double days = FastMath.max(0, run.target - run.share) / rate(run);
        if (agenda.day() + days <= nextMonthEnd) {
            run.booked = true;
            agenda.at(agenda.day() + days, Phase.RAMP_END, agent, run.project.key());
        }
    }

    /** Counts the progress of all runs, at the output since the last count. */
    void count(double day) {
        for (Run run : runs) {
            run.share += rate(run) * (day - run.countedTo);
            run.countedTo = day;
        }
    }

    /** Output is known up to the next month end. */
    void monthBegins(double monthEnd) {
        nextMonthEnd = monthEnd;
        runs.forEach(this::book);
    }

    /** Faults of the designs whose line runs. */
    List<HiddenFaults> designs() {
        return runs.stream().map(run -> run.project.faults).toList();
    }

    /** The faults that have stopped a run; none if it is over. */
    List<HiddenFault> ends(Project project) {
        runs.removeIf(run -> run.project == project);
        return project.expose(project.faults.exposuresToNext(wanted));
    }
}
