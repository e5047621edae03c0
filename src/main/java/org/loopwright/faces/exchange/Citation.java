package org.loopwright.faces.exchange;

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
 * @param authors its authors, persons and others
 * @param license SPDX identifier of its licence, empty if it names none
 * @param url where it is, empty if that is not said
 * @param text the whole file, empty if there is none
 */
public record Citation(String title, List<Author> authors, String license, String url, String text) {

    /** Nothing is known. */
    public static final Citation NONE = new Citation("Loopwright", List.of(), "", "", "");

    /**
     * Who wrote it.
     *
     * @param name full name
     * @param person whether this is a person, and not a group or a firm
     * @param affiliation where a person works, empty if that is not said
     * @param url ORCID of a person, else a site, empty if that is not said
     */
    public record Author(String name, boolean person, String affiliation, String url) {}

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
        List<Author> authors = new ArrayList<>();
        if (map.get("authors") instanceof List<?> list) {
            for (Object one : list) {
                if (one instanceof Map<?, ?> author) {
                    authors.add(author(author));
                }
            }
        }
        String title = text(map, "title");
        String url = text(map, "url").isEmpty() ? text(map, "repository-code") : text(map, "url");
        return new Citation(title.isEmpty() ? NONE.title : title, authors, text(map, "license"), url, cff);
    }

    private static Author author(Map<?, ?> map) {
        String person = (text(map, "given-names") + " " + text(map, "family-names")).strip();
        String url = text(map, "orcid").isEmpty() ? text(map, "website") : text(map, "orcid");
        return new Author(
                person.isEmpty() ? text(map, "name") : person, !person.isEmpty(), text(map, "affiliation"), url);
    }

    private static String text(Map<?, ?> map, String key) {
        Object value = map.get(key);
        return value == null ? "" : value.toString().strip();
    }
}
