package org.loopwright.faces.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.loopwright.lab.random.Streams;
import org.loopwright.lab.sheet.Setting;
import org.loopwright.subject.model.LoopModel;
import org.loopwright.subject.observation.EconomyObservations;
import org.loopwright.subject.observation.Observations;
import org.loopwright.subject.scenario.ParameterFolder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Traces are what the Trace Event Format asks for, and what Perfetto draws as it is meant: complete events with all that they
 * need, on threads and processes that have names, nested on each thread, since of two slices that overlap in part Perfetto
 * drops or cuts one.
 */
class SpanTraceTest {

    private static final Set<String> KEYS = Set.of("name", "cat", "ph", "ts", "dur", "pid", "tid", "args");

    @TempDir
    private Path scratch;

    @Test
    void everyProjectOfARunIsThereNestedOnTheThreadsOfItsFirm() throws IOException {
        Observations run = LoopModel.simulate(
                new ParameterFolder(Path.of("params"))
                        .scenario("batteries", List.of(new Setting("horizon", "1500"), new Setting("warm_up", "300"))),
                new Streams(2, 1));
        Path file = scratch.resolve("trace.json");

        SpanTrace.write(file, run.economies());

        JsonNode trace = new JsonMapper().readTree(Files.readString(file));
        assertThat(trace.get("displayTimeUnit").asString()).isIn("ms", "ns");
        Map<String, List<JsonNode>> threads = new TreeMap<>();
        Set<String> named = new TreeSet<>();
        long projects = 0;
        long pieces = 0;
        for (JsonNode event : trace.get("traceEvents")) {
            assertThat(KEYS).containsAll(event.propertyNames());
            assertThat(event.get("name").asString()).isNotBlank();
            assertThat(event.get("pid").isIntegralNumber()).isTrue();
            assertThat(event.get("tid").isIntegralNumber()).isTrue();
            assertThat(event.get("args").isObject()).isTrue();
            String process = event.get("pid").toString();
            String thread = process + "/" + event.get("tid");
            if (event.get("ph").asString().equals("M")) {
                assertThat(event.get("name").asString()).isIn("process_name", "thread_name");
                assertThat(event.get("args").get("name").asString()).isNotBlank();
                boolean isNew = named.add(event.get("name").asString().equals("process_name") ? process : thread);
                assertThat(isNew).as("named once: " + event).isTrue();
                continue;
            }
            assertThat(event.get("ph").asString()).isEqualTo("X");
            assertThat(event.get("ts").isIntegralNumber()).isTrue();
            assertThat(event.get("ts").asLong()).isNotNegative();
            assertThat(event.get("dur").asLong()).isNotNegative();
            assertThat(named).contains(process, thread);
            threads.computeIfAbsent(thread, key -> new ArrayList<>()).add(event);
            String kind = event.get("cat").asString();
            projects += kind.equals("project") ? 1 : 0;
            pieces += kind.equals("work") || kind.equals("wait") ? 1 : 0;
        }
        threads.values().forEach(SpanTraceTest::requireNested);
        long spans = 0;
        long loops = 0;
        for (EconomyObservations economy : run.economies()) {
            spans += economy.spans().size();
            loops += economy.loops().stream()
                    .filter(loop -> loop.endDay() > loop.startDay())
                    .count();
        }
        assertThat(pieces).isEqualTo(spans);
        assertThat(projects).isEqualTo(loops).isGreaterThan(100);
    }

    /** The rule can be broken: a slice that begins within another and ends after it is found. */
    @Test
    void slicesThatOverlapInPartAreFound() {
        JsonNode trace = new JsonMapper().readTree("""
                [{"ts": 0, "dur": 10}, {"ts": 2, "dur": 8}, {"ts": 4, "dur": 7}]
                """);
        List<JsonNode> events = new ArrayList<>();
        trace.forEach(events::add);

        requireNested(events.subList(0, 2));
        assertThatThrownBy(() -> requireNested(events)).hasMessageContaining("ends within its parent");
    }

    /** Events of a thread come parents first; each lies within the last one that is still open. */
    private static void requireNested(List<JsonNode> events) {
        Deque<Long> open = new ArrayDeque<>();
        long last = 0;
        for (JsonNode event : events) {
            long start = event.get("ts").asLong();
            long end = start + event.get("dur").asLong();
            assertThat(start).isGreaterThanOrEqualTo(last);
            last = start;
            while (!open.isEmpty() && open.peek() <= start) {
                open.pop();
            }
            assertThat(open.isEmpty() || end <= open.peek())
                    .as("ends within its parent: " + event)
                    .isTrue();
            open.push(end);
        }
    }
}
