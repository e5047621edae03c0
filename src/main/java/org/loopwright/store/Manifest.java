package org.loopwright.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What was computed, from what, where and when: {@code manifest.json} of a folder of runs. Keys stand in one fixed
 * order.
 *
 * @param program what computed it
 * @param study name of the study
 * @param seed root seed
 * @param replications replications of each design point [1]
 * @param designPoints design points [1]
 * @param runs runs of the study [1]
 * @param ok runs that reached their horizon [1]
 * @param failed runs that threw [1]
 * @param sheets digest of each sheet that was read, by its name
 * @param machine where it was computed
 * @param execution when and how fast
 * @param files every data file of the folder
 */
public record Manifest(
        Program program,
        String study,
        long seed,
        int replications,
        int designPoints,
        int runs,
        int ok,
        int failed,
        SortedMap<String, String> sheets,
        Machine machine,
        Execution execution,
        List<FileChecksum> files) {

    /** Name of the file. */
    public static final String FILE = "manifest.json";

    /**
     * What computed the runs.
     *
     * @param version version of the program
     * @param commit commit of its sources, empty if not known
     * @param dirty true if the sources differed from that commit; null if not known
     * @param modelBuild digest of the model's class files
     */
    public record Program(String version, String commit, Boolean dirty, String modelBuild) {}

    /**
     * Where the runs were computed; without the name of the machine or of a person.
     *
     * @param jdk version of the Java runtime and its vendor
     * @param os operating system and architecture
     * @param cores processors that the runtime saw [1]
     * @param threads threads that ran the model [1]
     * @param locale locale of the runtime, which no table depends on
     */
    public record Machine(String jdk, String os, int cores, int threads, String locale) {

        /** This machine. */
        public static Machine here(int threads) {
            return new Machine(
                    System.getProperty("java.runtime.version") + ", " + System.getProperty("java.vendor"),
                    System.getProperty("os.name") + " " + System.getProperty("os.version") + ", "
                            + System.getProperty("os.arch"),
                    Runtime.getRuntime().availableProcessors(),
                    threads,
                    Locale.getDefault().toLanguageTag());
        }
    }

    /**
     * When the runs were computed. A resumed sweep reports its last session.
     *
     * @param start start of the session
     * @param end end of the session
     * @param seconds length of the session [s]
     * @param runsMade runs made in this session; the others were there already [1]
     * @param runsPerSecond runs made per second [1/s]
     */
    public record Execution(Instant start, Instant end, double seconds, int runsMade, double runsPerSecond) {}

    /** Copies the collections. */
    public Manifest {
        sheets = Collections.unmodifiableSortedMap(new TreeMap<>(sheets));
        files = List.copyOf(files);
    }

    /** Writes {@code manifest.json}; it appears whole or not at all. */
    public void write(Path folder) throws IOException {
        DefaultIndenter indent = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter pretty =
                new DefaultPrettyPrinter().withObjectIndenter(indent).withArrayIndenter(indent);
        JsonMapper mapper = JsonMapper.builder().build();
        String json = mapper.writer().with(pretty).writeValueAsString(tree(mapper)) + "\n";
        try (WholeFile file = new WholeFile(folder, FILE)) {
            file.write(json.getBytes(StandardCharsets.UTF_8));
            file.finish();
        }
    }

    private ObjectNode tree(JsonMapper mapper) {
        ObjectNode root = mapper.createObjectNode();
        root.put("version", program.version());
        root.put("commit", program.commit().isEmpty() ? null : program.commit());
        root.put("dirty", program.dirty());
        root.put("model_build", program.modelBuild());
        root.put("study", study);
        root.put("seed", String.format(Locale.ROOT, "0x%016x", seed));
        root.put("replications", replications);
        root.put("design_points", designPoints);
        root.put("runs", runs);
        root.put("ok", ok);
        root.put("failed", failed);
        ObjectNode sheetNode = root.putObject("sheets");
        for (Map.Entry<String, String> sheet : sheets.entrySet()) {
            sheetNode.put(sheet.getKey(), sheet.getValue());
        }
        root.put("jdk", machine.jdk());
        root.put("os", machine.os());
        root.put("cores", machine.cores());
        root.put("threads", machine.threads());
        root.put("locale", machine.locale());
        root.put("start", execution.start().truncatedTo(ChronoUnit.MILLIS).toString());
        root.put("end", execution.end().truncatedTo(ChronoUnit.MILLIS).toString());
        root.put("seconds", rounded(execution.seconds()));
        root.put("runs_made", execution.runsMade());
        root.put("runs_per_second", rounded(execution.runsPerSecond()));
        ArrayNode fileNode = root.putArray("files");
        for (FileChecksum file : files) {
            fileNode.addObject()
                    .put("name", file.name())
                    .put("bytes", file.bytes())
                    .put("sha256", file.sha256());
        }
        return root;
    }

    private static double rounded(double x) {
        return Math.round(x * 1000) / 1000.0;
    }
}
