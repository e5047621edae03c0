package org.loopwright.lab.design;

import java.util.List;
import java.util.Optional;
import org.loopwright.lab.sheet.Marked;
import org.loopwright.lab.sheet.Setting;
import org.loopwright.lab.sheet.ValueKind;
import org.loopwright.lab.sheet.Written;

/** Reads the range of a factor. */
final class FactorRange {

    private final StudySheets<?> sheets;
    private final Faults faults;

    FactorRange(StudySheets<?> sheets, Faults faults) {
        this.sheets = sheets;
        this.faults = faults;
    }

    /** The range; empty, with a fault added, if it is none. */
    Optional<Range> range(StudySheet.FactorSheet sheet, Marked path, Written written, String key) {
        List<Written> ends = written.items();
        List<Double> numbers = ends.stream()
                .filter(Written::isSingle)
                .flatMap(end -> Numbers.parse(end.text()).stream())
                .toList();
        if (ends.size() != 2 || numbers.size() != 2) {
            String found = written.isList() ? written.text() : written.found();
            faults.add(written.place(), key + ".range", "expected two numbers [least, greatest], found " + found);
            return Optional.empty();
        }
        int before = faults.list().size();
        ends.forEach(end -> faults.addAll(sheets.check(new Setting(path.text(), end.text(), end.place()))));
        Optional<Distribution> distribution =
                sheet.distribution().flatMap(law -> distribution(law, key + ".distribution"));
        if (faults.list().size() > before) {
            return Optional.empty();
        }
        boolean whole = sheet.integer() || isWhole(path.text());
        return faults.attempt(
                written.place(),
                path.text(),
                () -> new Range(
                        numbers.get(0), numbers.get(1), sheet.scale().orElse(Range.Scale.LINEAR), distribution, whole));
    }

    private boolean isWhole(String path) {
        return sheets.paths()
                .path(path)
                .filter(known -> known.kind() == ValueKind.WHOLE)
                .isPresent();
    }

    private Optional<Distribution> distribution(Written written, String key) {
        return faults.kinded(written, key, DistributionSheet.class, DistributionSheet.kinds())
                .flatMap(sheet -> faults.attempt(written.place(), key, sheet::distribution));
    }
}
