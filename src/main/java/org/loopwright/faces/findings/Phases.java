package org.loopwright.faces.findings;

import java.util.List;

/**
 * The part of an answer that is about planes of two numbers. Immutable.
 *
 * @param planes by response
 * @param marks of industries on them
 * @param findings what is said of them
 */
record Phases(List<PhasePlanes> planes, IndustryMarks marks, Findings findings) implements SpacePart {

    Phases {
        planes = List.copyOf(planes);
    }

    @Override
    public FoundJson json() {
        return PhaseJson.of(findings, planes, marks);
    }
}
