package org.loopwright.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A paragraph, an item, a heading or a table of a page, and the comments that follow it. Code, in fences, indented or within a
 * line, is no part of it, nor are the targets of links: what is typed is input, not result.
 *
 * @param line of the page on which it begins, from 1
 * @param text of it
 * @param ties what it says of its numbers
 */
record PageBlock(int line, String text, List<Tie> ties) {

    private static final Pattern ITEM = Pattern.compile("\\s*([-*]|\\d+\\.)\\s.*");

    static List<PageBlock> of(String page) {
        List<PageBlock> blocks = new ArrayList<>();
        List<String> lines = page.lines().toList();
        StringBuilder text = new StringBuilder();
        int begun = 1;
        boolean fence = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.strip().startsWith("```")) {
                fence = !fence;
                continue;
            }
            if (fence || (line.startsWith("    ") && text.isEmpty())) {
                continue;
            }
            if (line.strip().startsWith("<!--")) {
                StringBuilder comment = new StringBuilder(line.strip());
                while (comment.indexOf("-->") < 0) {
                    comment.append('\n').append(lines.get(++i).strip());
                }
                add(blocks, begun, text);
                last(blocks).ties().addAll(Tie.of(comment.toString()));
                continue;
            }
            boolean item = ITEM.matcher(line).matches();
            if (line.isBlank() || item || line.startsWith("#")) {
                add(blocks, begun, text);
            }
            if (line.isBlank()) {
                continue;
            }
            if (text.isEmpty()) {
                begun = i + 1;
            }
            text.append(item ? line.replaceFirst("^\\s*\\d+\\.", "") : line).append('\n');
        }
        add(blocks, begun, text);
        return blocks;
    }

    private static void add(List<PageBlock> blocks, int line, StringBuilder text) {
        String shown = text.toString().replaceAll("`[^`]*`", " ").replaceAll("\\]\\([^)]*\\)", "]");
        if (!shown.isBlank()) {
            blocks.add(new PageBlock(line, shown, new ArrayList<>()));
        }
        text.setLength(0);
    }

    private static PageBlock last(List<PageBlock> blocks) {
        if (blocks.isEmpty()) {
            throw new IllegalArgumentException("the page begins with a comment on numbers");
        }
        return blocks.get(blocks.size() - 1);
    }
}
