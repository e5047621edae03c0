package org.loopwright.faces.cli.run;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.loopwright.lab.design.Study;
import org.loopwright.lab.file.JournalException;
import org.loopwright.lab.file.ShellWord;
import org.loopwright.lab.file.WholeFile;
import org.loopwright.lab.journal.Shard;
import org.loopwright.lab.run.Pilot;
import org.loopwright.lab.run.StudyPackage;
import org.loopwright.subject.scenario.ParameterFolder;
import org.loopwright.subject.study.LoopSubject;

/**
 * A folder with all that shards of a study need: its sheets, and scripts that carry shards out and gather what they made.
 * The scripts are files of this package, with words between two @ for what depends on the study.
 */
final class Preparation {

    /** What carries the shards out. */
    enum Engine {
        SLURM,
        PARALLEL;

        /** Beside those that every engine has. */
        private List<String> scripts() {
            return switch (this) {
                case SLURM -> List.of("job.sh", "submit.sh");
                case PARALLEL -> List.of("run.sh");
            };
        }
    }

    /** Folder of the sheets: where the program looks for them below its home. */
    private static final String SHEETS = "params";

    private static final String JAR = "loopwright.jar";

    /** A task is to be worth its start and its place in a queue [s]. */
    private static final double SHORTEST_TASK = 300;

    /** Sites allow a thousand tasks of an array, if they say nothing [1]. */
    private static final int MOST_TASKS = 1000;

    /** How often a task may run out of time [1]. */
    private static final int RESTARTS = 20;

    /** A heap has at least so much [MB]. */
    private static final long SMALLEST_HEAP = 512;

    private final Engine engine;
    private final Path out;
    private final int threads;

    /**
     * A preparation.
     *
     * @param engine what is to carry the shards out
     * @param out a folder that is not there yet, or empty
     * @param threads of each task
     */
    Preparation(Engine engine, Path out, int threads) {
        this.engine = engine;
        this.out = out;
        this.threads = threads;
    }

    /**
     * Writes the folder.
     *
     * @param tasks how many shards; 0 for as many as make tasks of at least five minutes
     * @param options of the command line that shards are to have too
     * @param withJar whether the program goes along, or is used where it is
     * @return what is to be done next, a line each
     */
    List<String> write(Study study, ParameterFolder sheets, int tasks, List<String> options, boolean withJar)
            throws IOException, InterruptedException {
        StudyPackage packed = StudyPackage.write(new LoopSubject(), study, sheets, out, SHEETS);
        Pilot.Forecast forecast = Pilot.of(new LoopSubject(), study, sheets, threads, Optional.empty());
        double seconds = Math.max(forecast.seconds().mean(), 0);
        int shards = tasks > 0 ? tasks : (int) Math.max(1, Math.min(MOST_TASKS, seconds / SHORTEST_TASK));
        long heap = Math.max(SMALLEST_HEAP, 2 * forecast.memoryBytes() / 1_000_000);
        StringBuilder further = new StringBuilder();
        packed.settings().forEach(setting -> further.append(" --set ").append(ShellWord.of(setting)));
        options.forEach(option -> further.append(' ').append(ShellWord.of(option)));
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("study", study.name());
        words.put("command", study.calibration().isPresent() ? "calibrate" : "sweep");
        words.put("file", ShellWord.of(packed.study()));
        words.put("options", further);
        words.put("shards", shards);
        words.put("threads", threads);
        words.put("processes", Math.max(1, Runtime.getRuntime().availableProcessors() / threads));
        words.put("heap", heap);
        // Java needs memory beside its heap; the script gives the heap three quarters.
        words.put("memory", heap * 4 / 3);
        words.put("minutes", (int) (15 + 3 * seconds / shards / 60));
        words.put("restarts", RESTARTS);
        words.put("program", ShellWord.of(program(withJar)));
        for (String script : List.of("shard.sh", "gather.sh")) {
            script(script, words);
        }
        for (String script : engine.scripts()) {
            script(script, words);
        }
        return List.of(
                "Prepared for " + shards + (shards == 1 ? " shard" : " shards") + " of about "
                        + Math.round(seconds / shards) + " s each: " + out,
                "Next: cd " + ShellWord.of(out) + " && " + next(study)
                        + "; then ./gather.sh --status, and ./gather.sh for the tables.");
    }

    /** An array that is sent off by hand is one batch. */
    private String next(Study study) {
        if (engine == Engine.PARALLEL) {
            return "./run.sh";
        }
        return study.comesInBatches() ? "./submit.sh" : "sbatch job.sh";
    }

    private void script(String name, Map<String, Object> words) throws IOException {
        String text;
        try (InputStream in = Preparation.class.getResourceAsStream(name)) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        for (Map.Entry<String, Object> word : words.entrySet()) {
            text = text.replace("@" + word.getKey() + "@", String.valueOf(word.getValue()));
        }
        WholeFile.write(out, name, text.getBytes(StandardCharsets.UTF_8));
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(out.resolve(name), PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    /** Where the program is: a jar, or while it is developed a class path. */
    private String program(boolean withJar) throws IOException {
        Path place;
        try {
            place = Path.of(Preparation.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException noPath) {
            throw new IllegalStateException("the place of the program has no name", noPath);
        }
        boolean isJar = Files.isRegularFile(place);
        if (withJar && !isJar) {
            throw new JournalException("the program is no jar, so that it cannot be copied: build it first");
        }
        if (withJar) {
            try (InputStream in = Files.newInputStream(place);
                    WholeFile copy = WholeFile.in(out, JAR)) {
                in.transferTo(copy.stream());
                copy.appear();
            }
            return JAR;
        }
        return isJar ? place.toAbsolutePath().toString() : System.getProperty("java.class.path");
    }

    /** True of a number of shards that names of segments can tell apart. */
    static boolean isPossible(int tasks) {
        return tasks >= 1 && tasks <= Shard.MOST;
    }
}
