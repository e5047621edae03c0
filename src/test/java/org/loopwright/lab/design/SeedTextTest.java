package org.loopwright.lab.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SeedTextTest {

    @Test
    void allSixtyFourBitsCanBeWrittenInEitherWay() {
        assertThat(SeedText.parse("0")).contains(0L);
        assertThat(SeedText.parse("0x00000001ffffffff")).contains(0x1ffffffffL);
        assertThat(SeedText.parse("0XFFFFFFFFFFFFFFFF")).contains(-1L);
        assertThat(SeedText.parse("18446744073709551615")).contains(-1L);
        assertThat(SeedText.parse("-9223372036854775808")).contains(Long.MIN_VALUE);
        assertThat(SeedText.parse(" 42 ")).contains(42L);
    }

    @Test
    void whatIsNoSeedIsRefused() {
        for (String text :
                List.of("", "x", "0x", "0x-1", "0x+1", "1.5", "1e3", "18446744073709551616", "0x1ffffffffffffffff")) {
            assertThat(SeedText.parse(text)).as(text).isEmpty();
        }
    }

    @Test
    void formattedSeedIsReadBack() {
        for (long seed : new long[] {0, 1, -1, Long.MIN_VALUE, Long.MAX_VALUE, 0x1f2e3d4c5b6a7988L}) {
            assertThat(SeedText.parse(SeedText.format(seed))).contains(seed);
        }
        assertThat(SeedText.format(255)).isEqualTo("0x00000000000000ff");
    }
}
