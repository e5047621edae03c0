package org.loopwright.faces.cli;

import static org.loopwright.faces.cli.BadInput.file;
import static org.loopwright.faces.cli.BadInput.matrix;
import static org.loopwright.faces.cli.BadInput.prepared;
import static org.loopwright.faces.cli.BadInput.sheet;
import static org.loopwright.faces.cli.BadInput.study;
import static org.loopwright.faces.cli.BadInput.typed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.loopwright.faces.cli.option.Home;
import org.loopwright.subject.scenario.SheetFiles;
import picocli.CommandLine;

/** The table of what people do wrong, and what they must be told. */
final class BadInputCases {

    private static final String COMMANDS = String.join(
            ", ",
            new CommandLine(new LoopwrightCommand(new Home(Path.of(""))))
                    .getSubcommands()
                    .keySet());
    private static final String SEE_ALL = "\nSee: loopwright --help";
    private static final String SEE_RUN = "\nSee: loopwright run --help";
    private static final String SEE_SWEEP = "\nSee: loopwright sweep --help";
    private static final String INDUSTRY = "industries/widgets.yaml";
    private static final String SYSTEM = "systems/plain.yaml";

    private BadInputCases() {}

    static List<BadInput> all() {
        return Stream.of(
                        commandLine(),
                        settings(),
                        files(),
                        sheets(),
                        matrices(),
                        studies(),
                        folders(),
                        BadCommandCases.all())
                .flatMap(List::stream)
                .toList();
    }

    private static List<BadInput> commandLine() {
        return List.of(
                typed("no command", "", "Which command? One of: " + COMMANDS + "." + SEE_ALL),
                typed("unknown command", "fly", "unknown command 'fly'; allowed: " + COMMANDS + SEE_ALL),
                typed(
                        "misspelt command",
                        "swep small",
                        "unknown command 'swep'; did you mean 'sweep'? Allowed: " + COMMANDS + SEE_ALL),
                typed(
                        "misspelt command of params",
                        "params lst",
                        "unknown command 'lst'; did you mean 'list'? Allowed: list, check, assumed,"
                                + " explain, schema, odd, migrate"
                                + "\nSee: loopwright params --help"),
                typed(
                        "misspelt option",
                        "sweep small --thread 2",
                        "unknown option '--thread'; did you mean '--threads'?" + SEE_SWEEP),
                typed(
                        "option of another command",
                        "params list --out=x",
                        "unknown option '--out'; allowed: --help, --json\nSee: loopwright params list --help"),
                typed(
                        "option without its value",
                        "sweep small --threads",
                        "Missing required parameter for option '--threads' (<n>)" + SEE_SWEEP),
                typed(
                        "option given twice",
                        "sweep small --threads 1 --threads 2",
                        "option '--threads' (<n>) should be specified only once" + SEE_SWEEP),
                typed("nothing to run", "run", "Missing required parameter: '<scenario>'" + SEE_RUN),
                typed(
                        "a word too many",
                        "sweep small again",
                        "unexpected 'again': loopwright sweep takes <study> and options" + SEE_SWEEP),
                typed("no threads", "sweep small --threads 0", "--threads must be within [1, 1024], was 0" + SEE_SWEEP),
                typed(
                        "fewer than no threads",
                        "sweep small --threads=-1",
                        "--threads must be within [1, 1024], was -1" + SEE_SWEEP),
                typed(
                        "more threads than any machine has cores",
                        "sweep small --threads 100000",
                        "--threads must be within [1, 1024], was 100000" + SEE_SWEEP),
                typed(
                        "threads in words",
                        "sweep small --threads two",
                        "Invalid value for option '--threads': expected a whole number, found 'two'" + SEE_SWEEP),
                typed("replication zero", "run pair --replication 0", "--replication must be >= 1, was 0" + SEE_RUN),
                typed(
                        "replication with a fraction",
                        "run pair --replication 1.5",
                        "Invalid value for option '--replication': expected a whole number, found '1.5'" + SEE_RUN),
                typed(
                        "seed that is no number",
                        "run pair --seed lucky",
                        "Invalid value for option '--seed': expected a decimal number, or 0x and hexadecimal digits, of"
                                + " at most 64 bits, found 'lucky'" + SEE_RUN),
                typed(
                        "system that the scenario has not",
                        "run pair --system plane",
                        "the scenario has no system 'plane'; did you mean 'plain'? Allowed: plain, other" + SEE_RUN));
    }

    private static List<BadInput> settings() {
        return List.of(
                typed(
                        "--set without an equals sign",
                        "run pair --set horizon",
                        "Invalid value for option '--set' (<path=value>): expected path=value, found 'horizon'"
                                + SEE_RUN),
                typed(
                        "--set without a path",
                        "run pair --set =3",
                        "Invalid value for option '--set' (<path=value>): expected path=value, found '=3'" + SEE_RUN),
                typed(
                        "--set of a misspelt path",
                        "run pair --set industry.cost.dificulty=2",
                        "--set: industry.cost.dificulty: unknown path; did you mean 'industry.cost.difficulty'?"),
                typed(
                        "--set of a section",
                        "run pair --set industry.approval=2",
                        "--set: industry.approval: is a group, not a value; it has industry.approval.criticality,"
                                + " industry.approval.time.law, industry.approval.time.mean,"
                                + " industry.approval.time.shape"),
                typed(
                        "--set of nothing",
                        "sweep small --out @/out --set industry.cost.difficulty=",
                        "--set: industry.cost.difficulty: expected a number, found nothing"),
                typed(
                        "--set of NaN",
                        "run pair --set vertical_integration=NaN",
                        "--set: vertical_integration: must be a finite number, was NaN"),
                typed(
                        "--set of infinity",
                        "run pair --set horizon=.inf",
                        "--set: horizon: must be a finite number, was .inf"),
                typed(
                        "--set of a depth above one",
                        "run pair --set vertical_integration=1.2",
                        "--set: vertical_integration: must be within [0, 1], was 1.2"),
                typed(
                        "--set of a depth below zero",
                        "run pair --set vertical_integration=-0.1",
                        "--set: vertical_integration: must be within [0, 1], was -0.1"),
                typed(
                        "--set of a word where a number belongs",
                        "run pair --set industry.research.teams=many",
                        "--set: industry.research.teams: expected a whole number, found text 'many'"),
                typed(
                        "--set of what an earlier version had",
                        "run pair --set industry.coordination.freeze_patience=180",
                        "--set: industry.coordination.freeze_patience: unknown path; it left with the third version, in"
                                + " which a project freezes its leading component only; leave it out"),
                typed(
                        "--set of a recall that pays",
                        "run pair --set industry.deployment.recall_cost=-0.002",
                        "--set: industry.deployment.recall_cost: must be within [0, 1000] money, was -0.002"),
                typed(
                        "two bad --set at once",
                        "sweep small --out @/out --set means=same --set industry.research.teams=0",
                        "--set: means: unknown value 'same'; allowed: observed, equal\n"
                                + "--set: industry.research.teams: must be within [1, 1000] teams, was 0"));
    }

    private static List<BadInput> files() {
        return List.of(
                typed(
                        "misspelt study",
                        "sweep smal",
                        "smal: no such file, and no sheet in params/studies; did you mean 'small'? Allowed: small"),
                typed(
                        "misspelt scenario",
                        "run pear",
                        "pear: no such file, and no sheet in params/scenarios; allowed: pair"),
                typed(
                        "missing file with a neighbour of nearly its name",
                        "sweep @/params/studies/smal.yaml",
                        "@/params/studies/smal.yaml: no such file; did you mean 'small.yaml'?"),
                typed("missing file in a missing folder", "run @/no/such.yaml", "@/no/such.yaml: no such file"),
                typed("no name at all", "sweep ''", "'': no such file, and no sheet in params/studies; allowed: small"),
                typed("folder for a file", "sweep @/params", "@/params: is a folder, not a file"),
                prepared(
                        "folder with the name of a sheet",
                        home -> makeFolder(home.resolve("params/studies/big.yaml")),
                        "sweep @/params/studies/big.yaml",
                        "@/params/studies/big.yaml: is a folder, not a file"),
                file("empty file", "mine.yaml", "", "sweep @/mine.yaml", "@/mine.yaml: is empty"),
                prepared(
                        "binary file",
                        home -> write(home.resolve("mine.yaml"), new byte[] {(byte) 0x89, 'P', 'N', 'G'}),
                        "sweep @/mine.yaml",
                        "@/mine.yaml: is not text in UTF-8"),
                prepared(
                        "text with a control character",
                        home -> write(home.resolve("mine.yaml"), new byte[] {'a', ':', ' ', 0}),
                        "run @/mine.yaml",
                        "@/mine.yaml:1:4: is not a text file: control character U+0000"),
                prepared(
                        "file too large to be a sheet",
                        home -> write(home.resolve("mine.yaml"), new byte[(16 << 20) + 1]),
                        "run @/mine.yaml",
                        "@/mine.yaml: is larger than 16 MiB, which no sheet is"),
                file(
                        "bracket left open",
                        "mine.yaml",
                        "systems: [plain\nindustry: widgets\n",
                        "run @/mine.yaml",
                        "@/mine.yaml:2:9: is not YAML: while parsing a flow sequence, expected ',' or ']',"
                                + " but got :"),
                file(
                        "tab for indentation",
                        "mine.yaml",
                        "industry: widgets\nset:\n\tmeans: equal\n",
                        "run @/mine.yaml",
                        "@/mine.yaml:3:1: is not YAML: while scanning for the next token, found character"
                                + " '\\t(TAB)' that cannot start any token. (Do not use \\t(TAB) for indentation)"),
                file(
                        "prose",
                        "mine.yaml",
                        "Dear model, please be kind.\n",
                        "run @/mine.yaml",
                        "@/mine.yaml:1:1: expected a group of keys (name, industry, systems, horizon,"
                                + " warm_up, follow, means, set), found text"),
                typed(
                        "study given to run",
                        "run @/params/studies/small.yaml",
                        "@/params/studies/small.yaml: is a study, not a scenario; it is carried out by:"
                                + " loopwright sweep @/params/studies/small.yaml"),
                typed(
                        "scenario given to sweep",
                        "sweep @/params/scenarios/pair.yaml --out @/out",
                        "@/params/scenarios/pair.yaml:1:1: study: is missing: name, as used in names of"
                                + " folders\n"
                                + "@/params/scenarios/pair.yaml:1:1: seed: is missing: root seed, decimal or 0x and"
                                + " hexadecimal, any 64 bits\n"
                                + "@/params/scenarios/pair.yaml:1:1: replications: is missing: replications of each"
                                + " design point [runs]"),
                typed("missing file given to check", "params check @/none.yaml", "@/none.yaml: no such file\n1 fault."),
                typed(
                        "misspelt sheet given to assumed",
                        "params assumed wigets",
                        "wigets: no such sheet; did you mean 'widgets'? Allowed: world, other, plain,"
                                + " gadgets, widgets"),
                prepared(
                        "no sheets",
                        home -> move(home.resolve("params"), home.resolve("parameters")),
                        "params list",
                        "@/params: no such folder: start Loopwright with ./loopwright, or name its folder with java"
                                + " -Dloopwright.home=<folder>"));
    }

    private static List<BadInput> sheets() {
        return List.of(
                sheet(
                        "misspelt key",
                        INDUSTRY,
                        "tiers: 2",
                        "tires: 2",
                        "run pair",
                        "@/params/industries/widgets.yaml:5:3: architecture: unknown key 'tires'; did you"
                                + " mean 'tiers'? Allowed: dsm, tiers, components_per_supplier"),
                sheet(
                        "unknown key",
                        SYSTEM,
                        "label:",
                        "colour: red\nlabel:",
                        "run pair",
                        "@/params/systems/plain.yaml:2:1: unknown key 'colour'; allowed: name, label,"
                                + " integration, supplier, division, research, frontier, regulator, patience, means"),
                sheet(
                        "key twice",
                        INDUSTRY,
                        "  tiers: 2",
                        "  tiers: 2\n  tiers: 3",
                        "run pair",
                        "@/params/industries/widgets.yaml:6:3: architecture.tiers: is given twice, first in"
                                + " line 5"),
                sheet(
                        "missing key",
                        INDUSTRY,
                        "  prototype_data: 10\n",
                        "",
                        "run pair",
                        "@/params/industries/widgets.yaml:45:3: trial.prototype_data: is missing: data D_trial from one"
                                + " prototype in a round [samples]"),
                sheet(
                        "misspelt key of faults",
                        INDUSTRY,
                        "  intensity: 1",
                        "  intensiti: 1",
                        "run pair",
                        "@/params/industries/widgets.yaml:51:3: faults: unknown key 'intensiti'; did you mean"
                                + " 'intensity'? Allowed: intensity, border_excess, fault_shape, fatal_share,"
                                + " simulated_exposures, initial_example_scale, capability_exponent, reset_share,"
                                + " pooling_of_examples, example_forgetting"),
                sheet(
                        "negative number of faults",
                        INDUSTRY,
                        "  intensity: 1",
                        "  intensity: -1",
                        "run pair",
                        "@/params/industries/widgets.yaml:51:14: faults.intensity: must be within [0, 100] faults, was"
                                + " -1"),
                sheet(
                        "share above one",
                        INDUSTRY,
                        "ramp_cost: 0.01",
                        "ramp_cost: 0.01\n  ramp_share: 95",
                        "run pair",
                        "@/params/industries/widgets.yaml:65:15: deployment.ramp_share: must be within [0, 1], was 95"),
                sheet(
                        "word where true or false belongs",
                        INDUSTRY,
                        "rework_share: 0.5",
                        "rework_share: 0.5\n  merges: never",
                        "run pair",
                        "@/params/industries/widgets.yaml:59:11: coordination.merges: expected true or false, found text"
                                + " 'never'"),
                sheet(
                        "key of an earlier version",
                        INDUSTRY,
                        "  phases: 1",
                        "  phases: 1\n  most_line_trials: 40",
                        "run pair",
                        "@/params/industries/widgets.yaml:50:3: trial: unknown key 'most_line_trials'; line trials left"
                                + " with the third version, since they moved nothing; what a line shows are faults now"
                                + "; rewritten by: loopwright params migrate @/params/industries/widgets.yaml"),
                sheet(
                        "word where a number belongs",
                        INDUSTRY,
                        "maturity: 100",
                        "maturity: old",
                        "run pair",
                        "@/params/industries/widgets.yaml:10:13: cost.maturity: expected a number, found text"
                                + " 'old'"),
                sheet(
                        "list where a number belongs",
                        INDUSTRY,
                        "maturity: 100",
                        "maturity: [100]",
                        "run pair",
                        "@/params/industries/widgets.yaml:10:13: cost.maturity: expected a number, found a" + " list"),
                sheet(
                        "fraction where a whole number belongs",
                        INDUSTRY,
                        "teams: 4",
                        "teams: 4.5",
                        "run pair",
                        "@/params/industries/widgets.yaml:30:10: research.teams: expected a whole number,"
                                + " found 4.5"),
                sheet(
                        "wrong unit",
                        INDUSTRY,
                        "unit: days",
                        "unit: weeks",
                        "run pair",
                        "@/params/industries/widgets.yaml:56:37: coordination.release_period: unit must be"
                                + " 'days', was 'weeks'"),
                sheet(
                        "NaN in a sheet",
                        INDUSTRY,
                        "gain: 0.3",
                        "gain: .nan",
                        "run pair",
                        "@/params/industries/widgets.yaml:18:9: breakthroughs.gain: must be a finite number,"
                                + " was .nan"),
                sheet(
                        "infinity in a sheet",
                        INDUSTRY,
                        "growth: 0.1",
                        "growth: .inf",
                        "run pair",
                        "@/params/industries/widgets.yaml:72:55: market.growth: must be a finite number, was"
                                + " .inf"),
                sheet(
                        "value out of its interval",
                        SYSTEM,
                        "slots: 6",
                        "slots: 0",
                        "run pair",
                        "@/params/systems/plain.yaml:11:45: supplier.slots: must be within [0.1, 1000000]"
                                + " slots, was 0"),
                sheet(
                        "depth outside [0, 1] in a sheet",
                        SYSTEM,
                        "depth: 0.5",
                        "depth: 50",
                        "sweep small --out @/out",
                        "@/params/systems/plain.yaml:4:10: integration.depth: must be within [0, 1], was 50"),
                sheet(
                        "misspelt constant",
                        SYSTEM,
                        "interface-first",
                        "interfaces-first",
                        "run pair",
                        "@/params/systems/plain.yaml:5:10: integration.order: unknown value"
                                + " 'interfaces-first'; did you mean 'interface-first'? Allowed: interface-first,"
                                + " tier-first, random, list"),
                sheet(
                        "empty sheet of the world",
                        "world.yaml",
                        SheetFiles.WORLD,
                        "",
                        "run pair",
                        "@/params/world.yaml: is empty"),
                sheet(
                        "sheet with another's name",
                        INDUSTRY,
                        "name: widgets",
                        "name: gadgets",
                        "run pair",
                        "@/params/industries/widgets.yaml:1: name: must be the name of the file, 'widgets',"
                                + " was 'gadgets'"),
                sheet(
                        "system twice",
                        "scenarios/pair.yaml",
                        "plain, other",
                        "plain, plain",
                        "run pair",
                        "@/params/scenarios/pair.yaml:2:10: systems: names 'plain' twice"),
                sheet(
                        "misspelt system",
                        "scenarios/pair.yaml",
                        "plain, other",
                        "plane, other",
                        "run pair",
                        "@/params/scenarios/pair.yaml:2:10: systems: no sheet 'plane' in @/params/systems;"
                                + " did you mean 'plain'? Allowed: other, plain"),
                sheet(
                        "probes followed beyond the horizon",
                        "scenarios/pair.yaml",
                        "horizon: 1000",
                        "follow: 400\nhorizon: 300",
                        "run pair",
                        "@/params/scenarios/pair.yaml:3:9: follow: follow must be <= horizon (300 days), was 400"),
                sheet(
                        "five faults of one sheet, told at once",
                        INDUSTRY,
                        SheetFiles.INDUSTRY,
                        SheetFiles.INDUSTRY
                                .replace("tiers: 2", "tires: 2")
                                .replace("maturity: 100", "maturity: old")
                                .replace("gain: 0.3", "gain: 3")
                                .replace("teams: 4", "teams: 4\n  teams: 5")
                                .replace("unit: days", "unit: weeks"),
                        "params check @/params/industries/widgets.yaml",
                        "@/params/industries/widgets.yaml:5:3: architecture: unknown key 'tires'; did you"
                                + " mean 'tiers'? Allowed: dsm, tiers, components_per_supplier\n"
                                + "@/params/industries/widgets.yaml:10:13: cost.maturity: expected a number, found text"
                                + " 'old'\n"
                                + "@/params/industries/widgets.yaml:18:9: breakthroughs.gain: must be within [0, 0.95],"
                                + " was 3\n"
                                + "@/params/industries/widgets.yaml:31:3: research.teams: is given twice, first in line"
                                + " 30\n"
                                + "@/params/industries/widgets.yaml:57:37: coordination.release_period: unit must be"
                                + " 'days', was 'weeks'\n"
                                + "5 faults."));
    }

    private static List<BadInput> matrices() {
        return List.of(
                matrix("matrix that is not square", "1,0,0\n0,1,0\n0,0,1\n0,0,0\n", """
                    @/params/dsm/four.csv:1:1: expected 4 strengths, one for each component, found 3
                    @/params/dsm/four.csv:2:1: expected 4 strengths, one for each component, found 3
                    @/params/dsm/four.csv:3:1: expected 4 strengths, one for each component, found 3
                    @/params/dsm/four.csv:4:1: expected 4 strengths, one for each component, found 3\
                    """),
                matrix(
                        "matrix with a row too few",
                        "1,0,0,0\n0,1,0,0\n0,0,1,0\n",
                        "@/params/dsm/four.csv: expected 4 rows, one for each component, found 3"),
                matrix(
                        "strength above one",
                        "1,0,0,0\n0,1,1.5,0\n0,0,1,0\n0,0,0,1\n",
                        "@/params/dsm/four.csv:2:5: strength must be within [0, 1], was 1.5; where numbers are weights,"
                                + " the sheet says which is the full strength, such as scale: 1.5"),
                matrix(
                        "strength below zero",
                        "1,-0.5,0,0\n0,1,0,0\n0,0,1,0\n0,0,0,1\n",
                        "@/params/dsm/four.csv:1:3: strength must be within [0, 1], was -0.5"),
                matrix(
                        "strength in words",
                        "1,0,0,0\n0,1,strong,0\n0,0,1,0\n0,0,0,1\n",
                        "@/params/dsm/four.csv:2:5: expected a strength within [0, 1], X or nothing, found text 'strong'"),
                matrix(
                        "strength that is not a number",
                        "1,0,0,0\n0,1,NaN,0\n0,0,1,0\n0,0,0,1\n",
                        "@/params/dsm/four.csv:2:5: expected a strength within [0, 1], X or nothing, found text 'NaN'"),
                matrix(
                        "decimal comma between commas",
                        "1,0,0,0\n0,1,0,5,0\n0,0,1,0\n0,0,0,1\n",
                        "@/params/dsm/four.csv:2:1: expected 4 strengths, one for each component, found 5"),
                matrix(
                        "decimal comma and decimal point",
                        "1;0,5;0;0\n0;1;0.5;0\n0;0;1;0\n0;0;0;1\n",
                        "@/params/dsm/four.csv:2:5: '0.5' has a decimal point, but a number in line 1 a decimal comma"),
                matrix(
                        "quote that is not closed",
                        "1,0,0,0\n0,1,\"0,0\n0,0,1,0\n0,0,0,1\n",
                        "@/params/dsm/four.csv:2:5: a double quote is not closed"),
                matrix(
                        "tier that is no whole number",
                        "a,b,c,d,tier,supplier,software\n1,0,0,0,1,A,\n0,1,0,0,1.5,A,yes\n0,0,1,0,2,B,no\n0,0,0,1,1,B,X\n",
                        "@/params/dsm/four.csv:3:9: expected a tier, a whole number from 1, found '1.5'"),
                matrix(
                        "tier in words",
                        "a,b,c,d,tier,supplier,software\n1,0,0,0,1,A,\n0,1,0,0,two,A,yes\n0,0,1,0,2,B,no\n0,0,0,1,1,B,X\n",
                        "@/params/dsm/four.csv:3:9: expected a tier, a whole number from 1, found 'two'"),
                matrix(
                        "component without a tier",
                        "a,b,c,d,tier,supplier,software\n1,0,0,0,1,A,\n0,1,0,0,,A,yes\n0,0,1,0,2,B,no\n0,0,0,1,1,B,X\n",
                        "@/params/dsm/four.csv:3:9: expected a tier, a whole number from 1, found nothing"),
                matrix(
                        "tiers with a hole",
                        "a,b,c,d,tier,supplier,software\n1,0,0,0,1,A,\n0,1,0,0,3,A,yes\n0,0,1,0,4,B,no\n0,0,0,1,1,B,X\n",
                        "@/params/dsm/four.csv:3:9: tier 3 is named, but no component is in tier 2"),
                matrix(
                        "no component in tier 1",
                        "a,b,c,d,tier,supplier,software\n1,0,0,0,2,A,\n0,1,0,0,2,A,yes\n0,0,1,0,2,B,no\n0,0,0,1,2,B,X\n",
                        "@/params/dsm/four.csv:2:9: tier 2 is named, but no component is in tier 1"),
                matrix(
                        "component without a supplier",
                        "a,b,c,d,tier,supplier,software\n1,0,0,0,1,A,\n0,1,0,0,2,A,yes\n0,0,1,0,2,,no\n0,0,0,1,1,B,X\n",
                        "@/params/dsm/four.csv:4:11: expected a supplier, who makes the component where it is outsourced, found nothing"),
                matrix(
                        "software in other words",
                        "a,b,c,d,tier,supplier,software\n1,0,0,0,1,A,\n0,1,0,0,2,A,maybe\n0,0,1,0,2,B,no\n0,0,0,1,1,B,X\n",
                        "@/params/dsm/four.csv:3:13: software must be yes, true, 1 or X, or else no, false, 0 or nothing, was 'maybe'"),
                matrix(
                        "misspelt column of a matrix",
                        "a,b,c,d,tier,suplier,software\n1,0,0,0,1,A,\n0,1,0,0,2,A,yes\n0,0,1,0,2,B,no\n0,0,0,1,1,B,X\n",
                        "@/params/dsm/four.csv:1:14: after the last component: unknown column 'suplier'; did you mean 'supplier'? Allowed: tier, supplier, software"),
                matrix(
                        "misspelt column alone",
                        "a,b,c,d,teir\n1,0,0,0,1\n0,1,0,0,2\n0,0,1,0,2\n0,0,0,1,1\n",
                        "@/params/dsm/four.csv:1:9: after the last component: unknown column 'teir'; did you mean 'tier'? Allowed: tier, supplier, software"),
                matrix(
                        "column of a matrix given twice",
                        "a,b,c,d,tier,supplier,Tier\n1,0,0,0,1,A,\n0,1,0,0,2,A,yes\n0,0,1,0,2,B,no\n0,0,0,1,1,B,X\n",
                        "@/params/dsm/four.csv:1:23: column 'Tier' is given twice, first at 1:9"),
                matrix(
                        "row that lacks a column",
                        "a,b,c,d,tier,supplier,software\n1,0,0,0,1,A,\n0,1,0,0,2\n0,0,1,0,2,B,no\n0,0,0,1,1,B,X\n",
                        "@/params/dsm/four.csv:3:1: expected 7 cells, as many as the first row has, found 5"),
                matrix(
                        "name beside a row that is not above its column",
                        "part,cell,pack,lid,fan\ncell,1,0,0,0\npak,0,1,0,0\nlid,0,0,1,0\nfan,0,0,0,1\n",
                        "@/params/dsm/four.csv:3:1: row 2 is named 'pak', column 2 'pack'; did you mean 'pack'?"),
                matrix(
                        "component named twice",
                        "cell,pack,lid,cell\n1,0,0,0\n0,1,0,0\n0,0,1,0\n0,0,0,1\n",
                        "@/params/dsm/four.csv:1:15: component 'cell' is named twice, first at 1:1"),
                matrix(
                        "empty matrix",
                        "",
                        "@/params/dsm/four.csv: is empty: expected 4 rows, one for each component, found 0"),
                sheet(
                        "misspelt matrix",
                        INDUSTRY,
                        "generator: fixed",
                        "generator: file, file: for.csv",
                        "run pair",
                        "@/params/industries/widgets.yaml:4:8: architecture.dsm.file: no file 'for.csv' beside it or in"
                                + " @/params/dsm; did you mean 'four.csv'? Allowed: four.csv"),
                sheet(
                        "out-set larger than the product",
                        INDUSTRY,
                        "degree: 2",
                        "degree: 9",
                        "run pair",
                        "@/params/industries/widgets.yaml:4:8: architecture.dsm: degree must be <= components"
                                + " (4), was 9"));
    }

    private static List<BadInput> studies() {
        return List.of(
                study(
                        "misspelt kind of design",
                        "replications: 2",
                        "replications: 2\ndesign: {kind: moris, trajectories: 4}",
                        "STUDY:5:16: design.kind: unknown kind 'moris'; did you mean 'morris'? Allowed: full,"
                                + " fractional, plackett_burman, list, csv, one_at_a_time, latin_hypercube, sobol,"
                                + " morris, saltelli, adaptive, levers, coalitions"),
                study(
                        "budget in words",
                        "replications: 2",
                        "replications: 2\nbudget: soon",
                        "STUDY:5:9: budget: expected a time such as 90s, 30m, 2h or 1h30m, found 'soon'"),
                study(
                        "label that is a column already",
                        "levels: [0, 0.5, 1]",
                        "label: Status, levels: [0, 0.5, 1]",
                        "STUDY:9:12: vertical_integration.label: 'Status' is another column of the outcomes"),
                study(
                        "stopping rule without responses",
                        "replications: 2",
                        "replications: 2\nstop: {response: loop, half_width: 5, minimum: 2}",
                        "STUDY:5:18: stop.response: no response 'loop'; the study has no responses"),
                study(
                        "no replications",
                        "replications: 2",
                        "replications: 0",
                        "STUDY:4:15: replications: must be within [1, 1000000] runs, was 0"),
                study(
                        "fewer than no replications",
                        "replications: 2",
                        "replications: -3",
                        "STUDY:4:15: replications: must be within [1, 1000000] runs, was -3"),
                study(
                        "replications in words",
                        "replications: 2",
                        "replications: some",
                        "STUDY:4:15: replications: expected a whole number, found text 'some'"),
                study(
                        "seed of a study that is no number",
                        "seed: 7",
                        "seed: lucky",
                        "STUDY:3:7: seed: expected a decimal number or 0x and hexadecimal digits of at most"
                                + " 64 bits, found 'lucky'"),
                study(
                        "seed of more than 64 bits",
                        "seed: 7",
                        "seed: 0x10000000000000000",
                        "STUDY:3:7: seed: expected a decimal number or 0x and hexadecimal digits of at most"
                                + " 64 bits, found '0x10000000000000000'"),
                study(
                        "study without a seed",
                        "seed: 7\n",
                        "",
                        "STUDY:1:1: seed: is missing: root seed, decimal or 0x and hexadecimal, any 64 bits"),
                study(
                        "study with a slash in its name",
                        "study: small",
                        "study: ../small",
                        "STUDY:1:8: study: must be letters, digits, '.', '_' and '-', beginning with a letter"
                                + " or digit, was '../small'"),
                study(
                        "study with an empty name",
                        "study: small",
                        "study: \"\"",
                        "STUDY:1:8: study: must be letters, digits, '.', '_' and '-', beginning with a letter"
                                + " or digit, was ''"),
                study(
                        "study on an unknown base",
                        "base: pair",
                        "base: pear",
                        "STUDY:5:7: base: no scenario 'pear'; allowed: pair"),
                study(
                        "study on a base that is no file",
                        "base: pair",
                        "base: ./pear.yaml",
                        "STUDY:5:7: base: no such file '@/params/studies/pear.yaml'"),
                study(
                        "factor with a misspelt path",
                        "path: vertical_integration",
                        "path: vertical_intgration",
                        "STUDY:9:12: vertical_intgration: unknown path; did you mean 'vertical_integration'?"),
                study(
                        "factor that is a section",
                        "path: vertical_integration",
                        "path: system.regulator",
                        "STUDY:9:12: system.regulator: is a group, not a value; it has"
                                + " system.regulator.reviewers, system.regulator.time_factor"),
                study(
                        "level out of its interval",
                        "0, 0.5, 1]",
                        "0, 0.5, 1.5]",
                        "STUDY:9:51: vertical_integration: must be within [0, 1], was 1.5"),
                study(
                        "level twice",
                        "0, 0.5, 1]",
                        "0, 0.5, 0.5]",
                        "STUDY:9:51: vertical_integration: has the level '0.5' twice"),
                study(
                        "factor without levels",
                        "[0, 0.5, 1]",
                        "[]",
                        "STUDY:9:12: vertical_integration: must have at least one level"),
                study(
                        "factor on an unknown system",
                        "[plain, other]",
                        "[plain, othr]",
                        "STUDY:8:36: system: no sheet 'othr' in @/params/systems; did you mean 'other'?"
                                + " Allowed: other, plain"),
                study(
                        "path that is both set and varied",
                        "factors:",
                        "set: {vertical_integration: 0.3}\nfactors:",
                        "STUDY:10:12: vertical_integration: is varied here, but set in line 7"),
                study(
                        "series at a negative interval",
                        "series_every_days: 90",
                        "series_every_days: -90",
                        "STUDY:11:22: keep.series_every_days: must be within [0, 10000000] days, was -90"),
                study(
                        "spans of no factor",
                        "where: {system: plain}",
                        "where: {means: equal}",
                        "STUDY:12:38: keep.spans.where: 'means' is not a factor; allowed: system,"
                                + " vertical_integration"),
                study(
                        "probes of a study that are followed beyond its horizon",
                        "horizon: 1500",
                        "horizon: 1500\nfollow: 2000",
                        "STUDY:7:9: follow: follow must be <= horizon (1500 days), was 2000"),
                sheet(
                        "study without systems",
                        "studies/small.yaml",
                        BadInputTest.STUDY,
                        "study: small\nseed: 1\nreplications: 1\nindustry: widgets\n",
                        "sweep small --out @/out",
                        "@/params/studies/small.yaml: systems: is missing: the names of systems' sheets"),
                study(
                        "five faults of one study, told at once",
                        BadInputTest.STUDY,
                        """
                        study: small study
                        seed: lucky
                        replications: 2
                        base: pair
                        factors:
                          - {path: system, levels: [plane, other]}
                          - {path: vertical_intgration, levels: [0, 1]}
                          - {path: industry.cost.difficulty, levels: [1, 1, 99]}
                        """,
                        "STUDY:1:8: study: must be letters, digits, '.', '_' and '-', beginning with a letter or"
                                + " digit, was 'small study'\n"
                                + "STUDY:2:7: seed: expected a decimal number or 0x and hexadecimal digits of at most 64"
                                + " bits, found 'lucky'\n"
                                + "STUDY:6:29: system: no sheet 'plane' in @/params/systems; did you mean 'plain'?"
                                + " Allowed: other, plain\n"
                                + "STUDY:7:12: vertical_intgration: unknown path; did you mean 'vertical_integration'?\n"
                                + "STUDY:8:50: industry.cost.difficulty: has the level '1' twice\n"
                                + "STUDY:8:53: industry.cost.difficulty: must be within [0.1, 10], was 99"));
    }

    private static List<BadInput> folders() {
        return List.of(
                typed(
                        "folder without a name",
                        "sweep small --out ''",
                        "Invalid value for option '--out': expected a path, found nothing" + SEE_SWEEP),
                file(
                        "plain file for a folder",
                        "out",
                        "my notes",
                        "sweep small --out @/out",
                        "@/out is a file, but a sweep needs a folder."),
                file(
                        "folder below a plain file",
                        "out",
                        "my notes",
                        "sweep small --out @/out/runs",
                        "@/out is a file, so there can be no folder @/out/runs."),
                file(
                        "folder of somebody's thesis",
                        "out/thesis.txt",
                        "Chapter 1",
                        "sweep small --out @/out",
                        "The folder @/out holds files that no sweep has left there (thesis.txt). Choose a new or an"
                                + " empty folder."),
                file(
                        "journal of an earlier form",
                        "out/journal.sqlite",
                        "whatever it holds",
                        "sweep small --out @/out",
                        "The folder @/out holds a journal of an earlier form (journal.sqlite), which this version does"
                                + " not read. Choose a new folder."));
    }

    private static void makeFolder(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException cannotMake) {
            throw new UncheckedIOException(cannotMake);
        }
    }

    private static void write(Path file, byte[] bytes) {
        try {
            Files.write(file, bytes);
        } catch (IOException cannotWrite) {
            throw new UncheckedIOException(cannotWrite);
        }
    }

    private static void move(Path from, Path to) {
        try {
            Files.move(from, to);
        } catch (IOException cannotMove) {
            throw new UncheckedIOException(cannotMove);
        }
    }
}
