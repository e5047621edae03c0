package org.loopwright.lab.random;

/**
 * What a random stream is for. A model lists its purposes in one enum; the number of each is part of the key of its
 * streams, so that new ones are appended last and none is ever removed or moved.
 */
public interface Purpose {

    /** Place in the model's list, from 0: every enum has it. */
    int ordinal();

    /** The number in the key, which no other purpose has. */
    default int number() {
        // Two numbers are the laboratory's: the first model had so many purposes before them.
        return ordinal() < Lab.FIRST_NUMBER ? ordinal() : ordinal() + Lab.AMONG_THEM;
    }

    /** What the laboratory itself draws numbers for. */
    enum Lab implements Purpose {
        /** Points of the unit cube that a design is made of. */
        UNIT_SAMPLE,
        /** Resamples of results, from which intervals are worked out. */
        RESAMPLE,
        /** Where a calibration looks next. */
        PROPOSAL,
        /** Draws of what a calibration found. */
        POSTERIOR_DRAW,
        /** Which shard of a sweep gets which run. */
        DEAL;

        private static final int FIRST_NUMBER = 17;

        /** Purposes whose numbers lie among those of models; later ones lie below 0, where models have none. */
        private static final int AMONG_THEM = 2;

        @Override
        public int number() {
            return ordinal() < AMONG_THEM ? FIRST_NUMBER + ordinal() : -ordinal();
        }
    }
}
