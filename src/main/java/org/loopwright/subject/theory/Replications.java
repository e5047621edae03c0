package org.loopwright.subject.theory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/** Carries out replications on several threads and hands them back in their order. */
final class Replications {

    private Replications() {}

    static List<double[]> each(int replications, int threads, IntFunction<double[]> one) throws InterruptedException {
        double[][] seen = new double[replications][];
        AtomicInteger next = new AtomicInteger();
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> workers = new ArrayList<>();
            for (int worker = 0; worker < threads; worker++) {
                workers.add(pool.submit(() -> {
                    for (int k = next.incrementAndGet(); k <= replications; k = next.incrementAndGet()) {
                        seen[k - 1] = one.apply(k);
                    }
                }));
            }
            for (Future<?> worker : workers) {
                worker.get();
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException("a replication failed", failed.getCause());
        } finally {
            next.set(replications);
            pool.shutdown();
        }
        return Arrays.asList(seen);
    }
}
