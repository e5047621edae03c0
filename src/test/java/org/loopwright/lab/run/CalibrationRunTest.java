package org.loopwright.lab.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.loopwright.lab.design.Budget;
import org.loopwright.lab.design.Study;
import org.loopwright.lab.fault.SheetException;
import org.loopwright.lab.run.engine.LocalThreads;
import org.loopwright.lab.run.engine.Progress;
import org.loopwright.lab.run.engine.Terms;
import org.loopwright.subject.technology.Chance;

/** Calibrations and studies over their draws, with a toy in place of the model. */
class CalibrationRunTest {

    private static final List<String> TABLES = List.of(
            "outcomes.csv",
            "populations.csv",
            "particles.csv",
            "posterior.csv",
            "shrinkage.csv",
            "predictive.csv",
            "dictionary.csv");

    private static final String STUDY = """
            study: toy
            seed: 5
            replications: 2
            factors:
              - {path: system, levels: [closed-loop, hybrid-pipeline]}
              - {path: industry, levels: [batteries, aerospace]}
            calibrate:
              targets: targets.csv
              each: industry
              entries:
                - industry.research.gap
                - {path: industry.trial.exposures, range: [0, 1]}
                - {path: world.frontier_growth, range: [0.5, 2], joint: true}
              particles: 40
              generations: 5
              draws: 12
            """;

    private static final String TARGETS = """
            industry,measure,low,high,share,unit,split,source,year
            batteries,unit_cost_final,5.1,5.4,0.8,1,fit,made up,2020
            aerospace,unit_cost_final,5.6,5.9,1,1,fit,made up,2020
            all,unit_cost_final,0,5.5,0.5,1,test,made up,2020
            all,no_such_measure,0,1,1,1,test,made up,2020
            """;

    /** Cost is 3 + 2 gap + frontier growth and some luck, and two systems differ by as much to either side. */
    private static final ToyStudy.Model MODEL = ToyStudy.simulator((scenario, system, streams) -> 3
            + 2 * scenario.industry().research().gap()
            + scenario.world().frontierGrowth()
            + (system.name().equals("closed-loop") ? 1 : -1)
            + 0.02 * streams.of(Chance.PROBE).gaussian());

    @TempDir
    private Path folder;

    @BeforeEach
    void targets() throws IOException {
        Files.writeString(folder.resolve("targets.csv"), TARGETS);
    }

    private StudyRun.Summary carryOut(Study study, String out, int threads, ToyStudy.Model model)
            throws IOException, InterruptedException {
        return ToyStudy.run(study, folder.resolve(out), threads, model).execute(Progress.silent());
    }

    private List<String> column(String out, String table, String name) throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve(out).resolve(table + ".csv"));
        int index = List.of(lines.get(0).split(",", -1)).indexOf(name);
        return lines.stream().skip(1).map(line -> line.split(",", -1)[index]).toList();
    }

    @Test
    void particlesComeNearTheTargetsAndTheTestRowsAreReported() throws IOException, InterruptedException {
        StudyRun.Summary done = carryOut(ToyStudy.read(folder, STUDY), "out", 2, MODEL);
        assertThat(done.ok()).isEqualTo(done.runs());
        assertThat(column("out", "predictive", "verdict"))
                .containsExactly("met", "met", "not measured", "met", "above", "not measured");
        assertThat(column("out", "predictive", "split")).containsExactly("fit", "test", "test", "fit", "test", "test");
        // Nothing looks at exposures: they stay as they were, give or take the noise of 12 draws.
        List<String> entries = column("out", "shrinkage", "entry");
        List<String> shrinkage = column("out", "shrinkage", "shrinkage");
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).equals("industry.trial.exposures")) {
                assertThat(Double.parseDouble(shrinkage.get(i))).isLessThan(0.6);
            }
        }
        List<String> growth = column("out", "posterior", "world.frontier_growth");
        assertThat(growth.subList(0, 12)).isEqualTo(growth.subList(12, 24));
        // No table of the calibration tells a system.
        for (String table : TABLES.subList(1, 6)) {
            assertThat(Files.readString(folder.resolve("out").resolve(table)))
                    .doesNotContain("closed-loop", "hybrid-pipeline");
        }
        String dictionary = Files.readString(folder.resolve("out/dictionary.csv"));
        assertThat(dictionary).contains("posterior,draw,", "shrinkage,shrinkage,", "predictive,verdict,");
    }

    @Test
    void whatComesNextDependsNeitherOnThreadsNorOnSessions() throws IOException, InterruptedException {
        Study study = ToyStudy.read(folder, STUDY);
        carryOut(study, "one", 1, MODEL);
        carryOut(study, "eight", 8, MODEL);
        Terms terms =
                new Terms(2, new Budget(Optional.empty(), OptionalInt.of(300)), Optional.empty(), LocalThreads.GRACE);
        int sessions = 0;
        StudyRun.Summary done;
        do {
            done = ToyStudy.run(study, folder.resolve("pieces"), 2, MODEL)
                    .on(terms)
                    .execute(Progress.silent());
            sessions++;
        } while (done.cancelled() > 0);
        assertThat(sessions).isGreaterThan(3);
        assertThat(carryOut(study, "one", 2, MODEL).made()).isZero();
        for (String other : List.of("eight", "pieces")) {
            for (String table : TABLES) {
                assertThat(folder.resolve(other).resolve(table))
                        .as("%s of %s", table, other)
                        .hasSameBinaryContentAs(folder.resolve("one").resolve(table));
            }
        }
    }

    @Test
    void aRunThatFailsIsARowAndItsParticleIsRejected() throws IOException, InterruptedException {
        ToyStudy.Model failing = (scenario, streams) -> {
            if (scenario.industry().trial().exposures() > 0.5) {
                throw new IllegalStateException("no such world");
            }
            return MODEL.apply(scenario, streams);
        };
        StudyRun.Summary done = carryOut(ToyStudy.read(folder, STUDY), "out", 2, failing);
        assertThat(done.failed()).isGreaterThan(50);
        assertThat(column("out", "populations", "failed").stream()
                        .mapToInt(Integer::parseInt)
                        .sum())
                .isGreaterThan(20);
        assertThat(column("out", "posterior", "industry.trial.exposures"))
                .hasSize(24)
                .allMatch(value -> Double.parseDouble(value) <= 0.5);
        ToyStudy.Model hopeless = (scenario, streams) -> {
            throw new IllegalStateException("no world at all");
        };
        StudyRun.Summary lost = carryOut(ToyStudy.read(folder, STUDY), "lost", 2, hopeless);
        assertThat(lost.failed()).isEqualTo(lost.runs());
        assertThat(column("lost", "posterior", "draw")).isEmpty();
    }

    @Test
    void particlesHaveLuckOfTheirOwn() throws IOException, InterruptedException {
        ToyStudy.Model luck = ToyStudy.simulator(
                (scenario, system, streams) -> streams.of(Chance.PROBE).nextDouble() + 1);
        Study study = ToyStudy.read(folder, STUDY.replace("generations: 5", "generations: 1"));
        carryOut(study, "out", 2, luck);
        List<String> costs = column("out", "outcomes", "unit_cost_final");
        assertThat(costs.stream().distinct().count()).isEqualTo(costs.size());
    }

    @Test
    void aStudyRunsOverTheDrawsThatItsScenariosAreOf() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("draws.csv"), """
                draw,industry,industry.research.gap,world.frontier_growth
                1,batteries,0.2,1
                1,aerospace,0.3,1
                2,batteries,0.4,2
                2,aerospace,0.5,2
                3,batteries,0.6,2
                3,aerospace,0.7,2
                """);
        String text = """
                study: over
                seed: 5
                replications: 2
                industry: aerospace
                factors:
                  - {path: system, levels: [closed-loop, hybrid-pipeline]}
                over: {file: draws.csv, draws: 2}
                """;
        Study study = ToyStudy.read(folder, text);
        assertThat(study.design().size()).isEqualTo(4);
        carryOut(
                study,
                "out",
                2,
                ToyStudy.simulator((scenario, system, streams) ->
                        scenario.industry().research().gap()
                                + 10 * scenario.world().frontierGrowth()));
        assertThat(column("out", "outcomes", "draw")).containsExactly("1", "1", "1", "1", "2", "2", "2", "2");
        assertThat(column("out", "outcomes", "unit_cost_final"))
                .containsExactly("10.3", "10.3", "10.3", "10.3", "20.5", "20.5", "20.5", "20.5");
        assertThat(StoredStudy.open(new org.loopwright.subject.study.LoopSubject(), folder.resolve("out"))
                        .schemas())
                .isNotEmpty();
        assertThat(fault(text.replace("aerospace", "semiconductors"))).contains("over: draw 1 has no values for");
        assertThat(fault(text.replace("draws: 2", "draws: 4"))).contains("over: 'draws.csv' has 3 draws, needed are 4");
        assertThat(fault(text + "set: {industry.research.gap: 0.2}\n"))
                .contains("over: draws 'industry.research.gap', which line 8 sets too");
        assertThat(fault(text + "design: {kind: sobol, points: 4}\n"))
                .contains("over: needs a design of all combinations");
        assertThat(fault(text.replace("draws.csv", "drawn.csv")))
                .contains("over: no such file", "did you mean 'draws.csv'");
    }

    private String fault(String text) {
        return catchThrowableOfType(SheetException.class, () -> ToyStudy.read(folder, text))
                .faults()
                .get(0)
                .toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "industry.research.gap|industry.research.gapp|unknown path; did you mean 'industry.research.gap'?",
                "range: [0, 1]|range: [1, 1]|range must be two finite numbers, the first the smaller",
                "range: [0, 1]|range: [0, one]|calibrate.entries[1].range: expected two numbers [least, greatest]",
                "path: industry.trial.exposures, range: [0, 1]|path: horizon, scale: log|has no range in the sheets of batteries; add range: [least, greatest]",
                "each: industry|each: industri|calibrate.each: 'industri' is not a factor with levels; did you mean 'industry'?",
                "targets: targets.csv|targets: target.csv|calibrate.targets: no such file 'target.csv'; did you mean 'targets.csv'?",
                "[batteries, aerospace]|[batteries, semiconductors]|'targets.csv' has no row of the split fit for industry semiconductors",
                "particles: 40|particles: 4|calibrate.particles: must be within [10, 100000]",
                "particles: 40|particels: 40|calibrate: unknown key 'particels'; did you mean 'particles'?",
                "calibrate:|constraints: [industry.research.gap < 1], calibrate:|stands in place of design, constraints and stop",
            })
    void badInputGetsOneClearMessage(String old, String replacement, String message) {
        assertThat(fault(STUDY.replace(old, replacement.replace("], calibrate", "]\ncalibrate"))))
                .contains(message);
    }

    @Test
    void targetsThatNothingMeasuresAndRowsThatAreNoneAreRefused() throws IOException {
        Files.writeString(folder.resolve("targets.csv"), TARGETS.replace("unit_cost_final,5.1", "unit_cost_finl,5.1"));
        SheetException unknown = catchThrowableOfType(
                SheetException.class, () -> carryOut(ToyStudy.read(folder, STUDY), "out", 1, MODEL));
        assertThat(unknown.faults().get(0).toString())
                .contains("'unit_cost_finl' is neither a column of the outcomes nor one of the ratios")
                .contains("did you mean 'unit_cost_final'?");
        Files.writeString(folder.resolve("targets.csv"), TARGETS.replace("5.1,5.4", "5.4,5.1"));
        assertThat(fault(STUDY)).contains("unit_cost_final: low must be <= high, was 5.4 and 5.1");
        Files.writeString(folder.resolve("targets.csv"), TARGETS.replace("5.1,5.4,0.8,1,fit", "5.1,5.4,0.8,1,fitt"));
        assertThat(fault(STUDY)).contains("split must be fit or test, was 'fitt'");
        Files.writeString(folder.resolve("targets.csv"), TARGETS.replace("0.5,1,test", "0.5,1,fit"));
        assertThat(fault(STUDY)).contains("is of all together, a share of them");
        Files.writeString(folder.resolve("targets.csv"), TARGETS.replace("0.5,1,test", "1.5,1,test"));
        assertThat(fault(STUDY)).contains("share must be within (0, 1], was '1.5'");
        Files.writeString(folder.resolve("targets.csv"), TARGETS.replace("split", "spilt"));
        assertThat(fault(STUDY)).contains("has no column 'split'");
    }
}
