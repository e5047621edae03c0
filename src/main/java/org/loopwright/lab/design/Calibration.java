package org.loopwright.lab.design;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.loopwright.lab.fault.Place;

/**
 * How a study finds the values of its entries that agree with targets: by populations of particles, block by block, each
 * of which becomes design points at all levels of the other factors.
 *
 * @param each path of the factor whose levels are blocks, each with targets and values of its own; empty: one block, ""
 * @param blocks the levels of that factor
 * @param entries what is left open
 * @param targets of all blocks
 * @param ratios measures of targets that are no columns
 * @param particles of a population, at least 2
 * @param kept particles by which the tolerance falls from one generation to the next, within [1, particles - 1]
 * @param generations at most, at least 1
 * @param tolerance distance at which there is nothing more to gain, &gt;= 0
 * @param leastAcceptance share of proposals within the tolerance below which a block ends, within [0, 1]
 * @param kernel how proposals depend on a population
 * @param distance how misses of several targets are one number
 * @param draws of the posterior, at least 1
 * @param place where it was written
 */
public record Calibration(
        Optional<String> each,
        List<String> blocks,
        List<CalibratedEntry> entries,
        List<Target> targets,
        List<Ratio> ratios,
        int particles,
        int kept,
        int generations,
        double tolerance,
        double leastAcceptance,
        Kernel kernel,
        Distance distance,
        int draws,
        Place place)
        implements Growth {

    /** How proposals depend on a population. */
    public enum Kernel {
        /** Steps follow the covariance of all entries. */
        COVARIANCE,
        /** Steps of entries are independent. */
        COMPONENTS
    }

    /** How misses of several targets are one number. */
    public enum Distance {
        /** Root of the mean square. */
        RMS,
        /** The largest. */
        MAX
    }

    /** Copies the lists. */
    public Calibration {
        blocks = List.copyOf(blocks);
        entries = List.copyOf(entries);
        targets = List.copyOf(targets);
        ratios = List.copyOf(ratios);
    }

    /** The targets of a block in the order of their table. */
    public List<Target> targets(String block) {
        return targets.stream().filter(target -> target.block().equals(block)).toList();
    }

    /** The ratio that a measure is; empty if it is a column. */
    public Optional<Ratio> ratio(String measure) {
        return ratios.stream().filter(ratio -> ratio.measure().equals(measure)).findFirst();
    }

    /** Columns of the outcomes that it looks at, sorted. */
    public List<String> columns() {
        TreeSet<String> columns = new TreeSet<>();
        for (Target target : targets) {
            Optional<Ratio> ratio = ratio(target.measure());
            if (ratio.isPresent()) {
                columns.addAll(ratio.get().of());
                columns.addAll(ratio.get().to());
            } else {
                columns.add(target.measure());
            }
        }
        return List.copyOf(columns);
    }

    /** The distance of some targets' misses. */
    public double distance(double[] misses) {
        double sum = 0;
        double largest = 0;
        for (double miss : misses) {
            sum += miss * miss;
            largest = Math.max(largest, miss);
        }
        return distance == Distance.MAX ? largest : Math.sqrt(sum / misses.length);
    }

    @Override
    public long mostAdded(int initial) {
        return initial * (particles + (generations - 1L) * (particles - kept) + draws);
    }

    @Override
    public String warning() {
        return "later points were placed where earlier ones came near the targets: averages over all points say nothing";
    }

    /** Lines of the canonical text of a study, equal for calibrations that look at the same points. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("calibrate each " + each.orElse("") + ": " + particles + " particles, " + kept + " kept, "
                + generations + " generations, tolerance " + tolerance + ", acceptance " + leastAcceptance + ", kernel "
                + kernel + ", distance " + distance + ", " + draws + " draws");
        for (CalibratedEntry entry : entries) {
            entry.priors()
                    .forEach((block, prior) -> lines.add("calibrate " + (entry.joint() ? "joint " : "") + entry.path()
                            + " of " + block + ": " + prior + " " + prior.scale() + " " + prior.distribution()));
        }
        Stream.concat(
                        ratios.stream().map(ratio -> ratio.measure() + " = " + ratio.of() + " / " + ratio.to()),
                        targets.stream().map(Target::line))
                .forEach(line -> lines.add("calibrate to " + line));
        return lines;
    }
}
