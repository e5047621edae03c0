package org.loopwright.faces.findings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The places of a study joined to those that differ from them in some levels or in the system only: runs of one
 * replication meet the same luck at all of them.
 */
final class PlacePairs {

    /**
     * A part of a signed sum of places.
     *
     * @param system whose place it is
     * @param shift what its combination of levels has more than the first part's, by {@link #shift}
     * @param weight it counts with [1]
     */
    record Term(String system, long shift, double weight) {}

    /**
     * What a sum comes to.
     *
     * @param values by replication, the mean over the combinations that it was taken at; NaN where a run is missing
     * @param combinations that it was taken at [1]
     * @param differs whether it is anything but exactly 0 in any pair of runs
     */
    record Sum(double[] values, int combinations, boolean differs) {}

    private final long[] strides;
    private final int replications;
    private final Map<String, OutcomePlace[]> bySystem = new LinkedHashMap<>();

    PlacePairs(List<OutcomePlace> places, List<Axis> axes, List<Integer> varied, int replications) {
        this.replications = replications;
        this.strides = new long[axes.size()];
        long stride = 1;
        for (int axis = 0; axis < strides.length; axis++) {
            // What is the same for all runs of a system tells no combinations apart, even where systems differ in it.
            boolean counts = axis == OutcomeReading.INDUSTRY || varied.contains(axis);
            strides[axis] = counts ? stride : 0;
            stride *= counts ? axes.get(axis).levels().size() : 1;
        }
        places.forEach(place -> place.number(strides));
        places.stream()
                .collect(Collectors.groupingBy(place -> place.cell().system(), LinkedHashMap::new, Collectors.toList()))
                .forEach((system, all) -> {
                    OutcomePlace[] sorted = all.toArray(OutcomePlace[]::new);
                    Arrays.sort(sorted, Comparator.comparingLong(OutcomePlace::code));
                    bySystem.put(system, sorted);
                });
    }

    /** How far apart the combinations are that differ in one level. */
    long shift(int axis, int from, int to) {
        return (to - from) * strides[axis];
    }

    /** The places of a system. */
    List<OutcomePlace> places(String system) {
        return Arrays.asList(bySystem.getOrDefault(system, new OutcomePlace[0]));
    }

    /**
     * A signed sum of places, averaged over all combinations at which each part of it has a place with values.
     *
     * @param measure number of the measure
     * @param first which places of the first part's system the sum is taken at; those of the others follow
     */
    Sum sum(int measure, Predicate<OutcomePlace> first, List<Term> terms) {
        double[] sums = new double[replications];
        int combinations = 0;
        boolean differs = false;
        OutcomePlace[] parts = new OutcomePlace[terms.size()];
        for (OutcomePlace start : places(terms.get(0).system())) {
            if (!first.test(start) || !find(start, terms, measure, parts)) {
                continue;
            }
            combinations++;
            for (int r = 0; r < replications; r++) {
                double sum = 0;
                for (int t = 0; t < parts.length; t++) {
                    sum += terms.get(t).weight() * parts[t].value(measure, r);
                }
                sums[r] += sum;
                differs |= sum != 0 && !Double.isNaN(sum);
            }
        }
        for (int r = 0; r < replications; r++) {
            sums[r] = combinations == 0 ? Double.NaN : sums[r] / combinations;
        }
        return new Sum(sums, combinations, differs);
    }

    /**
     * Numbers of the combinations of first parts from which some sum takes a place where embodiment time ranks nothing.
     * Left out for all systems, so that all rest on the same combinations.
     *
     * @param share number of the measure of the share that is embodied
     */
    Set<Long> thin(int share, Predicate<OutcomePlace> first, List<List<Term>> sums) {
        Set<Long> thin = new HashSet<>();
        for (List<Term> terms : sums) {
            for (OutcomePlace start : places(terms.get(0).system())) {
                if (first.test(start)) {
                    for (Term term : terms) {
                        OutcomePlace part = find(term.system(), start.code() + term.shift());
                        if (part != null && EmbodiedShare.isThin(part.mean(share))) {
                            thin.add(start.code());
                        }
                    }
                }
            }
        }
        return thin;
    }

    /** Industries that are left out with such combinations, wholly or in part, in words; empty if none. */
    String leftOut(Predicate<OutcomePlace> first, Set<Long> thin) {
        Map<String, Set<Long>> all = new LinkedHashMap<>();
        for (OutcomePlace[] places : bySystem.values()) {
            for (OutcomePlace place : places) {
                if (first.test(place)) {
                    all.computeIfAbsent(place.cell().industry(), none -> new HashSet<>())
                            .add(place.code());
                }
            }
        }
        List<String> whole = new ArrayList<>();
        List<String> part = new ArrayList<>();
        all.forEach((industry, codes) -> {
            long left = codes.stream().filter(thin::contains).count();
            if (left > 0) {
                (left == codes.size() ? whole : part).add(industry);
            }
        });
        String parts = part.isEmpty() ? "" : "part of " + String.join(", ", part);
        return String.join(", ", whole) + (whole.isEmpty() || part.isEmpty() ? "" : " and ") + parts;
    }

    private boolean find(OutcomePlace start, List<Term> terms, int measure, OutcomePlace[] parts) {
        for (int t = 0; t < parts.length; t++) {
            Term term = terms.get(t);
            parts[t] = t == 0 ? start : find(term.system(), start.code() + term.shift());
            if (parts[t] == null || Double.isNaN(parts[t].mean(measure))) {
                return false;
            }
        }
        return true;
    }

    private OutcomePlace find(String system, long code) {
        OutcomePlace[] places = bySystem.getOrDefault(system, new OutcomePlace[0]);
        int low = 0;
        int high = places.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (places[middle].code() < code) {
                low = middle + 1;
            } else if (places[middle].code() > code) {
                high = middle - 1;
            } else {
                return places[middle];
            }
        }
        return null;
    }
}
