package org.loopwright.faces.findings;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.loopwright.lab.analysis.TInterval;
import org.loopwright.lab.journal.RunRecord;
import org.loopwright.lab.run.OutcomeTable;
import org.loopwright.subject.observation.EconomyLabel;
import org.loopwright.subject.observation.OutcomeMeasures;
import org.loopwright.subject.observation.Stage;
import org.loopwright.subject.observation.Wait;

/**
 * The outcomes of a study: one row per run and system, of which those whose run went well are kept. Immutable once
 * read.
 */
public final class Outcomes {

    public static final String EMBODIMENT_TIME = OutcomeMeasures.EMBODIMENT_TIME_DAYS.name();
    static final String EMBODIED_SHARE = OutcomeMeasures.EMBODIED_SHARE.name();
    static final String FIRST_FIRM = OutcomeMeasures.EMBODIMENT_FIRST_FIRM_DAYS.name();
    static final String GENERATIONS_CLOSED = OutcomeMeasures.GENERATION_LOOPS_CLOSED.name();
    static final String OWN_GENERATIONS = OutcomeMeasures.OWN_GENERATIONS_CLOSED_PER_YEAR.name();
    static final String LEARNING_VELOCITY = OutcomeMeasures.LEARNING_VELOCITY_PER_YEAR.name();
    public static final String LOOP_DAYS = OutcomeMeasures.LOOP_MEAN_DAYS.name();

    private static final String WELL = RunRecord.Status.OK.column();

    /**
     * Where a row stands in the design.
     *
     * @param means "observed" or "equal", or empty where the study does not say
     * @param depth vertical integration, NaN where the study does not say
     */
    public record Cell(String industry, String system, String means, double depth) {}

    /** One row: its place, its replication from 0, its levels of other factors, and its measures by name. */
    public record Row(String run, Cell cell, int replication, Map<String, Double> measures) {}

    private final List<Row> rows = new ArrayList<>();
    private final Map<Cell, List<Row>> byCell = new LinkedHashMap<>();
    private final Set<String> industries = new LinkedHashSet<>();
    private final Set<String> systems = new LinkedHashSet<>();
    private final Set<String> means = new LinkedHashSet<>();
    private final Map<String, Set<String>> unwell = new LinkedHashMap<>();
    private final Set<String> well = new LinkedHashSet<>();
    private final Map<String, Set<String>> otherFactors = new LinkedHashMap<>();
    private final List<Integer> replications;

    private Outcomes(TableFile table) throws IOException {
        int run = table.column(OutcomeTable.RUN.name());
        int system = table.column(EconomyLabel.SYSTEM.name());
        int industry = table.find(EconomyLabel.INDUSTRY.name());
        int depth = table.find(EconomyLabel.VERTICAL_INTEGRATION.name());
        int rule = table.find(EconomyLabel.MEANS.name());
        int replication = table.column(OutcomeTable.REPLICATION.name());
        int status = table.find(OutcomeTable.STATUS.name());
        Map<String, Integer> measures = new LinkedHashMap<>();
        for (String measure : measures()) {
            if (table.find(measure) >= 0) {
                measures.put(measure, table.find(measure));
            }
        }
        // The other factors stand between the known ones and the replication.
        for (int i = table.find(OutcomeTable.DESIGN_POINT.name()) + 1; i < replication; i++) {
            if (i != system && i != industry && i != depth && i != rule && i != run) {
                otherFactors.put(table.columns().get(i), new LinkedHashSet<>());
            }
        }
        Set<Integer> numbers = new TreeSet<>();
        List<Row> read = new ArrayList<>();
        while (table.next()) {
            if (status >= 0 && !table.text(status).equals(WELL)) {
                unwell.computeIfAbsent(table.text(status), ending -> new LinkedHashSet<>())
                        .add(table.text(run));
                continue;
            }
            well.add(table.text(run));
            Map<String, Double> values = new LinkedHashMap<>();
            for (Map.Entry<String, Integer> measure : measures.entrySet()) {
                values.put(measure.getKey(), table.number(measure.getValue()));
            }
            Cell cell = new Cell(table.text(industry), table.text(system), table.text(rule), table.number(depth));
            int number = (int) table.number(replication);
            numbers.add(number);
            read.add(new Row(table.text(run), cell, number, values));
            industries.add(cell.industry());
            systems.add(cell.system());
            means.add(cell.means());
            for (Map.Entry<String, Set<String>> factor : otherFactors.entrySet()) {
                factor.getValue().add(table.text(table.find(factor.getKey())));
            }
        }
        replications = List.copyOf(numbers);
        for (Row row : read) {
            Row placed = new Row(row.run(), row.cell(), replications.indexOf(row.replication()), row.measures());
            rows.add(placed);
            byCell.computeIfAbsent(placed.cell(), cell -> new ArrayList<>()).add(placed);
        }
    }

    /** Reads {@code outcomes.csv} of a results folder. */
    public static Outcomes read(Path folder) throws IOException {
        try (TableFile table = TableFile.open(folder.resolve("outcomes.csv"))) {
            return new Outcomes(table);
        }
    }

    private static List<String> measures() {
        List<String> names = new ArrayList<>(List.of(
                EMBODIMENT_TIME,
                EMBODIED_SHARE,
                FIRST_FIRM,
                GENERATIONS_CLOSED,
                OWN_GENERATIONS,
                LEARNING_VELOCITY,
                LOOP_DAYS));
        for (Stage stage : Stage.values()) {
            names.add(OutcomeMeasures.share(stage).name());
            names.add(OutcomeMeasures.days(stage).name());
        }
        for (Wait cause : Wait.causes()) {
            names.add(OutcomeMeasures.days(cause).name());
        }
        for (FaultMeasure fault : FaultMeasure.values()) {
            names.add(fault.column());
        }
        return names;
    }

    /** Every row whose run went well, in the order of the file. */
    public List<Row> rows() {
        return rows;
    }

    /** Industries in the order of the file. */
    public List<String> industries() {
        return List.copyOf(industries);
    }

    /** Systems in the order of the file. */
    public List<String> systems() {
        return List.copyOf(systems);
    }

    /** Title of a rule of means. */
    public static String meansTitle(String rule) {
        return rule.isEmpty() ? "means of the sheets" : rule + " means";
    }

    /** Rules of means in the order of the file. */
    public List<String> means() {
        return List.copyOf(means);
    }

    /** The first rule of means, by which pictures and pooled tables go: "observed" where the study has it. */
    public String firstMeans() {
        return means.contains("observed") || means.isEmpty()
                ? "observed"
                : means.iterator().next();
    }

    /** Number of replications [1]. */
    public int replications() {
        return replications.size();
    }

    /** Number of runs that ended in that way, by the name that tables have for it [1]. */
    int runs(RunRecord.Status ending) {
        return ending == RunRecord.Status.OK
                ? well.size()
                : unwell.getOrDefault(ending.column(), Set.of()).size();
    }

    /** Number of runs in the table, however they ended [1]. */
    int allRuns() {
        return well.size() + unwell.values().stream().mapToInt(Set::size).sum();
    }

    /** Factors with several levels that the tables do not show and therefore average over. */
    List<String> averagedFactors() {
        List<String> names = new ArrayList<>();
        for (Map.Entry<String, Set<String>> factor : otherFactors.entrySet()) {
            if (factor.getValue().size() > 1) {
                names.add(factor.getKey());
            }
        }
        return names;
    }

    /** Depths at which the system was run in any industry, smallest first; a single NaN where depth is not a column. */
    public List<Double> depths(String system) {
        Set<Double> depths = new TreeSet<>();
        for (Cell cell : byCell.keySet()) {
            if (cell.system().equals(system)) {
                depths.add(cell.depth());
            }
        }
        return List.copyOf(depths);
    }

    /** True if at least one system was run at several depths. */
    public boolean varyDepth() {
        return systems.stream().anyMatch(system -> depths(system).size() > 1);
    }

    /**
     * The middle level of the depths at which the system was run, the lower one of two. Chosen without a look at any
     * result.
     */
    public double middleDepth(String system) {
        List<Double> depths = depths(system);
        return depths.get((depths.size() - 1) / 2);
    }

    /**
     * A measure by replication, averaged over the levels of other factors; NaN where a replication lacks a level or the
     * measure.
     */
    public double[] byReplication(String measure, Cell cell) {
        double[] sums = new double[replications.size()];
        int[] counts = new int[replications.size()];
        int most = 0;
        for (Row row : byCell.getOrDefault(cell, List.of())) {
            sums[row.replication()] += row.measures().getOrDefault(measure, Double.NaN);
            counts[row.replication()]++;
            most = Math.max(most, counts[row.replication()]);
        }
        for (int r = 0; r < sums.length; r++) {
            sums[r] = counts[r] < most || most == 0 ? Double.NaN : sums[r] / counts[r];
        }
        return sums;
    }

    /** Mean share of the probes' worth that is embodied [1]; NaN where it is not known. */
    double embodiedShare(Cell cell) {
        return TInterval.of(byReplication(EMBODIED_SHARE, cell), Finding.LEVEL).mean();
    }

    /**
     * A measure by replication, averaged over those of some industries in which the system was run at that depth; NaN
     * where a replication lacks one of them, so that every replication rests on the same industries.
     */
    double[] pooled(String measure, String system, String rule, double depth, List<String> over) {
        double[] sums = new double[replications.size()];
        int used = 0;
        for (String industry : over) {
            Cell cell = new Cell(industry, system, rule, depth);
            if (byCell.containsKey(cell)) {
                double[] values = byReplication(measure, cell);
                for (int r = 0; r < sums.length; r++) {
                    sums[r] += values[r];
                }
                used++;
            }
        }
        for (int r = 0; r < sums.length; r++) {
            sums[r] = used == 0 ? Double.NaN : sums[r] / used;
        }
        return sums;
    }

    /**
     * Mean of a measure over every run of a system: over depths and replications of an industry, then over industries.
     * NaN where it is always missing.
     *
     * @param industry an industry, or null for the mean over all of them
     */
    public double mean(String measure, String system, String rule, String industry) {
        double all = 0;
        int counted = 0;
        for (String each : industry == null ? industries() : List.of(industry)) {
            double sum = 0;
            int count = 0;
            for (double depth : depths(system)) {
                for (Row row : byCell.getOrDefault(new Cell(each, system, rule, depth), List.of())) {
                    double value = row.measures().getOrDefault(measure, Double.NaN);
                    if (!Double.isNaN(value)) {
                        sum += value;
                        count++;
                    }
                }
            }
            if (count > 0) {
                all += sum / count;
                counted++;
            }
        }
        return counted == 0 ? Double.NaN : all / counted;
    }
}
