package org.loopwright.faces.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * An answer as a page shows it.
 *
 * @param answer its numbers
 * @param industries in the order of the study, as are systems and rules of means
 * @param firstMeans the rule that is shown first
 * @param measures the estimands, and what stands in for the first
 * @param share column of the share that is embodied
 * @param words what stages and waits are
 * @param notes how large the study is, and what of it is missing
 * @param said what tables of all combinations of levels say
 * @param runs to be looked at, of each system in each industry; empty where cells have runs of their own
 * @param paths critical paths, where spans are kept
 * @param reading how its numbers are to be read
 * @param printed all of it as a terminal shows it
 */
record PageJson(
        AnswerJson answer,
        List<String> industries,
        List<String> systems,
        List<String> means,
        String firstMeans,
        List<Measured> measures,
        String share,
        Map<String, String> words,
        List<String> notes,
        List<Said> said,
        List<Typical> runs,
        List<KeptPaths.Held> paths,
        List<String> reading,
        String printed) {

    /** Columns of what is printed on the page [1]. */
    static final int PRINTED_WIDTH = 100;

    /**
     * A run that may be looked at.
     *
     * @param mean of embodiment time over all runs of the system there [days]
     * @param run nearest to it; 0 if none
     */
    record Typical(String industry, String system, double mean, int run) {}

    /** The typical runs of all systems and industries. */
    static List<Typical> runs(Outcomes outcomes) {
        List<Typical> runs = new ArrayList<>();
        for (String industry : outcomes.industries()) {
            for (String system : outcomes.systems()) {
                Outcomes.TypicalRun typical = outcomes.typicalRun(Outcomes.EMBODIMENT_TIME, industry, system);
                runs.add(new Typical(industry, system, typical.mean(), typical.run()));
            }
        }
        return runs;
    }
}
