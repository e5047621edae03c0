package org.loopwright.faces.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.loopwright.lab.analysis.HolmCorrection;
import org.loopwright.lab.analysis.Interval;
import org.loopwright.lab.analysis.TInterval;
import org.loopwright.lab.design.Contrast;
import org.loopwright.lab.design.Factor;
import org.loopwright.lab.design.Study;
import org.loopwright.subject.observation.EconomyLabel;
import org.loopwright.subject.scenario.ScenarioPaths;

/** What a study asks by naming two settings of its factors: the one less the other, by system. */
final class ContrastTable {

    private static final String ALL = "all systems";
    private static final double ALPHA = 1 - Finding.LEVEL;
    private static final String METHOD = "The first setting less the second, paired by replication and by all that is"
            + " averaged over; +/- half of the 95 % t-interval over replications; * differs from 0, corrected after Holm"
            + " over the systems.";

    private final Study study;
    private final Outcomes outcomes;
    private final PlacePairs pairs;

    private ContrastTable(Study study, Outcomes outcomes) {
        this.study = study;
        this.outcomes = outcomes;
        this.pairs = outcomes.pairs();
    }

    static ContrastTable of(Study study, Outcomes outcomes) {
        return new ContrastTable(study, outcomes);
    }

    /**
     * The difference of one system in one measure.
     *
     * @param p corrected over the systems
     */
    private record Cell(Interval a, Interval b, Interval difference, double p) {

        boolean differs() {
            return p < ALPHA;
        }
    }

    /** A contrast as it is answered: cells by row and measure. */
    private record Asked(
            String title,
            String caption,
            String averaged,
            List<Measured> measures,
            List<String> rows,
            List<List<Cell>> cells) {}

    /** All contrasts in one table for people, where they look at the same measures. */
    void write(Lines lines) {
        List<Asked> all = study.compare().stream().map(this::asked).toList();
        List<Measured> shown = all.stream()
                .flatMap(asked -> asked.measures().stream())
                .distinct()
                .toList();
        PrintedTable table = new PrintedTable(EconomyLabel.SYSTEM.name());
        shown.forEach(measured -> table.column(measured.shortTitle()));
        for (Asked asked : all) {
            table.heading(asked.title());
            if (!asked.caption().isEmpty()) {
                table.heading("  " + asked.caption());
            }
            for (int r = 0; r < asked.rows().size(); r++) {
                List<Cell> cells = asked.cells().get(r);
                table.row(
                        asked.rows().get(r),
                        shown.stream()
                                .map(measured -> cell(asked.measures().indexOf(measured), measured, cells))
                                .toList());
            }
        }
        table.write(lines);
        String over = all.stream().map(Asked::averaged).distinct().count() == 1
                ? all.get(0).averaged()
                : "";
        lines.words(
                "",
                "  ",
                "The first less the second, paired, +/- half of the 95 % t-interval, n = " + outcomes.replications()
                        + (over.isEmpty() ? "" : ", averaged over " + over)
                        + "; * differs from 0 (Holm over systems); x1: each system's own value.");
    }

    private static String cell(int measure, Measured measured, List<Cell> cells) {
        if (measure < 0) {
            return "";
        }
        Interval difference = cells.get(measure).difference();
        int decimals = measured.decimals().orElse(Findings.decimals(Math.abs(difference.mean())));
        return Lines.difference(difference, decimals) + (cells.get(measure).differs() ? " *" : "  ");
    }

    /** The same as numbers. */
    Findings findings() {
        List<Finding> tables = new ArrayList<>();
        for (Contrast contrast : study.compare()) {
            Asked asked = asked(contrast);
            for (int m = 0; m < asked.measures().size(); m++) {
                int measure = m;
                List<Finding.Line> lines = IntStream.range(0, asked.rows().size())
                        .mapToObj(r -> {
                            Cell cell = asked.cells().get(r).get(measure);
                            return new Finding.Line(
                                    asked.rows().get(r),
                                    List.of(cell.a(), cell.b(), cell.difference(), Finding.plain(cell.p())),
                                    cell.differs() ? "differs" : "not told apart");
                        })
                        .toList();
                tables.add(new Finding(
                        asked.title() + " (" + asked.caption()
                                + (asked.averaged().isEmpty() ? "" : "; averaged over " + asked.averaged()) + "), "
                                + asked.measures().get(m).title(),
                        asked.measures().get(m).column(),
                        "",
                        EconomyLabel.SYSTEM.name(),
                        List.of("a", "b", "difference", "p_holm"),
                        lines,
                        Map.of(),
                        List.of()));
            }
        }
        return new Findings(AnswerPart.COMPARE, METHOD, tables, List.of());
    }

    /**
     * A setting of one system, or of whatever system it names itself.
     *
     * @param name of the line
     * @param a terms of the first side
     * @param b of the second, after the first part's
     */
    private record Row(String name, List<PlacePairs.Term> a, List<PlacePairs.Term> b) {

        List<PlacePairs.Term> both(double first, double second) {
            List<PlacePairs.Term> terms = new ArrayList<>();
            a.forEach(term -> terms.add(new PlacePairs.Term(term.system(), term.shift(), first * term.weight())));
            b.forEach(term -> terms.add(new PlacePairs.Term(term.system(), term.shift(), second * term.weight())));
            return terms;
        }
    }

    private Asked asked(Contrast contrast) {
        List<Measured> measures = contrast.response()
                .flatMap(study::response)
                .map(response -> List.of(Measured.of(response)))
                .orElseGet(() -> study.responses().isEmpty()
                        ? Measured.ESTIMANDS
                        : study.responses().stream().map(Measured::of).toList());
        List<Row> rows = rows(contrast);
        Predicate<OutcomePlace> first = first(contrast);
        Set<Long> thin = pairs.thin(
                outcomes.measure(Outcomes.EMBODIED_SHARE),
                first,
                rows.stream().map(row -> row.both(1, 1)).toList());
        List<List<Cell>> cells = new ArrayList<>();
        rows.forEach(row -> cells.add(new ArrayList<>()));
        for (Measured measured : measures) {
            Predicate<OutcomePlace> start =
                    measured.equals(Measured.EMBODIMENT) ? first.and(place -> !thin.contains(place.code())) : first;
            List<double[]> differences = rows.stream()
                    .map(row -> sum(measured, start, row.both(1, -1)).values())
                    .toList();
            // The mean over all systems is no further test.
            int tests = rows.size() > 1 ? rows.size() - 1 : 1;
            double[] adjusted = HolmCorrection.adjusted(differences.stream()
                    .limit(tests)
                    .mapToDouble(TInterval::pValue)
                    .toArray());
            for (int r = 0; r < rows.size(); r++) {
                cells.get(r)
                        .add(new Cell(
                                mean(measured, start, rows.get(r).both(1, 0)),
                                mean(measured, start, rows.get(r).both(0, 1)),
                                measured.shown(TInterval.of(differences.get(r), Finding.LEVEL)),
                                r < tests ? adjusted[r] : TInterval.pValue(differences.get(r))));
            }
        }
        return new Asked(
                contrast.label().orElseGet(() -> sides(contrast)),
                caption(contrast, first, thin, measures),
                averaged(contrast),
                measures,
                rows.stream().map(Row::name).toList(),
                cells);
    }

    private PlacePairs.Sum sum(Measured measured, Predicate<OutcomePlace> start, List<PlacePairs.Term> terms) {
        return pairs.sum(outcomes.measure(measured.column()), start, terms);
    }

    private Interval mean(Measured measured, Predicate<OutcomePlace> start, List<PlacePairs.Term> terms) {
        return measured.shown(TInterval.of(sum(measured, start, terms).values(), Finding.LEVEL));
    }

    /** A line for each system and one for all; a single one where the sides name systems themselves. */
    private List<Row> rows(Contrast contrast) {
        long shift = 0;
        String systemA = null;
        String systemB = null;
        for (String path : contrast.a().keySet()) {
            if (isSystem(path)) {
                systemA = contrast.a().get(path);
                systemB = contrast.b().get(path);
            } else {
                int axis = axis(path);
                shift += pairs.shift(
                        axis,
                        level(axis, path, contrast.a().get(path)),
                        level(axis, path, contrast.b().get(path)));
            }
        }
        if (systemA != null) {
            return List.of(new Row(
                    systemA + " less " + systemB,
                    List.of(new PlacePairs.Term(systemA, 0, 1)),
                    List.of(new PlacePairs.Term(systemB, shift, 1))));
        }
        List<String> systems = outcomes.systems().stream()
                .filter(system -> contrast.where().entrySet().stream()
                        .allMatch(where ->
                                !isSystem(where.getKey()) || where.getValue().contains(system)))
                .toList();
        long by = shift;
        List<Row> rows = new ArrayList<>();
        systems.forEach(system -> rows.add(new Row(
                system, List.of(new PlacePairs.Term(system, 0, 1)), List.of(new PlacePairs.Term(system, by, 1)))));
        if (rows.size() > 1) {
            double share = 1.0 / rows.size();
            rows.add(new Row(
                    ALL,
                    systems.stream()
                            .map(system -> new PlacePairs.Term(system, 0, share))
                            .toList(),
                    systems.stream()
                            .map(system -> new PlacePairs.Term(system, by, share))
                            .toList()));
        }
        return rows;
    }

    /** The places of the first side. */
    private Predicate<OutcomePlace> first(Contrast contrast) {
        Predicate<OutcomePlace> first = place -> true;
        for (Map.Entry<String, String> side : contrast.a().entrySet()) {
            if (!isSystem(side.getKey())) {
                int axis = axis(side.getKey());
                int level = level(axis, side.getKey(), side.getValue());
                first = first.and(place -> place.level(axis) == level);
            }
        }
        for (Map.Entry<String, List<String>> where : contrast.where().entrySet()) {
            if (!isSystem(where.getKey())) {
                int axis = axis(where.getKey());
                Set<Integer> levels = where.getValue().stream()
                        .map(level -> level(axis, where.getKey(), level))
                        .collect(Collectors.toSet());
                first = first.and(place -> levels.contains(place.level(axis)));
            }
        }
        return first;
    }

    private static boolean isSystem(String path) {
        return path.equals(ScenarioPaths.SYSTEM) || path.equals(ScenarioPaths.SYSTEMS);
    }

    private int axis(String path) {
        return outcomes.axis(path);
    }

    private int level(int axis, String path, String value) {
        return outcomes.axis(axis).levels().indexOf(factor(path).shown(value));
    }

    private Factor factor(String path) {
        return study.factors().stream()
                .filter(factor -> factor.is(path))
                .findFirst()
                .orElseThrow();
    }

    private String sides(Contrast contrast) {
        if (contrast.a().size() == 1) {
            Factor factor = factor(contrast.a().keySet().iterator().next());
            return factor.label() + " "
                    + factor.shown(contrast.a().values().iterator().next()) + " less "
                    + factor.shown(contrast.b().values().iterator().next());
        }
        return side(contrast.a()) + " less " + side(contrast.b());
    }

    private String side(Map<String, String> levels) {
        return levels.entrySet().stream()
                .map(level -> factor(level.getKey()).label() + " "
                        + factor(level.getKey()).shown(level.getValue()))
                .collect(Collectors.joining(", "));
    }

    /** What the sides are where the title does not say, where others stand, and what embodiment time leaves out. */
    private String caption(Contrast contrast, Predicate<OutcomePlace> first, Set<Long> thin, List<Measured> measures) {
        List<String> words = new ArrayList<>();
        contrast.label().ifPresent(label -> words.add(sides(contrast)));
        List<String> where = new ArrayList<>();
        contrast.where()
                .forEach((path, levels) -> where.add(factor(path).label() + " "
                        + levels.stream().map(factor(path)::shown).collect(Collectors.joining(" or "))));
        if (!where.isEmpty()) {
            words.add("at " + String.join(", ", where));
        }
        String leftOut = measures.contains(Measured.EMBODIMENT) ? pairs.leftOut(first, thin) : "";
        if (!leftOut.isEmpty()) {
            words.add("W without " + leftOut + ", under half embodied");
        }
        return String.join("; ", words);
    }

    /** The factors that neither side names. */
    private String averaged(Contrast contrast) {
        List<String> over = new ArrayList<>();
        if (outcomes.industries().size() > 1 && !isNamed(contrast, ScenarioPaths.INDUSTRY)) {
            over.add(EconomyLabel.INDUSTRY.name());
        }
        for (int axis : outcomes.factors()) {
            if (!isNamed(contrast, outcomes.axis(axis).path())) {
                over.add(outcomes.axis(axis).label());
            }
        }
        return String.join(", ", over);
    }

    /** True of a factor that stands at one level on each side. */
    private static boolean isNamed(Contrast contrast, String path) {
        return contrast.a().containsKey(path)
                || contrast.where().getOrDefault(path, List.of()).size() == 1;
    }
}
