package org.loopwright.subject.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.loopwright.lab.analysis.TheoryCheck;
import org.loopwright.lab.sheet.Setting;

/** Where faults are found, through the whole simulator. */
class FaultsByPlaceTest {

    /** Without the excess at borders Λ would be 3, not 5: the first pass would tell. */
    @Test
    void whatNoSimulatorKnowsIsFoundInTrialRampAndField() throws InterruptedException {
        List<TheoryCheck> checks = LimitCase.assertHolds("faults-unknown", 40);
        SteadyFaults faults = SteadyFaults.of(LimitCase.of("faults-unknown", 1).scenario());
        assertThat(faults.mean()).isEqualTo(5);
        assertThat(checks.get(0).observed()).as("found in simulation").isZero();
        LimitCase.assertWouldCatch(checks.get(1), Math.exp(-0.6 * faults.shownIn(1)));
        // A ramp that exposed afresh would show more.
        LimitCase.assertWouldCatch(
                checks.get(3),
                Math.exp(-faults.mean() * (1 - faults.finding().exposure().survival(4))));
    }

    /** u = 1/2, out of data: neither all nor none. */
    @Test
    void whatItKnowsByHalfIsThinned() throws InterruptedException {
        List<TheoryCheck> checks = LimitCase.assertHolds("faults-half-known", 40);
        SteadyFaults faults =
                SteadyFaults.of(LimitCase.of("faults-half-known", 1).scenario());
        assertThat(faults.unrepresented()).isCloseTo(0.5, within(1e-15));
        double ifNoneWereKnown =
                faults.mean() * (1 - faults.finding().exposure().survival(1));
        LimitCase.assertWouldCatch(checks.get(2), ifNoneWereKnown);
        LimitCase.assertWouldCatch(checks.get(0), 2 * faults.simulated());
    }

    /** Faults that have been simulated have N_S exposures behind them. */
    @Test
    void whatItKnowsHasBeenExposed() throws InterruptedException {
        List<TheoryCheck> checks = LimitCase.assertHolds("faults-known", 40);
        SteadyFaults faults = SteadyFaults.of(LimitCase.of("faults-known", 1).scenario());
        double fresh = (faults.mean() - faults.simulated())
                * (1 - faults.finding().exposure().survival(1));
        LimitCase.assertWouldCatch(checks.get(2), fresh);
    }

    /** 200 replications; where the fatal share were left out of later rounds, round 2 would tell. */
    @ParameterizedTest(name = "{0}: round {1} not {2}")
    @CsvSource({"rounds-mended, 2, 0.3496", "rounds-some-fatal, 2, 0.4863", "phases-fatal, 2, 0.5369"})
    void trialsArePassedAtTheRoundsOfTheClosedForm(String name, int round, double wrong) throws InterruptedException {
        List<TheoryCheck> checks = LimitCase.assertHolds(name, 100);
        LimitCase.assertWouldCatch(checks.get(round - 1), wrong);
    }

    /** A simulator that learns has no given u, and two kinds of fates no product. */
    @Test
    void whatHasNoClosedFormIsRefused() {
        assertThat(LimitCase.of("rounds-mended", 1)
                        .with(List.of(new Setting("industry.faults.initial_example_scale", "0.5")))
                        .problems())
                .singleElement()
                .asString()
                .contains("initial_example_scale must be 0 or >=");
        assertThat(LimitCase.of("phases-fatal", 1)
                        .with(List.of(new Setting("industry.faults.fatal_share", "0.5")))
                        .problems())
                .singleElement()
                .asString()
                .contains("need industry.faults.fatal_share 1");
    }
}
