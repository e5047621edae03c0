package org.loopwright.faces.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.loopwright.faces.cli.option.Home;

/** The scripts of a study that comes in batches; Slurm is played by two scripts ({@code .ci/slurm} has the real one). */
class BatchScriptsTest {

    private static final String STUDY = """
            study: batches
            seed: 12
            replications: 12
            industry: batteries
            horizon: 300
            warm_up: 100
            follow: 200
            factors:
              - {path: system, levels: [simulation-frontier, deployment-engine, closed-loop]}
            responses:
              - {name: cost, measure: unit_cost_final}
            stop: {response: cost, half_width: 0.0001, confidence: 0.95, minimum: 4, batch: 4}
            """;

    @TempDir
    Path scratch;

    private final StringWriter out = new StringWriter();
    private Path prepared;
    private Process script;

    @BeforeEach
    void study() throws IOException {
        Files.writeString(scratch.resolve("batches.yaml"), STUDY);
        prepared = scratch.toRealPath().resolve("prepared it's");
    }

    @AfterEach
    void endWhatIsLeft() {
        if (script != null) {
            kill();
        }
    }

    private void kill() {
        script.descendants().forEach(ProcessHandle::destroyForcibly);
        script.destroyForcibly();
    }

    private void type(Object... words) {
        StringWriter err = new StringWriter();
        String[] texts = List.of(words).stream().map(String::valueOf).toArray(String[]::new);
        assertThat(Main.run(new Home(Path.of("")), new PrintWriter(out, true), new PrintWriter(err, true), texts))
                .as(err.toString())
                .isZero();
    }

    private void prepare(String engine) {
        type("sweep", scratch.resolve("batches.yaml"), "--prepare", engine, "--tasks", 2, "--out", prepared);
    }

    /** A program for the scripts to find. */
    private void play(String name, String text) throws IOException {
        Path file = Files.createDirectories(scratch.resolve("bin")).resolve(name);
        Files.writeString(file, "#!/bin/sh\n" + text + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private void start(String... words) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(words)
                .directory(prepared.toFile())
                .redirectErrorStream(true)
                .redirectOutput(scratch.resolve("said.txt").toFile());
        Map<String, String> variables = builder.environment();
        variables.put("JAVA_HOME", System.getProperty("java.home"));
        variables.put("PATH", scratch.resolve("bin") + ":" + variables.get("PATH"));
        variables.put("SCRATCH", scratch.toString());
        script = builder.start();
    }

    private int run(String... words) throws IOException, InterruptedException {
        start(words);
        assertThat(script.waitFor(240, TimeUnit.SECONDS)).isTrue();
        return script.exitValue();
    }

    private List<String> asked() throws IOException {
        Path file = scratch.resolve("asked.txt");
        List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
        Files.deleteIfExists(file);
        return lines;
    }

    @Test
    void anArrayIsSubmittedUnlessOneIsUnderWayAndTheScriptIsBegunAfterIt() throws IOException, InterruptedException {
        prepare("slurm");
        assertThat(out.toString()).contains("Next: cd '" + scratch + "/prepared it'\\''s' && ./submit.sh;");
        play("sbatch", "echo \"$@\" >> \"$SCRATCH/asked.txt\"; echo 7");
        play("squeue", "exit 0");
        assertThat(run("./submit.sh")).isZero();
        assertThat(asked()).containsExactly("--parsable job.sh", "--dependency=afterany:7 submit.sh 0");
        // It was ended between the two, and is begun again; somebody has another folder of the same study.
        play("squeue", "case $* in *--name=batches\\ *) echo \"12 $PWD\"; echo '13 /elsewhere' ;; esac");
        assertThat(run("./submit.sh")).isZero();
        assertThat(asked()).containsExactly("--dependency=afterany:12 submit.sh -1");
        // It is begun again though it goes on by itself.
        play("squeue", "case $* in *--name=batches-next\\ *) echo \"14 $PWD\" ;; esac");
        assertThat(run("./submit.sh")).isZero();
        assertThat(asked()).isEmpty();
        assertThat(scratch.resolve("said.txt")).hasContent("Job 14 goes on with it.");
        // An array ended, and no run with it.
        play("squeue", "exit 0");
        assertThat(run("./submit.sh", "0")).isEqualTo(1);
        assertThat(asked()).isEmpty();
    }

    @Test
    @Tag("thorough")
    void oneArrayAfterAnotherMakesWhatOneSweepDoes() throws IOException, InterruptedException {
        prepare("slurm");
        play("squeue", "exit 0");
        play("sbatch", """
                case $* in
                  *job.sh)
                    for i in 1 2; do
                      SLURM_SUBMIT_DIR=$PWD SLURM_ARRAY_JOB_ID=7 SLURM_ARRAY_TASK_ID=$i sh ./job.sh >> "$SCRATCH/tasks.txt" 2>&1
                    done
                    echo 7
                    ;;
                  *)
                    mkdir -p "$SCRATCH/spool"
                    cp submit.sh "$SCRATCH/spool/slurm_script"
                    for last; do :; done
                    SLURM_SUBMIT_DIR=$PWD sh "$SCRATCH/spool/slurm_script" "$last"
                    ;;
                esac
                """);
        assertThat(run("./submit.sh"))
                .as(Files.readString(scratch.resolve("said.txt")))
                .isZero();
        requireSameTables();
    }

    @Test
    @Tag("thorough")
    void processesOfOneMachineMakeItThoughTheyAreKilledAllTheTime() throws IOException, InterruptedException {
        prepare("parallel");
        Path results = prepared.resolve("results");
        for (int i = 0; i < 3; i++) {
            long before = ShortRuns.bytes(results);
            start("./run.sh", "2");
            for (int wait = 0; wait < 600 && script.isAlive() && ShortRuns.bytes(results) < before + 2000; wait++) {
                Thread.sleep(50);
            }
            kill();
            script.waitFor();
        }
        assertThat(run("./run.sh", "2")).isZero();
        assertThat(run("./gather.sh")).isZero();
        requireSameTables();
    }

    private void requireSameTables() throws IOException {
        assertThat(ShortRuns.records(prepared.resolve("results"))).isEqualTo(new ShortRuns.Records(36, 36));
        Path whole = scratch.resolve("whole");
        type("sweep", scratch.resolve("batches.yaml"), "--out", whole);
        try (Stream<Path> tables = Files.list(whole)) {
            assertThat(tables.filter(file -> file.toString().endsWith(".csv")))
                    .hasSizeGreaterThanOrEqualTo(5)
                    .allSatisfy(table -> assertThat(prepared.resolve("results")
                                    .resolve(table.getFileName().toString()))
                            .hasSameBinaryContentAs(table));
        }
    }
}
