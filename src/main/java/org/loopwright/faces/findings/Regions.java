package org.loopwright.faces.findings;

import java.util.List;

/**
 * The part of an answer that is about where something holds. Immutable.
 *
 * @param cases of everything that is asked
 * @param findings what is said of them
 */
record Regions(List<RegionCases> cases, Findings findings) implements SpacePart {

    Regions {
        cases = List.copyOf(cases);
    }

    @Override
    public FoundJson json() {
        return RegionJson.of(findings, cases);
    }
}
