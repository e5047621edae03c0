package org.loopwright.design;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.loopwright.scenario.Fault;
import org.loopwright.scenario.Marked;
import org.loopwright.scenario.Nearest;
import org.loopwright.scenario.ParameterFolder;
import org.loopwright.scenario.Place;
import org.loopwright.scenario.ScenarioPaths;
import org.loopwright.scenario.ScenarioSpec;
import org.loopwright.scenario.Setting;
import org.loopwright.scenario.Sheet;
import org.loopwright.scenario.SheetException;

/**
 * Reads a study and tries every design point on its sheets, so that a sweep never dies half-way on a slip of the pen.
 * What a study says wins over its base; settings from the command line win over both; factors win over all.
 */
public final class StudyReader {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

    private final Path file;
    private final ParameterFolder folder;
    private final List<Fault> faults = new ArrayList<>();

    private StudyReader(Path file, ParameterFolder folder) {
        this.file = file;
        this.folder = folder;
    }

    /** Reads a study. */
    public static Study read(Path file, ParameterFolder folder) {
        return read(file, folder, List.of());
    }

    /**
     * Reads a study, with settings from the command line.
     *
     * @throws SheetException with all faults
     */
    public static Study read(Path file, ParameterFolder folder, List<Setting> settings) {
        return new StudyReader(file, folder).study(settings);
    }

    private Study study(List<Setting> commandLine) {
        Sheet<StudySheet> read = folder.sheet(file, StudySheet.class);
        StudySheet sheet = read.value();
        if (!NAME.matcher(sheet.study().text()).matches()) {
            fault(
                    sheet.study().place(),
                    "study",
                    "must be letters, digits, '.', '_' and '-', beginning with a letter" + " or digit, was '"
                            + sheet.study().text() + "'");
        }
        Optional<Long> seed = SeedText.parse(sheet.seed().text());
        if (seed.isEmpty()) {
            fault(
                    sheet.seed().place(),
                    "seed",
                    "expected a decimal number or 0x and hexadecimal digits of at most 64" + " bits, found '"
                            + sheet.seed().text() + "'");
        }
        ScenarioSpec base = base(sheet, read.file()).with(commandLine);
        List<Factor> factors = factors(sheet.factors(), sheet.set());
        Keep keep = sheet.keep().map(kept -> keep(kept, factors)).orElse(Keep.OUTCOMES_ONLY);
        base.settings().forEach(setting -> faults.addAll(folder.check(setting)));
        refuseFaults();
        try {
            String name = sheet.study().text();
            String title = sheet.title().map(Marked::text).orElse(name);
            Study study = new Study(name, title, seed.orElseThrow(), sheet.replications(), base, factors, keep, file);
            tryEveryPoint(study);
            return study;
        } catch (IllegalArgumentException tooLarge) {
            throw new SheetException(Fault.at(Place.of(read.file()), "", tooLarge.getMessage()));
        }
    }

    private ScenarioSpec base(StudySheet sheet, String name) {
        List<Setting> settings = new ArrayList<>();
        sheet.base().ifPresent(asked -> settings.addAll(settingsOf(asked)));
        add(settings, ScenarioPaths.INDUSTRY, sheet.industry());
        add(settings, ScenarioPaths.SYSTEMS, sheet.systems());
        add(settings, "horizon", sheet.horizon());
        add(settings, "warm_up", sheet.warmUp());
        add(settings, "follow", sheet.follow());
        add(settings, "means", sheet.means());
        settings.addAll(sheet.set());
        return new ScenarioSpec(sheet.study().text(), name, settings);
    }

    /** What a base says: a scenario of the folder by its name, or a file by its path relative to the study. */
    private List<Setting> settingsOf(Marked base) {
        String text = base.text();
        try {
            if (text.contains("/") || text.endsWith(".yaml")) {
                Path path = file.resolveSibling(text).normalize();
                if (Files.exists(path)) {
                    return folder.spec(path).settings();
                }
                fault(
                        base.place(),
                        "base",
                        "no such file '" + Place.of(path).file() + "'" + ParameterFolder.nearestFile(path));
            } else if (folder.scenarios().contains(text)) {
                return folder.spec(text).settings();
            } else {
                fault(base.place(), "base", "no scenario '" + text + "'" + Nearest.hint(text, folder.scenarios()));
            }
        } catch (InvalidPathException notAPath) {
            fault(base.place(), "base", "expected the name of a scenario or a path, found '" + text + "'");
        } catch (SheetException faulty) {
            faults.addAll(faulty.faults());
        }
        return List.of();
    }

    private static void add(List<Setting> settings, String path, Optional<Marked> value) {
        value.ifPresent(marked -> settings.add(new Setting(path, marked.text(), marked.place())));
    }

    private List<Factor> factors(List<StudySheet.FactorSheet> sheets, List<Setting> fixed) {
        List<Factor> factors = new ArrayList<>();
        for (StudySheet.FactorSheet sheet : sheets) {
            Marked path = sheet.path();
            String inFull = ScenarioPaths.inFull(path.text());
            factors.stream()
                    .filter(earlier -> ScenarioPaths.inFull(earlier.path()).equals(inFull))
                    .findFirst()
                    .ifPresent(earlier -> fault(
                            path.place(),
                            path.text(),
                            "is varied twice, first in line " + earlier.place().line()));
            fixed.stream()
                    .filter(setting -> ScenarioPaths.inFull(setting.path()).equals(inFull))
                    .findFirst()
                    .ifPresent(setting -> fault(
                            path.place(),
                            path.text(),
                            "is varied here, but set in line " + setting.place().line()));
            List<String> levels = levels(path, sheet.levels());
            if (!levels.isEmpty()) {
                factors.add(new Factor(path.text(), levels, path.place()));
            }
        }
        return factors;
    }

    private List<String> levels(Marked path, List<Marked> marked) {
        Optional<String> problem = ScenarioPaths.problem(path.text());
        if (problem.isPresent()) {
            fault(path.place(), path.text(), problem.get());
            return List.of();
        }
        if (marked.isEmpty()) {
            fault(path.place(), path.text(), "must have at least one level");
        }
        List<String> levels = new ArrayList<>();
        for (Marked level : marked) {
            faults.addAll(folder.check(new Setting(path.text(), level.text(), level.place())));
            if (levels.contains(level.text())) {
                fault(level.place(), path.text(), "has the level '" + level.text() + "' twice");
            } else {
                levels.add(level.text());
            }
        }
        return levels;
    }

    private Keep keep(StudySheet.KeepSheet sheet, List<Factor> factors) {
        double every = sheet.seriesEveryDays();
        Optional<SpanRule> spans = sheet.spans().map(rule -> {
            rule.where().forEach(setting -> checkWhere(setting, factors));
            return new SpanRule(rule.replications(), rule.where(), rule.firms(), rule.everyNthProject());
        });
        return new Keep(every, sheet.firstReplicationSeriesEveryDays().orElse(every), spans);
    }

    private void checkWhere(Setting setting, List<Factor> factors) {
        List<String> paths = factors.stream().map(Factor::path).toList();
        Optional<Factor> factor = factors.stream()
                .filter(candidate -> candidate.path().equals(setting.path()))
                .findFirst();
        if (factor.isEmpty()) {
            String hint = Nearest.hint(setting.path(), paths);
            fault(setting.place(), "keep.spans.where", "'" + setting.path() + "' is not a factor" + hint);
        } else if (!factor.get().levels().contains(setting.value())) {
            String hint = Nearest.hint(setting.value(), factor.get().levels());
            fault(setting.place(), "keep.spans.where." + setting.path(), "no level '" + setting.value() + "'" + hint);
        }
    }

    private void tryEveryPoint(Study study) {
        Set<Fault> found = new LinkedHashSet<>();
        study.design().points().forEach(point -> {
            try {
                study.scenario(point, folder);
            } catch (SheetException faulty) {
                found.addAll(faulty.faults());
            }
        });
        faults.addAll(found);
        refuseFaults();
    }

    private void fault(Place place, String path, String message) {
        faults.add(Fault.at(place, path, message));
    }

    private void refuseFaults() {
        if (!faults.isEmpty()) {
            throw new SheetException(faults);
        }
    }
}
