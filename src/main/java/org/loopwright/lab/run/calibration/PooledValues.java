package org.loopwright.lab.run.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.loopwright.lab.design.Calibration;
import org.loopwright.lab.design.Response;
import org.loopwright.lab.design.Target;
import org.loopwright.lab.run.sequence.Asked;

/**
 * The means of columns over the runs of a batch, all cases of a run and all design points of a particle alike, so that
 * none of them is told apart. Confined to one thread.
 */
final class PooledValues {

    private final Calibration calibration;
    private final List<String> columns;
    private final int replications;
    private int first = 1;
    private double[][] sums = {};
    private int[][] counts = {};

    /** Runs of each point that ended well. */
    private int[] runs = {};

    PooledValues(Calibration calibration, List<String> columns, int replications) {
        this.calibration = calibration;
        this.columns = columns;
        this.replications = replications;
    }

    /** Forgets what it knew, and is told of these points from now on. */
    void begin(int firstPoint, int points) {
        first = firstPoint;
        sums = new double[points][columns.size()];
        counts = new int[points][columns.size()];
        runs = new int[points];
    }

    List<Asked> asked() {
        List<Asked> asked = new ArrayList<>();
        for (int c = 0; c < columns.size(); c++) {
            asked.add(column(c));
        }
        return asked;
    }

    private Asked column(int c) {
        Response response = new Response(columns.get(c), columns.get(c), true);
        return new Asked() {
            @Override
            public Response response() {
                return response;
            }

            @Override
            public void add(int point, int replication, Map<String, Double> bySystem) {
                runs[point - first] += c == 0 ? 1 : 0;
                for (double value : bySystem.values()) {
                    if (!Double.isNaN(value)) {
                        sums[point - first][c] += value;
                        counts[point - first][c]++;
                    }
                }
            }
        };
    }

    /**
     * The values of targets over some points; all NaN if a run of them did not end well.
     *
     * @param points numbers of design points of this batch
     */
    double[] values(List<Target> targets, int... points) {
        double[] values = new double[targets.size()];
        if (Arrays.stream(points).anyMatch(point -> runs[point - first] < replications)) {
            Arrays.fill(values, Double.NaN);
            return values;
        }
        for (int t = 0; t < values.length; t++) {
            String measure = targets.get(t).measure();
            values[t] = calibration
                    .ratio(measure)
                    .map(ratio -> mean(ratio.of(), points) / mean(ratio.to(), points))
                    .orElseGet(() -> mean(List.of(measure), points));
        }
        return values;
    }

    /** The means of columns, added up. */
    private double mean(List<String> added, int... points) {
        double all = 0;
        for (String column : added) {
            int c = columns.indexOf(column);
            double sum = 0;
            int count = 0;
            for (int point : points) {
                sum += c < 0 ? 0 : sums[point - first][c];
                count += c < 0 ? 0 : counts[point - first][c];
            }
            all += count == 0 ? Double.NaN : sum / count;
        }
        return all;
    }
}
