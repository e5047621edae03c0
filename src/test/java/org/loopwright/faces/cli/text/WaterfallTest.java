package org.loopwright.faces.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.loopwright.subject.observation.DesignChecks;
import org.loopwright.subject.observation.EconomyObservations;
import org.loopwright.subject.observation.LoopOutcome;
import org.loopwright.subject.observation.LoopRecord;
import org.loopwright.subject.observation.Observations;
import org.loopwright.subject.observation.ResearchBooks;
import org.loopwright.subject.observation.Span;
import org.loopwright.subject.observation.Stage;
import org.loopwright.subject.observation.Wait;

class WaterfallTest {

    @Test
    void theTypicalLoopIsTheOneWhoseDurationIsTheMedian() {
        Waterfall waterfall = waterfall(
                List.of(loop(1, 0, 900), loop(2, 0, 300), loop(3, 0, 500)),
                List.of(research(1, 900), research(2, 300), research(3, 500)));

        assertThat(waterfall.loop().project()).isEqualTo(3);
        assertThat(waterfall.closed()).isEqualTo(3);
    }

    @Test
    void ofTwoMiddleLoopsTheShorterOneIsTypical() {
        Waterfall waterfall = waterfall(
                List.of(loop(1, 0, 400), loop(2, 0, 300), loop(3, 0, 500), loop(4, 0, 600)),
                List.of(research(1, 400), research(2, 300), research(3, 500), research(4, 600)));

        assertThat(waterfall.loop().project()).isEqualTo(1);
    }

    @Test
    void loopsThatClosedBeforeTheWarmUpDayOrNeverAreNotTypical() {
        LoopRecord early = loop(1, 0, 50);
        LoopRecord open =
                new LoopRecord(1, 2, 1, "", 3, 0, 0, 1000, LoopOutcome.OPEN, DesignChecks.NONE, List.of(), List.of());

        Span stillOpen = new Span(1, 2, 1, "", 3, Stage.RESEARCH, Wait.NONE, "", 0, 1000, LoopOutcome.OPEN);

        assertThat(Waterfall.of(run(), economy(List.of(early, open), List.of(research(1, 50), stillOpen))))
                .isEmpty();
    }

    @Test
    void piecesWithoutLengthGoAndNeighboursThatSayTheSameAreJoined() {
        List<Span> spans = List.of(
                work(1, Stage.RESEARCH, 0, 100),
                span(1, Stage.COORDINATE, Wait.SLOT, "supplier 1", 100, 100),
                span(1, Stage.COORDINATE, Wait.WINDOW, "supplier 1", 100, 150),
                span(1, Stage.COORDINATE, Wait.WINDOW, "supplier 1", 150, 200),
                span(1, Stage.COORDINATE, Wait.WINDOW, "supplier 2", 200, 300),
                work(2, Stage.RESEARCH, 0, 300));

        List<Span> pieces = waterfall(List.of(loop(1, 0, 300)), spans).pieces();

        assertThat(pieces).extracting(Span::startDay).containsExactly(0.0, 100.0, 200.0);
        assertThat(pieces).extracting(Span::endDay).containsExactly(100.0, 200.0, 300.0);
    }

    @Test
    void barsFollowOneAnotherOnTheLoopsOwnTimeAxis() {
        List<Span> spans = List.of(
                work(1, Stage.RESEARCH, 50, 150),
                span(1, Stage.COORDINATE, Wait.WINDOW, "supplier 7", 150, 350),
                work(1, Stage.RAMP, 350, 440));

        List<String> lines = print(waterfall(List.of(loop(1, 50, 440)), spans));

        assertThat(lines.get(0)).isEqualTo("A typical loop of closed-loop: 390 days, the median of 1 closed loops.");
        assertThat(lines.get(1)).contains("Firm 1, project 1, component 1", "out-set of 3", "an ordinary redesign");
        // 390 days on 39 columns: ten days a column.
        assertThat(lines.subList(4, 7))
                .containsExactly(
                        "research                                        0.0   100.0  " + "#".repeat(10),
                        "coordinate window      supplier 7             100.0   200.0  " + " ".repeat(10)
                                + ".".repeat(20),
                        "ramp                                          300.0    90.0  " + " ".repeat(30)
                                + "#".repeat(9));
    }

    @Test
    void aLoopOfManyPiecesStillFitsOneScreenAndItsDaysAreAccountedFor() {
        List<Span> spans = new ArrayList<>();
        double start = 0;
        for (int i = 1; i <= 60; i++) {
            spans.add(span(1, Stage.COORDINATE, Wait.WINDOW, "supplier of a very long name " + i, start, start + i));
            start += i;
        }

        List<String> lines = print(waterfall(List.of(loop(1, 0, start)), spans));

        assertThat(lines).hasSize(4 + Waterfall.MOST_LINES + 1).allMatch(line -> line.length() <= 100);
        // The shortest 36 pieces take 1 + 2 + … + 36 = 666 days.
        assertThat(lines.get(lines.size() - 1)).isEqualTo("(36 shorter pieces, 666.0 days together, are not shown)");
    }

    private static Waterfall waterfall(List<LoopRecord> loops, List<Span> spans) {
        return Waterfall.of(run(), economy(loops, spans)).orElseThrow();
    }

    private static Observations run() {
        return new Observations(1000, 100, 500, List.of(), 0, 0);
    }

    private static EconomyObservations economy(List<LoopRecord> loops, List<Span> spans) {
        return new EconomyObservations(
                "closed-loop", loops, List.of(), List.of(), List.of(), ResearchBooks.NONE, spans);
    }

    private static LoopRecord loop(int project, double start, double end) {
        return new LoopRecord(
                1, project, 1, "", 3, 0, start, end, LoopOutcome.SHIPPED, DesignChecks.NONE, List.of(), List.of());
    }

    private static Span research(int project, double end) {
        return work(project, Stage.RESEARCH, 0, end);
    }

    private static Span work(int project, Stage stage, double start, double end) {
        return span(project, stage, Wait.NONE, "", start, end);
    }

    private static Span span(int project, Stage stage, Wait cause, String waitedFor, double start, double end) {
        return new Span(1, project, 1, "", 3, stage, cause, waitedFor, start, end, LoopOutcome.SHIPPED);
    }

    private static List<String> print(Waterfall waterfall) {
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        waterfall.print(out);
        out.flush();
        return text.toString().lines().toList();
    }
}
