package org.loopwright.faces.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalTest {

    @ParameterizedTest
    @CsvSource({"120, 80, 120", ", 80, 80", ", 132, 132", "wide, 90, 90", "20, 80, 60", "1000, 80, 160"})
    void widthIsWhatColumnsSaysOrElseWhatIsFoundWithinReason(String columns, int detected, int width) {
        assertThat(Terminal.width(columns, detected)).isEqualTo(width);
    }
}
