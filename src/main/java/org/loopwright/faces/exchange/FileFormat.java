package org.loopwright.faces.exchange;

import java.util.Arrays;

/** What the files of an archive are written in, by the ends of their names. */
enum FileFormat {
    /** Tables. */
    CSV("csv", "text/csv", "x-fmt/18", "Comma Separated Values"),
    /** Manifest and description. */
    JSON("json", "application/json", "fmt/817", "JSON Data Interchange Format"),
    /** Studies and sheets. */
    YAML("yaml", "application/yaml", "fmt/818", "YAML"),
    /** How the program is cited: YAML by another name. */
    CITATION("cff", "application/yaml", "fmt/818", "YAML"),
    /** The description for people. */
    MARKDOWN("md", "text/markdown", "fmt/1149", "Markdown"),
    /** Texts. */
    TEXT("txt", "text/plain", "x-fmt/111", "Plain Text File"),
    /** Checksums. */
    CHECKSUMS("sha256", "text/plain", "x-fmt/111", "Plain Text File"),
    // The registry numbers each version of these apart, and a name does not tell the version.
    /** Figures. */
    SVG("svg", "image/svg+xml", "", ""),
    /** Figures. */
    PNG("png", "image/png", "", ""),
    /** Figures. */
    PDF("pdf", "application/pdf", "", ""),
    /** Whatever else. */
    OTHER("", "application/octet-stream", "", "");

    private static final String REGISTRY = "https://www.nationalarchives.gov.uk/PRONOM/";

    private final String ending;
    private final String mediaType;
    private final String number;
    private final String title;

    FileFormat(String ending, String mediaType, String number, String title) {
        this.ending = ending;
        this.mediaType = mediaType;
        this.number = number;
        this.title = title;
    }

    /** The format of a file, by its name. */
    static FileFormat of(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1);
        return Arrays.stream(values())
                .filter(one -> one.ending.equals(ending))
                .findFirst()
                .orElse(OTHER);
    }

    String mediaType() {
        return mediaType;
    }

    /** Page of the format in the registry of formats PRONOM, empty if it has none that is sure to be the right one. */
    String page() {
        return number.isEmpty() ? "" : REGISTRY + number;
    }

    /** What that registry calls it. */
    String title() {
        return title;
    }
}
