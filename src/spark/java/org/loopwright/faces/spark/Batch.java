package org.loopwright.faces.spark;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.loopwright.lab.run.engine.EndedRun;
import org.loopwright.lab.run.engine.Executor;

/** The desk of a worker: hands out the runs of one task and holds those that have ended. Safe for use by several threads. */
final class Batch implements Executor.Desk {

    private final ConcurrentLinkedQueue<Integer> left = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<EndedRun> ended = new ConcurrentLinkedQueue<>();

    Batch(int... runs) {
        for (int run : runs) {
            left.add(run);
        }
    }

    @Override
    public int next() {
        Integer run = left.poll();
        return run == null ? 0 : run;
    }

    @Override
    public void ended(EndedRun run) {
        ended.add(run);
    }

    @Override
    public int next(EndedRun run) {
        ended(run);
        return next();
    }

    /** What has ended. */
    List<EndedRun> ended() {
        return new ArrayList<>(ended);
    }
}
