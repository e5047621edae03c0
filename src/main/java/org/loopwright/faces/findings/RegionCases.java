package org.loopwright.faces.findings;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.loopwright.lab.analysis.BoxSearch;
import org.loopwright.lab.analysis.ClassificationTree;
import org.loopwright.lab.design.Factor;
import org.loopwright.lab.design.Region;
import org.loopwright.lab.design.Response;
import org.loopwright.lab.design.Study;

/**
 * The points of a study, with whether something holds at each. Immutable.
 *
 * @param region what is asked
 * @param factors whose values are numbers everywhere
 * @param leftOut labels of those that are not
 * @param points by factor, those of which it can be told
 * @param holds at each of them
 */
public record RegionCases(
        Region region, List<Factor> factors, List<String> leftOut, double[][] points, boolean[] holds) {

    private static final int MOST_BOXES = 3;
    private static final int PARTS = 5;

    /** What boxes are worth on points that they were not found on. */
    record HeldOut(double coverage, double density) {}

    /** The cases of everything that a study asks of the points of its folder. */
    public static List<RegionCases> of(Path folder, Study study) throws IOException {
        return study.regions().isEmpty() ? List.of() : of(study, PointOutcomes.read(folder, study));
    }

    private static List<RegionCases> of(Study study, PointOutcomes outcomes) {
        List<Factor> numeric = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (Factor factor : study.factors()) {
            boolean isNumeric = factor.onlyWhen().isEmpty() && factor.isNumeric();
            if (isNumeric && !factor.isConstant()) {
                numeric.add(factor);
            } else if (!factor.isConstant()) {
                others.add(factor.label());
            }
        }
        return study.regions().stream()
                .map(region -> of(region, numeric, others, outcomes))
                .toList();
    }

    private static RegionCases of(Region region, List<Factor> factors, List<String> leftOut, PointOutcomes outcomes) {
        Response response = outcomes.response(region.response());
        List<double[]> points = new ArrayList<>();
        List<Boolean> holds = new ArrayList<>();
        for (int p = 1; p <= outcomes.size(); p++) {
            int point = p;
            Map<String, double[]> bySystem = outcomes.bySystem(p, response);
            value(region, bySystem).ifPresent(value -> {
                boolean isLess = region.than().isPresent()
                        ? response.smallerIsBetter()
                        : region.below().isPresent();
                double limit = region.above().or(region::below).orElse(0.0);
                points.add(factors.stream()
                        .mapToDouble(factor -> outcomes.number(point, factor))
                        .toArray());
                holds.add(isLess ? value < limit : value > limit);
            });
        }
        boolean[] told = new boolean[holds.size()];
        for (int i = 0; i < told.length; i++) {
            told[i] = holds.get(i);
        }
        return new RegionCases(region, factors, leftOut, points.toArray(double[][]::new), told);
    }

    /** What is held against the limit: the mean, over replications that have both, of the response or of a difference. */
    private static Optional<Double> value(Region region, Map<String, double[]> bySystem) {
        double[] own = bySystem.get(region.system());
        double[] other = region.than().map(bySystem::get).orElse(null);
        if (own == null || (region.than().isPresent() && other == null)) {
            return Optional.empty();
        }
        double sum = 0;
        int count = 0;
        for (int r = 0; r < own.length; r++) {
            double value = other == null ? own[r] : own[r] - other[r];
            if (!Double.isNaN(value)) {
                sum += value;
                count++;
            }
        }
        return count == 0 ? Optional.empty() : Optional.of(sum / count);
    }

    /** Points of which it can be told [1]. */
    public int size() {
        return holds.length;
    }

    /** At how many points it holds. */
    int count() {
        return (int) IntStream.range(0, holds.length).filter(p -> holds[p]).count();
    }

    /** What is asked. */
    public String words() {
        return region.words();
    }

    /** A restriction in words. */
    public String words(BoxSearch.Restriction one) {
        return words(factors.get(one.factor()), one.low(), one.high());
    }

    /** The axis of each factor: its range, or its levels. */
    public List<PlaneAxis> axes() {
        return factors.stream()
                .map(factor -> PlaneAxis.of(factor).orElseThrow())
                .toList();
    }

    private boolean canBeTold() {
        return !factors.isEmpty() && count() > 0 && count() < size();
    }

    /** Boxes in which it holds, as they were found. */
    public List<BoxSearch.Box> boxes() {
        return canBeTold() ? BoxSearch.boxes(points, holds, MOST_BOXES) : List.of();
    }

    /** A tree that tells where it holds; empty where it holds everywhere or nowhere. */
    public Optional<ClassificationTree> tree() {
        return canBeTold() ? Optional.of(ClassificationTree.of(points, holds)) : Optional.empty();
    }

    /** Coverage and density of the first box on points that it was not found on, a fifth of all at a time. */
    HeldOut heldOut() {
        int inside = 0;
        int found = 0;
        for (int part = 0; part < PARTS; part++) {
            int held = part;
            int[] rest =
                    IntStream.range(0, size()).filter(p -> p % PARTS != held).toArray();
            double[][] known = new double[rest.length][];
            boolean[] told = new boolean[rest.length];
            for (int i = 0; i < rest.length; i++) {
                known[i] = points[rest[i]];
                told[i] = holds[rest[i]];
            }
            for (BoxSearch.Box box : BoxSearch.boxes(known, told, 1)) {
                for (int p = held; p < size(); p += PARTS) {
                    inside += box.holds(points[p]) ? 1 : 0;
                    found += box.holds(points[p]) && holds[p] ? 1 : 0;
                }
            }
        }
        return new HeldOut((double) found / count(), inside == 0 ? Double.NaN : (double) found / inside);
    }

    /** What a restriction says of a factor. */
    private static String words(Factor factor, double low, double high) {
        if (Double.isInfinite(low)) {
            return factor.label() + " <= " + number(high);
        }
        return Double.isInfinite(high)
                ? factor.label() + " >= " + number(low)
                : number(low) + " <= " + factor.label() + " <= " + number(high);
    }

    private static String number(double value) {
        return RankEffects.shortened(String.format(Locale.ROOT, "%.4g", value));
    }
}
