package org.loopwright.subject.model;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * When each firm of an economy could use each breakthrough, had it in production, and closed the loop on it. A
 * breakthrough counts as accessible, embodied or closed in the economy when firms with at least half of its day-0 output
 * have got there. Confined to one run.
 */
final class Ledger {

    /** Days per firm, NaN where not reached. */
    private static final class Entry {
        private final double[] access;
        private final double[] embodied;
        private final double[] closed;
        private final boolean[] superseded;

        Entry(int firms) {
            access = new double[firms];
            embodied = new double[firms];
            closed = new double[firms];
            superseded = new boolean[firms];
            Arrays.fill(access, Double.NaN);
            Arrays.fill(embodied, Double.NaN);
            Arrays.fill(closed, Double.NaN);
        }
    }

    private final double[] weights;
    /** Keyed by identity of breakthroughs in order of date; records with equal fields are the same breakthrough. */
    private final Map<Breakthrough, Entry> entries = new LinkedHashMap<>();

    private final int[] known;

    Ledger(int components, double[] outputsAtDayZero) {
        known = new int[components];
        double total = Arrays.stream(outputsAtDayZero).sum();
        weights = Arrays.stream(outputsAtDayZero).map(y -> y / total).toArray();
    }

    void opens(Breakthrough breakthrough) {
        entries.put(breakthrough, new Entry(weights.length));
        known[breakthrough.component()]++;
    }

    /** Generations of a component that are known in the world or were found here. */
    int known(int component) {
        return known[component];
    }

    void accessible(Breakthrough breakthrough, int firm, double day) {
        entries.get(breakthrough).access[firm] = day;
    }

    /** A firm makes units with this breakthrough from now on. */
    void embodied(Breakthrough breakthrough, int firm, double day) {
        entries.get(breakthrough).embodied[firm] = day;
    }

    /** A firm's units with this breakthrough have returned their data. */
    void closed(Breakthrough breakthrough, int firm, double day, boolean superseded) {
        Entry entry = entries.get(breakthrough);
        if (Double.isNaN(entry.closed[firm])) {
            entry.closed[firm] = day;
            entry.superseded[firm] = superseded;
        }
    }

    double accessDay(Breakthrough breakthrough) {
        return dayOfHalf(entries.get(breakthrough).access);
    }

    double embodiedDay(Breakthrough breakthrough) {
        return dayOfHalf(entries.get(breakthrough).embodied);
    }

    double firstEmbodiedDay(Breakthrough breakthrough) {
        return first(entries.get(breakthrough).embodied);
    }

    double closedDay(Breakthrough breakthrough) {
        return dayOfHalf(entries.get(breakthrough).closed);
    }

    double firstClosedDay(Breakthrough breakthrough) {
        return first(entries.get(breakthrough).closed);
    }

    private static double first(double[] days) {
        double first = Double.NaN;
        for (double day : days) {
            if (Double.isNaN(first) || day < first) {
                first = day;
            }
        }
        return first;
    }

    /** True if the shipment that tipped the balance carried a later generation too. */
    boolean superseded(Breakthrough breakthrough) {
        Entry entry = entries.get(breakthrough);
        double day = closedDay(breakthrough);
        for (int f = 0; f < weights.length; f++) {
            if (entry.closed[f] == day) {
                return entry.superseded[f];
            }
        }
        return false;
    }

    Iterable<Breakthrough> breakthroughs() {
        return entries.keySet();
    }

    private double dayOfHalf(double[] days) {
        double[] sorted =
                Arrays.stream(days).filter(d -> !Double.isNaN(d)).sorted().toArray();
        for (double day : sorted) {
            double weight = 0;
            for (int f = 0; f < days.length; f++) {
                if (days[f] <= day) {
                    weight += weights[f];
                }
            }
            if (weight >= 0.5 - 1e-12) {
                return day;
            }
        }
        return Double.NaN;
    }
}
