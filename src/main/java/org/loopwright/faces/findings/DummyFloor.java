package org.loopwright.faces.findings;

import java.util.List;
import org.loopwright.lab.analysis.Interval;
import org.loopwright.lab.design.Factor;

/** What a factor without effect says of the others: what is not above it cannot be told from nothing. */
final class DummyFloor {

    private DummyFloor() {}

    /**
     * Says which factors are not above the upper end of the interval of the one without effect; or how to have one.
     *
     * @param factors of the table
     * @param column of the table that is looked at
     * @param what it is called
     */
    static void remark(List<Factor> factors, List<Finding.Line> lines, int column, String what, List<String> remarks) {
        List<String> dummies =
                factors.stream().filter(Factor::isDummy).map(Factor::label).toList();
        if (dummies.isEmpty()) {
            remarks.add("A factor {path: dummy} would show what luck and estimation make of one without any effect.");
            return;
        }
        Interval floor = lines.stream()
                .filter(line -> line.name().equals(dummies.get(0)))
                .findFirst()
                .orElseThrow()
                .values()
                .get(column);
        double top = floor.mean() + (Double.isNaN(floor.halfWidth()) ? 0 : floor.halfWidth());
        List<String> below = lines.stream()
                .filter(line -> !line.name().equals(dummies.get(0)))
                .filter(line -> !(line.values().get(column).mean() > top))
                .map(Finding.Line::name)
                .toList();
        remarks.add("Indistinguishable from zero, since their " + what + " is not above that of " + dummies.get(0)
                + ", which has no effect but stirs luck up (" + Findings.number(floor.mean()) + ", interval up to "
                + Findings.number(top) + "): " + (below.isEmpty() ? "none" : String.join(", ", below)) + ".");
    }
}
