package org.loopwright.faces.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.util.FastMath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.loopwright.lab.design.Response;
import org.loopwright.lab.design.Study;
import org.loopwright.lab.design.StudyReader;
import org.loopwright.lab.random.RandomStream;
import org.loopwright.lab.random.Streams;
import org.loopwright.lab.sheet.Setting;
import org.loopwright.subject.scenario.ParameterFolder;
import org.loopwright.subject.technology.Chance;

/** How robust wins are, where that is known: assumptions and luck of known variance, numbers of known effect. */
class ContestTest {

    private static final Response DAYS = new Response("w", Outcomes.EMBODIMENT_TIME, true);
    private static final List<String> SYSTEMS = List.of("first", "second", "third");

    @TempDir
    Path folder;

    /** The first is 100 days ahead of the second, with a standard deviation of 100 over assumptions and of luck in a run. */
    private static double[][][] runs(int draws, int replications, double luckOfRun, int number) {
        RandomStream luck = new Streams(0xbe57, number).of(Chance.TRIAL);
        double[][][] values = new double[3][draws][replications];
        for (int d = 0; d < draws; d++) {
            double lead = 100 + 100 * luck.gaussian();
            for (int r = 0; r < replications; r++) {
                double shared = 300 * luck.gaussian();
                values[0][d][r] = 1000 + shared;
                values[1][d][r] = 1000 + lead + shared + luckOfRun * luck.gaussian();
                values[2][d][r] = 5000 + shared;
            }
        }
        return values;
    }

    private static Contest contest(double[][][] values) {
        return Contest.of("x", DAYS, SYSTEMS, values, (first, second) -> new Contest.Drawn(List.of(), new double[0][]));
    }

    @Test
    void sharesSumToOneAndTheBestComesFirst() {
        Contest found = contest(runs(300, 2, 50, 1));
        assertThat(found.contenders())
                .extracting(Contest.Contender::system)
                .containsExactly("first", "second", "third");
        assertThat(found.contenders().stream()
                        .mapToDouble(Contest.Contender::share)
                        .sum())
                .isCloseTo(1, within(1e-12));
        assertThat(found.contenders().get(2).share()).isZero();
        assertThat(found.contenders().get(2).low()).isZero();
        // Wilson (1927): z^2 / (n + z^2) where none of n is.
        assertThat(found.contenders().get(2).high()).isCloseTo(3.8415 / 303.8415, within(1e-6));
        assertThat(found.lead().orElseThrow().variance().mean()).isCloseTo(100, within(25.0));
    }

    /** 300 studies of 100 draws without luck: Wilson's interval holds the truth, 0.8413, within four standard errors. */
    @Test
    void intervalsOfSharesHoldThemAsOftenAsTheySay() {
        double truth = new NormalDistribution(null, 0, 1).cumulativeProbability(1);
        int studies = 300;
        int held = 0;
        for (int s = 0; s < studies; s++) {
            Contest.Contender first =
                    contest(runs(100, 1, 0, s + 1)).contenders().get(0);
            held += first.low() <= truth && truth <= first.high() ? 1 : 0;
        }
        assertThat((double) held / studies).isCloseTo(0.95, within(4 * FastMath.sqrt(0.95 * 0.05 / studies)));
    }

    /** Luck of 200 in a run: means of two show 0.72 where assumptions alone give 0.841; 200 studies of 200 draws. */
    @Test
    void luckIsTakenOutOfHowOftenTheFirstIsAhead() {
        double truth = new NormalDistribution(null, 0, 1).cumulativeProbability(1);
        double shown = new NormalDistribution(null, 0, 1).cumulativeProbability(100 / FastMath.sqrt(10000 + 20000));
        double ahead = 0;
        double without = 0;
        double assumptions = 0;
        int studies = 200;
        for (int s = 0; s < studies; s++) {
            Contest.Lead lead = contest(runs(200, 2, 200, s + 1)).lead().orElseThrow();
            ahead += lead.ahead() / studies;
            without += lead.without() / studies;
            assumptions += lead.variance().assumptions() / studies;
        }
        assertThat(ahead).isCloseTo(shown, within(0.01));
        assertThat(without).isCloseTo(truth, within(0.015));
        assertThat(assumptions).isCloseTo(100 * 100, within(700.0));
    }

    @Test
    void missingRunsTakeTheirDrawOutAndOneReplicationTellsNoLuck() {
        double[][][] values = runs(40, 2, 50, 3);
        values[2][7][0] = Double.NaN;
        values[2][7][1] = Double.NaN;
        assertThat(contest(values).draws()).isEqualTo(39);
        assertThat(contest(runs(40, 1, 50, 3)).lead().orElseThrow().without()).isNaN();
    }

    /** Ten draws at whose end of the follow-up the first two stand alike. */
    @Test
    void nobodyWinsWhereTheBestAreAlike() {
        double[][][] values = runs(40, 2, 50, 3);
        for (int d = 0; d < 10; d++) {
            for (int r = 0; r < 2; r++) {
                values[0][d][r] = 1825;
                values[1][d][r] = 1825;
            }
        }
        Contest found = contest(values);
        assertThat(found.tied()).isEqualTo(0.25);
        assertThat(found.contenders().stream()
                        .mapToDouble(Contest.Contender::share)
                        .sum())
                .isCloseTo(0.75, within(1e-12));
        assertThat(found.lead().orElseThrow().without()).isLessThanOrEqualTo(0.75);
    }

    private static final String STUDY = """
            study: sure
            seed: 3
            replications: 2
            over: {file: posterior, draws: 130, ranges: system}
            factors:
              - {path: industry, levels: [batteries, aerospace]}
              - {path: system, levels: [simulation-frontier, closed-loop]}
            responses: [{name: w, measure: embodiment_time_days}]
            """;

    /** The lead follows the slots, one assumption of both, and the compute of each on its own. */
    @Test
    void theAnswerNamesTheNumbersThatDecide() throws IOException {
        ParameterFolder sheets = new ParameterFolder(Path.of("params"));
        Study study = StudyReader.read(Files.writeString(folder.resolve("sure.yaml"), STUDY), sheets);
        try (PrintWriter table =
                new PrintWriter(Files.newBufferedWriter(folder.resolve("outcomes.csv"), StandardCharsets.UTF_8))) {
            table.print("run,design_point,system,industry,draw,replication,status," + Outcomes.EMBODIMENT_TIME + "\n");
            study.plan().forEach(run -> {
                String system = run.point().level("system").orElseThrow();
                List<Setting> set = study.settings(run.point(), sheets.paths());
                double days = 1000 * share(set, "system.research.compute")
                        - (system.equals("closed-loop") ? 400 + 900 * share(set, "system.supplier.slots") : 0)
                        + 10 * new Streams(9, run.run()).of(Chance.TRIAL).gaussian();
                table.print(run.run() + "," + run.point().number() + "," + system + ","
                        + run.point().level("industry").orElseThrow() + ","
                        + run.point().level("draw").orElseThrow() + "," + run.replication() + ",ok," + days + "\n");
            });
        }
        Findings found = Contests.of(folder, study).map(ContestTable::of).orElseThrow();
        String text = PairedStudy.text(List.of(found));
        assertThat(text.replaceAll("\\s+", " "))
                .contains("How robust each win is")
                .contains("closed-loop 0.9")
                .contains("closed-loop leads simulation-frontier by")
                .contains("system.research.compute (closed-loop) -0.9")
                .contains("system.research.compute (simulation-frontier) +0.9")
                .contains("system.supplier.slots +0.9");
        assertThat(text.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(110));
        Finding decides = found.details().stream()
                .filter(table -> table.title().contains("aerospace: what decides"))
                .findFirst()
                .orElseThrow();
        assertThat(decides.lines()).extracting(Finding.Line::name).contains("industry.breakthroughs.gain");
        assertThat(decides.lines().stream().filter(line -> line.values().get(3).mean() < 0.05))
                .extracting(Finding.Line::name)
                .contains(
                        "system.research.compute (closed-loop)",
                        "system.research.compute (simulation-frontier)",
                        "system.supplier.slots")
                .hasSizeLessThan(6);
    }

    private static double share(List<Setting> set, String path) {
        Optional<String> value = set.stream()
                .filter(setting -> setting.path().equals(path))
                .map(Setting::value)
                .findFirst();
        return Double.parseDouble(value.orElseThrow().substring(1));
    }
}
