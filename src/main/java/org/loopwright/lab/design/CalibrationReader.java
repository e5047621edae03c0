package org.loopwright.lab.design;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.loopwright.lab.fault.Nearest;
import org.loopwright.lab.fault.Place;
import org.loopwright.lab.sheet.Marked;
import org.loopwright.lab.sheet.ScenarioSpec;
import org.loopwright.lab.sheet.Setting;
import org.loopwright.lab.sheet.SheetFile;
import org.loopwright.lab.sheet.Written;

/** Makes the design of a study that is fitted to targets. */
final class CalibrationReader {

    private static final String KEY = "calibrate";

    private final Path file;
    private final StudySheets<?> sheets;
    private final ScenarioSpec base;
    private final Faults faults;

    CalibrationReader(Path file, StudySheets<?> sheets, ScenarioSpec base, Faults faults) {
        this.file = file;
        this.sheets = sheets;
        this.base = base;
        this.faults = faults;
    }

    /**
     * The design; empty, with faults added, if it cannot be made.
     *
     * @param factors of the study: those with levels are what entries are pooled over, those with a range are entries
     */
    Optional<Design> design(Written written, List<Factor> factors) {
        CalibrationSheet sheet = written.as(CalibrationSheet.class, KEY, faults.list());
        factors.stream()
                .filter(factor -> !factor.onlyWhen().isEmpty())
                .forEach(factor -> faults.add(factor.place(), factor.path(), "counts everywhere in a calibration"));
        List<Factor> pooled =
                factors.stream().filter(factor -> factor.range().isEmpty()).toList();
        if (sheet == null || !faults.isEmpty()) {
            return Optional.empty();
        }
        Optional<Factor> each = sheet.each().flatMap(path -> each(path, pooled));
        List<String> blocks = each.map(Factor::levels).orElse(List.of(""));
        FullFactorial initial = new FullFactorial(pooled);
        EntryReader entryReader = new EntryReader(sheets, base, faults);
        List<CalibratedEntry> entries = entryReader.entries(
                sheet.entries(), factors, KEY, blocks, block -> first(initial, each.map(Factor::path), block));
        if (entries.isEmpty() && faults.isEmpty()) {
            faults.add(
                    written.place(),
                    KEY + ".entries",
                    "must have at least one entry, here or as a factor with a range");
        }
        List<Target> targets = targets(sheet.targets(), each, blocks);
        List<Ratio> ratios = sheet.ratios().stream()
                .map(ratio -> new Ratio(
                        ratio.measure().text(),
                        ratio.of(),
                        ratio.to(),
                        ratio.measure().place()))
                .toList();
        for (Ratio ratio : ratios) {
            if (ratio.of().isEmpty() || ratio.to().isEmpty()) {
                faults.add(ratio.place(), KEY + ".ratios." + ratio.measure(), "must have columns on both sides");
            }
        }
        if (!faults.isEmpty()) {
            return Optional.empty();
        }
        List<Factor> all = new ArrayList<>(pooled);
        entries.forEach(entry -> all.add(entry.factor()));
        int kept = (int) Math.max(1, Math.min(sheet.particles() - 1, Math.round(sheet.quantile() * sheet.particles())));
        return faults.attempt(
                written.place(),
                KEY,
                () -> new AdaptiveDesign(
                        all,
                        initial,
                        new Calibration(
                                each.map(Factor::path),
                                blocks,
                                entries,
                                targets,
                                ratios,
                                sheet.particles(),
                                kept,
                                sheet.generations(),
                                sheet.tolerance(),
                                sheet.leastAcceptance(),
                                sheet.kernel(),
                                sheet.distance(),
                                sheet.draws(),
                                written.place())));
    }

    private Optional<Factor> each(Marked path, List<Factor> pooled) {
        Optional<Factor> factor =
                pooled.stream().filter(one -> one.is(path.text())).findFirst();
        if (factor.isEmpty()) {
            List<String> paths = pooled.stream().map(Factor::path).toList();
            String hint = paths.isEmpty() ? "; there is none" : Nearest.hint(path.text(), paths);
            faults.add(path.place(), KEY + ".each", "'" + path.text() + "' is not a factor with levels" + hint);
        }
        return factor;
    }

    /** The scenario of the first point of a block, before its sheets are read. */
    private ScenarioSpec first(FullFactorial initial, Optional<String> each, String block) {
        return initial.points()
                .filter(point -> each.flatMap(point::level).orElse("").equals(block))
                .findFirst()
                .map(point -> base.with(point.settings()))
                .orElseThrow();
    }

    private List<Target> targets(Marked named, Optional<Factor> each, List<String> blocks) {
        String key = KEY + ".targets";
        List<Target> targets = new ArrayList<>();
        try {
            Optional<Path> found = faults.attempt(
                            named.place(),
                            key,
                            () -> sheets.files().file(new Setting(key, named.text(), named.place()), ""))
                    .flatMap(one -> one);
            Path path = found.orElse(file.resolveSibling(named.text()).normalize());
            if (found.isEmpty()) {
                faults.add(named.place(), key, "no such file '" + named.text() + "'" + new SheetFile(path).nearest());
                return targets;
            }
            faults.attempt(named.place(), key, () -> new TargetTable(path, faults).targets(each, blocks))
                    .ifPresent(targets::addAll);
        } catch (InvalidPathException notAPath) {
            faults.add(named.place(), key, "expected a path, found '" + named.text() + "'");
        }
        if (faults.isEmpty()) {
            Map<String, Boolean> fitted = new LinkedHashMap<>();
            blocks.forEach(block -> fitted.put(block, false));
            targets.stream().filter(Target::fit).forEach(target -> fitted.put(target.block(), true));
            List<String> without = blocks.stream()
                    .filter(block -> Boolean.FALSE.equals(fitted.get(block)))
                    .toList();
            if (!without.isEmpty()) {
                String which = each.map(factor -> " for " + factor.path() + " " + String.join(", ", without))
                        .orElse("");
                Place place = named.place();
                faults.add(place, key, "'" + named.text() + "' has no row of the split fit" + which);
            }
        }
        return targets;
    }
}
