package org.loopwright.faces.findings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.loopwright.lab.design.DesignPoint;
import org.loopwright.lab.design.Study;
import org.loopwright.lab.fault.SheetException;
import org.loopwright.lab.sheet.Entry;
import org.loopwright.lab.sheet.ScenarioSpec;
import org.loopwright.lab.sheet.Setting;
import org.loopwright.subject.scenario.IndustrialSystem;
import org.loopwright.subject.scenario.ParameterFolder;
import org.loopwright.subject.scenario.Scenario;
import org.loopwright.subject.scenario.ScenarioPaths;

/**
 * At which depths systems are compared: each at the one that it declares itself, and all at a common one within the ranges
 * that all declare. Neither is chosen by results.
 *
 * @param word in JSON
 * @param words for people
 * @param depth of each system that was run, by its name; NaN where tables tell no depth
 */
public record Depths(String word, String words, Map<String, Double> depth) {

    private static final double SAME = 1e-9;

    /**
     * What a system's sheet says.
     *
     * @param own its own depth
     * @param low end of the range that it declares; NaN where it declares none
     * @param high the other end
     */
    private record Declared(double own, double low, double high) {}

    /** Those of a study: at own depths, as far as these are known, and at a common one; a single one where depth stays. */
    public static List<Depths> of(KeptStudy kept, Outcomes outcomes) {
        if (!outcomes.varyDepth()) {
            Map<String, Double> only = new LinkedHashMap<>();
            outcomes.systems()
                    .forEach(system -> only.put(system, outcomes.depths(system).get(0)));
            boolean isKnown = only.values().stream().noneMatch(depth -> depth.isNaN());
            String words = isKnown ? "at the only depth of the study (" + told(only) + ")" : "";
            return List.of(new Depths("only", words, only));
        }
        Map<String, Declared> declared = declared(kept, outcomes);
        List<Depths> all = new ArrayList<>();
        if (declared.size() == outcomes.systems().size()) {
            all.add(own(outcomes, declared));
        }
        common(outcomes, declared).ifPresent(all::add);
        if (all.isEmpty()) {
            Map<String, Double> middle = new LinkedHashMap<>();
            outcomes.systems().forEach(system -> middle.put(system, outcomes.middleDepth(system)));
            all.add(new Depths("middle", "each at the middle of its depths (" + told(middle) + ")", middle));
        }
        return all;
    }

    /** All systems at each depth that all of them were run at; none where depth stays. */
    static List<Depths> shared(Outcomes outcomes) {
        List<Depths> all = new ArrayList<>();
        if (outcomes.varyDepth()) {
            for (double depth : shared(outcomes.systems(), outcomes)) {
                Map<String, Double> taken = new LinkedHashMap<>();
                outcomes.systems().forEach(system -> taken.put(system, depth));
                all.add(new Depths("at " + number(depth), "all at depth " + number(depth), taken));
            }
        }
        return all;
    }

    private static List<Double> shared(List<String> systems, Outcomes outcomes) {
        List<Double> shared = new ArrayList<>(outcomes.depths(systems.get(0)));
        systems.forEach(system -> shared.retainAll(outcomes.depths(system)));
        return shared;
    }

    private static Depths own(Outcomes outcomes, Map<String, Declared> declared) {
        Map<String, Double> taken = new LinkedHashMap<>();
        List<String> moved = new ArrayList<>();
        declared.forEach((system, says) -> {
            double nearest = nearest(outcomes.depths(system), says.own());
            taken.put(system, nearest);
            if (Math.abs(nearest - says.own()) > SAME) {
                moved.add(system + " declares " + number(says.own()));
            }
        });
        return new Depths(
                "own",
                "each at its own depth (" + told(taken) + ")"
                        + (moved.isEmpty() ? "" : ", the nearest that was run: " + String.join(", ", moved)),
                taken);
    }

    /** The depth that all systems were run at, within all ranges, nearest to the middle of what these have in common. */
    private static Optional<Depths> common(Outcomes outcomes, Map<String, Declared> declared) {
        List<Double> shared = shared(outcomes.systems(), outcomes);
        if (shared.isEmpty() || shared.get(0).isNaN()) {
            return Optional.empty();
        }
        double low = declared.values().stream()
                .mapToDouble(Declared::low)
                .filter(end -> !Double.isNaN(end))
                .max()
                .orElse(shared.get(0));
        double high = declared.values().stream()
                .mapToDouble(Declared::high)
                .filter(end -> !Double.isNaN(end))
                .min()
                .orElse(shared.get(shared.size() - 1));
        double taken = nearest(shared, (low + high) / 2);
        String where = declared.isEmpty()
                ? "the middle of those run, since own depths are not known here"
                : low <= taken && taken <= high
                        ? "within all declared ranges"
                        : "the nearest that was run to what all declare, " + number(low) + " to " + number(high);
        Map<String, Double> depth = new LinkedHashMap<>();
        outcomes.systems().forEach(system -> depth.put(system, taken));
        return Optional.of(new Depths("common", "all at depth " + number(taken) + ", " + where, depth));
    }

    private static double nearest(List<Double> run, double asked) {
        double nearest = run.get(0);
        for (double depth : run) {
            nearest = Math.abs(depth - asked) < Math.abs(nearest - asked) - SAME ? depth : nearest;
        }
        return nearest;
    }

    private static String told(Map<String, Double> depths) {
        List<String> texts = new ArrayList<>();
        depths.forEach((system, depth) -> texts.add(number(depth)));
        return texts.stream().distinct().count() == 1 ? texts.get(0) : String.join(", ", texts);
    }

    private static String number(double depth) {
        return Lines.number(depth, 2);
    }

    /** What the sheets kept with the results say of each system that was run; none where they do not give it. */
    private static Map<String, Declared> declared(KeptStudy kept, Outcomes outcomes) {
        Map<String, Declared> declared = new LinkedHashMap<>();
        if (kept.study().isEmpty()) {
            return declared;
        }
        Study study = kept.study().get();
        try {
            for (String system : outcomes.systems()) {
                declare(study, study.design().point(outcomes.pointOf(system)), kept.sheets(), declared);
            }
        } catch (SheetException faulty) {
            return Map.of();
        }
        Map<String, Declared> ordered = new LinkedHashMap<>();
        outcomes.systems().stream()
                .filter(declared::containsKey)
                .forEach(system -> ordered.put(system, declared.get(system)));
        return ordered;
    }

    private static void declare(
            Study study, DesignPoint point, ParameterFolder sheets, Map<String, Declared> declared) {
        List<Setting> settings = study.settings(point, sheets.paths()).stream()
                .filter(setting -> !sheets.paths().same(setting.path(), ScenarioPaths.VERTICAL_INTEGRATION))
                .toList();
        Scenario scenario = sheets.resolve(study.base(), settings);
        if (scenario.systems().stream().allMatch(system -> declared.containsKey(system.name()))) {
            return;
        }
        ScenarioSpec spec = study.base().with(settings);
        List<Entry> entries = sheets.declared(spec, ScenarioPaths.VERTICAL_INTEGRATION);
        for (int s = 0; s < scenario.systems().size(); s++) {
            IndustrialSystem system = scenario.systems().get(s);
            // Systems that are written out have no sheet, and then nobody knows which entry is whose.
            boolean isSaid = entries.size() == scenario.systems().size();
            declared.putIfAbsent(
                    system.name(),
                    new Declared(
                            system.integration().depth(),
                            isSaid ? entries.get(s).low() : Double.NaN,
                            isSaid ? entries.get(s).high() : Double.NaN));
        }
    }
}
