package org.loopwright.faces.cli.exchange;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.loopwright.faces.exchange.SalibFiles;
import org.loopwright.faces.exchange.SalibProblem;
import org.loopwright.lab.design.Factor;
import org.loopwright.lab.design.Numbers;
import org.loopwright.lab.design.Range;
import org.loopwright.lab.design.Study;
import org.loopwright.lab.fault.Fault;
import org.loopwright.lab.fault.Nearest;
import org.loopwright.lab.fault.Place;
import org.loopwright.lab.fault.SheetException;
import org.loopwright.lab.sheet.ParameterPath;
import org.loopwright.lab.sheet.Setting;
import org.loopwright.lab.sheet.ValueKind;
import org.loopwright.subject.scenario.ParameterFolder;
import org.loopwright.subject.scenario.ScenarioPaths;

/** Makes design points of a sample of another program, or says all that is in the way. Confined to one thread. */
final class ImportedPoints {

    private static final Pattern LABEL = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]*");

    /**
     * A factor of the sample.
     *
     * @param name its name in the sample
     * @param factor as a study has it, or as it can be pasted into one
     * @param known true if the given study has the factor
     * @param coordinate true if cells are coordinates in the unit cube, of which the factor makes values
     * @param cells as tables of design points have them, one for each row
     */
    record Column(String name, Factor factor, boolean known, boolean coordinate, List<String> cells) {}

    /** Names of columns of reals that stand for the whole numbers below them. */
    private final List<String> floored = new ArrayList<>();

    private final ForeignSample sample;
    private final Map<String, String> paths;
    private final Optional<Study> study;
    private final ParameterFolder folder;

    private final List<Fault> faults = new ArrayList<>();
    private final List<Column> columns = new ArrayList<>();
    private final List<List<String>> points;
    private final List<Integer> pointOfRow = new ArrayList<>();

    /**
     * Makes the points.
     *
     * @param paths paths by names of the sample, which win over all other meanings of a name
     * @param study gives the meaning of names that are labels
     * @throws SheetException with the first fault of each column
     */
    ImportedPoints(ForeignSample sample, Map<String, String> paths, Optional<Study> study, ParameterFolder folder) {
        this.sample = sample;
        this.paths = new LinkedHashMap<>(paths);
        this.study = study;
        this.folder = folder;
        List<String> names =
                sample.columns().stream().map(ForeignSample.Column::name).toList();
        for (String name : paths.keySet()) {
            if (!names.contains(name)) {
                fault(sample.named(), "--name", "the sample has no '" + name + "'" + Nearest.hint(name, names));
            }
        }
        sample.columns().forEach(this::take);
        refuse();
        addConstants();
        Map<List<String>, Integer> numbers = new LinkedHashMap<>();
        for (int row = 0; row < sample.rows().size(); row++) {
            List<String> cells = new ArrayList<>();
            for (Column column : columns) {
                cells.add(column.cells().get(row));
            }
            numbers.putIfAbsent(cells, numbers.size() + 1);
            pointOfRow.add(numbers.get(cells));
        }
        points = List.copyOf(numbers.keySet());
    }

    /** Factors in the order of the table. */
    List<Column> columns() {
        return List.copyOf(columns);
    }

    /** Different rows in the order of the sample; a design has no point twice. */
    List<List<String>> points() {
        return points;
    }

    /** Number of the design point, from 1, that each row of the sample became. */
    List<Integer> pointOfRow() {
        return List.copyOf(pointOfRow);
    }

    /** Labels of factors that the given study varies and the sample does not have. */
    List<String> unset() {
        return study.map(Study::factors).orElse(List.of()).stream()
                .filter(factor ->
                        columns.stream().noneMatch(column -> column.factor().is(factor.path())))
                .map(Factor::label)
                .toList();
    }

    private void take(ForeignSample.Column column) {
        Optional<Factor> ofStudy = study.map(Study::factors).orElse(List.of()).stream()
                .filter(factor -> isMeant(factor, column.name()))
                .findFirst();
        Optional<String> path = ofStudy.map(Factor::path).or(() -> path(column.name()));
        if (path.isEmpty()) {
            return;
        }
        Optional<Column> earlier =
                columns.stream().filter(other -> other.factor().is(path.get())).findFirst();
        if (earlier.isPresent()) {
            String message = "is " + path.get() + ", as '" + earlier.get().name() + "' is already";
            fault(sample.named(), column.name(), message);
            return;
        }
        ForeignSample.Column whole = isFloored(column, ofStudy, path.get()) ? floored(column) : column;
        if (ofStudy.isPresent()) {
            columns.add(known(whole, ofStudy.get()));
        } else {
            fresh(whole, path.get()).ifPresent(columns::add);
        }
    }

    /**
     * True of whole numbers as SALib's users draw them: reals from the least to one above the greatest, to be floored.
     */
    private boolean isFloored(ForeignSample.Column column, Optional<Factor> ofStudy, String path) {
        Optional<Range> range = ofStudy.flatMap(Factor::range);
        boolean isWhole = range.map(Range::integer)
                .orElseGet(() -> folder.paths()
                        .path(path)
                        .filter(known -> known.kind() == ValueKind.WHOLE)
                        .isPresent());
        List<Double> bounds = column.spread()
                .map(SalibProblem.Factor::bounds)
                .filter(ends -> ends.size() == 2)
                .orElse(List.of());
        boolean areReals = column.cells().stream()
                .flatMap(cell -> Numbers.parse(cell).stream())
                .anyMatch(number -> number != Math.rint(number));
        return isWhole
                && areReals
                && !bounds.isEmpty()
                && bounds.stream().allMatch(end -> end == Math.rint(end))
                && bounds.get(1) - bounds.get(0) >= 2
                && range.map(within -> within.has(bounds.get(0)) && within.max() == bounds.get(1) - 1)
                        .orElse(true);
    }

    private ForeignSample.Column floored(ForeignSample.Column column) {
        SalibProblem.Factor spread = column.spread().orElseThrow();
        double most = spread.bounds().get(1) - 1;
        floored.add(column.name());
        return new ForeignSample.Column(
                column.name(),
                Optional.of(new SalibProblem.Factor(
                        spread.name(), List.of(spread.bounds().get(0), most), spread.group(), spread.distribution())),
                column.cells().stream()
                        .map(cell -> Numbers.parse(cell)
                                .map(number -> plain(number > most + 1 ? number : Math.min(most, Math.floor(number))))
                                .orElse(cell))
                        .toList());
    }

    /** Names of the columns whose reals were floored to whole numbers. */
    List<String> floored() {
        return List.copyOf(floored);
    }

    private boolean isMeant(Factor factor, String name) {
        String given = paths.get(name);
        return given == null ? factor.label().equals(name) || factor.is(name) : factor.is(given);
    }

    /** The path that a name says; empty, with a fault added, if it is none. */
    private Optional<String> path(String name) {
        String path = paths.getOrDefault(name, name);
        Optional<String> problem = ScenarioPaths.ALL.isGroup(path) ? Optional.empty() : ScenarioPaths.ALL.problem(path);
        if (problem.isEmpty()) {
            return Optional.of(path);
        }
        if (paths.containsKey(name)) {
            fault(sample.named(), name, problem.get());
            return Optional.empty();
        }
        List<String> all =
                ScenarioPaths.ALL.all().stream().map(ParameterPath::path).toList();
        List<String> labels = study.map(Study::factors).orElse(List.of()).stream()
                .map(Factor::label)
                .toList();
        String likely = Nearest.path(name, all).orElse("<path>");
        fault(
                sample.named(),
                name,
                "is no path" + (study.isPresent() ? " and no label of the study" : "") + "; a label is told by "
                        + (study.isPresent() ? "" : "--study <study> or ") + "--name " + name + "=" + likely
                        + Nearest.of(name, labels)
                                .map(near -> ", or did you mean '" + near + "'?")
                                .orElse(""));
        return Optional.empty();
    }

    /** Cells of a factor that the study has. */
    private Column known(ForeignSample.Column column, Factor factor) {
        boolean coordinate = SalibFiles.isCoordinate(study.orElseThrow(), factor)
                && column.spread()
                        .filter(spread -> spread.distribution() == SalibProblem.Law.UNIF
                                && spread.bounds().equals(List.of(0.0, 1.0)))
                        .isPresent();
        List<String> cells = new ArrayList<>();
        for (int row = 0; row < column.cells().size(); row++) {
            String cell = column.cells().get(row);
            Optional<String> value = coordinate ? coordinate(factor, cell) : value(factor, cell);
            if (value.isEmpty()) {
                fault(sample.rows().get(row), column.name(), unlike(factor, cell, coordinate));
                break;
            }
            cells.add(factor.shown(value.get()));
        }
        return new Column(column.name(), factor, true, coordinate, cells);
    }

    private static String unlike(Factor factor, String cell, boolean coordinate) {
        if (coordinate) {
            return "must be within [0, 1], a coordinate of which the study makes the value, was '" + cell + "'";
        }
        return factor.range()
                .map(range -> "must be " + (range.integer() ? "a whole number " : "")
                        + "within the range of the study, " + range + ", was '" + cell + "'"
                        + (range.integer() ? wayOut(range) : ""))
                .orElseGet(() -> "no level '" + cell + "' in the study" + Nearest.hint(cell, factor.names()));
    }

    /** What samples of whole numbers are drawn within. */
    private static String wayOut(Range range) {
        return "; draw reals within [" + range.text(range.min()) + ", " + plain(range.max() + 1)
                + "], which are floored, or within [0, 1], as coordinates";
    }

    private static Optional<String> coordinate(Factor factor, String cell) {
        return Numbers.parse(cell).filter(share -> share >= 0 && share <= 1).map(factor::at);
    }

    private static Optional<String> value(Factor factor, String cell) {
        if (factor.range().isPresent()) {
            return Numbers.parse(cell).flatMap(value -> text(factor.range().get(), value));
        }
        return factor.value(cell);
    }

    /** The value as a study reads it; a value that floating-point has carried just past an end is that end. */
    private static Optional<String> text(Range range, double value) {
        return range.has(value) || range.has(nine(value)) ? Optional.of(range.text(value)) : Optional.empty();
    }

    private static double nine(double value) {
        return new BigDecimal(value)
                .round(new MathContext(Range.DIGITS, RoundingMode.HALF_EVEN))
                .doubleValue();
    }

    /** A factor that no study has; empty, with a fault added, if there can be none such. */
    private Optional<Column> fresh(ForeignSample.Column column, String path) {
        String name = column.name();
        boolean isLabel = !name.equals(path) && LABEL.matcher(name).matches();
        String label = isLabel ? name : path;
        List<Optional<Double>> numbers =
                column.cells().stream().map(Numbers::parse).toList();
        int before = faults.size();
        if (!numbers.stream().allMatch(Optional::isPresent)) {
            return Optional.of(levels(column, path, label)).filter(made -> faults.size() == before);
        }
        double least = numbers.stream()
                .mapToDouble(number -> nine(number.orElseThrow()))
                .min()
                .orElseThrow();
        double most = numbers.stream()
                .mapToDouble(number -> nine(number.orElseThrow()))
                .max()
                .orElseThrow();
        Optional<Range> range = range(column, least, most);
        if (range.isEmpty()) {
            return Optional.of(levels(column, path, label)).filter(made -> faults.size() == before);
        }
        Range interval = range.get();
        List<String> cells = new ArrayList<>();
        LinkedHashMap<String, Place> tried = new LinkedHashMap<>();
        for (int row = 0; row < numbers.size(); row++) {
            Place place = sample.rows().get(row);
            Optional<String> text = text(interval, numbers.get(row).orElseThrow());
            if (text.isEmpty()) {
                fault(
                        place,
                        name,
                        "must be within its bounds, " + interval + ", was "
                                + column.cells().get(row));
                return Optional.empty();
            }
            cells.add(text.get());
            tried.putIfAbsent(text.get(), place);
        }
        String inner = interval.toString();
        for (String end : inner.substring(1, inner.length() - 1).split(", ", -1)) {
            check(path, end, sample.named());
        }
        tried.forEach((text, place) -> {
            if (faults.size() == before) {
                check(path, text, place);
            }
        });
        Factor factor = new Factor(path, label, List.of(), List.of(), range, List.of(), sample.named(), folder.paths());
        return faults.size() > before ? Optional.empty() : Optional.of(new Column(name, factor, false, false, cells));
    }

    private void check(String path, String value, Place place) {
        faults.addAll(folder.check(new Setting(path, value, place)));
    }

    /** The bounds, or what was drawn where a distribution has none; empty where only one value was. */
    private static Optional<Range> range(ForeignSample.Column column, double least, double most) {
        boolean isLog = column.spread()
                .filter(spread -> spread.distribution() == SalibProblem.Law.LOGUNIF)
                .isPresent();
        return column.spread()
                .filter(spread -> spread.distribution().isBounded())
                .map(spread -> new Range(
                        spread.bounds().get(0),
                        spread.bounds().get(1),
                        isLog ? Range.Scale.LOG : Range.Scale.LINEAR,
                        Optional.empty(),
                        false))
                .or(() -> least < most ? Optional.of(new Range(least, most)) : Optional.empty());
    }

    private Column levels(ForeignSample.Column column, String path, String label) {
        List<String> cells = column.cells().stream()
                .map(cell -> Numbers.parse(cell).map(ImportedPoints::plain).orElse(cell))
                .toList();
        LinkedHashSet<String> levels = new LinkedHashSet<>();
        for (int row = 0; row < cells.size(); row++) {
            if (levels.add(cells.get(row))) {
                int before = faults.size();
                check(path, cells.get(row), sample.rows().get(row));
                if (faults.size() > before) {
                    break;
                }
            }
        }
        List<String> all = List.copyOf(levels);
        Factor factor = new Factor(path, label, all, all, Optional.empty(), List.of(), sample.named(), folder.paths());
        return new Column(column.name(), factor, false, false, cells);
    }

    private static String plain(double number) {
        double size = Math.abs(nine(number));
        return new Range(-size - 1, size + 1).text(number);
    }

    /** Factors of the study with one level have it in each point, as in a sample of the study itself. */
    private void addConstants() {
        for (Factor factor : study.map(Study::factors).orElse(List.of())) {
            boolean isThere =
                    columns.stream().anyMatch(column -> column.factor().is(factor.path()));
            if (factor.isConstant() && factor.onlyWhen().isEmpty() && !isThere) {
                List<String> cells = new ArrayList<>();
                sample.rows().forEach(row -> cells.add(factor.names().get(0)));
                columns.add(new Column(factor.label(), factor, true, false, cells));
            }
        }
    }

    private void fault(Place place, String path, String message) {
        faults.add(Fault.at(place, path, message));
    }

    private void refuse() {
        if (!faults.isEmpty()) {
            throw new SheetException(faults);
        }
    }
}
