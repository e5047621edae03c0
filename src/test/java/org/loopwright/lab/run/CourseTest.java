package org.loopwright.lab.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.offset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.loopwright.lab.analysis.Interval;
import org.loopwright.lab.analysis.TInterval;
import org.loopwright.lab.design.Budget;
import org.loopwright.lab.design.DesignPoint;
import org.loopwright.lab.design.PlannedRun;
import org.loopwright.lab.design.Study;
import org.loopwright.lab.fault.SheetException;
import org.loopwright.lab.random.RandomStream;
import org.loopwright.lab.random.Streams;
import org.loopwright.lab.run.engine.LocalThreads;
import org.loopwright.lab.run.engine.Progress;
import org.loopwright.lab.run.engine.Terms;
import org.loopwright.lab.run.sequence.RunSequence;
import org.loopwright.subject.technology.Chance;

/** Stopping rules and adaptive designs, with a toy in place of the model. */
class CourseTest {

    private static final String STOPPING = """
            study: stopping
            seed: 5
            replications: 40
            industry: batteries
            factors:
              - {path: system, levels: [closed-loop, hybrid-pipeline, simulation-frontier]}
            responses:
              - {name: cost, measure: unit_cost_final}
            stop: {response: cost, half_width: 0.5, confidence: 0.95, minimum: 5, batch: 5}
            """;

    private static final String ADAPTIVE = """
            study: adaptive
            seed: 5
            replications: 2
            industry: batteries
            factors:
              - {path: vertical_integration, range: [0, 1]}
              - {path: industry.trial.exposures, range: [0, 1]}
              - {path: system, levels: [closed-loop, hybrid-pipeline]}
            responses:
              - {name: cost, measure: unit_cost_final}
            design: {kind: adaptive, initial: {kind: full, steps: 4}, rounds: 3, points_per_round: %d, response: cost,
                between: system}
            """;

    /** Standard deviations 0.01, 1 and 20: enough at once, enough after some batches, never enough. */
    private static final ToyStudy.Model NOISY = ToyStudy.simulator((scenario, system, streams) -> 300
            + streams.of(Chance.PROBE).gaussian()
                    * switch (system.name()) {
                        case "closed-loop" -> 0.01;
                        case "hybrid-pipeline" -> 1;
                        default -> 20;
                    });

    /** The first system costs x + y and the other 1, with the same luck for both. */
    private static final ToyStudy.Model DIAGONAL = ToyStudy.simulator((scenario, system, streams) -> {
        double x = system.integration().depth();
        double y = scenario.industry().trial().exposures();
        return (system.name().equals("closed-loop") ? x + y : 1)
                + 5
                + streams.of(Chance.PROBE).nextDouble();
    });

    @TempDir
    private Path folder;

    private StudyRun.Summary carryOut(Study study, String out, int threads, ToyStudy.Model simulator)
            throws IOException, InterruptedException {
        return ToyStudy.run(study, folder.resolve(out), threads, simulator).execute(Progress.silent());
    }

    /** In pieces of some runs, each a session of its own; returns how many sessions it took. */
    private int inPieces(Study study, String out, int runs, ToyStudy.Model simulator)
            throws IOException, InterruptedException {
        Terms terms =
                new Terms(2, new Budget(Optional.empty(), OptionalInt.of(runs)), Optional.empty(), LocalThreads.GRACE);
        StudyRun.Summary done;
        int sessions = 0;
        do {
            done = ToyStudy.run(study, folder.resolve(out), 2, simulator)
                    .on(terms)
                    .execute(Progress.silent());
            sessions++;
        } while (done.cancelled() > 0);
        return sessions;
    }

    private Map<String, Integer> replications(String out) throws IOException {
        Map<String, Integer> counts = new TreeMap<>();
        ToyStudy.column(folder.resolve(out), "system").forEach(system -> counts.merge(system, 1, Integer::sum));
        return counts;
    }

    @Test
    void aPointStopsAsSoonAsItsIntervalIsNarrowAndAnotherGoesOnToTheMaximum() throws IOException, InterruptedException {
        StudyRun.Summary done = carryOut(ToyStudy.read(folder, STOPPING), "out", 2, NOISY);
        assertThat(replications("out").get("closed-loop")).isEqualTo(5);
        // 1.96 / sqrt(n) = 0.5 at n = 15; the batches end at multiples of 5.
        assertThat(replications("out").get("hybrid-pipeline")).isBetween(10, 35).matches(count -> count % 5 == 0);
        assertThat(replications("out").get("simulation-frontier")).isEqualTo(40);
        assertThat(done.stoppedEarly()).isEqualTo(2);
        assertThat(done.ok()).isEqualTo(done.runs()).isLessThan(120);
        assertThat(ToyStudy.column(folder.resolve("out"), "status")).containsOnly("ok");
    }

    @Test
    void whereAPointStopsDependsNeitherOnThreadsNorOnSessions() throws IOException, InterruptedException {
        Study study = ToyStudy.read(folder, STOPPING);
        carryOut(study, "one", 1, NOISY);
        carryOut(study, "eight", 8, NOISY);
        assertThat(inPieces(study, "pieces", 20, NOISY)).isGreaterThan(2);
        for (String other : List.of("eight", "pieces")) {
            assertThat(folder.resolve(other).resolve("outcomes.csv"))
                    .hasSameBinaryContentAs(folder.resolve("one/outcomes.csv"));
        }
    }

    /**
     * 2000 design points of independent normal values, 95 % intervals of half width 0.5 standard deviations, looked at
     * after 5, 10, 15 … replications. The interval at the end holds the mean in 0.922 of them (binomial standard error
     * 0.006): fewer than it says, as the Javadoc warns.
     */
    @Test
    void theIntervalAtTheEndHoldsTheMeanSomewhatLessOftenThanItsConfidence() throws IOException {
        Study study = ToyStudy.read(folder, STOPPING.replace("replications: 40", "replications: 200"));
        int holds = 0;
        int points = 0;
        for (int seed = 1; points < 1998; seed++) {
            RandomStream luck = new Streams(seed, 1).of(Chance.PROBE);
            RunSequence course = new RunSequence(study, settings -> true);
            Map<Integer, List<Double>> values = new TreeMap<>();
            for (int[] batch = course.next(); batch.length > 0; batch = course.next()) {
                for (int number : batch) {
                    PlannedRun run = study.run(number);
                    double x = luck.gaussian();
                    values.computeIfAbsent(run.point().number(), point -> new ArrayList<>())
                            .add(x);
                    course.asked()
                            .forEach(asked -> asked.add(run.point().number(), run.replication(), Map.of("system", x)));
                }
            }
            for (List<Double> sample : values.values()) {
                Interval interval = TInterval.of(
                        sample.stream().mapToDouble(Double::doubleValue).toArray(), 0.95);
                assertThat(interval.halfWidth()).isLessThanOrEqualTo(0.5);
                holds += interval.holds(0) ? 1 : 0;
                points++;
            }
        }
        assertThat((double) holds / points).isBetween(0.89, 0.94);
    }

    /** Along each line of the first grid the winner changes between two points 1/3 apart, then 1/6, 1/12, 1/24. */
    @Test
    void theGapAcrossTheBoundaryHalvesWithEveryRound() throws IOException, InterruptedException {
        for (int rounds = 1; rounds <= 3; rounds++) {
            Study study = ToyStudy.read(folder, ADAPTIVE.formatted(1000).replace("rounds: 3", "rounds: " + rounds));
            String out = "out" + rounds;
            StudyRun.Summary done = carryOut(study, out, 2, DIAGONAL);
            assertThat(done.ok()).isEqualTo(done.runs()).isEqualTo(2 * done.points());
            // On the line y = 0 both systems cost the same at x = 1, where the first of them wins.
            for (double y : new double[] {1 / 3.0, 2 / 3.0, 1}) {
                TreeSet<Double> below = new TreeSet<>();
                TreeSet<Double> above = new TreeSet<>();
                for (double[] place : places(out)) {
                    if (Math.abs(place[1] - y) < 1e-6) {
                        (place[0] + place[1] <= 1 + 1e-6 ? below : above).add(place[0]);
                    }
                }
                double gap = above.first() - below.last();
                assertThat(gap)
                        .as("gap on y = " + y + " after round " + rounds)
                        .isCloseTo(Math.pow(0.5, rounds) / 3, offset(1e-6));
            }
        }
    }

    @Test
    void roundsAreTheSameWithOneThreadWithEightAndInPieces() throws IOException, InterruptedException {
        Study study = ToyStudy.read(folder, ADAPTIVE.formatted(12));
        carryOut(study, "one", 1, DIAGONAL);
        carryOut(study, "eight", 8, DIAGONAL);
        inPieces(study, "pieces", 31, DIAGONAL);
        for (String other : List.of("eight", "pieces")) {
            assertThat(folder.resolve(other).resolve("outcomes.csv"))
                    .hasSameBinaryContentAs(folder.resolve("one/outcomes.csv"));
        }
        // 16 places × 2 systems, then 3 rounds of at most 12 points.
        assertThat(carryOut(study, "one", 2, DIAGONAL).points()).isEqualTo(32 + 36);
        assertThat(Files.readAllLines(folder.resolve("one/inputs/added_points.csv")))
                .hasSizeGreaterThan(36);
    }

    @Test
    void pointsAreAddedOnlyWhereTheWinnerChanges() throws IOException, InterruptedException {
        ToyStudy.Model oneWins =
                ToyStudy.simulator((scenario, system, streams) -> system.name().equals("closed-loop") ? 1 : 2);
        StudyRun.Summary done = carryOut(ToyStudy.read(folder, ADAPTIVE.formatted(100)), "out", 2, oneWins);
        assertThat(done.points()).isEqualTo(32);
    }

    @Test
    void aRoundWithoutRoomForAllThatCompeteIsRefused() throws IOException {
        Study study = ToyStudy.read(folder, ADAPTIVE.formatted(1));
        SheetException refused = catchThrowableOfType(SheetException.class, () -> carryOut(study, "out", 1, DIAGONAL));
        assertThat(refused.faults().get(0).message())
                .isEqualTo("must be >= 2, the levels that compete at each place, was 1");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void aResponseThatIsNoMeasureIsRefusedBeforeAnythingIsMade() throws IOException {
        Study study = ToyStudy.read(folder, STOPPING.replace("unit_cost_final", "unit_cost_finl"));
        SheetException refused = catchThrowableOfType(SheetException.class, () -> carryOut(study, "out", 1, NOISY));
        assertThat(refused.faults().get(0).message())
                .startsWith("outcomes have no column 'unit_cost_finl'")
                .contains("unit_cost_final");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void aBatchIsLaidOutReplicationByReplication() throws IOException {
        Study study = ToyStudy.read(folder, STOPPING);
        List<PlannedRun> batch = Arrays.stream(new RunSequence(study, settings -> true).next())
                .mapToObj(study::run)
                .toList();
        assertThat(batch.stream().map(PlannedRun::replication).toList())
                .isSorted()
                .satisfies(list -> assertThat(Collections.frequency(list, 5)).isEqualTo(3));
        assertThat(batch.stream()
                        .map(PlannedRun::point)
                        .map(DesignPoint::number)
                        .distinct())
                .hasSize(3);
    }

    private List<double[]> places(String out) throws IOException {
        List<String> x = ToyStudy.column(folder.resolve(out), "vertical_integration");
        List<String> y = ToyStudy.column(folder.resolve(out), "industry.trial.exposures");
        List<double[]> places = new ArrayList<>();
        for (int i = 0; i < x.size(); i++) {
            places.add(new double[] {Double.parseDouble(x.get(i)), Double.parseDouble(y.get(i))});
        }
        return places;
    }
}
