package org.loopwright.lab.run;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import java.util.function.Consumer;
import org.loopwright.lab.design.PlannedRun;
import org.loopwright.lab.design.Study;
import org.loopwright.lab.run.engine.Keeper;
import org.loopwright.lab.table.RunRows;

/**
 * The part of a study's runs that one machine makes, so that others can make the rest. Each of the parts is a balanced
 * sample of the design, since the order in which runs are made is.
 *
 * @param part which of the parts, from 1
 * @param parts how many there are, &gt;= 1
 * @param firstReplication the first replication that is made, from 1
 * @param lastReplication the last one, at most that of the study
 */
public record Share(int part, int parts, int firstReplication, int lastReplication) {

    /** All runs. */
    public static final Share ALL = new Share(1, 1, 1, Integer.MAX_VALUE);

    /** Refuses parts that there are none of. */
    public Share {
        if (part < 1 || part > parts) {
            throw new IllegalArgumentException("part must be within [1, " + parts + "], was " + part);
        }
        if (firstReplication < 1 || lastReplication < firstReplication) {
            throw new IllegalArgumentException("replications must be a range from 1 on, such as 3-4, was "
                    + firstReplication + "-" + lastReplication);
        }
    }

    /** True of the share of one who makes all. */
    public boolean isAll() {
        return equals(ALL);
    }

    /** Why a study cannot be shared out like this, in a sentence without its full stop; empty if it can. */
    public Optional<String> refusal(Study study) {
        return isAll() || (study.stop().isEmpty() && study.adaptive().isEmpty())
                ? Optional.empty()
                : Optional.of("a study with a stopping rule or an adaptive design cannot be shared out:"
                        + " which runs it has follows from the answers of all");
    }

    /** A keeper that misses only the runs of this share. */
    Keeper of(Keeper all, StudyRuns<?> runs) {
        return new Keeper() {
            @Override
            public int[] missing(int[] batch) {
                BitSet mine = new BitSet();
                for (int place = 0; place < batch.length; place++) {
                    if (has(place, runs.planned(batch[place]))) {
                        mine.set(batch[place]);
                    }
                }
                return Arrays.stream(all.missing(batch)).filter(mine::get).toArray();
            }

            @Override
            public Batch open(Consumer<Boolean> kept) {
                return all.open(kept);
            }

            @Override
            public Optional<RunRows> content(int run) {
                return all.content(run);
            }
        };
    }

    /** True of a run of the share, by its place in the order in which runs are made, from 0. */
    private boolean has(int place, PlannedRun run) {
        return place % parts == part - 1
                && run.replication() >= firstReplication
                && run.replication() <= lastReplication;
    }
}
