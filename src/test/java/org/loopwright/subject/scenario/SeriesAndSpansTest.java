package org.loopwright.subject.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.loopwright.lab.design.DesignPoint;
import org.loopwright.lab.design.PlannedRun;
import org.loopwright.lab.sheet.Setting;
import org.loopwright.subject.scenario.KeptRows.Spans;
import org.loopwright.subject.scenario.SeriesAndSpans.SpanRule;

class SeriesAndSpansTest {

    private static final Spans SOME = new Spans(List.of(1, 3), 5);

    @Test
    void keptAreTheFirmsAskedForAndEveryNthOfTheirProjects() {
        assertThat(SOME.keeps(1, 1)).isTrue();
        assertThat(SOME.keeps(3, 11)).isTrue();
        assertThat(SOME.keeps(3, 10)).isFalse();
        assertThat(SOME.keeps(2, 1)).isFalse();
        assertThat(Spans.ALL.keeps(64, 17)).isTrue();
        assertThatThrownBy(() -> new Spans(List.of(), 0)).hasMessageContaining("every_nth_project must be >= 1");
    }

    /** The words are part of the keys of stored runs: others would make every stored run anew. */
    @Test
    void theWordsOfWhatIsKeptNeverChange() {
        assertThat(new KeptRows(0, Optional.of(SOME)).words())
                .isEqualTo("series every 0.0, spans firms [1, 3] every 5");
        assertThat(new KeptRows(30, Optional.empty()).words()).isEqualTo("series every 30.0, spans none");
    }

    @Test
    void spansAreKeptOfTheReplicationsAndPointsAskedFor() {
        List<Setting> where = List.of(new Setting("system", "split"));
        SeriesAndSpans keep = new SeriesAndSpans(90, 30, Optional.of(new SpanRule(List.of(1), where, SOME)));
        DesignPoint split = new DesignPoint(1, List.of(new Setting("system", "split")));
        DesignPoint other = new DesignPoint(2, List.of(new Setting("system", "whole")));
        assertThat(keep.of(new PlannedRun(1, split, 1))).isEqualTo(new KeptRows(30, Optional.of(SOME)));
        assertThat(keep.of(new PlannedRun(2, split, 2))).isEqualTo(new KeptRows(90, Optional.empty()));
        assertThat(keep.of(new PlannedRun(3, other, 1))).isEqualTo(new KeptRows(30, Optional.empty()));
    }

    @Test
    void twoKeepTheSameWhereverTheyWereWritten() {
        SeriesAndSpans keep = new SeriesAndSpans(90, 30, Optional.empty());
        assertThat(keep.keepsTheSame(new SeriesAndSpans(90, 30, Optional.empty())))
                .isTrue();
        assertThat(keep.keepsTheSame(new SeriesAndSpans(90, 31, Optional.empty())))
                .isFalse();
        assertThat(keep.keepsTheSame(
                        new SeriesAndSpans(90, 30, Optional.of(new SpanRule(List.of(), List.of(), Spans.ALL)))))
                .isFalse();
    }
}
