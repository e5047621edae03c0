package org.loopwright.faces.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.loopwright.lab.design.Numbers;

/**
 * What one factor does: sums over pairs of runs that differ in its level only, by system, averaged over all combinations of
 * the other factors. Combinations in which some system at some level embodies too little are left out where embodiment
 * time is looked at, for all systems alike.
 */
final class FactorEffects {

    private final Outcomes outcomes;
    private final PlacePairs pairs;
    private final int axis;
    private final Set<Long> thin;
    private final Predicate<OutcomePlace> first;

    FactorEffects(Outcomes outcomes, PlacePairs pairs, int axis) {
        this.outcomes = outcomes;
        this.pairs = pairs;
        this.axis = axis;
        this.first = place -> place.level(axis) == 0;
        List<List<PlacePairs.Term>> whole = outcomes.systems().stream()
                .map(system -> IntStream.range(0, levels().size())
                        .mapToObj(level -> new PlacePairs.Term(system, pairs.shift(axis, 0, level), 1))
                        .toList())
                .toList();
        this.thin = pairs.thin(outcomes.measure(Outcomes.EMBODIED_SHARE), first, whole);
    }

    Axis factor() {
        return outcomes.axis(axis);
    }

    List<String> levels() {
        return factor().levels();
    }

    private Predicate<OutcomePlace> counted(Measured measured) {
        return measured.equals(Measured.EMBODIMENT) ? first.and(place -> !thin.contains(place.code())) : first;
    }

    private PlacePairs.Sum sum(Measured measured, Predicate<OutcomePlace> start, List<PlacePairs.Term> terms) {
        return pairs.sum(outcomes.measure(measured.column()), start, terms);
    }

    private PlacePairs.Term term(String system, int level, double weight) {
        return new PlacePairs.Term(system, pairs.shift(axis, 0, level), weight);
    }

    /** The mean at a level. */
    PlacePairs.Sum mean(Measured measured, String system, int level) {
        return sum(measured, counted(measured), List.of(term(system, 0, 0), term(system, level, 1)));
    }

    /** A level less the first one. */
    PlacePairs.Sum difference(Measured measured, String system, int level) {
        return sum(measured, counted(measured), List.of(term(system, 0, -1), term(system, level, 1)));
    }

    /** By how much that difference is larger in one system than in another. */
    PlacePairs.Sum bySystem(Measured measured, String system, String other, int level) {
        return sum(
                measured,
                counted(measured),
                List.of(term(system, 0, -1), term(system, level, 1), term(other, 0, 1), term(other, level, -1)));
    }

    /** The least and the greatest of the depths that are numbers; none where depth is not varied or is the factor itself. */
    List<Integer> depthEnds() {
        int depth = outcomes.depthAxis();
        if (depth < 0 || depth == axis) {
            return List.of();
        }
        int least = -1;
        int greatest = -1;
        List<String> names = outcomes.axis(depth).levels();
        for (int level = 0; level < names.size(); level++) {
            if (Numbers.parse(names.get(level)).isPresent()) {
                least = least < 0 || number(names, level) < number(names, least) ? level : least;
                greatest = greatest < 0 || number(names, level) > number(names, greatest) ? level : greatest;
            }
        }
        return least == greatest ? List.of() : List.of(least, greatest);
    }

    private static double number(List<String> names, int level) {
        return Numbers.parse(names.get(level)).orElseThrow();
    }

    /** By how much that difference is larger at the greatest depth than at the least. */
    PlacePairs.Sum byDepth(Measured measured, String system, int level) {
        List<Integer> ends = depthEnds();
        int depth = outcomes.depthAxis();
        long deeper = pairs.shift(depth, ends.get(0), ends.get(1));
        long to = pairs.shift(axis, 0, level);
        Predicate<OutcomePlace> start = counted(measured)
                .and(place -> place.level(depth) == ends.get(0))
                .and(place -> !measured.equals(Measured.EMBODIMENT) || !thin.contains(place.code() + deeper));
        return sum(
                measured,
                start,
                List.of(
                        new PlacePairs.Term(system, 0, 1),
                        new PlacePairs.Term(system, to, -1),
                        new PlacePairs.Term(system, deeper, -1),
                        new PlacePairs.Term(system, deeper + to, 1)));
    }

    /** Where no pair of runs differs in any estimand: everywhere, or in some systems or at some depths only. */
    record Inert(boolean everywhere, List<String> systems, List<String> depths) {}

    Inert inert() {
        List<String> systems = outcomes.systems().stream()
                .filter(system -> neverDiffers(List.of(system), first))
                .toList();
        if (systems.size() == outcomes.systems().size()) {
            return new Inert(true, List.of(), List.of());
        }
        List<String> depths = new ArrayList<>();
        int depth = outcomes.depthAxis();
        if (depth >= 0 && depth != axis) {
            List<String> names = outcomes.axis(depth).levels();
            for (int level = 0; level < names.size(); level++) {
                int at = level;
                if (neverDiffers(outcomes.systems(), first.and(place -> place.level(depth) == at))) {
                    depths.add(names.get(level));
                }
            }
        }
        return new Inert(false, systems, depths);
    }

    private boolean neverDiffers(List<String> systems, Predicate<OutcomePlace> start) {
        boolean any = false;
        for (Measured measured : Measured.ESTIMANDS) {
            for (String system : systems) {
                for (int level = 1; level < levels().size(); level++) {
                    PlacePairs.Sum sum = sum(measured, start, List.of(term(system, 0, -1), term(system, level, 1)));
                    any |= sum.combinations() > 0;
                    if (sum.differs()) {
                        return false;
                    }
                }
            }
        }
        return any;
    }

    /** The other factors that it is averaged over, with the number of their levels. */
    String averagedOver() {
        List<String> names = new ArrayList<>();
        if (outcomes.industries().size() > 1) {
            names.add("industry (" + outcomes.industries().size() + ")");
        }
        for (int other : outcomes.factors()) {
            if (other != axis) {
                names.add(outcomes.axis(other).label() + " ("
                        + outcomes.axis(other).levels().size() + ")");
            }
        }
        return String.join(", ", names);
    }

    /** Industries that embodiment time leaves out, wholly or in part, in words; empty if none. */
    String leftOut() {
        return pairs.leftOut(first, thin);
    }
}
