package org.loopwright.faces.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.loopwright.faces.cli.option.Home;

/** What {@code loopwright gui} refuses: bad input before any window, and a machine without a screen in one sentence. */
class GuiCommandTest {

    private static final Home HOME = new Home(Path.of(System.getProperty("loopwright.home", "")));

    @TempDir
    private Path scratch;

    private record Said(int code, String err) {}

    private static Said say(String... words) {
        StringWriter err = new StringWriter();
        List<String> all = new ArrayList<>(List.of("gui"));
        all.addAll(List.of(words));
        int code = Main.run(
                HOME, new PrintWriter(new StringWriter()), new PrintWriter(err, true), all.toArray(String[]::new));
        return new Said(code, err.toString());
    }

    @Test
    void badInputIsRefusedBeforeAnyWindowOpens() {
        assertRefused(say("batterie"), "did you mean 'batteries'");
        assertRefused(say("batteries", "--day", "99999"), "the day must be within [0, 7300]");
        assertRefused(say("batteries", "--day", "NaN"), "the day must be within");
        assertRefused(say("batteries", "--days-per-frame", "0"), "days per frame must be within [0.01, 3650]");
        assertRefused(say("batteries", "--days-per-frame", "many"), "expected a number of days, found 'many'");
        assertRefused(say("batteries", "--day", "soon"), "expected a number of days, found 'soon'");
        assertRefused(say("batteries", "--replication", "0"), "--replication must be >= 1");
        assertRefused(say("batteries", "--systems", "closed-lop"), "did you mean 'closed-loop'");
        assertRefused(say("batteries", "--set", "industry.cost.difficulty=-1"), "must be");
        assertRefused(say("nothing-there#3"), "nothing-there");
        assertRefused(say("nothing-there#3", "more#4"), "nothing-there");
        assertRefused(say("batteries", "nothing-there#3"), "'batteries' is none");
        assertRefused(say("a#1", "b#2", "c#3"), "c#3");
        assertRefused(say("nothing-there#3", "--seed", "4"), "--seed does not go with a stored run");
    }

    private static void assertRefused(Said said, String reason) {
        assertThat(said.code()).as(said.err()).isEqualTo(2);
        assertThat(said.err()).contains(reason).doesNotContain("Exception");
    }

    @Test
    void withoutAScreenOneSentenceSaysSo() throws Exception {
        for (String display : new String[] {null, ":98765"}) {
            Path err = scratch.resolve("err");
            ProcessBuilder builder = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Dloopwright.home=" + HOME.folder().toAbsolutePath(),
                            "-cp",
                            classPath(),
                            Main.class.getName(),
                            "gui",
                            "batteries")
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(err.toFile());
            builder.environment().remove("DISPLAY");
            Optional.ofNullable(display).ifPresent(name -> builder.environment().put("DISPLAY", name));
            Process child = builder.start();
            assertThat(child.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(Files.readAllLines(err)).hasSize(1);
            assertThat(Files.readString(err)).contains("no screen").contains("DISPLAY");
            assertThat(child.exitValue()).isEqualTo(2);
        }
    }

    /** That of this test, whoever runs it. */
    private static String classPath() throws Exception {
        Path program = Path.of(
                Main.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        return program + File.pathSeparator + System.getProperty("java.class.path");
    }
}
