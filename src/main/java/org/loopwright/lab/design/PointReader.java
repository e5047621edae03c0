package org.loopwright.lab.design;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.loopwright.lab.fault.Nearest;
import org.loopwright.lab.fault.Place;
import org.loopwright.lab.sheet.Marked;
import org.loopwright.lab.sheet.Setting;
import org.loopwright.lab.sheet.Written;

/** Makes designs of points that are written down one by one, or that follow from a first one. */
final class PointReader {

    private final StudySheets<?> sheets;
    private final Faults faults;

    PointReader(StudySheets<?> sheets, Faults faults) {
        this.sheets = sheets;
        this.faults = faults;
    }

    /** Points as a study file lists them. */
    List<ListedPoint> listed(List<Written> points, String key) {
        List<ListedPoint> listed = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            Written point = points.get(i);
            String inner = key + "[" + i + "]";
            if (point.isGroup()) {
                listed.add(new ListedPoint(point.place(), values(point, inner)));
            } else {
                faults.add(point.place(), inner, "expected paths with levels, found " + point.found());
            }
        }
        return listed;
    }

    Map<Marked, Marked> values(Written group, String key) {
        Map<Marked, Marked> values = new LinkedHashMap<>();
        group.members(key, faults.list()).forEach((path, value) -> values.put(path, value.marked()));
        return values;
    }

    /**
     * A design of listed points. A path that no factor has becomes a factor whose levels are what the points say.
     *
     * @param place where the design was written
     * @param constraints those of the study, read when all factors are known
     */
    Optional<Design> design(
            DesignKind kind,
            Place place,
            List<Factor> factors,
            Function<List<Factor>, List<Constraint>> constraints,
            List<ListedPoint> points) {
        if (points.isEmpty()) {
            if (faults.isEmpty()) {
                faults.add(place, "design", "must have at least one point");
            }
            return Optional.empty();
        }
        int before = faults.list().size();
        List<Factor> all = withImplied(factors, points);
        List<List<Setting>> settings = new ArrayList<>();
        Map<List<Setting>, Integer> seen = new LinkedHashMap<>();
        for (ListedPoint point : points) {
            List<Setting> made = settings(point, all);
            Integer earlier = seen.putIfAbsent(made, point.place().line());
            if (earlier != null && faults.list().size() == before) {
                faults.add(point.place(), "design", "is the same point as that of line " + earlier);
            }
            settings.add(made);
        }
        List<Constraint> known = constraints.apply(all);
        return faults.list().size() > before
                ? Optional.empty()
                : faults.attempt(place, "design", () -> allowed(kind, all, known, settings, List.of()));
    }

    /** The points that constraints allow, each once. */
    private static Design allowed(
            DesignKind kind,
            List<Factor> factors,
            List<Constraint> constraints,
            List<List<Setting>> points,
            List<String> warnings) {
        Restriction restriction = new Restriction(factors, constraints);
        Set<List<Setting>> kept = new LinkedHashSet<>();
        for (List<Setting> settings : points) {
            List<Setting> effective = restriction.effective(settings);
            if (restriction.allows(effective)) {
                kept.add(effective);
            }
        }
        if (kept.isEmpty()) {
            throw new IllegalArgumentException("no point meets the constraints, of " + points.size());
        }
        List<String> all = new ArrayList<>(warnings);
        if (kept.size() < points.size()) {
            all.add(kept.size() + " of " + points.size() + " points remain under constraints and conditions");
        }
        return new PointList(kind, factors, List.copyOf(kept), all);
    }

    private List<Factor> withImplied(List<Factor> factors, List<ListedPoint> points) {
        // A number is one level however often and in whatever way it is written.
        Map<String, Map<String, String>> levels = new LinkedHashMap<>();
        Map<String, Place> places = new LinkedHashMap<>();
        Map<String, Optional<String>> problems = new LinkedHashMap<>();
        for (ListedPoint point : points) {
            point.values().forEach((path, value) -> {
                if (factors.stream().noneMatch(factor -> factor.isCalled(path.text()))) {
                    places.putIfAbsent(path.text(), path.place());
                    String earlier = levels.computeIfAbsent(path.text(), first -> new LinkedHashMap<>())
                            .putIfAbsent(Numbers.meaning(value.text()), value.text());
                    if (earlier == null) {
                        Optional<String> problem = problems.computeIfAbsent(path.text(), this::problem);
                        check(path, value, places.get(path.text()), problem);
                    }
                }
            });
        }
        List<Factor> all = new ArrayList<>(factors);
        levels.forEach((path, values) -> all.add(implied(path, List.copyOf(values.values()), places.get(path))));
        return all;
    }

    /** A factor whose levels are called as they are written, without the folders of files. */
    private Factor implied(String path, List<String> levels, Place place) {
        List<String> names = levels.stream().map(sheets.files()::withoutFolders).toList();
        boolean told = names.stream().distinct().count() == names.size();
        return new Factor(
                path, path, levels, told ? names : levels, Optional.empty(), List.of(), place, sheets.paths());
    }

    /** A path that does not exist is one fault, not one in each point. */
    private void check(Marked path, Marked value, Place first, Optional<String> problem) {
        if (problem.isEmpty()) {
            faults.addAll(sheets.check(new Setting(path.text(), value.text(), value.place())));
        } else if (path.place().equals(first)) {
            faults.add(first, path.text(), problem.get());
        }
    }

    private Optional<String> problem(String path) {
        return sheets.paths().isGroup(path) ? Optional.empty() : sheets.paths().problem(path);
    }

    private List<Setting> settings(ListedPoint point, List<Factor> factors) {
        List<Setting> settings = new ArrayList<>();
        for (Factor factor : factors) {
            point.values().forEach((path, written) -> {
                if (factor.isCalled(path.text())) {
                    settings.addAll(
                            value(factor, written).map(factor::setting).stream().toList());
                }
            });
        }
        if (settings.stream().map(Setting::path).distinct().count() < settings.size()) {
            faults.add(point.place(), "design", "sets one factor twice, under its short name and in full");
        }
        return settings;
    }

    /** The value of a factor that was meant; empty, with a fault added, if it has none such. */
    Optional<String> value(Factor factor, Marked written) {
        Optional<String> value = factor.value(written.text());
        if (value.isEmpty()) {
            String text = written.text();
            String message = factor.range()
                    .map(range -> "must be within the range of the factor, " + range + ", was '" + text + "'")
                    .orElseGet(() -> "no level '" + text + "'" + Nearest.hint(text, factor.names()));
            faults.add(written.place(), factor.path(), message);
        }
        return value;
    }

    /**
     * The first point, then for each factor in turn that point with each other level of the factor; of a range, both
     * ends.
     */
    Optional<Design> oneAtATime(
            Place place, List<Factor> factors, List<Constraint> constraints, Map<Marked, Marked> first) {
        for (Marked path : first.keySet()) {
            if (factors.stream().noneMatch(factor -> factor.isCalled(path.text()))) {
                List<String> paths = factors.stream().map(Factor::path).toList();
                String hint = Nearest.hint(path.text(), paths);
                faults.add(path.place(), "design.base", "'" + path.text() + "' is not a factor" + hint);
            }
        }
        List<Setting> base = new ArrayList<>();
        for (Factor factor : factors) {
            String value = factor.range().isPresent() ? factor.at(0.5) : factor.at(0);
            for (Map.Entry<Marked, Marked> given : first.entrySet()) {
                if (factor.isCalled(given.getKey().text())) {
                    value = value(factor, given.getValue()).orElse(value);
                }
            }
            base.add(factor.setting(value));
        }
        List<List<Setting>> points = new ArrayList<>(List.of(base));
        for (int f = 0; f < factors.size(); f++) {
            Factor factor = factors.get(f);
            List<String> values = factor.range().isPresent() ? List.of(factor.at(0), factor.at(1)) : factor.levels();
            for (String value : values) {
                if (!value.equals(base.get(f).value())) {
                    List<Setting> point = new ArrayList<>(base);
                    point.set(f, factor.setting(value));
                    points.add(point);
                }
            }
        }
        return faults.attempt(
                place, "design", () -> allowed(DesignKind.ONE_AT_A_TIME, factors, constraints, points, List.of()));
    }

    /**
     * Combinations of two levels of each factor, of a range both ends; a factor with one level keeps it.
     *
     * @param plan for a number of factors
     */
    Optional<Design> twoLevels(
            DesignKind kind,
            Place place,
            List<Factor> factors,
            List<Constraint> constraints,
            IntFunction<TwoLevelPlan> plan) {
        List<Factor> varied = SampledDesign.varied(factors);
        for (Factor factor : varied) {
            if (factor.levels().size() > 2) {
                String message = "must have two levels or a range in a design of two levels, has "
                        + factor.levels().size();
                faults.add(factor.place(), factor.path(), message);
                return Optional.empty();
            }
        }
        return faults.attempt(place, "design", () -> {
            TwoLevelPlan made = plan.apply(varied.size());
            List<List<Setting>> points = new ArrayList<>();
            for (int number = 1; number <= made.size(); number++) {
                int[] levels = made.levels(number);
                List<Setting> point = new ArrayList<>();
                for (Factor factor : factors) {
                    int column = varied.indexOf(factor);
                    point.add(factor.setting(factor.at(column < 0 ? 0 : levels[column])));
                }
                points.add(point);
            }
            return allowed(kind, factors, constraints, points, made.warnings());
        });
    }
}
