package org.loopwright.subject.model;

import net.jafama.StrictFastMath;
import org.loopwright.lab.random.RandomStream;
import org.loopwright.lab.random.Streams;
import org.loopwright.subject.scenario.Dsm;
import org.loopwright.subject.scenario.Industry;
import org.loopwright.subject.scenario.Scenario;
import org.loopwright.subject.technology.Chance;
import org.loopwright.subject.technology.DesignSearch;
import org.loopwright.subject.technology.DesignStructureMatrix;
import org.loopwright.subject.technology.MatrixMaker;
import org.loopwright.subject.technology.ProcessExperience;

/**
 * The product as all firms know it at day 0: its architecture, and one design matured by costless ordinary search.
 * A pure function of (industry, root seed, replication); no system enters. Immutable; callers must not change the
 * arrays.
 *
 * @param architecture design structure matrix
 * @param costs x_j, such that the unit cost of the reference firm is the numeraire: it pays no margin, owns no capital,
 *     and has made the reference output long enough for its experience to be steady
 * @param scales generation scale s_j, the largest cost of a redraw
 */
record ReferenceDesign(DesignStructureMatrix architecture, double[] costs, double[] scales) {

    static ReferenceDesign of(Scenario scenario, Streams streams) {
        Industry industry = scenario.industry();
        DesignStructureMatrix architecture =
                architecture(industry.architecture().dsm(), streams.of(Chance.ARCHITECTURE));
        int n = architecture.size();
        RandomStream luck = streams.of(Chance.MATURITY);
        double[] scales = new double[n];
        double spread = industry.cost().scaleSpread();
        for (int j = 0; j < n; j++) {
            scales[j] = StrictFastMath.exp(spread * luck.gaussian());
        }
        double[] costs = DesignSearch.mature(
                architecture,
                scales,
                industry.cost().difficulty(),
                industry.cost().maturity(),
                luck);
        double total = 0;
        for (double x : costs) {
            total += x;
        }
        double unit = scenario.world().referenceUnitCost() / (total * referenceProcessFactor(industry));
        for (int j = 0; j < n; j++) {
            costs[j] *= unit;
            scales[j] *= unit;
        }
        return new ReferenceDesign(architecture, costs, scales);
    }

    private static double referenceProcessFactor(Industry industry) {
        double experience = steadyExperience(industry, 1);
        return ProcessExperience.factor(
                experience, industry.cost().experienceScale(), industry.cost().processExponent());
    }

    /** Experience q = y/ω of a firm that has long made the same output; the prior output where nothing is forgotten. */
    static double steadyExperience(Industry industry, double outputPerYear) {
        double forgetting = forgettingPerDay(industry);
        return forgetting == 0
                ? outputPerYear * industry.market().priorOutput()
                : outputPerYear / Calendar.YEAR / forgetting;
    }

    /** Forgetting rate ω [1/day] of which a month's worth loses the sheet's share. */
    static double forgettingPerDay(Industry industry) {
        double share = industry.cost().forgetting();
        return share == 0 ? 0 : -StrictFastMath.log1p(-Math.min(share, 1 - 1e-12)) / Calendar.MONTH;
    }

    private static DesignStructureMatrix architecture(Dsm dsm, RandomStream luck) {
        int n = dsm.components();
        return switch (dsm.generator()) {
            case FIXED -> MatrixMaker.fixed(n, dsm.degree(), dsm.strength(), luck);
            case RANDOM -> MatrixMaker.random(n, dsm.degrees(), dsm.strength(), luck);
            case CORE_PERIPHERY ->
                MatrixMaker.corePeriphery(
                        n, dsm.block(), dsm.degree(), dsm.degrees().get(0), dsm.strength(), luck);
            case MODULAR -> MatrixMaker.modular(n, dsm.block(), dsm.crossLinks(), dsm.strength(), luck);
            case FILE -> MatrixMaker.ofWeights(n, dsm.matrix(), dsm.scale(), dsm.transposed());
        };
    }
}
