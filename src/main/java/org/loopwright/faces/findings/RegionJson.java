package org.loopwright.faces.findings;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.loopwright.lab.analysis.BoxSearch;

/**
 * Regions as JSON: the tables, and what is drawn.
 *
 * @param tables what is said
 * @param regions one for each thing that is asked
 */
record RegionJson(@JsonUnwrapped TablesJson tables, List<Asked> regions) implements FoundJson {

    /**
     * Where something holds.
     *
     * @param region what is asked, in words
     * @param factors in whose space
     * @param boxes that were found
     */
    record Asked(String region, List<AxisJson> factors, List<Box> boxes) {}

    /** A box. */
    record Box(double coverage, double density, int points, List<Restriction> restrictions) {}

    /** What it leaves of a factor; null ends where there are none. */
    record Restriction(String factor, double low, double high, double quasiP) {}

    static RegionJson of(Findings findings, List<RegionCases> all) {
        return new RegionJson(
                TablesJson.of(findings), all.stream().map(RegionJson::asked).toList());
    }

    private static Asked asked(RegionCases cases) {
        return new Asked(
                cases.words(),
                cases.axes().stream().map(AxisJson::of).toList(),
                cases.boxes().stream().map(box -> box(cases, box)).toList());
    }

    private static Box box(RegionCases cases, BoxSearch.Box box) {
        return new Box(
                box.coverage(),
                box.density(),
                box.points(),
                box.restrictions().stream()
                        .map(one -> new Restriction(
                                cases.factors().get(one.factor()).label(), one.low(), one.high(), one.quasiP()))
                        .toList());
    }
}
