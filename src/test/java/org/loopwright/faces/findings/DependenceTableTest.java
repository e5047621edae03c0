package org.loopwright.faces.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.loopwright.lab.random.Streams;
import org.loopwright.subject.technology.Chance;

/** Partial dependence of functions that are known, from 80 points of a Latin hypercube. */
class DependenceTableTest {

    private static final String DESIGN = "{kind: latin_hypercube, points: 80}";

    @TempDir
    private Path folder;

    private Finding table(double slope, double luck) throws IOException {
        DesignedStudy made = new DesignedStudy(folder, 2, DESIGN, DesignedStudy.THREE_RANGES);
        return made
                .findings(List.of("closed-loop"), (system, point, r) -> {
                    double a = made.share(point, "a");
                    double b = made.share(point, "b");
                    return 100
                            + slope * (10 * a + 20 * (b - 0.5) * (b - 0.5))
                            + luck
                                    * new Streams(11, r)
                                            .of(Chance.TRIAL, point.number(), 0)
                                            .gaussian();
                })
                .tables()
                .stream()
                .filter(one -> one.title().endsWith("partial dependence"))
                .findFirst()
                .orElseThrow();
    }

    /**
     * Of an additive function the dependence on a factor is its own part and a constant: differences between places are
     * 10 x 1/4 for a, 20 x (1/4 - 1/16) and 20 x 1/16 for b, 0 for c. Luck of 0.2 / sqrt(2) at 80 points, tolerance 0.25.
     */
    @Test
    void ofAnAdditiveFunctionItIsThePartOfEachFactor() throws IOException {
        Finding table = table(1, 0.2);
        double[] a = {0, 2.5, 5, 7.5, 10};
        double[] b = {5, 1.25, 0, 1.25, 5};
        for (int k = 1; k < a.length; k++) {
            assertThat(step(table, "a", k)).isCloseTo(a[k] - a[0], within(0.25));
            assertThat(step(table, "b", k)).isCloseTo(b[k] - b[0], within(0.25));
            assertThat(step(table, "c", k)).isCloseTo(0, within(0.25));
        }
        assertThat(table.facts().get("cross_validated_r_squared")).isGreaterThan(0.98);
        assertThat(table.remarks().get(0)).contains("R2 = 1.00").doesNotContain("not to be trusted");
    }

    @Test
    void ofLuckItSaysThatItIsNotToBeTrusted() throws IOException {
        Finding table = table(0, 1);
        assertThat(table.facts().get("cross_validated_r_squared")).isLessThan(0.3);
        assertThat(table.remarks().get(0)).endsWith("not to be trusted.");
    }

    private static double step(Finding table, String factor, int place) {
        Finding.Line line = DesignedStudy.line(table, factor);
        return line.values().get(place).mean() - line.values().get(0).mean();
    }
}
