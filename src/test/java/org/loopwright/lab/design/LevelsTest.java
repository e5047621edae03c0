package org.loopwright.lab.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LevelsTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 8, 9, 1000})
    void itIsTheListItWasMadeOf(int size) {
        List<String> texts =
                IntStream.range(0, size).mapToObj(i -> "level " + i % 700).toList();
        Levels levels = Levels.of(texts);
        assertThat(levels).isEqualTo(texts).hasSameHashCodeAs(texts).containsExactlyElementsOf(texts);
        assertThat(texts).isEqualTo(levels);
        for (String asked : List.of("level 0", "level 8", "level 699", "level 700", "")) {
            assertThat(levels.indexOf(asked)).as(asked).isEqualTo(texts.indexOf(asked));
            assertThat(levels.contains(asked)).as(asked).isEqualTo(texts.contains(asked));
        }
        assertThat(Levels.of(levels)).isSameAs(levels);
    }

    @Test
    void aNumberIsFoundHoweverItIsWrittenAndNothingElseIs() {
        Levels levels = Levels.of(List.of("a", "1", "0.50", "-0"));
        assertThat(levels.indexOfNumber("1.0")).isEqualTo(1);
        assertThat(levels.indexOfNumber("5e-1")).isEqualTo(2);
        assertThat(levels.indexOfNumber("0")).isEqualTo(3);
        for (String other : List.of("a", "2", "", "NaN", "1,0")) {
            assertThat(levels.indexOfNumber(other)).as(other).isEqualTo(-1);
        }
    }
}
