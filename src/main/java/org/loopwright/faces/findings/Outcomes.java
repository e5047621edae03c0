package org.loopwright.faces.findings;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.loopwright.lab.analysis.TInterval;
import org.loopwright.lab.design.Study;
import org.loopwright.lab.journal.RunRecord;
import org.loopwright.subject.observation.OutcomeMeasures;

/**
 * The outcomes of a study, by place: the runs that went well. Measures that are compared are kept by replication, others
 * as sums only, so that a table of a million runs fits into a small memory. Immutable once read.
 */
public final class Outcomes {

    public static final String EMBODIMENT_TIME = OutcomeMeasures.EMBODIMENT_TIME_DAYS.name();
    static final String EMBODIED_SHARE = OutcomeMeasures.EMBODIED_SHARE.name();
    static final String FIRST_FIRM = OutcomeMeasures.EMBODIMENT_FIRST_FIRM_DAYS.name();
    public static final String OWN_GENERATIONS = OutcomeMeasures.OWN_GENERATIONS_CLOSED_PER_YEAR.name();
    public static final String LEARNING_VELOCITY = OutcomeMeasures.LEARNING_VELOCITY_PER_YEAR.name();
    public static final String LOOP_DAYS = OutcomeMeasures.LOOP_MEAN_DAYS.name();

    private final OutcomeReading read;
    private final List<Integer> varied = new ArrayList<>();
    private final Map<OutcomeCell, List<OutcomePlace>> byCell = new LinkedHashMap<>();

    Outcomes(OutcomeReading read) {
        this.read = read;
        for (OutcomePlace place : read.places()) {
            byCell.computeIfAbsent(place.cell(), cell -> new ArrayList<>(1)).add(place);
        }
        for (int axis = 0; axis < read.axes().size(); axis++) {
            if (varies(axis)) {
                varied.add(axis);
            }
        }
    }

    /** Reads {@code outcomes.csv} of a results folder; levels are what columns say of them. */
    public static Outcomes read(Path folder) throws IOException {
        return read(folder, Optional.empty());
    }

    /**
     * The same where the study is known.
     *
     * @param study a study of all combinations of levels, which tells what the levels of a design point are
     */
    static Outcomes read(Path folder, Optional<Study> study) throws IOException {
        try (TableFile table = TableFile.open(folder.resolve("outcomes.csv"))) {
            return new Outcomes(new OutcomeReading(table, study));
        }
    }

    /** An axis counts if one system was run at several of its levels, whatever others were. */
    private boolean varies(int axis) {
        Map<String, Integer> first = new LinkedHashMap<>();
        return read.places().stream()
                .anyMatch(place ->
                        first.computeIfAbsent(place.cell().system(), system -> place.level(axis)) != place.level(axis));
    }

    /** Factors beside system and industry, by the number of their axis: those of several levels. */
    List<Integer> factors() {
        return varied.stream().filter(axis -> axis != OutcomeReading.INDUSTRY).toList();
    }

    Axis axis(int number) {
        return read.axes().get(number);
    }

    /** Number of the axis of that path; −1 where none has it. */
    int axis(String path) {
        for (int axis = 0; axis < read.axes().size(); axis++) {
            if (read.axes().get(axis).path().equals(path)) {
                return axis;
            }
        }
        return -1;
    }

    /** The axis of depth; −1 where depth is not varied. */
    int depthAxis() {
        return varied.contains(read.depthAxis()) ? read.depthAxis() : -1;
    }

    /** Pairs of its places. */
    PlacePairs pairs() {
        return new PlacePairs(read.places(), read.axes(), varied, replications());
    }

    /** Number of a measure among those that are kept by replication; −1 where it is not. */
    int measure(String column) {
        return read.compared().indexOf(column);
    }

    /** True if no run went well. */
    public boolean isEmpty() {
        return read.rows() == 0;
    }

    /** Rows whose run went well [1]. */
    long rows() {
        return read.rows();
    }

    /** Those in which firms with half of the output embody less than half of the probes' worth [1]. */
    long thinRows() {
        return read.thinRows();
    }

    /** Industries in the order of the file. */
    public List<String> industries() {
        return read.axes().get(OutcomeReading.INDUSTRY).levels();
    }

    /** Systems in the order of the file. */
    public List<String> systems() {
        return read.systems();
    }

    /** Number of the first design point that has a row of a system. */
    int pointOf(String system) {
        return read.pointOf(system);
    }

    /** A rule of means, for people. */
    public static String meansTitle(String rule) {
        return switch (rule) {
            case "" -> "resources of the sheets";
            case "observed" -> "resources as observed";
            case "equal" -> "resources made equal";
            default -> rule + " resources";
        };
    }

    /** Rules of means in the order of the file. */
    public List<String> means() {
        return read.means();
    }

    /** The first rule of means, by which pictures and pooled tables go: "observed" where the study has it. */
    public String firstMeans() {
        return means().contains("observed") || means().isEmpty() ? "observed" : means().get(0);
    }

    /** Number of replications [1]. */
    public int replications() {
        return read.replications();
    }

    /** Number of runs that ended in that way [1]. */
    int runs(RunRecord.Status ending) {
        return read.runs(ending);
    }

    /** Number of runs in the table, however they ended [1]. */
    int allRuns() {
        int all = 0;
        for (RunRecord.Status ending : RunRecord.Status.values()) {
            all += runs(ending);
        }
        return all;
    }

    /** Names of the factors that a table by industry, system, rule of means and depth averages over. */
    List<String> averagedFactors() {
        return varied.stream()
                .filter(axis -> axis != OutcomeReading.INDUSTRY && axis != read.depthAxis() && axis != read.meansAxis())
                .map(axis -> axis(axis).label())
                .toList();
    }

    /** Depths at which the system was run in any industry, smallest first; a single NaN where depth is not a column. */
    public List<Double> depths(String system) {
        Set<Double> depths = new TreeSet<>();
        for (OutcomeCell cell : byCell.keySet()) {
            if (cell.system().equals(system)) {
                depths.add(cell.depth());
            }
        }
        return List.copyOf(depths);
    }

    /** True if at least one system was run at several depths. */
    public boolean varyDepth() {
        return systems().stream().anyMatch(system -> depths(system).size() > 1);
    }

    /**
     * The middle level of the depths at which the system was run, the lower one of two. Chosen without a look at any
     * result.
     */
    public double middleDepth(String system) {
        List<Double> depths = depths(system);
        return depths.get((depths.size() - 1) / 2);
    }

    /** The depth of a system at a level of the axis of depth; NaN where it has none. */
    double depthAt(String system, int level) {
        return read.places().stream()
                .filter(place -> place.cell().system().equals(system) && place.level(read.depthAxis()) == level)
                .mapToDouble(place -> place.cell().depth())
                .findFirst()
                .orElse(Double.NaN);
    }

    /**
     * A measure by replication, averaged over the levels of other factors; NaN where a replication lacks a level or the
     * measure.
     */
    public double[] byReplication(String measure, OutcomeCell cell) {
        List<OutcomePlace> places = byCell.getOrDefault(cell, List.of());
        double[] values = new double[replications()];
        for (int r = 0; r < values.length; r++) {
            for (OutcomePlace place : places) {
                values[r] += place.value(measure(measure), r);
            }
            values[r] = places.isEmpty() ? Double.NaN : values[r] / places.size();
        }
        return values;
    }

    /** A run that a person may look at for others: the one whose measure is nearest to the mean of theirs; 0 if none has it. */
    record TypicalRun(double mean, int run) {}

    /** The typical run of a cell. */
    TypicalRun typicalRun(String measure, OutcomeCell cell) {
        return typicalRun(measure, byCell.getOrDefault(cell, List.of()));
    }

    /** The typical run of a system in an industry, whatever else was varied. */
    TypicalRun typicalRun(String measure, String industry, String system) {
        return typicalRun(
                measure,
                read.places().stream()
                        .filter(place -> place.cell().industry().equals(industry)
                                && place.cell().system().equals(system))
                        .toList());
    }

    private TypicalRun typicalRun(String measure, List<OutcomePlace> places) {
        int column = measure(measure);
        double mean = places.stream()
                .mapToDouble(place -> place.mean(column))
                .filter(value -> !Double.isNaN(value))
                .average()
                .orElse(Double.NaN);
        int run = 0;
        double nearest = Double.POSITIVE_INFINITY;
        for (OutcomePlace place : places) {
            for (int r = 0; r < replications(); r++) {
                double off = Math.abs(place.value(column, r) - mean);
                if (off < nearest) {
                    nearest = off;
                    run = place.run(r);
                }
            }
        }
        return new TypicalRun(mean, run);
    }

    /** Mean share of the probes' worth that is embodied [1]; NaN where it is not known. */
    double embodiedShare(OutcomeCell cell) {
        return TInterval.of(byReplication(EMBODIED_SHARE, cell), Finding.LEVEL).mean();
    }

    /**
     * Mean of a measure over every run of a system: over depths, other factors and replications of an industry, then over
     * industries. NaN where it is always missing.
     *
     * @param industry an industry, or null for the mean over all of them
     */
    public double mean(String measure, String system, String rule, String industry) {
        double all = 0;
        int counted = 0;
        for (String each : industry == null ? industries() : List.of(industry)) {
            double mean = read.mean(measure, new OutcomeReading.Group(each, system, rule));
            if (!Double.isNaN(mean)) {
                all += mean;
                counted++;
            }
        }
        return counted == 0 ? Double.NaN : all / counted;
    }
}
