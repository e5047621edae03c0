package org.loopwright.faces.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.loopwright.faces.cli.option.Home;
import org.loopwright.lab.run.Manifest;
import org.loopwright.subject.study.LoopSubject;

/** Classes that another compiler made from the same sources have the same id, and make the same tables. */
class TwoCompilersTest {

    private static final int LEAST = 21;

    private record Jdk(Path home, int feature) {

        String program(String name) {
            return home.resolve("bin").resolve(name).toString();
        }
    }

    @TempDir
    private Path scratch;

    @Test
    @Tag("thorough")
    void twoCompilersMakeOneIdAndTheSameTables() throws IOException, InterruptedException {
        Optional<Jdk> other = otherJdk();
        if (other.isEmpty()) {
            System.out.println("TwoCompilersTest: no JDK of " + LEAST + " or later beside "
                    + System.getProperty("java.home") + "; one compiler only was tried");
        }
        assumeTrue(other.isPresent(), "no other JDK of " + LEAST + " or later");
        Path classes = scratch.resolve("classes");
        String path = classes + File.pathSeparator + System.getProperty("java.class.path");

        compile(other.get(), classes);
        run(other.get().program("java"), "-cp", path, BuildStamp.class.getName(), "src/main/java", classes.toString());
        Properties written = new Properties();
        try (var in = Files.newInputStream(classes.resolve("org/loopwright/model-build.properties"))) {
            written.load(in);
        }
        assertThat(written.getProperty("id")).isEqualTo(new LoopSubject().build());

        Path study = study();
        Path here = scratch.resolve("here");
        Path there = scratch.resolve("there");
        StringWriter said = new StringWriter();
        int code = Main.run(
                new Home(Path.of("")),
                new PrintWriter(said, true),
                new PrintWriter(said, true),
                "sweep",
                study.toString(),
                "--out",
                here.toString());
        assertThat(code).as(said.toString()).isZero();
        String home = "-Dloopwright.home=" + Path.of("").toAbsolutePath();
        run(
                other.get().program("java"),
                home,
                "-cp",
                path,
                Main.class.getName(),
                "sweep",
                study.toString(),
                "--out",
                there.toString());
        assertThat(Manifest.read(there).program().modelBuild())
                .isEqualTo(Manifest.read(here).program().modelBuild());
        for (String table : List.of("outcomes.csv", "generations.csv", "series.csv", "spans.csv", "dictionary.csv")) {
            assertThat(there.resolve(table)).hasSameBinaryContentAs(here.resolve(table));
        }
    }

    /** A part of the golden runs. */
    private Path study() throws IOException {
        String golden = Files.readString(Path.of("params/studies/golden.yaml"));
        String part = golden.replaceAll(
                "path: industry, levels: \\[[^]]*]", "path: industry, levels: [batteries, aerospace]");
        assertThat(part).isNotEqualTo(golden);
        return Files.writeString(scratch.resolve("part.yaml"), part);
    }

    private void compile(Jdk jdk, Path classes) throws IOException, InterruptedException {
        Path own = Path.of("src/main/java");
        List<String> sources = new ArrayList<>();
        try (Stream<Path> files = Files.walk(own)) {
            files.filter(file -> file.toString().endsWith(".java")).forEach(file -> sources.add(file.toString()));
        }
        Path resources = resources();
        try (Stream<Path> files = Files.walk(resources)) {
            for (Path file : (Iterable<Path>) files.filter(TwoCompilersTest::isResource)::iterator) {
                Path target = classes.resolve(resources.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
        Path list = Files.write(scratch.resolve("sources"), sources);
        run(
                jdk.program("javac"),
                "--release",
                "17",
                "-encoding",
                "UTF-8",
                "-proc:none",
                "-nowarn",
                "-cp",
                System.getProperty("java.class.path"),
                "-d",
                classes.toString(),
                "@" + list);
    }

    /** Where the running program's classes and resources are. */
    private static Path resources() {
        String place = Main.class.getResource("Main.class").getPath();
        return Path.of(place).getParent().getParent().getParent().getParent();
    }

    private static boolean isResource(Path file) {
        String name = file.toString();
        return Files.isRegularFile(file) && !name.endsWith(".class") && !name.endsWith("model-build.properties");
    }

    private void run(String... command) throws IOException, InterruptedException {
        Path said = scratch.resolve("said");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(said)).isZero();
    }

    /** The newest JDK that is another than the one at work, in the places where systems and people put them. */
    private static Optional<Jdk> otherJdk() throws IOException {
        List<Path> homes = new ArrayList<>();
        for (Map.Entry<String, String> variable : System.getenv().entrySet()) {
            if (variable.getKey().matches("JAVA_HOME.*|JDK.*")) {
                homes.add(Path.of(variable.getValue()));
            }
        }
        Path user = Path.of(System.getProperty("user.home"));
        for (Path folder : List.of(
                Path.of("/usr/lib/jvm"),
                Path.of("/usr/java"),
                Path.of("/opt"),
                Path.of("/Library/Java/JavaVirtualMachines"),
                user.resolve(".sdkman/candidates/java"),
                user.resolve(".jdks"),
                Path.of(System.getProperty("java.home")).toAbsolutePath().getParent())) {
            if (Files.isDirectory(folder)) {
                try (Stream<Path> inside = Files.list(folder)) {
                    inside.forEach(place -> {
                        homes.add(place);
                        homes.add(place.resolve("Contents/Home"));
                    });
                }
            }
        }
        List<Jdk> found = new ArrayList<>();
        for (Path home : homes) {
            Path release = home.resolve("release");
            if (Files.isReadable(release) && Files.isExecutable(home.resolve("bin/javac"))) {
                Files.readAllLines(release).stream()
                        .filter(line -> line.matches("JAVA_VERSION=\"\\d+.*"))
                        .map(line -> Integer.valueOf(line.replaceAll("\\D*(\\d+).*", "$1")))
                        .forEach(feature -> found.add(new Jdk(home, feature)));
            }
        }
        return found.stream()
                .filter(jdk -> jdk.feature() >= LEAST
                        && jdk.feature() != Runtime.version().feature())
                .max(Comparator.comparingInt(Jdk::feature));
    }
}
