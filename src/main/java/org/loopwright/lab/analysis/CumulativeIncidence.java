package org.loopwright.lab.analysis;

import java.util.Arrays;
import java.util.Comparator;

/**
 * Cumulative incidence under competing causes (Aalen and Johansen 1978): the probability that an event of one cause has
 * happened by time t while the other causes were at work too. F_k(t) is the sum over event times u &lt;= t of
 * S(u−) d_k(u) / n(u), with S the survival from every cause, d_k the events of cause k and n the cases at risk.
 * One minus Kaplan–Meier with the other causes taken for censoring answers a question about a world without them and is
 * always at least as large, so it is not offered. At ties events come before censorings. Immutable.
 */
public final class CumulativeIncidence {

    private final double[] eventTimes;
    private final double[] survival;
    private final double[][] incidence; // by cause - 1, then by event time

    private CumulativeIncidence(double[] eventTimes, double[] survival, double[][] incidence) {
        this.eventTimes = eventTimes;
        this.survival = survival;
        this.incidence = incidence;
    }

    /**
     * Estimates the incidence of every cause.
     *
     * @param times time of the event or of the end of observation, finite and &gt;= 0; not changed
     * @param causes cause of the event, &gt;= 1; 0 is a case that was still without event; not changed
     * @throws IllegalArgumentException if the lengths differ or a number is out of range
     */
    public static CumulativeIncidence of(double[] times, int[] causes) {
        if (times.length != causes.length) {
            throw new IllegalArgumentException(
                    "times and causes need equal lengths, were " + times.length + " and " + causes.length);
        }
        int largest = 0;
        for (int i = 0; i < times.length; i++) {
            if (!(times[i] >= 0) || Double.isInfinite(times[i])) {
                throw new IllegalArgumentException("a time must be finite and >= 0, was " + times[i]);
            }
            if (causes[i] < 0) {
                throw new IllegalArgumentException("a cause must be >= 0, was " + causes[i]);
            }
            largest = Math.max(largest, causes[i]);
        }
        Integer[] order = new Integer[times.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble(i -> times[i]));

        double[] eventTimes = new double[times.length];
        double[] survival = new double[times.length];
        double[][] incidence = new double[largest][times.length];
        double[] reached = new double[largest];
        int steps = 0;
        double alive = 1;
        int first = 0;
        while (first < order.length) {
            double time = times[order[first]];
            int[] events = new int[largest];
            int all = 0;
            int next = first;
            while (next < order.length && times[order[next]] == time) {
                int cause = causes[order[next]];
                if (cause > 0) {
                    events[cause - 1]++;
                    all++;
                }
                next++;
            }
            if (all > 0) {
                int atRisk = order.length - first;
                for (int k = 0; k < largest; k++) {
                    reached[k] += alive * events[k] / atRisk;
                    incidence[k][steps] = reached[k];
                }
                alive *= (double) (atRisk - all) / atRisk;
                eventTimes[steps] = time;
                survival[steps] = alive;
                steps++;
            }
            first = next;
        }
        double[][] cut = new double[largest][];
        for (int k = 0; k < largest; k++) {
            cut[k] = Arrays.copyOf(incidence[k], steps);
        }
        return new CumulativeIncidence(Arrays.copyOf(eventTimes, steps), Arrays.copyOf(survival, steps), cut);
    }

    /**
     * Probability that an event of the cause has happened by the time, in [0, 1]; 0 for a cause that never occurred.
     * Beyond the last observed time the last value is given, which is then a lower bound.
     *
     * @param cause &gt;= 1
     * @param time in the unit of the times
     */
    public double at(int cause, double time) {
        if (cause < 1) {
            throw new IllegalArgumentException("cause must be >= 1, was " + cause);
        }
        int last = lastAtOrBefore(time);
        return cause > incidence.length || last < 0 ? 0 : incidence[cause - 1][last];
    }

    /** Probability that no event of any cause has happened by the time, in [0, 1]. */
    public double survivalAt(double time) {
        int last = lastAtOrBefore(time);
        return last < 0 ? 1 : survival[last];
    }

    /**
     * First time at which the incidence of the cause is at least one half; NaN where that is not reached, which may
     * well be so for ever: a competing cause can take more than half of the cases.
     */
    public double median(int cause) {
        if (cause < 1) {
            throw new IllegalArgumentException("cause must be >= 1, was " + cause);
        }
        if (cause <= incidence.length) {
            double[] reached = incidence[cause - 1];
            for (int i = 0; i < reached.length; i++) {
                // Five equal tenths may add to 0.49999…; that is a half.
                if (reached[i] >= 0.5 - 1e-12) {
                    return eventTimes[i];
                }
            }
        }
        return Double.NaN;
    }

    private int lastAtOrBefore(double time) {
        if (Double.isNaN(time)) {
            throw new IllegalArgumentException("time must be a number");
        }
        int found = Arrays.binarySearch(eventTimes, time);
        return found >= 0 ? found : -found - 2;
    }
}
