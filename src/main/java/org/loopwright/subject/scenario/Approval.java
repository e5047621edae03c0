package org.loopwright.subject.scenario;

import org.loopwright.lab.sheet.Parameter;

/** Approval by the regulator. */
public record Approval(
        @Parameter(unit = "1", min = 0, max = 1, text = "probability that a change must be approved")
        double criticality,

        @Parameter(text = "review time in the reference system")
        TimeLaw time) {}
