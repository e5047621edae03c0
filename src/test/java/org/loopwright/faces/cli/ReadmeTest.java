package org.loopwright.faces.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.loopwright.faces.cli.option.Home;

/** What the README shows is what the program prints. */
class ReadmeTest {

    private static final String COMMAND = "verify runs/published/published.zip --rows 3";

    @Test
    void theExcerptOfAVerificationIsToTheLetterWhatIsPrinted() throws IOException {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(
                new Home(Path.of("")), new PrintWriter(out, true), new PrintWriter(err, true), COMMAND.split(" "));
        assertThat(code).as(out + "\n" + err).isZero();

        String shown = out.toString()
                .lines()
                .map(line -> ("    " + line).stripTrailing())
                .collect(Collectors.joining("\n", "\n\n", "\n"));
        assertThat(Files.readString(Path.of("README.md")))
                .as("renew the excerpt in the README after .ci/published renew")
                .contains("    ./loopwright " + COMMAND + shown);
    }
}
