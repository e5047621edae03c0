package org.loopwright.subject.model;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.FastMath;
import org.loopwright.lab.random.RandomStream;
import org.loopwright.lab.random.Streams;
import org.loopwright.lab.sheet.DatedValue;
import org.loopwright.lab.sheet.Parameter;
import org.loopwright.subject.scenario.Dsm;
import org.loopwright.subject.scenario.IndustrialSystem;
import org.loopwright.subject.scenario.Scenario;
import org.loopwright.subject.technology.Chance;

/**
 * Draws valid scenarios at random: every enum over its constants, every number over its annotated range, narrowed here
 * where the whole range would make runs long (thousands of components, a prototype for a millionth of a budget) or ask
 * for the documented bound on own breakthroughs. The ends of a range come up often, and ranges over decades are drawn
 * over their logarithm. Confined to one test.
 */
final class RandomSheets {

    /** Narrowed ranges by path; a parameter that is not listed is drawn over its whole annotated range. */
    private final Map<String, double[]> narrowed;

    /** Decades below its end down to which a range from 0 is drawn over its logarithm. */
    private final double decades;

    private final double longestLag;
    private final RandomStream luck;

    /** For parameters with a value of their own, so that one more of them leaves all others as they were drawn. */
    private final RandomStream later;

    /** Those added since, each with a stream of its own for the same reason. */
    private static final List<String> ADDED = List.of(
            "industry.research.varietyExponent",
            "industry.architecture.dsm.transposed",
            "industry.architecture.dsm.scale");

    private final List<RandomStream> added;
    /** For what a matrix file names. */
    private final RandomStream file;

    private final Set<String> used = new LinkedHashSet<>();
    private int components;

    /** What the bound on market elasticity follows from. */
    private int leastComplexity;

    private double difficulty;
    private double processExponent;
    private double varietyExponent;

    private RandomSheets(Map<String, double[]> narrowed, double decades, double longestLag, Streams streams) {
        this.narrowed = narrowed;
        this.decades = decades;
        this.longestLag = longestLag;
        luck = streams.of(Chance.ARCHITECTURE);
        later = streams.of(Chance.MATURITY);
        added = ADDED.stream()
                .map(path -> streams.of(Chance.MATURITY, 0, 1 + ADDED.indexOf(path)))
                .toList();
        file = streams.of(Chance.SUPPLY_NETWORK);
    }

    /** Sheets whose numbers are wide, and in which projects of every kind come to every end. */
    static RandomSheets wide(Streams streams) {
        return new RandomSheets(narrowed(), 4, 1500, streams);
    }

    /** Sheets narrowed only where a run would get long, else to the ends of all ranges. */
    static RandomSheets toTheEnds(Streams streams) {
        return new RandomSheets(shortRuns(), 9, 36_500, streams);
    }

    /** The next scenario, with one or two systems. */
    Scenario next() {
        return drawn(Scenario.class, "");
    }

    /** Paths narrowed that no parameter has asked for so far: empty after a few draws, unless one has been renamed. */
    List<String> unused() {
        return narrowed.keySet().stream().filter(path -> !used.contains(path)).toList();
    }

    private <R extends Record> R drawn(Class<R> type, String path) {
        RecordComponent[] parts = type.getRecordComponents();
        Class<?>[] types = new Class<?>[parts.length];
        Object[] values = new Object[parts.length];
        for (int i = 0; i < parts.length; i++) {
            types[i] = parts[i].getType();
            values[i] = value(parts[i], path.isEmpty() ? parts[i].getName() : path + "." + parts[i].getName());
        }
        try {
            Constructor<R> constructor = type.getDeclaredConstructor(types);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make " + type + " of " + List.of(values), e);
        }
    }

    private Object value(RecordComponent part, String path) {
        Class<?> type = part.getType();
        if (type.isRecord()) {
            Record made = drawn(type.asSubclass(Record.class), path);
            if (made instanceof Dsm dsm) {
                leastComplexity = dsm.leastDesignComplexity();
            }
            return made;
        }
        if (type.isEnum()) {
            Object[] constants = type.getEnumConstants();
            return constants[luck.nextInt(constants.length)];
        }
        int place = ADDED.indexOf(path);
        if (type == boolean.class) {
            return (place >= 0 ? added.get(place) : luck).nextBoolean(0.5);
        }
        if (type == String.class) {
            return "random";
        }
        if (type == List.class) {
            return list(path);
        }
        double[] range = range(part, path);
        boolean hasItsOwn = !part.getAnnotation(Parameter.class).source().isEmpty();
        RandomStream stream = place >= 0 ? added.get(place) : hasItsOwn ? later : luck;
        // Where budgets are fixed, no money rule is at work.
        boolean free = path.equals("industry.research.fixedBudget") && stream.nextBoolean(0.8);
        double drawn = free ? 0 : number(range[0], range[1], stream);
        switch (path) {
            case "industry.cost.difficulty" -> difficulty = drawn;
            case "industry.cost.processExponent" -> processExponent = drawn;
            case "industry.research.varietyExponent" -> varietyExponent = drawn;
            default -> {}
        }
        if (type == int.class) {
            int whole = (int) FastMath.rint(drawn);
            if (path.endsWith("dsm.components")) {
                components = whole;
            }
            return whole;
        }
        return drawn;
    }

    private List<?> list(String path) {
        return switch (path) {
            case "systems" -> several(1, 2, () -> drawn(IndustrialSystem.class, "system"));
            case "system.frontier.computeLeft" -> computeLeft();
            case "system.frontier.publicationLag" ->
                several(0, 3, () -> new DatedValue(number(0, 1500, luck), number(0, longestLag, luck)));
            case "system.integration.list" -> {
                List<Integer> order = new ArrayList<>();
                for (int j : SupplyNetwork.shuffled(components, luck)) {
                    order.add(j + 1);
                }
                yield order.subList(0, luck.nextInt(components + 1));
            }
            case "industry.architecture.dsm.degrees" -> several(1, 4, () -> 1 + luck.nextInt(components));
            case "industry.architecture.dsm.matrix" ->
                several(
                        components * components,
                        components * components,
                        () -> luck.nextBoolean(0.6) ? 0.0 : luck.nextOpen());
            case "industry.architecture.dsm.names" -> fromFile(j -> "part " + j);
            case "industry.architecture.dsm.tiers" -> {
                int tiers = 1 + file.nextInt(Math.min(3, components));
                yield fromFile(j -> j < tiers ? j + 1 : 1 + file.nextInt(tiers));
            }
            case "industry.architecture.dsm.suppliers" -> fromFile(j -> "maker " + file.nextInt(4));
            case "industry.architecture.dsm.software" -> fromFile(j -> file.nextBoolean(0.3));
            default -> throw new IllegalArgumentException("no rule for the list " + path);
        };
    }

    /** From day 0 on, in order of days, as sheets must have it. */
    private List<DatedValue> computeLeft() {
        List<DatedValue> path = new ArrayList<>();
        double day = 0;
        do {
            path.add(new DatedValue(day, number(0, 1, luck)));
            day += 1 + number(0, 1500, luck);
        } while (luck.nextBoolean(0.5));
        return path;
    }

    /** What a matrix file says of each component, or nothing. */
    private <T> List<T> fromFile(IntFunction<T> one) {
        return file.nextBoolean(0.5)
                ? IntStream.range(0, components).mapToObj(one).toList()
                : List.of();
    }

    private <T> List<T> several(int least, int most, java.util.function.Supplier<T> one) {
        List<T> list = new ArrayList<>();
        int size = least + luck.nextInt(most - least + 1);
        while (list.size() < size) {
            list.add(one.get());
        }
        return list;
    }

    /** The range of a number: never wider than its annotation, and up to the components where it counts them. */
    private double[] range(RecordComponent part, String path) {
        Parameter says = part.getAnnotation(Parameter.class);
        if (path.endsWith("dsm.degree") || path.endsWith("dsm.block")) {
            return new double[] {1, components};
        }
        if (path.endsWith("architecture.tiers")) {
            return new double[] {1, FastMath.min(3, components)};
        }
        used.add(path);
        double[] range = narrowed.getOrDefault(path, new double[] {says.min(), says.max()});
        if (path.endsWith("market.marketElasticity")) {
            double byResearch = (1 - varietyExponent) / (difficulty * leastComplexity);
            double most = 0.999 * (1 + byResearch) / (processExponent + byResearch);
            range = new double[] {range[0], FastMath.min(range[1], most)};
        }
        if (!(range[0] >= says.min() && range[1] <= says.max() && range[1] < Double.POSITIVE_INFINITY)) {
            throw new IllegalStateException(path + " has no finite range within its annotation");
        }
        return range;
    }

    /** An end of the range in one draw of seven; else over the logarithm where it spans decades, else uniform. */
    private double number(double low, double high, RandomStream stream) {
        double kind = stream.nextDouble();
        double u = stream.nextDouble();
        if (kind < 0.1) {
            return low;
        }
        if (kind < 0.15) {
            return high;
        }
        if (low > 0 && high / low >= 100) {
            return low * FastMath.pow(high / low, u);
        }
        // A range from 0 has no logarithm, but its small values are of interest too.
        boolean overDecades = low == 0 && (kind < 0.4 || (decades > 4 && high >= 10));
        return overDecades ? high * FastMath.pow(10, -decades * u) : low + (high - low) * u;
    }

    private static Map<String, double[]> narrowed() {
        Map<String, double[]> map = new LinkedHashMap<>();
        put(map, "horizon", 400, 1500);
        put(map, "warmUp", 0, 300);
        put(map, "follow", 100, 400);
        put(map, "world.frontierGrowth", 0, 3);
        put(map, "world.referenceUnitCost", 0.1, 10);
        String industry = "industry.";
        put(map, industry + "architecture.dsm.components", 1, 8);
        put(map, industry + "architecture.componentsPerSupplier", 1, 4);
        // Of weights from 0 to 1; a reader refuses those above the scale.
        put(map, industry + "architecture.dsm.scale", 1, 1e6);
        // Below a half a single redesign may cut cost by ten powers of ten.
        put(map, industry + "cost.difficulty", 0.5, 10);
        put(map, industry + "cost.maturity", 0, 2000);
        put(map, industry + "cost.processExponent", 0, 0.6);
        put(map, industry + "breakthroughs.probesPerYear", 0, 6);
        put(map, industry + "breakthroughs.ownPerYear", 0, 1);
        put(map, industry + "breakthroughs.effortExponent", 0, 0.4);
        put(map, industry + "breakthroughs.dataExponent", 0, 1);
        put(map, industry + "breakthroughs.largestRatio", 1000, 1000);
        put(map, industry + "research.intensity", 0.01, 1);
        put(map, industry + "research.referenceLabShare", 0.05, 0.99);
        put(map, industry + "research.teams", 1, 4);
        put(map, industry + "research.openPerTeam", 1, 4);
        put(map, industry + "research.fixedBudget", 1e-4, 0.05);
        put(map, industry + "research.candidateCost", 3e-5, 0.1);
        put(map, industry + "research.time.mean", 10, 120);
        put(map, industry + "trial.prototypeCost", 4e-4, 0.02);
        put(map, industry + "trial.phases", 1, 3);
        put(map, industry + "trial.exposures", 0, 10);
        put(map, industry + "faults.intensity", 0, 10);
        put(map, industry + "faults.simulatedExposures", 0, 20);
        put(map, industry + "faults.borderExcess", 0, 4);
        put(map, industry + "deployment.rampExposures", 0, 20);
        put(map, industry + "deployment.fieldExposures", 0, 10);
        put(map, industry + "deployment.recallCost", 0, 0.02);
        put(map, industry + "deployment.rampCost", 0, 0.02);
        for (String law : List.of(
                "research.simulationTime",
                "trial.time",
                "coordination.negotiation",
                "approval.time",
                "deployment.ramp")) {
            put(map, industry + law + ".mean", 0, 80);
        }
        put(map, industry + "coordination.releasePeriod", 0, 200);
        put(map, industry + "deployment.collectTime", 0, 200);
        put(map, industry + "deployment.transmission", 0, 100);
        put(map, industry + "market.elasticity", 1.05, 12);
        put(map, industry + "market.saturation", 1, 100);
        String system = "system.";
        put(map, system + "supplier.releasePeriodFactor", 0, 3);
        put(map, system + "supplier.negotiationFactor", 0, 3);
        put(map, system + "supplier.slots", 1, 5);
        put(map, system + "division.releasePeriodFactor", 0, 3);
        put(map, system + "division.negotiationFactor", 0, 3);
        put(map, system + "division.slots", 1, 5);
        put(map, system + "regulator.reviewers", 1, 4);
        put(map, system + "regulator.timeFactor", 0, 3);
        put(map, system + "research.compute", 0, 3);
        put(map, system + "frontier.licenceFee", 0, 0.1);
        put(map, system + "means.firms", 1, 4);
        put(map, system + "means.researchFactor", 0, 10);
        put(map, system + "means.output", 0.1, 10);
        return map;
    }

    private static Map<String, double[]> shortRuns() {
        Map<String, double[]> map = new LinkedHashMap<>();
        put(map, "horizon", 400, 1000);
        put(map, "warmUp", 0, 300);
        put(map, "follow", 100, 400);
        String industry = "industry.";
        put(map, industry + "architecture.dsm.components", 1, 6);
        put(map, industry + "architecture.dsm.scale", 1, 1e6);
        put(map, industry + "research.teams", 1, 3);
        put(map, industry + "research.time.mean", 10, 400);
        // Money in other units, or purses that pay for nothing, would leave most runs without a project.
        put(map, "world.referenceUnitCost", 0.1, 10);
        put(map, industry + "research.intensity", 0.01, 1);
        put(map, industry + "research.fixedBudget", 1e-6, 0.1);
        // Of dearer ramps hardly any option would be worth its own.
        put(map, industry + "deployment.rampCost", 0, 0.1);
        // Billions of candidates in parts that are hard to better take seconds a project.
        put(map, industry + "research.candidateCost", 1e-4, 10);
        put(map, industry + "research.sufficiency", 1, 10);
        put(map, "system.research.compute", 0, 3);
        // Prototypes for less would mostly be too many, which ends a run with a reason.
        put(map, industry + "trial.prototypeCost", 1e-4, 3);
        put(map, industry + "trial.phases", 1, 3);
        put(map, industry + "faults.intensity", 0.1, 20);
        // Simulations that show nearly everything would leave few faults that can be fatal.
        put(map, industry + "faults.simulatedExposures", 0, 100);
        put(map, "system.means.firms", 1, 3);
        // The bound on own breakthroughs, which fails a run with a reason, is out of reach: 1 × (1 + 1)².
        put(map, industry + "breakthroughs.effortExponent", 0, 0);
        put(map, industry + "breakthroughs.largestRatio", 4, 20);
        return map;
    }

    private static void put(Map<String, double[]> map, String path, double low, double high) {
        map.put(path, new double[] {low, high});
    }
}
