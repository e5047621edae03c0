package org.loopwright.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.loopwright.lab.sheet.Setting;
import org.loopwright.subject.scenario.ParameterFolder;

/** All measurements, one after the other. Nothing here fails on a slow machine: figures are told, not judged. */
public final class Bench {

    private static final String SYSTEM = "closed-loop";

    private final ParameterFolder sheets;
    private final Effort effort;
    private final List<String> program;
    private final Path scratch;

    /**
     * Takes what is needed.
     *
     * @param sheets the sheets of the project
     * @param effort how much is measured
     * @param program words that start the program in another Java, the Java first, without the command
     * @param scratch an empty folder for what the measurements write; the caller removes it
     */
    public Bench(ParameterFolder sheets, Effort effort, List<String> program, Path scratch) {
        this.sheets = sheets;
        this.effort = effort;
        this.program = List.copyOf(program);
        this.scratch = scratch;
    }

    /**
     * Measures.
     *
     * @param step is told what is measured next
     */
    public List<BenchTable> measure(Consumer<String> step) throws IOException, InterruptedException {
        Map<String, Batch> batches = new LinkedHashMap<>();
        for (String industry : sheets.industries()) {
            batches.put(
                    industry,
                    new Batch(sheets.scenario(industry, List.of(new Setting("system", SYSTEM))), effort.runs()));
        }
        List<BenchTable> tables = new ArrayList<>(new RunCost(batches, effort).measure(scratch, step));
        step.accept("attempts in the limit");
        tables.add(SearchCost.measure(
                new ParameterFolder(sheets.root().resolve("limits").resolve("sheets")), effort));
        step.accept("growth with firms, components and horizon");
        tables.addAll(new Growth(sheets, effort).measure());
        step.accept("one thread and two");
        tables.add(new ThreadCost(sheets, effort, scratch).measure());
        step.accept("a long sweep in a small heap");
        tables.add(SmallHeap.measure(program, effort, scratch));
        return List.copyOf(tables);
    }

    /** Removes the scratch folder. */
    public void clear() throws IOException {
        remove(scratch);
    }

    /** Removes a folder and all that is in it. */
    public static void remove(Path folder) throws IOException {
        ThreadCost.remove(folder);
    }
}
