package org.loopwright.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * What {@code CITATION.cff} says of the program. Immutable.
 *
 * @param title title of the program
 * @param authors names of its authors, persons and others
 * @param license SPDX identifier of its licence, empty if it names none
 * @param url where it is, empty if that is not said
 * @param text the whole file, empty if there is none
 */
public record Citation(String title, List<String> authors, String license, String url, String text) {

    /** Nothing is known. */
    public static final Citation NONE = new Citation("Loopwright", List.of(), "", "", "");

    /** Copies the list. */
    public Citation {
        authors = List.copyOf(authors);
    }

    /** What a text in the Citation File Format says; nothing if it is not in that format. */
    public static Citation parse(String cff) {
        Object top;
        try {
            top = new Load(LoadSettings.builder().build()).loadFromString(cff);
        } catch (YamlEngineException malformed) {
            return NONE;
        }
        if (!(top instanceof Map<?, ?> map)) {
            return NONE;
        }
        List<String> authors = new ArrayList<>();
        if (map.get("authors") instanceof List<?> list) {
            for (Object one : list) {
                if (one instanceof Map<?, ?> author) {
                    String person = (text(author, "given-names") + " " + text(author, "family-names")).strip();
                    authors.add(person.isEmpty() ? text(author, "name") : person);
                }
            }
        }
        String title = text(map, "title");
        String url = text(map, "url").isEmpty() ? text(map, "repository-code") : text(map, "url");
        return new Citation(title.isEmpty() ? NONE.title : title, authors, text(map, "license"), url, cff);
    }

    private static String text(Map<?, ?> map, String key) {
        Object value = map.get(key);
        return value == null ? "" : value.toString().strip();
    }
}
