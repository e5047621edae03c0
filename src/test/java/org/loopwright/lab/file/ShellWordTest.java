package org.loopwright.lab.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShellWordTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "runs/a",
                "it's",
                "''",
                "$(touch here)",
                "`id`",
                "a b",
                "~",
                "*",
                "#1",
                "a\\b",
                "!!",
                "a;b&c|d",
                "<x>\n\"y\"",
                "ö",
                ""
            })
    void aShellReadsTheTextAgain(String text) throws IOException, InterruptedException {
        Process shell = new ProcessBuilder("sh", "-c", "printf %s " + ShellWord.of(text))
                .redirectErrorStream(true)
                .start();
        assertThat(new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo(text);
        assertThat(shell.waitFor()).isZero();
    }

    @Test
    void whatNeedsNoQuotesHasNone() {
        assertThat(ShellWord.of("runs/a-1_ö.b:c=d,e+f")).isEqualTo("runs/a-1_ö.b:c=d,e+f");
    }
}
