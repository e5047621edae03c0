package org.loopwright.faces.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.loopwright.faces.cli.option.Home;
import org.loopwright.lab.analysis.Interval;
import org.loopwright.lab.analysis.TInterval;
import org.loopwright.lab.design.StudyReader;
import org.loopwright.lab.run.Runs;
import org.loopwright.subject.scenario.ParameterFolder;
import org.loopwright.subject.study.LoopSubject;

/** The programs of {@code examples} run as they stand there, and what they say agrees with what the bench says. */
class ExamplesTest {

    private static final String LOOP = "embodiment_time_days";
    private static final ParameterFolder PARAMETERS = new ParameterFolder(Path.of("params"));

    @TempDir
    static Path shared;

    private static Path results;
    private static Runs runs;

    @TempDir
    Path scratch;

    /** 48 runs: four systems, three depths, four replications. */
    @BeforeAll
    static void carryOutAStudy() throws IOException, InterruptedException {
        results = shared.resolve("depth");
        runs = Runs.of(
                        new LoopSubject(),
                        StudyReader.read(Path.of("examples/shell/depth.yaml"), PARAMETERS),
                        PARAMETERS)
                .threads(2)
                .into(results);
    }

    private record Ended(int code, String out, String err) {}

    private Ended run(Map<String, String> environment, List<String> command) throws IOException, InterruptedException {
        Path out = Files.createTempFile(scratch, "out", ".txt");
        Path err = Files.createTempFile(scratch, "err", ".txt");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        if (!process.waitFor(5, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError(command + " has not come to its end: " + Files.readString(err));
        }
        return new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static String classPath() {
        return System.getProperty("java.class.path");
    }

    /** The program as a command, as the launcher is, but never building anything. */
    private Path command() throws IOException {
        Path command = scratch.resolve("loopwright");
        Files.writeString(
                command, """
                #!/bin/sh
                exec "%s" -XX:TieredStopAtLevel=1 -cp "%s" -Dloopwright.home="%s" %s "$@"
                """.formatted(java(), classPath(), Path.of("").toAbsolutePath(), Main.class.getName()));
        assertThat(command.toFile().setExecutable(true)).isTrue();
        return command;
    }

    @Test
    void thePageShowsTheVeryProgramThatIsTested() throws IOException {
        assertThat(Files.readString(Path.of("docs/embedding.md")))
                .contains("```java\n" + Files.readString(Path.of("examples/java/Embedding.java")) + "```\n");
    }

    @Test
    void aJavaProgramLeavesAFolderThatTheCommandLineGoesOnWith() throws IOException, InterruptedException {
        Path out = scratch.resolve("golden");
        Ended ended = run(
                Map.of("JDK_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1"),
                List.of(java(), "-cp", classPath(), "examples/java/Embedding.java", out.toString()));
        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(ended.out().lines()).hasSize(36).allMatch(line -> line.endsWith(" days"));
        StringWriter said = new StringWriter();
        int code = Main.run(
                new Home(Path.of("")),
                new PrintWriter(said, true),
                new PrintWriter(new StringWriter()),
                "sweep",
                "golden",
                "--out",
                out.toString());
        assertThat(code).isZero();
        assertThat(said.toString()).contains("All 36 runs were there already");
    }

    @Test
    void pythonReadsTheTablesAndComparesSystemsAsTheBenchDoes() throws IOException, InterruptedException {
        Optional<String> python = firstThatWorks("python3", "-c", "import pandas");
        if (System.getenv("LOOPWRIGHT_CI") != null) {
            assertThat(python).as("a python3 with pandas").isPresent();
        }
        assumeTrue(python.isPresent(), "no python3 with pandas");
        Path matrix = scratch.resolve("matrix.txt");
        Ended ended =
                run(Map.of(), List.of(python.orElseThrow(), "examples/python/read_results.py", results.toString()));
        assertThat(ended.code()).as(ended.err()).isZero();
        assertAgrees(ended.out());
        Ended written = run(
                Map.of(),
                List.of(
                        python.orElseThrow(),
                        "examples/python/read_results.py",
                        results.toString(),
                        "--response-of",
                        "closed-loop",
                        "--salib",
                        matrix.toString()));
        assertThat(written.code()).as(written.err()).isZero();
        List<String> rows = Files.readAllLines(matrix);
        assertThat(rows.get(0)).isEqualTo("# vertical_integration " + LOOP);
        assertThat(rows).hasSize(1 + 3);
        for (int i = 0; i < 3; i++) {
            double depth = i / 2.0;
            double mean = runs.outcomes().stream()
                    .filter(row ->
                            row.text("system").equals("closed-loop") && row.number("vertical_integration") == depth)
                    .mapToDouble(row -> row.number(LOOP))
                    .average()
                    .orElseThrow();
            String[] cells = rows.get(i + 1).split(" ", -1);
            assertThat(Double.parseDouble(cells[0])).isEqualTo(depth);
            assertThat(Double.parseDouble(cells[1])).isCloseTo(mean, within(1e-6));
        }
    }

    @Test
    void rReadsTheTablesAndComparesSystemsAsTheBenchDoes() throws IOException, InterruptedException {
        Optional<String> r = firstThatWorks("Rscript", "--version");
        assumeTrue(r.isPresent(), "no Rscript");
        Ended ended = run(Map.of(), List.of(r.orElseThrow(), "examples/r/read_results.R", results.toString()));
        assertThat(ended.code()).as(ended.err()).isZero();
        assertAgrees(ended.out());
    }

    /** A program on the path for which some arguments end with code 0: of several of one name not all need work. */
    private Optional<String> firstThatWorks(String name, String... arguments) throws IOException, InterruptedException {
        for (String folder : System.getenv("PATH").split(File.pathSeparator, -1)) {
            Path program = Path.of(folder, name);
            if (Files.isExecutable(program)) {
                List<String> command = new ArrayList<>(List.of(program.toString()));
                command.addAll(List.of(arguments));
                if (run(Map.of(), command).code() == 0) {
                    return Optional.of(program.toString());
                }
            }
        }
        return Optional.empty();
    }

    /** Means of 12 runs each, and differences to closed-loop paired by depth and replication, n = 4, 95 %. */
    private static void assertAgrees(String printed) throws IOException {
        List<String[]> rows = printed.lines()
                .filter(line -> line.contains("batteries"))
                .map(line -> line.strip().split(" +"))
                .toList();
        assertThat(rows).hasSize(4);
        Map<Integer, Double> base = byReplication("closed-loop");
        for (String[] row : rows) {
            Map<Integer, Double> own = byReplication(row[1]);
            assertThat(Integer.parseInt(row[2])).isEqualTo(4);
            double mean = own.values().stream().mapToDouble(x -> x).average().orElseThrow();
            assertThat(Double.parseDouble(row[3])).isCloseTo(mean, within(1e-3));
            if (row[1].equals("closed-loop")) {
                assertThat(row[4]).isEqualTo("NaN");
            } else {
                Interval expected = TInterval.of(
                        own.keySet().stream()
                                .mapToDouble(k -> own.get(k) - base.get(k))
                                .toArray(),
                        0.95);
                assertThat(Double.parseDouble(row[4])).isCloseTo(expected.mean(), within(1e-3));
                assertThat(Double.parseDouble(row[5])).isCloseTo(expected.halfWidth(), within(1e-3));
            }
        }
    }

    /** Means over the depths, which are as many for each replication. */
    private static Map<Integer, Double> byReplication(String system) throws IOException {
        Map<Integer, Double> means = new TreeMap<>();
        for (Runs.Row row : runs.outcomes()) {
            if (row.text("system").equals(system)) {
                means.merge((int) row.number("replication"), row.number(LOOP) / 3, Double::sum);
            }
        }
        return means;
    }

    @Test
    void tasksOfAnArrayGiveTheRowsOfTheStudyAndOneThatFailsTellsItsCode() throws IOException, InterruptedException {
        Path out = scratch.resolve("array");
        Map<String, String> environment =
                Map.of("LOOPWRIGHT", command().toString(), "RUNS", out.toString(), "INDUSTRIES", "batteries aerospace");
        String script = Path.of("examples/shell/array.sh").toString();
        Ended early = run(environment, List.of("sh", script, "gather"));
        assertThat(early.code()).isEqualTo(2);
        assertThat(early.err()).contains("no outcomes of batteries: is its task done?");
        Ended all = run(environment, List.of("sh", script, "all", "2"));
        assertThat(all.code()).as(all.err()).isZero();
        assertThat(run(environment, List.of("sh", script, "gather")).code()).isZero();
        List<String> gathered = Files.readAllLines(out.resolve("outcomes.csv"));
        assertThat(gathered).hasSize(1 + 2 * 48);
        assertThat(gathered.subList(0, 1 + 48)).isEqualTo(Files.readAllLines(results.resolve("outcomes.csv")));
        assertThat(gathered.subList(1 + 48, gathered.size())).allMatch(row -> row.contains(",aerospace,"));

        Map<String, String> wrong = new TreeMap<>(environment);
        wrong.put("INDUSTRIES", "batteries nowhere");
        Ended failed = run(wrong, List.of("sh", script, "all"));
        assertThat(failed.code()).isEqualTo(2);
        assertThat(failed.err()).contains("no sheet 'nowhere'");
        assertThat(run(wrong, List.of("sh", script, "3")).code()).isEqualTo(2);
    }

    @Test
    void slurmNamesTheTaskByItsOwnVariables() throws IOException, InterruptedException {
        Path out = scratch.resolve("slurm");
        // Slurm runs a copy of the script from a folder of its own.
        Path copy = Files.copy(Path.of("examples/shell/array.sh"), scratch.resolve("slurm_script"));
        Ended ended = run(
                Map.of(
                        "LOOPWRIGHT",
                        command().toString(),
                        "RUNS",
                        out.toString(),
                        "INDUSTRIES",
                        "aerospace batteries",
                        "SLURM_ARRAY_TASK_ID",
                        "2",
                        "SLURM_CPUS_PER_TASK",
                        "2",
                        "SLURM_SUBMIT_DIR",
                        Path.of("").toAbsolutePath().toString()),
                List.of("sh", copy.toString()));
        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(Files.readString(out.resolve("batteries/outcomes.csv")))
                .isEqualTo(Files.readString(results.resolve("outcomes.csv")));
        try (Stream<Path> folders = Files.list(out)) {
            assertThat(folders.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("batteries", "batteries.json", "batteries.log");
        }
    }
}
