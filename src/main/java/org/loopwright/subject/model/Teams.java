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

        /** A team takes up a round of the trial of a project. */
        void beginTrial(Project project);

        /** The recall of a project's units is paid. */
        void mendRecalled(Project project);
    }

    /** What is owed. */
    private enum Due {
        /** Prototypes of a round of trial. */
        PROTOTYPES,
        /** The recall of units whose data are being collected. */
        RECALL,
        /** A recall on which nothing waits. */
        LATER_RECALL
    }

    /**
     * A bill.
     *
     * @param project that waits until it is paid; null for a later recall
     * @param money what is owed
     */
    private record Bill(Due due, Project project, double money) {}

    private final Work work;
    private final Agenda agenda;
    private final ResearchAccount account;
    private final int mostOpen;
    private final double startCost;
    private final double prototypeCost;
    private final double recallCost;
    /** Bills for which there was no money, in order of arrival: the first one blocks the others, and new starts. */
    private final ArrayDeque<Bill> unpaid = new ArrayDeque<>();
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
        recallCost = industry.deployment().recallCost();
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

    /** Takes a project in whose prototypes must be paid, and whose round of trial needs a team. */
    void takeTrial(Project project) {
        project.course.enters(Stage.TRIAL, Wait.CASH, "");
        owes(new Bill(Due.PROTOTYPES, project, project.prototypes * prototypeCost));
    }

    /** Takes a project in whose units must be recalled before they are mended. */
    void takeRecall(Project project) {
        project.course.enters(Stage.COLLECT, Wait.CASH, "");
        owes(new Bill(Due.RECALL, project, recallCost));
    }

    /** Units of a design whose loop is closed must be recalled. */
    void owesRecall() {
        owes(new Bill(Due.LATER_RECALL, null, recallCost));
    }

    private void owes(Bill bill) {
        if (unpaid.isEmpty() && account.holds(bill.money)) {
            pay(bill);
        } else {
            unpaid.add(bill);
        }
    }

    private void pay(Bill bill) {
        account.pay(bill.money);
        switch (bill.due) {
            case PROTOTYPES -> {
                bill.project.course.until(agenda.day());
                bill.project.course.enters(Stage.TRIAL, Wait.TEAM, "");
                trials.add(bill.project);
                assign();
            }
            case RECALL -> work.mendRecalled(bill.project);
            case LATER_RECALL -> {
                // Nothing waits for it.
            }
        }
    }

    /** The account has been filled: first what is owed, then new starts. */
    void moneyCame() {
        while (!unpaid.isEmpty() && account.holds(unpaid.peek().money)) {
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
