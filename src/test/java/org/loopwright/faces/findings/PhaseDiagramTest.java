package org.loopwright.faces.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.loopwright.lab.random.Streams;
import org.loopwright.subject.technology.Chance;

/** A phase diagram of answers that were planted: one system is ahead where two shares sum up to less than 0.8. */
class PhaseDiagramTest {

    @TempDir
    private Path folder;

    @Test
    void theShareOfEachIsThatOfThePlantedHalvesInWordsAndTable() throws IOException {
        DesignedStudy made = new DesignedStudy(
                folder,
                3,
                "{kind: adaptive, initial: {kind: full, steps: 6}, rounds: 1, points_per_round: 1, response: y,"
                        + " refine: straddle}",
                DesignedStudy.THREE_RANGES.subList(0, 2),
                "systems: [closed-loop, hybrid-pipeline]\n");
        Findings found = made.findings(List.of("closed-loop", "hybrid-pipeline"), (system, point, r) -> {
            double lead = made.share(point, "a") + made.share(point, "b") - 0.8;
            double luck = new Streams(3, r)
                    .of(Chance.TRIAL, point.number(), system.length())
                    .gaussian();
            return 500 + (system.equals("closed-loop") ? 100 * lead : 0) + luck;
        });

        // Below the diagonal lie 0.8 x 0.8 / 2 = 0.32 of the square; luck of 1 in 100 leaves a band of some hundredths.
        String words = found.tables().get(0).remarks().stream()
                .filter(remark -> remark.startsWith("Of the plane of a and b"))
                .findFirst()
                .orElseThrow();
        assertThat(words)
                .matches(
                        ".*closed-loop is ahead in (29|30|31|32) %, hybrid-pipeline in (65|66|67|68|69) %; in [0-6] % .*");

        Path figures = Files.createDirectories(folder.resolve("figures"));
        PhaseFile.write(folder, made.study(), figures);
        List<String> rows = Files.readAllLines(figures.resolve("phase.csv"));
        assertThat(rows).hasSize(1 + PhaseDiagram.LATTICE * PhaseDiagram.LATTICE);
        assertThat(rows.get(1))
                .startsWith(",a,b,0,0.1,closed-loop,hybrid-pipeline,-")
                .endsWith(",-1");
        assertThat(rows.get(rows.size() - 1)).endsWith(",1");
    }
}
