package org.loopwright.lab.run;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.loopwright.lab.design.Factor;
import org.loopwright.lab.design.Range;
import org.loopwright.lab.design.SeedText;
import org.loopwright.lab.design.Study;
import org.loopwright.lab.design.StudySheets;
import org.loopwright.lab.file.Checksums;
import org.loopwright.lab.journal.StudyIdentity;
import org.loopwright.lab.sheet.ScenarioText;
import org.loopwright.lab.sheet.Setting;
import org.loopwright.lab.sheet.Wording;

/**
 * The canonical text of a study: what it says, every value of every sheet that it uses, and the digest of the scenario
 * of every design point. Two studies with equal texts make equal tables. The digests alone would do for that; the
 * values are there so that a difference can be shown to people.
 */
final class StudyText<S extends Record> {

    private static final Pattern HEXADECIMAL = Pattern.compile("-?0x[01]\\.[0-9a-f]+p-?\\d+");
    /** Of the 64 digits of a scenario's digest; the keys of the runs hold all of them. */
    private static final int HASH_DIGITS = 16;

    /** A design of more points than this has one line for every thousand, so that its text stays small [1]. */
    private static final int MOST_LINES = 10_000;

    private static final int BLOCK = 1_000;

    private final Study study;
    private final StudySheets<S> folder;

    /** Names of the sheets by their kinds, these in the order of the text. */
    private final Map<String, NavigableSet<String>> names = new LinkedHashMap<>();

    private final StringBuilder points = new StringBuilder();
    private final StringBuilder block = new StringBuilder();

    StudyText(Study study, StudySheets<S> folder) {
        this.study = study;
        this.folder = folder;
    }

    /** Of a whole study: each of its design points is resolved. */
    static <S extends Record> StudyText<S> of(StudyRuns<S> runs, StudySheets<S> folder) {
        StudyText<S> text = new StudyText<>(runs.study(), folder);
        runs.study().design().points().forEach(point -> {
            int number = point.number();
            text.add(number, point.settings(), runs.scenario(number), runs.hash(number));
        });
        return text;
    }

    /** What a folder belongs to that holds the whole study. */
    StudyIdentity identity(Manifest.Program program) {
        return new StudyIdentity(study.name(), program.version(), program.modelBuild(), text(), brief());
    }

    /** Takes up a design point; to be called in the order of their numbers. */
    void add(int number, List<Setting> settings, S scenario, String scenarioHash) {
        use(scenario);
        StringBuilder line = new StringBuilder();
        line.append("point ").append(number).append(": ");
        settings.forEach(setting -> line.append(setting.path())
                .append(" = ")
                .append(folder.files().withoutFolders(setting.value()))
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

    /** Takes up the sheets of a scenario. */
    void use(S scenario) {
        folder.sheetsOf(scenario)
                .forEach(sheet -> names.computeIfAbsent(sheet.kind(), kind -> new TreeSet<>())
                        .add(sheet.name()));
    }

    /** The files of the sheets used. */
    List<Path> sheets() {
        return used().values().stream().map(StudySheets.Used::file).toList();
    }

    /** Without those that a study writes out itself: the settings hold all of them. */
    private Map<StudySheets.SheetName, StudySheets.Used> used() {
        Map<StudySheets.SheetName, StudySheets.Used> used = new LinkedHashMap<>();
        names.forEach((kind, ofKind) -> ofKind.forEach(name -> {
            StudySheets.SheetName sheet = new StudySheets.SheetName(kind, name);
            folder.sheet(sheet).ifPresent(found -> used.put(sheet, found));
        }));
        return used;
    }

    /** The text of all design points taken up. */
    String text() {
        StringBuilder text = new StringBuilder(head());
        used().forEach((name, sheet) -> sheet(text, name.toString(), sheet.value()));
        return text.append(points).toString();
    }

    /** What is known of it before any design point is resolved. */
    String brief() {
        return head() + StudyIdentity.points(study.design().size());
    }

    /** What a shard knows of a study, and of who carries it out. */
    static StudyIdentity brief(Study study, StudySheets<?> sheets, Manifest.Program program) {
        String brief = new StudyText<>(study, sheets).brief();
        return new StudyIdentity(study.name(), program.version(), program.modelBuild(), brief, brief);
    }

    private String head() {
        StringBuilder text = new StringBuilder();
        text.append("seed: ").append(SeedText.format(study.seed())).append('\n');
        text.append("replications: ").append(study.replications()).append('\n');
        for (Setting setting : study.base().settings()) {
            text.append("set ")
                    .append(setting.path())
                    .append(" = ")
                    .append(folder.files().withoutFolders(setting.value()))
                    .append('\n');
        }
        for (Factor factor : study.factors()) {
            text.append("factor ")
                    .append(factor.path())
                    .append(": ")
                    .append(factor.range()
                            .map(Range::toString)
                            .orElseGet(() -> folder.files().withoutFolders(String.join(", ", factor.levels()))))
                    .append('\n');
        }
        study.calibration()
                .ifPresent(calibration ->
                        calibration.lines().forEach(line -> text.append(line).append('\n')));
        study.keep().lines().forEach(line -> text.append(line).append('\n'));
        return text.toString();
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
