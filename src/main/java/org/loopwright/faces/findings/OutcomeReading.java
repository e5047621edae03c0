package org.loopwright.faces.findings;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.loopwright.lab.design.DesignPoint;
import org.loopwright.lab.design.Factor;
import org.loopwright.lab.design.Response;
import org.loopwright.lab.design.Study;
import org.loopwright.lab.journal.RunRecord;
import org.loopwright.lab.run.OutcomeTable;
import org.loopwright.subject.observation.EconomyLabel;
import org.loopwright.subject.observation.OutcomeMeasures;
import org.loopwright.subject.observation.Stage;
import org.loopwright.subject.observation.Wait;
import org.loopwright.subject.scenario.ScenarioPaths;

/** The reading of {@code outcomes.csv}, row by row, into places and sums. */
final class OutcomeReading {

    /** Number of the axis of industries. */
    static final int INDUSTRY = 0;

    /** Measures that are kept by replication in any case. */
    private static final List<String> COMPARED = List.of(
            OutcomeMeasures.EMBODIMENT_TIME_DAYS.name(),
            OutcomeMeasures.EMBODIED_SHARE.name(),
            OutcomeMeasures.EMBODIMENT_FIRST_FIRM_DAYS.name(),
            OutcomeMeasures.OWN_GENERATIONS_CLOSED_PER_YEAR.name(),
            OutcomeMeasures.LEARNING_VELOCITY_PER_YEAR.name());

    /** What sums are kept of. */
    record Group(String industry, String system, String means) {}

    /** Sums and counts of measures. */
    private record Sums(double[] sums, int[] counts) {}

    private final TableFile table;
    private final Optional<Study> study;
    private final List<Axis> axes = new ArrayList<>();
    private final List<Integer> axisColumns = new ArrayList<>();
    private final List<String> compared;
    private final List<String> summed = new ArrayList<>();
    private final Map<OutcomePlace, OutcomePlace> known = new HashMap<>();
    private final List<OutcomePlace> places = new ArrayList<>();
    private final Map<OutcomeCell, OutcomeCell> cells = new HashMap<>();
    private final Map<Group, Sums> groups = new LinkedHashMap<>();
    private final Map<String, Integer> systems = new LinkedHashMap<>();
    private final Set<String> means = new LinkedHashSet<>();
    private final Map<Integer, Integer> replications = new HashMap<>();
    private final Map<RunRecord.Status, BitSet> runs = new EnumMap<>(RunRecord.Status.class);
    private int depthAxis = -1;
    private int meansAxis = -1;
    private int pointOfLevels;
    private int[] levelsOfPoint = {};
    private long rows;
    private long thinRows;

    OutcomeReading(TableFile table, Optional<Study> study) throws IOException {
        this.table = table;
        this.study = study;
        Set<String> byReplication = new LinkedHashSet<>(COMPARED);
        study.map(Study::responses).orElse(List.of()).stream()
                .map(Response::measure)
                .forEach(byReplication::add);
        compared = byReplication.stream()
                .filter(measure -> table.find(measure) >= 0)
                .toList();
        summed().stream().filter(measure -> table.find(measure) >= 0).forEach(summed::add);
        readAxes();
        readRows();
    }

    /** Measures of which nothing but means over many runs are told. */
    private static List<String> summed() {
        List<String> names = new ArrayList<>(List.of(OutcomeMeasures.LOOP_MEAN_DAYS.name()));
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

    private void readAxes() throws IOException {
        axis(ScenarioPaths.INDUSTRY, EconomyLabel.INDUSTRY.name(), table.find(EconomyLabel.INDUSTRY.name()));
        if (study.isPresent()) {
            for (Factor factor : study.get().factors()) {
                if (!factor.is(ScenarioPaths.INDUSTRY) && !factor.is(ScenarioPaths.SYSTEM)) {
                    axis(factor.path(), factor.column(), -1);
                    factor.names().forEach(axes.get(axes.size() - 1)::place);
                    depthAxis = factor.is(ScenarioPaths.VERTICAL_INTEGRATION) ? axes.size() - 1 : depthAxis;
                    meansAxis = factor.is(EconomyLabel.MEANS.name()) ? axes.size() - 1 : meansAxis;
                }
            }
            return;
        }
        // Without the study, factors are the columns between the numbers of the point and of the replication.
        int first = table.find(OutcomeTable.DESIGN_POINT.name()) + 1;
        int end = table.column(OutcomeTable.REPLICATION.name());
        for (int column = first; column < end; column++) {
            String name = table.columns().get(column);
            if (!name.equals(EconomyLabel.SYSTEM.name())
                    && !name.equals(EconomyLabel.INDUSTRY.name())
                    && !name.equals(OutcomeTable.RUN.name())) {
                axis(name, name, column);
                depthAxis = name.equals(EconomyLabel.VERTICAL_INTEGRATION.name()) ? axes.size() - 1 : depthAxis;
                meansAxis = name.equals(EconomyLabel.MEANS.name()) ? axes.size() - 1 : meansAxis;
            }
        }
    }

    private void axis(String path, String label, int column) {
        axes.add(new Axis(path, label));
        axisColumns.add(column);
    }

    private void readRows() throws IOException {
        int run = table.column(OutcomeTable.RUN.name());
        int point = table.find(OutcomeTable.DESIGN_POINT.name());
        int system = table.column(EconomyLabel.SYSTEM.name());
        int industry = table.find(EconomyLabel.INDUSTRY.name());
        int depth = table.find(EconomyLabel.VERTICAL_INTEGRATION.name());
        int rule = table.find(EconomyLabel.MEANS.name());
        int replication = table.column(OutcomeTable.REPLICATION.name());
        int status = table.find(OutcomeTable.STATUS.name());
        int[] comparedColumns = compared.stream().mapToInt(table::find).toArray();
        int[] summedColumns = summed.stream().mapToInt(table::find).toArray();
        int share = table.find(OutcomeMeasures.EMBODIED_SHARE.name());
        while (table.next()) {
            RunRecord.Status ending = status < 0 ? RunRecord.Status.OK : ending(table.text(status));
            runs.computeIfAbsent(ending, none -> new BitSet()).set((int) table.number(run));
            if (ending != RunRecord.Status.OK) {
                continue;
            }
            OutcomeCell cell = cells.computeIfAbsent(
                    new OutcomeCell(table.text(industry), table.text(system), table.text(rule), table.number(depth)),
                    made -> made);
            systems.putIfAbsent(cell.system(), (int) table.number(point));
            means.add(cell.means());
            rows++;
            thinRows += EmbodiedShare.isThin(table.number(share)) ? 1 : 0;
            int number = replications.computeIfAbsent((int) table.number(replication), n -> replications.size());
            OutcomePlace place = place(new OutcomePlace(cell, levels(cell, (int) table.number(point))));
            place.putRun(number, (int) table.number(run));
            for (int m = 0; m < comparedColumns.length; m++) {
                place.put(m, comparedColumns.length, number, table.number(comparedColumns[m]));
            }
            add(
                    groups.computeIfAbsent(new Group(cell.industry(), cell.system(), cell.means()), this::none),
                    summedColumns);
        }
    }

    private static RunRecord.Status ending(String column) throws IOException {
        for (RunRecord.Status status : RunRecord.Status.values()) {
            if (status.column().equals(column)) {
                return status;
            }
        }
        throw new IOException("no run ends as '" + column + "'");
    }

    private OutcomePlace place(OutcomePlace asked) {
        OutcomePlace place = known.putIfAbsent(asked, asked);
        if (place == null) {
            places.add(asked);
            return asked;
        }
        return place;
    }

    /** Places of the levels of the current row: what the study says of its point, or else the columns. */
    private int[] levels(OutcomeCell cell, int point) throws IOException {
        if (study.isEmpty()) {
            int[] levels = new int[axes.size()];
            for (int axis = 0; axis < levels.length; axis++) {
                levels[axis] = axes.get(axis).place(table.text(axisColumns.get(axis)));
            }
            return levels;
        }
        if (point != pointOfLevels) {
            if (point < 1 || point > study.get().design().size()) {
                throw new IOException("the study has no design point " + point);
            }
            DesignPoint designed = study.get().design().point(point);
            levelsOfPoint = new int[axes.size()];
            int axis = INDUSTRY;
            levelsOfPoint[axis] = axes.get(axis).place(cell.industry());
            for (Factor factor : study.get().factors()) {
                if (!factor.is(ScenarioPaths.INDUSTRY) && !factor.is(ScenarioPaths.SYSTEM)) {
                    axis++;
                    String level =
                            designed.level(factor.path()).map(factor::shown).orElse("");
                    levelsOfPoint[axis] = axes.get(axis).place(level);
                }
            }
            pointOfLevels = point;
        }
        return levelsOfPoint;
    }

    private Sums none(Group group) {
        return new Sums(new double[summed.size()], new int[summed.size()]);
    }

    private void add(Sums sums, int[] columns) throws IOException {
        for (int m = 0; m < columns.length; m++) {
            double value = table.number(columns[m]);
            if (!Double.isNaN(value)) {
                sums.sums()[m] += value;
                sums.counts()[m]++;
            }
        }
    }

    double mean(String measure, Group group) {
        Sums sums = groups.get(group);
        int m = summed.indexOf(measure);
        return sums == null || m < 0 || sums.counts()[m] == 0 ? Double.NaN : sums.sums()[m] / sums.counts()[m];
    }

    List<Axis> axes() {
        return axes;
    }

    int depthAxis() {
        return depthAxis;
    }

    int meansAxis() {
        return meansAxis;
    }

    List<String> compared() {
        return compared;
    }

    List<OutcomePlace> places() {
        return places;
    }

    List<String> systems() {
        return List.copyOf(systems.keySet());
    }

    int pointOf(String system) {
        return systems.get(system);
    }

    List<String> means() {
        return List.copyOf(means);
    }

    int replications() {
        return replications.size();
    }

    int runs(RunRecord.Status ending) {
        return runs.containsKey(ending) ? runs.get(ending).cardinality() : 0;
    }

    long rows() {
        return rows;
    }

    long thinRows() {
        return thinRows;
    }
}
