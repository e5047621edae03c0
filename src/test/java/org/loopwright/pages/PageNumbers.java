package org.loopwright.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the numbers of a page that nothing printed. */
final class PageNumbers {

    private final Path answers;
    private final List<String> untied;
    private final Map<String, List<String>> read = new HashMap<>();

    /**
     * A finder.
     *
     * @param answers the folder that names of answers are below
     * @param untied patterns of what needs no command
     */
    PageNumbers(Path answers, List<String> untied) {
        this.answers = answers;
        this.untied = List.copyOf(untied);
    }

    /** What is wrong with a page, one sentence each. */
    List<String> faults(String page) {
        List<String> faults = new ArrayList<>();
        for (PageBlock block : PageBlock.of(page)) {
            List<String> free = NumberText.of(free(block.text()));
            for (Tie tie : block.ties()) {
                if (!tie.holds(lines(tie.answer()))) {
                    faults.add("line %d: no line of %s that matches /%s/ holds %s"
                            .formatted(block.line(), tie.answer(), tie.line(), tie.numbers()));
                }
                for (String number : tie.numbers()) {
                    if (!free.contains(number)) {
                        faults.add("line %d: tied is %s, which is not said".formatted(block.line(), number));
                    }
                }
            }
            List<String> tied =
                    block.ties().stream().flatMap(tie -> tie.numbers().stream()).toList();
            free.removeAll(tied);
            if (!free.isEmpty()) {
                faults.add("line %d: %s tied to no command in: %s"
                        .formatted(block.line(), free, block.text().strip().replace('\n', ' ')));
            }
        }
        return faults;
    }

    private String free(String text) {
        String left = text.replace('\n', ' ');
        for (String pattern : untied) {
            left = left.replaceAll(pattern, " ");
        }
        return left;
    }

    /** Lines, with those together that were broken: what follows deeper in belongs to the line before it. */
    static List<String> statements(List<String> lines) {
        List<String> whole = new ArrayList<>();
        int depth = 0;
        for (String line : lines) {
            int indent = line.length() - line.stripLeading().length();
            if (indent > depth
                    && !whole.isEmpty()
                    && !whole.get(whole.size() - 1).isEmpty()) {
                whole.set(whole.size() - 1, whole.get(whole.size() - 1) + " " + line.strip());
            } else {
                whole.add(line);
                depth = indent;
            }
        }
        return whole;
    }

    private List<String> lines(String answer) {
        return read.computeIfAbsent(answer, name -> {
            try {
                return statements(Files.readAllLines(answers.resolve(name)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
