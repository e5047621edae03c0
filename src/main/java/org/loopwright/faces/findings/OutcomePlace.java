package org.loopwright.faces.findings;

import java.util.Arrays;

/**
 * One system at one combination of levels, and what its runs say there: a row of values by replication for each measure
 * that is compared. Confined to the reading of one table while values are added.
 */
final class OutcomePlace {

    private static final int FIRST_ROOM = 4;

    private final OutcomeCell cell;
    private final int[] levels;
    private double[][] values;
    private int[] runs = {};
    private long code;

    /**
     * A place without values.
     *
     * @param cell where it stands
     * @param levels place of its level on each axis; not copied, not changed
     */
    OutcomePlace(OutcomeCell cell, int[] levels) {
        this.cell = cell;
        this.levels = levels;
        this.values = new double[0][];
    }

    /** Notes the value of a measure. */
    void put(int measure, int measures, int replication, double value) {
        if (values.length == 0) {
            values = new double[measures][0];
        }
        int room = values[measure].length;
        if (replication >= room) {
            values[measure] = Arrays.copyOf(values[measure], Math.max(FIRST_ROOM, Math.max(replication + 1, 2 * room)));
            Arrays.fill(values[measure], room, values[measure].length, Double.NaN);
        }
        values[measure][replication] = value;
    }

    /** Notes which run a replication is. */
    void putRun(int replication, int run) {
        if (replication >= runs.length) {
            runs = Arrays.copyOf(runs, Math.max(FIRST_ROOM, Math.max(replication + 1, 2 * runs.length)));
        }
        runs[replication] = run;
    }

    /** Number of the run; 0 where there is none. */
    int run(int replication) {
        return replication < runs.length ? runs[replication] : 0;
    }

    /** The value of a measure; NaN where there is none. */
    double value(int measure, int replication) {
        return measure >= 0 && values.length > measure && replication < values[measure].length
                ? values[measure][replication]
                : Double.NaN;
    }

    /** Mean of a measure over the replications that have it; NaN where none has. */
    double mean(int measure) {
        double sum = 0;
        int count = 0;
        for (int r = 0; measure >= 0 && values.length > measure && r < values[measure].length; r++) {
            if (!Double.isNaN(values[measure][r])) {
                sum += values[measure][r];
                count++;
            }
        }
        return count == 0 ? Double.NaN : sum / count;
    }

    OutcomeCell cell() {
        return cell;
    }

    int level(int axis) {
        return levels[axis];
    }

    /** Numbers the combination of levels; equal for all systems. */
    void number(long[] strides) {
        code = 0;
        for (int axis = 0; axis < levels.length; axis++) {
            code += levels[axis] * strides[axis];
        }
    }

    long code() {
        return code;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OutcomePlace place && cell.equals(place.cell) && Arrays.equals(levels, place.levels);
    }

    @Override
    public int hashCode() {
        return 31 * cell.hashCode() + Arrays.hashCode(levels);
    }
}
