package org.loopwright.faces.gui;

import java.util.List;
import org.loopwright.lab.design.SeedText;
import org.loopwright.lab.sheet.Setting;

/**
 * A study as somebody composes it at the windows. Immutable.
 *
 * @param name of the study
 * @param seed root seed
 * @param replications of each design point, as typed
 * @param base what all design points have in common
 * @param factors what is varied; all combinations of levels are made
 */
record Experiment(String name, long seed, String replications, List<Setting> base, List<Varied> factors) {

    /** Copies the lists. */
    Experiment {
        base = List.copyOf(base);
        factors = List.copyOf(factors);
    }

    /**
     * A factor.
     *
     * @param path of the parameter
     * @param levels as typed: values with commas between them, or keys of a factor such as {@code range: [0, 1], steps: 5}
     */
    record Varied(String path, String levels) {

        private String text() {
            String typed = levels.strip();
            String keys = typed.startsWith("range:") || typed.startsWith("levels:")
                    ? typed
                    : "levels: " + (typed.startsWith("[") ? typed : "[" + typed + "]");
            return "  - {path: " + path + ", " + keys + "}\n";
        }
    }

    /** The study as a sheet; whether it makes sense is for whoever reads it to say. */
    String text() {
        StringBuilder text = new StringBuilder("# Composed at the windows of Loopwright.\n")
                .append("study: ")
                .append(SheetText.quoted(name))
                .append("\nseed: ")
                .append(SheetText.quoted(SeedText.format(seed)))
                .append("\nreplications: ")
                .append(replications.strip())
                .append('\n')
                .append(SheetText.of(base));
        if (!factors.isEmpty()) {
            text.append("factors:\n");
            factors.forEach(factor -> text.append(factor.text()));
        }
        return text.toString();
    }
}
