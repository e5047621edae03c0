package org.loopwright.faces.exchange;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.loopwright.lab.journal.Journal;
import org.loopwright.lab.run.Manifest;

/** What the files of an archive are called, and what they are. */
final class ArchiveNames {

    /** SHA-256 of every other file. */
    static final String CHECKSUMS = Manifest.SEAL;

    /** The description for people. */
    static final String README = "README.md";

    /** How the program is cited. */
    static final String CITATION = "CITATION.cff";

    /** Files about the results, which no sweep made. */
    static final Set<String> ABOUT = new TreeSet<>(List.of(README, CITATION));

    /** The description for machines. */
    static final String CRATE = "ro-crate-metadata.json";

    private static final Map<String, String> DESCRIPTIONS = new TreeMap<>(Map.of(
            "outcomes.csv",
            "One row per run and system: the measures of the run",
            "generations.csv",
            "One row per breakthrough: when each system closed its loop",
            "series.csv",
            "State of each economy over time, of the runs and days that the study keeps",
            "spans.csv",
            "Critical paths of the projects that the study keeps",
            "dictionary.csv",
            "Meaning, unit and type of every column of every table",
            "manifest.json",
            "What was computed, from what, by which build, where and when, with checksums",
            README,
            "What this archive is and how it is verified",
            CITATION,
            "How the program is cited"));

    private static final Pattern FIGURE =
            Pattern.compile("figures/([A-Za-z0-9][A-Za-z0-9._+-]*/)*[A-Za-z0-9][A-Za-z0-9._+-]*\\.(png|svg|csv)");
    private static final Pattern RECORDS = Pattern.compile(Journal.FOLDER + "/[0-9]+-[0-9]+\\.segment");
    private static final Pattern TABLE = Pattern.compile("[a-z][a-z0-9_]*\\.csv");

    private ArchiveNames() {}

    /** What a file of an archive is, in a few words; empty if its name says it all. */
    static String description(String name) {
        if (name.startsWith(Journal.FOLDER + "/")) {
            return "Records of runs, from which the sweep goes on";
        }
        return name.startsWith("inputs/")
                ? "Input of the study"
                : DESCRIPTIONS.getOrDefault(name, name.startsWith("figures/") ? "Figure drawn from the tables" : "");
    }

    /** True of a name that a manifest may list: a table, or an input. */
    static boolean isResult(String name) {
        return name.startsWith("inputs/") || TABLE.matcher(name).matches();
    }

    /** True of a name that something in an archive may have beside what its manifest lists. */
    static boolean isOfAnArchive(String name) {
        return name.equals(Manifest.FILE)
                || name.equals(CHECKSUMS)
                || name.equals(CRATE)
                || ABOUT.contains(name)
                || FIGURE.matcher(name).matches()
                || RECORDS.matcher(name).matches();
    }
}
