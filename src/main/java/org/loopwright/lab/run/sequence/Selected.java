package org.loopwright.lab.run.sequence;

import java.util.List;
import org.loopwright.lab.design.Competition;

/**
 * How far the selection has come in one combination of the other factors.
 *
 * @param competition the combination, and who competes in it
 * @param competitors in the order of the competition, at least one
 * @param best place of the one that is selected, or is the best in the sample so far; −1 if none has a value
 * @param decided true if the rule has ended with a selection: a budget that is spent has, replications that ran out have not
 * @param probability that the best is right: what was asked for of a decided selection by indifference; of a budget what the
 *     sample lets one estimate; else NaN [1]
 * @param lead least mean difference by which it leads a rival, over the replications that both have, in the unit of the
 *     response; NaN without one
 */
public record Selected(
        Competition competition,
        List<Competitor> competitors,
        int best,
        boolean decided,
        double probability,
        double lead) {

    /**
     * A level that competes.
     *
     * @param level as it is written in a sheet
     * @param replications made
     * @param mean of the response over them; NaN if it never has a value
     * @param eliminatedAfter replications after which it was out; 0 if it is not
     */
    public record Competitor(String level, int replications, double mean, int eliminatedAfter) {}

    /** Copies the list. */
    public Selected {
        competitors = List.copyOf(competitors);
    }

    /** Those that are not out. */
    public List<Competitor> remaining() {
        return competitors.stream().filter(one -> one.eliminatedAfter() == 0).toList();
    }
}
