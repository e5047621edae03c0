package org.loopwright.lab.design;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.loopwright.lab.fault.Place;
import org.loopwright.lab.fault.SheetException;
import org.loopwright.lab.sheet.Entry;
import org.loopwright.lab.sheet.Marked;
import org.loopwright.lab.sheet.ParameterPath;
import org.loopwright.lab.sheet.ScenarioSpec;
import org.loopwright.lab.sheet.Setting;
import org.loopwright.lab.sheet.ValueKind;
import org.loopwright.lab.sheet.Written;

/** Reads what a calibration leaves open, each with a range: that of a factor, one written there, or that of its sheet. */
final class EntryReader {

    /** Where the greatest value is so many times the least, equal ratios are equally likely [1]. */
    private static final double TENFOLD = 10;

    private final StudySheets<?> sheets;
    private final ScenarioSpec base;
    private final Faults faults;

    EntryReader(StudySheets<?> sheets, ScenarioSpec base, Faults faults) {
        this.sheets = sheets;
        this.base = base;
        this.faults = faults;
    }

    /**
     * The entries; faults are added for what is wrong with them.
     *
     * @param written those beside the factors
     * @param factors of the study
     * @param key of the calibration, for faults
     * @param blocks each of which may have a range of its own
     * @param specs the scenario of a block before its sheets are read
     */
    List<CalibratedEntry> entries(
            List<Written> written,
            List<Factor> factors,
            String key,
            List<String> blocks,
            Function<String, ScenarioSpec> specs) {
        List<CalibratedEntry> entries = new ArrayList<>();
        for (Factor factor : factors) {
            factor.range().ifPresent(range -> {
                Map<String, Range> priors = new LinkedHashMap<>();
                blocks.forEach(block -> priors.put(block, range));
                entries.add(new CalibratedEntry(factor, priors, false));
            });
        }
        for (int i = 0; i < written.size(); i++) {
            Written one = written.get(i);
            String inner = key + ".entries[" + i + "]";
            CalibrationSheet.EntrySheet sheet = one.isGroup()
                    ? one.as(CalibrationSheet.EntrySheet.class, inner, faults.list())
                    : new CalibrationSheet.EntrySheet(one.marked());
            if (sheet != null && isOpen(sheet.path(), factors, entries)) {
                priors(sheet, inner, blocks, specs)
                        .ifPresent(priors ->
                                entries.add(new CalibratedEntry(factor(sheet.path(), priors), priors, sheet.joint())));
            }
        }
        return entries;
    }

    /** False, with a fault added, if a path is not that of a number, or is varied already. */
    private boolean isOpen(Marked path, List<Factor> factors, List<CalibratedEntry> entries) {
        Optional<String> problem = sheets.paths().problem(path.text());
        if (problem.isEmpty() && !isNumber(path.text())) {
            problem = Optional.of("is not a number");
        }
        if (problem.isEmpty()
                && (factors.stream().anyMatch(factor -> factor.is(path.text()))
                        || entries.stream().anyMatch(entry -> entry.factor().is(path.text())))) {
            problem = Optional.of("is varied twice");
        }
        if (problem.isEmpty()
                && base.settings().stream().anyMatch(set -> sheets.paths().same(set.path(), path.text()))) {
            problem = Optional.of("is open here, but set in the study or its base");
        }
        problem.ifPresent(message -> faults.add(path.place(), path.text(), message));
        return problem.isEmpty();
    }

    private boolean isNumber(String path) {
        return known(path).filter(leaf -> leaf.kind().isNumber()).isPresent();
    }

    private Optional<ParameterPath> known(String path) {
        return sheets.paths()
                .path(path)
                .or(() -> sheets.paths().path(sheets.paths().inFull(path)));
    }

    private Optional<Map<String, Range>> priors(
            CalibrationSheet.EntrySheet sheet, String key, List<String> blocks, Function<String, ScenarioSpec> specs) {
        Map<String, Range> priors = new LinkedHashMap<>();
        int before = faults.list().size();
        for (String block : blocks) {
            Optional<double[]> ends = sheet.range().isPresent()
                    ? written(sheet.range().get(), key)
                    : declared(sheet.path(), specs.apply(block), block);
            ends.flatMap(found -> range(sheet, found)).ifPresent(range -> priors.put(block, range));
            if (faults.list().size() > before) {
                return Optional.empty();
            }
        }
        if (sheet.joint() && priors.values().stream().distinct().count() > 1) {
            faults.add(
                    sheet.path().place(),
                    sheet.path().text(),
                    "has several ranges in the sheets; a joint entry needs one, as range: [least, greatest]");
            return Optional.empty();
        }
        return Optional.of(priors);
    }

    private Optional<double[]> written(Written range, String key) {
        List<Double> numbers = range.items().stream()
                .filter(Written::isSingle)
                .flatMap(end -> Numbers.parse(end.text()).stream())
                .toList();
        if (range.items().size() != 2 || numbers.size() != 2) {
            String found = range.isList() ? range.text() : range.found();
            faults.add(range.place(), key + ".range", "expected two numbers [least, greatest], found " + found);
            return Optional.empty();
        }
        return Optional.of(new double[] {numbers.get(0), numbers.get(1)});
    }

    /** The range that the sheets of a block give; those of several systems must give the same. */
    private Optional<double[]> declared(Marked path, ScenarioSpec spec, String block) {
        try {
            List<Entry> said = sheets.declared(spec, path.text()).stream()
                    .filter(Entry::hasRange)
                    .toList();
            String of = block.isEmpty() ? "" : " of " + block;
            if (said.isEmpty()) {
                faults.add(
                        path.place(),
                        path.text(),
                        "has no range in the sheets" + of + "; add range: [least, greatest]");
                return Optional.empty();
            }
            Entry first = said.get(0);
            if (said.stream().anyMatch(one -> one.low() != first.low() || one.high() != first.high())) {
                faults.add(
                        path.place(),
                        path.text(),
                        "has several ranges in the sheets" + of + "; say which, as range: [least, greatest]");
                return Optional.empty();
            }
            return Optional.of(new double[] {first.low(), first.high()});
        } catch (SheetException faulty) {
            faults.addAll(faulty.faults());
            return Optional.empty();
        }
    }

    private Optional<Range> range(CalibrationSheet.EntrySheet sheet, double[] ends) {
        Place place = sheet.range().map(Written::place).orElse(sheet.path().place());
        boolean whole = known(sheet.path().text())
                .filter(leaf -> leaf.kind() == ValueKind.WHOLE)
                .isPresent();
        Range.Scale scale = sheet.scale()
                .orElse(ends[0] > 0 && ends[1] >= TENFOLD * ends[0] ? Range.Scale.LOG : Range.Scale.LINEAR);
        Optional<Range> range = faults.attempt(
                place, sheet.path().text(), () -> new Range(ends[0], ends[1], scale, Optional.empty(), whole));
        range.ifPresent(found -> List.of(found.at(0), found.at(1))
                .forEach(end ->
                        faults.addAll(sheets.check(new Setting(sheet.path().text(), end, place)))));
        return range;
    }

    /** A factor over the ranges of all blocks. */
    private Factor factor(Marked path, Map<String, Range> priors) {
        double least = Double.POSITIVE_INFINITY;
        double greatest = Double.NEGATIVE_INFINITY;
        boolean whole = true;
        for (Range prior : priors.values()) {
            least = Math.min(least, prior.min());
            greatest = Math.max(greatest, prior.max());
            whole &= prior.integer();
        }
        Range all = new Range(least, greatest, Range.Scale.LINEAR, Optional.empty(), whole);
        return new Factor(
                path.text(),
                path.text(),
                List.of(),
                List.of(),
                Optional.of(all),
                List.of(),
                path.place(),
                sheets.paths());
    }
}
