package org.loopwright.lab.design;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.loopwright.lab.fault.Nearest;
import org.loopwright.lab.fault.SheetException;
import org.loopwright.lab.random.Streams;
import org.loopwright.lab.sheet.Entry;
import org.loopwright.lab.sheet.Marked;
import org.loopwright.lab.sheet.ParameterPath;
import org.loopwright.lab.sheet.ScenarioSpec;
import org.loopwright.lab.sheet.Setting;

/**
 * Draws what sheets declare ranges for: every number of the sheets that a factor names, each at a place of its own in its
 * range, by a Latin hypercube. A number that all of them give with the same range is one assumption and has the same place
 * in all; what the study sets itself is not drawn.
 */
final class RangeDraws {

    private final StudySheets<?> sheets;
    private final List<Factor> factors;
    private final ScenarioSpec base;
    private final Faults faults;

    /**
     * Draws of a study.
     *
     * @param factors of the study
     * @param base what all its points have in common
     */
    RangeDraws(StudySheets<?> sheets, List<Factor> factors, ScenarioSpec base, Faults faults) {
        this.sheets = sheets;
        this.factors = factors;
        this.base = base;
        this.faults = faults;
    }

    /** Of a path: what each sheet says, by the sheet's name. */
    private record Ranged(String path, Map<String, Entry> bySheet, boolean isOne) {}

    /**
     * The rows of each draw; none, with a fault added, if nothing can be drawn.
     *
     * @param of path that names sheets, a factor of the study
     */
    List<List<PosteriorDraw.Row>> rows(Marked of, int draws, long seed) {
        Optional<Factor> named = factors.stream()
                .filter(factor -> factor.is(of.text()) && sheets.paths().namesSheets(factor.path()))
                .findFirst();
        if (named.isEmpty() || named.get().levels().isEmpty()) {
            List<String> paths = factors.stream()
                    .map(Factor::path)
                    .filter(sheets.paths()::namesSheets)
                    .toList();
            faults.add(
                    of.place(),
                    "over.ranges",
                    "'" + of.text() + "' is no factor of the study whose levels are sheets"
                            + (paths.isEmpty() ? "" : Nearest.hint(of.text(), paths)));
            return List.of();
        }
        List<Ranged> ranged;
        try {
            ranged = ranged(named.get());
        } catch (SheetException faulty) {
            faults.addAll(faulty.faults());
            return List.of();
        }
        int dimensions = ranged.stream()
                .mapToInt(one -> one.isOne() ? 1 : one.bySheet().size())
                .sum();
        if (dimensions == 0) {
            faults.add(of.place(), "over.ranges", "the sheets declare no range of a number that the study leaves open");
            return List.of();
        }
        // Places far from each other in some seventy dimensions are no farther than others: no search for them.
        UnitSample sample = LatinHypercubeSample.of(dimensions, draws, false, new Streams(seed, 1));
        List<List<PosteriorDraw.Row>> all = new ArrayList<>();
        for (int draw = 1; draw <= draws; draw++) {
            all.add(rows(named.get(), ranged, sample.point(draw)));
        }
        return all;
    }

    private List<PosteriorDraw.Row> rows(Factor named, List<Ranged> ranged, double[] places) {
        Map<String, List<Setting>> bySheet = new LinkedHashMap<>();
        int next = 0;
        for (Ranged one : ranged) {
            for (String sheet : one.bySheet().keySet()) {
                String share = new Range(0, 1).text(places[next]);
                bySheet.computeIfAbsent(sheet, name -> new ArrayList<>())
                        .add(new Setting(one.path(), "r" + share, named.place()));
                next += one.isOne() ? 0 : 1;
            }
            next += one.isOne() ? 1 : 0;
        }
        List<PosteriorDraw.Row> rows = new ArrayList<>();
        bySheet.forEach((sheet, settings) -> rows.add(new PosteriorDraw.Row(List.of(named.setting(sheet)), settings)));
        return rows;
    }

    private List<Ranged> ranged(Factor named) {
        List<Ranged> ranged = new ArrayList<>();
        String prefix = sheets.paths().isGroup(named.path()) ? named.path() + "." : "";
        for (ParameterPath path : sheets.paths().all()) {
            boolean isOpen = path.path().startsWith(prefix)
                    && path.kind().isNumber()
                    && sheets.paths().inFull(path.path()).equals(path.path())
                    && base.settings().stream().noneMatch(set -> sheets.paths().same(set.path(), path.path()))
                    && factors.stream().noneMatch(factor -> factor.varies(path.path()));
            if (isOpen) {
                Map<String, Entry> bySheet = new LinkedHashMap<>();
                for (String sheet : named.levels()) {
                    sheets.declared(spec(named, sheet), path.path()).stream()
                            .filter(entry -> entry.hasRange() && entry.low() < entry.high())
                            .findFirst()
                            .ifPresent(entry -> bySheet.put(sheet, entry));
                }
                boolean isOne = bySheet.size() > 1
                        && bySheet.values().stream()
                                        .map(entry ->
                                                List.of(Numbers.meaning(entry.valueText()), entry.low(), entry.high()))
                                        .distinct()
                                        .count()
                                == 1;
                ranged.add(new Ranged(path.path(), bySheet, isOne));
            }
        }
        return ranged;
    }

    /** A scenario of a sheet, all other factors at their first levels. */
    private ScenarioSpec spec(Factor named, String sheet) {
        List<Setting> settings = new ArrayList<>();
        for (Factor factor : factors) {
            String level = factor.equals(named) ? sheet : factor.at(0);
            settings.addAll(factor.inScenario(level, asked -> false));
        }
        return base.with(settings);
    }
}
