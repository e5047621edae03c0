package org.loopwright.lab.design;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.loopwright.lab.sheet.Setting;

/**
 * Points of a sample of the unit cube, one coordinate for each factor that has more than one value. A point is made
 * from the sample when it is asked for.
 *
 * <p>Under constraints the sample goes on until it has as many points as asked for, at most {@link #MOST_ROUNDS} times
 * the size of the first sample and {@link #MOST_COORDINATES} coordinates. A Sobol' sequence goes on with its next points.
 * Latin hypercubes of the same size follow each other, and of each those points remain that are allowed: strata are
 * filled evenly within a hypercube, but among the points that remain a stratum has as many as the constraints leave it,
 * down to none. Trajectories (Morris) and blocks (Saltelli) are taken or left as a whole. All of this is the same
 * whenever and wherever it is done.
 */
public final class SampledDesign implements Design {

    /** How often the sample is drawn on, at most. */
    public static final int MOST_ROUNDS = 200;

    /** Attempts without any success after which it is given up. */
    public static final int MOST_IN_VAIN = 100_000;

    /** Coordinates of the rounds together, at most, from the second round on: a Latin hypercube holds its own. */
    public static final int MOST_COORDINATES = 100_000_000;

    private final DesignKind kind;
    private final Restriction restriction;
    private final List<Factor> varied;
    private final List<UnitSample> rounds;
    private final int block;
    /** Places, from 0, of blocks in the rounds one after the other, rising; null: those of the first round. */
    private final int[] kept;

    private final long attempts;

    /**
     * A design.
     *
     * @param kind of the sample
     * @param factors what is varied
     * @param constraints that every point must meet
     * @param block number of points that belong together, 1 where none do
     * @param rounds the sample, from round 0, and what follows it; all of the same size and of as many dimensions as
     *     factors have more than one value
     * @throws IllegalArgumentException if too few points meet the constraints
     */
    SampledDesign(
            DesignKind kind,
            List<Factor> factors,
            List<Constraint> constraints,
            int block,
            IntFunction<UnitSample> rounds) {
        this.kind = kind;
        this.restriction = new Restriction(factors, constraints);
        this.varied = varied(factors);
        this.block = block;
        this.rounds = new ArrayList<>(List.of(rounds.apply(0)));
        UnitSample first = this.rounds.get(0);
        Checks.within("dimensions of the sample", varied.size(), varied.size(), first.dimensions());
        int wanted = first.size() / block;
        if (constraints.isEmpty()) {
            kept = null;
            attempts = wanted;
            return;
        }
        kept = new int[wanted];
        int count = 0;
        long tried = 0;
        for (int round = 0; count < wanted && goesOn(round, count, tried, wanted); round++) {
            if (round > 0) {
                this.rounds.add(rounds.apply(round));
            }
            for (int place = 0; place < wanted && count < wanted; place++) {
                tried++;
                if (allows(this.rounds.get(round), place)) {
                    kept[count] = round * wanted + place;
                    count++;
                }
            }
        }
        attempts = tried;
        if (count < wanted) {
            String what = block == 1 ? "points" : kind == DesignKind.MORRIS ? "trajectories" : "blocks";
            throw new IllegalArgumentException("only " + count + " of " + wanted + " " + what
                    + " meet the constraints after " + tried + " attempts");
        }
    }

    private boolean goesOn(int round, int count, long tried, int wanted) {
        long coordinates = (round + 1L) * size() * varied.size();
        boolean fits = round == 0 || ((round + 1L) * wanted <= Integer.MAX_VALUE && coordinates <= MOST_COORDINATES);
        return round < MOST_ROUNDS && fits && (count > 0 || tried < MOST_IN_VAIN);
    }

    private boolean allows(UnitSample sample, int place) {
        for (int i = 1; i <= block; i++) {
            if (!restriction.allows(settings(sample.point(place * block + i)))) {
                return false;
            }
        }
        return true;
    }

    /** The factors that have a coordinate, in the order of their coordinates. */
    public static List<Factor> varied(List<Factor> factors) {
        return factors.stream().filter(factor -> !factor.isConstant()).toList();
    }

    private List<Setting> settings(double[] coordinates) {
        List<Setting> settings = new ArrayList<>();
        int next = 0;
        for (Factor factor : factors()) {
            double coordinate = 0;
            if (!factor.isConstant()) {
                coordinate = coordinates[next];
                next++;
            }
            settings.add(factor.setting(factor.at(coordinate)));
        }
        return restriction.effective(settings);
    }

    @Override
    public DesignKind kind() {
        return kind;
    }

    @Override
    public List<Factor> factors() {
        return restriction.factors();
    }

    /** The factors that have a coordinate, in the order of their coordinates. */
    public List<Factor> varied() {
        return varied;
    }

    /** Number of points that belong together and follow each other: a trajectory, a block; 1 where none do. */
    public int block() {
        return block;
    }

    /** The sample that the points of a design without constraints are taken from; under constraints its first round. */
    public UnitSample sample() {
        return rounds.get(0);
    }

    @Override
    public int size() {
        return rounds.get(0).size();
    }

    /** The coordinates of a point, as a fresh array in the order of {@link #varied()}; numbers count from 1. */
    public double[] coordinates(int number) {
        Checks.within("design point", 1, size(), number);
        if (kept == null) {
            return rounds.get(0).point(number);
        }
        int place = kept[(number - 1) / block];
        int perRound = size() / block;
        return rounds.get(place / perRound).point(place % perRound * block + (number - 1) % block + 1);
    }

    /**
     * Which luck a point meets: 0 for that of all points; 1 in the points of its block in which a factor without effect
     * has moved. With the same luck their runs would be those from which it moved, and the factor would seem to be known
     * to do nothing; so it does what any factor does that stirs luck up and nothing else.
     */
    int luck(int number) {
        int dummy = IntStream.range(0, varied.size())
                .filter(j -> varied.get(j).isDummy())
                .findFirst()
                .orElse(-1);
        int place = (number - 1) % block;
        if (dummy < 0 || place == 0) {
            return 0;
        }
        if (kind == DesignKind.MORRIS) {
            return coordinates(number)[dummy] == coordinates(number - place)[dummy] ? 0 : 1;
        }
        return kind == DesignKind.SALTELLI && place < block - 1 && (place - 1) % varied.size() == dummy ? 1 : 0;
    }

    @Override
    public DesignPoint point(int number) {
        return new DesignPoint(number, settings(coordinates(number)));
    }

    @Override
    public boolean allows(List<Setting> settings) {
        return restriction.allows(restriction.effective(settings));
    }

    @Override
    public List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        if (kept != null) {
            String what = block == 1 ? "point" : kind == DesignKind.MORRIS ? "trajectory" : "block";
            warnings.add("the constraints made " + attempts + " attempts necessary for " + size() / block + " times a "
                    + what + ", so that values are not spread over their ranges as the factors say");
            if (kind == DesignKind.SALTELLI) {
                warnings.add("constraints make the factors depend on each other: sensitivity indices then describe"
                        + " dependent inputs and need not sum up");
            }
        }
        if (block > 1
                && factors().stream().anyMatch(factor -> !factor.onlyWhen().isEmpty())) {
            warnings.add("a factor that does not count everywhere has no effect where it does not, which lowers its"
                    + " measures of sensitivity");
        }
        return List.copyOf(warnings);
    }
}
