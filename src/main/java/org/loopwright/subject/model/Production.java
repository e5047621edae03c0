package org.loopwright.subject.model;

import java.util.List;
import org.loopwright.subject.observation.Stage;
import org.loopwright.subject.observation.Wait;
import org.loopwright.subject.scenario.Industry;
import org.loopwright.subject.technology.Chance;
import org.loopwright.subject.technology.HiddenFault;
import org.loopwright.subject.technology.HiddenFaults;

/**
 * A firm's designs from their decision to the return of their data: ramps, units in the field, and the faults that either
 * shows. Confined to one run.
 */
final class Production {

    private final Agent agent;
    private final Agenda agenda;
    private final Holdings firm;
    private final Industry.Deployment deployment;
    private final Portfolio portfolio;
    private final Simulator simulator;
    private final Rounds rounds;
    private final Teams teams;
    private final RampOrder ramps;
    private final RampRuns runs;
    private final FieldWatch field;
    private final LaterIncidents later;

    private int designsInProduction;

    /**
     * Starts without a design of its own.
     *
     * @param agent the firm, who keeps the appointments
     */
    Production(
            Agent agent,
            Agenda agenda,
            Holdings firm,
            Portfolio portfolio,
            Simulator simulator,
            Rounds rounds,
            Teams teams) {
        this.agent = agent;
        this.agenda = agenda;
        this.firm = firm;
        this.portfolio = portfolio;
        this.simulator = simulator;
        this.rounds = rounds;
        this.teams = teams;
        deployment = firm.conditions().industry().deployment();
        ramps = new RampOrder(firm.design().size());
        runs = new RampRuns(agent, agenda, firm);
        field = new FieldWatch(agent, agenda, firm);
        later = new LaterIncidents(firm, teams, simulator);
    }

    /** Output is known up to the next month end. */
    void monthBegins(double monthEnd) {
        runs.monthBegins(monthEnd);
        field.monthBegins(monthEnd);
    }

    /** Counts what lines and the units of all designs have met and returned. */
    void count(double day) {
        runs.count(day);
        field.count(day);
        later.count(day);
    }

    /** A design has been decided: it takes effect after those decided before it. */
    void decided(Project project) {
        ramps.add(project);
    }

    // Ramp.

    /** Tools are prepared. */
    void prepare(Project project) {
        project.course.enters(Stage.RAMP, Wait.NONE, "");
        double days = firm.conditions().overlapScale(project.proposal.components())
                * Durations.draw(deployment.ramp(), 1, firm.luck(Chance.RAMP_TIME, project));
        double share = deployment.rampShare();
        project.runDays = share * days;
        agenda.at(agenda.day() + (1 - share) * days, Phase.RAMP_END, agent, project.key());
    }

    /** The line starts, or starts again; or its run is over, by a fault or by success. */
    void goOnWithRamp(Project project) {
        if (project.exposed) {
            endRun(project);
        } else {
            project.course.enters(Stage.RAMP, Wait.NONE, "");
            project.exposed = true;
            runs.begin(project);
        }
    }

    private void endRun(Project project) {
        project.exposed = false;
        List<HiddenFault> shown = runs.ends(project);
        if (shown.isEmpty()) {
            takeEffectInOrder(project);
        } else {
            shown.forEach(fault -> simulator.learn(project, fault, agenda.day()));
            project.checks.foundInRamp += shown.size();
            project.checks.stops++;
            project.askAgainAbout(shown, Wait.STOP);
            rounds.askAgain(project, Stage.RAMP);
        }
    }

    private void takeEffectInOrder(Project project) {
        project.course.enters(Stage.RAMP, Wait.ORDER, agent.label());
        project.rampDone = true;
        for (Project next = ramps.next(); next != null; next = ramps.next()) {
            takeEffect(next);
        }
    }

    private void takeEffect(Project project) {
        designsInProduction++;
        project.course.until(agenda.day());
        firm.experience().advance(agenda.day());
        int[] components = project.proposal.components();
        firm.design().takeEffect(components, project.adopted);
        portfolio.tookEffect(project, agenda.day());
        for (int j : components) {
            firm.experience().keep(firm.index(), j, portfolio.experienceKept(project, j));
        }
        later.replacedBy(components);
        collect(project);
    }

    // Collect.

    private void collect(Project project) {
        project.course.enters(Stage.COLLECT, Wait.DATA, "");
        project.exposed = true;
        field.begin(project);
    }

    /**
     * Units that have been mended go out again; or their collection is over, by an incident or because the data are
     * complete.
     *
     * @return true if they are
     */
    boolean goOnWithCollection(Project project) {
        if (!project.exposed) {
            collect(project);
            return false;
        }
        project.exposed = false;
        List<HiddenFault> shown = field.ends(project);
        if (shown.isEmpty()) {
            later.watch(project);
            return true;
        }
        shown.forEach(fault -> simulator.learn(project, fault, agenda.day()));
        project.checks.foundInField += shown.size();
        project.checks.incidents++;
        project.askAgainAbout(shown, Wait.INCIDENT);
        teams.takeRecall(project);
        return false;
    }

    // What observers ask.

    /** Designs that have taken effect so far. */
    int designs() {
        return designsInProduction;
    }

    /** Faults of the designs whose line runs in a ramp. */
    List<HiddenFaults> onTheLine() {
        return runs.designs();
    }
}
