package org.loopwright.subject.theory;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.loopwright.lab.design.SeedText;
import org.loopwright.lab.fault.Fault;
import org.loopwright.lab.fault.Nearest;
import org.loopwright.lab.fault.Place;
import org.loopwright.lab.fault.SheetException;
import org.loopwright.lab.sheet.Marked;
import org.loopwright.lab.sheet.ScenarioSpec;
import org.loopwright.lab.sheet.Setting;
import org.loopwright.lab.sheet.Sheet;
import org.loopwright.lab.sheet.SheetFile;
import org.loopwright.subject.scenario.ParameterFolder;

/** Reads limits: files of {@code params/limits}, whose scenarios are in {@code params/limits/sheets}. */
public final class LimitReader {

    private static final String ENDING = ".yaml";

    private final Path file;
    private final ParameterFolder sheets;
    private final List<Fault> faults = new ArrayList<>();

    private LimitReader(Path file, ParameterFolder params) {
        this.file = file;
        sheets = new ParameterFolder(folder(params).resolve("sheets"));
    }

    /** Folder of the limits. */
    public static Path folder(ParameterFolder params) {
        return params.root().resolve("limits");
    }

    /** Names of the limits, sorted; none where the folder has no limits. */
    public static List<String> names(ParameterFolder params) {
        if (!Files.isDirectory(folder(params))) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder(params))) {
            return files.map(found -> found.getFileName().toString())
                    .filter(found -> found.endsWith(ENDING) && !found.startsWith("."))
                    .map(found -> found.substring(0, found.length() - ENDING.length()))
                    .sorted()
                    .toList();
        } catch (IOException cannotList) {
            throw new SheetException(Fault.at(Place.of(folder(params)), "", "cannot be listed"));
        }
    }

    /** True of a file that says which limit it is. */
    public static boolean isLimit(Path file) {
        return new SheetFile(file).hasKey("limit");
    }

    /** The limit of a name. */
    public static Limit read(String name, ParameterFolder params) {
        return read(folder(params).resolve(name + ENDING), params);
    }

    /**
     * Reads a limit.
     *
     * @throws SheetException with all faults
     */
    public static Limit read(Path file, ParameterFolder params) {
        return read(file, params, List.of());
    }

    /**
     * Reads a limit, with settings of its scenario from the command line.
     *
     * @throws SheetException with all faults
     */
    public static Limit read(Path file, ParameterFolder params, List<Setting> settings) {
        return new LimitReader(file, params).limit(settings);
    }

    private Limit limit(List<Setting> settings) {
        Sheet<LimitSheet> read = sheets.sheet(file, LimitSheet.class);
        LimitSheet sheet = read.value();
        Marked named = sheet.limit();
        LimitKind kind = Kinds.of(named.text());
        if (kind == null) {
            String hint = Nearest.hint(named.text(), Kinds.names());
            faults.add(Fault.at(named.place(), "limit", "no kind '" + named.text() + "'" + hint));
        } else {
            checkLaw(sheet.law().orElse(LimitSheet.Law.NONE), kind, named);
        }
        Optional<Long> seed = SeedText.parse(sheet.seed().text());
        if (seed.isEmpty()) {
            faults.add(Fault.at(
                    sheet.seed().place(),
                    "seed",
                    "expected a decimal number or 0x and hexadecimal digits of at most 64 bits, found '"
                            + sheet.seed().text() + "'"));
        }
        ScenarioSpec spec = spec(sheet, read.file()).with(settings);
        spec.settings().forEach(setting -> faults.addAll(sheets.check(setting)));
        refuseFaults();
        String name = file.getFileName().toString().replace(ENDING, "");
        Limit limit = new Limit(name, sheet, kind, seed.orElseThrow(), sheets, spec);
        limit.problems().forEach(problem -> faults.add(Fault.at(named.place(), "limit", problem)));
        refuseFaults();
        return limit;
    }

    private ScenarioSpec spec(LimitSheet sheet, String from) {
        if (sheet.scenario().isEmpty()) {
            return new ScenarioSpec(
                    file.getFileName().toString(), from, sheets.spec("limit").settings());
        }
        Marked base = sheet.scenario().get().base();
        List<Setting> settings = new ArrayList<>();
        if (sheets.scenarios().contains(base.text())) {
            settings.addAll(sheets.spec(base.text()).settings());
        } else {
            String hint = Nearest.hint(base.text(), sheets.scenarios());
            faults.add(Fault.at(base.place(), "scenario.base", "no scenario '" + base.text() + "'" + hint));
        }
        settings.addAll(sheet.scenario().get().set());
        return new ScenarioSpec(file.getFileName().toString(), from, settings);
    }

    private void checkLaw(LimitSheet.Law law, LimitKind kind, Marked named) {
        List<String> given = new ArrayList<>();
        for (RecordComponent component : LimitSheet.Law.class.getRecordComponents()) {
            if (law.gives(component)) {
                given.add(component.getName());
            }
        }
        String asked = kind.asks().isEmpty() ? "nothing" : String.join(", ", kind.asks());
        for (String key : kind.asks()) {
            if (!given.contains(key)) {
                fault(named, "law." + key, "is missing: " + named.text() + " asks for " + asked);
            }
        }
        given.removeAll(kind.asks());
        given.forEach(key -> fault(named, "law." + key, named.text() + " asks for " + asked + ", not for this"));
    }

    private void fault(Marked where, String path, String message) {
        faults.add(Fault.at(where.place(), path, message));
    }

    private void refuseFaults() {
        if (!faults.isEmpty()) {
            throw new SheetException(faults);
        }
    }
}
