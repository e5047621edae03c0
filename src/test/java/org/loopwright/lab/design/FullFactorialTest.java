package org.loopwright.lab.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.loopwright.lab.sheet.ScenarioSpec;
import org.loopwright.lab.sheet.Setting;

class FullFactorialTest {

    @Test
    void lastFactorChangesFastest() {
        Design design = new FullFactorial(List.of(
                new Factor("system", List.of("a", "b")),
                new Factor("industry", List.of("x", "y", "z")),
                new Factor("means", List.of("observed", "equal"))));
        List<String> points = design.points()
                .map(point -> point.number() + " "
                        + point.settings().stream().map(Setting::value).collect(Collectors.joining(" ")))
                .toList();
        assertThat(points)
                .containsExactly(
                        "1 a x observed",
                        "2 a x equal",
                        "3 a y observed",
                        "4 a y equal",
                        "5 a z observed",
                        "6 a z equal",
                        "7 b x observed",
                        "8 b x equal",
                        "9 b y observed",
                        "10 b y equal",
                        "11 b z observed",
                        "12 b z equal");
    }

    @Test
    void runsAreTheProductOfLevelsTimesReplicationsEachCombinationOnce() {
        // Every design of up to three factors with one to four levels, and one to three replications.
        for (int a = 0; a <= 4; a++) {
            for (int b = 0; b <= 4; b++) {
                for (int c = 0; c <= 4; c++) {
                    for (int replications = 1; replications <= 3; replications++) {
                        checkNumbers(List.of(a, b, c), replications);
                    }
                }
            }
        }
    }

    private static void checkNumbers(List<Integer> counts, int replications) {
        List<Factor> factors = new ArrayList<>();
        int product = 1;
        for (int f = 0; f < counts.size(); f++) {
            if (counts.get(f) > 0) {
                factors.add(factor("factor" + f, counts.get(f)));
                product *= counts.get(f);
            }
        }
        Study study = study(factors, replications);
        List<PlannedRun> runs = study.plan().toList();
        assertThat(runs).hasSize(product * replications).hasSize(study.runs());
        assertThat(runs.stream().map(run -> run.point().settings() + "#" + run.replication()))
                .doesNotHaveDuplicates();
        for (PlannedRun run : runs) {
            assertThat(run.run()).isEqualTo((run.point().number() - 1) * replications + run.replication());
            assertThat(run).isEqualTo(study.run(run.run()));
        }
        assertThat(runs)
                .extracting(PlannedRun::run)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, runs.size()).boxed().toList());
    }

    @Test
    void withoutFactorsThereIsOnePointWithoutSettings() {
        assertThat(new FullFactorial(List.of()).points()).containsExactly(new DesignPoint(1, List.of()));
    }

    @Test
    void numbersOutsideTheDesignAreRefused() {
        Study study = study(List.of(factor("a", 3)), 2);
        assertThatThrownBy(() -> study.design().point(0)).hasMessage("design point must be within [1, 3], was 0");
        assertThatThrownBy(() -> study.design().point(4)).hasMessage("design point must be within [1, 3], was 4");
        assertThatThrownBy(() -> study.run(7)).hasMessage("run must be within [1, 6], was 7");
    }

    @Test
    void designsThatCannotBeNumberedAreRefused() {
        List<Factor> factors = List.of(factor("a", 2000), factor("b", 2000), factor("c", 2000));
        assertThatThrownBy(() -> new FullFactorial(factors))
                .hasMessage("a design must have at most 2147483647 design points, has more");
        assertThatThrownBy(() -> study(List.of(factor("a", 2000), factor("b", 2000)), 1000))
                .hasMessage("a study must have at most 2147483647 runs, has more");
    }

    @Test
    void factorsWithoutLevelsOrWithALevelTwiceAreRefused() {
        assertThatThrownBy(() -> new Factor("a", List.of())).hasMessage("factor a must have at least one level");
        assertThatThrownBy(() -> new Factor("a", List.of("1", "1")))
                .hasMessage("factor a must not have a level twice, was [1, 1]");
    }

    private static Factor factor(String path, int levels) {
        return new Factor(
                path, IntStream.range(0, levels).mapToObj(Integer::toString).toList());
    }

    private static Study study(List<Factor> factors, int replications) {
        return new Study(
                "s", "s", 1, replications, new ScenarioSpec("s", "s", List.of()), factors, Keep.ALL, Path.of("s"));
    }
}
