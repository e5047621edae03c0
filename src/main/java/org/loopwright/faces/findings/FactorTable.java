package org.loopwright.faces.findings;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.loopwright.lab.analysis.HolmCorrection;
import org.loopwright.lab.analysis.Interval;
import org.loopwright.lab.analysis.TInterval;
import org.loopwright.lab.design.Contrast;
import org.loopwright.lab.design.Study;
import org.loopwright.subject.observation.EconomyLabel;

/** What each factor of a study does beside system and industry: in short, and in tables. */
final class FactorTable {

    /** Measures of which a short answer tells [1]. */
    private static final int SHOWN = 2;

    private static final double ALPHA = 1 - Finding.LEVEL;

    private final Outcomes outcomes;
    private final List<Measured> measures;
    private final List<FactorEffects> factors;

    private FactorTable(Outcomes outcomes, Optional<Study> study) {
        this.outcomes = outcomes;
        this.measures = Measured.of(study).stream()
                .filter(measured -> outcomes.measure(measured.column()) >= 0)
                .toList();
        PlacePairs pairs = outcomes.pairs();
        this.factors = outcomes.factors().stream()
                .map(axis -> new FactorEffects(outcomes, pairs, axis))
                .toList();
    }

    static FactorTable of(Outcomes outcomes, Optional<Study> study) {
        return new FactorTable(outcomes, study);
    }

    boolean isEmpty() {
        return factors.isEmpty();
    }

    /** Every factor in a few lines: how far its last level is from its first. */
    void writeShort(Lines lines) {
        if (factors.isEmpty()) {
            return;
        }
        List<String> over = new ArrayList<>();
        if (outcomes.industries().size() > 1) {
            over.add(EconomyLabel.INDUSTRY.name());
        }
        if (factors.size() > 1) {
            over.add("each other");
        }
        lines.words(
                "",
                "  ",
                "Factors, paired" + (over.isEmpty() ? "" : ", averaged over " + String.join(" and ", over))
                        + (outcomes.systems().size() > 1 ? " (uneven: by system)" : "") + ":");
        for (FactorEffects factor : factors) {
            FactorEffects.Inert inert = factor.inert();
            String begin = factor.factor().label() + " "
                    + levels(factor, factor.levels().size() - 1) + ": ";
            if (inert.everywhere()) {
                lines.words("  ", "    ", begin + "inert, no pair of runs differs" + reason(factor, inert) + ".");
            } else {
                lines.words(
                        "  ",
                        "    ",
                        begin
                                + measures.stream()
                                        .limit(SHOWN)
                                        .map(measured -> inShort(factor, measured))
                                        .collect(Collectors.joining("; "))
                                + "." + partly(factor, inert));
            }
        }
    }

    private static String levels(FactorEffects factor, int level) {
        return factor.levels().get(level) + " against " + factor.levels().get(0);
    }

    private String inShort(FactorEffects factor, Measured measured) {
        int last = factor.levels().size() - 1;
        List<double[]> values = outcomes.systems().stream()
                .map(system -> factor.difference(measured, system, last).values())
                .toList();
        double[] adjusted = HolmCorrection.adjusted(
                values.stream().mapToDouble(TInterval::pValue).toArray());
        List<Interval> shown = values.stream()
                .map(each -> measured.shown(TInterval.of(each, Finding.LEVEL)))
                .toList();
        DoubleSummaryStatistics means = shown.stream()
                .mapToDouble(Interval::mean)
                .filter(mean -> !Double.isNaN(mean))
                .summaryStatistics();
        if (means.getCount() == 0) {
            return measured.shortName() + " not compared, no pair has both values";
        }
        double low = means.getMin();
        double high = means.getMax();
        int decimals = Findings.decimals(Math.max(Math.abs(low), Math.abs(high))) - 1;
        long better = IntStream.range(0, adjusted.length)
                .filter(s ->
                        adjusted[s] < ALPHA && measured.isBetter(shown.get(s).mean()))
                .count();
        long worse = IntStream.range(0, adjusted.length)
                        .filter(s -> adjusted[s] < ALPHA)
                        .count()
                - better;
        String range = Lines.signed(low, Math.max(0, decimals))
                + (outcomes.systems().size() == 1 ? "" : " to " + Lines.signed(high, Math.max(0, decimals)));
        List<String> words = new ArrayList<>();
        if (better > 0) {
            words.add(better + " of " + adjusted.length + " better");
        }
        if (worse > 0) {
            words.add(worse + " of " + adjusted.length + " worse");
        }
        if (better + worse == 0) {
            words.add("may be 0");
        }
        if (differsBySystem(factor, measured, last)) {
            words.add("uneven");
        }
        return measured.shortName() + " " + range + (measured.unit().isEmpty() ? "" : " " + measured.unit()) + " ("
                + String.join(", ", words) + ")";
    }

    private boolean differsBySystem(FactorEffects factor, Measured measured, int level) {
        List<String> systems = outcomes.systems();
        double[] p = systems.stream()
                .skip(1)
                .mapToDouble(system -> TInterval.pValue(
                        factor.bySystem(measured, system, systems.get(0), level).values()))
                .toArray();
        double[] adjusted = HolmCorrection.adjusted(p);
        return IntStream.range(0, adjusted.length).anyMatch(s -> adjusted[s] < ALPHA);
    }

    /** Where it is inert in part. */
    private static String partly(FactorEffects factor, FactorEffects.Inert inert) {
        List<String> where = new ArrayList<>(inert.systems());
        inert.depths().forEach(depth -> where.add("depth " + depth));
        return where.isEmpty()
                ? ""
                : " No pair of runs differs at " + String.join(", ", where) + reason(factor, inert) + ".";
    }

    /** Why nothing differs, where the paths say so: of an owner that does not exist at such a depth. */
    private static String reason(FactorEffects factor, FactorEffects.Inert inert) {
        String path = factor.factor().path().toLowerCase(Locale.ROOT);
        if (path.startsWith("system.supplier.") && inert.depths().equals(List.of("1"))) {
            return ": no supplier exists there";
        }
        if (path.startsWith("system.division.") && inert.depths().equals(List.of("0"))) {
            return ": no division exists there";
        }
        return "";
    }

    /** Everything, factor by factor. */
    Findings findings() {
        List<Finding> tables = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        for (FactorEffects factor : factors) {
            FactorEffects.Inert inert = factor.inert();
            if (inert.everywhere()) {
                warnings.add(factor.factor().label() + " is inert: no pair of runs differs" + reason(factor, inert));
            } else if (!partly(factor, inert).isEmpty()) {
                String part = partly(factor, inert).strip();
                warnings.add(factor.factor().label() + ": " + part.substring(0, part.length() - 1));
            }
            for (Measured measured : measures) {
                tables.addAll(tables(factor, measured));
            }
        }
        return new Findings(
                AnswerPart.FACTORS,
                "For each factor and system the mean at each level, the difference to the first level, by how much that"
                        + " differs from the first system's, and by how much between the ends of depth: runs of one"
                        + " replication are paired at all combinations of the other factors, which are averaged over;"
                        + " +/- half of the 95 % t-interval over n = " + outcomes.replications()
                        + " replications. Each interval is at 95 % on its own.",
                tables,
                warnings);
    }

    private List<Finding> tables(FactorEffects factor, Measured measured) {
        String over = factor.averagedOver();
        String leftOut = measured.equals(Measured.EMBODIMENT) ? factor.leftOut() : "";
        String title = factor.factor().label() + ", " + measured.title()
                + (over.isEmpty() ? "" : "; averaged over " + over)
                + (leftOut.isEmpty() ? "" : "; without " + leftOut + ", under half embodied");
        List<String> systems = outcomes.systems();
        List<Finding.Line> lines = new ArrayList<>();
        for (int level = 0; level < factor.levels().size(); level++) {
            int at = level;
            String own = factor.levels().get(level).equals(Contrast.OWN) ? "own value" : "";
            lines.add(line(
                    factor.levels().get(level),
                    own,
                    measured,
                    systems.stream()
                            .map(system -> factor.mean(measured, system, at))
                            .toList()));
        }
        for (int level = 1; level < factor.levels().size(); level++) {
            int at = level;
            lines.add(line(
                    levels(factor, level),
                    "",
                    measured,
                    systems.stream()
                            .map(system -> factor.difference(measured, system, at))
                            .toList()));
        }
        for (int level = 1; level < factor.levels().size() && systems.size() > 1; level++) {
            int at = level;
            lines.add(line(
                    levels(factor, level) + ", less that of " + systems.get(0),
                    "",
                    measured,
                    systems.stream()
                            .map(system -> factor.bySystem(measured, system, systems.get(0), at))
                            .toList()));
        }
        List<Integer> ends = factor.depthEnds();
        for (int level = 1; level < factor.levels().size() && !ends.isEmpty(); level++) {
            int at = level;
            List<String> depths = outcomes.axis(outcomes.depthAxis()).levels();
            lines.add(line(
                    levels(factor, level) + ", at depth " + depths.get(ends.get(1)) + " less at "
                            + depths.get(ends.get(0)),
                    "",
                    measured,
                    systems.stream()
                            .map(system -> factor.byDepth(measured, system, at))
                            .toList()));
        }
        return List.of(new Finding(title, measured.column(), "", "level", systems, lines, Map.of(), List.of()));
    }

    private static Finding.Line line(String name, String remark, Measured measured, List<PlacePairs.Sum> sums) {
        return new Finding.Line(
                name,
                sums.stream()
                        .map(sum -> measured.shown(TInterval.of(sum.values(), Finding.LEVEL)))
                        .toList(),
                remark);
    }
}
