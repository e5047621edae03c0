package org.loopwright.lab.run;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import java.util.function.Consumer;
import org.loopwright.lab.design.Study;
import org.loopwright.lab.random.Purpose;
import org.loopwright.lab.random.RandomStream;
import org.loopwright.lab.random.Streams;
import org.loopwright.lab.run.engine.Keeper;
import org.loopwright.lab.table.RunRows;

/**
 * The part of a study's runs that one process makes, so that others can make the rest. Runs are dealt out block by block:
 * of as many consecutive places of the course as there are shards, each shard gets one, in an order of the block's own.
 * A fixed order would do harm where the number of shards and that of levels have a common divisor: with four systems and
 * four shards each of them would get one system.
 *
 * @param shard which of the shards, from 1
 * @param shards how many there are, &gt;= 1
 * @param firstReplication the first replication that is made, from 1
 * @param lastReplication the last one, at most that of the study
 */
public record Share(int shard, int shards, int firstReplication, int lastReplication) {

    /** All runs. */
    public static final Share ALL = new Share(1, 1, 1, Integer.MAX_VALUE);

    /** Refuses shards that there are none of. */
    public Share {
        if (shard < 1 || shard > shards) {
            throw new IllegalArgumentException("a shard must be within [1, " + shards + "], was " + shard);
        }
        if (firstReplication < 1 || lastReplication < firstReplication) {
            throw new IllegalArgumentException("replications must be a range from 1 on, such as 3-4, was "
                    + firstReplication + "-" + lastReplication);
        }
    }

    /** All replications of one of several shards. */
    public static Share of(int shard, int shards) {
        return new Share(shard, shards, 1, Integer.MAX_VALUE);
    }

    /** The same of some replications only. */
    public Share within(Share replications) {
        return new Share(shard, shards, replications.firstReplication, replications.lastReplication);
    }

    /** True of the share of one who makes all. */
    public boolean isAll() {
        return equals(ALL);
    }

    /** Why some replications of a study cannot be made by themselves, in a sentence without its full stop; empty if they can. */
    public Optional<String> refusal(Study study) {
        return (firstReplication == 1 && lastReplication == Integer.MAX_VALUE) || !study.comesInBatches()
                ? Optional.empty()
                : Optional.of(
                        "a study with a stopping rule or an adaptive design has no replications that can be made by"
                                + " themselves: which runs it has follows from the answers of all");
    }

    /**
     * This share, if a study has it.
     *
     * @throws IllegalArgumentException if not
     */
    Share requireOf(Study study) {
        refusal(study).ifPresent(reason -> {
            throw new IllegalArgumentException(reason);
        });
        return this;
    }

    /** A keeper that misses only the runs of this share. */
    Keeper of(Keeper all, Study study) {
        return new Keeper() {
            @Override
            public int[] missing(int[] batch) {
                BitSet mine = new BitSet();
                for (int run : Share.this.of(batch, study)) {
                    mine.set(run);
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

    /** The runs of this share, in the order of the course. */
    int[] of(int[] course, Study study) {
        int[] dealt = shards == 1 ? course : dealt(course, new Streams(study.seed(), 1));
        return Arrays.stream(dealt)
                .filter(run -> isWithin((run - 1) % study.replications() + 1))
                .toArray();
    }

    private boolean isWithin(int replication) {
        return replication >= firstReplication && replication <= lastReplication;
    }

    private int[] dealt(int[] course, Streams streams) {
        int blocks = (course.length + shards - 1) / shards;
        int[] mine = new int[blocks];
        int count = 0;
        for (int block = 0; block < blocks; block++) {
            int place = block * shards + place(streams.of(Purpose.Lab.DEAL, 0, block));
            // The last block is a short one: not every shard gets a run of it.
            if (place < course.length) {
                mine[count++] = course[place];
            }
        }
        return Arrays.copyOf(mine, count);
    }

    /** Which place of a block is this shard's: where its number stands after a shuffle (Durstenfeld 1964). */
    private int place(RandomStream stream) {
        int place = shard - 1;
        for (int last = shards - 1; last > 0; last--) {
            int other = stream.nextInt(last + 1);
            // Only where one number goes is followed: the two that change their places are these.
            if (place == last) {
                place = other;
            } else if (place == other) {
                place = last;
            }
        }
        return place;
    }
}
