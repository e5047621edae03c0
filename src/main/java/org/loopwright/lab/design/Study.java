package org.loopwright.lab.design;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.loopwright.lab.fault.Fault;
import org.loopwright.lab.fault.Nearest;
import org.loopwright.lab.fault.SheetException;
import org.loopwright.lab.sheet.ScenarioSpec;
import org.loopwright.lab.sheet.Setting;
import org.loopwright.lab.sheet.SheetPaths;
import org.loopwright.lab.sheet.Sheets;

/**
 * A design to be carried out: which scenarios, how often, from which seed, and what is kept. Runs are numbered as if
 * every design point had all its replications, so that the number of a run hangs neither on a stopping rule nor on a
 * budget.
 *
 * @param name as used in names of folders
 * @param title for people
 * @param seed root seed, all 64 bits of which count
 * @param replications of each design point; at most that many where a stopping rule decides
 * @param base what all design points have in common
 * @param design what is varied, and in which combinations
 * @param keep how much is kept
 * @param responses what the study looks at, by names of its own; none twice
 * @param compare which settings of its factors it holds against each other
 * @param regions of what it is asked where in the space of its factors it holds
 * @param stop when a design point has had enough replications; empty: all replications are made
 * @param budget what may be spent
 * @param timeLimit of a single run on the wall clock; empty: none
 * @param file where the study was written
 */
public record Study(
        String name,
        String title,
        long seed,
        int replications,
        ScenarioSpec base,
        Design design,
        Keep keep,
        List<Response> responses,
        List<Contrast> compare,
        List<Region> regions,
        Optional<StoppingRule> stop,
        Budget budget,
        Optional<Duration> timeLimit,
        Path file) {

    /** Copies the list and refuses studies of more runs than can be numbered. */
    public Study {
        responses = List.copyOf(responses);
        compare = List.copyOf(compare);
        regions = List.copyOf(regions);
        if (replications < 1) {
            throw new IllegalArgumentException("replications must be >= 1, was " + replications);
        }
        if ((long) design.size() * replications > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("a study must have at most " + Integer.MAX_VALUE + " runs, has more");
        }
    }

    /** A study of all combinations of levels, without responses, stopping rule, budget and time limit. */
    public Study(
            String name,
            String title,
            long seed,
            int replications,
            ScenarioSpec base,
            List<Factor> factors,
            Keep keep,
            Path file) {
        this(
                name,
                title,
                seed,
                replications,
                base,
                new FullFactorial(factors),
                keep,
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Budget.UNLIMITED,
                Optional.empty(),
                file);
    }

    /** The same study with another design, such as an adaptive one that has grown. */
    public Study with(Design other) {
        return new Study(
                name,
                title,
                seed,
                replications,
                base,
                other,
                keep,
                responses,
                compare,
                regions,
                stop,
                budget,
                timeLimit,
                file);
    }

    /** The same study with other limits, such as those of a command line. */
    public Study within(Budget otherBudget, Optional<Duration> otherTimeLimit) {
        return new Study(
                name,
                title,
                seed,
                replications,
                base,
                design,
                keep,
                responses,
                compare,
                regions,
                stop,
                otherBudget,
                otherTimeLimit,
                file);
    }

    /** What is varied. */
    public List<Factor> factors() {
        return design.factors();
    }

    /** How an adaptive design goes on along a boundary after its initial points; empty for any other. */
    public Optional<AdaptiveRule> adaptive() {
        return growth(AdaptiveRule.class);
    }

    /** True if which runs it has follows from the answers of others: it then comes in batches. */
    public boolean comesInBatches() {
        return stop.isPresent() || design instanceof AdaptiveDesign;
    }

    /** How it is fitted to targets; empty if it is not. */
    public Optional<Calibration> calibration() {
        return growth(Calibration.class);
    }

    /** That points stop at a narrow interval; empty where another rule stops them, or none. */
    public Optional<NarrowInterval> narrowInterval() {
        return stop.filter(NarrowInterval.class::isInstance).map(NarrowInterval.class::cast);
    }

    /** That the best level of a factor is selected; empty where another rule stops points, or none. */
    public Optional<SelectionRule> selection() {
        return stop.filter(SelectionRule.class::isInstance).map(SelectionRule.class::cast);
    }

    private <T extends Growth> Optional<T> growth(Class<T> type) {
        return Optional.of(design)
                .filter(AdaptiveDesign.class::isInstance)
                .map(grown -> ((AdaptiveDesign) grown).rule())
                .filter(type::isInstance)
                .map(type::cast);
    }

    /** The levers that its runs are made with and without; none in other designs. */
    public List<Lever> levers() {
        return factors().stream().flatMap(factor -> factor.levers().stream()).toList();
    }

    /** The mixtures that its runs are made of; empty in other designs. */
    public Optional<Coalitions> coalitions() {
        return Optional.of(design)
                .filter(FullFactorial.class::isInstance)
                .flatMap(full -> ((FullFactorial) full).mixtures());
    }

    /** A response by its name. */
    public Optional<Response> response(String called) {
        return responses.stream()
                .filter(response -> response.name().equals(called))
                .findFirst();
    }

    /**
     * Refuses responses that no table will have, and labels of factors that tables use for something else, also where
     * only capitals differ; who knows the tables asks for it.
     *
     * @param measures names of the numeric columns of the outcomes
     * @param others names of the other columns of the outcomes
     * @throws SheetException with all faults
     */
    public void check(List<String> measures, List<String> others) {
        List<Fault> faults = new ArrayList<>();
        for (Response response : responses) {
            if (!measures.contains(response.measure())) {
                String hint = Nearest.of(response.measure(), measures)
                        .map(nearest -> "; did you mean '" + nearest + "'?")
                        .orElse("; allowed: " + String.join(", ", measures));
                faults.add(Fault.at(
                        response.place(),
                        "responses." + response.name() + ".measure",
                        "outcomes have no column '" + response.measure() + "' of numbers" + hint));
            }
        }
        // Databases do not tell capitals in names of columns apart.
        Set<String> taken = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        taken.addAll(measures);
        taken.addAll(others);
        for (Factor factor : factors()) {
            if (factor.hasOwnColumn() && !taken.add(factor.column())) {
                String message = "'" + factor.column() + "' is another column of the outcomes";
                faults.add(Fault.at(factor.place(), factor.path() + ".label", message));
            }
        }
        if (!faults.isEmpty()) {
            throw new SheetException(faults);
        }
    }

    /** Number of runs: design points × replications. */
    public int runs() {
        return design.size() * replications;
    }

    /**
     * The number of a run.
     *
     * @param point number of the design point, from 1
     * @param replication from 1 to {@link #replications()}
     */
    public int number(int point, int replication) {
        if (point < 1 || point > design.size() || replication < 1 || replication > replications) {
            throw new IllegalArgumentException("no run has design point " + point + " and replication " + replication);
        }
        return (point - 1) * replications + replication;
    }

    /**
     * A run of a design point that is at hand already.
     *
     * @param point of this study's design
     * @param replication from 1 to {@link #replications()}
     */
    public PlannedRun run(DesignPoint point, int replication) {
        return new PlannedRun(number(point.number(), replication), point, replication);
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
        return new PlannedRun(run, design.point(point), (run - 1) % replications + 1);
    }

    /**
     * The number of the replication whose streams a run has: its own, so that all design points meet the same luck, or those
     * of one draw where draws have luck of their own, or other luck where a factor without effect has moved; in a calibration the number of the run, so that no two particles meet
     * the same, and the luck of a particle is part of what it says.
     */
    public int luck(int run) {
        return calibration().isPresent() ? run : drawOf(run) * replications + (run - 1) % replications + 1;
    }

    private int drawOf(int run) {
        if (design instanceof SampledDesign sampled) {
            return sampled.luck((run - 1) / replications + 1);
        }
        return factors().stream()
                .filter(factor -> !factor.draws().isEmpty())
                .findFirst()
                .map(factor -> factor.luckOf(design.point((run - 1) / replications + 1)))
                .orElse(0);
    }

    /** All runs in the order of their numbers. */
    public Stream<PlannedRun> plan() {
        return IntStream.rangeClosed(1, runs()).mapToObj(this::run);
    }

    /** The scenario of a design point, the same for all its replications. */
    public <S extends Record> S scenario(DesignPoint point, Sheets<S> sheets) {
        return sheets.resolve(base, settings(point, sheets.paths()));
    }

    /**
     * What a design point sets, where a level may stand for several values or a draw: multiples are of what the others set.
     */
    public List<Setting> settings(DesignPoint point, SheetPaths paths) {
        if (factors().stream().allMatch(Factor::isPlain)) {
            return point.settings();
        }
        List<Setting> all = base.with(point.settings()).settings();
        Predicate<Setting> isSet = asked -> all.stream()
                .filter(setting -> paths.same(setting.path(), asked.path()))
                .reduce((earlier, later) -> later)
                .filter(setting -> setting.value().equals(asked.value()))
                .isPresent();
        return factors().stream()
                .flatMap(factor ->
                        point.level(factor.path()).stream().flatMap(level -> factor.inScenario(level, isSet).stream()))
                .toList();
    }
}
