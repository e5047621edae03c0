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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.loopwright.faces.cli.option.Home;

/** Prepared folders, their scripts carried out; of Slurm only the variables are there ({@code .ci/slurm} has the rest). */
class PreparationTest {

    @TempDir
    Path scratch;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Process script;

    @AfterEach
    void endWhatIsLeft() {
        if (script != null) {
            script.descendants().forEach(ProcessHandle::destroyForcibly);
            script.destroyForcibly();
        }
    }

    private int type(Object... words) {
        String[] texts = List.of(words).stream().map(String::valueOf).toArray(String[]::new);
        return Main.run(new Home(Path.of("")), new PrintWriter(out, true), new PrintWriter(err, true), texts);
    }

    private Path prepared(int runs, String engine) throws IOException {
        ShortRuns.study(scratch, runs);
        Path folder = scratch.resolve("prepared it's");
        assertThat(type(
                        "sweep",
                        scratch.resolve("short-runs.yaml"),
                        "--prepare",
                        engine,
                        "--tasks",
                        3,
                        "--out",
                        folder,
                        "--set",
                        "industry.trial.exposures=0.4"))
                .as(err.toString())
                .isZero();
        assertThat(out.toString())
                .contains("Prepared for 3 shards of about ", "Next: cd '" + scratch + "/prepared it'\\''s' && ");
        return folder;
    }

    private Process start(Path folder, Map<String, String> variables, String... words) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(Files.createTempFile(scratch, "said", ".txt").toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        // Processes of a second each are over before a better compiler would have paid for itself.
        builder.environment().put("JDK_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1");
        builder.environment().putAll(variables);
        script = builder.start();
        return script;
    }

    private int run(Path folder, String... words) throws IOException, InterruptedException {
        assertThat(start(folder, Map.of(), words).waitFor(120, TimeUnit.SECONDS))
                .isTrue();
        return script.exitValue();
    }

    @Test
    void processesOfOneMachineMakeWhatOneSweepDoes() throws IOException, InterruptedException {
        Path folder = prepared(24, "parallel");
        assertThat(ShortRuns.names(folder).stream().filter(name -> !name.startsWith("params/")))
                .containsExactly("", "gather.sh", "params", "run.sh", "shard.sh");
        assertThat(run(folder, "./shard.sh", "2")).isZero();
        assertThat(run(folder, "./gather.sh")).isEqualTo(1);
        assertThat(folder.resolve("results/outcomes.csv")).doesNotExist();
        assertThat(run(folder, "./run.sh", "2")).isZero();
        assertThat(ShortRuns.records(folder.resolve("results"))).isEqualTo(new ShortRuns.Records(24, 24));
        assertThat(run(folder, "./gather.sh")).isZero();
        Path whole = scratch.resolve("whole");
        assertThat(type(
                        "sweep",
                        scratch.resolve("short-runs.yaml"),
                        "--out",
                        whole,
                        "--set",
                        "industry.trial.exposures=0.4"))
                .isZero();
        for (String table : List.of("outcomes", "generations", "series", "spans", "dictionary")) {
            assertThat(folder.resolve("results").resolve(table + ".csv"))
                    .hasSameBinaryContentAs(whole.resolve(table + ".csv"));
        }
    }

    @Test
    void aTaskWhoseTimeIsOverEndsInOrderAndIsQueuedAgain() throws IOException, InterruptedException {
        Path folder = prepared(8000, "slurm");
        Path asked = scratch.resolve("asked.txt");
        Path bin = Files.createDirectory(scratch.resolve("bin"));
        Path scontrol = Files.writeString(bin.resolve("scontrol"), "#!/bin/sh\necho \"$@\" > '" + asked + "'\n");
        assertThat(scontrol.toFile().setExecutable(true)).isTrue();
        start(
                folder,
                Map.of(
                        "PATH", bin + ":" + System.getenv("PATH"),
                        "SLURM_SUBMIT_DIR", folder.toString(),
                        "SLURM_ARRAY_JOB_ID", "12",
                        "SLURM_ARRAY_TASK_ID", "3",
                        "SLURM_CPUS_PER_TASK", "1",
                        "SLURM_MEM_PER_NODE", "1024"),
                "./job.sh");
        Path segment = folder.resolve("results/journal/00003-000001.segment");
        for (int i = 0; i < 600 && (Files.notExists(segment) || Files.size(segment) < 10_000); i++) {
            Thread.sleep(100);
        }
        assertThat(segment).exists();
        assertThat(new ProcessBuilder("kill", "-USR1", Long.toString(script.pid()))
                        .start()
                        .waitFor())
                .isZero();
        for (int i = 0; i < 300 && Files.notExists(asked); i++) {
            Thread.sleep(100);
        }
        assertThat(asked).hasContent("requeue 12_3");
        assertThat(script.isAlive()).as("waits for Slurm to end it").isTrue();
        int made = ShortRuns.durable(folder.resolve("results"));
        assertThat(made).isBetween(1, 2600);
    }

    @Test
    void nothingIsPreparedInAFolderThatHoldsSomething() throws IOException {
        ShortRuns.study(scratch, 4);
        assertThat(type("sweep", scratch.resolve("short-runs.yaml"), "--prepare", "slurm", "--out", scratch))
                .isEqualTo(2);
        assertThat(err.toString()).contains("holds something already; name another folder with --out");
        assertThat(type("sweep", "golden", "--prepare", "slurm", "--tasks", 0, "--out", scratch.resolve("x")))
                .isEqualTo(2);
        assertThat(err.toString()).contains("--tasks must be within [1, 99999], was 0");
        assertThat(type("sweep", "golden", "--prepare", "spark", "--out", scratch.resolve("x")))
                .isEqualTo(2);
    }
}
