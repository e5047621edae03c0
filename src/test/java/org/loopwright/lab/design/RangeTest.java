package org.loopwright.lab.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RangeTest {

    private static final List<Distribution> ALL = List.of(
            new Distribution.Uniform(),
            new Distribution.Normal(3, 2),
            new Distribution.LogNormal(3, 1),
            new Distribution.Triangular(2),
            new Distribution.Beta(2, 0.5));

    @Test
    void endsOfTheRangeAreItsValuesUnderEveryDistribution() {
        for (Distribution law : ALL) {
            Range range = new Range(1, 6, Range.Scale.LINEAR, Optional.of(law), false);
            assertThat(range.at(0)).as(law.toString()).isEqualTo("1");
            assertThat(range.at(1)).as(law.toString()).isEqualTo("6");
        }
    }

    @Test
    void shareOfValuesBelowAValueIsItsCoordinate() {
        for (Distribution law : ALL) {
            Range range = new Range(1, 6, Range.Scale.LINEAR, Optional.of(law), false);
            double all = law.cumulative(1, 6, 6) - law.cumulative(1, 1, 6);
            for (double share = 0.05; share < 1; share += 0.05) {
                double value = Double.parseDouble(range.at(share));
                double below = law.cumulative(1, value, 6) - law.cumulative(1, 1, 6);
                assertThat(below / all).as(law + " at " + share).isEqualTo(share, within(1e-6));
            }
        }
    }

    @Test
    void middleOfALogScaleIsTheGeometricMean() {
        Range range = new Range(1e-3, 10, Range.Scale.LOG, Optional.empty(), false);
        assertThat(range.at(0.5)).isEqualTo("0.1");
        assertThat(range.at(0.25)).isEqualTo("0.01");
        assertThat(new Range(0.001, 0.002).at(0.5)).isEqualTo("0.0015");
    }

    @Test
    void wholeNumbersAreEquallyLikely() {
        Range range = new Range(2, 5, Range.Scale.LINEAR, Optional.empty(), true);
        List<String> values =
                IntStream.range(0, 400).mapToObj(i -> range.at((i + 0.5) / 400)).toList();
        for (String value : List.of("2", "3", "4", "5")) {
            assertThat(values.stream().filter(value::equals)).as(value).hasSize(100);
        }
        assertThat(range.at(1)).isEqualTo("5");
    }

    @Test
    void valuesHaveNineDigitsAndStayWithinTheRange() {
        assertThat(new Range(0, 1).at(1 / 3.0)).isEqualTo("0.333333333");
        assertThat(new Range(0, 2e-7).at(0.5)).isEqualTo("1E-7");
        assertThat(new Range(0, 2e20).at(0.5)).isEqualTo("1E+20");
        assertThat(new Range(0, 3e6).at(1)).isEqualTo("3000000");
        // Rounding to nine digits alone would give 0.123456789 and 0.987654322.
        Range narrow = new Range(0.1234567891234, 0.9876543215678);
        assertThat(narrow.at(0)).isEqualTo("0.12345679");
        assertThat(narrow.at(1)).isEqualTo("0.987654321");
        assertThat(DoubleStream.iterate(0, u -> u <= 1, u -> u + 0.001)
                        .mapToObj(narrow::at)
                        .map(Double::valueOf))
                .allMatch(narrow::has);
    }

    @Test
    void valueIsReadBackAsItself() {
        Range range = new Range(-7, 11);
        for (double u = 0; u <= 1; u += 0.01) {
            String text = range.at(u);
            assertThat(range.text(Double.parseDouble(text))).isEqualTo(text);
        }
    }

    @Test
    void valuesRiseWithTheirCoordinate() {
        for (Distribution law : ALL) {
            Range range = new Range(1, 6, Range.Scale.LINEAR, Optional.of(law), false);
            double last = 1;
            for (double u = 0; u <= 1; u += 0.01) {
                double value = Double.parseDouble(range.at(u));
                assertThat(value).as(law + " at " + u).isGreaterThanOrEqualTo(last);
                last = value;
            }
        }
    }

    @Test
    void rangesThatAreNoneAreRefused() {
        assertThatThrownBy(() -> new Range(1, 1)).hasMessageContaining("range must be two finite numbers");
        assertThatThrownBy(() -> new Range(Double.NaN, 1)).hasMessageContaining("range must be two finite numbers");
        assertThatThrownBy(() -> new Range(0, 1, Range.Scale.LOG, Optional.empty(), false))
                .hasMessage("range must be > 0 on a log scale, was 0");
        assertThatThrownBy(() -> new Range(0, 1.5, Range.Scale.LINEAR, Optional.empty(), true))
                .hasMessage("range must be of whole numbers, was [0, 1.5]");
        assertThatThrownBy(() -> new Range(0, 1).at(1.1)).hasMessage("share must be within [0, 1], was 1.1");
    }
}
