package org.loopwright.faces.cli.exchange;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.loopwright.faces.cli.option.HelpOption;
import org.loopwright.faces.cli.option.JsonOption;
import org.loopwright.faces.cli.option.PathConverter;
import org.loopwright.faces.cli.run.FigureDrawing;
import org.loopwright.faces.cli.run.Resamples;
import org.loopwright.faces.cli.text.JsonAnswer;
import org.loopwright.faces.exchange.CostCurve;
import org.loopwright.faces.exchange.CurveColumn;
import org.loopwright.faces.exchange.CurveFile;
import org.loopwright.faces.exchange.OpenedResults;
import org.loopwright.faces.figure.WrightFigure;
import org.loopwright.faces.findings.CurveFit;
import org.loopwright.faces.findings.CurveTables;
import org.loopwright.faces.findings.ModelCurve;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Fits Wright's law to anybody's data, and to the model's. */
@Command(
        name = "wright",
        description = {
            "Fits Wright's law to a table of price and production by year, of one technology or of several: exponent,",
            "learning rate, an interval that allows for noise that follows itself, and whether the data can tell Wright's",
            "law from Moore's. Of a folder of results, the same for each system in each industry."
        },
        footer = {
            "",
            "Examples:",
            "  loopwright wright examples/wright/photovoltaics.csv",
            "  loopwright wright costs.csv --price \"EUR per kWh\" --cumulative \"GWh so far\" --out wright-costs",
            "  loopwright wright costs.csv --json",
            "  loopwright wright runs/quickstart",
            "",
            "A column is known by a name such as year, price or cost, production, cumulative production, technology; a",
            "unit may follow in brackets. Experience is the production of all years before; what was made before the",
            "first year is worked out from the growth of production (docs/wright.md)."
        })
public final class WrightCommand implements Callable<Integer> {

    /** Prices that a law could have given are drawn from here, so that an answer can be had again to the last digit. */
    private static final long SEED = 0x3a16471936000001L;

    @Spec
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli looks at it
    private HelpOption help;

    @Mixin
    private JsonOption json = new JsonOption();

    @Parameters(
            paramLabel = "<data>",
            converter = PathConverter.class,
            description =
                    "A table (CSV, as a spreadsheet, R or pandas writes it), or a folder or an archive of results.")
    private Path data;

    @Option(names = "--time", paramLabel = "<column>", description = "The column that says when.")
    private String time;

    @Option(names = "--price", paramLabel = "<column>", description = "The column of the price or cost of a unit.")
    private String price;

    @Option(names = "--production", paramLabel = "<column>", description = "The column of what each year made.")
    private String production;

    @Option(
            names = "--cumulative",
            paramLabel = "<column>",
            description = "The column of what had been made by then; it is used as it is given, and not where there is"
                    + " yearly production that grows, unless asked for like this.")
    private String cumulative;

    @Option(names = "--series", paramLabel = "<column>", description = "The column that tells technologies apart.")
    private String series;

    @Option(
            names = "--out",
            paramLabel = "<folder>",
            converter = PathConverter.class,
            description = "Where tables and the figure go; nothing is written without it.")
    private Path out;

    @Override
    public Integer call() throws IOException, InterruptedException {
        boolean isResults =
                Files.isDirectory(data) || String.valueOf(data.getFileName()).endsWith(".zip");
        if (out != null) {
            CurveTables.requireOwn(out);
        }
        return isResults ? OpenedResults.use(data, this::ofResults) : ofTable();
    }

    private int ofTable() throws IOException {
        CurveFile file = CurveFile.read(data, said(), cumulative != null);
        List<CurveFit> curves = new ArrayList<>();
        for (CostCurve curve : file.curves()) {
            // Each series anew, so that what is said of one does not hang on the others.
            curves.add(CurveFit.of(curve.name(), curve.series(), Resamples.of(SEED)));
        }
        PrintWriter print = spec.commandLine().getOut();
        if (json.asked) {
            JsonAnswer.print(print, WrightAnswer.of(file, curves));
        } else {
            print.println(data + ": " + curves.size() + " series");
            print.println("cost: " + file.price() + "; experience: " + file.production());
            print.println();
            WrightText.print(curves, print);
            remarks(file, print);
        }
        print.flush();
        if (out == null) {
            return ExitCode.OK;
        }
        CurveTables.write(curves, out);
        Optional<String> noFigure = FigureDrawing.attempt(
                () -> WrightFigure.write(curves, file.price(), "experience: " + file.production(), out));
        noFigure.ifPresent(spec.commandLine().getErr()::println);
        return noFigure.isPresent() ? ExitCode.USAGE : ExitCode.OK;
    }

    private static void remarks(CurveFile file, PrintWriter print) {
        int leftOut = file.curves().stream().mapToInt(CostCurve::leftOut).sum();
        List<String> given = file.curves().stream()
                .filter(CostCurve::isCounted)
                .map(CostCurve::name)
                .toList();
        if (leftOut > 0 || (!given.isEmpty() && given.size() < file.curves().size())) {
            print.println();
        }
        if (leftOut > 0) {
            print.println("Rows without a price or a production are no points: " + leftOut + ".");
        }
        if (!given.isEmpty() && given.size() < file.curves().size()) {
            print.println("Production does not grow, so that experience is taken as it is given:");
            given.forEach(name -> print.println("  " + name));
        }
    }

    private Map<CurveColumn, String> said() {
        Map<CurveColumn, String> said = new EnumMap<>(CurveColumn.class);
        say(said, CurveColumn.TIME, time);
        say(said, CurveColumn.PRICE, price);
        say(said, CurveColumn.PRODUCTION, production);
        say(said, CurveColumn.CUMULATIVE, cumulative);
        say(said, CurveColumn.SERIES, series);
        return said;
    }

    private static void say(Map<CurveColumn, String> said, CurveColumn column, String name) {
        if (name != null) {
            said.put(column, name);
        }
    }

    private int ofResults(OpenedResults opened) throws IOException {
        for (CurveColumn column : said().keySet()) {
            throw new ParameterException(
                    spec.commandLine(), column.option() + " does not go with results, the columns of which are known");
        }
        ModelCurve.Curves curves = ModelCurve.read(opened.folder());
        PrintWriter print = spec.commandLine().getOut();
        if (json.asked) {
            JsonAnswer.print(print, WrightAnswer.of(curves));
        } else {
            print.println(data + ":");
            print.println(curves.runs());
            print.println();
            WrightText.print(curves, print);
        }
        print.flush();
        if (out != null) {
            CurveTables.writeModel(curves.curves(), out);
        }
        return ExitCode.OK;
    }
}
