package org.loopwright.subject.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Small worked examples: each expected number can be checked by hand. */
class MeasuredEconomyTest {

    private static final double HORIZON = 1460;
    private static final double WARM_UP = 365;
    private static final double NEVER = Double.NaN;
    private static final Offset<Double> TINY = within(1e-12);

    private static MeasuredEconomy economy(
            List<LoopRecord> loops, List<GenerationRecord> probes, List<OwnGeneration> own, List<SeriesPoint> series) {
        EconomyObservations seen =
                new EconomyObservations("toy", loops, probes, own, series, ResearchBooks.NONE, List.of());
        return new MeasuredEconomy(new Observations(HORIZON, WARM_UP, 700, List.of(seen), 1, 2), seen);
    }

    private static MeasuredEconomy ofLoops(LoopRecord... loops) {
        return economy(List.of(loops), List.of(), List.of(), List.of());
    }

    private static LoopRecord loop(double start, double end, LoopOutcome outcome, double coordinate, double window) {
        List<Double> stages = new ArrayList<>(Collections.nCopies(Stage.values().length, 0.0));
        stages.set(Stage.COORDINATE.ordinal(), coordinate);
        stages.set(Stage.TRIAL.ordinal(), end - start - coordinate);
        List<Double> waits = new ArrayList<>(Collections.nCopies(Wait.values().length, 0.0));
        waits.set(Wait.WINDOW.ordinal(), window);
        return new LoopRecord(1, 1, 1, "", 1, 0, start, end, outcome, DesignChecks.NONE, stages, waits);
    }

    private static GenerationRecord probe(
            double world, double access, double first, double closed, boolean superseded) {
        return new GenerationRecord(
                1, 1, "", 3, 0.1, world, access, NEVER, NEVER, first, closed, superseded, world + 700, false);
    }

    private static GenerationRecord embodied(double weight, double world, double first, double half) {
        return new GenerationRecord(
                1, 1, "", 3, weight, world, world, first, half, NEVER, NEVER, false, world + 700, false);
    }

    private static SeriesPoint point(double day, double cost, double cumulative) {
        return new SeriesPoint(
                day,
                cost,
                2 * cost,
                4,
                cumulative,
                0.3,
                0.5,
                0.6,
                0.7,
                50,
                1,
                1,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                ResearchBooks.NONE);
    }

    @Test
    void restrictedMeansRunOnThreeClocksAndNeverBeyondTheFollowUp() {
        MeasuredEconomy economy = economy(
                List.of(),
                List.of(
                        probe(100, 200, 400, 500, false),
                        probe(100, 300, 650, NEVER, false),
                        probe(100, NEVER, NEVER, NEVER, false),
                        probe(100, 600, 550, 550, true)),
                List.of(),
                List.of());
        assertThat(economy.restrictedMean(GenerationRecord::worldDay, GenerationRecord::closedDay))
                .isEqualTo((400 + 700 + 700 + 450) / 4.0, TINY);
        // The last one was closed by a later generation that could be used sooner.
        assertThat(economy.restrictedMean(GenerationRecord::accessDay, GenerationRecord::closedDay))
                .isEqualTo((300 + 700 + 700 + 0) / 4.0, TINY);
        assertThat(economy.restrictedMean(GenerationRecord::worldDay, GenerationRecord::firstFirmClosedDay))
                .isEqualTo((300 + 550 + 700 + 450) / 4.0, TINY);
        assertThat(economy.generationsClosed()).isEqualTo(2);
        assertThat(economy.generationsOpen()).isEqualTo(2);
        assertThat(economy.generationsSuperseded()).isEqualTo(1);
    }

    @Test
    void embodimentIsWeightedByWorthAndCutOffAtTheFollowUp() {
        MeasuredEconomy economy = economy(
                List.of(),
                List.of(
                        embodied(0.1, 400, 500, 600),
                        embodied(0.3, 500, 700, NEVER),
                        embodied(0.2, 600, 1250, 1299),
                        embodied(0.4, 760, NEVER, NEVER)),
                List.of(),
                List.of());
        assertThat(economy.embodimentDays()).isEqualTo(0.1 * 200 + 0.3 * 700 + 0.2 * 699 + 0.4 * 700, within(1e-9));
        assertThat(economy.embodimentFirstFirmDays())
                .isEqualTo(0.1 * 100 + 0.3 * 200 + 0.2 * 650 + 0.4 * 700, within(1e-9));
        assertThat(economy.embodiedShare()).isEqualTo(0.3, TINY);
        // From day 365 to day 760, the last on which a probe can fall that is followed for 700 days.
        assertThat(economy.frontierGapMean()).isEqualTo((0.1 * 200 + 0.3 * 260 + 0.2 * 160) / 395, TINY);
    }

    @Test
    void theInsertedProbeCountsNowhereButInItsOwnColumn() {
        GenerationRecord inserted =
                new GenerationRecord(3, 1, "", 3, 0.9, 400, 400, 450, 500, 450, 550, true, 1100, true);
        MeasuredEconomy economy = economy(
                List.of(),
                List.of(embodied(0.1, 400, 500, 600), inserted, embodied(0.1, 500, 700, NEVER)),
                List.of(),
                List.of());
        assertThat(economy.insertedProbeDays()).isEqualTo(100);
        assertThat(economy.cohortDaysTotal()).isEqualTo(200 + 700);
        assertThat(economy.embodimentDays()).isEqualTo(450, within(1e-9));
        assertThat(economy.embodiedShare()).isEqualTo(0.5, TINY);
        assertThat(economy.generationsClosed()).isZero();
        assertThat(economy.generationsOpen()).isEqualTo(2);
        assertThat(economy.generationsSuperseded()).isZero();
        assertThat(economy.restrictedMean(GenerationRecord::worldDay, GenerationRecord::closedDay))
                .isEqualTo(700);
        assertThat(ofLoops().insertedProbeDays()).isNaN();
        assertThat(ofLoops().cohortDaysTotal()).isNaN();
    }

    @Test
    void embodimentOfNothingOrOfWhatIsWorthNothingIsMissing() {
        for (List<GenerationRecord> cohort :
                List.of(List.<GenerationRecord>of(), List.of(embodied(0, 400, 500, 600)))) {
            MeasuredEconomy economy = economy(List.of(), cohort, List.of(), List.of());
            assertThat(economy.embodimentDays()).isNaN();
            assertThat(economy.embodimentFirstFirmDays()).isNaN();
            assertThat(economy.embodiedShare()).isNaN();
            assertThat(economy.frontierGapMean()).isNaN();
        }
    }

    @Test
    void withoutProbesTheGenerationLoopIsMissing() {
        assertThat(ofLoops().restrictedMean(GenerationRecord::worldDay, GenerationRecord::closedDay))
                .isNaN();
    }

    @Test
    void incidenceTakesOtherEndingsAsCompetingAndOpenOnesAsCensored() {
        MeasuredEconomy economy = ofLoops(
                loop(400, 500, LoopOutcome.SHIPPED, 10, 0),
                loop(400, 600, LoopOutcome.SCREENED_OUT, 0, 0),
                loop(1300, 1460, LoopOutcome.OPEN, 0, 0),
                loop(400, 700, LoopOutcome.SHIPPED, 10, 0),
                loop(100, 110, LoopOutcome.SHIPPED, 10, 0));
        // Four projects from warm-up on: 1/4 close at 100; of those left, one screened at 200 (2 at risk after the
        // censored one at 160), so S = 3/4 · 1/2; the last closes at 300.
        assertThat(economy.incidenceAt(365)).isEqualTo(0.25 + 0.375, TINY);
        assertThat(economy.incidenceAt(150)).isEqualTo(0.25, TINY);
        assertThat(economy.medianDays()).isEqualTo(300);
        assertThat(economy.started(LoopOutcome.SHIPPED)).isEqualTo(2);
        assertThat(economy.started(LoopOutcome.OPEN)).isEqualTo(1);
    }

    @Test
    void incidenceBeyondTheLongestFollowUpIsMissing() {
        MeasuredEconomy economy =
                ofLoops(loop(1200, 1300, LoopOutcome.SHIPPED, 10, 0), loop(1200, 1460, LoopOutcome.OPEN, 0, 0));
        assertThat(economy.incidenceAt(365)).isNaN();
        assertThat(economy.incidenceAt(260)).isEqualTo(0.5, TINY);
        assertThat(ofLoops().incidenceAt(365)).isNaN();
    }

    @Test
    void meansAndSharesAreOverLoopsClosedFromTheWarmUpOn() {
        MeasuredEconomy economy = ofLoops(
                loop(300, 400, LoopOutcome.SHIPPED, 50, 20),
                loop(500, 800, LoopOutcome.SHIPPED, 70, 40),
                loop(10, 110, LoopOutcome.SHIPPED, 99, 99),
                loop(500, 800, LoopOutcome.FAILED_TRIAL, 99, 99));
        assertThat(economy.loopMeanDays()).isEqualTo(200, TINY);
        assertThat(economy.stageMeanDays(Stage.COORDINATE)).isEqualTo(60, TINY);
        assertThat(economy.waitMeanDays(Wait.WINDOW)).isEqualTo(30, TINY);
        assertThat(economy.stageShare(Stage.COORDINATE)).isEqualTo(0.3, TINY);
        assertThat(economy.stageShare(Stage.TRIAL)).isEqualTo(0.7, TINY);
        assertThat(economy.loopsClosedPerYear()).isEqualTo(2 / 3.0, TINY);
    }

    @Test
    void meansOverNothingAreMissing() {
        assertThat(ofLoops().loopMeanDays()).isNaN();
        assertThat(ofLoops().stageShare(Stage.RESEARCH)).isNaN();
        assertThat(ofLoops().medianDays()).isNaN();
        assertThat(ofLoops().last(SeriesPoint::unitCost)).isNaN();
        assertThat(ofLoops().loopsClosedPerYear()).isZero();
    }

    @Test
    void costFallsAreReadBetweenSeriesPointsOnTheLogScale() {
        // ln C falls by 0.2 a year, exactly; output doubles every two years.
        List<SeriesPoint> series = new ArrayList<>();
        for (double day = 0; day < HORIZON; day += 30) {
            series.add(point(day, Math.exp(-0.2 * day / 365), Math.pow(2, day / 730)));
        }
        series.add(point(HORIZON, Math.exp(-0.8), 4));
        MeasuredEconomy economy = economy(List.of(), List.of(), List.of(), series);
        assertThat(economy.learningVelocityPerYear()).isEqualTo(0.2, within(1e-9));
        assertThat(economy.logDecline(0, 365)).isEqualTo(0.2, within(1e-9));
        assertThat(economy.logDecline(730, 1095)).isEqualTo(0.2, within(1e-9));
        assertThat(economy.logDecline(730, HORIZON + 1)).isNaN();
        // A doubling takes two years, in which ln C falls by 0.4.
        assertThat(economy.wright().exponent()).isEqualTo(0.4 / Math.log(2), within(1e-9));
        assertThat(economy.last(SeriesPoint::unitCost)).isEqualTo(Math.exp(-0.8), TINY);
    }

    @Test
    void ownGenerationsCountByTheirGainFromTheWarmUpOn() {
        MeasuredEconomy economy = economy(
                List.of(),
                List.of(),
                List.of(
                        new OwnGeneration(1, 10, 250, 300, 0.5, 0.1),
                        new OwnGeneration(1, 20, 350, 400, 0.5, 0.1),
                        new OwnGeneration(2, 900, 1400, NEVER, 0.5, 0.2),
                        new OwnGeneration(2, 900, 950, 1000, 0.25, 0.04)),
                List.of());
        assertThat(economy.ownGainClosedPerYear()).isEqualTo(0.75 / 3, TINY);
        assertThat(economy.ownFrontierPerYear()).as("by take-effect day").isEqualTo(0.24 / 3, TINY);
        assertThat(economy.ownGenerationsFound()).isEqualTo(4);
    }
}
