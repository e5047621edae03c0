package org.loopwright.subject.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Field;
import org.junit.jupiter.api.Test;
import org.loopwright.subject.observation.Outlay;

class ResearchAccountTest {

    private final ResearchAccount account = new ResearchAccount();

    @Test
    void whatIsPromisedIsNotAvailable() {
        account.accrue(10);
        account.promise(4);
        assertThat(account.available()).isEqualTo(6);
        assertThat(account.holds(6)).isTrue();
        assertThat(account.holds(6.001)).isFalse();
        account.release(4);
        assertThat(account.available()).isEqualTo(10);
    }

    @Test
    void whatIsNotThereCannotBePaid() {
        account.accrue(10);
        account.pay(Outlay.TEAMS, 10);
        assertThat(account.balance()).isZero();
        assertThat(account.isWorthSpending()).isFalse();
        assertThatThrownBy(() -> account.pay(Outlay.TEAMS, 1e-6)).hasMessageStartingWith("the account holds 0.0");
        assertThatThrownBy(() -> account.accrue(-1)).hasMessageStartingWith("an accrual must be >= 0");
    }

    /** A millionth of what came in is lost: the audit ends the run, and shows both sums. */
    @Test
    void theAuditFailsOnAPlantedFault() throws ReflectiveOperationException {
        account.accrue(10);
        account.pay(Outlay.RECALLS, 3);
        assertThatCode(account::audit).doesNotThrowAnyException();
        Field balance = ResearchAccount.class.getDeclaredField("balance");
        balance.setAccessible(true);
        balance.setDouble(account, account.balance() - 1e-5);
        assertThatThrownBy(account::audit)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("R&D accounts are unsound: 10.0 came in, but 9.99999");
        // Rounding of 1e-12 is none.
        balance.setDouble(account, 7 * (1 + 1e-12));
        assertThatCode(account::audit).doesNotThrowAnyException();
    }
}
