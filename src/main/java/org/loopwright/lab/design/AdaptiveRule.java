package org.loopwright.lab.design;

import org.loopwright.lab.fault.Place;

/**
 * How an adaptive design goes on after its initial points: in rounds, each of which adds points along the boundary
 * where the winner changes.
 *
 * @param response name of the response that decides who wins
 * @param between path of the factor whose levels compete, such as {@code system}
 * @param rounds at most, at least 1
 * @param pointsPerRound design points that a round adds at most, at least 1
 * @param refine where they are added
 * @param place where the rule was written
 */
public record AdaptiveRule(
        String response, String between, int rounds, int pointsPerRound, Refinement refine, Place place)
        implements Growth {

    /** Where points are added. */
    public enum Refinement {
        /** Half-way between neighbours with different winners. */
        HALVE,
        /** Where it is least certain which of two is ahead. */
        STRADDLE
    }

    /** Refuses rules that add nothing. */
    public AdaptiveRule {
        if (rounds < 1) {
            throw new IllegalArgumentException("rounds must be >= 1, was " + rounds);
        }
        if (pointsPerRound < 1) {
            throw new IllegalArgumentException("points_per_round must be >= 1, was " + pointsPerRound);
        }
    }

    @Override
    public long mostAdded(int initial) {
        return (long) rounds * pointsPerRound;
    }

    @Override
    public String warning() {
        return "later points were placed where earlier ones were close: averages over all points say nothing";
    }
}
