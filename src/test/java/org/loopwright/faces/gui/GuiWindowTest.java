package org.loopwright.faces.gui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opentest4j.TestAbortedException;

/**
 * Real windows on a real screen, which the test brings along: Xvfb. Where there is none it is skipped and says so, but
 * where {@code LOOPWRIGHT_CI} is set it fails, since windows that nobody opens are windows that do not work.
 */
class GuiWindowTest {

    private static final String CI = "LOOPWRIGHT_CI";
    private static final String MISSING = "windows are tested under Xvfb, which is not installed here"
            + " (Debian: apt-get install xvfb); skipped, but not where " + CI + " is set";

    private static final Path HOME = Path.of(System.getProperty("loopwright.home", ""));
    private static final Path PICTURES = HOME.resolve("target").resolve("gui");

    @TempDir
    private Path scratch;

    /** A screen of its own, at a number that the server itself finds free. */
    private record Screen(Process server, String display) implements AutoCloseable {

        static Screen of(String size) throws IOException {
            Process server;
            try {
                server = new ProcessBuilder("Xvfb", "-displayfd", "1", "-screen", "0", size + "x24", "-nolisten", "tcp")
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
            } catch (IOException missing) {
                if (System.getenv(CI) != null) {
                    throw new AssertionError(MISSING, missing);
                }
                throw new TestAbortedException(MISSING, missing);
            }
            BufferedReader told = server.inputReader(StandardCharsets.US_ASCII);
            return new Screen(server, ":" + told.readLine());
        }

        @Override
        public void close() {
            server.destroy();
        }
    }

    /** What a sitting said. */
    private record Sitting(int code, String out, String err) {}

    private Sitting sit(Class<?> play, String size, Path pictures, String what, String... options) throws Exception {
        // Preferences of their own, in a folder that is there, so that Java has no reason to tell of it.
        Path preferences = Files.createDirectories(scratch.resolve("prefs"));
        Files.createDirectories(preferences.resolve(".java").resolve(".userPrefs"));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx512m",
                // Short lives: compiled once is compiled enough.
                "-XX:TieredStopAtLevel=1",
                "-Djava.awt.headless=false",
                "-Dloopwright.gui.quiet=true",
                "-Dloopwright.home=" + HOME.toAbsolutePath(),
                "-Djava.util.prefs.userRoot=" + preferences,
                "-Djava.util.prefs.systemRoot=" + preferences));
        command.addAll(List.of(options));
        command.addAll(List.of(
                "-cp", classPath(), play.getName(), HOME.resolve("params").toString(), pictures.toString(), what));
        Path out = scratch.resolve("out");
        Path err = scratch.resolve("err");
        try (Screen screen = Screen.of(size)) {
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
            builder.environment().put("DISPLAY", screen.display());
            Process child = builder.start();
            boolean ended = child.waitFor(180, TimeUnit.SECONDS);
            child.destroyForcibly();
            assertThat(ended)
                    .as("the sitting ends; said so far: %s", Files.readString(err))
                    .isTrue();
            return new Sitting(child.exitValue(), Files.readString(out), Files.readString(err));
        }
    }

    /**
     * That of this test, whoever runs it: Surefire keeps the real one beside that of its own small jar, JUnit's console
     * has a class loader of its own for it.
     */
    private static String classPath() throws URISyntaxException {
        Set<String> places = new LinkedHashSet<>();
        for (ClassLoader loader = GuiWindowTest.class.getClassLoader(); loader != null; loader = loader.getParent()) {
            if (loader instanceof URLClassLoader urls) {
                for (URL url : urls.getURLs()) {
                    places.add(Path.of(url.toURI()).toString());
                }
            }
        }
        String whole = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        places.addAll(List.of(whole.split(Pattern.quote(File.pathSeparator))));
        return String.join(File.pathSeparator, places);
    }

    @Test
    void everythingThatAPersonDoesAtTheWindowsWorksAndClosingThemEndsWithCodeZero() throws Exception {
        Sitting sitting = sit(WindowPlay.class, "1366x768", PICTURES.resolve("play"), "play");
        assertThat(sitting.err()).isEmpty();
        assertThat(sitting.out()).endsWith("closing" + System.lineSeparator());
        assertThat(sitting.code()).isZero();
    }

    @ParameterizedTest
    @Tag("thorough")
    @CsvSource({"1366x768, 1", "1920x1080, 1", "2732x1536, 2"})
    void everyWordOfEveryWindowCanBeReadOnLightAndOnDark(String size, int scale) throws Exception {
        Sitting sitting =
                sit(LookPlay.class, size, PICTURES.resolve("look-" + size), "look", "-Dsun.java2d.uiScale=" + scale);
        assertThat(sitting.err()).isEmpty();
        assertThat(sitting.code()).isZero();
    }

    @Test
    @Tag("thorough")
    void everythingIsReachedWithoutAMouse() throws Exception {
        Sitting sitting = sit(KeysPlay.class, "1366x768", PICTURES.resolve("keys"), "play");
        assertThat(sitting.err()).isEmpty();
        assertThat(sitting.code()).isZero();
    }

    @Test
    void twoStoredRunsSideBySideShowTheSameDayAndAreComparedWithTheirStores() throws Exception {
        Sitting sitting = sit(BesidePlay.class, "1366x768", PICTURES.resolve("beside"), "play");
        assertThat(sitting.err()).isEmpty();
        assertThat(sitting.code()).isZero();
    }

    @Test
    void aStudyComposedAtTheWindowsLeavesWhatTheCommandLineLeaves() throws Exception {
        Sitting sitting = sit(ExperimentPlay.class, "1366x768", PICTURES.resolve("experiment"), "play");
        assertThat(sitting.err()).isEmpty();
        assertThat(sitting.code()).isZero();
    }

    @Test
    @Tag("thorough")
    void theTimeOfAStudyComposedAtTheWindowsIsForetold() throws Exception {
        Sitting sitting = sit(
                ExperimentPlay.class,
                "2732x1536",
                PICTURES.resolve("experiment-scale-2"),
                "predict",
                "-Dsun.java2d.uiScale=2");
        assertThat(sitting.err()).isEmpty();
        assertThat(sitting.code()).isZero();
    }
}
