package org.loopwright.lab.run.sequence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.commons.math3.random.SobolSequenceGenerator;
import org.apache.commons.math3.util.FastMath;
import org.loopwright.lab.analysis.GabrielGraph;
import org.loopwright.lab.analysis.SignField;
import org.loopwright.lab.analysis.Winner;
import org.loopwright.lab.design.AdaptiveDesign;
import org.loopwright.lab.design.AdaptiveRule;
import org.loopwright.lab.design.DesignPoint;
import org.loopwright.lab.design.Factor;
import org.loopwright.lab.design.Range;
import org.loopwright.lab.sheet.Setting;

/**
 * Where the winner changes: finds neighbouring places of an adaptive design that different levels win, and the places
 * half-way between them.
 *
 * <p>A place is what the points that compete have in common. Two places are neighbours if they differ in ranges only and
 * are so in the {@link GabrielGraph} of ranges brought to the same length. A place is won by its {@link Winner}, which is
 * the better in the sample, not beyond doubt.
 *
 * <p>Where the rule asks for it, points are put instead where it is least certain which of two is ahead: candidates of a
 * Sobol' sequence over the ranges, chosen by {@link SignField}.
 */
public final class Boundary {

    /** Places nearer than this share of a range are one: nine digits of a value tell no more apart. */
    private static final double LEAST_DISTANCE = 1e-6;

    /** Places over the ranges of which the least certain are chosen. */
    private static final int CANDIDATES = 512;

    /** Fewer places with all replications tell nothing of a surface. */
    private static final int FEWEST_PLACES = 4;

    private final AdaptiveDesign design;
    private final AdaptiveRule rule;
    private final Answers answers;
    private final Optional<Factor> between;
    private final List<Factor> ranges;

    /**
     * The boundary as the answers so far show it.
     *
     * @param design with all the points that have been carried out
     * @param rule by which it grows
     * @param answers what the response was at them
     */
    Boundary(AdaptiveDesign design, AdaptiveRule rule, Answers answers) {
        this.design = design;
        this.rule = rule;
        this.answers = answers;
        between = design.factors().stream()
                .filter(factor -> factor.is(rule.between()))
                .findFirst();
        ranges = design.factors().stream()
                .filter(factor -> factor.range().isPresent())
                .toList();
    }

    /** Points that compete at one place: the levels of the factor, or one where the systems of each run compete. */
    public static int competitors(List<Factor> factors, AdaptiveRule rule) {
        return factors.stream()
                .filter(factor -> factor.is(rule.between()))
                .mapToInt(factor -> factor.levels().size())
                .findFirst()
                .orElse(1);
    }

    /** A place. */
    private record Place(List<Setting> settings, String slice, double[] coordinates, List<DesignPoint> points) {}

    /** Two places that different levels win. */
    private record Crossing(Place a, Place b, int first, int second, double distance) {}

    /**
     * The points of the next round: those half-way of the widest crossings, as many as the rule allows.
     *
     * @param possible whether there can be a point of such settings
     * @return their settings; none if there is nothing to refine
     */
    List<List<Setting>> next(Predicate<List<Setting>> possible) {
        List<Place> places = places();
        if (rule.refine() == AdaptiveRule.Refinement.STRADDLE) {
            return straddled(places, possible);
        }
        Set<String> known = new LinkedHashSet<>();
        places.forEach(place -> known.add(text(place.settings())));
        List<List<Setting>> added = new ArrayList<>();
        for (Crossing crossing : crossings(places)) {
            List<Setting> half = half(crossing.a(), crossing.b());
            List<List<Setting>> points = competing(half, both(crossing));
            if (added.size() + points.size() <= rule.pointsPerRound()
                    && !known.contains(text(half))
                    && points.stream().allMatch(possible)) {
                known.add(text(half));
                added.addAll(points);
            }
        }
        return added;
    }

    private List<Place> places() {
        Map<String, Place> places = new LinkedHashMap<>();
        design.points().forEach(point -> {
            List<Setting> common = point.settings().stream()
                    .filter(setting ->
                            between.filter(factor -> factor.is(setting.path())).isEmpty())
                    .toList();
            places.computeIfAbsent(
                            text(common),
                            text -> new Place(common, slice(common), coordinates(common), new ArrayList<>()))
                    .points()
                    .add(point);
        });
        return List.copyOf(places.values());
    }

    private static String text(List<Setting> settings) {
        return settings.stream()
                .map(setting -> setting.path() + "=" + setting.value())
                .collect(Collectors.joining("\n"));
    }

    /** What two neighbours have in common: the levels, and which ranges count. */
    private String slice(List<Setting> settings) {
        return settings.stream()
                .map(setting -> range(setting).isPresent() ? setting.path() : setting.path() + "=" + setting.value())
                .collect(Collectors.joining("\n"));
    }

    private Optional<Range> range(Setting setting) {
        return ranges.stream()
                .filter(factor -> factor.is(setting.path()))
                .findFirst()
                .flatMap(Factor::range);
    }

    private double[] coordinates(List<Setting> settings) {
        return settings.stream()
                .filter(setting -> range(setting).isPresent())
                .mapToDouble(setting -> range(setting).orElseThrow().position(Double.parseDouble(setting.value())))
                .toArray();
    }

    /** The widest first; of equally wide ones that of the earlier points. */
    private List<Crossing> crossings(List<Place> places) {
        List<Optional<String>> winners =
                places.stream().map(place -> winner(place.points())).toList();
        Map<String, List<double[]>> slices = new LinkedHashMap<>();
        places.forEach(place -> slices.computeIfAbsent(place.slice(), slice -> new ArrayList<>())
                .add(place.coordinates()));
        List<Crossing> crossings = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            for (int j = i + 1; j < places.size(); j++) {
                Place a = places.get(i);
                Place b = places.get(j);
                boolean differ = winners.get(i).isPresent()
                        && winners.get(j).isPresent()
                        && !winners.get(i).equals(winners.get(j));
                if (differ
                        && a.slice().equals(b.slice())
                        && GabrielGraph.areNeighbours(a.coordinates(), b.coordinates(), slices.get(a.slice()))) {
                    double square = GabrielGraph.squaredDistance(a.coordinates(), b.coordinates());
                    crossings.add(new Crossing(a, b, i, j, FastMath.sqrt(square)));
                }
            }
        }
        crossings.removeIf(crossing -> crossing.distance() < LEAST_DISTANCE);
        // Widths that differ by rounding alone must not decide.
        crossings.sort(Comparator.comparingLong((Crossing crossing) -> -FastMath.round(crossing.distance() * 1e9))
                .thenComparingInt(Crossing::first)
                .thenComparingInt(Crossing::second));
        return crossings;
    }

    /** Who wins the place of some points; nobody if no replication has all competitors. */
    Optional<String> winner(List<DesignPoint> points) {
        return Winner.of(competing(points), answers.response().smallerIsBetter());
    }

    /** Values by competitor, then by replication. */
    private Map<String, double[]> competing(List<DesignPoint> points) {
        Map<String, double[]> competing = new LinkedHashMap<>();
        for (DesignPoint point : points) {
            if (between.isPresent()) {
                point.settings().stream()
                        .filter(setting -> between.get().is(setting.path()))
                        .findFirst()
                        .ifPresent(level -> competing.put(level.value(), answers.values(point.number())));
            } else {
                competing.putAll(answers.bySystem(point.number()));
            }
        }
        return competing;
    }

    private List<Setting> half(Place a, Place b) {
        List<Setting> half = new ArrayList<>();
        for (int i = 0; i < a.settings().size(); i++) {
            Setting here = a.settings().get(i);
            String value = here.value();
            if (range(here).isPresent()) {
                Range range = range(here).orElseThrow();
                double x = Double.parseDouble(value);
                double y = Double.parseDouble(b.settings().get(i).value());
                double middle = range.scale() == Range.Scale.LOG ? FastMath.sqrt(x * y) : x + (y - x) / 2;
                value = x == y ? value : range.text(middle);
            }
            half.add(new Setting(here.path(), value, here.place()));
        }
        return half;
    }

    private static List<DesignPoint> both(Crossing crossing) {
        List<DesignPoint> sides = new ArrayList<>(crossing.a().points());
        sides.addAll(crossing.b().points());
        return sides;
    }

    /** The places at which the sign of the difference is least certain, of each slice as many. */
    private List<List<Setting>> straddled(List<Place> places, Predicate<List<Setting>> possible) {
        Map<String, List<Place>> slices = new LinkedHashMap<>();
        places.forEach(place -> slices.computeIfAbsent(place.slice(), slice -> new ArrayList<>())
                .add(place));
        int room = rule.pointsPerRound() / competitors(design.factors(), rule);
        List<List<Setting>> added = new ArrayList<>();
        int left = slices.size();
        for (List<Place> slice : slices.values()) {
            int share = (room + left - 1) / left;
            List<List<Setting>> further = straddled(slice, share, possible);
            further.forEach(
                    common -> added.addAll(competing(common, slice.get(0).points())));
            room -= further.size();
            left--;
        }
        return added;
    }

    private List<List<Setting>> straddled(List<Place> slice, int most, Predicate<List<Setting>> possible) {
        List<double[]> places = new ArrayList<>();
        List<double[]> differences = new ArrayList<>();
        for (Place place : slice) {
            difference(place.points()).ifPresent(difference -> {
                places.add(place.coordinates());
                differences.add(difference);
            });
        }
        if (places.size() < FEWEST_PLACES) {
            return List.of();
        }
        SignField field = SignField.of(places.toArray(double[][]::new), differences.toArray(double[][]::new));
        Set<String> known = new LinkedHashSet<>();
        slice.forEach(place -> known.add(text(place.settings())));
        List<List<Setting>> settings = new ArrayList<>();
        List<double[]> candidates = new ArrayList<>();
        SobolSequenceGenerator sequence = new SobolSequenceGenerator(places.get(0).length);
        for (int c = 0; c < CANDIDATES; c++) {
            List<Setting> common = at(slice.get(0).settings(), sequence.nextVector());
            if (known.add(text(common))
                    && competing(common, slice.get(0).points()).stream().allMatch(possible)) {
                settings.add(common);
                candidates.add(coordinates(common));
            }
        }
        return SignField.straddled(field, candidates, most).stream()
                .map(settings::get)
                .toList();
    }

    /** The settings of a place with its ranges elsewhere. */
    private List<Setting> at(List<Setting> like, double[] positions) {
        List<Setting> settings = new ArrayList<>();
        int next = 0;
        for (Setting setting : like) {
            Optional<Range> range = range(setting);
            String value = range.isPresent() ? range.get().atPosition(positions[next]) : setting.value();
            next += range.isPresent() ? 1 : 0;
            settings.add(new Setting(setting.path(), value, setting.place()));
        }
        return settings;
    }

    /** The first of two competitors less the second, by replication; empty where all is missing. */
    private Optional<double[]> difference(List<DesignPoint> points) {
        List<double[]> competing = List.copyOf(competing(points).values());
        if (competing.size() != 2) {
            return Optional.empty();
        }
        double[] difference = competing.get(0).clone();
        for (int r = 0; r < difference.length; r++) {
            difference[r] -= competing.get(1)[r];
        }
        return Optional.of(difference).filter(all -> Arrays.stream(all).noneMatch(Double::isNaN));
    }

    /** The points of a new place: one for each level that competes on either side, in the order of the levels. */
    private List<List<Setting>> competing(List<Setting> common, List<DesignPoint> sides) {
        if (between.isEmpty()) {
            return List.of(common);
        }
        Factor factor = between.get();
        List<List<Setting>> points = new ArrayList<>();
        for (String level : factor.levels()) {
            Optional<DesignPoint> like = sides.stream()
                    .filter(point -> point.settings().stream()
                            .anyMatch(setting ->
                                    factor.is(setting.path()) && setting.value().equals(level)))
                    .findFirst();
            like.ifPresent(point -> points.add(with(common, point, level)));
        }
        return points;
    }

    /** The settings of a place with a level among them, in the order of a point that has that level. */
    private List<Setting> with(List<Setting> common, DesignPoint like, String level) {
        List<Setting> settings = new ArrayList<>();
        int next = 0;
        for (Setting setting : like.settings()) {
            if (between.orElseThrow().is(setting.path())) {
                settings.add(new Setting(setting.path(), level, setting.place()));
            } else {
                settings.add(common.get(next));
                next++;
            }
        }
        return settings;
    }
}
