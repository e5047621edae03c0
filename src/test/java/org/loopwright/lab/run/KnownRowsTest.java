package org.loopwright.lab.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.loopwright.lab.design.Budget;
import org.loopwright.lab.design.Study;
import org.loopwright.lab.run.engine.Progress;
import org.loopwright.lab.table.CsvRow;
import org.loopwright.lab.table.RunRows;
import org.loopwright.lab.table.TableSchema;

/** Who follows a sweep is told of each run once, also of those that an earlier session has made. */
class KnownRowsTest {

    @TempDir
    private Path folder;

    /** Notes the numbers of the runs that it is told of. */
    private static final class Follower implements Progress {
        private final List<String> runs = new ArrayList<>();

        @Override
        public void at(int done, int total, int failed, double runsPerSecond) {}

        @Override
        public boolean wantsRows() {
            return true;
        }

        @Override
        public synchronized void rows(TableSchema outcomes, RunRows rows) {
            int run = outcomes.index(OutcomeTable.RUN.name());
            List<CsvRow> lines = CsvRow.parse(rows.lines(outcomes));
            runs.add(lines.get(0).cells().get(run));
        }
    }

    @Test
    void aSweepThatIsTakenUpAgainTellsOfTheRunsThatAreThereAndThenOfTheOthers() throws Exception {
        Study study = ToyStudy.read(folder, """
                study: followed
                seed: 3
                replications: 4
                base: batteries
                factors:
                  - {path: system, levels: [closed-loop, hybrid-pipeline]}
                """);
        ToyStudy.Model model = ToyStudy.simulator((scenario, system, streams) -> 1.0 + streams.replication());
        Study few = study.within(new Budget(Optional.empty(), OptionalInt.of(3)), study.timeLimit());
        Path out = folder.resolve("out");
        Follower first = new Follower();
        ToyStudy.run(few, out, 2, model).execute(first);
        Follower second = new Follower();
        ToyStudy.run(study, out, 2, model).execute(second);
        Follower third = new Follower();
        ToyStudy.run(study, out, 2, model).execute(third);

        assertThat(first.runs).hasSize(3);
        assertThat(second.runs.subList(0, 3)).containsExactlyInAnyOrderElementsOf(first.runs);
        assertThat(second.runs).containsExactlyInAnyOrder("1", "2", "3", "4", "5", "6", "7", "8");
        assertThat(third.runs).containsExactlyInAnyOrderElementsOf(second.runs);
    }
}
