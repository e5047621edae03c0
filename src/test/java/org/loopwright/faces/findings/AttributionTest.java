package org.loopwright.faces.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.loopwright.lab.design.Coalitions;
import org.loopwright.lab.design.Response;
import org.loopwright.lab.design.Study;
import org.loopwright.lab.design.StudyReader;
import org.loopwright.lab.random.Purpose;
import org.loopwright.lab.random.RandomStream;
import org.loopwright.lab.random.Streams;
import org.loopwright.subject.scenario.ParameterFolder;

/** What separates two sheets where that is known: by made-up runs, and by intervals that must hold a truth. */
class AttributionTest {

    private static final List<String> GROUPS = List.of("calendars", "research", "depth", "idle");
    private static final Response RESPONSE = new Response("w", Outcomes.EMBODIMENT_TIME, true);

    private static final String STUDY = """
            study: mixed
            title: Mixed
            seed: 5
            replications: 6
            factors: [{path: industry, levels: [batteries, aerospace]}]
            responses: [{name: w, measure: embodiment_time_days}]
            design:
              kind: coalitions
              from: simulation-frontier
              to: deployment-engine
              groups:
                calendars: [system.supplier, system.division]
                research: [system.research, system.frontier]
                depth: [system.integration]
                idle: rest
              halves: [[calendars], [research, depth]]
            """;

    @TempDir
    Path folder;

    /** Days of a mixture without luck: calendars save 200, depth 100, both another 60; research costs 80. */
    private static double days(int mixture) {
        int calendars = mixture & 1;
        int research = mixture >> 1 & 1;
        int depth = mixture >> 2 & 1;
        return 1400 - 200 * calendars + 80.4 * research - 100 * depth - 60 * calendars * depth;
    }

    private double luck(int mixture, int replication, double own) {
        RandomStream shared = new Streams(21, replication).of(Purpose.Lab.RESAMPLE);
        RandomStream alone = new Streams(22 + mixture, replication).of(Purpose.Lab.RESAMPLE);
        return 150 * shared.gaussian() + own * alone.gaussian();
    }

    private double[][] values(int replications, double own) {
        double[][] values = new double[16][replications];
        for (int mixture = 0; mixture < 16; mixture++) {
            for (int r = 0; r < replications; r++) {
                values[mixture][r] = days(mixture) + luck(mixture, r + 1, own);
            }
        }
        return values;
    }

    private static Attribution.Part part(Attribution of, String group) {
        return of.parts().stream()
                .filter(part -> part.group().equals(group))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void luckThatAllMixturesShareLeavesTheSharesAsTheyAre() {
        Attribution found = Attribution.of("x", RESPONSE, GROUPS, List.of(1, 0b110), values(5, 0));
        assertThat(found.parts())
                .extracting(Attribution.Part::group)
                .containsExactly("calendars", "depth", "research", "idle");
        assertThat(part(found, "calendars").share().mean()).isCloseTo(-230, within(1e-9));
        assertThat(part(found, "depth").share().mean()).isCloseTo(-130, within(1e-9));
        assertThat(part(found, "research").share().mean()).isCloseTo(80.4, within(1e-9));
        assertThat(part(found, "idle").share().mean()).isCloseTo(0, within(1e-9));
        assertThat(part(found, "depth").alone().mean()).isCloseTo(-100, within(1e-9));
        assertThat(part(found, "depth").last().mean()).isCloseTo(-160, within(1e-9));
        assertThat(found.interaction().orElseThrow().mean()).isCloseTo(-60, within(1e-9));
        assertThat(found.from().halfWidth()).isGreaterThan(10);
        assertThat(part(found, "calendars").share().halfWidth()).isLessThan(1e-9);
    }

    @Test
    void sharesSumToTheGapInFullAndAsTheyArePrinted() {
        Attribution found = Attribution.of("x", RESPONSE, GROUPS, List.of(), values(7, 40));
        double sum =
                found.parts().stream().mapToDouble(part -> part.share().mean()).sum();
        assertThat(sum).isCloseTo(found.gap().mean(), within(1e-9));
        assertThat(found.gap().mean())
                .isCloseTo(found.to().mean() - found.from().mean(), within(1e-9));
        assertThat(found.decimals()).isZero();
        assertThat(Arrays.stream(found.printed()).sum())
                .isEqualTo((double) Math.round(found.to().mean())
                        - Math.round(found.from().mean()));
        assertThat(found.interaction()).isEmpty();
    }

    @Test
    void aReplicationThatLacksAMixtureCountsNowhere() {
        double[][] values = values(4, 40);
        Attribution whole = Attribution.of("x", RESPONSE, GROUPS, List.of(), values(3, 40));
        values[9][3] = Double.NaN;
        assertThat(Attribution.of("x", RESPONSE, GROUPS, List.of(), values).parts())
                .usingRecursiveComparison()
                .isEqualTo(whole.parts());
        Arrays.fill(values[9], Double.NaN);
        assertThat(Attribution.of("x", RESPONSE, GROUPS, List.of(), values).isKnown())
                .isFalse();
    }

    /** 400 studies of 8 replications: within 3.5 standard errors of 95 % for each group. */
    @Test
    void intervalsOfSharesHoldThemInNineteenOfTwentyStudies() {
        int studies = 400;
        double[] truth = {-230, 80.4, -130, 0};
        int[] held = new int[truth.length];
        for (int study = 0; study < studies; study++) {
            RandomStream luck = new Streams(0xc0fe, study + 1).of(Purpose.Lab.RESAMPLE);
            double[][] values = new double[16][8];
            for (int r = 0; r < 8; r++) {
                double shared = 200 * luck.gaussian();
                // What a group does differs from replication to replication: then shares have luck of their own.
                double[] of = IntStream.range(0, 4)
                        .mapToDouble(g -> 60 * luck.gaussian())
                        .toArray();
                for (int mixture = 0; mixture < 16; mixture++) {
                    values[mixture][r] = days(mixture) + shared + 30 * luck.gaussian();
                    for (int g = 0; g < 4; g++) {
                        values[mixture][r] += (mixture >> g & 1) * of[g];
                    }
                }
            }
            Attribution found = Attribution.of("x", RESPONSE, GROUPS, List.of(), values);
            for (int g = 0; g < truth.length; g++) {
                held[g] += part(found, GROUPS.get(g)).share().holds(truth[g]) ? 1 : 0;
            }
        }
        double error = Math.sqrt(0.95 * 0.05 / studies);
        for (int count : held) {
            assertThat((double) count / studies).isCloseTo(0.95, within(3.5 * error));
        }
    }

    @Test
    void theAnswerHasAWaterfallForEachPlaceWhoseNumbersAddUp() throws IOException {
        ParameterFolder sheets = new ParameterFolder(Path.of("params"));
        Study study = StudyReader.read(Files.writeString(folder.resolve("mixed.yaml"), STUDY), sheets);
        Coalitions design = study.coalitions().orElseThrow();
        try (PrintWriter table =
                new PrintWriter(Files.newBufferedWriter(folder.resolve("outcomes.csv"), StandardCharsets.UTF_8))) {
            table.print("run,design_point,system,industry,calendars,research,depth,idle,replication,status,"
                    + Outcomes.EMBODIMENT_TIME + "\n");
            study.plan().forEach(run -> {
                int point = run.point().number();
                int mixture = design.coalition(point);
                table.print(run.run() + "," + point + ",simulation-frontier,"
                        + run.point().level("industry").orElseThrow());
                GROUPS.forEach(
                        group -> table.print("," + run.point().level(group).orElseThrow()));
                table.print("," + run.replication() + ",ok," + (days(mixture) + luck(mixture, run.replication(), 0.01))
                        + "\n");
            });
        }
        Findings found = Analyses.of(folder, study, DesignedStudy::uniforms).orElseThrow();
        String text = PairedStudy.text(List.of(found));
        assertThat(text).contains("What separates the two").contains("Response w (embodiment_time_days), aerospace");
        List<String> lines = text.lines().toList();
        int start = IntStream.range(lines.indexOf("Response w (embodiment_time_days), batteries"), lines.size())
                .filter(i -> lines.get(i).startsWith("simulation-frontier"))
                .findFirst()
                .orElseThrow();
        assertThat(lines.get(start)).startsWith("simulation-frontier").endsWith("|");
        assertThat(lines.get(start + 1)).matches(" {2}calendars +-2(29|30|31) \\+/- 0 +\\* +<=+");
        assertThat(lines.get(start + 3)).matches(" {2}research +8[01] \\+/- 0 +\\* +=+>");
        assertThat(lines.get(start + 4)).matches(" {2}idle +-?[01] \\+/- 0 +\\.");
        assertThat(lines.get(start + 5)).startsWith("deployment-engine");
        int sum = IntStream.range(0, 5).map(i -> number(lines.get(start + i))).sum();
        assertThat(sum).isEqualTo(number(lines.get(start + 5)));
        assertThat(text).contains("Together calendars and research + depth bring -60 +/- 0 beyond the sum");
        assertThat(lines).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(110));
        Optional<Finding> digits = found.details().stream()
                .filter(table -> table.title().contains("batteries"))
                .findFirst();
        assertThat(digits.orElseThrow().facts()).containsKeys("from", "to", "gap", "interaction");
        assertThat(DesignedStudy.line(digits.get(), "calendars").values().get(0).mean())
                .isCloseTo(-230, within(0.1));
    }

    @Test
    void smallNumbersAreNotCut() {
        double[][] values = values(5, 40);
        for (double[] row : values) {
            for (int r = 0; r < row.length; r++) {
                row[r] *= 3e-6;
            }
        }
        Attribution one = Attribution.of("x", RESPONSE, GROUPS, List.of(), values);
        Coalitions design = new Coalitions("a", "b", List.of(), List.of(), List.of(), List.of());
        String text = PairedStudy.text(List.of(AttributionTable.of(new Attributions(design, List.of(one)))));
        assertThat(text)
                .containsPattern("calendars +-0\\.000\\d\\d \\+/- 0\\.000\\d\\d +\\*")
                .doesNotContain("..");
    }

    private static int number(String line) {
        return Integer.parseInt(line.strip().split(" +", -1)[1].replace("+", ""));
    }
}
