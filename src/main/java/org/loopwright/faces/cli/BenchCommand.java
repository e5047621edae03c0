package org.loopwright.faces.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.loopwright.bench.Bench;
import org.loopwright.bench.BenchMachine;
import org.loopwright.bench.BenchPage;
import org.loopwright.bench.BenchTable;
import org.loopwright.bench.Effort;
import org.loopwright.bench.LongExponents;
import org.loopwright.bench.MillionRuns;
import org.loopwright.bench.Wording;
import org.loopwright.faces.cli.option.HelpOption;
import org.loopwright.faces.cli.option.Home;
import org.loopwright.faces.cli.text.JsonAnswer;
import org.loopwright.lab.table.TextTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Measures what a run costs. */
@Command(
        name = "bench",
        description = {
            "Measures what a run costs: time, memory, threads, growth, beside yardsticks in the same process.",
            "Prints figures and judges none: a slow machine is no failure. Takes about two minutes on two cores."
        },
        footer = {
            "",
            "Examples:",
            "  loopwright bench",
            "  loopwright bench --quick --json",
            "  loopwright bench --write docs/performance.md",
            "  loopwright bench --only exponents       some minutes: exponents of cost after 10^7 attempts",
            "  loopwright bench --only million-runs    a quarter of an hour: what the store costs over 10^6 short runs"
        })
final class BenchCommand implements Callable<Integer> {

    @ParentCommand
    private Home.Source loopwright;

    @Spec
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli looks at it
    private HelpOption help;

    /** A measurement that takes too long to be part of the whole. */
    enum Part {
        /** Exponents of cost in plain loops to 10^7 attempts. */
        EXPONENTS,
        /** A sweep of 10^6 short runs beside the same runs with results thrown away. */
        MILLION_RUNS;

        /** The word of the command line. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    @Option(
            names = "--only",
            paramLabel = "<part>",
            converter = PartConverter.class,
            completionCandidates = PartWords.class,
            description = "measure one thing that the whole leaves out: ${COMPLETION-CANDIDATES}")
    private Part only;

    /** Not for people: how this command starts itself in another Java. */
    @Option(names = "--carry-out", hidden = true, arity = "3", paramLabel = "<way> <study> <folder>")
    private List<String> carryOut;

    @Option(names = "--quick", description = "some seconds instead of minutes: shows that it works, figures are rough")
    private boolean quick;

    @Option(names = "--json", description = "print figures for machines, with units in their names")
    private boolean json;

    @Option(
            names = "--write",
            paramLabel = "<file>",
            description = "also write the page, keeping the part of it that is written by hand")
    private Path page;

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        if (carryOut != null) {
            out.println(MillionRuns.carryOut(carryOut, loopwright.home().parameters()));
            return ExitCode.OK;
        }
        Map<String, String> machine = BenchMachine.facts();
        List<BenchTable> tables = only == null ? all(err) : part(err);
        if (json) {
            Map<String, Object> answer = new LinkedHashMap<>(Map.of("machine", machine));
            tables.forEach(table -> answer.put(table.key(), table.records()));
            JsonAnswer.print(out, answer);
        } else {
            print(machine, tables, out);
        }
        if (page != null) {
            Optional<String> before = Files.exists(page) ? Optional.of(Files.readString(page)) : Optional.empty();
            String command = "./loopwright bench" + (quick ? " --quick" : "") + " --write docs/performance.md";
            Files.writeString(page, BenchPage.of(command, machine, tables, before), StandardCharsets.UTF_8);
        }
        return ExitCode.OK;
    }

    private List<BenchTable> all(PrintWriter err) throws IOException, InterruptedException {
        Bench bench = new Bench(
                loopwright.home().parameters(),
                quick ? Effort.QUICK : Effort.FULL,
                anotherJava(),
                Files.createTempDirectory("loopwright-bench"));
        try {
            return bench.measure(step -> err.println("bench: " + step));
        } finally {
            bench.clear();
        }
    }

    private List<BenchTable> part(PrintWriter err) throws IOException, InterruptedException {
        Consumer<String> step = what -> err.println("bench: " + what);
        return switch (only) {
            case EXPONENTS ->
                List.of(LongExponents.measure(loopwright.home().parameters(), quick ? 4 : 24, quick ? 5 : 7, step));
            case MILLION_RUNS -> millionRuns(step);
        };
    }

    private List<BenchTable> millionRuns(Consumer<String> step) throws IOException, InterruptedException {
        List<String> program = new ArrayList<>(anotherJava());
        program.addAll(List.of(spec.name(), "--carry-out"));
        Path scratch = Files.createTempDirectory("loopwright-bench");
        try {
            return new MillionRuns(program, scratch, step).measure(quick ? 10_000 : 1_000_000);
        } finally {
            Bench.remove(scratch);
        }
    }

    /** The parts by the words of the command line. */
    static final class PartWords implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Stream.of(Part.values()).map(Part::toString).iterator();
        }
    }

    /** Reads a part by its word. */
    static final class PartConverter implements ITypeConverter<Part> {
        @Override
        public Part convert(String word) {
            for (Part part : Part.values()) {
                if (part.toString().equals(word)) {
                    return part;
                }
            }
            throw new TypeConversionException(
                    "expected one of " + String.join(", ", new PartWords()) + ", found '" + word + "'");
        }
    }

    /** The words that start this program in another Java, without the command. */
    private List<String> anotherJava() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dloopwright.home=" + loopwright.home().folder().toAbsolutePath(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName());
    }

    private static void print(Map<String, String> machine, List<BenchTable> tables, PrintWriter out) {
        machine.forEach((name, value) -> out.println(name.replace('_', ' ') + ": " + value));
        for (BenchTable table : tables) {
            out.println();
            out.println(table.title());
            out.println("-".repeat(table.title().length()));
            TextTable text = new TextTable().column(table.rowKey(), TextTable.Side.LEFT);
            for (BenchTable.Column column : table.columns()) {
                text.column(column.heading().replace(' ', '\n'), TextTable.Side.RIGHT);
            }
            for (BenchTable.Row row : table.rows()) {
                text.row(cells(table, row));
            }
            text.print(out);
        }
    }

    private static List<String> cells(BenchTable table, BenchTable.Row row) {
        List<String> cells = new ArrayList<>(List.of(row.label()));
        for (int c = 0; c < table.columns().size(); c++) {
            cells.add(
                    Wording.number(row.figures().get(c), table.columns().get(c).decimals()));
        }
        return cells;
    }
}
