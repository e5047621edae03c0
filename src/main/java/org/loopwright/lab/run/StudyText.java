package org.loopwright.lab.run;

import java.nio.file.Path;
import java.util.List;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.loopwright.lab.design.Factor;
import org.loopwright.lab.design.Range;
import org.loopwright.lab.design.SeedText;
import org.loopwright.lab.design.Study;
import org.loopwright.lab.file.Checksums;
import org.loopwright.lab.sheet.ScenarioText;
import org.loopwright.lab.sheet.Setting;
import org.loopwright.lab.sheet.Wording;
import org.loopwright.subject.scenario.IndustrialSystem;
import org.loopwright.subject.scenario.ParameterFolder;
import org.loopwright.subject.scenario.Scenario;

/**
 * The canonical text of a study: what it says, every value of every sheet that it uses, and the digest of the scenario
 * of every design point. Two studies with equal texts make equal tables. The digests alone would do for that; the
 * values are there so that a difference can be shown to people.
 */
final class StudyText {

    private static final Pattern HEXADECIMAL = Pattern.compile("-?0x[01]\\.[0-9a-f]+p-?\\d+");
    /** Of the 64 digits of a scenario's digest; the keys of the runs hold all of them. */
    private static final int HASH_DIGITS = 16;

    /** A design of more points than this has one line for every thousand, so that its text stays small [1]. */
    private static final int MOST_LINES = 10_000;

    private static final int BLOCK = 1_000;

    private final Study study;
    private final ParameterFolder folder;
    private final NavigableSet<String> systems = new TreeSet<>();
    private final NavigableSet<String> industries = new TreeSet<>();
    private final StringBuilder points = new StringBuilder();
    private final StringBuilder block = new StringBuilder();

    StudyText(Study study, ParameterFolder folder) {
        this.study = study;
        this.folder = folder;
    }

    /** Takes up a design point; to be called in the order of their numbers. */
    void add(int number, List<Setting> settings, Scenario scenario, String scenarioHash) {
        scenario.systems().stream().map(IndustrialSystem::name).forEach(systems::add);
        industries.add(scenario.industry().name());
        StringBuilder line = new StringBuilder();
        line.append("point ").append(number).append(": ");
        settings.forEach(setting -> line.append(setting.path())
                .append(" = ")
                .append(setting.value())
                .append(", "));
        line.append("scenario ").append(scenarioHash, 0, HASH_DIGITS).append('\n');
        if (study.design().size() <= MOST_LINES) {
            points.append(line);
            return;
        }
        block.append(line);
        if (number % BLOCK == 0 || number == study.design().size()) {
            points.append("points up to ").append(number).append(": ");
            points.append(Checksums.sha256(block.toString())).append('\n');
            block.setLength(0);
        }
    }

    /** The files of the sheets used, by their names within the folder of parameters. */
    SortedMap<String, Path> sheets() {
        retainSheets();
        SortedMap<String, Path> files = new TreeMap<>();
        put(files, "world.yaml");
        systems.forEach(name -> put(files, "systems/" + name + ".yaml"));
        for (String name : industries) {
            put(files, "industries/" + name + ".yaml");
            String matrix = folder.industry(name).architecture().dsm().file();
            if (!matrix.isBlank()) {
                put(files, "dsm/" + matrix);
            }
        }
        return files;
    }

    /** Leaves out systems and industries that a study writes out itself: the settings hold all of them. */
    private void retainSheets() {
        systems.retainAll(folder.systems());
        industries.retainAll(folder.industries());
    }

    private void put(SortedMap<String, Path> files, String name) {
        Path root = folder.root().toAbsolutePath().normalize();
        Path file = root.resolve(name).normalize();
        // The manifest names no path of this machine.
        Path shown = file.startsWith(root) ? root.relativize(file) : file.getFileName();
        files.put(shown.toString().replace('\\', '/'), file);
    }

    /** The text of all design points taken up. */
    String text() {
        StringBuilder text = new StringBuilder();
        text.append("seed: ").append(SeedText.format(study.seed())).append('\n');
        text.append("replications: ").append(study.replications()).append('\n');
        for (Setting setting : study.base().settings()) {
            text.append("set ")
                    .append(setting.path())
                    .append(" = ")
                    .append(setting.value())
                    .append('\n');
        }
        for (Factor factor : study.factors()) {
            text.append("factor ")
                    .append(factor.path())
                    .append(": ")
                    .append(factor.range().map(Range::toString).orElseGet(() -> String.join(", ", factor.levels())))
                    .append('\n');
        }
        study.keep().lines().forEach(line -> text.append(line).append('\n'));
        retainSheets();
        sheet(text, "world", folder.world());
        systems.forEach(name -> sheet(text, "system " + name, folder.system(name)));
        industries.forEach(name -> sheet(text, "industry " + name, folder.industry(name)));
        return text.append(points).toString();
    }

    /** The values of a sheet with decimal numbers: hexadecimal ones are exact, but nobody can read them. */
    private static void sheet(StringBuilder text, String name, Record record) {
        ScenarioText.canonical(record)
                .lines()
                .forEach(line -> text.append(name)
                        .append(": ")
                        .append(HEXADECIMAL
                                .matcher(line)
                                .replaceAll(found -> Wording.readable(Double.parseDouble(found.group()))))
                        .append('\n'));
    }
}
