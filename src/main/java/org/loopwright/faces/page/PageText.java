package org.loopwright.faces.page;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.loopwright.faces.colour.Hues;
import org.loopwright.lab.file.Checksums;

/**
 * A page put together: style sheet, scripts and content in one text. Whatever a study is called stays text: it is written
 * into the content alone, in which no sign can end the element, and scripts make text of it. What else might run, the page
 * forbids: it names the checksums of its scripts.
 */
final class PageText {

    /** In the order in which they run. */
    private static final List<String> SCRIPTS =
            List.of("core.js", "figure.js", "grid.js", "factors.js", "why.js", "spaces.js", "tables.js", "page.js");

    private static final String LIBRARY = "/META-INF/resources/webjars/d3/7.9.0/dist/d3.min.js";

    private static final Pattern PART = Pattern.compile("@([a-z]+)@");

    private PageText() {}

    /**
     * A page.
     *
     * @param isLive whether it asks its server for newer content
     */
    static String of(String title, String content, boolean isLive) throws IOException {
        String library = read(LIBRARY);
        StringBuilder own = new StringBuilder("\"use strict\";\n");
        for (String script : SCRIPTS) {
            own.append(read(script));
        }
        String scripts = own.toString();
        Map<String, String> parts = Map.of(
                "policy", "'" + digest(library) + "' '" + digest(scripts) + "'",
                "live", isLive ? " data-live=\"true\"" : "",
                "light", PageColours.style(Hues.LIGHT),
                "dark", PageColours.style(Hues.DARK),
                "style", read("page.css"),
                "library", library,
                "scripts", scripts,
                "title", escaped(title),
                "content", inScript(content));
        // In one go, since a title may hold any of these words.
        return PART.matcher(read("page.html")).replaceAll(part -> Matcher.quoteReplacement(parts.get(part.group(1))));
    }

    /** JSON that cannot end the element it stands in, nor open another. */
    private static String inScript(String json) {
        return json.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    static String digest(String script) {
        return "sha256-" + Base64.getEncoder().encodeToString(Checksums.bytes(script));
    }

    private static String read(String name) throws IOException {
        try (InputStream in = PageText.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("this program lacks a part of its page: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
