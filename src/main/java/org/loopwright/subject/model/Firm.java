package org.loopwright.subject.model;

import java.util.ArrayList;
import java.util.List;
import org.loopwright.lab.random.RandomStream;
import org.loopwright.subject.observation.Outlay;
import org.loopwright.subject.scenario.IndustrialSystem;
import org.loopwright.subject.scenario.Industry;
import org.loopwright.subject.technology.Chance;
import sim.engine.SimState;

/** An integrator that designs, makes and deploys the product. Confined to one run. */
final class Firm implements Agent {

    private final Agenda agenda;
    private final Holdings holdings;
    private final Costing costing;
    private final Appraisal appraisal;
    private final Portfolio portfolio;
    private final List<Division> divisions = new ArrayList<>();
    private final LoopStages stages;

    Firm(int number, Agenda agenda, Commons commons) {
        this.agenda = agenda;
        holdings = Holdings.of(number, commons);
        costing = new Costing(holdings);
        appraisal = new Appraisal(holdings, costing);
        portfolio = new Portfolio(holdings);
        makeDivisions();
        stages = new LoopStages(this, agenda, holdings, portfolio, appraisal, divisions);
    }

    private void makeDivisions() {
        Conditions conditions = holdings.conditions();
        IndustrialSystem.Owner terms = conditions.system().division();
        double period = conditions.releasePeriod(terms) * conditions.spanFactor();
        for (int g = 0; g < conditions.network().groups(); g++) {
            divisions.add(new Division(
                    agenda,
                    conditions.number(),
                    number(),
                    number() * Division.NUMBERS + g + 1,
                    period,
                    conditions.phase(g),
                    Owner.slots(terms, 1)));
        }
    }

    @Override
    public int economyNumber() {
        return holdings.conditions().number();
    }

    @Override
    public int number() {
        return holdings.number();
    }

    @Override
    public String label() {
        return "firm " + number();
    }

    /** Teams come free one by one over the first research time, so that the run does not start in step. */
    void begin() {
        Industry.Research research = holdings.conditions().industry().research();
        RandomStream luck = holdings.conditions().streams().of(Chance.STAGGER, number(), 0);
        for (int team = 0; team < research.teams(); team++) {
            agenda.at(research.time().mean() * luck.nextDouble(), Phase.PROJECT_START, this);
        }
    }

    @Override
    public void step(SimState state) {
        Appointment due = agenda.due();
        switch (due.phase()) {
            case PROJECT_START -> {
                // Without a project a team has come free; with one, only room for an open project.
                if (due.project().equals(ProjectKey.NONE)) {
                    stages.teamComesFree();
                } else {
                    stages.roomForAnother();
                }
            }
            case FREEZE_LIST -> stages.grantFreezes();
            case RESEARCH_END, TRIAL_END, RAMP_END, DATA_RETURN -> stages.goesOn(due.project());
            default -> throw new IllegalStateException("a firm keeps no appointment of phase " + due.phase());
        }
    }

    /** A month that took so long [years] is over, and its money is booked: teams are paid. */
    void monthEnds(double years) {
        stages.teams().monthEnds(years);
    }

    /** A quarter is over: teams follow research money [money/year]. */
    void quarterEnds(double researchMoney) {
        stages.teams().quarterEnds(holdings.conditions().industry().research().teamShare() * researchMoney);
    }

    /** Teams are paid, and the output up to the next month end is known. */
    void monthBegins(double monthEnd) {
        stages.monthBegins(monthEnd);
    }

    /** Books data up to a day, at the output since the last booking. */
    void bookData(double day) {
        holdings.data().book(day, holdings.output());
        stages.countSamples(day);
    }

    /** A breakthrough may be used from now on, unless a licence came first. */
    void mayUse(Breakthrough breakthrough) {
        portfolio.learn(breakthrough, agenda.day());
    }

    /**
     * A licence is bought iff what it saves over the lag is worth more than the fee and the account holds the fee; not by a
     * firm that takes up no generations.
     */
    void considerLicence(Breakthrough breakthrough, double lag) {
        if (holdings.conditions().industry().research().options() == Industry.Options.REDESIGNS) {
            return;
        }
        double fee = holdings.conditions().system().frontier().licenceFee();
        holdings.experience().advance(agenda.day());
        if (appraisal.licenceValue(breakthrough, lag) > fee && account().holds(fee)) {
            account().pay(Outlay.LICENCES, fee);
            mayUse(breakthrough);
        }
    }

    /** Place among the firms, from 0. */
    int index() {
        return holdings.index();
    }

    /** Output [reference years of output per year]. */
    double output() {
        return holdings.output();
    }

    ProductDesign design() {
        return holdings.design();
    }

    FieldData data() {
        return holdings.data();
    }

    ResearchAccount account() {
        return holdings.account();
    }

    Costing costing() {
        return costing;
    }

    /** The firm's own plants, by group; callers must not change the list. */
    List<Division> divisions() {
        return divisions;
    }

    /** The life of its projects. */
    LoopStages stages() {
        return stages;
    }
}
