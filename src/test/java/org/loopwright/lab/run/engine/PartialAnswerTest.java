package org.loopwright.lab.run.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.stat.descriptive.DescriptiveStatistics;
import org.junit.jupiter.api.Test;
import org.loopwright.lab.design.Response;
import org.loopwright.lab.fault.Place;
import org.loopwright.lab.random.RandomStream;
import org.loopwright.lab.random.Streams;
import org.loopwright.subject.technology.Chance;

class PartialAnswerTest {

    /** 10 000 values near one million with a deviation of 1, where sums of squares would lose all digits. */
    @Test
    void meanAndIntervalOfAStreamAreThoseOfTheWholeSample() {
        RandomStream luck = new Streams(1, 1).of(Chance.PROBE);
        PartialAnswer answer = new PartialAnswer(new Response("r", "m", true));
        DescriptiveStatistics whole = new DescriptiveStatistics();
        for (int i = 0; i < 10_000; i++) {
            double x = 1e6 + luck.gaussian();
            whole.addValue(x);
            answer.add("a", x);
        }
        PartialAnswer.Line line = answer.lines().get(0);
        assertThat(line.runs()).isEqualTo(10_000);
        assertThat(line.mean()).isCloseTo(whole.getMean(), within(1e-6));
        assertThat(line.halfWidth()).isCloseTo(1.959964 * whole.getStandardDeviation() / 100, within(1e-7));
    }

    @Test
    void theBestSystemIsTheFirstAndWhatCannotBeToldIsLeftOut() {
        for (boolean smaller : new boolean[] {true, false}) {
            PartialAnswer answer = new PartialAnswer(new Response("r", "m", smaller));
            answer.add("a", 2);
            answer.add("a", Double.NaN);
            answer.add("b", 1);
            assertThat(answer.lines())
                    .extracting(PartialAnswer.Line::system)
                    .isEqualTo(smaller ? List.of("b", "a") : List.of("a", "b"));
            assertThat(answer.lines()).extracting(PartialAnswer.Line::runs).containsOnly(1L);
            assertThat(answer.lines()).extracting(PartialAnswer.Line::halfWidth).containsOnly(Double.NaN);
        }
    }

    @Test
    void aResponseOfOneSystemHasNoLineOfAnother() {
        PartialAnswer answer = new PartialAnswer(new Response("r", "m", Optional.of("a"), true, Place.COMMAND_LINE));
        answer.add("a", 2);
        answer.add("b", 1);
        assertThat(answer.lines()).extracting(PartialAnswer.Line::system).containsExactly("a");
    }
}
