package org.loopwright.subject.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.util.FastMath;
import org.loopwright.lab.random.Purpose;
import org.loopwright.lab.random.RandomStream;
import org.loopwright.lab.random.Streams;
import org.loopwright.subject.observation.LoopOutcome;
import org.loopwright.subject.observation.Stage;
import org.loopwright.subject.observation.Wait;
import org.loopwright.subject.scenario.IndustrialSystem;
import org.loopwright.subject.scenario.Industry;
import org.loopwright.subject.technology.Chance;
import org.loopwright.subject.technology.RememberedPower;
import sim.engine.SimState;

/**
 * An integrator that designs, makes and deploys the product. Its projects pass the eight stages in the order in which
 * the methods stand here. Confined to one run.
 */
final class Firm implements Agent {

    /** Predictions that are wrong by four decades say nothing, and wronger ones say no less [1]. */
    private static final double LARGEST_GAP = 10;

    private final int number;
    private final Economy economy;
    private final Streams streams;
    private final Agenda agenda;
    private final Industry industry;
    private final ProductDesign design;
    private final FieldData data;
    private final ResearchAccount account = new ResearchAccount();
    private final FreezeList freezes;
    private final Appraisal appraisal;
    private final CandidateSearch search;
    private final Rounds rounds;
    private final Portfolio portfolio;
    private final List<Division> divisions = new ArrayList<>();
    private final List<Project> projects = new ArrayList<>();
    /** Projects that wait for money for prototypes, in order of arrival: the first one blocks the others. */
    private final ArrayDeque<Project> unpaid = new ArrayDeque<>();
    /** Paid trials that wait for a team. */
    private final ArrayDeque<Project> trials = new ArrayDeque<>();
    /** Decided designs that are not yet in production, in order of decision. */
    private final List<Project> decided = new ArrayList<>();

    private final List<Project> collecting = new ArrayList<>();
    /** What the frontier does to research time, and to the sim-to-real gap: capability changes at dates only. */
    private final RememberedPower frontierOnTime;

    private final RememberedPower frontierOnGap;
    private final int mostOpen;
    private final double startCost;
    private final double samplesToClose;
    private Project starting;
    private int idleTeams;
    private int open;
    private double nextMonthEnd = Calendar.MONTH;
    private final int[] counts = new int[LoopOutcome.values().length];
    private int designsInProduction;

    Firm(int number, Economy economy, IndustrialSystem.Means means, Streams streams, Agenda agenda) {
        this.number = number;
        this.economy = economy;
        this.streams = streams;
        this.agenda = agenda;
        industry = economy.industry();
        design = new ProductDesign(economy.design().costs(), economy.design().scales());
        data = new FieldData(
                industry.deployment(),
                economy.system().integration().coverage(),
                means.output(),
                industry.deployment().initialData() * means.dataFactor());
        freezes = new FreezeList(design.size(), industry.coordination().freezePatience());
        appraisal = new Appraisal(this);
        search = new CandidateSearch(this);
        rounds = new Rounds(this);
        portfolio = new Portfolio(this);
        Industry.Research research = industry.research();
        frontierOnTime = new RememberedPower(-research.frontierExponent());
        frontierOnGap = new RememberedPower(-research.gapFrontierExponent());
        mostOpen = (int) FastMath.max(1, FastMath.rint(research.openPerTeam() * research.teams()));
        startCost = research.teamCost() + research.simulationShare() * research.budget();
        samplesToClose = FieldData.samplesToClose(industry.deployment());
        makeDivisions();
    }

    private void makeDivisions() {
        IndustrialSystem.Owner terms = economy.system().division();
        double period = terms.releasePeriodFactor() * industry.coordination().releasePeriod() * spanFactor();
        for (int g = 0; g < economy.network().groups(); g++) {
            divisions.add(new Division(
                    agenda,
                    economy.number(),
                    number,
                    number * Division.NUMBERS + g + 1,
                    period,
                    Economy.phase(streams, g),
                    terms.slots()));
        }
    }

    /** 1 + β_span · |H|/n: a wider span of control lengthens the division's period and its negotiations. */
    double spanFactor() {
        int made = 0;
        for (int j = 0; j < design.size(); j++) {
            if (economy.inHouse(j)) {
                made++;
            }
        }
        return 1 + economy.system().integration().span() * made / design.size();
    }

    @Override
    public int economyNumber() {
        return economy.number();
    }

    @Override
    public int number() {
        return number;
    }

    @Override
    public String label() {
        return "firm " + number;
    }

    Economy economy() {
        return economy;
    }

    ProductDesign design() {
        return design;
    }

    FieldData data() {
        return data;
    }

    ResearchAccount account() {
        return account;
    }

    Appraisal appraisal() {
        return appraisal;
    }

    Portfolio portfolio() {
        return portfolio;
    }

    RandomStream luck(Purpose purpose, Project project) {
        return streams.of(purpose, number, project.number());
    }

    /** Teams come free one by one over the first research time, so that the run does not start in step. */
    void begin() {
        RandomStream luck = streams.of(Chance.STAGGER, number, 0);
        for (int team = 0; team < industry.research().teams(); team++) {
            double day = industry.research().time().mean() * luck.nextDouble();
            agenda.at(day, Phase.PROJECT_START, this, null);
        }
    }

    @Override
    public void step(SimState state) {
        Appointment due = agenda.due();
        Project project = due.project();
        switch (due.phase()) {
            case PROJECT_START -> {
                // Without a project a team has come free; with one, only room for an open project.
                if (project == null) {
                    idleTeams++;
                }
                assignTeams();
            }
            case RESEARCH_END -> {
                if (project.stage() == Stage.RESEARCH) {
                    researched(project);
                } else {
                    simulated(project);
                }
            }
            case FREEZE_LIST -> grantFreezes();
            case TRIAL_END -> tried(project);
            case RAMP_END -> ramped(project);
            case DATA_RETURN -> {
                if (project.stage() == Stage.COLLECT) {
                    collected(project);
                } else {
                    fedBack(project);
                }
            }
            default -> throw new IllegalStateException("a firm keeps no appointment of phase " + due.phase());
        }
    }

    // Teams and money.

    private void assignTeams() {
        while (idleTeams > 0) {
            if (!trials.isEmpty()) {
                idleTeams--;
                beginTrial(trials.poll());
            } else if (!startProject()) {
                return;
            }
        }
    }

    /** Opens the next project if there is room, and begins its research if it can be paid. */
    private boolean startProject() {
        if (starting == null) {
            if (open >= mostOpen) {
                return false;
            }
            open++;
            starting = new Project(this, projects.size() + 1, agenda.day());
            projects.add(starting);
            starting.enters(Stage.RESEARCH, Wait.CASH, "");
        }
        if (!unpaid.isEmpty() || !account.holds(startCost)) {
            return false;
        }
        account.pay(startCost);
        idleTeams--;
        Project project = starting;
        starting = null;
        beginResearch(project);
        return true;
    }

    /** The account has been filled: first the prototypes of older projects, then new starts. */
    void monthBegins(double monthEnd) {
        nextMonthEnd = monthEnd;
        while (!unpaid.isEmpty() && account.holds(prototypeBill(unpaid.peek()))) {
            Project project = unpaid.poll();
            account.pay(prototypeBill(project));
            awaitTeam(project);
        }
        assignTeams();
        for (Project project : collecting) {
            bookReturn(project);
        }
    }

    // 1. Research.

    private void beginResearch(Project project) {
        project.until(agenda.day());
        project.enters(Stage.RESEARCH, Wait.NONE, "");
        economy.experience().advance(agenda.day());
        portfolio.chooseLeader(project, luck(Chance.LEADER, project));
        double faster = frontierOnTime.of(economy.lab().relativeCapability(agenda.day()));
        RandomStream luck = luck(Chance.RESEARCH_TIME, project);
        double days = Durations.draw(industry.research().time(), faster, luck);
        project.simulationDays =
                search.meanCandidates() > 0 ? Durations.draw(industry.research().simulationTime(), 1, luck) : 0;
        agenda.at(agenda.day() + days, Phase.RESEARCH_END, this, project);
    }

    // 2. Simulate.

    private void researched(Project project) {
        project.until(agenda.day());
        project.enters(Stage.SIMULATE, Wait.NONE, "");
        agenda.at(agenda.day() + project.simulationDays, Phase.RESEARCH_END, this, project);
    }

    private void simulated(Project project) {
        project.until(agenda.day());
        economy.experience().advance(agenda.day());
        search.draw(project, gap(agenda.day()));
        agenda.now(Phase.PROJECT_START, this, null);
        if (!appraisal.isWorthTrying(project)) {
            screenOut(project);
            return;
        }
        project.enters(Stage.COORDINATE, Wait.FREEZE, "");
        freezes.ask(project, agenda.day());
        agenda.now(Phase.FREEZE_LIST, this, null);
    }

    // 3. Coordinate.

    private void grantFreezes() {
        for (Project project = freezes.grantNext(agenda.day());
                project != null;
                project = freezes.grantNext(agenda.day())) {
            project.until(agenda.day());
            // The design may have moved on while the project waited.
            if (appraisal.isWorthTrying(project)) {
                project.enters(Stage.COORDINATE, Wait.SLOT, "");
                project.coordination = rounds.plan(project, divisions);
                project.coordination.begin();
            } else {
                freezes.release(project);
                screenOut(project);
                agenda.now(Phase.PROJECT_START, this, project);
            }
        }
    }

    void coordinated(Project project) {
        project.until(agenda.day());
        project.enters(Stage.TRIAL, Wait.CASH, "");
        double bill = prototypeBill(project);
        if (unpaid.isEmpty() && account.holds(bill)) {
            account.pay(bill);
            awaitTeam(project);
        } else {
            unpaid.add(project);
        }
    }

    private double prototypeBill(Project project) {
        return project.prototypes * industry.trial().prototypeCost();
    }

    // 4. Trial.

    private void awaitTeam(Project project) {
        project.until(agenda.day());
        project.enters(Stage.TRIAL, Wait.TEAM, "");
        trials.add(project);
        assignTeams();
    }

    private void beginTrial(Project project) {
        project.until(agenda.day());
        project.enters(Stage.TRIAL, Wait.NONE, "");
        double days = Durations.draw(industry.trial().time(), 1, luck(Chance.TRIAL_TIME, project));
        agenda.at(agenda.day() + days, Phase.TRIAL_END, this, project);
    }

    private void tried(Project project) {
        project.until(agenda.day());
        data.book(agenda.day(), output());
        data.addTrialData(project.prototypes * industry.trial().prototypeData());
        double[] best = search.bestTried(project);
        freezes.release(project);
        agenda.now(Phase.PROJECT_START, this, null);
        agenda.now(Phase.FREEZE_LIST, this, null);
        if (best.length == 0) {
            portfolio.abandoned(project);
            end(project, LoopOutcome.FAILED_TRIAL);
            return;
        }
        project.adopted = best;
        design.decide(project.proposal.components(), best);
        portfolio.decided(project);
        decided.add(project);
        submit(project);
    }

    // 5. Approve.

    private void submit(Project project) {
        RandomStream luck = luck(Chance.REVIEW, project);
        boolean critical = luck.nextBoolean(industry.approval().criticality());
        if (critical) {
            double service = Durations.draw(
                    industry.approval().time(), economy.system().regulator().timeFactor(), luck);
            economy.regulator().submit(project, service);
        } else {
            approved(project);
        }
    }

    // 6. Ramp.

    void approved(Project project) {
        project.enters(Stage.RAMP, Wait.NONE, "");
        double overlap = economy.ownsAll(project.proposal.components())
                ? 1 - economy.system().integration().overlap()
                : 1;
        double days = overlap * Durations.draw(industry.deployment().ramp(), 1, luck(Chance.RAMP_TIME, project));
        agenda.at(agenda.day() + days, Phase.RAMP_END, this, project);
    }

    private void ramped(Project project) {
        project.until(agenda.day());
        project.enters(Stage.RAMP, Wait.ORDER, label());
        project.rampDone = true;
        for (Project next = nextInOrder(); next != null; next = nextInOrder()) {
            takesEffect(next);
        }
    }

    /** The first decided design whose ramp is done and that no earlier one of the same components holds up. */
    private Project nextInOrder() {
        boolean[] held = new boolean[design.size()];
        for (Project project : decided) {
            boolean free = project.rampDone;
            for (int j : project.proposal.components()) {
                free &= !held[j];
                held[j] = true;
            }
            if (free) {
                return project;
            }
        }
        return null;
    }

    private void takesEffect(Project project) {
        decided.remove(project);
        designsInProduction++;
        project.until(agenda.day());
        economy.experience().advance(agenda.day());
        int[] components = project.proposal.components();
        design.takeEffect(components, project.adopted);
        for (int j : components) {
            economy.experience().keep(number - 1, j, portfolio.experienceKept(project, j));
        }
        project.enters(Stage.COLLECT, Wait.DATA, "");
        project.sampledTo = agenda.day();
        collecting.add(project);
        bookReturn(project);
    }

    // 7. Deploy and collect.

    /** Books the day of data return if it falls into this month; else the next month end tries again. */
    private void bookReturn(Project project) {
        if (project.returnBooked) {
            return;
        }
        double limit = FastMath.max(0, nextMonthEnd - agenda.day());
        double days = data.timeToCollect(project, samplesToClose, output(), limit);
        if (!Double.isNaN(days)) {
            project.returnBooked = true;
            agenda.at(agenda.day() + days, Phase.DATA_RETURN, this, project);
        }
    }

    void bookData(double day) {
        data.book(day, output());
        for (Project project : collecting) {
            data.count(project, day, output());
        }
    }

    private void collected(Project project) {
        project.until(agenda.day());
        collecting.remove(project);
        project.enters(Stage.FEED_BACK, Wait.NONE, "");
        agenda.at(agenda.day() + industry.deployment().transmission(), Phase.DATA_RETURN, this, project);
    }

    // 8. Feed back: the loop is closed.

    private void fedBack(Project project) {
        data.book(agenda.day(), output());
        end(project, LoopOutcome.SHIPPED);
        portfolio.closed(project, agenda.day());
        agenda.now(Phase.PROJECT_START, this, project);
    }

    private void screenOut(Project project) {
        portfolio.abandoned(project);
        end(project, LoopOutcome.SCREENED_OUT);
    }

    private void end(Project project, LoopOutcome outcome) {
        project.end(agenda.day(), outcome);
        counts[outcome.ordinal()]++;
        open--;
    }

    // What others ask.

    /** A breakthrough may be used from now on, unless a licence came first. */
    void mayUse(Breakthrough breakthrough) {
        if (portfolio.learn(breakthrough)) {
            economy.ledger().accessible(breakthrough, number - 1, agenda.day());
        }
    }

    /** A licence is bought iff what it saves over the lag is worth more than the fee and the account holds the fee. */
    void considerLicence(Breakthrough breakthrough, double lag) {
        double fee = economy.system().frontier().licenceFee();
        economy.experience().advance(agenda.day());
        if (appraisal.licenceValue(breakthrough, lag) > fee && account.holds(fee)) {
            account.pay(fee);
            mayUse(breakthrough);
        }
    }

    /** Output [reference years of output per year]. */
    double output() {
        return economy.market().output(number - 1);
    }

    /** C_f = Σ x_j p_j (1 + μ [outsourced]) + κ Σ_H x_j, at the day of the last advance of experience. */
    double unitCost() {
        double cost = 0;
        for (int j = 0; j < design.size(); j++) {
            double x = design.inProduction(j);
            cost += x * appraisal.loaded(j, economy.experience().factor(number - 1, j));
        }
        return cost;
    }

    double capitalChargePerUnit() {
        double made = 0;
        for (int j = 0; j < design.size(); j++) {
            if (economy.inHouse(j)) {
                made += design.inProduction(j);
            }
        }
        return economy.system().integration().capitalCharge() * made;
    }

    /** Sim-to-real gap σ = max(σ_min, σ0 (1 + D/D0)^−β F_rel^−φ), at most 10, with the data as last booked [1]. */
    double gap(double day) {
        Industry.Research research = industry.research();
        double learnt = FastMath.pow(1 + data.data() / research.gapData(), -research.gapExponent());
        double frontier = frontierOnGap.of(economy.lab().relativeCapability(day));
        double gap = research.gap() == 0 ? 0 : research.gap() * learnt * frontier;
        return FastMath.max(research.smallestGap(), FastMath.min(LARGEST_GAP, gap));
    }

    List<Project> projects() {
        return projects;
    }

    int openProjects() {
        return open;
    }

    boolean isFrozen(int component) {
        return freezes.isFrozen(component);
    }

    int mostOpen() {
        return mostOpen;
    }

    int idleTeams() {
        return idleTeams;
    }

    /** The firm's own plants, by group; callers must not change the list. */
    List<Division> divisions() {
        return divisions;
    }

    int count(LoopOutcome outcome) {
        return counts[outcome.ordinal()];
    }

    int designsInProduction() {
        return designsInProduction;
    }
}
