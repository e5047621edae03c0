package org.loopwright.lab.run.sequence;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.loopwright.lab.design.Response;

/**
 * What one response of a study was in each run so far, by design point, system and replication. A run that did not end
 * well has none. Confined to one thread.
 */
public final class Answers implements Asked {

    private final Response response;
    private final int replications;
    private final SortedMap<Integer, Map<String, double[]>> points = new TreeMap<>();

    /**
     * No answers yet.
     *
     * @param response what is looked at
     * @param replications most replications of a design point
     */
    Answers(Response response, int replications) {
        this.response = response;
        this.replications = replications;
    }

    @Override
    public Response response() {
        return response;
    }

    @Override
    public void add(int point, int replication, Map<String, Double> bySystem) {
        Map<String, double[]> own = points.computeIfAbsent(point, number -> new LinkedHashMap<>());
        bySystem.forEach((system, value) -> own.computeIfAbsent(system, name -> {
            double[] none = new double[replications];
            Arrays.fill(none, Double.NaN);
            return none;
        })[replication - 1] = value);
    }

    /** The values of a design point by system, then by replication; NaN where there is none. */
    Map<String, double[]> bySystem(int point) {
        return Collections.unmodifiableMap(points.getOrDefault(point, Map.of()));
    }

    /**
     * The values of a design point by replication: of the system that the response names, else the means over the
     * systems of the run; NaN where there is none.
     */
    double[] values(int point) {
        double[] values = new double[replications];
        Map<String, double[]> own = bySystem(point);
        for (int r = 0; r < replications; r++) {
            double sum = 0;
            int count = 0;
            for (Map.Entry<String, double[]> system : own.entrySet()) {
                if (response.system()
                        .filter(name -> !name.equals(system.getKey()))
                        .isEmpty()) {
                    sum += system.getValue()[r];
                    count++;
                }
            }
            values[r] = count == 0 ? Double.NaN : sum / count;
        }
        return values;
    }
}
