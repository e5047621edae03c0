package org.loopwright.subject.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jafama.StrictFastMath;
import org.apache.commons.math3.util.FastMath;
import org.loopwright.subject.observation.EconomyObservations;
import org.loopwright.subject.observation.GenerationRecord;
import org.loopwright.subject.observation.LoopOutcome;
import org.loopwright.subject.observation.LoopRecord;
import org.loopwright.subject.observation.Observations;
import org.loopwright.subject.observation.Outlay;
import org.loopwright.subject.observation.OwnGeneration;
import org.loopwright.subject.observation.ResearchBooks;
import org.loopwright.subject.observation.SeriesPoint;
import org.loopwright.subject.observation.Span;
import org.loopwright.subject.observation.Stage;
import org.loopwright.subject.observation.StartLimit;
import org.loopwright.subject.observation.Wait;
import org.loopwright.subject.scenario.Scenario;
import org.loopwright.subject.technology.HiddenFaults;
import sim.engine.SimState;

/** Watches an economy: a look every 30 days and one at the horizon, and the books at the end. Confined to one run. */
final class Recorder implements Agent {

    /** Days between two looks [days]. */
    private static final double EVERY = 30;

    private static final int STAGES = Stage.values().length;
    private static final int WAITS = Wait.values().length;
    private static final Double ZERO = 0.0;

    private final Agenda agenda;
    private final Economy economy;
    private final List<SeriesPoint> series = new ArrayList<>();
    private double nextLook;
    private ResearchBooks booksAtWarmUp = ResearchBooks.NONE;

    Recorder(Agenda agenda, Economy economy) {
        this.agenda = agenda;
        this.economy = economy;
    }

    void begin() {
        agenda.at(0, Phase.OBSERVATION, this);
        agenda.at(economy.conditions().scenario().warmUp(), Phase.OBSERVATION, this);
    }

    @Override
    public int economyNumber() {
        return economy.conditions().number();
    }

    @Override
    public int number() {
        return 1;
    }

    @Override
    public String label() {
        return "recorder";
    }

    @Override
    public void step(SimState state) {
        double day = agenda.day();
        Scenario scenario = economy.conditions().scenario();
        if (day == scenario.warmUp()) {
            booksAtWarmUp = books(economy, day);
        }
        if (day == nextLook) {
            economy.commons().experience().advance(day);
            series.add(state(economy, day));
            nextLook = FastMath.min(scenario.end(), EVERY * series.size());
            if (day < scenario.end()) {
                agenda.at(nextLook, Phase.OBSERVATION, this);
            }
        }
    }

    /** The state of an economy, with experience as last booked; to look at it changes nothing. */
    static SeriesPoint state(Economy economy, double day) {
        double output = 0;
        double cost = 0;
        double price = 0;
        double cumulative = 0;
        double gap = 0;
        double unrepresented = 0;
        double firstPass = 0;
        double lineYield = 0;
        int onTheLine = 0;
        double data = 0;
        double account = 0;
        int open = 0;
        int shipped = 0;
        Sales sales = economy.commons().sales();
        for (Firm firm : economy.firms()) {
            int f = firm.index();
            double y = firm.output();
            output += y;
            cost += y * firm.costing().unitCost();
            price += y * sales.price(f);
            cumulative += sales.cumulativeOutput(f, day);
            Simulator.Worth simulator = firm.stages().simulator().worth(day);
            gap += simulator.gap() / economy.firms().size();
            unrepresented += simulator.unrepresented() / economy.firms().size();
            firstPass += simulator.firstPass() / economy.firms().size();
            for (HiddenFaults design : firm.stages().production().onTheLine()) {
                lineYield += design.lineYield();
                onTheLine++;
            }
            data += firm.data().data();
            account += firm.account().balance();
            open += firm.stages().teams().open();
            shipped += firm.stages().production().designs();
        }
        return new SeriesPoint(
                day,
                cost / output,
                price / output,
                output,
                cumulative,
                gap,
                unrepresented,
                firstPass,
                onTheLine == 0 ? Double.NaN : lineYield / onTheLine,
                data,
                economy.commons().capability().relative(day),
                economy.commons().capability().absolute(day),
                account,
                open,
                count(economy, LoopOutcome.SHIPPED),
                shipped,
                count(economy, LoopOutcome.SCREENED_OUT),
                count(economy, LoopOutcome.FAILED_TRIAL),
                economy.lab().found(),
                books(economy, day));
    }

    private static ResearchBooks books(Economy economy, double day) {
        int teams = 0;
        double moneyPerYear = 0;
        double accrued = 0;
        double balance = 0;
        double[] spent = new double[Outlay.values().length];
        double[] limits = new double[StartLimit.values().length];
        int starts = 0;
        double budgets = 0;
        int cursed = 0;
        for (Firm firm : economy.firms()) {
            Teams work = firm.stages().teams();
            teams += work.number();
            moneyPerYear += economy.researchMoney(firm);
            accrued += firm.account().accrued();
            balance += firm.account().balance();
            for (Outlay outlay : Outlay.values()) {
                spent[outlay.ordinal()] += firm.account().spent(outlay);
            }
            for (StartLimit limit : StartLimit.values()) {
                limits[limit.ordinal()] += work.limits().days(limit, day);
            }
            starts += work.starts();
            budgets += work.budgets();
            cursed += firm.stages().cursed();
        }
        return new ResearchBooks(
                teams, moneyPerYear, accrued, balance, listed(spent), listed(limits), starts, budgets, cursed);
    }

    private static int count(Economy economy, LoopOutcome outcome) {
        int sum = 0;
        for (Firm firm : economy.firms()) {
            sum += firm.stages().count(outcome);
        }
        return sum;
    }

    /** Closes the books at the horizon. */
    EconomyObservations close() {
        Scenario scenario = economy.conditions().scenario();
        List<LoopRecord> loops = new ArrayList<>();
        List<Span> spans = new ArrayList<>();
        for (Firm firm : economy.firms()) {
            for (Project project : firm.stages().projects()) {
                if (!project.course.ended()) {
                    project.cutAt(scenario.end());
                }
                record(project, loops, spans);
            }
        }
        List<GenerationRecord> generations = new ArrayList<>();
        List<OwnGeneration> own = new ArrayList<>();
        for (Breakthrough breakthrough : economy.commons().ledger().breakthroughs()) {
            if (Probes.isAdmitted(breakthrough, scenario)) {
                generations.add(fate(breakthrough, scenario));
            } else if (!breakthrough.isProbe()) {
                own.add(new OwnGeneration(
                        breakthrough.component() + 1,
                        breakthrough.day(),
                        economy.commons().ledger().embodiedDay(breakthrough),
                        economy.commons().ledger().closedDay(breakthrough),
                        gain(),
                        weight(breakthrough)));
            }
        }
        return new EconomyObservations(
                economy.conditions().system().name(), loops, generations, own, series, booksAtWarmUp, spans);
    }

    private void record(Project project, List<LoopRecord> loops, List<Span> spans) {
        double[] stages = new double[STAGES];
        double[] waits = new double[WAITS];
        int outSetSize = project.leader < 0
                ? 0
                : economy.conditions().design().architecture().outDegree(project.leader);
        String name = name(project.leader);
        for (CriticalPath.Leg leg : project.course.legs()) {
            double days = leg.end() - leg.start();
            stages[leg.stage().ordinal()] += days;
            waits[leg.cause().ordinal()] += days;
            spans.add(new Span(
                    project.key().firm(),
                    project.key().number(),
                    project.leader + 1,
                    name,
                    outSetSize,
                    leg.stage(),
                    leg.cause(),
                    leg.waitedFor(),
                    leg.start(),
                    leg.end(),
                    project.course.outcome()));
        }
        loops.add(new LoopRecord(
                project.key().firm(),
                project.key().number(),
                project.leader + 1,
                name,
                outSetSize,
                project.generations.size(),
                project.course.startDay(),
                project.course.endDay(),
                project.course.outcome(),
                project.checks.counted(),
                listed(stages),
                listed(waits)));
    }

    /** Name of a component; empty if it has none, or there is none yet. */
    private String name(int component) {
        return component < 0
                ? ""
                : economy.conditions().industry().architecture().dsm().name(component);
    }

    /** Most are 0, and one boxed zero does for all of them. */
    private static List<Double> listed(double[] values) {
        Double[] boxed = new Double[values.length];
        for (int i = 0; i < values.length; i++) {
            boxed[i] = values[i] == 0 ? ZERO : Double.valueOf(values[i]);
        }
        return List.of(boxed);
    }

    /** What became of a probe within its follow-up; what came later was not observed. */
    private GenerationRecord fate(Breakthrough probe, Scenario scenario) {
        Ledger ledger = economy.commons().ledger();
        double until = probe.day() + scenario.follow();
        double closed = within(ledger.closedDay(probe), until);
        return new GenerationRecord(
                probe.number(),
                probe.component() + 1,
                name(probe.component()),
                economy.conditions().design().architecture().outDegree(probe.component()),
                weight(probe),
                probe.day(),
                within(ledger.accessDay(probe), until),
                within(ledger.firstEmbodiedDay(probe), until),
                within(ledger.embodiedDay(probe), until),
                within(ledger.firstClosedDay(probe), until),
                closed,
                !Double.isNaN(closed) && ledger.superseded(probe),
                until,
                probe.inserted());
    }

    /** Log cost gain of a better part, −ln(1 − δ) [1]. */
    private double gain() {
        return -StrictFastMath.log1p(
                -economy.conditions().industry().breakthroughs().gain());
    }

    /** What a breakthrough is worth to the reference design of day 0, the same in every system [1]. */
    private double weight(Breakthrough breakthrough) {
        double[] costs = economy.conditions().design().costs();
        return gain() * costs[breakthrough.component()] / Arrays.stream(costs).sum();
    }

    private static double within(double day, double until) {
        return day <= until ? day : Double.NaN;
    }

    /** A hash of all that the run has become: equal hashes mean equal runs. */
    static long hash(Observations seen) {
        long hash = 17;
        for (EconomyObservations economy : seen.economies()) {
            for (LoopRecord loop : economy.loops()) {
                hash = 31 * hash + Double.doubleToLongBits(loop.startDay());
                hash = 31 * hash + Double.doubleToLongBits(loop.endDay());
                hash = 31 * hash + loop.component() * 8L + loop.outcome().ordinal();
            }
            for (SeriesPoint point : economy.series()) {
                hash = 31 * hash + Double.doubleToLongBits(point.unitCost());
                hash = 31 * hash + Double.doubleToLongBits(point.dataSamples());
                hash = 31 * hash + Double.doubleToLongBits(point.researchAccount());
            }
        }
        return hash;
    }
}
