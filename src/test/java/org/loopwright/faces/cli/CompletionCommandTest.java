package org.loopwright.faces.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.loopwright.faces.cli.option.Home;
import org.loopwright.subject.scenario.SheetFiles;

/** The script of the shell, asked as bash asks it when the tabulator is pressed. */
class CompletionCommandTest {

    /** A folder with a space, which scripts stumble over. */
    private static final String HOME = "my models";

    @TempDir
    Path folder;

    private Path script;

    @BeforeEach
    void writeTheScript() throws IOException {
        Path home = Files.createDirectories(folder.resolve(HOME));
        SheetFiles.folder(home);
        SheetFiles.write(home.resolve("params/studies/small.yaml"), BadInputTest.STUDY);
        SheetFiles.write(home.resolve("params/studies/slow.yaml"), BadInputTest.STUDY.replace(": small", ": slow"));
        StringWriter out = new StringWriter();
        int code = Main.run(
                new Home(home), new PrintWriter(out), new PrintWriter(new StringWriter()), "completion", "bash");
        assertThat(code).isZero();
        script = folder.resolve("completion.sh");
        Files.writeString(script, out.toString());
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', textBlock = """
            loopwright sw                       | sweep
            loopwright params ex                | explain
            loopwright sweep --thr              | --threads
            loopwright sweep sm                 | small
            loopwright sweep s                  | slow small
            loopwright run pa                   | pair
            loopwright gui pa                   | pair
            loopwright params explain wid       | widgets
            loopwright params explain oth       | other
            loopwright params schema ind        | industry
            loopwright params mig               | migrate
            loopwright params migrate --i       | --in-place
            loopwright run pair --system pl     | plain
            loopwright run pair --set mea       | means=
            loopwright run pair --set industry.cost.dif | industry.cost.difficulty=
            loopwright completion z             | zsh
            """)
    void bashCompletes(String typed, String completed) throws IOException, InterruptedException {
        assertThat(bash("COMP_WORDS=(" + typed + "); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); "
                        + "_loopwright_with_names loopwright \"${COMP_WORDS[COMP_CWORD]}\" 2> /dev/null; "
                        + "printf '%s\\n' \"${COMPREPLY[@]}\" | sort | paste -s -d ' '"))
                .isEqualTo(completed);
    }

    @Test
    void theScriptIsReadWithoutAWordAndRegistersItself() throws IOException, InterruptedException {
        assertThat(bash("complete -p loopwright"))
                .isEqualTo("complete -o default -F _loopwright_with_names loopwright");
    }

    @Test
    void sheetsThatAreAddedLaterAreFound() throws IOException, InterruptedException {
        SheetFiles.write(folder.resolve(HOME).resolve("params/studies/later.yaml"), BadInputTest.STUDY);

        assertThat(bash("_loopwright_sheets studies | paste -s -d ' '")).isEqualTo("later slow small");
    }

    /** What bash prints; anything on the standard error of the reading of the script counts as well. */
    private String bash(String question) throws IOException, InterruptedException {
        Process shell = new ProcessBuilder(
                        "bash", "--norc", "-c", "set -e; source \"$1\"; set +e; " + question, "bash", script.toString())
                .redirectErrorStream(true)
                .start();
        shell.getOutputStream().close();
        String said = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(shell.waitFor(30, TimeUnit.SECONDS)).as("bash ended").isTrue();
        return said.strip();
    }
}
