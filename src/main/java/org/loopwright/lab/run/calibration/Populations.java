package org.loopwright.lab.run.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.loopwright.lab.analysis.WeightedPoints;
import org.loopwright.lab.random.RandomStream;

/**
 * Approximate Bayesian computation by a sequence of populations (ABC-SMC). Particles are points of the unit cube, on which
 * the prior is uniform. The first population is drawn from the prior. After each, the tolerance falls to a quantile of the
 * distances, the particles within it stay with their weights, and further ones are proposed around them: importance
 * sampling with a kernel of twice the population's covariance (Beaumont et al. 2009; Toni et al. 2009; Filippi et al.
 * 2013), in the adaptive form of Lenormand, Jabot and Deffuant (2013), in which each generation has as many runs and no
 * accepted particle is thrown away. Whoever carries it out asks for points and tells their distances; what is asked for
 * next follows from these alone. Confined to one thread.
 */
public final class Populations {

    /** Points drawn for a generation at most: then nearly everything is impossible [1]. */
    private static final int MOST_TRIES = 2_000_000;

    /**
     * How it is done.
     *
     * @param particles of the first population, and of the last if its tolerance is reached, at least 2
     * @param kept particles by which the tolerance falls: it is the distance of the one of that rank, within [1,
     *     particles - 1]
     * @param generations at most, at least 1
     * @param tolerance at which there is nothing more to gain, &gt;= 0
     * @param leastAcceptance share of proposals within the new tolerance below which it ends, within [0, 1]
     * @param correlated whether proposals follow the covariance of a population, not only its variances
     */
    public record Settings(
            int particles, int kept, int generations, double tolerance, double leastAcceptance, boolean correlated) {

        /** Refuses numbers outside their intervals. */
        public Settings {
            if (particles < 2 || kept < 1 || kept >= particles) {
                throw new IllegalArgumentException(
                        "of at least 2 particles some must be kept, and not all; was " + kept + " of " + particles);
            }
            if (generations < 1 || !(tolerance >= 0) || !(leastAcceptance >= 0 && leastAcceptance <= 1)) {
                throw new IllegalArgumentException("generations must be >= 1, tolerance >= 0, acceptance a share; was "
                        + generations + ", " + tolerance + ", " + leastAcceptance);
            }
        }
    }

    /**
     * A particle.
     *
     * @param number of the point, from 1, in the order in which they were asked for
     * @param at its place in the unit cube, not to be changed
     * @param weight relative to others of any generation, &gt; 0
     * @param distance of what it gives from what is known
     */
    public record Particle(int number, double[] at, double weight, double distance) {}

    /**
     * A generation.
     *
     * @param number from 1
     * @param tolerance largest distance of its particles
     * @param evaluated points looked at [1]
     * @param failed of them, those without a distance [1]
     * @param accepted of them, those within the tolerance [1]
     * @param particles all within the tolerance, those kept from earlier generations too
     */
    public record Generation(
            int number, double tolerance, int evaluated, int failed, int accepted, List<Particle> particles) {

        /** Copies the list. */
        public Generation {
            particles = List.copyOf(particles);
        }

        /** Its particles by weight. */
        public WeightedPoints points() {
            return new WeightedPoints(
                    particles.stream().map(Particle::at).toList(),
                    particles.stream().mapToDouble(Particle::weight).toArray());
        }
    }

    private final int dimensions;
    private final Settings settings;
    private final Predicate<double[]> possible;
    private final IntFunction<RandomStream> luck;
    private final List<Generation> generations = new ArrayList<>();

    /** Those asked for last, without distances; their weights are known before these. */
    private final List<Particle> asked = new ArrayList<>();

    private int numbers;

    /** Share of the cube that is possible, as the first population found it [1]. */
    private double possibleShare = 1;

    private boolean ended;

    /**
     * Populations before the first.
     *
     * @param dimensions of the cube, at least 1
     * @param possible where the prior is not 0
     * @param luck a stream of random numbers for each generation, from 1
     */
    public Populations(
            int dimensions, Settings settings, Predicate<double[]> possible, IntFunction<RandomStream> luck) {
        this.dimensions = dimensions;
        this.settings = settings;
        this.possible = possible;
        this.luck = luck;
    }

    /**
     * The points to look at next; none if it has ended.
     *
     * @throws IllegalStateException if next to nothing is possible
     */
    public List<double[]> next() {
        asked.clear();
        if (ended) {
            return List.of();
        }
        int generation = generations.size() + 1;
        RandomStream stream = luck.apply(generation);
        if (generation == 1) {
            prior(stream);
        } else {
            further(stream);
        }
        return asked.stream().map(Particle::at).toList();
    }

    private void prior(RandomStream stream) {
        int tries = 0;
        while (asked.size() < settings.particles()) {
            tries = oneMore(tries);
            double[] at = new double[dimensions];
            for (int a = 0; a < dimensions; a++) {
                at[a] = stream.nextDouble();
            }
            if (possible.test(at)) {
                ask(at, 1);
            }
        }
        possibleShare = (double) settings.particles() / tries;
    }

    /** Weight of a proposal: density of the prior over that of proposals, both of what is possible within the cube. */
    private void further(RandomStream stream) {
        ProposalKernel kernel = new ProposalKernel(last().points(), settings.correlated());
        List<double[]> proposed = new ArrayList<>();
        int wanted = settings.particles() - settings.kept();
        int tries = 0;
        while (proposed.size() < wanted) {
            tries = oneMore(tries);
            double[] at = kernel.draw(stream);
            if (Arrays.stream(at).allMatch(x -> x >= 0 && x <= 1) && possible.test(at)) {
                proposed.add(at);
            }
        }
        double inside = (double) wanted / tries;
        proposed.forEach(at -> ask(at, inside / (possibleShare * kernel.density(at))));
    }

    private static int oneMore(int tries) {
        if (tries == MOST_TRIES) {
            throw new IllegalStateException("of " + tries + " points too few are possible");
        }
        return tries + 1;
    }

    private void ask(double[] at, double weight) {
        numbers++;
        asked.add(new Particle(numbers, at, weight, Double.NaN));
    }

    /**
     * Takes up the distances of the points asked for.
     *
     * @param distances in their order; infinite or NaN of one that gave nothing
     */
    public void take(double[] distances) {
        if (distances.length != asked.size() || ended) {
            throw new IllegalArgumentException("asked for " + asked.size() + " distances, got " + distances.length);
        }
        List<Particle> all = new ArrayList<>(generations.isEmpty() ? List.of() : last().particles());
        int failed = 0;
        for (int i = 0; i < distances.length; i++) {
            Particle particle = asked.get(i);
            if (Double.isFinite(distances[i])) {
                all.add(new Particle(particle.number(), particle.at(), particle.weight(), distances[i]));
            } else {
                failed++;
            }
        }
        double[] sorted = all.stream().mapToDouble(Particle::distance).sorted().toArray();
        double tolerance = sorted.length == 0
                ? Double.POSITIVE_INFINITY
                : Math.max(settings.tolerance(), sorted[Math.min(settings.kept(), sorted.length) - 1]);
        List<Particle> within = all.stream()
                .filter(particle -> particle.distance() <= tolerance)
                .toList();
        int firstNew = asked.get(0).number();
        int accepted = (int) within.stream()
                .filter(particle -> particle.number() >= firstNew)
                .count();
        generations.add(new Generation(generations.size() + 1, tolerance, distances.length, failed, accepted, within));
        ended = within.isEmpty()
                || generations.size() == settings.generations()
                || (tolerance <= settings.tolerance() && within.size() >= settings.particles())
                || (generations.size() > 1 && accepted < settings.leastAcceptance() * distances.length);
        asked.clear();
    }

    /** The generations so far. */
    public List<Generation> generations() {
        return List.copyOf(generations);
    }

    private Generation last() {
        return generations.get(generations.size() - 1);
    }
}
