package org.loopwright.lab.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class DurationTextTest {

    @Test
    void timesAreReadInDaysHoursMinutesAndSeconds() {
        assertThat(DurationText.parse("90s")).contains(Duration.ofSeconds(90));
        assertThat(DurationText.parse(" 30m ")).contains(Duration.ofMinutes(30));
        assertThat(DurationText.parse("2h")).contains(Duration.ofHours(2));
        assertThat(DurationText.parse("1d2h3m4s")).contains(Duration.ofSeconds(93784));
    }

    @Test
    void whatIsNoTimeIsRefused() {
        for (String text :
                List.of("", "s", "2", "2 h", "2h 3m", "3m2h", "-2h", "1.5h", "0s", "0h0m", "2H", "9999999d")) {
            assertThat(DurationText.parse(text)).as(text).isEmpty();
        }
    }

    @Test
    void formattedTimeIsReadBack() {
        for (long seconds : new long[] {1, 59, 60, 3599, 3600, 86399, 86400, 93784}) {
            Duration time = Duration.ofSeconds(seconds);
            assertThat(DurationText.parse(DurationText.format(time))).contains(time);
        }
        assertThat(DurationText.format(Duration.ofSeconds(5430))).isEqualTo("1h30m30s");
    }
}
