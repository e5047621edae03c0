package org.loopwright.lab.design;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import org.loopwright.lab.fault.Nearest;
import org.loopwright.lab.fault.Place;
import org.loopwright.lab.random.Streams;
import org.loopwright.lab.sheet.Marked;
import org.loopwright.lab.sheet.Setting;
import org.loopwright.lab.sheet.SheetFile;
import org.loopwright.lab.sheet.Written;

/** Makes the design of a study from what its file says. */
final class DesignReader {

    /** Folder of the program for tables of points that do not lie beside their study. */
    private static final String DESIGNS = "studies";

    private final long seed;
    private final List<Marked> writtenConstraints;
    private final StudySheets<?> sheets;
    /** What all points have in common. */
    private final List<Setting> fixed;

    private final List<String> faulty;
    /** Of the factors of a design that does not add to them. */
    private final List<Constraint> constraints = new ArrayList<>();

    private final List<Response> responses;
    private final Faults faults;
    private final PointReader points;

    DesignReader(
            StudySheets<?> sheets,
            long seed,
            List<Setting> fixed,
            List<Marked> constraints,
            List<String> faulty,
            List<Response> responses,
            Faults faults) {
        this.sheets = sheets;
        this.seed = seed;
        this.fixed = fixed;
        this.writtenConstraints = constraints;
        this.faulty = faulty;
        this.responses = responses;
        this.faults = faults;
        this.points = new PointReader(sheets, faults);
    }

    /**
     * The design of a study; empty, with faults added, if it cannot be made.
     *
     * @param written empty where the study does not say which
     * @param place of the study
     */
    Optional<Design> design(Optional<Written> written, List<Factor> factors, Place place) {
        Optional<Written> group = written.filter(Written::isGroup);
        Optional<DesignSheet> sheet = group.flatMap(keys -> kinded(keys, "design"));
        if (group.isPresent() && sheet.isEmpty()) {
            readConstraints(factors);
            return Optional.empty();
        }
        if (sheet.filter(DesignSheet::bringsFactors).isEmpty()) {
            constraints.addAll(readConstraints(factors));
        }
        if (!faults.isEmpty()) {
            // Designs of what is left would only bring faults that are none.
            return Optional.empty();
        }
        DesignSheet.Site site = new DesignSheet.Site(written.map(Written::place).orElse(place), factors, "design");
        return sheet.or(() -> written.isPresent() ? alone(written.get(), "design") : DesignKind.FULL.alone(place))
                .flatMap(found -> found.design(this, site));
    }

    private List<Constraint> readConstraints(List<Factor> factors) {
        return new ConstraintReader(factors, faulty, faults).constraints(writtenConstraints);
    }

    private Optional<DesignSheet> kinded(Written group, String key) {
        return faults.kinded(group, key, DesignSheet.class, DesignKind.sheets());
    }

    /** A design without further keys. */
    private Optional<DesignSheet> alone(Written written, String key) {
        String word = written.text();
        Optional<DesignKind> kind = written.isSingle() ? DesignKind.of(word) : Optional.empty();
        Optional<DesignSheet> sheet = kind.flatMap(known -> known.alone(written.place()));
        if (written.isList()) {
            faults.add(
                    written.place(), key, "expected the kind of a design or a group of keys (kind, ...), found a list");
        } else if (kind.isEmpty()) {
            String hint = Nearest.hint(word, List.copyOf(DesignKind.sheets().keySet()));
            faults.add(written.place(), key, "unknown kind '" + word + "'" + hint);
        } else if (sheet.isEmpty()) {
            faults.add(written.place(), key, "'" + word + "' needs a group of keys {kind: " + word + ", ...}");
        }
        return sheet;
    }

    /** No design, but a fault. */
    Optional<Design> refused(DesignSheet.Site site, String message) {
        faults.add(site.place(), site.key(), message);
        return Optional.empty();
    }

    /** All combinations of levels. */
    Optional<Design> full(Optional<Integer> steps, DesignSheet.Site site) {
        List<Factor> withLevels = new ArrayList<>();
        for (Factor factor : site.factors()) {
            if (factor.range().isPresent() && steps.isEmpty()) {
                faults.add(
                        factor.place(),
                        factor.path(),
                        "varies over a range, which a full design cannot cover; give it steps or levels, the design steps, or"
                                + " choose a design that samples");
                return Optional.empty();
            }
            withLevels.add(factor.range()
                    .map(range -> factor.with(Steps.of(range, steps.orElseThrow())))
                    .orElse(factor));
        }
        return faults.attempt(site.place(), site.key(), () -> {
            FullFactorial full = new FullFactorial(withLevels);
            return new Restriction(withLevels, constraints).isNone() ? full : new KeptPoints(full, constraints);
        });
    }

    /** Points as a file lists them, which may bring factors with them. */
    Optional<Design> listed(DesignKind kind, DesignSheet.Site site, List<Written> written, String key) {
        return points.design(kind, site.place(), site.factors(), this::readConstraints, points.listed(written, key));
    }

    /** Points of a table beside the study. */
    Optional<Design> table(Marked named, DesignSheet.Site site) {
        String key = site.key() + ".file";
        Setting asked = new Setting(key, named.text(), named.place());
        return faults.attempt(named.place(), key, () -> sheets.files().file(asked, DESIGNS))
                .flatMap(found -> {
                    if (found.isEmpty()) {
                        faults.add(named.place(), key, "no such file '" + named.text() + "'" + nearest(named));
                    }
                    return found;
                })
                .flatMap(path ->
                        faults.attempt(named.place(), key, () -> new PointTable(path, site.factors(), faults).points()))
                .flatMap(rows ->
                        points.design(DesignKind.CSV, site.place(), site.factors(), this::readConstraints, rows));
    }

    /** The nearest name among the files of its folder. */
    private static String nearest(Marked named) {
        try {
            return new SheetFile(Path.of(named.place().file()).resolveSibling(named.text())).nearest();
        } catch (InvalidPathException notAPath) {
            return "";
        }
    }

    /** A first point, then those that differ from it in one factor. */
    Optional<Design> oneAtATime(Optional<Written> base, DesignSheet.Site site) {
        Map<Marked, Marked> first =
                base.map(values -> points.values(values, site.key() + ".base")).orElse(new LinkedHashMap<>());
        return points.oneAtATime(site.place(), site.factors(), constraints, first);
    }

    /** A base and levers at all combinations of levels of the other factors. */
    Optional<Design> levers(List<StudySheet.LeverSheet> written, Optional<Integer> steps, DesignSheet.Site site) {
        List<Lever> levers = new LeverReader(sheets, responses, faults)
                .levers(written, site.factors(), site.place(), site.key() + ".levers");
        List<Factor> all = new ArrayList<>(site.factors());
        if (faults.isEmpty()) {
            all.add(Factor.of(levers, site.place(), sheets.paths()));
            constraints.addAll(readConstraints(all));
        }
        return faults.isEmpty() ? full(steps, new DesignSheet.Site(site.place(), all, site.key())) : Optional.empty();
    }

    /** Mixtures of two sheets at all combinations of levels of the other factors. */
    Optional<Design> coalitions(DesignSheet.Coalitions written, DesignSheet.Site site) {
        CoalitionReader.Asked asked = new CoalitionReader.Asked(
                written.of(), written.from(), written.to(), written.groups(), written.halves());
        CoalitionReader reader = new CoalitionReader(sheets, fixed, asked, site.factors(), site.key(), faults);
        List<Factor> all = new ArrayList<>(site.factors());
        all.addAll(reader.factors());
        boolean isRestricted = !writtenConstraints.isEmpty()
                || site.factors().stream().anyMatch(factor -> !factor.onlyWhen().isEmpty());
        if (isRestricted) {
            return refused(site, "needs all combinations: neither constraints nor only_when");
        }
        if (!faults.isEmpty()) {
            return Optional.empty();
        }
        Optional<Design> whole = full(written.steps(), new DesignSheet.Site(site.place(), all, site.key()));
        Optional<Design> mixed =
                whole.map(made -> new FullFactorial(made.factors(), Optional.of(reader.coalitions(made.factors()))));
        return faults.isEmpty() ? mixed : Optional.empty();
    }

    /** Combinations of two levels, as a plan for a number of factors has them. */
    Optional<Design> twoLevels(DesignKind kind, DesignSheet.Site site, IntFunction<TwoLevelPlan> plan) {
        return points.twoLevels(kind, site.place(), site.factors(), constraints, plan);
    }

    /** A design that grows. */
    Optional<Design> adaptive(DesignSheet.Adaptive sheet, DesignSheet.Site site) {
        List<Factor> factors = site.factors();
        String key = site.key();
        String response = sheet.response().text();
        List<String> names = responses.stream().map(Response::name).toList();
        if (!names.contains(response)) {
            String hint = names.isEmpty() ? "; the study has no responses" : Nearest.hint(response, names);
            faults.add(sheet.response().place(), key + ".response", "no response '" + response + "'" + hint);
        }
        if (factors.stream().noneMatch(factor -> factor.range().isPresent())) {
            faults.add(site.place(), key, "needs a factor with a range, whose values it can refine");
        }
        String inner = key + ".initial";
        Optional<Design> initial = initial(sheet.initial(), factors, inner);
        String between = sheet.between().text();
        Optional<Factor> competing =
                factors.stream().filter(factor -> factor.isCalled(between)).findFirst();
        if (competing.isEmpty() && !between.equals("system")) {
            List<String> paths = factors.stream().map(Factor::path).toList();
            faults.add(
                    sheet.between().place(),
                    key + ".between",
                    "'" + between + "' is neither a factor nor system" + Nearest.hint(between, paths));
        } else if (competing.isPresent() && competing.get().range().isPresent()) {
            faults.add(sheet.between().place(), key + ".between", "'" + between + "' varies over a range, not levels");
        } else if (competing.isPresent()
                && initial.filter(SampledDesign.class::isInstance).isPresent()) {
            faults.add(
                    sheet.initial().place(),
                    inner,
                    "must be full or a list where the levels of the factor '" + between
                            + "' compete, so that all of them meet at the same points");
        }
        competing
                .filter(factor -> sheet.refine() == AdaptiveRule.Refinement.STRADDLE
                        && factor.levels().size() != 2)
                .ifPresent(factor -> faults.add(
                        sheet.between().place(),
                        key + ".refine",
                        "straddle needs two that compete, '" + between + "' has "
                                + factor.levels().size() + " levels"));
        AdaptiveRule rule = new AdaptiveRule(
                response,
                competing.map(Factor::path).orElse(between),
                sheet.rounds(),
                sheet.pointsPerRound(),
                sheet.refine(),
                site.place());
        // Points that were listed may bring factors with them.
        return initial.map(
                first -> new AdaptiveDesign(first instanceof PointList ? first.factors() : factors, first, rule));
    }

    private Optional<Design> initial(Written written, List<Factor> factors, String key) {
        DesignSheet.Site site = new DesignSheet.Site(written.place(), factors, key);
        if (written.isList()) {
            return listed(DesignKind.LIST, site, written.items(), key);
        }
        Optional<DesignSheet> sheet = written.isSingle() ? alone(written, key) : kinded(written, key);
        if (sheet.filter(DesignSheet.Adaptive.class::isInstance).isPresent()) {
            return refused(site, "must not be adaptive itself");
        }
        if (sheet.filter(DesignSheet::bringsFactors).isPresent()) {
            return refused(site, "must be a list of points itself, or a design that makes its points");
        }
        return sheet.flatMap(found -> found.design(this, site));
    }

    /** A sample of the unit cube, round by round. */
    @FunctionalInterface
    interface Rounds {

        UnitSample of(int dimensions, int round);
    }

    /**
     * A design that is sampled.
     *
     * @param block how many points belong together, by the number of factors that vary
     */
    Optional<Design> sampled(DesignKind kind, DesignSheet.Site site, IntUnaryOperator block, Rounds rounds) {
        int dimensions = SampledDesign.varied(site.factors()).size();
        if (dimensions == 0) {
            return refused(site, "needs a factor with a range or with more than one level");
        }
        return faults.attempt(
                site.place(),
                site.key(),
                () -> new SampledDesign(
                        kind,
                        site.factors(),
                        constraints,
                        block.applyAsInt(dimensions),
                        round -> rounds.of(dimensions, round)));
    }

    /** Where a sequence goes on in a round. */
    static int skip(int first, int round, int perRound) {
        return Math.toIntExact(Math.min(Integer.MAX_VALUE, first + (long) round * perRound));
    }

    /** Each round that cannot go on a sequence has luck of its own. */
    Streams streams(int round) {
        return new Streams(seed, round + 1);
    }

    /** How a sequence is made random; empty, with a fault added, if that is none of the ways. */
    Optional<Scramble> scramble(Marked written, DesignSheet.Site site) {
        Optional<Scramble> scramble = Optional.ofNullable(Scramble.words().get(written.text()));
        if (scramble.isEmpty()) {
            String hint =
                    Nearest.hint(written.text(), List.copyOf(Scramble.words().keySet()));
            faults.add(written.place(), site.key() + ".scramble", "unknown value '" + written.text() + "'" + hint);
        }
        return scramble;
    }
}
