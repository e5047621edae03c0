package org.loopwright.subject.model;

import java.util.ArrayDeque;
import org.apache.commons.math3.util.FastMath;
import org.loopwright.subject.observation.Outlay;
import org.loopwright.subject.observation.Stage;
import org.loopwright.subject.observation.StartLimit;
import org.loopwright.subject.observation.Wait;
import org.loopwright.subject.scenario.Industry;
import org.loopwright.subject.scenario.NominalStages;

/**
 * A firm's teams and what it pays: teams by the month, projects out of what is available, bills as they come. A team is
 * held by research and simulation. Confined to one run.
 */
final class Teams {

    /** What teams and money set going. */
    interface Work {
        /** Begins the research of a project with a budget [money]; null if nothing is worth taking. */
        Project begin(double budget);

        /** The prototypes of a round of trial are paid. */
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
     * @param account what it is booked as
     * @param money what is owed
     */
    private record Bill(Due due, Project project, Outlay account, double money) {}

    /** A firm hires or releases where it is off by more than this [teams]. */
    private static final double SLACK = 0.75;

    /** At most this share of teams is hired or released in a quarter, or one team [1]. */
    private static final double MOST_CHANGE = 0.25;

    /** Budgets a year into which what is available is divided at least, by the quarter [1]. */
    private static final double QUARTERS = 4;

    private final Work work;
    private final Agenda agenda;
    private final ResearchAccount account;
    private final Industry.Research research;
    private final double teamCost;
    private final double prototypeCost;
    private final double recallCost;
    /** Team time of a project [days]. */
    private final RunningMean teamDays;
    /** Bills for which there was no money, in order of arrival: the first one blocks the others, and new starts. */
    private final ArrayDeque<Bill> unpaid = new ArrayDeque<>();

    private final StartLimits limits = new StartLimits();
    private int employed;
    private int idle;
    /** Teams at work that leave when they are done. */
    private int leaving;

    private int open;
    private int starts;
    private double budgets;
    /** Nothing was worth taking when a team last asked. */
    private boolean nothingWorth;

    /**
     * Employs the teams of day 0, who come free one by one.
     *
     * @param teamCost of a team a year [money/year]
     */
    Teams(Work work, Agenda agenda, Industry industry, ResearchAccount account, double teamCost) {
        this.work = work;
        this.agenda = agenda;
        this.account = account;
        this.teamCost = teamCost;
        research = industry.research();
        employed = research.teams();
        prototypeCost = industry.trial().prototypeCost();
        recallCost = industry.deployment().recallCost();
        teamDays = new RunningMean(NominalStages.of(industry).teamDays());
    }

    /** A team has nothing to do. */
    void comesFree() {
        if (leaving > 0) {
            leaving--;
            employed--;
        } else {
            idle++;
        }
    }

    /** A project has held a team for so long [days]. */
    void worked(double days) {
        teamDays.add(days);
    }

    /** Gives work to idle teams. */
    void assign() {
        while (idle > 0 && start()) {
            // Each turn begins a project.
        }
        limits.become(limit(), agenda.day());
    }

    private boolean start() {
        if (nothingWorth || open >= mostOpen() || !isPaidUp()) {
            return false;
        }
        double budget = budget();
        Project project = work.begin(budget);
        nothingWorth = project == null;
        if (nothingWorth) {
            return false;
        }
        open++;
        idle--;
        starts++;
        budgets += budget;
        double simulation = research.simulationShare() * budget;
        account.pay(Outlay.SIMULATION, simulation);
        project.putAside = budget - simulation;
        account.promise(project.putAside);
        return true;
    }

    private StartLimit limit() {
        if (idle == 0) {
            return StartLimit.TEAM;
        } else if (open >= mostOpen()) {
            return StartLimit.ROOM;
        }
        return nothingWorth ? StartLimit.WORTH : StartLimit.MONEY;
    }

    private boolean isPaidUp() {
        return unpaid.isEmpty()
                && (research.fixedBudget() > 0 ? account.holds(research.fixedBudget()) : account.isWorthSpending());
    }

    /** B = available / max(1, e/4), e the starts a year that its teams can be expected to make. */
    private double budget() {
        if (research.fixedBudget() > 0) {
            return research.fixedBudget();
        }
        double startsPerYear = number() * Calendar.YEAR / FastMath.max(1, teamDays.mean());
        return account.available() / FastMath.max(1, startsPerYear / QUARTERS);
    }

    /** Takes a project in whose round of trial must be paid: the first one out of what was put aside for it. */
    void takeTrial(Project project) {
        project.course.enters(Stage.TRIAL, Wait.CASH, "");
        account.release(project.putAside);
        project.putAside = 0;
        Outlay what = project.checks.rounds == 0 ? Outlay.PROTOTYPES : Outlay.REPEATS;
        owes(new Bill(Due.PROTOTYPES, project, what, project.prototypes * prototypeCost));
    }

    /** Takes a project in whose units must be recalled before they are mended. */
    void takeRecall(Project project) {
        project.course.enters(Stage.COLLECT, Wait.CASH, "");
        owes(new Bill(Due.RECALL, project, Outlay.RECALLS, recallCost));
    }

    /** Units of a design whose loop is closed must be recalled. */
    void owesRecall() {
        owes(new Bill(Due.LATER_RECALL, null, Outlay.RECALLS, recallCost));
    }

    private void owes(Bill bill) {
        if (unpaid.isEmpty() && account.holds(bill.money)) {
            pay(bill);
        } else {
            unpaid.add(bill);
        }
    }

    private void pay(Bill bill) {
        account.pay(bill.account, bill.money);
        switch (bill.due) {
            case PROTOTYPES -> work.beginTrial(bill.project);
            case RECALL -> work.mendRecalled(bill.project);
            case LATER_RECALL -> {
                // Nothing waits for it.
            }
        }
    }

    /**
     * A month is over and the account has been filled: teams are paid, and the books are audited.
     *
     * @param years that the month took [years]
     */
    void monthEnds(double years) {
        payTeams(years);
        account.audit();
    }

    /** Money has come: first what is owed, then new starts. */
    void monthBegins() {
        while (!unpaid.isEmpty() && account.holds(unpaid.peek().money)) {
            pay(unpaid.poll());
        }
        nothingWorth = false;
        assign();
    }

    /** Teams that cannot be paid leave, rather than the account going below zero. */
    private void payTeams(double years) {
        double each = teamCost * years;
        double due = FastMath.min(employed * each, account.balance());
        int payable = each == 0 ? employed : (int) FastMath.floor(account.balance() / each * (1 + 1e-12));
        account.pay(Outlay.TEAMS, due);
        while (number() > payable) {
            release();
        }
    }

    /** A quarter is over: from now on teams follow the money for them [money/year], slowly. */
    void quarterEnds(double moneyForTeams) {
        if (teamCost == 0) {
            return;
        }
        double wanted = moneyForTeams / teamCost;
        int most = (int) FastMath.max(1, FastMath.floor(MOST_CHANGE * number()));
        for (int changed = 0; changed < most; changed++) {
            if (wanted > number() + SLACK) {
                hire();
            } else if (wanted < number() - SLACK) {
                release();
            }
        }
    }

    private void hire() {
        if (leaving > 0) {
            leaving--;
        } else {
            employed++;
            idle++;
        }
    }

    private void release() {
        if (idle > 0) {
            idle--;
            employed--;
        } else {
            leaving++;
        }
    }

    /** A project has ended: it leaves room for another, and what was put aside for it. */
    void ended(Project project) {
        account.release(project.putAside);
        project.putAside = 0;
        open--;
    }

    /** Teams, without those that leave when they are done. */
    int number() {
        return employed - leaving;
    }

    int idle() {
        return idle;
    }

    int open() {
        return open;
    }

    int mostOpen() {
        return (int) FastMath.max(1, FastMath.rint(research.openPerTeam() * number()));
    }

    /** Projects begun so far. */
    int starts() {
        return starts;
    }

    /** Sum of their budgets [money]. */
    double budgets() {
        return budgets;
    }

    /** What has held up the next start so far. */
    StartLimits limits() {
        return limits;
    }
}
