package org.loopwright.faces.exchange;

import org.loopwright.lab.analysis.CostSeries;

/**
 * One technology of somebody's table.
 *
 * @param series its points
 * @param isCounted whether experience is cumulative production as given, not worked out from yearly production
 * @param leftOut rows without a price or without a production [1]
 */
public record CostCurve(String name, CostSeries series, boolean isCounted, int leftOut) {}
