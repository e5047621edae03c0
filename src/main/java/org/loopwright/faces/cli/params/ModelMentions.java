package org.loopwright.faces.cli.params;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Under which headings the description of the model names a parameter. Immutable.
 *
 * @param textByHeading the description, cut at its headings
 */
record ModelMentions(Map<String, String> textByHeading) {

    /** Reads the description; without it nothing is mentioned. */
    static ModelMentions of(Path file) {
        Map<String, String> sections = new LinkedHashMap<>();
        if (!Files.isRegularFile(file)) {
            return new ModelMentions(sections);
        }
        try {
            String heading = "";
            for (String line : Files.readAllLines(file)) {
                heading = line.startsWith("#") ? line.replaceFirst("^#+\\s*", "") : heading;
                sections.merge(heading, line + "\n", String::concat);
            }
        } catch (IOException unreadable) {
            sections.clear(); // The page says what it can without it.
        }
        return new ModelMentions(sections);
    }

    /** The headings under which the last key of a path stands, written as code. */
    List<String> of(String path) {
        String key = "`" + path.substring(path.lastIndexOf('.') + 1) + "`";
        String whole = "`" + path + "`";
        List<String> headings = new ArrayList<>();
        textByHeading.forEach((heading, text) -> {
            if (text.contains(whole) || (isRare(key) && text.contains(key))) {
                headings.add(heading);
            }
        });
        return headings;
    }

    /** Keys such as {@code time} or {@code mean} are words that may be written as code for other reasons. */
    private static boolean isRare(String key) {
        return !List.of("`time`", "`mean`", "`law`", "`shape`", "`value`", "`list`", "`order`", "`name`", "`label`")
                .contains(key);
    }
}
