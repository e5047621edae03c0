package org.loopwright.lab.run;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.loopwright.lab.journal.Sitting;

/**
 * What one process of a shard made.
 *
 * @param segment name of its file in the journal
 * @param shard which of the shards, from 1
 * @param shards how many there were [1]
 * @param runsMade runs whose end it wrote down [1]
 * @param workplace where
 */
public record ShardSession(
        String segment,
        int shard,
        int shards,
        int runsMade,
        @JsonUnwrapped Workplace workplace) {

    /** What the shards among those who wrote a journal made. */
    static List<ShardSession> of(List<Sitting> sittings) {
        return sittings.stream()
                .flatMap(one -> one.shard().stream()
                        .map(shard -> new ShardSession(
                                one.segment(),
                                shard.number(),
                                shard.count(),
                                one.ended(),
                                Workplace.of(shard.where()))))
                .toList();
    }
}
