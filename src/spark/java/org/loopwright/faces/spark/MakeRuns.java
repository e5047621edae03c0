package org.loopwright.faces.spark;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.SparkFiles;
import org.apache.spark.TaskContext;
import org.loopwright.lab.design.Budget;
import org.loopwright.lab.run.StudyPackage;
import org.loopwright.lab.run.engine.LocalThreads;
import org.loopwright.lab.run.engine.RunMaker;
import org.loopwright.lab.run.engine.Terms;
import org.loopwright.subject.study.LoopSubject;
import scala.collection.Iterator;
import scala.runtime.AbstractFunction2;

/** What a task does on its worker: reads the study, the first time, and makes a batch of its runs. */
final class MakeRuns extends AbstractFunction2<TaskContext, Iterator<int[]>, MadeRun[]> implements Serializable {

    private static final long serialVersionUID = 1;

    /** The studies that this process has read, by the names of their archives. */
    private static final Map<String, RunMaker> READ = new ConcurrentHashMap<>();

    private final String archive;
    private final String study;
    private final String[] settings;
    private final Duration timeLimit;
    private final int threads;

    /**
     * A task.
     *
     * @param archive name of the archive that holds the study and its sheets
     * @param packed where in it the study is
     * @param timeLimit of a run; null if it has none
     * @param threads that make runs
     */
    MakeRuns(String archive, StudyPackage packed, Duration timeLimit, int threads) {
        this.archive = archive;
        this.study = packed.study();
        this.settings = packed.settings().toArray(String[]::new);
        this.timeLimit = timeLimit;
        this.threads = threads;
    }

    @Override
    public MadeRun[] apply(TaskContext task, Iterator<int[]> batches) {
        RunMaker runs = READ.computeIfAbsent(archive, this::read);
        Batch batch = new Batch(batches.next());
        try {
            new Terms(threads, Budget.UNLIMITED, Optional.ofNullable(timeLimit), LocalThreads.GRACE)
                    .localThreads(runs)
                    .carryOut(batch);
        } catch (InterruptedException cancelled) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the task was cancelled", cancelled);
        }
        return batch.ended().stream().map(MadeRun::of).toArray(MadeRun[]::new);
    }

    private RunMaker read(String name) {
        try {
            return new StudyPackage(study, List.of(settings)).runs(new LoopSubject(), Path.of(SparkFiles.get(name)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
