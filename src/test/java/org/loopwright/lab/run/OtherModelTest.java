package org.loopwright.lab.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.apache.commons.math3.util.FastMath;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.loopwright.lab.journal.RunLog;

/**
 * The laboratory alone carries models that have nothing to do with its own: the programs of {@code examples/other-model}
 * are compiled and run with its classes and libraries, and nothing else of the house, on the class path.
 */
class OtherModelTest {

    private static final Path EXAMPLE = Path.of("examples/other-model");
    private static final int RUNS = 900;
    private static final int REPLICATIONS = 100;

    /** Half an interval at 95 % in standard errors, for so many replications. */
    private static final double T = 1.984217;

    private static final Pattern MADE = Pattern.compile("(?m)^(\\d+) runs made, 0 failed");

    @TempDir
    private static Path scratch;

    private static String classPath;
    private static Path undisturbed;
    private static String said;

    @BeforeAll
    static void compileWithTheLaboratoryAloneAndSweep() throws Exception {
        Path laboratory = scratch.resolve("laboratory");
        copy(classes().resolve("org/loopwright/lab"), laboratory.resolve("org/loopwright/lab"));
        String libraries = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> entry.endsWith(".jar"))
                .collect(Collectors.joining(File.pathSeparator));
        Path example = Files.createDirectories(scratch.resolve("example"));
        classPath = laboratory + File.pathSeparator + libraries;
        compile(example);
        classPath = example + File.pathSeparator + classPath;
        undisturbed = scratch.resolve("undisturbed");
        said = sweep("epidemic", EXAMPLE.resolve("epidemic"), "threshold", undisturbed);
    }

    private static Path classes() throws URISyntaxException {
        return Path.of(Subject.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }

    private static void compile(Path out) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8);
                Stream<Path> sources = Files.list(EXAMPLE)) {
            StringWriter complaints = new StringWriter();
            List<Path> java =
                    sources.filter(file -> file.toString().endsWith(".java")).toList();
            boolean compiled = compiler.getTask(
                            complaints,
                            files,
                            null,
                            List.of("-proc:none", "-d", out.toString(), "-cp", classPath),
                            null,
                            files.getJavaFileObjectsFromPaths(java))
                    .call();
            assertThat(compiled).as(complaints.toString()).isTrue();
        }
    }

    private static Process start(String model, Path sheets, String study, Path out) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(java, "-cp", classPath, "Sweep", model, sheets.toString(), study, out.toString())
                .redirectErrorStream(true)
                .start();
    }

    private static String sweep(String model, Path sheets, String study, Path out) throws Exception {
        Process process = start(model, sheets, study, out);
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(text).isZero();
        return text;
    }

    private static int made(String text) {
        Matcher made = MADE.matcher(text);
        assertThat(made.find()).as(text).isTrue();
        return Integer.parseInt(made.group(1));
    }

    /** Rows of the table of cells, by the words of its header. */
    private static List<Map<String, String>> cells(Path out) throws IOException {
        List<String> lines = Files.readAllLines(out.resolve("cells.csv"));
        String[] header = lines.get(0).split(",", -1);
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < header.length; i++) {
                row.put(header[i], cells[i]);
            }
            rows.add(row);
        }
        return rows;
    }

    private static double number(Map<String, String> row, String column) {
        return Double.parseDouble(row.get(column));
    }

    @Test
    void aSweepIsCarriedOutVerifiedAndTabulated() throws IOException {
        assertThat(made(said)).isEqualTo(RUNS);
        assertThat(said).contains("100 runs repeated, 0 of them differ").contains("final_size");
        assertThat(cells(undisturbed))
                .hasSize(9 * 3)
                .allSatisfy(row -> assertThat(row).containsEntry("runs", "100").containsEntry("unwell", "0"));
    }

    @Test
    void aSweepThatIsKilledHalfWayLosesNoDurableRunAndEndsTheSame() throws Exception {
        Path out = scratch.resolve("killed");
        Process process = start("epidemic", EXAMPLE.resolve("epidemic"), "threshold", out);
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            String line = lines.readLine();
            while (line != null
                    && (!line.endsWith(" of 900 runs")
                            || Integer.parseInt(line.substring(0, line.indexOf(' '))) < RUNS / 2)) {
                line = lines.readLine();
            }
            assertThat(line).isNotNull();
            process.destroyForcibly();
        }
        assertThat(process.waitFor()).isEqualTo(128 + 9);
        int durable;
        try (RunLog log = RunLog.read(out.resolve("journal"))) {
            durable = log.runs().held();
        }
        assertThat(durable).isBetween(RUNS / 2, RUNS - 1);
        String resumed = sweep("epidemic", EXAMPLE.resolve("epidemic"), "threshold", out);
        assertThat(made(resumed)).isEqualTo(RUNS - durable);
        assertThat(resumed).contains("100 runs repeated, 0 of them differ");
        for (String table : List.of("outcomes.csv", "curve.csv", "cells.csv", "dictionary.csv")) {
            assertThat(out.resolve(table)).hasSameBinaryContentAs(undisturbed.resolve(table));
        }
    }

    /**
     * Where everybody may meet everybody, the share s that is never infected obeys s = s0 exp(-R (1 - s)) in a large town
     * (Kermack and McKendrick 1927). Within 4 standard errors, n = 100, and 0.01 for the thousand people of the example.
     */
    @ParameterizedTest
    @CsvSource({"0.8", "1.5", "3"})
    void theFinalSizeAmongAllIsThatOfTheory(double reproduction) throws IOException {
        double never = 0.95;
        for (int i = 0; i < 10_000; i++) {
            never = 0.95 * FastMath.exp(-reproduction * (1 - never));
        }
        Map<String, String> cell = size("everybody", reproduction);
        double standardError = (number(cell, "high") - number(cell, "mean")) / T;
        assertThat(number(cell, "runs")).isEqualTo(REPLICATIONS);
        assertThat(number(cell, "mean")).isCloseTo(1 - never, within(4 * standardError + 0.01));
        assertThat(4 * standardError).isLessThan(0.05);
    }

    /** Who knows fewer people meets more of those who are ill already. */
    @ParameterizedTest
    @CsvSource({"1.5", "3"})
    void fewerAcquaintancesMakeASmallerEpidemic(double reproduction) throws IOException {
        assertThat(number(size("everybody", reproduction), "low"))
                .isGreaterThan(number(size("20 others", reproduction), "high"));
        assertThat(number(size("20 others", reproduction), "low"))
                .isGreaterThan(number(size("6 others", reproduction), "high"));
    }

    private static Map<String, String> size(String network, double reproduction) throws IOException {
        return cells(undisturbed).stream()
                .filter(row -> row.get("network").equals(network)
                        && number(row, "reproduction") == reproduction
                        && row.get("measure").equals("final_size"))
                .findFirst()
                .orElseThrow();
    }

    /**
     * A hundred uniform numbers have a least one of 1/101 on average, and H(100) = 5.187 records (Rényi 1962). Within 4
     * standard errors, n = 2 000.
     */
    @Test
    void cheapAttemptsHaveTheirTheoryToo() throws Exception {
        Path sheets = scratch.resolve("attempts");
        copy(EXAMPLE.resolve("attempts"), sheets);
        Path study = sheets.resolve("studies/throughput.yaml");
        Files.writeString(study, Files.readString(study).replace("replications: 50000", "replications: 2000"));
        Path out = scratch.resolve("cheap");
        assertThat(made(sweep("attempts", sheets, "throughput", out))).isEqualTo(4 * 2000);
        for (Map<String, String> cell : cells(out)) {
            double standardError = (number(cell, "high") - number(cell, "mean")) / 1.961;
            if (cell.get("measure").equals("improvements")) {
                assertThat(number(cell, "mean")).isCloseTo(5.187378, within(4 * standardError));
            } else if (number(cell, "difficulty") == 1) {
                assertThat(number(cell, "mean")).isCloseTo(1 / 101.0, within(4 * standardError));
            }
        }
    }

    @Test
    void theEpidemicIsAtMostAHundredAndFiftyLines() throws IOException {
        assertThat(Files.readAllLines(EXAMPLE.resolve("Epidemic.java"))).hasSizeLessThanOrEqualTo(150);
    }
}
