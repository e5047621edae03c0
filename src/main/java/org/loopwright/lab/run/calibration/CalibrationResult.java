package org.loopwright.lab.run.calibration;

import java.util.List;
import org.loopwright.lab.design.Calibration;

/**
 * What a calibration found. Arrays are not to be changed.
 *
 * @param calibration what was asked
 * @param blocks in their order
 */
public record CalibrationResult(Calibration calibration, List<Block> blocks) {

    /** Copies the list. */
    public CalibrationResult {
        blocks = List.copyOf(blocks);
    }

    /**
     * What was found of a block. Values are one for each of its targets, in their order, NaN where there is none.
     *
     * @param name level of the factor that tells blocks apart, "" where there is none
     * @param generations all populations
     * @param asItStands values with all entries as the sheets have them
     * @param prior values of the first population, particle by particle
     * @param draws of the posterior, places in the unit cube of the entries, all of equal weight; of one number in all
     *     blocks belong together
     * @param predictive values at these draws, from further runs with luck of their own
     */
    public record Block(
            String name,
            List<Populations.Generation> generations,
            double[] asItStands,
            List<double[]> prior,
            List<double[]> draws,
            List<double[]> predictive) {

        /** Copies the lists. */
        public Block {
            generations = List.copyOf(generations);
            prior = List.copyOf(prior);
            draws = List.copyOf(draws);
            predictive = List.copyOf(predictive);
        }
    }
}
