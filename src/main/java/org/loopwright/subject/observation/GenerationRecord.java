package org.loopwright.subject.observation;

/**
 * The fate of one admitted probe breakthrough in one economy. A day that was not reached is NaN.
 *
 * @param probe number of the probe within its replication, from 1
 * @param component component that the breakthrough improves, from 1
 * @param componentName its name, empty if the matrix of the industry names none
 * @param outSetSize size of its out-set [1]
 * @param weight −ln(1 − δ) × cost share of the part in the reference design of day 0: the same in every system [1]
 * @param worldDay date of the breakthrough anywhere [days]
 * @param accessDay first day on which firms with at least half of the economy's day-0 output may use it [days]
 * @param firstFirmEmbodiedDay first day on which a firm has it in production [days]
 * @param embodiedDay day on which firms with at least half of day-0 output have it in production [days]
 * @param firstFirmClosedDay first firm's data return [days]
 * @param closedDay day on which firms with at least half of day-0 output have closed [days]
 * @param superseded true if the shipment that closed it carried a later generation too
 * @param followedToDay worldDay + follow-up, the end of observation [days]
 * @param inserted true of the probe that {@code world.inserted_probes} adds, which no measure of the cohort counts
 */
public record GenerationRecord(
        int probe,
        int component,
        String componentName,
        int outSetSize,
        double weight,
        double worldDay,
        double accessDay,
        double firstFirmEmbodiedDay,
        double embodiedDay,
        double firstFirmClosedDay,
        double closedDay,
        boolean superseded,
        double followedToDay,
        boolean inserted) {}
