package org.loopwright.faces.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.loopwright.lab.analysis.TheoryCheck;

class LimitTextTest {

    private static final TheoryCheck AGREES = new TheoryCheck("mean wait", "days", 2, 2.01, 0.0123, 0, 60);
    private static final TheoryCheck MISSES = new TheoryCheck("share | that waits", "1", 0.5, 0.7, 0.02, 0, 60);
    private static final TheoryCheck CERTAIN = TheoryCheck.exact("shift", "days", 0, 0, 0, 12);

    @Test
    void theTerminalShowsTheoryBesideResult() {
        assertThat(LimitText.terminal(entry("Some words.", "", AGREES, CERTAIN)))
                .isEqualTo("""
                A queue
                  Erlang (1917)
                  mean wait [days]
                    theory 2   observed 2.01   standard error 0.012, distance +0.81   n 60   agrees
                  shift [days]
                    theory 0   observed 0   no chance, within 0   n 12   agrees
                  Some words.
                """);
    }

    @Test
    void aMissIsExplainedOrCalledUnexplained() {
        LimitEntry explained = entry("", "Because.", MISSES);
        LimitEntry open = entry("", "", MISSES);
        assertThat(LimitText.terminal(explained)).contains("distance +10.00   n 60   MISSES", "  Because.\n");
        assertThat(explained.isAnswered()).isTrue();
        assertThat(LimitText.terminal(open)).endsWith("  Nothing explains this miss.\n");
        assertThat(open.isAnswered()).isFalse();
    }

    @Test
    void thePageHasARowForEachNumberAndExplainsMisses() {
        String page = LimitText.page(List.of(entry("Some words.", "Because.", AGREES, MISSES)), "");
        assertThat(page)
                .contains("1 limits, 2 numbers, 1 agree, 1 miss")
                .contains(
                        "| A queue | Erlang (1917) | `./loopwright run q.yaml` | mean wait [days] | 2 | 2.01 | 0.012 |"
                                + " +0.81 | 60 | agrees |\n")
                .contains("|  |  |  | share \\| that waits | 0.5 | 0.7 | 0.02 | +10.00 | 60 | **misses** |\n")
                .contains("- `./loopwright run q.yaml` (60 replications): Some words. **Miss.** Because.\n")
                .endsWith(LimitText.KEPT + "\n");
    }

    @Test
    void whatIsWrittenByHandIsKept() {
        String byHand = LimitText.KEPT + "\n\n## Other proofs\n";
        String page = LimitText.page(List.of(entry("", "", AGREES)), byHand);
        assertThat(LimitText.written(page)).isEqualTo(byHand);
        assertThat(LimitText.page(List.of(entry("", "", AGREES)), LimitText.written(page)))
                .isEqualTo(page);
        assertThat(LimitText.written("another page")).isEmpty();
    }

    private static LimitEntry entry(String note, String miss, TheoryCheck... checks) {
        return new LimitEntry("A queue", "Erlang (1917)", "./loopwright run q.yaml", 60, note, miss, List.of(checks));
    }
}
