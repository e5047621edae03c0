package org.loopwright.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.loopwright.lab.file.Json;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command that measures what runs cost. Figures are told, not judged: a slow machine is no failure. */
@Command(
        name = "bench",
        description = {
            "Measures what runs cost: time, memory, threads, growth, beside yardsticks.",
            "Prints figures and judges none. Takes some minutes on two cores."
        },
        footer = {
            "",
            "Examples:",
            "  ./bench                               all parts up to heap",
            "  ./bench pieces runs                   two of them",
            "  ./bench watching                      what charts cost (docs/gui.md)",
            "  ./bench --write docs/performance.md   also renews the page",
            "  ./bench exponents                     exponents of cost after 10^7 attempts",
            "  ./bench million-runs                  the store over 10^6 short runs, 15 min",
            "  ./bench --carry-out kept study.yaml folder   wall and processor time",
            "  ./bench jmh RunBenchmark -prof stack  what else JMH can do, in its own words"
        })
public final class Bench implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "<part>",
            description = "what to measure: ${COMPLETION-CANDIDATES}; without, all up to heap")
    private List<Part> parts = Part.USUAL;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "say this")
    @SuppressWarnings("UnusedVariable") // picocli looks at it
    private boolean help;

    @Option(names = "--quick", description = "shows in a minute that it works; the figures are rough")
    private boolean quick;

    @Option(names = "--json", description = "print figures for machines, with units in their names")
    private boolean json;

    @Option(
            names = "--write",
            paramLabel = "<file>",
            description = "also write the page, keeping the part of it that is written by hand")
    private Path page;

    @Option(
            names = "--carry-out",
            arity = "3",
            paramLabel = "<way> <study> <folder>",
            hideParamSyntax = true,
            description =
                    "carry a study out, and nothing else: simulated, measured or kept; its file; a folder for what"
                            + " is kept")
    private List<String> carryOut;

    /** Starts the command, or JMH's own if the first word is {@code jmh}. */
    public static void main(String[] words) throws IOException {
        if (words.length > 0 && words[0].equals("jmh")) {
            org.openjdk.jmh.Main.main(Arrays.copyOfRange(words, 1, words.length));
        } else {
            System.exit(new CommandLine(new Bench()).execute(words));
        }
    }

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        if (carryOut != null) {
            out.println(MillionRuns.carryOut(carryOut));
            return 0;
        }
        Map<String, String> machine = BenchMachine.facts();
        List<BenchTable> tables = new ArrayList<>();
        Path scratch = Files.createTempDirectory("loopwright-bench");
        try {
            Site site = new Site(quick ? Effort.QUICK : Effort.FULL, scratch, step -> err.println("bench: " + step));
            for (Part part : parts) {
                tables.addAll(part.measure(site));
            }
        } finally {
            Site.remove(scratch);
        }
        if (json) {
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("machine", machine);
            tables.forEach(table -> answer.put(table.key(), table.records()));
            out.print(Json.text(answer));
        } else {
            out.print(BenchPage.tables(machine, tables));
        }
        out.flush();
        if (page != null) {
            Optional<String> before = Files.exists(page) ? Optional.of(Files.readString(page)) : Optional.empty();
            Files.writeString(page, BenchPage.of(machine, tables, before), StandardCharsets.UTF_8);
        }
        return 0;
    }
}
