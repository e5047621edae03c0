package org.loopwright.subject.model;

import java.util.ArrayList;
import java.util.List;
import org.loopwright.lab.random.RandomStream;
import org.loopwright.subject.observation.LoopOutcome;
import org.loopwright.subject.observation.Stage;
import org.loopwright.subject.observation.Wait;
import org.loopwright.subject.scenario.Industry;
import org.loopwright.subject.technology.Chance;

/**
 * The life of a firm's projects, from research to the return of data. {@link #goesOn(Project)} is the timetable; the
 * stages stand below it in order. Confined to one run.
 */
final class LoopStages implements Client, Teams.Work {

    private final Agent agent;
    private final Agenda agenda;
    private final Holdings firm;
    private final Industry industry;
    private final Portfolio portfolio;
    private final Appraisal appraisal;
    private final CandidateSearch search;
    private final Simulator simulator;
    private final FaultSource faults;
    private final TrialRounds trials;
    private final Rounds rounds;
    private final FreezeList freezes;
    private final Teams teams;
    private final Production production;
    private final List<Project> projects = new ArrayList<>();
    private final int[] counts = new int[LoopOutcome.values().length];
    private final ProjectChoice choice;
    private final HeldDays heldDays;
    private int cursed;

    /**
     * Starts without a project.
     *
     * @param agent the firm, who keeps the appointments
     * @param divisions its own plants, by group of components
     */
    LoopStages(
            Agent agent,
            Agenda agenda,
            Holdings firm,
            Portfolio portfolio,
            Appraisal appraisal,
            List<Division> divisions) {
        this.agent = agent;
        this.agenda = agenda;
        this.firm = firm;
        this.portfolio = portfolio;
        this.appraisal = appraisal;
        industry = firm.conditions().industry();
        search = new CandidateSearch(firm, appraisal, portfolio);
        simulator = new Simulator(firm);
        faults = new FaultSource(firm, simulator);
        trials = new TrialRounds(firm, search, faults, simulator);
        rounds = new Rounds(firm, divisions, this);
        freezes = new FreezeList(firm.design().size());
        teams = new Teams(
                this, agenda, industry, firm.account(), firm.conditions().teamCost());
        production = new Production(agent, agenda, firm, portfolio, simulator, rounds, teams);
        heldDays = new HeldDays(industry);
        choice = new ProjectChoice(firm, appraisal, portfolio, simulator, freezes, heldDays);
    }

    // What is kept at each appointment.

    /** A team comes free. */
    void teamComesFree() {
        teams.comesFree();
        teams.assign();
    }

    /** A project has ended, and left room for another. */
    void roomForAnother() {
        teams.assign();
    }

    /** Money has come, and the output of the month to come is known. */
    void monthBegins(double monthEnd) {
        choice.appraiseAnew();
        teams.monthBegins();
        production.monthBegins(monthEnd);
    }

    @Override
    public void goesOn(ProjectKey project) {
        goesOn(projects.get(project.number() - 1));
    }

    /** A stage is over, and the next one begins. */
    private void goesOn(Project project) {
        project.course.until(agenda.day());
        switch (project.course.stage()) {
            case RESEARCH -> simulate(project);
            case SIMULATE -> screen(project);
            case COORDINATE -> teams.takeTrial(project);
            case TRIAL -> {
                if (project.exposed) {
                    endRound(project);
                } else {
                    teams.takeTrial(project);
                }
            }
            case APPROVE -> production.prepare(project);
            case RAMP -> production.goOnWithRamp(project);
            case COLLECT -> {
                if (production.goOnWithCollection(project)) {
                    feedBack(project);
                }
            }
            case FEED_BACK -> close(project);
        }
    }

    // 1. Research.

    @Override
    public Project begin(double budget) {
        Project project = new Project(new ProjectKey(firm.number(), projects.size() + 1), agenda.day(), budget);
        firm.experience().advance(agenda.day());
        double candidates = search.meanCandidates(budget, agenda.day());
        ProjectChoice.Option option = choice.choose(
                candidates, agenda.day(), firm.luck(Chance.LEADER, project).nextDouble());
        if (option == null) {
            return null;
        }
        projects.add(project);
        cursed += option.cursed() ? 1 : 0;
        portfolio.take(project, option.leader(), option.generation());
        project.course.enters(Stage.RESEARCH, Wait.NONE, "");
        RandomStream luck = firm.luck(Chance.RESEARCH_TIME, project);
        double days = Durations.draw(industry.research().time(), 1, luck);
        project.simulationDays = Durations.draw(industry.research().simulationTime(), 1, luck);
        agenda.at(agenda.day() + days, Phase.RESEARCH_END, agent, project.key());
        return project;
    }

    // 2. Simulate.

    private void simulate(Project project) {
        project.course.enters(Stage.SIMULATE, Wait.NONE, "");
        double days = search.meanCandidates(project.budget, agenda.day()) > 0 ? project.simulationDays : 0;
        agenda.at(agenda.day() + days, Phase.RESEARCH_END, agent, project.key());
    }

    private void screen(Project project) {
        firm.experience().advance(agenda.day());
        search.draw(project, simulator, agenda.day());
        teams.worked(agenda.day() - project.course.startDay());
        agenda.now(Phase.PROJECT_START, agent);
        if (appraisal.isWorthTrying(project)) {
            faults.born(project, agenda.day());
            project.course.enters(Stage.COORDINATE, Wait.FREEZE, "");
            freezes.ask(project);
            agenda.now(Phase.FREEZE_LIST, agent);
        } else {
            comesToNothing(project, LoopOutcome.SCREENED_OUT);
        }
    }

    // 3. Coordinate.

    /** Begins the rounds of requests of those whose leader is free. */
    void grantFreezes() {
        for (Project project = freezes.grantNext(); project != null; project = freezes.grantNext()) {
            project.course.until(agenda.day());
            // The design may have moved on while the project waited.
            if (appraisal.isWorthTrying(project)) {
                project.course.enters(Stage.COORDINATE, Wait.SLOT, "");
                project.frozenDay = agenda.day();
                trials.look(project);
                project.coordination = rounds.plan(project);
                project.coordination.begin();
            } else {
                freezes.release(project);
                comesToNothing(project, LoopOutcome.SCREENED_OUT);
                agenda.now(Phase.PROJECT_START, agent, project.key());
            }
        }
    }

    // 4. Trial.

    @Override
    public void beginTrial(Project project) {
        project.course.until(agenda.day());
        project.course.enters(Stage.TRIAL, Wait.NONE, "");
        if (project.trialTimeLuck == null) {
            project.trialTimeLuck = firm.luck(Chance.TRIAL_TIME, project);
        }
        project.exposed = true;
        double days = Durations.draw(industry.trial().time(), 1, project.trialTimeLuck);
        agenda.at(agenda.day() + days, Phase.TRIAL_END, agent, project.key());
    }

    private void endRound(Project project) {
        project.exposed = false;
        firm.data().book(agenda.day(), firm.output());
        firm.data().addTrialData(project.prototypes * industry.trial().prototypeData());
        switch (trials.ends(project, agenda.day())) {
            case FATAL -> failTrial(project, LoopOutcome.FAILED_FATAL);
            case WORTHLESS -> failTrial(project, LoopOutcome.FAILED_TRIAL);
            case REPEAT -> rounds.askAgain(project, Stage.TRIAL);
            case NEXT_PHASE -> teams.takeTrial(project);
            case PASSED -> decide(project);
        }
    }

    private void failTrial(Project project, LoopOutcome outcome) {
        simulator.trialOver(project, false, agenda.day());
        thaw(project);
        comesToNothing(project, outcome);
        agenda.now(Phase.PROJECT_START, agent, project.key());
    }

    private void thaw(Project project) {
        heldDays.release(project, agenda.day());
        freezes.release(project);
        agenda.now(Phase.FREEZE_LIST, agent);
    }

    private void decide(Project project) {
        thaw(project);
        project.adopted = project.proposal.costs(project.best, firm.design());
        firm.design().decide(project.proposal.components(), project.adopted);
        simulator.trialOver(project, true, agenda.day());
        portfolio.decided(project);
        choice.priceAnew();
        if (project.adoptsGeneration()) {
            choice.appraiseAnew();
        }
        production.decided(project);
        submit(project);
    }

    // 5. Approve.

    private void submit(Project project) {
        RandomStream luck = firm.luck(Chance.REVIEW, project);
        boolean critical = luck.nextBoolean(industry.approval().criticality());
        if (critical) {
            double factor = firm.conditions().system().regulator().timeFactor();
            double service = Durations.draw(industry.approval().time(), factor, luck);
            firm.commons().regulator().submit(project.course, service, this);
        } else {
            production.prepare(project);
        }
    }

    // 6. and 7. Ramp and collect: see Production.

    /** Counts what lines and the units of all designs have met and returned. */
    void countSamples(double day) {
        production.count(day);
    }

    @Override
    public void mendRecalled(Project project) {
        project.course.until(agenda.day());
        rounds.askAgain(project, Stage.COLLECT);
    }

    private void feedBack(Project project) {
        project.course.enters(Stage.FEED_BACK, Wait.NONE, "");
        agenda.at(agenda.day() + industry.deployment().transmission(), Phase.DATA_RETURN, agent, project.key());
    }

    // 8. Feed back: the loop is closed.

    private void close(Project project) {
        firm.data().book(agenda.day(), firm.output());
        end(project, LoopOutcome.SHIPPED);
        portfolio.closed(project, agenda.day());
        agenda.now(Phase.PROJECT_START, agent, project.key());
    }

    private void comesToNothing(Project project, LoopOutcome outcome) {
        portfolio.abandoned(project);
        end(project, outcome);
    }

    private void end(Project project, LoopOutcome outcome) {
        project.course.end(agenda.day(), outcome);
        counts[outcome.ordinal()]++;
        teams.ended(project);
    }

    // What observers ask.

    /** All projects so far, in order of number. */
    List<Project> projects() {
        return projects;
    }

    int count(LoopOutcome outcome) {
        return counts[outcome.ordinal()];
    }

    Teams teams() {
        return teams;
    }

    /** Its designs that ramp, and that are in production. */
    Production production() {
        return production;
    }

    /** Projects so far that were begun for more than the winner's curse leaves of them. */
    int cursed() {
        return cursed;
    }

    /** What its simulator knows. */
    Simulator simulator() {
        return simulator;
    }

    boolean isFrozen(int component) {
        return freezes.isFrozen(component);
    }
}
