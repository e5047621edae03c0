package org.loopwright.lab.design;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.loopwright.lab.fault.Fault;
import org.loopwright.lab.fault.Place;
import org.loopwright.lab.fault.SheetException;
import org.loopwright.lab.sheet.Setting;
import org.loopwright.lab.sheet.SheetPaths;

/**
 * What a study varies: a path, and its levels in the order in which the design takes them, or a range of values.
 *
 * @param path as in {@link Setting}
 * @param label name of the factor's column in tables; the path unless the study gives another
 * @param levels as they would be written in a sheet; none twice, none where there is a range
 * @param names what tables call the levels, in the order of the levels; none twice
 * @param range instead of levels
 * @param onlyWhen where the factor counts: all conditions must hold; none: everywhere
 * @param levers what all levels but the first stand for, in the order of these; none: it is no factor of levers
 * @param draws what all levels stand for where they are draws of a posterior, in the order of these; else none
 * @param sets what each level sets, in the order of the levels; none: a level is a value of the path
 * @param place where the factor was written
 * @param paths of the subject, which tell what else the path is called and who tells its values in any case
 */
public record Factor(
        String path,
        String label,
        List<String> levels,
        List<String> names,
        Optional<Range> range,
        List<Condition> onlyWhen,
        List<Lever> levers,
        List<PosteriorDraw> draws,
        List<List<Setting>> sets,
        Place place,
        SheetPaths paths) {

    /** The path of a factor that sets nothing: what an analysis finds of it, it would find of any factor without effect. */
    public static final String DUMMY = "dummy";

    /** Copies the lists and refuses a factor that does not vary in one way. */
    public Factor {
        boolean calledAsWritten = names.equals(levels);
        levels = Levels.of(levels);
        names = calledAsWritten ? levels : Levels.of(names);
        onlyWhen = List.copyOf(onlyWhen);
        levers = List.copyOf(levers);
        draws = List.copyOf(draws);
        sets = sets.stream().map(List::copyOf).toList();
        if (levels.isEmpty() && range.isEmpty()) {
            throw new IllegalArgumentException("factor " + path + " must have at least one level");
        }
        if (!levels.isEmpty() && range.isPresent()) {
            throw new IllegalArgumentException("factor " + path + " must have levels or a range, has both");
        }
        if (levels.stream().distinct().count() != levels.size()) {
            throw new IllegalArgumentException("factor " + path + " must not have a level twice, was " + levels);
        }
        if (names.size() != levels.size() || names.stream().distinct().count() != names.size()) {
            throw new IllegalArgumentException(
                    "factor " + path + " must have a name of its own for each level, was " + names);
        }
    }

    /** A factor whose levels are values of its path. */
    public Factor(
            String path,
            String label,
            List<String> levels,
            List<String> names,
            Optional<Range> range,
            List<Condition> onlyWhen,
            Place place,
            SheetPaths paths) {
        this(path, label, levels, names, range, onlyWhen, List.of(), List.of(), List.of(), place, paths);
    }

    /** The factor of levers: its first level is the base, at which none is pulled. */
    static Factor of(List<Lever> levers, Place place, SheetPaths paths) {
        List<String> levels = new ArrayList<>(List.of(Lever.BASE));
        List<List<Setting>> sets = new ArrayList<>(List.of(List.of()));
        for (Lever lever : levers) {
            levels.add(lever.name());
            sets.add(lever.settings());
        }
        return new Factor(
                Lever.FACTOR,
                Lever.FACTOR,
                levels,
                levels,
                Optional.empty(),
                List.of(),
                levers,
                List.of(),
                sets,
                place,
                paths);
    }

    /** The factor of draws of a posterior. */
    static Factor ofDraws(List<PosteriorDraw> draws, Place place, SheetPaths paths) {
        String path = PosteriorDraw.FACTOR;
        List<String> levels = draws.stream().map(PosteriorDraw::name).toList();
        return new Factor(
                path, path, levels, levels, Optional.empty(), List.of(), List.of(), draws, List.of(), place, paths);
    }

    /**
     * A factor of several paths that are varied together.
     *
     * @param label its name, which is no path
     * @param names of its levels
     * @param sets what each level sets
     */
    static Factor of(
            String label,
            List<String> names,
            List<List<Setting>> sets,
            List<Condition> onlyWhen,
            Place place,
            SheetPaths paths) {
        return new Factor(
                label, label, names, names, Optional.empty(), onlyWhen, List.of(), List.of(), sets, place, paths);
    }

    /** A factor without any effect, over [0, 1]. */
    static Factor dummy(String label, Place place, SheetPaths paths) {
        Range range = new Range(0, 1, Range.Scale.LINEAR, Optional.empty(), false);
        return new Factor(DUMMY, label, List.of(), List.of(), Optional.of(range), List.of(), place, paths);
    }

    /** True of a factor without any effect. */
    public boolean isDummy() {
        return path.equals(DUMMY);
    }

    /** A factor whose levels are called as they are written. */
    public Factor(String path, List<String> levels, Place place, SheetPaths paths) {
        this(path, path, levels, levels, Optional.empty(), List.of(), place, paths);
    }

    /** A factor that was not written in a file, of a path that has no other name. */
    public Factor(String path, List<String> levels) {
        this(path, levels, Place.COMMAND_LINE, SheetPaths.NONE);
    }

    /** The same that varies over a range. */
    public Factor(String path, Range range) {
        this(path, path, List.of(), List.of(), Optional.of(range), List.of(), Place.COMMAND_LINE, SheetPaths.NONE);
    }

    /** The same factor with other levels, called as they are written, instead of what it has. */
    Factor with(List<String> otherLevels) {
        return new Factor(path, label, otherLevels, otherLevels, Optional.empty(), onlyWhen, place, paths);
    }

    /** The paths that it varies. */
    List<String> varied() {
        return sets.isEmpty()
                ? List.of(path)
                : sets.stream()
                        .flatMap(List::stream)
                        .map(Setting::path)
                        .distinct()
                        .toList();
    }

    /** True if it varies a path, alone or together with others. */
    boolean varies(String other) {
        return varied().stream().anyMatch(one -> paths.same(one, other));
    }

    /** True of what a table or a point calls it: its path, in full or short, or its label. */
    public boolean isCalled(String text) {
        return is(text) || label.equals(text);
    }

    /** True if the path is this factor's, whether written in full or short. */
    public boolean is(String other) {
        return paths.same(path, other);
    }

    /** True if the factor has only one value, so that a sample needs no coordinate for it. */
    public boolean isConstant() {
        return levels.size() == 1;
    }

    /** Name of the column of the outcomes that has the factor's values. */
    public String column() {
        return commonColumn().orElse(label);
    }

    /** True if outcomes have a column for this factor, besides those that they have in any case. */
    public boolean hasOwnColumn() {
        return commonColumn().isEmpty();
    }

    private Optional<String> commonColumn() {
        return label.equals(path) ? paths.column(path) : Optional.empty();
    }

    /** True if tables show nothing but numbers of the factor. */
    public boolean isNumeric() {
        return names.stream().allMatch(name -> Numbers.parse(name).isPresent());
    }

    /** What tables show of one of the factor's values: the name of a level, a number of a range. */
    public String shown(String value) {
        int level = levels.indexOf(value);
        return level < 0 ? value : names.get(level);
    }

    /**
     * The value that a name of a level, or a value itself, stands for; empty if the factor does not have it. Numbers are
     * compared as such, so that 1.0 is the level 1.
     */
    public Optional<String> value(String written) {
        if (range.isEmpty()) {
            return IntStream.of(
                            names.indexOf(written),
                            levels.indexOf(written),
                            Levels.of(names).indexOfNumber(written),
                            Levels.of(levels).indexOfNumber(written))
                    .filter(level -> level >= 0)
                    .mapToObj(levels::get)
                    .findFirst();
        }
        return Numbers.parse(written)
                .filter(number -> range.get().has(number))
                .map(number -> range.get().text(number));
    }

    /**
     * The value at a coordinate of a sample: of k levels, level floor(k u); of a range, the value below which lies the
     * share u.
     *
     * @param coordinate u within [0, 1]
     */
    public String at(double coordinate) {
        return range.map(interval -> interval.at(coordinate))
                .orElseGet(() -> levels.get(Math.min(levels.size() - 1, (int) (coordinate * levels.size()))));
    }

    /** The setting of a value. */
    public Setting setting(String value) {
        return new Setting(path, value, place);
    }

    /** True if a level is a value of the factor's path, and not a name for other settings. */
    boolean isPlain() {
        return sets.isEmpty() && draws.isEmpty() && !isDummy();
    }

    /**
     * What a value of the factor sets in a scenario.
     *
     * @param isSet whether the scenario is made of something
     * @throws SheetException if a draw has no values for such a scenario
     */
    List<Setting> inScenario(String value, Predicate<Setting> isSet) {
        if (!draws.isEmpty()) {
            List<Setting> drawn = draws.get(levels.indexOf(value)).settings(isSet);
            if (drawn.isEmpty()) {
                throw new SheetException(
                        Fault.at(place, "over", "draw " + value + " has no values for one of the study's scenarios"));
            }
            return drawn;
        }
        if (isDummy()) {
            return List.of();
        }
        return sets.isEmpty() ? List.of(setting(value)) : sets.get(levels.indexOf(value));
    }

    /** The luck that the draw of a point meets. */
    int luckOf(DesignPoint point) {
        return point.level(path)
                .map(level -> draws.get(levels.indexOf(level)).luck())
                .orElse(0);
    }

    /** The setting of a level, counted from 0. */
    Setting setting(int level) {
        return setting(levels.get(level));
    }
}
