package org.loopwright.faces.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.loopwright.lab.design.Response;
import org.loopwright.lab.run.engine.PartialAnswer;

class SweepProgressTest {

    private static final long SECOND = 1_000_000_000L;

    private final StringWriter text = new StringWriter();
    private final AtomicLong clock = new AtomicLong(-5 * SECOND);

    @Test
    void aShortSweepShowsNothing() {
        for (boolean terminal : new boolean[] {false, true}) {
            try (SweepProgress progress = progress(terminal)) {
                at(progress, 0.0, 0);
                at(progress, 1.9, 36);
            }
        }
        assertThat(text.toString()).isEmpty();
    }

    @Test
    void withoutATerminalThereIsALineAfterTwoSecondsAndThenEveryTen() {
        try (SweepProgress progress = progress(false)) {
            for (int tenths = 0; tenths <= 250; tenths++) {
                at(progress, tenths / 10.0, 10);
            }
        }
        assertThat(text.toString().lines()).hasSize(3);
    }

    @Test
    void aLineSaysHowManyHowFastHowLongAndHowManyFailed() {
        assertThat(SweepProgress.line(120, 3600, 2, 40))
                .isEqualTo("120 of 3600 runs, 40.0 runs/s, 1 min 27 s left, 2 failed");
        assertThat(SweepProgress.line(0, 3600, 0, 0)).isEqualTo("0 of 3600 runs, 0.0 runs/s");
    }

    @Test
    void onATerminalOneLineIsWrittenOverAndOverAndFitsEightyColumns() {
        try (SweepProgress progress = progress(true)) {
            at(progress, 3, 10);
            at(progress, 4, 20);
        }
        assertThat(text.toString()).startsWith("\r").endsWith(System.lineSeparator());
        assertThat(text.toString().strip().split("\r")).allMatch(line -> line.length() < 80);
        assertThat(text.toString()).contains("20/36");
    }

    @Test
    void onATerminalTheAnswerSoFarStandsThereEveryFiveSeconds() {
        try (SweepProgress progress = progress(true)) {
            for (int second = 0; second <= 21; second++) {
                at(progress, second, 10);
                progress.answer(answer("closed-loop", 500, 510, 520));
            }
        }
        assertThat(text.toString()
                        .lines()
                        .flatMap(line -> Stream.of(line.split("\r")))
                        .filter(line -> line.startsWith("So far, loop: closed-loop 510 ± 11 (3)")))
                .hasSize(4);
    }

    @Test
    void inALogTheAnswerSoFarStandsAtEachTenthOfTheRuns() {
        try (SweepProgress progress = progress(false)) {
            for (int done = 0; done <= 36; done++) {
                at(progress, 10 + done, done);
                progress.answer(answer("closed-loop", 500));
            }
        }
        assertThat(text.toString().lines().filter(line -> line.equals("So far, loop: closed-loop 500 (1)")))
                .hasSize(10);
    }

    private static PartialAnswer answer(String system, double... values) {
        PartialAnswer answer = new PartialAnswer(new Response("loop", "loop_mean_days", true));
        for (double value : values) {
            answer.add(system, value);
        }
        return answer;
    }

    private SweepProgress progress(boolean terminal) {
        clock.set(-5 * SECOND);
        return new SweepProgress(new PrintWriter(text, true), terminal, clock::get);
    }

    private void at(SweepProgress progress, double seconds, int done) {
        clock.set(-5 * SECOND + Math.round(seconds * SECOND));
        progress.at(done, 36, 0, 3.5);
    }
}
