package org.loopwright.lab.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.loopwright.lab.fault.Place;
import org.loopwright.lab.sheet.Setting;

class ConstraintTest {

    private static final List<Setting> POINT =
            List.of(new Setting("a.b", "3"), new Setting("c", "0.5"), new Setting("word", "closed-loop"));

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "a.b <= 3; true",
                "a.b < 3; false",
                "a.b >= 3; true",
                "a.b > 2.999; true",
                "a.b == 6 * c; true",
                "a.b != 6 * c; false",
                "1 + 2 * a.b == 7; true",
                "(1 + 2) * a.b == 9; true",
                "a.b - 1 - 1 == 1; true",
                "a.b / c / 2 == 3; true",
                "-a.b < -2; true",
                "- (a.b + c) == -3.5; true",
                "1e1 * c == 5; true",
                "a.b / 0 > 1e300; true",
                "0 * (a.b / 0) == 0; false",
                "word == 'closed-loop'; true",
                "word != 'closed-loop'; false",
                "'other' != word; true",
                "word == 'other'; false",
                "absent > 99; true",
                "absent * 0 + a.b > 99; true",
                "absent == 'anything'; true"
            })
    void constraintHoldsAsArithmeticSays(String text, boolean holds) {
        assertThat(Constraint.parse(text, Place.COMMAND_LINE).holds(POINT)).isEqualTo(holds);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "a.b; expected one of < <= > >= == != at character 4, found the end",
                "a.b <; expected a number, a path or '(' at character 6, found the end",
                "a.b < 3 4; expected an operator or the end at character 9, found '4'",
                "a.b < 3 < 4; expected an operator or the end at character 9, found '<'",
                "a b < 3; expected one of < <= > >= == != at character 3, found 'b'",
                "(a.b < 3); expected ')' at character 6, found '<'",
                "a.b # 3; 'expected a number, a path, text in single quotes or an operator at character 5, found ''#'''",
                "1 < 2; must name a factor, was \"1 < 2\""
            })
    void whatIsNoConstraintIsRefused(String text, String message) {
        assertThatThrownBy(() -> Constraint.parse(text, Place.COMMAND_LINE)).hasMessage(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"word < \"'x'\"", "1 + 'x' == word", "'x' == 'y'", "word * 'x' == 2"})
    void textOnlyStandsAloneOnOneSideOfAnEquation(String text) {
        assertThatThrownBy(() -> Constraint.parse(text.replace("\"", ""), Place.COMMAND_LINE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nestingThatWouldExhaustTheStackIsRefused() {
        String deep = "(".repeat(10_000) + "a" + ")".repeat(10_000) + " < 1";
        assertThatThrownBy(() -> Constraint.parse(deep, Place.COMMAND_LINE)).hasMessage("is nested more than 50 deep");
        assertThatThrownBy(() -> Constraint.parse("-".repeat(10_000) + "a < 1", Place.COMMAND_LINE))
                .hasMessage("is nested more than 50 deep");
    }

    @Test
    void pathsAreNamedOnceInTheOrderOfTheirMention() {
        assertThat(Constraint.parse("b + a < 2 * b + c", Place.COMMAND_LINE).paths())
                .containsExactly("b", "a", "c");
    }
}
