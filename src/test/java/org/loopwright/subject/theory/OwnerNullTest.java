package org.loopwright.subject.theory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.loopwright.lab.analysis.TheoryCheck;
import org.loopwright.lab.sheet.Setting;

/** The owner null as a shipped limit. */
class OwnerNullTest {

    @Test
    void depthMovesNoSpanWhereOwnersAreAlike() throws InterruptedException {
        TheoryCheck shift = LimitCase.assertHolds("owner-null", 2).get(0);
        assertThat(shift.observed()).isZero();
        assertThat(shift.count()).as("coordination spans compared").isGreaterThan(1000);
    }

    /** Rework, stops and incidents too; where borders make faults, or suppliers pool examples, depth is seen. */
    @Test
    void depthMovesNoSpanWhereFaultsDoNotCareForBorders() throws InterruptedException {
        assertThat(LimitCase.assertHolds("owner-null-faults", 2).get(0).observed())
                .isZero();
        for (String border : List.of("industry.faults.border_excess", "industry.faults.pooling_of_examples")) {
            Limit unlike = LimitCase.of("owner-null-faults", 2).with(List.of(new Setting(border, "1")));
            assertThat(unlike.run(2).get(0).holds()).as(border).isFalse();
        }
    }

    /** Divisions whose windows recur a hundredth sooner are caught. */
    @Test
    void unlikeOwnersAreCaught() throws InterruptedException {
        Limit unlike = LimitCase.of("owner-null", 2)
                .with(List.of(new Setting("system.division.release_period_factor", "0.99")));
        assertThat(unlike.run(2).get(0).holds()).isFalse();
    }
}
