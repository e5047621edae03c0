package org.loopwright.faces.findings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.math3.util.FastMath;
import org.loopwright.lab.sheet.Entry;
import org.loopwright.subject.scenario.ScenarioPaths;

/**
 * The page of all assumed numbers: value, range and reason by sheet, and how far embodiment time and learning velocity move
 * where each alone is put to either end of its range. The runs are those of a study of levers named {@code <path>.r0} and
 * {@code <path>.r1}.
 */
public final class AssumptionsPage {

    /** Larger moves are listed first. */
    private static final int MOST = 40;

    private static final List<String> ENDS = List.of("r0", "r1");

    private final Map<String, List<Entry>> sheets;
    private final List<LeverEffect> effects;
    private final Map<Move, List<LeverEffect>> bySheet = new HashMap<>();
    private final int replications;

    private record Move(String sheet, String path, String end, boolean time) {}

    /**
     * A page.
     *
     * @param sheets entries by sheet: {@code world}, systems, industries
     * @param effects of the levers
     * @param replications of each pair
     */
    public AssumptionsPage(Map<String, List<Entry>> sheets, LeverEffects effects, int replications) {
        this(sheets, effects.all(), replications);
    }

    AssumptionsPage(Map<String, List<Entry>> sheets, List<LeverEffect> effects, int replications) {
        this.sheets = sheets;
        this.replications = replications;
        // The first firm's clock stands in for an embodiment time that ranks nothing.
        this.effects = effects.stream().filter(effect -> !effect.isThin()).toList();
        for (LeverEffect effect : this.effects) {
            String lever = effect.lever().name();
            String path = path(effect);
            String end = lever.substring(path.length() + 1);
            sheet(effect)
                    .ifPresent(sheet -> bySheet.computeIfAbsent(
                                    new Move(sheet, path.substring(path.indexOf('.') + 1), end, effect.isTime()),
                                    move -> new ArrayList<>())
                            .add(effect));
        }
    }

    /** In Markdown. */
    public String text() {
        StringBuilder page = new StringBuilder();
        long assumed = sheets.values().stream()
                .flatMap(List::stream)
                .filter(Entry::assumed)
                .count();
        page.append("# What is assumed, and how far it moves the answer\n\n")
                .append(
                        "This page is made by `loopwright params assumed --moved-by <results of the study assumptions> --write"
                                + " docs/assumptions.md`; edits are lost.\n\n")
                .append(assumed)
                .append(
                        " numbers of the sheets have no published source. Each stands below with the range in which its author"
                                + " holds it possible and the reason. W is embodiment time, V learning velocity: by how many percent each"
                                + " moves if this number alone is put to the lower end (r0) or the upper end (r1) of its range, paired with"
                                + " runs without that on the same luck, ")
                .append(replications)
                .append(
                        " replications of each of the systems. In brackets: not told from luck (95 % t-interval over replications"
                                + " holds 0). A dash: not moved, since it is no single number, or unused. Where less than half of what is"
                                + " known is embodied, W is the first firm's time.\n\n");
        most(page);
        for (Map.Entry<String, List<Entry>> sheet : sheets.entrySet()) {
            if (sheet.getValue().stream().anyMatch(Entry::assumed)) {
                sheet(sheet.getKey(), sheet.getValue(), page);
            }
        }
        return page.toString();
    }

    private void most(StringBuilder page) {
        Map<String, double[]> largest = new TreeMap<>();
        Map<String, String> where = new LinkedHashMap<>();
        for (LeverEffect effect : effects) {
            if (!effect.system().isEmpty()) {
                continue;
            }
            double[] both = largest.computeIfAbsent(path(effect), path -> new double[2]);
            int which = effect.isTime() ? 0 : 1;
            double percent = percent(effect);
            if (told(effect) && FastMath.abs(percent) > FastMath.abs(both[which])) {
                both[which] = percent;
                where.put(path(effect) + which, effect.place());
            }
        }
        page.append(
                        "## What moves the answer most\n\nThe largest move that is told from luck, over industries and both ends; the first ")
                .append(MOST)
                .append(".\n\n| number | W [%] | in | V [%] | in |\n|---|---:|---|---:|---|\n");
        largest.entrySet().stream()
                .sorted(Comparator.comparingDouble((Map.Entry<String, double[]> entry) ->
                                -FastMath.max(FastMath.abs(entry.getValue()[0]), FastMath.abs(entry.getValue()[1])))
                        .thenComparing(Map.Entry::getKey))
                .limit(MOST)
                .forEach(entry -> page.append("| `")
                        .append(entry.getKey())
                        .append("` | ")
                        .append(Lines.signed(entry.getValue()[0], 0))
                        .append(" | ")
                        .append(where.getOrDefault(entry.getKey() + 0, ""))
                        .append(" | ")
                        .append(Lines.signed(entry.getValue()[1], 0))
                        .append(" | ")
                        .append(where.getOrDefault(entry.getKey() + 1, ""))
                        .append(" |\n"));
        page.append('\n');
    }

    private void sheet(String name, List<Entry> entries, StringBuilder page) {
        page.append("## ")
                .append(name)
                .append("\n\n| number | value | range | unit | W, r0 | W, r1 | V, r0 | V, r1 | reason |\n")
                .append("|---|---:|---:|---|---:|---:|---:|---:|---|\n");
        for (Entry entry : entries) {
            if (!entry.assumed()) {
                continue;
            }
            List<String> cells = new ArrayList<>(List.of(
                    "`" + entry.path() + "`", entry.valueText(), entry.hasRange() ? ends(entry) : "", entry.unit()));
            for (boolean time : List.of(true, false)) {
                for (String end : ENDS) {
                    cells.add(moved(name, entry, end, time));
                }
            }
            cells.add(entry.source().replaceFirst("^assumed:?\\s*", "").replace("|", "/"));
            page.append("| ").append(String.join(" | ", cells)).append(" |\n");
        }
        page.append('\n');
    }

    /** By how much a number of a sheet moves a response: of an industry there, else over all industries. */
    private String moved(String sheet, Entry entry, String end, boolean time) {
        List<LeverEffect> some = bySheet.getOrDefault(new Move(sheet, entry.path(), end, time), List.of());
        if (some.isEmpty()) {
            return "–";
        }
        double mean =
                some.stream().mapToDouble(AssumptionsPage::percent).average().orElse(Double.NaN);
        boolean told = some.stream().anyMatch(AssumptionsPage::told);
        return told ? Lines.signed(mean, 0) : "(" + Lines.signed(mean, 0) + ")";
    }

    /** The sheet whose number a lever moves, as far as it is told of it here: pooled, but for a system's own. */
    private Optional<String> sheet(LeverEffect effect) {
        String kind = effect.lever().name().substring(0, effect.lever().name().indexOf('.'));
        if (kind.equals(ScenarioPaths.SYSTEM)) {
            return Optional.of(effect.system()).filter(system -> !system.isEmpty());
        }
        String sheet = kind.equals(ScenarioPaths.INDUSTRY) ? effect.place() : kind;
        return Optional.of(sheet).filter(pooled -> effect.system().isEmpty());
    }

    private static String ends(Entry entry) {
        return Findings.number(entry.low()) + " to " + Findings.number(entry.high());
    }

    private static String path(LeverEffect effect) {
        String lever = effect.lever().name();
        return lever.substring(0, lever.lastIndexOf('.'));
    }

    private static boolean told(LeverEffect effect) {
        return effect.difference().above(0) || effect.difference().below(0);
    }

    private static double percent(LeverEffect effect) {
        double mean = effect.difference().mean();
        return 100 * (effect.isTime() ? FastMath.expm1(mean) : mean / effect.base());
    }
}
