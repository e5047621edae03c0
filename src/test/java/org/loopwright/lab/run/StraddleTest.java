package org.loopwright.lab.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.loopwright.lab.design.Budget;
import org.loopwright.lab.design.Study;
import org.loopwright.lab.fault.SheetException;
import org.loopwright.lab.run.engine.LocalThreads;
import org.loopwright.lab.run.engine.Progress;
import org.loopwright.lab.run.engine.Terms;
import org.loopwright.subject.technology.Chance;

/** An adaptive design that puts points where it is least certain which of two systems is ahead. */
class StraddleTest {

    private static final String STUDY = """
            study: straddled
            seed: 5
            replications: 3
            industry: batteries
            factors:
              - {path: vertical_integration, range: [0, 1]}
              - {path: industry.trial.exposures, range: [0.1, 10], scale: log}
              - {path: system, levels: [%s]}
            responses:
              - {name: cost, measure: unit_cost_final}
            design: {kind: adaptive, initial: {kind: full, steps: 3}, rounds: 3, points_per_round: 8, response: cost,
                between: system, refine: straddle}
            """;
    private static final String TWO = "closed-loop, hybrid-pipeline";

    /** The first system costs less where depth and the logarithm of exposures, from -1 to 1, sum up to less than 0.5. */
    private static final ToyStudy.Model SLANTED = ToyStudy.simulator((scenario, system, streams) -> {
        double x = system.integration().depth();
        double y = Math.log10(scenario.industry().trial().exposures());
        return (system.name().equals("closed-loop") ? x + y : 0.5)
                + 5
                + streams.of(Chance.PROBE).nextDouble()
                + 0.4
                        * streams.of(
                                        Chance.TRIAL,
                                        (int) (1e6 * x),
                                        (int) (1e6 * y),
                                        system.name().length())
                                .gaussian();
    });

    @TempDir
    private Path folder;

    private String points(String levels) {
        return STUDY.formatted(levels);
    }

    @Test
    void pointsGoWhereTheSignIsUncertainWhateverThreadsAndSessions() throws IOException, InterruptedException {
        Study study = ToyStudy.read(folder, points(TWO));
        ToyStudy.run(study, folder.resolve("one"), 1, SLANTED).execute(Progress.silent());
        ToyStudy.run(study, folder.resolve("eight"), 8, SLANTED).execute(Progress.silent());
        Terms pieces =
                new Terms(2, new Budget(Optional.empty(), OptionalInt.of(25)), Optional.empty(), LocalThreads.GRACE);
        int sessions = 0;
        long cancelled;
        do {
            cancelled = ToyStudy.run(study, folder.resolve("pieces"), 2, SLANTED)
                    .on(pieces)
                    .execute(Progress.silent())
                    .cancelled();
            sessions++;
        } while (cancelled > 0);
        assertThat(sessions).isGreaterThan(3);
        for (String other : List.of("eight", "pieces")) {
            assertThat(folder.resolve(other).resolve("outcomes.csv"))
                    .hasSameBinaryContentAs(folder.resolve("one/outcomes.csv"));
        }
        List<String> depths = ToyStudy.column(folder.resolve("one"), "vertical_integration");
        List<String> exposures = ToyStudy.column(folder.resolve("one"), "industry.trial.exposures");
        int initial = 3 * 3 * 2 * 3;
        assertThat(depths).hasSize(initial + 3 * 8 * 3);
        int near = 0;
        for (int i = initial; i < depths.size(); i++) {
            double off = Double.parseDouble(depths.get(i)) + Math.log10(Double.parseDouble(exposures.get(i))) - 0.5;
            near += Math.abs(off) < 0.4 ? 1 : 0;
        }
        // The strip covers 0.4 of the plane; of the points added at least three in four lie in it.
        assertThat(near).isGreaterThan((depths.size() - initial) * 3 / 4);
    }

    @Test
    void moreThanTwoCannotBeStraddled() {
        assertThatThrownBy(() -> ToyStudy.read(folder, points(TWO + ", simulation-frontier")))
                .isInstanceOf(SheetException.class)
                .hasMessageContaining("straddle needs two that compete, 'system' has 3 levels");
    }
}
