package org.loopwright.faces.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.loopwright.lab.design.DesignPoint;
import org.loopwright.lab.design.Study;
import org.loopwright.lab.fault.SheetException;
import org.loopwright.lab.random.Streams;
import org.loopwright.subject.scenario.ParameterFolder;
import org.loopwright.subject.technology.Chance;

/** A factor without effect: it sets nothing, stirs luck up, and is the floor below which others are nothing. */
class DummyFloorTest {

    private static final List<String> FACTORS = List.of(
            "{path: vertical_integration, label: a, range: [0, 1]}",
            "{path: industry.research.gap, label: b, range: [0.1, 0.7]}",
            "{path: dummy}");
    private static final String SALTELLI = "{kind: saltelli, base: 32}";
    private static final String MORRIS = "{kind: morris, trajectories: 16, levels: 4}";
    private static final List<String> ONE_SYSTEM = List.of("closed-loop");
    private static final int STUDIES = 40;

    @TempDir
    private Path folder;

    /** Luck that any change stirs up, of standard deviation 1, and an effect of a alone. */
    private static DesignedStudy.Outcome outcome(DesignedStudy made, long seed, double slope) {
        return (system, point, replication) -> {
            double a = made.share(point, "a");
            double b = made.share(point, "b");
            Study study = made.study();
            int luck = study.luck(study.number(point.number(), replication));
            return slope * a
                    + new Streams(seed, luck)
                            .of(Chance.TRIAL, (int) (1e6 * a), (int) (1e6 * b))
                            .gaussian();
        };
    }

    @Test
    void theDummyMeetsOtherLuckInItsOwnPointsOnlyAndTheSameScenario() throws IOException {
        ParameterFolder sheets = new ParameterFolder(Path.of("params"));
        Study saltelli = new DesignedStudy(folder, 2, SALTELLI, FACTORS).study();
        for (int first = 1; first <= saltelli.design().size(); first += 5) {
            // A, AB_a, AB_b, AB_dummy, B.
            for (int place = 0; place < 5; place++) {
                int point = first + place;
                assertThat(saltelli.luck(saltelli.number(point, 2))).isEqualTo(place == 3 ? 4 : 2);
            }
        }
        DesignPoint a = saltelli.design().point(1);
        DesignPoint moved = saltelli.design().point(4);
        assertThat(moved.level("dummy")).isNotEqualTo(a.level("dummy"));
        assertThat(saltelli.scenario(moved, sheets)).isEqualTo(saltelli.scenario(a, sheets));

        Study morris = new DesignedStudy(folder, 2, MORRIS, FACTORS).study();
        for (int first = 1; first <= morris.design().size(); first += 4) {
            String from = morris.design().point(first).level("dummy").orElseThrow();
            for (int point = first; point < first + 4; point++) {
                boolean isMoved = !morris.design()
                        .point(point)
                        .level("dummy")
                        .orElseThrow()
                        .equals(from);
                assertThat(morris.luck(morris.number(point, 1))).isEqualTo(isMoved ? 3 : 1);
            }
        }
    }

    /**
     * Luck of variance 1, averaged over 2 replications: 1/2; a explains 36/12. The total index of the dummy is 0.5 / 3.5,
     * the mean over 40 studies of 32 base rows within 4 standard errors.
     *
     * <p>Of a factor that stirs luck up as the dummy does and does nothing else the index is below the upper end of the
     * dummy's interval in 0.92 of studies, as of two equal numbers of which one has an interval of 1.96 deviations: at
     * least 29 of 40, 4 standard errors below that.
     */
    @Test
    void totalIndicesOfWhatDoesNothingAreIndistinguishableFromZero() throws IOException {
        DesignedStudy made = new DesignedStudy(folder, 2, SALTELLI, FACTORS);
        double sum = 0;
        double squares = 0;
        int nothing = 0;
        for (int s = 0; s < STUDIES; s++) {
            Finding table =
                    made.findings(ONE_SYSTEM, outcome(made, s, 6)).tables().get(0);
            double dummy = DesignedStudy.line(table, "dummy").values().get(1).mean();
            sum += dummy;
            squares += dummy * dummy;
            String floor = floor(table);
            assertThat(floor).doesNotContain(": a");
            nothing += floor.endsWith(": b.") ? 1 : 0;
        }
        double mean = sum / STUDIES;
        double error = Math.sqrt((squares / STUDIES - mean * mean) / STUDIES);
        assertThat(mean).isCloseTo(0.5 / 3.5, within(4 * error));
        assertThat(nothing).isBetween(29, STUDIES);
    }

    /** As above, with mu* of 16 trajectories in place of the index. */
    @Test
    void elementaryEffectsOfWhatDoesNothingAreIndistinguishableFromZero() throws IOException {
        DesignedStudy made = new DesignedStudy(folder, 2, MORRIS, FACTORS);
        int nothing = 0;
        for (int s = 0; s < STUDIES; s++) {
            String floor = floor(
                    made.findings(ONE_SYSTEM, outcome(made, s, 6)).tables().get(0));
            assertThat(floor).doesNotContain(": a");
            nothing += floor.endsWith(": b.") ? 1 : 0;
        }
        assertThat(nothing).isBetween(29, STUDIES);
    }

    /** Interaction is total less first order: of a x b with both over [0, 1] and centred, all of both totals. */
    @Test
    void interactionIsTotalLessFirstOrderOfEachThatTakesPart() throws IOException {
        DesignedStudy made = new DesignedStudy(folder, 1, "{kind: saltelli, base: 1024}", DesignedStudy.THREE_RANGES);
        Finding table = made.findings(
                        ONE_SYSTEM,
                        (system, point, r) -> (made.share(point, "a") - 0.5) * (made.share(point, "b") - 0.5))
                .tables()
                .get(0);
        for (String factor : List.of("a", "b")) {
            Finding.Line line = DesignedStudy.line(table, factor);
            assertThat(line.values().get(2).holds(1)).isTrue();
            assertThat(line.values().get(2).mean())
                    .isCloseTo(
                            line.values().get(1).mean() - line.values().get(0).mean(), within(1e-12));
        }
        assertThat(DesignedStudy.line(table, "c").values().get(2).holds(0)).isTrue();
        assertThat(table.remarks()).anyMatch(remark -> remark.contains("{path: dummy}"));
    }

    /** Widths fall with the square root: what the advice asks for from 32 rows has intervals of about 0.05. */
    @Test
    void theAdviceOnTheBaseIsKeptByALargerStudy() throws IOException {
        DesignedStudy small = new DesignedStudy(folder, 1, SALTELLI, DesignedStudy.THREE_RANGES);
        String advice = small
                .findings(ONE_SYSTEM, (system, point, r) -> small.share(point, "a") + small.share(point, "b"))
                .tables()
                .get(0)
                .remarks()
                .stream()
                .filter(remark -> remark.startsWith("The widest interval"))
                .findFirst()
                .orElseThrow();
        String base = advice.replaceAll(".*\\(base: (\\d+)\\).*", "$1");
        DesignedStudy large =
                new DesignedStudy(folder, 1, "{kind: saltelli, base: " + base + "}", DesignedStudy.THREE_RANGES);
        Finding table = large.findings(
                        ONE_SYSTEM, (system, point, r) -> large.share(point, "a") + large.share(point, "b"))
                .tables()
                .get(0);
        assertThat(table.lines()).allMatch(line -> line.values().get(1).halfWidth() < 0.06);
    }

    @Test
    void aDummyTakesNoLevelsAndNoRange() {
        assertThatThrownBy(() -> new DesignedStudy(folder, 1, SALTELLI, List.of("{path: dummy, range: [0, 2]}")))
                .isInstanceOf(SheetException.class)
                .hasMessageContaining("dummy sets nothing");
    }

    private static String floor(Finding table) {
        return table.remarks().stream()
                .filter(remark -> remark.startsWith("Indistinguishable from zero"))
                .findFirst()
                .orElseThrow();
    }
}
