package org.loopwright.lab.design;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.loopwright.lab.fault.Fault;
import org.loopwright.lab.fault.Invisible;
import org.loopwright.lab.fault.Nearest;
import org.loopwright.lab.fault.Place;
import org.loopwright.lab.fault.SheetException;
import org.loopwright.lab.sheet.Marked;
import org.loopwright.lab.sheet.NamedFiles;
import org.loopwright.lab.sheet.ScenarioSpec;
import org.loopwright.lab.sheet.Setting;
import org.loopwright.lab.sheet.SheetFile;
import org.loopwright.lab.sheet.Written;

/**
 * Reads a study and tries its design points on its sheets, so that a sweep does not die half-way on a slip of the pen:
 * all points of a design of up to {@link #MOST_TRIED}, of a larger one that many, spread over all of them. What a study
 * says wins over its base; settings from the command line win over both; factors win over all.
 */
public final class StudyReader {

    /** Most design points that are tried. */
    public static final int MOST_TRIED = 5000;

    private static final int MOST_FAULTS_OF_POINTS = 20;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

    private final Path file;
    private final StudySheets<?> sheets;
    private final boolean tries;
    private final Faults faults = new Faults();

    private StudyReader(Path file, StudySheets<?> sheets, boolean tries) {
        this.file = file;
        this.sheets = sheets;
        this.tries = tries;
    }

    /** Reads a study. */
    public static Study read(Path file, StudySheets<?> sheets) {
        return read(file, sheets, List.of());
    }

    /**
     * Reads a study, with settings from the command line.
     *
     * @throws SheetException with all faults
     */
    public static Study read(Path file, StudySheets<?> sheets, List<Setting> settings) {
        return new StudyReader(file, sheets, true).study(settings);
    }

    /** The same without trying any design point: for who makes some runs of a study that others have read. */
    public static Study untried(Path file, StudySheets<?> sheets, List<Setting> settings) {
        return new StudyReader(file, sheets, false).study(settings);
    }

    private Study study(List<Setting> commandLine) {
        Written whole = new SheetFile(file).written();
        StudySheet sheet = whole.as(
                StudySheet.class, List.copyOf(sheets.paths().keysOfStudies().keySet()), faults.list());
        if (sheet == null) {
            readFactorsOf(whole);
            throw new SheetException(faults.list());
        }
        if (!NAME.matcher(sheet.study().text()).matches()) {
            faults.add(
                    sheet.study().place(),
                    "study",
                    "must be letters, digits, '.', '_' and '-', beginning with a letter" + " or digit, was '"
                            + sheet.study().text() + "'");
        }
        sheet.title()
                .filter(title -> title.text().strip().chars().anyMatch(c -> Invisible.is((char) c)))
                .ifPresent(title -> faults.add(title.place(), "title", "must be one line"));
        Optional<Long> seed = SeedText.parse(sheet.seed().text());
        if (seed.isEmpty()) {
            faults.add(
                    sheet.seed().place(),
                    "seed",
                    "expected a decimal number or 0x and hexadecimal digits of at most 64" + " bits, found '"
                            + sheet.seed().text() + "'");
        }
        Place place = Place.of(whole.place().file());
        ScenarioSpec base = base(sheet, place.file()).with(commandLine);
        FactorReader reader = new FactorReader(sheets, faults);
        List<Factor> factors = new ArrayList<>(reader.factors(sheet.factors(), sheet.set()));
        RuleReader rules = new RuleReader(faults);
        List<Response> responses = rules.responses(sheet.responses());
        Optional<Written> selects = sheet.stop().filter(SelectionReader::isOne);
        Optional<StoppingRule> narrow = sheet.stop()
                .filter(written -> selects.isEmpty())
                .flatMap(written -> rules.stop(written, responses, sheet.replications()));
        Budget budget = rules.budget(sheet.budget(), sheet.maxRuns());
        Optional<Duration> timeLimit = sheet.timeLimit().flatMap(text -> rules.duration(text, "time_limit"));
        base.settings().forEach(setting -> faults.addAll(sheets.check(setting)));
        sheet.over()
                .flatMap(over -> draws(over, factors, base, seed.orElse(0L)))
                .ifPresent(draws -> factors.add(0, draws));
        Optional<Design> design = sheet.calibrate().isPresent()
                ? calibrated(sheet, factors, base)
                : new DesignReader(
                                sheets,
                                seed.orElse(0L),
                                base.settings(),
                                sheet.constraints(),
                                reader.faulty(),
                                responses,
                                faults)
                        .design(sheet.design(), factors, place);
        List<Factor> all = design.map(Design::factors).orElse(factors);
        design.filter(made ->
                        sheet.over().isPresent() && made.kind() != DesignKind.FULL && made.kind() != DesignKind.LEVERS)
                .ifPresent(made -> faults.add(
                        sheet.over().get().place(), "over", "needs a design of all combinations: full, or levers"));
        Optional<StoppingRule> selection = design.flatMap(made -> selects.flatMap(
                written -> new SelectionReader(made, responses, sheet.replications(), faults).rule(written)));
        List<Contrast> compare = new ContrastReader(all, reader.faulty(), responses, faults).contrasts(sheet.compare());
        design.filter(made -> !sheet.compare().isEmpty() && made.kind() != DesignKind.FULL)
                .ifPresent(made -> faults.add(
                        sheet.compare().get(0).place(), "compare", "needs a design of all combinations: full"));
        RegionReader regionReader = new RegionReader(responses, faults);
        List<Region> regions = regionReader.regions(sheet.regions(), design);
        Keep keep = sheets.keep(sheet.keep(), all, faults.list());
        faults.refuse();
        String name = sheet.study().text();
        Optional<Study> study = faults.attempt(
                place,
                "",
                () -> new Study(
                        name,
                        sheet.title().map(Marked::text).orElse(name),
                        seed.orElseThrow(),
                        sheet.replications(),
                        base,
                        design.orElseThrow(),
                        keep,
                        responses,
                        compare,
                        regions,
                        narrow.or(() -> selection),
                        budget,
                        timeLimit,
                        file));
        study.filter(made -> tries).ifPresent(made -> tryPoints(made, sheets, sheet, rules, regionReader));
        faults.refuse();
        return study.orElseThrow();
    }

    /** The factor of the draws of a posterior, which must set nothing that the study itself does. */
    private Optional<Factor> draws(Written over, List<Factor> factors, ScenarioSpec base, long seed) {
        List<Setting> fixed = new ArrayList<>(base.settings());
        factors.forEach(factor -> fixed.add(new Setting(factor.path(), "", factor.place())));
        RangeDraws ranges = new RangeDraws(sheets, factors, base, faults);
        return new PosteriorReader(file, sheets, faults).factor(over, fixed, ranges, seed);
    }

    private Optional<Design> calibrated(StudySheet sheet, List<Factor> factors, ScenarioSpec base) {
        Written written = sheet.calibrate().orElseThrow();
        if (sheet.design().isPresent()
                || sheet.stop().isPresent()
                || !sheet.constraints().isEmpty()) {
            faults.add(written.place(), "calibrate", "stands in place of design, constraints and stop");
        }
        return new CalibrationReader(file, sheets, base, faults).design(written, factors);
    }

    /** Finds the faults of the factors of a study that has others, so that they are reported together. */
    private void readFactorsOf(Written whole) {
        for (Map.Entry<Marked, Written> member :
                whole.members("", new ArrayList<>()).entrySet()) {
            if (member.getKey().text().equals("factors")) {
                new FactorReader(sheets, faults).factors(member.getValue().items(), List.of());
            }
        }
    }

    private ScenarioSpec base(StudySheet sheet, String name) {
        List<Setting> settings = new ArrayList<>();
        sheet.base().ifPresent(asked -> settings.addAll(settingsOf(asked)));
        settings.addAll(sheet.scenario().settings());
        settings.addAll(sheet.set());
        return new ScenarioSpec(sheet.study().text(), name, settings);
    }

    /** What a base says: a scenario that lies beside the study or in the program's folder. */
    private List<Setting> settingsOf(Marked base) {
        Setting named = new Setting("base", base.text(), base.place());
        try {
            Optional<ScenarioSpec> spec = sheets.spec(named);
            if (spec.isPresent()) {
                return spec.get().settings();
            }
            boolean isPath = NamedFiles.isPath(base.text());
            Path asked = isPath ? file.resolveSibling(base.text()).normalize() : file;
            faults.add(
                    base.place(),
                    "base",
                    isPath
                            ? "no such file '" + Place.of(asked).file() + "'" + new SheetFile(asked).nearest()
                            : "no scenario '" + base.text() + "'" + Nearest.hint(base.text(), sheets.scenarios()));
        } catch (InvalidPathException notAPath) {
            faults.add(base.place(), "base", "expected the name of a scenario or a path, found '" + base.text() + "'");
        } catch (SheetException faulty) {
            faults.addAll(faulty.faults());
        }
        return List.of();
    }

    private <S extends Record> void tryPoints(
            Study study, StudySheets<S> from, StudySheet sheet, RuleReader rules, RegionReader regions) {
        Set<Fault> found = new LinkedHashSet<>();
        Set<String> systems = new TreeSet<>();
        List<String> missing = new ArrayList<>();
        boolean first = true;
        for (int number : tried(study.design())) {
            try {
                S scenario = study.scenario(study.design().point(number), from);
                systems.addAll(from.systemsOf(scenario));
                if (first || !missing.isEmpty()) {
                    List<String> here = from.missing(study.keep(), study.replications(), scenario);
                    missing.addAll(first ? here : List.of());
                    missing.retainAll(here); // Wrong is only what no point has.
                    first = false;
                }
            } catch (SheetException faulty) {
                found.addAll(faulty.faults());
            }
        }
        if (found.isEmpty()) {
            rules.checkSystems(sheet.responses(), systems);
            regions.checkSystems(systems);
            study.adaptive()
                    .filter(rule -> rule.refine() == AdaptiveRule.Refinement.STRADDLE
                            && study.factors().stream().noneMatch(factor -> factor.is(rule.between()))
                            && systems.size() != 2)
                    .ifPresent(rule -> faults.add(
                            rule.place(),
                            "design.refine",
                            "straddle needs two that compete, the study has " + systems.size() + " systems"));
            sheet.keep().ifPresent(keep -> missing.forEach(what -> faults.add(keep.place(), "keep", what)));
        }
        List<Fault> all = List.copyOf(found);
        faults.addAll(all.subList(0, Math.min(MOST_FAULTS_OF_POINTS, all.size())));
        if (all.size() > MOST_FAULTS_OF_POINTS) {
            faults.add(
                    Place.of(all.get(0).file()),
                    "design",
                    (all.size() - MOST_FAULTS_OF_POINTS) + " more faults of points; a constraint can leave such points"
                            + " out");
        }
    }

    /** Numbers of the points that are tried: all, or one in each of many equal parts and every level of a factorial. */
    static Iterable<Integer> tried(Design design) {
        Set<Integer> numbers = new TreeSet<>();
        int size = design.size();
        if (size <= MOST_TRIED) {
            for (int number = 1; number <= size; number++) {
                numbers.add(number);
            }
            return numbers;
        }
        for (int part = 0; part < MOST_TRIED; part++) {
            long from = (long) size * part / MOST_TRIED;
            long length = (long) size * (part + 1) / MOST_TRIED - from;
            // The golden section keeps the places within the parts from following the period of a factor.
            double place = part * 0.6180339887498949 % 1;
            numbers.add((int) (from + (long) (place * length)) + 1);
        }
        numbers.add(size);
        if (design instanceof FullFactorial full) {
            int stride = 1;
            for (int f = full.factors().size() - 1; f >= 0; f--) {
                int levels = full.factors().get(f).levels().size();
                for (int level = 0; level < levels; level++) {
                    numbers.add(1 + level * stride);
                }
                stride *= levels;
            }
        }
        return numbers;
    }
}
