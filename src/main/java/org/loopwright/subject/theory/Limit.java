package org.loopwright.subject.theory;

import java.util.List;
import org.loopwright.lab.analysis.TheoryCheck;
import org.loopwright.lab.random.Streams;
import org.loopwright.lab.sheet.ScenarioSpec;
import org.loopwright.lab.sheet.Setting;
import org.loopwright.subject.model.LoopModel;
import org.loopwright.subject.observation.EconomyObservations;
import org.loopwright.subject.scenario.ParameterFolder;
import org.loopwright.subject.scenario.Scenario;

/** A case in which theory knows the answer, ready to be run. Immutable. */
public final class Limit {

    private static final int LEAST = 10;

    private final String name;
    private final LimitSheet sheet;
    private final LimitKind kind;
    private final long seed;
    private final int replications;
    private final ParameterFolder sheets;
    private final ScenarioSpec spec;
    private final Scenario scenario;

    Limit(String name, LimitSheet sheet, LimitKind kind, long seed, ParameterFolder sheets, ScenarioSpec spec) {
        this(name, sheet, kind, seed, sheet.replications(), sheets, spec);
    }

    private Limit(
            String name,
            LimitSheet sheet,
            LimitKind kind,
            long seed,
            int replications,
            ParameterFolder sheets,
            ScenarioSpec spec) {
        this.name = name;
        this.sheet = sheet;
        this.kind = kind;
        this.seed = seed;
        this.replications = replications;
        this.sheets = sheets;
        this.spec = spec;
        scenario = sheets.resolve(spec, List.of());
    }

    /** Name of its file without the ending. */
    public String name() {
        return name;
    }

    /** Title for people. */
    public String title() {
        return sheet.title();
    }

    /** Where the closed form is from. */
    public String source() {
        return sheet.source();
    }

    /** What a reader should know; empty where there is nothing. */
    public String note() {
        return sheet.note();
    }

    /** Why a number misses its theory; empty where none should. */
    public String miss() {
        return sheet.miss();
    }

    /** Root seed. */
    public long seed() {
        return seed;
    }

    /** Independent replications. */
    public int replications() {
        return replications;
    }

    /** The same from another seed. */
    public Limit withSeed(long other) {
        return new Limit(name, sheet, kind, other, replications, sheets, spec);
    }

    /** The same with another number of replications: cheaper, or sharper. */
    Limit withReplications(int other) {
        return new Limit(name, sheet, kind, seed, other, sheets, spec);
    }

    /** The same with a tenth of the replications, at least {@link #LEAST}: a first look. */
    public Limit quick() {
        return withReplications(Math.min(replications, Math.max(LEAST, replications / 10)));
    }

    /** The same with values of its scenario replaced. */
    public Limit with(List<Setting> settings) {
        return new Limit(name, sheet, kind, seed, replications, sheets, spec.with(settings));
    }

    /** What is simulated. */
    public Scenario scenario() {
        return scenario;
    }

    Scenario scenario(List<Setting> settings) {
        return sheets.resolve(spec, settings);
    }

    LimitSheet.Law law() {
        return sheet.law().orElse(LimitSheet.Law.NONE);
    }

    List<String> problems() {
        return kind.problems(this);
    }

    /** A run of the scenario's first economy. */
    EconomyObservations simulate(Streams streams) {
        return LoopModel.simulate(scenario, streams).economies().get(0);
    }

    /**
     * Runs all replications and holds them against theory; no number depends on the threads.
     *
     * @param threads how many at a time, &gt;= 1
     * @throws InterruptedException if interrupted
     */
    public List<TheoryCheck> run(int threads) throws InterruptedException {
        List<double[]> seen = Replications.each(replications, threads, k -> kind.observe(this, new Streams(seed, k)));
        return kind.judge(this, seen);
    }
}
