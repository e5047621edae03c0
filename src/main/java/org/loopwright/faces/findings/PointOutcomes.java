package org.loopwright.faces.findings;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.loopwright.lab.design.Factor;
import org.loopwright.lab.design.Numbers;
import org.loopwright.lab.design.Response;
import org.loopwright.lab.design.Study;
import org.loopwright.lab.journal.RunRecord;
import org.loopwright.lab.run.OutcomeTable;
import org.loopwright.subject.observation.EconomyLabel;
import org.loopwright.subject.scenario.ScenarioPaths;

/**
 * The responses of a study by design point, system and replication, and the values of its factors at each point, as
 * {@code outcomes.csv} has them. Runs that did not end well have no values. Immutable once read.
 */
public final class PointOutcomes {

    private static final String WELL = RunRecord.Status.OK.column();

    /** What a point is: cells of its factors by the names of their columns, and values [response][replication]. */
    private record Point(Map<String, String> cells, Map<String, double[][]> bySystem) {}

    /**
     * One response of one system, or of whatever system a point has where the system is a factor.
     *
     * @param system empty where systems are not told apart
     * @param values [design point − 1][replication − 1], NaN where there is none
     */
    public record Case(Response response, String system, double[][] values) {

        /** For people: the response, and the system where there are several. */
        public String title() {
            return response.name()
                    + (response.name().equals(response.measure()) ? "" : " (" + response.measure() + ")")
                    + (system.isEmpty() ? "" : ", " + system);
        }

        /** Mean of each point over the replications that it has; NaN where it has none. */
        public double[] means() {
            double[] means = new double[values.length];
            for (int p = 0; p < means.length; p++) {
                means[p] = mean(values[p]);
            }
            return means;
        }

        /** Numbers of the points without any value. */
        List<Integer> missing() {
            List<Integer> missing = new ArrayList<>();
            for (int p = 0; p < values.length; p++) {
                if (Double.isNaN(mean(values[p]))) {
                    missing.add(p + 1);
                }
            }
            return missing;
        }

        /** Points that have fewer replications than others [1]. */
        int thinned() {
            int most = 0;
            int[] counts = new int[values.length];
            for (int p = 0; p < counts.length; p++) {
                counts[p] = (int) Arrays.stream(values[p])
                        .filter(value -> !Double.isNaN(value))
                        .count();
                most = Math.max(most, counts[p]);
            }
            int full = most;
            return (int) Arrays.stream(counts)
                    .filter(count -> count > 0 && count < full)
                    .count();
        }

        /**
         * Variance of the mean of a point that is luck which points of one replication do not share: the mean square of
         * what points and replications together do not explain, over the number of replications. Only points with all
         * replications count; empty if that cannot be told.
         */
        OptionalDouble luck() {
            List<double[]> whole = Arrays.stream(values)
                    .filter(row -> row.length >= 2 && Arrays.stream(row).noneMatch(Double::isNaN))
                    .toList();
            if (whole.size() < 2) {
                return OptionalDouble.empty();
            }
            int replications = whole.get(0).length;
            double[] ofReplication = new double[replications];
            for (double[] row : whole) {
                for (int r = 0; r < replications; r++) {
                    ofReplication[r] += row[r] / whole.size();
                }
            }
            double all = mean(ofReplication);
            double squares = 0;
            for (double[] row : whole) {
                double ofPoint = mean(row);
                for (int r = 0; r < replications; r++) {
                    double rest = row[r] - ofPoint - ofReplication[r] + all;
                    squares += rest * rest;
                }
            }
            return OptionalDouble.of(squares / (whole.size() - 1) / (replications - 1) / replications);
        }

        private static double mean(double[] row) {
            return Arrays.stream(row)
                    .filter(value -> !Double.isNaN(value))
                    .average()
                    .orElse(Double.NaN);
        }
    }

    private final Study study;
    private final List<Response> responses;
    private final List<String> columns = new ArrayList<>();
    private final Set<String> systems = new LinkedHashSet<>();
    private final SortedMap<Integer, Point> points = new TreeMap<>();

    private PointOutcomes(Study study, List<Response> responses, TableFile table) throws IOException {
        this.study = study;
        this.responses = List.copyOf(responses);
        List<Integer> measures = new ArrayList<>();
        for (Response response : responses) {
            measures.add(table.column(response.measure()));
        }
        List<Integer> cells = new ArrayList<>();
        for (Factor factor : study.factors()) {
            columns.add(factor.column());
            cells.add(table.column(factor.column()));
        }
        int number = table.column(OutcomeTable.DESIGN_POINT.name());
        int system = table.column(EconomyLabel.SYSTEM.name());
        int replication = table.column(OutcomeTable.REPLICATION.name());
        int status = table.find(OutcomeTable.STATUS.name());
        while (table.next()) {
            Point point = points.get((int) table.number(number));
            if (point == null) {
                Map<String, String> read = new LinkedHashMap<>();
                for (int f = 0; f < columns.size(); f++) {
                    read.put(columns.get(f), table.text(cells.get(f)));
                }
                point = new Point(read, new LinkedHashMap<>());
                points.put((int) table.number(number), point);
            }
            systems.add(table.text(system));
            double[][] values = point.bySystem().computeIfAbsent(table.text(system), name -> nothing());
            boolean well = status < 0 || table.text(status).equals(WELL);
            for (int m = 0; m < measures.size() && well; m++) {
                values[m][(int) table.number(replication) - 1] = table.number(measures.get(m));
            }
        }
    }

    private double[][] nothing() {
        double[][] values = new double[responses.size()][study.replications()];
        for (double[] row : values) {
            Arrays.fill(row, Double.NaN);
        }
        return values;
    }

    /** Reads {@code outcomes.csv} of a results folder. */
    public static PointOutcomes read(Path folder, Study study) throws IOException {
        List<Response> wanted = study.responses().isEmpty()
                ? List.of(new Response(Outcomes.EMBODIMENT_TIME, Outcomes.EMBODIMENT_TIME, true))
                : study.responses();
        try (TableFile table = TableFile.open(folder.resolve("outcomes.csv"))) {
            return new PointOutcomes(study, wanted, table);
        }
    }

    /** The same with other responses than those of the study; empty where the table lacks the column of one. */
    static Optional<PointOutcomes> read(Path folder, Study study, List<Response> responses) throws IOException {
        try (TableFile table = TableFile.open(folder.resolve("outcomes.csv"))) {
            return responses.stream().allMatch(response -> table.find(response.measure()) >= 0)
                    ? Optional.of(new PointOutcomes(study, responses, table))
                    : Optional.empty();
        }
    }

    /** Number of design points, those without rows included. */
    public int size() {
        return Math.max(study.design().size(), points.isEmpty() ? 0 : points.lastKey());
    }

    /** The response of that name. */
    Response response(String name) {
        return responses.stream()
                .filter(response -> response.name().equals(name))
                .findFirst()
                .orElse(responses.get(0));
    }

    /** The value of a factor at a point as tables show it; empty where it does not count or the point has no rows. */
    public String cell(int number, Factor factor) {
        Point point = points.get(number);
        return point == null ? "" : point.cells().get(factor.column());
    }

    /** The same as a number; NaN where it is none. */
    public double number(int number, Factor factor) {
        return Numbers.parse(cell(number, factor)).orElse(Double.NaN);
    }

    /** The values of a response at a point, by system then replication; none where the point has no rows. */
    Map<String, double[]> bySystem(int number, Response response) {
        Map<String, double[]> values = new LinkedHashMap<>();
        Point point = points.get(number);
        if (point != null) {
            point.bySystem().forEach((system, all) -> values.put(system, all[responses.indexOf(response)]));
        }
        return values;
    }

    /** Every response of every system, in the order of the study and of the file. */
    public List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        boolean isFactor = study.factors().stream().anyMatch(factor -> factor.is(ScenarioPaths.SYSTEM));
        for (Response response : responses) {
            if (isFactor) {
                cases.add(new Case(response, "", values(response, response.system())));
                continue;
            }
            for (String system : systems) {
                if (response.system().filter(only -> !only.equals(system)).isEmpty()) {
                    cases.add(new Case(response, system, values(response, Optional.of(system))));
                }
            }
        }
        return cases;
    }

    private double[][] values(Response response, Optional<String> system) {
        double[][] values = new double[size()][];
        for (int p = 0; p < values.length; p++) {
            values[p] = bySystem(p + 1, response).entrySet().stream()
                    .filter(one ->
                            system.filter(only -> !only.equals(one.getKey())).isEmpty())
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElseGet(() -> {
                        double[] none = new double[study.replications()];
                        Arrays.fill(none, Double.NaN);
                        return none;
                    });
        }
        return values;
    }

    /** What is missing of a case, in words; none if nothing is. */
    static List<String> gaps(Case one) {
        List<String> gaps = new ArrayList<>();
        List<Integer> missing = one.missing();
        if (!missing.isEmpty()) {
            List<String> first = missing.stream().limit(12).map(String::valueOf).toList();
            gaps.add("Without any value: " + missing.size() + " of " + one.values().length + " design points ("
                    + String.join(", ", first) + (missing.size() > first.size() ? ", .." : "") + ").");
        }
        if (one.thinned() > 0) {
            gaps.add("Design points with fewer replications than others: " + one.thinned()
                    + ". Their means rest on those they have.");
        }
        return gaps;
    }
}
