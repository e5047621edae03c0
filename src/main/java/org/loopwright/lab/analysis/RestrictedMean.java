package org.loopwright.lab.analysis;

/**
 * Restricted mean time to an event: the mean of min(T, limit) over cases that are all followed up to the limit, so that
 * no estimate of censoring is needed (Royston and Parmar 2013).
 */
public final class RestrictedMean {

    private RestrictedMean() {}

    /**
     * Mean of min(T, limit).
     *
     * @param times time to the event, each &gt;= 0; NaN, infinity or a time beyond the limit means that the event was
     *     not reached within the limit; not changed
     * @param limit follow-up of every case, &gt; 0, in the unit of the times
     * @return the mean, in [0, limit]; NaN if there is no case
     */
    public static double of(double[] times, double limit) {
        if (!(limit > 0)) {
            throw new IllegalArgumentException("limit must be > 0, was " + limit);
        }
        if (times.length == 0) {
            return Double.NaN;
        }
        double sum = 0;
        for (double time : times) {
            if (time < 0) {
                throw new IllegalArgumentException("a time must be >= 0, was " + time);
            }
            sum += time < limit ? time : limit;
        }
        return sum / times.length;
    }
}
