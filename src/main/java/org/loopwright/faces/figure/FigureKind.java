package org.loopwright.faces.figure;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.loopwright.faces.findings.Attributions;
import org.loopwright.faces.findings.CalibrationRow;
import org.loopwright.faces.findings.Contests;
import org.loopwright.faces.findings.DependenceTable;
import org.loopwright.faces.findings.Depths;
import org.loopwright.faces.findings.Finding;
import org.loopwright.faces.findings.FindingKind;
import org.loopwright.faces.findings.Findings;
import org.loopwright.faces.findings.FollowUp;
import org.loopwright.faces.findings.IndustryMarks;
import org.loopwright.faces.findings.KeptStudy;
import org.loopwright.faces.findings.LeverEffects;
import org.loopwright.faces.findings.Outcomes;
import org.loopwright.faces.findings.PhasePlanes;
import org.loopwright.faces.findings.PointOutcomes;
import org.loopwright.faces.findings.RegionCases;
import org.loopwright.faces.findings.WinnerBoundary;
import org.loopwright.lab.design.Calibration;
import org.loopwright.lab.design.Study;

/** Kinds of figures: which findings each shows, how it is drawn, and by its name the file that it is written to. */
enum FigureKind {
    /** One for each rule of means. */
    EMBODIMENT_TIME_BY_DEPTH(FindingKind.FASTEST, FigureKind::byDepth),
    /** Likewise: it against learning velocity. */
    EMBODIMENT_TIME_AND_VELOCITY(FindingKind.FASTEST, FigureKind::tradeoff),
    /** Of all combinations of levels. */
    LOOP_TIME_BY_STAGE(FindingKind.FASTEST, shown -> one(TimeFigure.byStage(shown.outcomes(), shown.title()))),
    /** Of all combinations of levels. */
    LOOP_TIME_BY_WAIT(FindingKind.FASTEST, shown -> one(TimeFigure.byWait(shown.outcomes(), shown.title()))),
    /** Where series are kept. */
    UNIT_COST_OVER_TIME(
            FindingKind.FASTEST, shown -> one(UnitCostFigure.of(shown.outcomes(), shown.folder(), shown.title()))),
    /** Where probes are kept. */
    GENERATION_INCIDENCE(
            FindingKind.FASTEST, shown -> one(IncidenceFigure.of(shown.outcomes(), shown.folder(), shown.title()))),
    /** One for each response, as are the following. */
    SOBOL_INDICES(
            FindingKind.SOBOL_INDICES,
            effects(
                    2,
                    "Shares of variance",
                    "what each factor explains alone (first order) and together with others (total); bars: 95 %"
                            + " intervals from resampled base rows. Each panel has its own scale; factors stand in"
                            + " the order of the first.",
                    "Sobol' index [1]")),
    /** Mean size of effects, and how they scatter. */
    MORRIS_EFFECTS(
            FindingKind.MORRIS_EFFECTS,
            shown -> byResponse(
                    shown, (tables, response) -> MorrisFigure.of(tables, Captions.study(shown.title()), response))),
    /** Differences from the base. */
    ONE_AT_A_TIME(
            FindingKind.ONE_AT_A_TIME,
            effects(
                    1,
                    "One factor changed",
                    "difference from the base; bars: paired 95 % t-intervals over replications. Each panel has"
                            + " its own scale.",
                    "difference from the base [unit of the response]")),
    /** Of a design of two levels. */
    MAIN_EFFECTS(
            FindingKind.MAIN_EFFECTS,
            effects(
                    1,
                    "Main effects",
                    "mean at the second level of a factor less that at the first; bars: 95 % t-intervals over"
                            + " replications. Each panel has its own scale.",
                    "effect [unit of the response]")),
    /** Where the winner changes, of the response that the design was refined by. */
    BOUNDARY(FindingKind.BOUNDARY, FigureKind::boundary),
    /** Standardized coefficients. */
    RANK_REGRESSION(
            FindingKind.RANK_REGRESSION,
            effects(
                    1,
                    "Rank regression",
                    "standardized rank regression coefficients; bars: 95 % t-intervals over design points. Each"
                            + " panel has its own scale.",
                    "standardized rank regression coefficient [1]")),
    /** Partial dependence, one for each response. */
    DEPENDENCE(
            FindingKind.RANK_REGRESSION,
            shown -> named(DependenceFigure.of(shown.curves(), Captions.study(shown.title())))),
    /** Boxes and trees of points spread over a space. */
    REGIONS(FindingKind.REGIONS, FigureKind::regions),
    /** One for each response. */
    LEVERS(FindingKind.LEVERS, FigureKind::levers),
    /** One for each response. */
    WATERFALL(FindingKind.ATTRIBUTION, FigureKind::waterfall),
    /** Over planes of two numbers, one for each response; of adaptive designs {@link #BOUNDARY} is. */
    PHASE(FindingKind.PHASE, FigureKind::phases),
    /** Of systems over draws, one for each response. */
    SHARE_BEST(FindingKind.ROBUSTNESS, FigureKind::contests),
    /** Where entries were before and after. */
    CALIBRATION_ENTRIES(
            FindingKind.CALIBRATION, shown -> calibrated(shown, CalibrationRow::entries, CalibrationFigure::ofEntries)),
    /** What measures were before and are after, beside their bands. */
    CALIBRATION_TARGETS(
            FindingKind.CALIBRATION, shown -> calibrated(shown, CalibrationRow::targets, CalibrationFigure::ofTargets));

    /**
     * What is shown.
     *
     * @param folder of the tables
     * @param title of the study
     * @param outcomes read from there
     * @param kept what the folder says of its study
     * @param findings empty where the tables speak for themselves
     * @param planes of two numbers, by response
     * @param marks of industries on them
     */
    record Shown(
            Path folder,
            String title,
            Outcomes outcomes,
            KeptStudy kept,
            Optional<Findings> findings,
            List<PhasePlanes> planes,
            IndustryMarks marks) {

        Optional<Study> study() {
            return kept.study();
        }

        /** How responses run along factors, where that was found. */
        List<DependenceTable.Curve> curves() {
            return findings.map(found -> DependenceTable.curves(kept.study().orElseThrow(), found.tables()))
                    .orElse(List.of());
        }
    }

    /** The figures of a kind by what their names have behind that of the kind; empty ones have no numbers. */
    @FunctionalInterface
    private interface Drawing {

        Map<String, Optional<FigureSheet>> of(Shown shown) throws IOException;
    }

    private final FindingKind finding;

    @SuppressWarnings("ImmutableEnumChecker") // A function without state.
    private final Drawing drawing;

    FigureKind(FindingKind finding, Drawing drawing) {
        this.finding = finding;
        this.drawing = drawing;
    }

    /** The kinds that show findings of a kind, in the order in which they are drawn; those that any may have among them. */
    static List<FigureKind> of(FindingKind finding) {
        return Arrays.stream(values())
                .filter(kind -> kind.finding == finding
                        || kind.finding == FindingKind.ROBUSTNESS
                        || kind.finding == FindingKind.REGIONS
                        || kind.finding == FindingKind.PHASE)
                .toList();
    }

    /** What its files are called, as far as there is no more than one of it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Writes the figures of this kind that there are numbers for, and adds the files. */
    void write(Shown shown, Path figures, List<Path> files) throws IOException {
        for (Map.Entry<String, Optional<FigureSheet>> one : drawing.of(shown).entrySet()) {
            if (one.getValue().isPresent()) {
                files.addAll(FigureFiles.write(one.getValue().get(), figures, word() + one.getKey()));
            }
        }
    }

    private static Map<String, Optional<FigureSheet>> one(Optional<FigureSheet> sheet) {
        return Map.of("", sheet);
    }

    private static Map<String, Optional<FigureSheet>> byDepth(Shown shown) throws IOException {
        Map<String, Optional<FigureSheet>> sheets = new LinkedHashMap<>();
        for (String rule : shown.outcomes().means()) {
            sheets.put(
                    rule.isEmpty() ? "" : "_" + rule,
                    DepthFigure.of(shown.outcomes(), rule, FollowUp.of(shown.folder()), shown.title()));
        }
        return sheets;
    }

    private static Map<String, Optional<FigureSheet>> tradeoff(Shown shown) {
        Map<String, Optional<FigureSheet>> sheets = new LinkedHashMap<>();
        Depths depths = Depths.of(shown.kept(), shown.outcomes()).get(0);
        for (String rule : shown.outcomes().means()) {
            sheets.put(
                    rule.isEmpty() ? "" : "_" + rule, TradeoffFigure.of(shown.outcomes(), rule, depths, shown.title()));
        }
        return sheets;
    }

    private static Map<String, Optional<FigureSheet>> boundary(Shown shown) throws IOException {
        Study study = shown.study().orElseThrow();
        WinnerBoundary boundary = WinnerBoundary.of(study, PointOutcomes.read(shown.folder(), study));
        return one(BoundaryFigure.of(boundary, shown.planes(), shown.marks(), Captions.study(shown.title())));
    }

    private static Map<String, Optional<FigureSheet>> phases(Shown shown) {
        Map<String, Optional<FigureSheet>> sheets = new LinkedHashMap<>();
        if (shown.kept().finding() != FindingKind.BOUNDARY) {
            shown.planes()
                    .forEach(planes -> sheets.put(
                            planes.response().name(),
                            PhaseFigure.of(planes, shown.marks(), Captions.study(shown.title()))));
        }
        return named(sheets);
    }

    /** Rows of a calibration. */
    @FunctionalInterface
    private interface Rows {

        List<CalibrationRow> of(Path folder, Calibration calibration) throws IOException;
    }

    private static Map<String, Optional<FigureSheet>> calibrated(
            Shown shown, Rows rows, BiFunction<List<CalibrationRow>, String, Optional<FigureSheet>> figure)
            throws IOException {
        // One that has not ended has no tables yet.
        if (shown.findings().orElseThrow().tables().isEmpty()) {
            return Map.of();
        }
        Calibration calibration = shown.study().orElseThrow().calibration().orElseThrow();
        return one(figure.apply(rows.of(shown.folder(), calibration), Captions.study(shown.title())));
    }

    private static Map<String, Optional<FigureSheet>> levers(Shown shown) throws IOException {
        LeverEffects effects = LeverEffects.of(shown.folder(), shown.study().orElseThrow());
        return named(LeversFigure.of(effects, Captions.study(shown.title())));
    }

    private static Map<String, Optional<FigureSheet>> waterfall(Shown shown) throws IOException {
        Attributions attributions =
                Attributions.of(shown.folder(), shown.study().orElseThrow());
        return named(WaterfallFigure.of(attributions, Captions.study(shown.title())));
    }

    private static Map<String, Optional<FigureSheet>> contests(Shown shown) throws IOException {
        if (shown.study().isEmpty()) {
            return Map.of();
        }
        return Contests.of(shown.folder(), shown.study().get())
                .map(contests -> named(ContestFigure.of(contests, Captions.study(shown.title()))))
                .orElse(Map.of());
    }

    private static Map<String, Optional<FigureSheet>> regions(Shown shown) throws IOException {
        List<RegionCases> cases = shown.study().isEmpty()
                ? List.of()
                : RegionCases.of(shown.folder(), shown.study().get());
        Map<String, Optional<FigureSheet>> sheets = new LinkedHashMap<>();
        for (RegionCases one : cases) {
            // The first one has no number, as long as there is no second.
            sheets.put(
                    sheets.isEmpty() ? "" : "_" + (sheets.size() + 1),
                    RegionFigure.of(one, Captions.study(shown.title())));
        }
        return sheets;
    }

    /** Figures by the names of responses, which one that is alone does not need. */
    private static Map<String, Optional<FigureSheet>> named(Map<String, Optional<FigureSheet>> drawn) {
        Map<String, Optional<FigureSheet>> sheets = new LinkedHashMap<>();
        drawn.forEach((response, sheet) -> sheets.put(drawn.size() == 1 ? "" : "_" + response, sheet));
        return sheets;
    }

    /** The first columns of the findings as bars. */
    private static Drawing effects(int bars, String title, String what, String across) {
        return shown -> byResponse(
                shown,
                (tables, response) -> EffectsFigure.of(
                        tables,
                        bars,
                        title,
                        Captions.study(shown.title()) + "Response " + response + ": " + what,
                        across));
    }

    private static Map<String, Optional<FigureSheet>> byResponse(
            Shown shown, BiFunction<List<Finding>, String, Optional<FigureSheet>> figure) {
        List<Finding> all = shown.findings().orElseThrow().tables();
        List<String> responses = all.stream().map(Finding::response).distinct().toList();
        Map<String, Optional<FigureSheet>> sheets = new LinkedHashMap<>();
        for (String response : responses) {
            // Tables of other lines, such as levels or points, are not drawn.
            List<Finding> tables = all.stream()
                    .filter(table -> table.response().equals(response)
                            && table.lineName().equals(all.get(0).lineName()))
                    .toList();
            sheets.put(responses.size() == 1 ? "" : "_" + response, figure.apply(tables, response));
        }
        return sheets;
    }
}
