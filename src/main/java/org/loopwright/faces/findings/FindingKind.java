package org.loopwright.faces.findings;

import java.util.Locale;
import org.loopwright.lab.design.DesignKind;

/** Kinds of findings: which analysis the outcomes of a study allow, and what it is called. */
public enum FindingKind implements Question {
    /** All combinations of levels, averaged over those that are not asked for: {@link GridAnswer}. */
    FASTEST("Who embodies breakthroughs fastest"),
    /** {@link VarianceShares}. */
    SOBOL_INDICES("Which factors explain the variance"),
    /** {@link ElementaryEffects}. */
    MORRIS_EFFECTS("Which factors matter at all"),
    /** {@link StepsFromBase}. */
    ONE_AT_A_TIME("What changing one factor does"),
    /** {@link MainEffects}. */
    MAIN_EFFECTS("What each factor does on average"),
    /** {@link WinnerBoundary}. */
    BOUNDARY("Where the winner changes"),
    /** {@link RankEffects}. */
    RANK_REGRESSION("Which factors move the response, and which way"),
    /** {@link LeverTable}. */
    LEVERS("Which levers are alive"),
    /** {@link AttributionTable}. */
    ATTRIBUTION("What separates the two"),
    /** {@link CalibrationTable}. */
    CALIBRATION("What the targets say of the entries"),
    /** Of a study that selects the best level of a factor, whatever else it answers: {@link SelectionTable}. */
    SELECTION("Which one is selected"),
    /** Of points spread over a space, where a study asks it: {@link RegionTable}. */
    REGIONS("Where it holds"),
    /** Over the plane of two factors of numbers, of grids and of points spread over a space: {@link PhaseTable}. */
    PHASE("Who is ahead where"),
    /** Of draws of a posterior, whatever the design: {@link DrawTable}. */
    OVER_DRAWS("What the posterior leaves open, and what is luck"),
    /** Of systems over draws: {@link ContestTable}. */
    ROBUSTNESS("How robust each win is");

    private final String heading;

    FindingKind(String heading) {
        this.heading = heading;
    }

    /** The findings that go with a kind of design. */
    static FindingKind of(DesignKind design) {
        return switch (design) {
            case FULL -> FASTEST;
            case SALTELLI -> SOBOL_INDICES;
            case MORRIS -> MORRIS_EFFECTS;
            case ONE_AT_A_TIME -> ONE_AT_A_TIME;
            case FRACTIONAL, PLACKETT_BURMAN -> MAIN_EFFECTS;
            case ADAPTIVE -> BOUNDARY;
            case LEVERS -> LEVERS;
            case COALITIONS -> ATTRIBUTION;
            case CALIBRATION -> CALIBRATION;
            case LIST, CSV, LATIN_HYPERCUBE, SOBOL -> RANK_REGRESSION;
        };
    }

    @Override
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String heading() {
        return heading;
    }

    /** False where the tables of a study speak for themselves. */
    public boolean needsStudy() {
        return this != FASTEST;
    }
}
