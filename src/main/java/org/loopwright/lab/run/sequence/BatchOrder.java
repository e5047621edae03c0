package org.loopwright.lab.run.sequence;

import java.util.Arrays;
import java.util.List;
import org.loopwright.lab.design.DesignPoint;
import org.loopwright.lab.design.Study;

/** How the runs of a batch are laid out: replication by replication, so that a beginning of it is a balanced sample. */
final class BatchOrder {

    private BatchOrder() {}

    /**
     * Numbers of the runs in their order.
     *
     * @param order the points as they follow each other within a replication
     * @param from replications of each that were given out before
     * @param to replications of each after the batch
     */
    static int[] of(Study study, List<DesignPoint> order, int[] from, int[] to) {
        int size = Arrays.stream(to).sum() - Arrays.stream(from).sum();
        int[] batch = new int[size];
        int next = 0;
        for (int replication = 1; next < size; replication++) {
            for (int i = 0; i < to.length; i++) {
                if (replication > from[i] && replication <= to[i]) {
                    batch[next++] = study.number(order.get(i).number(), replication);
                }
            }
        }
        return batch;
    }
}
