package org.loopwright.faces.cli.exchange;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.loopwright.faces.cli.option.HelpOption;
import org.loopwright.faces.cli.option.Home;
import org.loopwright.faces.cli.option.JsonOption;
import org.loopwright.faces.cli.option.NamedFile;
import org.loopwright.faces.cli.option.PathConverter;
import org.loopwright.faces.cli.text.JsonAnswer;
import org.loopwright.lab.design.Factor;
import org.loopwright.lab.design.Numbers;
import org.loopwright.lab.design.Range;
import org.loopwright.lab.design.Study;
import org.loopwright.lab.design.StudyReader;
import org.loopwright.lab.file.Json;
import org.loopwright.lab.run.DesignPointTable;
import org.loopwright.subject.scenario.ParameterFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Makes design points of a sample that another program has drawn. */
@Command(
        name = "import",
        description = {
            "Makes a table of design points of a sample of SALib, or of experiments of the EMA Workbench, and",
            "prints the lines with which a study carries them out. Names of the sample are paths, or labels.",
            "A row that is there twice becomes one design point; --json tells the design point of each row."
        },
        footer = {
            "",
            "Examples:",
            "  loopwright import --salib problem.json sample.txt --out depth/points.csv",
            "  loopwright import --salib problem.json sample.txt --name gap=industry.research.gap",
            "  loopwright import --salib sobol-problem.json sobol-sample.txt --study sobol-indices",
            "  loopwright import --ema results.tar.gz --json"
        })
public final class ImportCommand implements Callable<Integer> {

    /** What stands for itself in a flow of YAML and is not taken for a number, a truth value or nothing. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9_./-]*");

    @ParentCommand
    private Home.Source loopwright;

    @Spec
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli looks at it
    private HelpOption help;

    @Mixin
    private JsonOption json = new JsonOption();

    @Parameters(
            arity = "0..1",
            paramLabel = "<sample.txt>",
            converter = PathConverter.class,
            description = "The sample of a problem of SALib, as numpy.savetxt, pandas, R or a spreadsheet writes it.")
    private Path matrix;

    @Option(
            names = "--salib",
            paramLabel = "<problem.json>",
            converter = PathConverter.class,
            description = "The problem of SALib, as json.dump writes it, or the parameter file of its command line:"
                    + " names and bounds of the columns.")
    private Path problem;

    @Option(
            names = "--ema",
            paramLabel = "<file.tar.gz>",
            converter = PathConverter.class,
            description = "Experiments of the EMA Workbench, as save_results writes them.")
    private Path ema;

    @Option(
            names = "--study",
            paramLabel = "<study>",
            description = "A study, by name or file, whose factors the names are labels of.")
    private String study;

    @Option(
            names = "--name",
            paramLabel = "<name=path>",
            description = "The path that a name of the sample stands for; as often as needed.")
    private List<String> names = new ArrayList<>();

    @Option(
            names = "--out",
            paramLabel = "<file.csv>",
            converter = PathConverter.class,
            defaultValue = "points.csv",
            description = "The table, which must not be there yet (default: ${DEFAULT-VALUE}); studies look for it"
                    + " beside themselves.")
    private Path out;

    @Override
    public Integer call() throws IOException {
        refuseMixtures();
        Map<String, String> paths = paths();
        ParameterFolder folder = loopwright.home().parameters();
        Optional<Study> of = Optional.ofNullable(study)
                .map(typed -> StudyReader.read(
                        NamedFile.find(typed, loopwright.home(), "studies", folder.studies()), folder));
        ForeignSample sample = ema == null ? ForeignSample.salib(problem, matrix) : ForeignSample.ema(ema);
        ImportedPoints imported = new ImportedPoints(sample, paths, of, folder);
        DesignPointTable.write(
                out,
                imported.columns().stream()
                        .map(column -> column.factor().path())
                        .toList(),
                imported.points());
        PrintWriter print = spec.commandLine().getOut();
        if (json.asked) {
            JsonAnswer.print(print, answer(imported));
        } else {
            print(imported, print);
        }
        return ExitCode.OK;
    }

    private void refuseMixtures() {
        String problemOf = null;
        if ((problem == null) == (ema == null)) {
            problemOf = "expected one of --salib <problem.json> <sample.txt> and --ema <file.tar.gz>";
        } else if (problem != null && matrix == null) {
            problemOf = "--salib needs the sample too: --salib " + problem + " <sample.txt>";
        } else if (ema != null && matrix != null) {
            problemOf = "unexpected '" + matrix + "': --ema has its sample in one file";
        }
        if (problemOf != null) {
            throw new ParameterException(spec.commandLine(), problemOf);
        }
    }

    private Map<String, String> paths() {
        Map<String, String> paths = new LinkedHashMap<>();
        for (String pair : names) {
            // A name of another program may have any sign in it, a path has no equals sign.
            int equals = pair.lastIndexOf('=');
            if (equals < 1 || equals == pair.length() - 1) {
                throw new ParameterException(spec.commandLine(), "--name: expected name=path, found '" + pair + "'");
            }
            String name = pair.substring(0, equals);
            if (paths.putIfAbsent(name, pair.substring(equals + 1)) != null) {
                throw new ParameterException(spec.commandLine(), "--name: '" + name + "' is given two paths");
            }
        }
        return paths;
    }

    private void print(ImportedPoints imported, PrintWriter print) {
        int rows = imported.pointOfRow().size();
        int points = imported.points().size();
        print.println("# " + out + ": " + points + " design points"
                + (points == rows ? "" : " of " + rows + " rows, the others being repeats"));
        String coordinates = imported.columns().stream()
                .filter(ImportedPoints.Column::coordinate)
                .map(ImportedPoints.Column::name)
                .collect(Collectors.joining(", "));
        if (!coordinates.isEmpty()) {
            print.println("# made of coordinates within [0, 1]: " + coordinates);
        }
        if (!imported.floored().isEmpty()) {
            print.println("# reals floored to whole numbers: " + String.join(", ", imported.floored()));
        }
        if (!imported.unset().isEmpty()) {
            print.println("# varied in the study, but not in the sample: " + String.join(", ", imported.unset()));
        }
        List<ImportedPoints.Column> fresh =
                imported.columns().stream().filter(column -> !column.known()).toList();
        if (study != null) {
            print.println("# the factors of " + study + " stay as they are"
                    + (fresh.isEmpty() ? "" : ", with these besides:"));
        }
        if (!fresh.isEmpty()) {
            print.println("factors:");
            fresh.forEach(column -> print.println("  - " + line(column.factor())));
        }
        print.println("design: {kind: csv, file: " + yaml(String.valueOf(out.getFileName())) + "}");
    }

    private static String line(Factor factor) {
        List<String> keys = new ArrayList<>(List.of("path: " + factor.path()));
        if (!factor.label().equals(factor.path())) {
            keys.add("label: " + yaml(factor.label()));
        }
        keys.add(factor.range()
                .map(range -> "range: " + range)
                .orElseGet(() -> factor.levels().stream()
                        .map(ImportCommand::yaml)
                        .collect(Collectors.joining(", ", "levels: [", "]"))));
        factor.range().filter(range -> range.scale() == Range.Scale.LOG).ifPresent(range -> keys.add("scale: log"));
        return "{" + String.join(", ", keys) + "}";
    }

    private static String yaml(String text) {
        boolean isPlain = PLAIN.matcher(text).matches() || Numbers.parse(text).isPresent();
        return isPlain ? text : Json.line(text);
    }

    /** The answer for programs. */
    private record Answer(
            String file,
            int rows,
            int designPoints,
            List<Varied> factors,
            Table design,
            List<String> floored,
            List<String> notInSample,
            List<Integer> designPointOfRow) {}

    /** The table as a study names it. */
    private record Table(String kind, String file) {}

    /** A factor; it has either a range and a scale, or levels, and null for the others. */
    private record Varied(
            String name,
            String path,
            String label,
            boolean ofStudy,
            boolean coordinate,
            List<Double> range,
            String scale,
            List<String> levels) {

        static Varied of(ImportedPoints.Column column) {
            Factor factor = column.factor();
            Optional<Range> range = factor.range();
            return new Varied(
                    column.name(),
                    factor.path(),
                    factor.label(),
                    column.known(),
                    column.coordinate(),
                    range.map(one -> List.of(one.min(), one.max())).orElse(null),
                    range.map(one -> one.scale() == Range.Scale.LOG ? "log" : "linear")
                            .orElse(null),
                    range.isPresent() ? null : factor.names());
        }
    }

    private Answer answer(ImportedPoints imported) {
        return new Answer(
                out.toString(),
                imported.pointOfRow().size(),
                imported.points().size(),
                imported.columns().stream().map(Varied::of).toList(),
                new Table("csv", String.valueOf(out.getFileName())),
                imported.floored(),
                imported.unset(),
                imported.pointOfRow());
    }
}
