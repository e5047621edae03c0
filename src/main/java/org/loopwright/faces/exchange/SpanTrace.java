package org.loopwright.faces.exchange;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.loopwright.lab.file.FileChecksum;
import org.loopwright.lab.file.ForeignFile;
import org.loopwright.lab.file.Json;
import org.loopwright.lab.file.WholeFile;
import org.loopwright.subject.observation.EconomyObservations;
import org.loopwright.subject.observation.LoopRecord;
import org.loopwright.subject.observation.Span;
import org.loopwright.subject.observation.SpanTable;
import org.loopwright.subject.observation.Stage;
import org.loopwright.subject.observation.Wait;

/**
 * The projects of a run as a trace that Perfetto (ui.perfetto.dev) and chrome://tracing open, in the Trace Event Format: a
 * process for each economy, threads of firms, on which projects that overlap stand side by side; within a project its
 * stages, within a stage its work and waits. A day of the model is a second of the trace, so that "629 s" reads 629 days.
 */
public final class SpanTrace {

    /** Microseconds of the trace in a day of the model. */
    static final long DAY = 1_000_000;

    /** Threads of a firm are numbered from its number times this. */
    private static final int LANES = 10_000;

    private static final String WORK = "work";

    private static final String HEAD =
            "{\"displayTimeUnit\":\"ms\",\"otherData\":{\"clock\":\"1 day of the model = 1 s = 1000000 us\"},\"traceEvents\":[\n";

    private SpanTrace() {}

    /** Refuses the name of a file that is there already and is no trace of this kind. */
    public static void check(Path file) throws IOException {
        ForeignFile.requireRenewable(file, HEAD);
    }

    /**
     * An event.
     *
     * @param ph X for something that takes time, M for the name of a process or thread
     * @param ts when it starts [us]
     * @param dur how long it takes [us]
     * @param pid economy, from 1
     * @param tid lane of a firm
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Event(
            String name, String cat, String ph, Long ts, Long dur, int pid, int tid, Map<String, Object> args) {

        static Event named(String what, int pid, int tid, String name) {
            return new Event(what, null, "M", null, null, pid, tid, Map.of("name", name));
        }

        /** Both ends are rounded, not the duration: what touches still does, and what is within stays so. */
        static Event lasting(
                String name, String cat, double from, double to, int pid, int tid, Map<String, Object> args) {
            long start = Math.round(from * DAY);
            return new Event(name, cat, "X", start, Math.round(to * DAY) - start, pid, tid, args);
        }
    }

    /**
     * Writes the trace.
     *
     * @param file named by a person; replaced if it is such a trace
     * @param economies whose projects are shown
     * @throws org.loopwright.lab.file.JournalException if it is there already and is none
     */
    public static FileChecksum write(Path file, List<EconomyObservations> economies) throws IOException {
        check(file);
        try (WholeFile out = WholeFile.named(file)) {
            String before = HEAD;
            for (int e = 0; e < economies.size(); e++) {
                for (Event event : events(economies.get(e), e + 1)) {
                    out.write((before + Json.line(event)).getBytes(StandardCharsets.UTF_8));
                    before = ",\n";
                }
            }
            out.write("\n]}\n".getBytes(StandardCharsets.UTF_8));
            return out.finish();
        }
    }

    private static List<Event> events(EconomyObservations economy, int pid) {
        Map<List<Integer>, List<Span>> spans = new LinkedHashMap<>();
        for (Span span : economy.spans()) {
            spans.computeIfAbsent(List.of(span.firm(), span.project()), key -> new ArrayList<>())
                    .add(span);
        }
        List<Event> events = new ArrayList<>();
        events.add(Event.named("process_name", pid, 0, economy.system()));
        Map<Integer, List<Double>> lanes = new LinkedHashMap<>();
        List<LoopRecord> loops = new ArrayList<>(economy.loops());
        loops.sort(Comparator.comparingInt(LoopRecord::firm).thenComparingDouble(LoopRecord::startDay));
        for (LoopRecord loop : loops) {
            List<Span> own = spans.getOrDefault(List.of(loop.firm(), loop.project()), List.of());
            if (!own.isEmpty()) {
                List<Double> until = lanes.computeIfAbsent(loop.firm(), firm -> new ArrayList<>());
                int lane = lane(until, loop);
                int tid = loop.firm() * LANES + lane;
                if (lane == until.size()) {
                    until.add(loop.endDay());
                    events.add(
                            Event.named("thread_name", pid, tid, "firm " + loop.firm() + ", projects " + (lane + 1)));
                } else {
                    until.set(lane, loop.endDay());
                }
                add(events, loop, own, pid, tid);
            }
        }
        return events;
    }

    /** The first lane of the firm that is free when the loop starts. */
    private static int lane(List<Double> until, LoopRecord loop) {
        int lane = 0;
        while (lane < until.size() && until.get(lane) > loop.startDay()) {
            lane++;
        }
        return lane;
    }

    private static void add(List<Event> events, LoopRecord loop, List<Span> spans, int pid, int tid) {
        Map<String, Object> about = new LinkedHashMap<>();
        about.put(
                SpanTable.COMPONENT.name(),
                loop.component() + (loop.componentName().isEmpty() ? "" : " " + loop.componentName()));
        about.put(SpanTable.OUT_SET_SIZE.name(), loop.outSetSize());
        about.put("generations", loop.generations());
        about.put(SpanTable.OUTCOME.name(), loop.outcome().column());
        String name = "project " + loop.project() + ", " + loop.outcome().column();
        events.add(Event.lasting(name, SpanTable.PROJECT.name(), loop.startDay(), loop.endDay(), pid, tid, about));
        int from = 0;
        for (int i = 1; i <= spans.size(); i++) {
            Stage stage = spans.get(from).stage();
            if (i == spans.size() || spans.get(i).stage() != stage) {
                double start = spans.get(from).startDay();
                double end = spans.get(i - 1).endDay();
                events.add(Event.lasting(stage.column(), SpanTable.STAGE.name(), start, end, pid, tid, Map.of()));
                spans.subList(from, i).forEach(span -> events.add(piece(span, pid, tid)));
                from = i;
            }
        }
    }

    private static Event piece(Span span, int pid, int tid) {
        boolean isWork = span.cause() == Wait.NONE;
        String who = span.waitedFor();
        return Event.lasting(
                isWork ? WORK : span.cause().column() + (who.isEmpty() ? "" : ": " + who),
                isWork ? WORK : SpanTable.WAIT.name(),
                span.startDay(),
                span.endDay(),
                pid,
                tid,
                who.isEmpty() ? Map.of() : Map.of(SpanTable.WAITED_FOR.name(), who));
    }
}
