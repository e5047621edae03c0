package org.loopwright.design;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.loopwright.random.Streams;
import org.loopwright.scenario.Marked;
import org.loopwright.scenario.Nearest;
import org.loopwright.scenario.ParameterFolder;
import org.loopwright.scenario.Place;
import org.loopwright.scenario.Written;

/** Makes the design of a study from what its file says. */
final class DesignReader {

    private final Path file;
    private final ParameterFolder folder;
    private final long seed;
    private final List<Marked> writtenConstraints;
    private final List<String> faulty;
    /** Of the factors of a design that does not add to them. */
    private final List<Constraint> constraints = new ArrayList<>();

    private final List<Response> responses;
    private final Faults faults;

    DesignReader(
            Path file,
            ParameterFolder folder,
            long seed,
            List<Marked> constraints,
            List<String> faulty,
            List<Response> responses,
            Faults faults) {
        this.file = file;
        this.folder = folder;
        this.seed = seed;
        this.writtenConstraints = constraints;
        this.faulty = faulty;
        this.responses = responses;
        this.faults = faults;
    }

    /**
     * The design of a study; empty, with faults added, if it cannot be made.
     *
     * @param written empty where the study does not say which
     * @param place of the study
     */
    Optional<Design> design(Optional<Written> written, List<Factor> factors, Place place) {
        Optional<Record> sheet = written.filter(Written::isGroup)
                .flatMap(group -> faults.kinded(group, "design", DesignSheets.designs()));
        if (written.filter(Written::isGroup).isPresent() && sheet.isEmpty()) {
            readConstraints(factors);
            return Optional.empty();
        }
        if (sheet.filter(DesignReader::hasPoints).isEmpty()) {
            constraints.addAll(readConstraints(factors));
        }
        if (!faults.isEmpty()) {
            // Designs of what is left would only bring faults that are none.
            return Optional.empty();
        }
        if (sheet.isPresent()) {
            return design(sheet.get(), written.orElseThrow(), factors, "design");
        }
        return written.isPresent()
                ? named(written.get(), factors, "design")
                : full(factors, Optional.empty(), "design", place);
    }

    /** True of designs whose points bring factors with them that the constraints may speak of. */
    private static boolean hasPoints(Record sheet) {
        return sheet instanceof DesignSheets.Points
                || sheet instanceof DesignSheets.Csv
                || (sheet instanceof DesignSheets.Adaptive adaptive
                        && adaptive.initial().isList());
    }

    private List<Constraint> readConstraints(List<Factor> factors) {
        return new ConstraintReader(factors, faulty, faults).constraints(writtenConstraints);
    }

    /** A design without further keys. */
    private Optional<Design> named(Written written, List<Factor> factors, String key) {
        if (written.isSingle() && written.text().equals("full")) {
            return full(factors, Optional.empty(), key, written.place());
        }
        if (written.isSingle() && written.text().equals("one_at_a_time")) {
            return new PointReader(folder, faults)
                    .oneAtATime(written.place(), factors, constraints, new LinkedHashMap<>());
        }
        List<String> names = List.copyOf(DesignSheets.designs().keySet());
        String message;
        if (written.isList()) {
            message = "expected the kind of a design or a group of keys (kind, ...), found a list";
        } else if (names.contains(written.text())) {
            message = "'" + written.text() + "' needs a group of keys {kind: " + written.text() + ", ...}";
        } else {
            message = "unknown kind '" + written.text() + "'" + Nearest.hint(written.text(), names);
        }
        faults.add(written.place(), key, message);
        return Optional.empty();
    }

    private Optional<Design> design(Record sheet, Written written, List<Factor> factors, String key) {
        Place place = written.place();
        PointReader points = new PointReader(folder, faults);
        if (sheet instanceof DesignSheets.Full full) {
            return full(factors, full.steps(), key, place);
        } else if (sheet instanceof DesignSheets.Points listed) {
            return points.design(
                    "list", place, factors, this::readConstraints, points.listed(listed.points(), key + ".points"));
        } else if (sheet instanceof DesignSheets.Csv csv) {
            return table(csv.file(), key)
                    .flatMap(rows -> points.design("csv", place, factors, this::readConstraints, rows));
        } else if (sheet instanceof DesignSheets.OneAtATime oneAtATime) {
            return points.oneAtATime(
                    place,
                    factors,
                    constraints,
                    oneAtATime
                            .base()
                            .map(base -> points.values(base, key + ".base"))
                            .orElse(new LinkedHashMap<>()));
        } else if (sheet instanceof DesignSheets.Fractional fractional) {
            return fraction(fractional, place, factors, key);
        } else if (sheet instanceof DesignSheets.FewRuns few) {
            return points.twoLevels(
                    "plackett_burman",
                    place,
                    factors,
                    constraints,
                    count -> new PlackettBurman(count, few.folded()),
                    DesignReader::warnings);
        } else if (sheet instanceof DesignSheets.Adaptive adaptive) {
            return adaptive(adaptive, place, factors, key);
        }
        return sampled(sheet, place, factors, key);
    }

    private Optional<Design> fraction(DesignSheets.Fractional sheet, Place place, List<Factor> factors, String key) {
        if (sheet.resolution().isPresent() == sheet.generators().isPresent()) {
            faults.add(place, key, "must have one of resolution and generators");
            return Optional.empty();
        }
        return new PointReader(folder, faults)
                .twoLevels(
                        "fractional",
                        place,
                        factors,
                        constraints,
                        count -> sheet.generators().isPresent()
                                ? FractionalFactorial.of(
                                        count, sheet.generators().get())
                                : FractionalFactorial.ofResolution(
                                        count, sheet.resolution().orElseThrow()),
                        DesignReader::warnings);
    }

    private static List<String> warnings(FractionalFactorial fraction) {
        if (fraction.definingRelation().isEmpty()) {
            return List.of();
        }
        return List.of("effects cannot all be told apart: I = " + String.join(" = ", fraction.definingRelation())
                + ", where A is the first factor that varies, and so on without the letter I");
    }

    private static List<String> warnings(PlackettBurman plan) {
        return plan.folded()
                ? List.of("interactions of two factors are mixed with each other")
                : List.of("main effects are mixed with parts of interactions of two factors");
    }

    private Optional<Design> full(List<Factor> factors, Optional<Integer> steps, String key, Place place) {
        List<Factor> withLevels = new ArrayList<>();
        for (Factor factor : factors) {
            if (factor.range().isPresent() && steps.isEmpty()) {
                faults.add(
                        factor.place(),
                        factor.path(),
                        "varies over a range, which a full design cannot cover; give it levels, the design steps, or"
                                + " choose a design that samples");
                return Optional.empty();
            }
            withLevels.add(factor.range().isPresent() ? stepped(factor, steps.orElseThrow()) : factor);
        }
        return faults.attempt(place, key, () -> {
            FullFactorial full = new FullFactorial(withLevels);
            return new Restriction(withLevels, constraints).isNone() ? full : new KeptPoints(full, constraints);
        });
    }

    /** The factor with evenly spread values of its range for levels, both ends among them. */
    private static Factor stepped(Factor factor, int steps) {
        List<String> levels = new ArrayList<>();
        for (int i = 0; i < steps; i++) {
            String level = factor.at(i / (steps - 1.0));
            if (!levels.contains(level)) {
                levels.add(level);
            }
        }
        return new Factor(
                factor.path(), factor.label(), levels, levels, Optional.empty(), factor.onlyWhen(), factor.place());
    }

    private Optional<List<ListedPoint>> table(Marked named, String key) {
        try {
            Path path = file.resolveSibling(named.text()).normalize();
            if (Files.notExists(path)) {
                String message = "no such file '" + named.text() + "'" + ParameterFolder.nearestFile(path);
                faults.add(named.place(), key + ".file", message);
                return Optional.empty();
            }
            return faults.attempt(named.place(), key + ".file", () -> new PointTable(path, faults).points());
        } catch (InvalidPathException notAPath) {
            faults.add(named.place(), key + ".file", "expected a path, found '" + named.text() + "'");
            return Optional.empty();
        }
    }

    private Optional<Design> adaptive(DesignSheets.Adaptive sheet, Place place, List<Factor> factors, String key) {
        String response = sheet.response().text();
        List<String> names = responses.stream().map(Response::name).toList();
        if (!names.contains(response)) {
            String hint = names.isEmpty() ? "; the study has no responses" : Nearest.hint(response, names);
            faults.add(sheet.response().place(), key + ".response", "no response '" + response + "'" + hint);
        }
        if (factors.stream().noneMatch(factor -> factor.range().isPresent())) {
            faults.add(place, key, "needs a factor with a range, whose values it can refine");
        }
        String inner = key + ".initial";
        Optional<Design> initial = initial(sheet.initial(), factors, inner);
        String between = sheet.between().text();
        Optional<Factor> competing =
                factors.stream().filter(factor -> factor.is(between)).findFirst();
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
        AdaptiveRule rule = new AdaptiveRule(response, between, sheet.rounds(), sheet.pointsPerRound(), place);
        // Points that were listed may bring factors with them.
        return initial.map(
                first -> new AdaptiveDesign(first instanceof PointList ? first.factors() : factors, first, rule));
    }

    private Optional<Design> initial(Written written, List<Factor> factors, String key) {
        if (written.isList()) {
            PointReader points = new PointReader(folder, faults);
            return points.design(
                    "list", written.place(), factors, this::readConstraints, points.listed(written.items(), key));
        }
        if (written.isSingle()) {
            return named(written, factors, key);
        }
        Optional<Record> sheet = faults.kinded(written, key, DesignSheets.designs());
        if (sheet.filter(DesignSheets.Adaptive.class::isInstance).isPresent()) {
            faults.add(written.place(), key, "must not be adaptive itself");
            return Optional.empty();
        }
        if (sheet.filter(DesignReader::hasPoints).isPresent()) {
            String message = "must be a list of points itself, or a design that makes its points";
            faults.add(written.place(), key, message);
            return Optional.empty();
        }
        return sheet.flatMap(first -> design(first, written, factors, key));
    }

    private Optional<Design> sampled(Record sheet, Place place, List<Factor> factors, String key) {
        int dimensions = SampledDesign.varied(factors).size();
        if (dimensions == 0) {
            faults.add(place, key, "needs a factor with a range or with more than one level");
            return Optional.empty();
        }
        if (sheet instanceof DesignSheets.LatinHypercube latin) {
            return sampled(
                    place,
                    key,
                    () -> new SampledDesign(
                            SampledDesign.Kind.LATIN_HYPERCUBE,
                            factors,
                            constraints,
                            1,
                            round -> LatinHypercubeSample.of(
                                    dimensions, latin.points(), latin.maximin(), streams(round))));
        } else if (sheet instanceof DesignSheets.Sobol sobol) {
            Optional<Scramble> scramble = scramble(sobol.scramble(), key);
            return scramble.flatMap(how -> sampled(
                    place,
                    key,
                    () -> new SampledDesign(
                            SampledDesign.Kind.SOBOL,
                            factors,
                            constraints,
                            1,
                            round -> SobolSample.of(
                                    dimensions,
                                    sobol.points(),
                                    skip(sobol.skip(), round, sobol.points()),
                                    how,
                                    streams(0)))));
        } else if (sheet instanceof DesignSheets.Morris morris) {
            return sampled(
                    place,
                    key,
                    () -> new SampledDesign(
                            SampledDesign.Kind.MORRIS,
                            factors,
                            constraints,
                            dimensions + 1,
                            trajectories(morris, dimensions)));
        } else if (sheet instanceof DesignSheets.Saltelli saltelli) {
            Optional<Scramble> scramble = scramble(saltelli.scramble(), key);
            int block = (saltelli.secondOrder() ? 2 * dimensions : dimensions) + 2;
            return scramble.flatMap(how -> sampled(
                    place,
                    key,
                    () -> new SampledDesign(
                            SampledDesign.Kind.SALTELLI,
                            factors,
                            constraints,
                            block,
                            round -> SaltelliSample.of(
                                    dimensions,
                                    saltelli.base(),
                                    saltelli.secondOrder(),
                                    skip(saltelli.skip(), round, saltelli.base()),
                                    how,
                                    streams(0)))));
        }
        throw new IllegalStateException("no design is made of " + sheet);
    }

    private IntFunction<UnitSample> trajectories(DesignSheets.Morris morris, int dimensions) {
        return round -> morris.candidates().isPresent()
                ? MorrisSample.spread(
                        dimensions,
                        morris.trajectories(),
                        morris.levels(),
                        morris.candidates().get(),
                        streams(round))
                : MorrisSample.of(dimensions, morris.trajectories(), morris.levels(), streams(round));
    }

    private Optional<Design> sampled(Place place, String key, Supplier<Design> maker) {
        return faults.attempt(place, key, maker);
    }

    /** Where the sequence goes on in a round. */
    private static int skip(int first, int round, int perRound) {
        return Math.toIntExact(Math.min(Integer.MAX_VALUE, first + (long) round * perRound));
    }

    /** Each round that cannot go on a sequence has luck of its own. */
    private Streams streams(int round) {
        return new Streams(seed, round + 1);
    }

    private Optional<Scramble> scramble(Marked written, String key) {
        return switch (written.text()) {
            case "true", "linear-matrix" -> Optional.of(Scramble.LINEAR_MATRIX);
            case "owen" -> Optional.of(Scramble.OWEN);
            case "false", "none" -> Optional.of(Scramble.NONE);
            default -> {
                String hint = Nearest.hint(written.text(), List.of("true", "false", "linear-matrix", "owen", "none"));
                faults.add(written.place(), key + ".scramble", "unknown value '" + written.text() + "'" + hint);
                yield Optional.empty();
            }
        };
    }
}
