package org.loopwright.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.loopwright.observation.EconomyObservations;
import org.loopwright.observation.GenerationRecord;
import org.loopwright.observation.LoopOutcome;
import org.loopwright.observation.LoopRecord;
import org.loopwright.observation.Observations;
import org.loopwright.observation.OwnGeneration;
import org.loopwright.observation.SeriesPoint;
import org.loopwright.observation.Span;
import org.loopwright.random.Purpose;
import org.loopwright.random.Streams;
import org.loopwright.scenario.Scenario;

/**
 * Any valid sheet runs to its horizon and says numbers that can be: 2 100 random scenarios, one run each, in blocks of
 * 350 with pinned seeds. A fault names block and number of its scenario, which {@link RandomSheets} draws again.
 */
class RandomSheetsTest {

    private static final int SCENARIOS = 350;

    /** And the scenarios are wide: each outcome comes up in a tenth of a block's runs, adoption in a twentieth. */
    @ParameterizedTest(name = "block {0}")
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void everyValidSheetRunsToItsHorizonInNumbersThatCanBe(int block) {
        RandomSheets sheets = new RandomSheets(new Streams(2_100, block).of(Purpose.ARCHITECTURE));
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
                if (String.valueOf(thrown.getMessage()).contains("raise largest_ratio")) {
                    bounded++;
                    continue;
                }
                fail("block " + block + ", scenario " + n + " threw: " + scenario, thrown);
            }
        }
        assertThat(faults).isEmpty();
        assertThat(bounded)
                .as("runs that met the documented bound on own breakthroughs")
                .isLessThan(SCENARIOS / 50);
        assertThat(sheets.unused()).as("narrowed ranges of no parameter").isEmpty();
        for (LoopOutcome outcome : LoopOutcome.values()) {
            assertThat(runsWith[outcome.ordinal()]).as("runs with %s", outcome).isGreaterThan(SCENARIOS / 10);
        }
        assertThat(adoptions).as("runs that closed a generation").isGreaterThan(SCENARIOS / 20);
    }

    /** A line so large that it offers more trials than can be counted still makes no more than it may. */
    @Test
    void aHugeLineOffersAsManyTrialsAsMayBeMade() {
        Scenario scenario = TestScenarios.with(TestScenarios.busy(), "industry.trial.lineTrialsPerLot", 1000.0);
        scenario = TestScenarios.with(scenario, "industry.trial.lot", 1e-9);
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
                    expect(in(0, own.foundDay(), scenario.horizon()), "date of " + own);
                    expect(!(own.closedDay() < own.foundDay()), "closed before it was found: " + own);
                }
            }
        }

        private void series(List<SeriesPoint> series) {
            expect(
                    series.get(0).day() == 0,
                    "the series starts at " + series.get(0).day());
            SeriesPoint last = series.get(series.size() - 1);
            expect(last.day() == scenario.horizon(), "the series ends at " + last.day());
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
                                ? loop.endDay() == scenario.horizon()
                                : loop.endDay() <= scenario.horizon(),
                        "neither ended nor open: " + loop);
                expect(loop.stageDays().stream().allMatch(Inspection::stock), "stages of " + loop);
                expect(loop.waitDays().stream().allMatch(Inspection::stock), "waits of " + loop);
            }
            expect(at == spans.size(), "spans of no project, the first " + at);
        }

        private void generation(GenerationRecord g) {
            expect(in(0, g.worldDay(), scenario.horizon() - scenario.follow()), "date of " + g);
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
