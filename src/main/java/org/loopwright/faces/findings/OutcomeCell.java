package org.loopwright.faces.findings;

/**
 * Where a row of the outcomes stands in the design, as far as pictures and verdicts tell.
 *
 * @param means "observed" or "equal", or empty where the study does not say
 * @param depth vertical integration, NaN where the study does not say
 */
public record OutcomeCell(String industry, String system, String means, double depth) {}
