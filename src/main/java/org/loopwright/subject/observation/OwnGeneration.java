package org.loopwright.subject.observation;

/**
 * One breakthrough of the economy's own research.
 *
 * @param component component that it improves, from 1
 * @param foundDay date of the breakthrough [days]
 * @param embodiedDay day on which firms with at least half of day-0 output have it in production; NaN if not reached
 *     [days]
 * @param closedDay day on which firms with at least half of day-0 output have closed it; NaN if not reached [days]
 * @param gain −ln(1 − δ), the log cost gain of the part [1]
 * @param weight gain × cost share of the part in the reference design of day 0 [1]
 */
public record OwnGeneration(
        int component, double foundDay, double embodiedDay, double closedDay, double gain, double weight) {}
