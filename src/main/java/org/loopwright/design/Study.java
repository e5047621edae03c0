package org.loopwright.design;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.loopwright.scenario.ParameterFolder;
import org.loopwright.scenario.Scenario;
import org.loopwright.scenario.ScenarioSpec;

/**
 * A design to be carried out: which scenarios, how often, from which seed, and what is kept.
 *
 * @param name as used in names of folders
 * @param title for people
 * @param seed root seed, all 64 bits of which count
 * @param replications of each design point
 * @param base what all design points have in common
 * @param factors what is varied
 * @param keep how much is kept
 * @param file where the study was written
 */
public record Study(
        String name,
        String title,
        long seed,
        int replications,
        ScenarioSpec base,
        List<Factor> factors,
        Keep keep,
        Path file) {

    /** Copies the list and refuses studies of more runs than can be numbered. */
    public Study {
        factors = List.copyOf(factors);
        if (replications < 1) {
            throw new IllegalArgumentException("replications must be >= 1, was " + replications);
        }
        if ((long) new FullFactorial(factors).size() * replications > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("a study must have at most " + Integer.MAX_VALUE + " runs, has more");
        }
    }

    /** The design points. */
    public Design design() {
        return new FullFactorial(factors);
    }

    /** Number of runs: design points × replications. */
    public int runs() {
        return design().size() * replications;
    }

    /**
     * A run.
     *
     * @param run from 1 to {@link #runs()}
     * @throws IllegalArgumentException outside that interval
     */
    public PlannedRun run(int run) {
        if (run < 1 || run > runs()) {
            throw new IllegalArgumentException("run must be within [1, " + runs() + "], was " + run);
        }
        int point = (run - 1) / replications + 1;
        return new PlannedRun(run, design().point(point), (run - 1) % replications + 1);
    }

    /** All runs in the order of their numbers. */
    public Stream<PlannedRun> plan() {
        return IntStream.rangeClosed(1, runs()).mapToObj(this::run);
    }

    /** The scenario of a design point, the same for all its replications. */
    public Scenario scenario(DesignPoint point, ParameterFolder folder) {
        return folder.resolve(base, point.settings());
    }
}
