package org.loopwright.subject.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.loopwright.lab.random.Streams;
import org.loopwright.subject.observation.EconomyObservations;
import org.loopwright.subject.observation.GenerationRecord;
import org.loopwright.subject.observation.LoopOutcome;
import org.loopwright.subject.observation.LoopRecord;
import org.loopwright.subject.observation.Observations;
import org.loopwright.subject.observation.OwnGeneration;
import org.loopwright.subject.observation.SeriesPoint;
import org.loopwright.subject.observation.Span;
import org.loopwright.subject.scenario.Industry;
import org.loopwright.subject.scenario.Scenario;
import org.loopwright.subject.scenario.TimeLaw;

/**
 * Any valid sheet runs to its horizon and says numbers that can be: random scenarios, one run each, in blocks with pinned
 * seeds. A fault names block and number of its scenario, which {@link RandomSheets} draws again. One block of each kind is
 * in every build, the others in the thorough one.
 */
class RandomSheetsTest {

    private static final int SCENARIOS = 350;
    private static final int FAR = 400;

    /** The sentences by which a run ends at a bound, with what is to be changed. */
    private static final List<String> BOUNDS = List.of(
            "raise largest_ratio",
            "raise industry.trial.prototype_cost",
            "lower industry.market.market_elasticity or saturation",
            "raise industry.cost.difficulty or lower industry.breakthroughs.gain",
            "raise industry.research.time.mean or lower teams");

    /** True of a run that a bound has ended. */
    private static boolean isBounded(RuntimeException thrown) {
        return thrown instanceof IllegalStateException
                && BOUNDS.stream().anyMatch(String.valueOf(thrown.getMessage())::endsWith);
    }

    @Test
    void everyValidSheetRunsToItsHorizonInNumbersThatCanBe() {
        runWide(1);
    }

    /** 1 750 more. */
    @Tag("thorough")
    @ParameterizedTest(name = "block {0}")
    @ValueSource(ints = {2, 3, 4, 5, 6})
    void everyValidSheetOfFurtherBlocksRunsToItsHorizonInNumbersThatCanBe(int block) {
        runWide(block);
    }

    /** And the scenarios are wide: each outcome comes up in a tenth of a block's runs, adoption in a twentieth. */
    private static void runWide(int block) {
        RandomSheets sheets = RandomSheets.wide(new Streams(2_100, block));
        List<String> faults = new ArrayList<>();
        int[] runsWith = new int[LoopOutcome.values().length];
        int adoptions = 0;
        int bounded = 0;
        for (int n = 1; n <= SCENARIOS && faults.size() < 5; n++) {
            Scenario scenario = sheets.next();
            try {
                Observations seen = LoopModel.simulate(scenario, new Streams(block, n));
                for (String fault : new Inspection(scenario, seen).faults) {
                    faults.add("block " + block + ", scenario " + n + ": " + fault);
                }
                List<LoopRecord> loops = seen.economies().get(0).loops();
                for (LoopOutcome outcome : LoopOutcome.values()) {
                    boolean occurs = loops.stream().anyMatch(loop -> loop.outcome() == outcome);
                    runsWith[outcome.ordinal()] += occurs ? 1 : 0;
                }
                adoptions += loops.stream().anyMatch(loop -> loop.closed() && loop.generations() > 0) ? 1 : 0;
            } catch (RuntimeException thrown) {
                if (isBounded(thrown)) {
                    bounded++;
                    continue;
                }
                fail("block " + block + ", scenario " + n + " threw: " + scenario, thrown);
            }
        }
        assertThat(faults).isEmpty();
        assertThat(bounded).as("runs that met a documented bound").isLessThan(SCENARIOS / 30);
        assertThat(sheets.unused()).as("narrowed ranges of no parameter").isEmpty();
        for (LoopOutcome outcome : LoopOutcome.values()) {
            assertThat(runsWith[outcome.ordinal()]).as("runs with %s", outcome).isGreaterThan(SCENARIOS / 10);
        }
        assertThat(adoptions).as("runs that closed a generation").isGreaterThan(SCENARIOS / 20);
    }

    @Test
    void everyValidSheetRunsToItsHorizonAtTheEndsOfAllRanges() {
        runToTheEnds(1);
    }

    /** 800 more. */
    @Tag("thorough")
    @ParameterizedTest(name = "block {0}")
    @ValueSource(ints = {2, 3})
    void everyValidSheetOfFurtherBlocksRunsToItsHorizonAtTheEndsOfAllRanges(int block) {
        runToTheEnds(block);
    }

    /**
     * To the ends of all ranges: scenarios are narrowed only where a run would be long. Outcomes are rarer here, since most
     * purses do not fit what they must pay for.
     */
    private static void runToTheEnds(int block) {
        RandomSheets sheets = RandomSheets.toTheEnds(new Streams(4_200, block));
        List<String> faults = new ArrayList<>();
        int[] runsWith = new int[LoopOutcome.values().length];
        int bounded = 0;
        for (int n = 1; n <= FAR && faults.size() < 5; n++) {
            Scenario scenario = sheets.next();
            try {
                Observations seen = LoopModel.simulate(scenario, new Streams(block, n));
                for (String fault : new Inspection(scenario, seen).faults) {
                    faults.add("block " + block + ", scenario " + n + ": " + fault);
                }
                List<LoopRecord> loops = seen.economies().get(0).loops();
                for (LoopOutcome outcome : LoopOutcome.values()) {
                    boolean occurs = loops.stream().anyMatch(loop -> loop.outcome() == outcome);
                    runsWith[outcome.ordinal()] += occurs ? 1 : 0;
                }
            } catch (RuntimeException thrown) {
                if (isBounded(thrown)) {
                    bounded++;
                    continue;
                }
                fail("block " + block + ", scenario " + n + " threw: " + scenario, thrown);
            }
        }
        assertThat(faults).isEmpty();
        assertThat(bounded).as("runs that met a documented bound").isLessThan(FAR / 10);
        assertThat(sheets.unused()).as("narrowed ranges of no parameter").isEmpty();
        for (LoopOutcome outcome : LoopOutcome.values()) {
            assertThat(runsWith[outcome.ordinal()]).as("runs with %s", outcome).isGreaterThan(FAR / 100);
        }
    }

    /** A purse that pays for 10^10 prototypes a project ends the run at day 0, and says what to change. */
    @Test
    void prototypesForNothingEndTheRun() {
        Scenario scenario = TestScenarios.with(TestScenarios.busy(), "industry.trial.prototypeCost", 1e-12);
        assertThatThrownBy(() -> LoopModel.simulate(scenario, new Streams(7, 1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageMatching("a project pays for .* prototypes a round, above 5000.0; raise"
                        + " industry.trial.prototype_cost");
    }

    /** δ = 0.5, a hundred breakthroughs a year and w E_m = 0.99: cost falls by decades, and demand would have no end. */
    @Test
    void demandWithoutEndEndsTheRun() {
        Scenario grows = TestScenarios.with(TestScenarios.busy(), "industry.breakthroughs.gain", 0.5);
        grows = TestScenarios.with(grows, "industry.breakthroughs.mismatch", 0.0);
        grows = TestScenarios.with(grows, "industry.breakthroughs.probesPerYear", 100.0);
        grows = TestScenarios.with(grows, "industry.breakthroughs.effortExponent", 0.0);
        grows = TestScenarios.with(grows, "industry.architecture.dsm.components", 4);
        grows = TestScenarios.with(grows, "industry.research.varietyExponent", 1.0);
        grows = TestScenarios.with(grows, "industry.market.marketElasticity", 1.5);
        grows = TestScenarios.with(grows, "industry.market.elasticity", 100.0);
        grows = TestScenarios.with(grows, "industry.cost.processExponent", 0.66);
        grows = TestScenarios.with(grows, "industry.research.options", Industry.Options.GENERATIONS);
        Scenario scenario = TestScenarios.with(grows, "horizon", 6935.0);
        assertThatThrownBy(() -> LoopModel.simulate(scenario, new Streams(7, 1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageMatching("demand has grown to .* times that of day 0, above 1.0E12; lower"
                        + " industry.market.market_elasticity or saturation");
    }

    /** Parts of 1e-100 of their first scale end the run, long before double precision ends. */
    @Test
    void partsThatCostNothingEndTheRun() {
        ProductDesign design = new ProductDesign(new double[] {0.5}, new double[] {2});
        for (int generation = 0; generation < 76; generation++) {
            design.lowerScale(0, 0.05);
        }
        assertThatThrownBy(() -> design.lowerScale(0, 0.05))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageMatching("component 1 costs .*, less than 1.0E-100 of its first scale; raise"
                        + " industry.cost.difficulty or lower industry.breakthroughs.gain");
        assertThatThrownBy(() -> design.decide(new int[] {0}, new double[] {0}))
                .hasMessageStartingWith("component 1 costs 0.0");
        assertThatThrownBy(() -> design.takeEffect(new int[] {0}, new double[] {1e-101}))
                .hasMessageStartingWith("component 1 costs 1.0E-101");
    }

    /** Research of minutes by a thousand teams: nobody could follow what was learnt before day 0. */
    @Test
    void tooManyProjectsBeforeDayZeroEndTheRun() {
        Scenario many = TestScenarios.with(TestScenarios.busy(), "industry.research.teams", 1000);
        Scenario scenario = TestScenarios.with(many, "industry.research.openPerTeam", 100.0);
        assertThatThrownBy(() -> LoopModel.simulate(scenario, new Streams(7, 1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageMatching("a component would have led .* projects before day 0, above 500.0; raise"
                        + " industry.research.time.mean or lower teams");
    }

    /** Projects of no time, each of a share of what is left, would be without number in one instant. */
    @Test
    void projectsOfNoTimeAreRefusedWhereBudgetsFollowFromWhatIsAvailable() {
        assertThatThrownBy(() -> TestScenarios.with(TestScenarios.busy(), "industry.research.time", TimeLaw.fixed(0)))
                .rootCause()
                .hasMessageContaining("time.mean must be > 0 days where budgets follow from what is available");
    }

    /** Designs with hundreds of faults are tried, mended and tried again up to the horizon. */
    @Test
    void designsFullOfFaultsReachTheHorizon() {
        Scenario scenario = TestScenarios.with(TestScenarios.busy(), "industry.faults.intensity", 100.0);
        scenario = TestScenarios.with(scenario, "industry.faults.fatalShare", 0.0);
        Observations seen = LoopModel.simulate(scenario, new Streams(7, 1));
        assertThat(new Inspection(scenario, seen).faults).isEmpty();
    }

    /** What a run must not say. */
    private static final class Inspection {

        final List<String> faults = new ArrayList<>();
        private final Scenario scenario;

        Inspection(Scenario scenario, Observations seen) {
            this.scenario = scenario;
            expect(seen.economies().size() == scenario.systems().size(), "an economy is missing");
            for (EconomyObservations economy : seen.economies()) {
                series(economy.series());
                loops(economy);
                for (GenerationRecord generation : economy.generations()) {
                    generation(generation);
                }
                for (OwnGeneration own : economy.ownGenerations()) {
                    expect(own.gain() >= 0 && own.gain() < 10, "gain " + own);
                    expect(in(0, own.foundDay(), scenario.end()), "date of " + own);
                    expect(!(own.closedDay() < own.foundDay()), "closed before it was found: " + own);
                }
            }
        }

        private void series(List<SeriesPoint> series) {
            expect(
                    series.get(0).day() == 0,
                    "the series starts at " + series.get(0).day());
            SeriesPoint last = series.get(series.size() - 1);
            expect(last.day() == scenario.end(), "the series ends at " + last.day());
            SeriesPoint before = null;
            for (SeriesPoint point : series) {
                expect(positive(point.unitCost()) && positive(point.outputPerYear()), "cost or output in " + point);
                // The price was set at the last month end, and cost may have risen since.
                expect(positive(point.price()), "price in " + point);
                expect(positive(point.cumulativeOutput()) && positive(point.frontierRelative()), "stock in " + point);
                expect(point.frontierRelative() <= 1, "capability in " + point);
                expect(stock(point.simToRealGap()) && stock(point.dataSamples()), "gap or data in " + point);
                expect(stock(point.researchAccount()), "account in " + point);
                expect(
                        point.projectsOpen() >= 0 && point.loopsClosed() <= point.loopsShipped(),
                        "counts of projects in " + point);
                if (before != null) {
                    expect(point.day() > before.day(), "days of the series at " + point.day());
                    expect(point.cumulativeOutput() >= before.cumulativeOutput(), "output unmade by " + point);
                    expect(
                            point.loopsClosed() >= before.loopsClosed()
                                    && point.loopsShipped() >= before.loopsShipped()
                                    && point.loopsScreenedOut() >= before.loopsScreenedOut()
                                    && point.loopsFailedTrial() >= before.loopsFailedTrial()
                                    && point.ownGenerationsFound() >= before.ownGenerationsFound(),
                            "counts fall at " + point);
                }
                before = point;
            }
        }

        private void loops(EconomyObservations economy) {
            int at = 0;
            List<Span> spans = economy.spans();
            for (LoopRecord loop : economy.loops()) {
                double day = loop.startDay();
                while (at < spans.size()
                        && spans.get(at).firm() == loop.firm()
                        && spans.get(at).project() == loop.project()) {
                    Span span = spans.get(at++);
                    expect(span.startDay() == day && span.endDay() > day, "a gap before " + span);
                    expect(span.outcome() == loop.outcome(), "outcome of " + span);
                    day = span.endDay();
                }
                expect(day == loop.endDay(), "spans end at " + day + ", not with " + loop);
                expect(in(0, loop.startDay(), loop.endDay()), "days of " + loop);
                expect(
                        loop.outcome() == LoopOutcome.OPEN
                                ? loop.endDay() == scenario.end()
                                : loop.endDay() <= scenario.end(),
                        "neither ended nor open: " + loop);
                expect(loop.stageDays().stream().allMatch(Inspection::stock), "stages of " + loop);
                expect(loop.waitDays().stream().allMatch(Inspection::stock), "waits of " + loop);
            }
            expect(at == spans.size(), "spans of no project, the first " + at);
        }

        private void generation(GenerationRecord g) {
            expect(in(0, g.worldDay(), scenario.end() - scenario.follow()), "date of " + g);
            expect(g.followedToDay() == g.worldDay() + scenario.follow(), "follow-up of " + g);
            expect(!(g.accessDay() < g.worldDay()), "access before the date: " + g);
            expect(!(g.firstFirmClosedDay() < g.worldDay()), "closed before the date: " + g);
            expect(!(g.closedDay() < g.firstFirmClosedDay()), "closed before the first firm: " + g);
            expect(Double.isNaN(g.closedDay()) || g.closedDay() <= g.followedToDay(), "closed after all: " + g);
        }

        private static boolean positive(double value) {
            return value > 0 && value < Double.POSITIVE_INFINITY;
        }

        private static boolean stock(double value) {
            return value >= 0 && value < Double.POSITIVE_INFINITY;
        }

        private static boolean in(double low, double value, double high) {
            return value >= low && value <= high;
        }

        private void expect(boolean holds, String otherwise) {
            if (!holds) {
                faults.add(otherwise);
            }
        }
    }
}
