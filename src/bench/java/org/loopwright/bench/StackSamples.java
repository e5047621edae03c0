package org.loopwright.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;
import org.loopwright.subject.model.LoopModel;
import org.loopwright.subject.technology.DesignSearch;
import org.loopwright.subject.technology.WinnerSearch;

/**
 * Where the thread was when Java's own flight recorder looked: nothing in the model counts or keeps time. JMH's profilers
 * tell the innermost methods; asked here is also whether a search was anywhere on the stack. Confined to one thread.
 */
final class StackSamples {

    private static final String EVENT = "jdk.ExecutionSample";
    private static final Duration PERIOD = Duration.ofMillis(10);
    private static final String MODEL = LoopModel.class.getName();
    private static final List<String> SEARCH = List.of(WinnerSearch.class.getName(), DesignSearch.class.getName());

    /**
     * A piece of the recording.
     *
     * @param label what ran
     * @param start when it began
     * @param end when it ended
     */
    private record Piece(String label, Instant start, Instant end) {}

    /**
     * What was seen of something that ran.
     *
     * @param samples looks [1]
     * @param inSearch those in which a search for winners or for the first design was under way [1]
     */
    record Seen(long samples, long inSearch) {

        /** Share of time in search [1]; NaN without samples. */
        double searchShare() {
            return samples == 0 ? Double.NaN : (double) inSearch / samples;
        }

        Seen plus(boolean search) {
            return new Seen(samples + 1, inSearch + (search ? 1 : 0));
        }
    }

    private final Map<String, Seen> byLabel = new TreeMap<>();
    private final Map<String, Long> byMethod = new TreeMap<>();
    private Seen all = new Seen(0, 0);

    /** Runs each batch again and again for a time under the recorder. */
    static StackSamples of(Map<String, Batch> batches, double secondsEach, Path scratch) throws IOException {
        List<Piece> pieces = new ArrayList<>();
        Path file = scratch.resolve("samples.jfr");
        try (Recording recording = new Recording()) {
            recording.enable(EVENT).withPeriod(PERIOD);
            recording.start();
            for (Map.Entry<String, Batch> batch : batches.entrySet()) {
                Instant start = Instant.now();
                double spent = 0;
                while (spent < secondsEach) {
                    spent += batch.getValue().seconds();
                }
                pieces.add(new Piece(batch.getKey(), start, Instant.now()));
            }
            recording.stop();
            recording.dump(file);
        }
        StackSamples samples = new StackSamples();
        try (RecordingFile recorded = new RecordingFile(file)) {
            while (recorded.hasMoreEvents()) {
                samples.take(recorded.readEvent(), pieces);
            }
        }
        Files.delete(file);
        return samples;
    }

    private void take(RecordedEvent event, List<Piece> pieces) {
        if (!event.getEventType().getName().equals(EVENT)
                || event.getStackTrace() == null
                || event.getThread("sampledThread").getJavaThreadId()
                        != Thread.currentThread().getId()) {
            return;
        }
        List<RecordedFrame> frames = event.getStackTrace().getFrames();
        if (frames.stream().noneMatch(frame -> type(frame).equals(MODEL))) {
            return;
        }
        boolean search = frames.stream().map(StackSamples::type).anyMatch(SEARCH::contains);
        for (Piece piece : pieces) {
            if (!event.getStartTime().isBefore(piece.start())
                    && event.getStartTime().isBefore(piece.end())) {
                all = all.plus(search);
                byLabel.merge(piece.label(), new Seen(0, 0).plus(search), (a, b) -> a.plus(b.inSearch() > 0));
                frames.stream()
                        .filter(frame -> type(frame).startsWith("org.loopwright.")
                                || type(frame).startsWith("sim."))
                        .findFirst()
                        .ifPresent(frame -> byMethod.merge(name(frame), 1L, Long::sum));
            }
        }
    }

    private static String type(RecordedFrame frame) {
        return frame.getMethod().getType().getName();
    }

    private static String name(RecordedFrame frame) {
        String type = type(frame);
        return type.substring(type.lastIndexOf('.') + 1) + "."
                + frame.getMethod().getName();
    }

    Seen all() {
        return all;
    }

    Seen of(String label) {
        return byLabel.getOrDefault(label, new Seen(0, 0));
    }

    /** The methods of the project or of MASON in which, or in whose library calls, most samples fell; most first. */
    List<Map.Entry<String, Long>> hottest(int count) {
        return byMethod.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(count)
                .toList();
    }
}
