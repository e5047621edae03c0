package org.loopwright.subject.model;

import java.util.ArrayDeque;
import org.apache.commons.math3.util.FastMath;
import org.loopwright.subject.observation.Stage;
import org.loopwright.subject.observation.Wait;
import org.loopwright.subject.scenario.Industry;

/** A firm's teams, and what waits for them: the next start, for money, and paid trials. Confined to one run. */
final class Teams {

    /** What teams do. */
    interface Work {
        /** Opens the next project, which waits for money. */
        Project open();

        /** A team takes up the research of a project. */
        void beginResearch(Project project);

        /** A team takes up the trial of a project. */
        void beginTrial(Project project);
    }

    private final Work work;
    private final Agenda agenda;
    private final ResearchAccount account;
    private final int mostOpen;
    private final double startCost;
    private final double prototypeCost;
    /** Projects that wait for money for prototypes, in order of arrival: the first one blocks the others. */
    private final ArrayDeque<Project> unpaid = new ArrayDeque<>();
    /** Paid trials that wait for a team. */
    private final ArrayDeque<Project> trials = new ArrayDeque<>();

    private Project starting;
    private int idle;
    private int open;

    Teams(Work work, Agenda agenda, Industry industry, ResearchAccount account) {
        this.work = work;
        this.agenda = agenda;
        this.account = account;
        Industry.Research research = industry.research();
        mostOpen = (int) FastMath.max(1, FastMath.rint(research.openPerTeam() * research.teams()));
        startCost = research.teamCost() + research.simulationShare() * research.budget();
        prototypeCost = industry.trial().prototypeCost();
    }

    /** A team has nothing to do. */
    void comesFree() {
        idle++;
    }

    /** Gives work to idle teams: trials first, then new projects. */
    void assign() {
        while (idle > 0) {
            if (!trials.isEmpty()) {
                idle--;
                work.beginTrial(trials.poll());
            } else if (!start()) {
                return;
            }
        }
    }

    /** Opens the next project if there is room, and begins its research if it can be paid. */
    private boolean start() {
        if (starting == null) {
            if (open >= mostOpen) {
                return false;
            }
            open++;
            starting = work.open();
        }
        if (!unpaid.isEmpty() || !account.holds(startCost)) {
            return false;
        }
        account.pay(startCost);
        idle--;
        Project project = starting;
        starting = null;
        work.beginResearch(project);
        return true;
    }

    /** Takes a project in whose prototypes must be paid, and whose trial needs a team. */
    void takeTrial(Project project) {
        project.course.enters(Stage.TRIAL, Wait.CASH, "");
        if (unpaid.isEmpty() && account.holds(bill(project))) {
            pay(project);
        } else {
            unpaid.add(project);
        }
    }

    private double bill(Project project) {
        return project.prototypes * prototypeCost;
    }

    private void pay(Project project) {
        account.pay(bill(project));
        project.course.until(agenda.day());
        project.course.enters(Stage.TRIAL, Wait.TEAM, "");
        trials.add(project);
        assign();
    }

    /** The account has been filled: first the prototypes of older projects, then new starts. */
    void moneyCame() {
        while (!unpaid.isEmpty() && account.holds(bill(unpaid.peek()))) {
            pay(unpaid.poll());
        }
        assign();
    }

    /** A project has ended, and leaves room for another. */
    void ended() {
        open--;
    }

    int idle() {
        return idle;
    }

    int open() {
        return open;
    }

    int mostOpen() {
        return mostOpen;
    }
}
