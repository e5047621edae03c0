package org.loopwright.subject.technology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class HiddenFaultsTest {

    private static final HiddenFault KNOWN_EARLY = new HiddenFault(0, 3, true, false, 0);
    private static final HiddenFault KNOWN_LATE = new HiddenFault(1, 26, true, false, 0);
    private static final HiddenFault UNKNOWN = new HiddenFault(2, 2, false, false, 0);
    private static final HiddenFault NEVER = new HiddenFault(2, Double.POSITIVE_INFINITY, false, false, 0);
    private static final HiddenFaults ALL = new HiddenFaults(List.of(KNOWN_EARLY, KNOWN_LATE, UNKNOWN, NEVER));

    @Test
    void simulationMendsWhatItRepresentsAndExposesTheRest() {
        HiddenFaults left = ALL.simulated(24);
        assertThat(left.faults()).containsExactly(KNOWN_LATE.exposed(24), UNKNOWN, NEVER);
        assertThat(ALL.simulated(0)).isEqualTo(ALL);
    }

    @Test
    void exposuresAddUpOverRounds() {
        HiddenFaults tried = ALL.simulated(24);
        assertThat(tried.shownWithin(1)).isEmpty();
        assertThat(tried.exposed(1).shownWithin(1)).containsExactly(KNOWN_LATE.exposed(25), UNKNOWN.exposed(1));
        assertThat(tried.exposed(1).exposed(1).faults()).containsExactly(NEVER.exposed(2));
    }

    /** The exposures that a fault tells to be missing always show it, whatever rounding did on the way. */
    @Test
    void theNextFaultShowsAfterJustWhatItMisses() {
        HiddenFaults faults = new HiddenFaults(List.of(new HiddenFault(0, 0.3, false, false, 0.1), NEVER));
        HiddenFault next = faults.next().orElseThrow();
        assertThat(faults.shownWithin(next.remaining())).containsExactly(next);
        assertThat(faults.exposed(next.remaining()).faults()).hasSize(1);
        assertThat(new HiddenFaults(List.of(NEVER)).next()).isEmpty();
    }

    @Test
    void freshFaultsTakeThePlaceOfOldOnes() {
        HiddenFault fresh = new HiddenFault(2, 7, false, true, 0);
        assertThat(ALL.replaced(2, new HiddenFaults(List.of(fresh))).faults())
                .containsExactly(KNOWN_EARLY, KNOWN_LATE, fresh);
        assertThat(ALL.replaced(2, HiddenFaults.NONE).faults()).containsExactly(KNOWN_EARLY, KNOWN_LATE);
    }

    @Test
    void yieldRisesAsFaultsAreMended() {
        assertThat(ALL.lineYield()).isCloseTo(Math.exp(-(1.0 / 3 + 1.0 / 26 + 0.5)), within(1e-15));
        assertThat(ALL.exposed(2.5).lineYield()).isGreaterThan(ALL.lineYield());
        assertThat(HiddenFaults.NONE.lineYield()).isEqualTo(1);
    }

    @Test
    void refusesWhatIsNoFault() {
        assertThatThrownBy(() -> new HiddenFault(-1, 1, true, false, 0)).hasMessageContaining("place");
        assertThatThrownBy(() -> new HiddenFault(0, 0, true, false, 0)).hasMessageContaining("threshold");
        assertThatThrownBy(() -> new HiddenFault(0, 1, true, false, Double.NaN)).hasMessageContaining("exposures");
    }

    @Test
    void exposuresRunToTheNextFaultButNoFurtherThanWanted() {
        HiddenFaults faults = new HiddenFaults(
                List.of(new HiddenFault(0, 9, true, false, 2), new HiddenFault(1, 5, false, false, 0)));
        assertThat(faults.exposuresToNext(4)).isEqualTo(4);
        assertThat(faults.exposuresToNext(5))
                .as("a fault shows at the very end")
                .isEqualTo(5);
        assertThat(faults.exposuresToNext(100)).isEqualTo(5);
        assertThat(HiddenFaults.NONE.exposuresToNext(4)).isEqualTo(4);
    }
}
