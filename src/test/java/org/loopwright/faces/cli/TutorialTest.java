package org.loopwright.faces.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.loopwright.faces.cli.option.Home;

/** The pages for newcomers show the very files that lie beside them, and lead where they say. */
class TutorialTest {

    private static final Pattern BLOCK =
            Pattern.compile("<!-- (examples/tutorial/[a-z.-]+) -->\n```[a-z]*\n(.*?)```", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]*)(?:#([^)]*))?\\)");

    @Test
    void theFilesOfTheTutorialAreThoseOfThePageAndSound() throws IOException {
        Matcher block = BLOCK.matcher(Files.readString(Path.of("docs/tutorial.md")));
        int blocks = 0;
        while (block.find()) {
            assertThat(Path.of(block.group(1))).hasContent(block.group(2));
            blocks++;
        }
        assertThat(blocks).isEqualTo(5);
        StringWriter err = new StringWriter();
        String[] words = Stream.of(
                        "params", "check", "compare.yaml", "cells.yaml", "deep-owner.yaml", "quick-partners.yaml")
                .map(word -> word.endsWith(".yaml") ? "examples/tutorial/" + word : word)
                .toArray(String[]::new);
        assertThat(Main.run(
                        new Home(Path.of("")), new PrintWriter(new StringWriter()), new PrintWriter(err, true), words))
                .as(err.toString())
                .isZero();
    }

    @Test
    void everyLinkOfThePagesLeadsSomewhere() throws IOException {
        for (String page : new String[] {"docs/index.md", "docs/tutorial.md", "docs/glossary.md"}) {
            Matcher link = LINK.matcher(Files.readString(Path.of(page)));
            while (link.find()) {
                Path target =
                        link.group(1).isEmpty() ? Path.of(page) : Path.of(page).resolveSibling(link.group(1));
                assertThat(target).as(page).exists();
                if (link.group(2) != null) {
                    assertThat(Files.readString(target).lines().filter(line -> line.startsWith("#")))
                            .as(page + ": " + link.group())
                            .anyMatch(heading -> anchor(heading).equals(link.group(2)));
                }
            }
        }
    }

    /** As GitHub makes them. */
    private static String anchor(String heading) {
        return heading.replaceFirst("^#+ ", "")
                .toLowerCase(java.util.Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .replace(' ', '-');
    }
}
