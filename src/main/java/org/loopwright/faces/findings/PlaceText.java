package org.loopwright.faces.findings;

import java.util.ArrayList;
import java.util.List;
import org.loopwright.lab.design.Factor;
import org.loopwright.subject.observation.EconomyLabel;
import org.loopwright.subject.scenario.ScenarioPaths;

/** Where runs were made, in words: the levels of some factors. */
final class PlaceText {

    private PlaceText() {}

    /** Industries by their names, resources in words, other levels by those of their factors; empty if nothing varies. */
    static String of(List<Factor> factors, PointOutcomes outcomes, int point) {
        List<String> words = new ArrayList<>();
        for (Factor factor : factors) {
            String cell = outcomes.cell(point, factor);
            if (cell.isEmpty()) {
                continue;
            }
            if (factor.is(ScenarioPaths.INDUSTRY)) {
                words.add(cell);
            } else if (factor.is(EconomyLabel.MEANS.name())) {
                words.add("resources " + (cell.equals("observed") ? "as observed" : "made " + cell));
            } else if (!factor.isConstant()) {
                words.add(factor.label() + "=" + cell);
            }
        }
        return String.join(", ", words);
    }
}
