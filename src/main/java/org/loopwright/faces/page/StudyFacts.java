package org.loopwright.faces.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.loopwright.faces.findings.KeptStudy;
import org.loopwright.lab.fault.SheetException;
import org.loopwright.lab.file.Integrity;
import org.loopwright.lab.file.PlainFile;
import org.loopwright.lab.file.ShellWord;
import org.loopwright.lab.run.Manifest;
import org.loopwright.lab.sheet.Entry;
import org.loopwright.subject.scenario.ParameterFolder;

/**
 * Where the numbers of a folder are from.
 *
 * @param folder as commands name it from where the page lies in
 * @param day on which the last run was made; empty where no manifest says it
 * @param version of the program, as is what follows; empty where no manifest says it
 * @param factors what was varied
 * @param yaml the study as it was written; empty where it was not kept
 * @param settings of the command line
 * @param numbers of the sheets, with their sources
 */
record StudyFacts(
        String folder,
        String day,
        String version,
        String commit,
        String modelBuild,
        List<Manifest.Varied> factors,
        int designPoints,
        String yaml,
        List<String> settings,
        List<SheetNumber> numbers) {

    /** A number of a sheet. */
    record SheetNumber(String sheet, String path, String value, String unit, double low, double high, String source) {}

    /**
     * Those of a folder.
     *
     * @param named the folder that commands name, which holds the same study
     */
    static StudyFacts of(Path folder, Path named) throws IOException {
        KeptStudy kept = KeptStudy.of(folder);
        String name = shown(named);
        if (kept.manifest().isEmpty()) {
            return new StudyFacts(name, "", "", "", "", List.of(), 0, "", List.of(), List.of());
        }
        Manifest manifest = kept.manifest().get();
        Manifest.Inputs inputs = manifest.inputs();
        return new StudyFacts(
                name,
                manifest.execution() == null
                        ? ""
                        : manifest.execution()
                                .end()
                                .atZone(ZoneOffset.UTC)
                                .toLocalDate()
                                .toString(),
                manifest.program().version(),
                manifest.program().commit(),
                manifest.program().modelBuild(),
                manifest.plan().factors(),
                manifest.designPoints(),
                inputs == null ? "" : yaml(folder, inputs),
                inputs == null ? List.of() : inputs.settings(),
                inputs == null ? List.of() : numbers(kept.sheets()));
    }

    private static String yaml(Path folder, Manifest.Inputs inputs) throws IOException {
        Optional<Path> file = Integrity.inside(folder, inputs.study()).filter(PlainFile::isOwn);
        return file.isEmpty() ? "" : new String(PlainFile.bytes(file.get()), StandardCharsets.UTF_8);
    }

    /** Those of every sheet that was kept; none where the sheets are faulty. */
    private static List<SheetNumber> numbers(ParameterFolder sheets) {
        List<SheetNumber> numbers = new ArrayList<>();
        try {
            add("world", sheets.worldSheet().entries(), numbers);
            sheets.systems().forEach(name -> add(name, sheets.systemSheet(name).entries(), numbers));
            sheets.industries()
                    .forEach(name -> add(name, sheets.industrySheet(name).entries(), numbers));
        } catch (SheetException faulty) {
            return List.of();
        }
        return numbers;
    }

    private static void add(String sheet, List<Entry> entries, List<SheetNumber> numbers) {
        for (Entry entry : entries) {
            if (!entry.unit().isEmpty()) {
                numbers.add(new SheetNumber(
                        sheet,
                        entry.path(),
                        entry.valueText(),
                        entry.unit(),
                        entry.low(),
                        entry.high(),
                        entry.source()));
            }
        }
    }

    /** How a folder is named in commands: from where they are given, or else, since the rest is nobody's business, by its name. */
    private static String shown(Path folder) {
        Path here = Path.of("").toAbsolutePath();
        Path there = folder.toAbsolutePath().normalize();
        Path name = there.startsWith(here) && !there.equals(here) ? here.relativize(there) : there.getFileName();
        return ShellWord.of(String.valueOf(name).replace('\\', '/'));
    }
}
