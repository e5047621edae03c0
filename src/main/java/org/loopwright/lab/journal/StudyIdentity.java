package org.loopwright.lab.journal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.loopwright.lab.file.Checksums;

/**
 * What a folder of runs belongs to. Two sweeps may share a folder only if all four are equal.
 *
 * @param study name of the study
 * @param version version of the program
 * @param modelBuild digest of the sources that make its numbers
 * @param text canonical text of the study: seed, replications, design points and their resolved scenarios; or the brief
 * @param brief what of it is known without resolving a design point: its first lines, and how many points there are. A
 *     shard knows no more; the keys of runs keep those of other sheets apart
 */
public record StudyIdentity(String study, String version, String modelBuild, String text, String brief) {

    private static final String POINTS = "points: ";

    private static final int LINES_SHOWN = 6;
    private static final int LONGEST_LINE = 200;

    /** A study that is known as a whole only. */
    public StudyIdentity(String study, String version, String modelBuild, String text) {
        this(study, version, modelBuild, text, text);
    }

    /** The last line of a brief, which no whole text has there. */
    public static String points(int count) {
        return POINTS + count + '\n';
    }

    /** True if it says no more than a shard knows. */
    boolean isBrief() {
        return text.startsWith(POINTS, text.lastIndexOf('\n', text.length() - 2) + 1);
    }

    /** True if this, as a folder holds it, is the study asked for, as far as both say so much. */
    public boolean agreesWith(StudyIdentity asked) {
        boolean texts = text.equals(asked.text)
                || (isBrief() && text.equals(asked.brief))
                || (asked.isBrief() && text.startsWith(asked.text.substring(0, asked.text.lastIndexOf(POINTS))));
        return texts
                && study.equals(asked.study)
                && version.equals(asked.version)
                && modelBuild.equals(asked.modelBuild);
    }

    /** The parts under the names by which a journal keeps them. */
    Map<String, String> parts() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("study", study);
        parts.put("version", version);
        parts.put("model_build", modelBuild);
        parts.put("text", text);
        return parts;
    }

    /** The digest of all four. */
    Key digest() {
        StringBuilder all = new StringBuilder();
        parts().forEach((name, value) -> all.append(name)
                .append(' ')
                .append(value.length())
                .append('\n')
                .append(value)
                .append('\n'));
        return new Key(Checksums.bytes(all.toString()));
    }

    static StudyIdentity of(Map<String, String> parts) {
        return new StudyIdentity(
                parts.getOrDefault("study", ""),
                parts.getOrDefault("version", ""),
                parts.getOrDefault("model_build", ""),
                parts.getOrDefault("text", ""));
    }

    /**
     * The lines that differ: {@code -} what the folder holds, {@code +} what is asked for now. Empty if nothing does.
     */
    public List<String> differencesTo(StudyIdentity asked) {
        List<String> lines = new ArrayList<>();
        compare(lines, "study", study, asked.study);
        compare(lines, "version", version, asked.version);
        compare(lines, "model build", modelBuild, asked.modelBuild);
        if (!text.equals(asked.text)) {
            List<String> here = text.lines().toList();
            List<String> there = asked.text.lines().toList();
            show(lines, "- ", without(here, there));
            show(lines, "+ ", without(there, here));
            if (lines.isEmpty()) {
                lines.add("the lines of the study are in another order");
            }
        }
        return lines;
    }

    /** True if only the text differs, and not in the seed: the same study with other design points or replications. */
    public boolean isOtherSizeOf(StudyIdentity other) {
        return study.equals(other.study)
                && version.equals(other.version)
                && modelBuild.equals(other.modelBuild)
                && seed().equals(other.seed());
    }

    private String seed() {
        return text.lines()
                .filter(line -> line.startsWith("seed: "))
                .findFirst()
                .orElse("");
    }

    private static void compare(List<String> lines, String name, String here, String there) {
        if (!here.equals(there)) {
            lines.add("- " + name + ": " + here);
            lines.add("+ " + name + ": " + there);
        }
    }

    private static List<String> without(List<String> lines, List<String> others) {
        Map<String, Integer> left = new LinkedHashMap<>();
        others.forEach(line -> left.merge(line, 1, Integer::sum));
        List<String> rest = new ArrayList<>();
        for (String line : lines) {
            if (left.merge(line, -1, Integer::sum) < 0) {
                rest.add(line);
            }
        }
        return rest;
    }

    private static void show(List<String> lines, String mark, List<String> differing) {
        differing.stream().limit(LINES_SHOWN).forEach(line -> lines.add(mark + shortened(line)));
        if (differing.size() > LINES_SHOWN) {
            lines.add(mark + "… and " + (differing.size() - LINES_SHOWN) + " more lines");
        }
    }

    private static String shortened(String line) {
        return line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE) + "…";
    }
}
