package org.loopwright.faces.spark;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import org.apache.spark.ExecutorLostFailure;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerJobEnd;
import org.apache.spark.scheduler.SparkListenerTaskEnd;

/** Counts how often the process of each task of one job died. */
final class JobWatch extends SparkListener {

    private final Map<Integer, Integer> deaths = new TreeMap<>();
    private final CountDownLatch end = new CountDownLatch(1);

    @Override
    public synchronized void onTaskEnd(SparkListenerTaskEnd task) {
        if (task.reason() instanceof ExecutorLostFailure) {
            deaths.merge(task.taskInfo().index(), 1, Integer::sum);
        }
    }

    /** Comes after all of its tasks: listeners are told of everything in its order. */
    @Override
    public void onJobEnd(SparkListenerJobEnd job) {
        end.countDown();
    }

    /** Waits until the job has ended. */
    void await() throws InterruptedException {
        end.await();
    }

    /** Deaths of the process of a task [1]. */
    synchronized int deaths(int task) {
        return deaths.getOrDefault(task, 0);
    }
}
