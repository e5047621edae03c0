package org.loopwright.faces.findings;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import java.util.function.LongFunction;
import org.loopwright.lab.design.Factor;
import org.loopwright.lab.design.Study;

/** Which analysis goes with which design: a new kind of findings does not compile before it has a line here. */
public final class Analyses {

    private Analyses() {}

    /**
     * What the design of a study lets one say; empty for all combinations of levels, which have tables of their own, and
     * where nothing is known.
     *
     * @param uniforms a fresh source of numbers on [0, 1) for the seed of a study, the same at every call
     */
    public static Optional<Findings> of(
            Path folder, KeptStudy kept, Outcomes outcomes, LongFunction<DoubleSupplier> uniforms) throws IOException {
        if (kept.study().isEmpty() || !kept.finding().needsStudy() || outcomes.isEmpty()) {
            return Optional.empty();
        }
        Study study = kept.study().get();
        return of(folder, study, uniforms).map(found -> found.warning(thin(study, outcomes)));
    }

    /** Runs in which embodiment time must not rank, where a study looks at it. */
    private static List<String> thin(Study study, Outcomes outcomes) {
        boolean looksAtIt = study.responses().isEmpty()
                || study.responses().stream()
                        .anyMatch(response -> response.measure().equals(Outcomes.EMBODIMENT_TIME));
        long thin = outcomes.thinRows();
        return !looksAtIt || thin == 0 || study.calibration().isPresent()
                ? List.of()
                : List.of("in " + thin + " of " + outcomes.rows()
                        + " outcomes firms with half of the output embody less than half of the probes' worth:"
                        + " embodiment time ranks nothing there; the first firm's clock is " + Outcomes.FIRST_FIRM);
    }

    /** What pairs of runs say, where a study has a factor to pair them by and its tables the measures. */
    static List<Findings> paired(Path folder, KeptStudy kept) throws IOException {
        List<Findings> all = new ArrayList<>();
        if (kept.study().isPresent()) {
            SelectionTable.of(folder, kept.study().get()).ifPresent(all::add);
            Contests.of(folder, kept.study().get()).map(ContestTable::of).ifPresent(all::add);
            DrawTable.of(folder, kept.study().get()).ifPresent(all::add);
        }
        for (Factor factor : kept.study().map(Study::factors).orElse(List.of())) {
            for (PairedKind kind : PairedKind.values()) {
                Optional<PairedKind.Ends> ends = kind.ends(factor.path(), factor.levels());
                List<PairedRuns> pairs = ends.isEmpty()
                        ? List.of()
                        : PairedRuns.read(folder, kept.study().get(), factor, ends.get(), kind.measures());
                if (!pairs.isEmpty()) {
                    all.add(findings(kind, ends.get(), pairs, kept));
                }
            }
        }
        return all;
    }

    private static Findings findings(PairedKind kind, PairedKind.Ends ends, List<PairedRuns> pairs, KeptStudy kept) {
        return switch (kind) {
            case MARGINAL_LOOP -> MarginalLoop.of(pairs, kept);
            case CAUSAL_ELASTICITY -> CausalElasticity.of(ends, pairs, kept);
        };
    }

    static Optional<Findings> of(Path folder, Study study, LongFunction<DoubleSupplier> uniforms) throws IOException {
        if (study.calibration().isPresent()) {
            // Its runs are not told apart by system, and too many to be held.
            return Optional.of(CalibrationTable.of(folder, study));
        }
        PointOutcomes outcomes = PointOutcomes.read(folder, study);
        return switch (FindingKind.of(study.design().kind())) {
            case FASTEST, CALIBRATION, SELECTION, REGIONS, PHASE, OVER_DRAWS, ROBUSTNESS -> Optional.empty();
            case SOBOL_INDICES -> Optional.of(VarianceShares.of(study, outcomes, uniforms));
            case MORRIS_EFFECTS -> Optional.of(ElementaryEffects.of(study, outcomes));
            case ONE_AT_A_TIME -> Optional.of(StepsFromBase.of(study, outcomes));
            case MAIN_EFFECTS -> Optional.of(MainEffects.of(study, outcomes));
            case BOUNDARY -> Optional.of(WinnerBoundary.of(study, outcomes).findings());
            case LEVERS -> Optional.of(LeverTable.of(LeverEffects.of(folder, study), Bottlenecks.of(folder, study)));
            case ATTRIBUTION -> Optional.of(AttributionTable.of(Attributions.of(folder, study)));
            case RANK_REGRESSION -> Optional.of(RankEffects.of(study, outcomes));
        };
    }
}
