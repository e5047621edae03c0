package org.loopwright.faces.gui;

import java.util.List;
import java.util.stream.Collectors;
import org.loopwright.lab.design.SeedText;
import org.loopwright.lab.sheet.Setting;

/**
 * A study as somebody composes it at the windows. Immutable.
 *
 * @param name of the study
 * @param seed root seed
 * @param replications of each design point, as typed
 * @param base what all design points have in common
 * @param variants systems that differ by more than their sheets; empty where the base names the systems
 * @param factors what is varied; all combinations of levels are made
 */
record Experiment(
        String name, long seed, String replications, List<Setting> base, List<Variant> variants, List<Varied> factors) {

    /** Label of the factor whose levels are systems with values of their own. */
    static final String VARIANT = "variant";

    /** Copies the lists. */
    Experiment {
        base = List.copyOf(base);
        variants = List.copyOf(variants);
        factors = List.copyOf(factors);
    }

    /**
     * A system with values of its own.
     *
     * @param name of the level
     * @param settings the system, and the values that it alone has
     */
    record Variant(String name, List<Setting> settings) {

        /** Copies the list. */
        Variant {
            settings = List.copyOf(settings);
        }

        private String text() {
            return "      " + SheetText.quoted(name) + ": {"
                    + settings.stream()
                            .map(setting -> setting.path() + ": " + SheetText.value(setting))
                            .collect(Collectors.joining(", "))
                    + "}\n";
        }
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
        if (!factors.isEmpty() || !variants.isEmpty()) {
            text.append("factors:\n");
        }
        if (!variants.isEmpty()) {
            text.append("  - label: ").append(VARIANT).append("\n    levels:\n");
            variants.forEach(variant -> text.append(variant.text()));
        }
        factors.forEach(factor -> text.append(factor.text()));
        return text.toString();
    }
}
