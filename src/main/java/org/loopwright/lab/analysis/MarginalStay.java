package org.loopwright.lab.analysis;

/**
 * What one more customer costs a queue, from runs with and without it on the same luck: its own stay, and apart from that
 * the delay that it imposes on all others. In a queue with one server, Poisson arrivals at rate a and exponential service
 * at rate s, these are 1 / (s − a) and a / (s − a)².
 *
 * @param own stay of the customer, in runs with it; one that lasts longer than it was observed counts with that
 * @param others how much longer all others stay together because of it, paired
 * @param open stays that last longer than they were observed [1]
 * @param missing pairs of which a number is missing; they count nowhere [1]
 */
public record MarginalStay(Interval own, Interval others, int open, int missing) {

    /**
     * The cost of a customer.
     *
     * @param own its stay by replication, NaN where it is missing; not changed
     * @param observed for how long at most, in the unit of stays
     * @param with stay of all others together by replication, in runs with it, NaN where it is missing; not changed
     * @param without the same in runs without it; not changed
     * @param level confidence level, in (0, 1) [1]
     * @throws IllegalArgumentException if the lengths differ
     */
    public static MarginalStay of(double[] own, double observed, double[] with, double[] without, double level) {
        if (own.length != with.length || own.length != without.length) {
            throw new IllegalArgumentException(
                    "pairs need equal lengths, were " + own.length + ", " + with.length + " and " + without.length);
        }
        double[] stays = new double[own.length];
        double[] delays = new double[own.length];
        int open = 0;
        int missing = 0;
        for (int i = 0; i < own.length; i++) {
            double delay = with[i] - without[i];
            boolean isWhole = !Double.isNaN(own[i]) && !Double.isNaN(delay);
            stays[i] = isWhole ? Math.min(own[i], observed) : Double.NaN;
            delays[i] = isWhole ? delay : Double.NaN;
            open += isWhole && own[i] >= observed ? 1 : 0;
            missing += isWhole ? 0 : 1;
        }
        return new MarginalStay(TInterval.of(stays, level), TInterval.of(delays, level), open, missing);
    }
}
