package org.loopwright.lab.design;

import org.loopwright.lab.random.RandomStream;

/**
 * One trajectory of a {@link MorrisSample}, in numbers of levels from 0.
 *
 * @param start level of each coordinate at the first point
 * @param moves by how many levels a coordinate moves when its turn comes
 * @param order which coordinate moves at which step
 */
record Trajectory(int[] start, int[] moves, int[] order) {

    /** A random trajectory: direction, start and turn of each coordinate are equally likely and independent. */
    static Trajectory random(int dimensions, int levels, RandomStream luck) {
        int[] start = new int[dimensions];
        int[] moves = new int[dimensions];
        int[] order = new int[dimensions];
        for (int j = 0; j < dimensions; j++) {
            boolean up = luck.nextBoolean(0.5);
            start[j] = luck.nextInt(levels / 2) + (up ? 0 : levels / 2);
            moves[j] = up ? levels / 2 : -levels / 2;
            int turn = luck.nextInt(j + 1);
            order[j] = order[turn];
            order[turn] = j;
        }
        return new Trajectory(start, moves, order);
    }

    /** Where it is after some steps, from 0 to the number of coordinates. */
    int[] after(int steps) {
        int[] at = start.clone();
        for (int step = 0; step < steps; step++) {
            at[order[step]] += moves[order[step]];
        }
        return at;
    }

    /** All points. */
    int[][] points() {
        int[][] points = new int[start.length + 1][];
        for (int steps = 0; steps < points.length; steps++) {
            points[steps] = after(steps);
        }
        return points;
    }
}
