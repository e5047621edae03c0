package org.loopwright.bench;

import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.loopwright.lab.run.Machine;

/** What figures depend on besides the program; without the name of the machine or of a person. */
final class BenchMachine {

    private static final Path PROCESSOR = Path.of("/proc/cpuinfo");

    private BenchMachine() {}

    /** Facts by name, in a fixed order. */
    static Map<String, String> facts() {
        Machine machine = Machine.here(1);
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("cores", Integer.toString(machine.cores()));
        facts.put("processor", processor());
        facts.put("jdk", machine.jdk());
        facts.put("os", System.getProperty("os.name") + ", " + System.getProperty("os.arch"));
        facts.put(
                "collectors",
                ManagementFactory.getGarbageCollectorMXBeans().stream()
                        .map(GarbageCollectorMXBean::getName)
                        .collect(Collectors.joining(", ")));
        facts.put("largest_heap_mb", Long.toString(Runtime.getRuntime().maxMemory() >> 20));
        facts.put("load_per_core_at_start", load());
        return facts;
    }

    private static String load() {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        return load < 0
                ? "unknown"
                : BenchTable.number(load / Runtime.getRuntime().availableProcessors(), 2);
    }

    private static String processor() {
        try {
            return Files.readAllLines(PROCESSOR).stream()
                    .filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown");
        } catch (IOException notThisSystem) {
            return "unknown";
        }
    }
}
