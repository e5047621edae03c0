package org.loopwright.faces.cli;

import static org.loopwright.faces.cli.BadInput.typed;

import java.util.List;

/** What people do wrong with the commands around a study. */
final class BadCommandCases {

    private BadCommandCases() {}

    static List<BadInput> all() {
        return List.of(
                typed(
                        "verify of a folder without results",
                        "verify @/params",
                        "not a folder of results: @/params has no manifest.json"),
                typed("verify of no folder", "verify @/nothing", "no such folder or archive: @/nothing"),
                typed(
                        "verify of a file that is no archive",
                        "verify @/params/world.yaml",
                        "@/params/world.yaml is not a whole zip archive: zip END header not found; fetch it again"),
                typed(
                        "verify of no rows",
                        "verify @/params --rows 0",
                        "--rows must be a whole number >= 1, or 'all', was '0'\n" + "See: loopwright verify --help"),
                typed(
                        "verify of rows in words",
                        "verify @/params --rows many",
                        "--rows must be a whole number >= 1, or 'all', was 'many'\n" + "See: loopwright verify --help"),
                typed(
                        "rerun without a run",
                        "rerun @/params",
                        "expected a folder or an archive, '#' and the number of a run, as in 'runs/quickstart#17', was '@/params'\n"
                                + "See: loopwright rerun --help"),
                typed(
                        "rerun of a run in words",
                        "rerun @/params#one",
                        "expected a folder or an archive, '#' and the number of a run, as in 'runs/quickstart#17', was '@/params#one'\n"
                                + "See: loopwright rerun --help"),
                typed(
                        "rerun of a folder without results",
                        "rerun @/params#1",
                        "not a folder of results: @/params has no manifest.json"),
                typed(
                        "archive of a folder without results",
                        "archive @/params",
                        "not a folder of results: @/params has no manifest.json"),
                typed(
                        "export to an unknown format",
                        "export @/params --format excel",
                        "Invalid value for option '--format': expected one of [parquet] (case-insensitive) but was 'excel'\n"
                                + "See: loopwright export --help"),
                typed(
                        "export of a folder without results",
                        "export @/params",
                        "@/params holds no tables: it has no dictionary.csv."),
                typed(
                        "sql of a folder without results",
                        "sql @/params select",
                        "@/params holds no tables: it has no dictionary.csv."),
                typed(
                        "budget that is no time",
                        "sweep small --out @/out --budget banana",
                        "Invalid value for option '--budget': expected a time such as 90s, 30m, 2h or 1h30m, found 'banana'\n"
                                + "See: loopwright sweep --help"),
                typed(
                        "time limit that is no time",
                        "sweep small --out @/out --time-limit 5",
                        "Invalid value for option '--time-limit': expected a time such as 90s, 30m, 2h or 1h30m, or none, found '5'\n"
                                + "See: loopwright sweep --help"),
                typed(
                        "no runs at all",
                        "sweep small --out @/out --max-runs 0",
                        "--max-runs must be >= 1, was 0\n" + "See: loopwright sweep --help"),
                typed(
                        "runs in words",
                        "sweep small --out @/out --max-runs few",
                        "Invalid value for option '--max-runs': expected a whole number, found 'few'\n"
                                + "See: loopwright sweep --help"),
                typed(
                        "replications to add in words",
                        "sweep small --out @/out --extend more",
                        "unexpected 'more': loopwright sweep takes <study> and options\n"
                                + "See: loopwright sweep --help"),
                typed(
                        "day before the first",
                        "gui pair --day=-1",
                        "the day must be within [0, 2825] (the end of the run), was -1\n"
                                + "See: loopwright gui --help"),
                typed(
                        "day in words",
                        "gui pair --day monday",
                        "Invalid value for option '--day': expected a number of days, found 'monday'\n"
                                + "See: loopwright gui --help"),
                typed(
                        "no days a frame",
                        "gui pair --days-per-frame 0",
                        "days per frame must be within [0.01, 3650], was 0\n" + "See: loopwright gui --help"),
                typed(
                        "replication zero in windows",
                        "gui pair --replication 0",
                        "--replication must be >= 1, was 0\n" + "See: loopwright gui --help"),
                typed(
                        "a system that the windows cannot show",
                        "gui pair --systems plane",
                        "--systems: systems: no sheet 'plane' in @/params/systems; did you mean 'plain'? Allowed: other, plain"),
                typed(
                        "a stored run of a folder without results",
                        "gui @/params#1",
                        "not a folder of results: @/params has no manifest.json"),
                typed(
                        "a stored run with a seed",
                        "gui @/params#1 --seed 3",
                        "--seed does not go with a stored run, which has its own\n" + "See: loopwright gui --help"),
                typed(
                        "why of a stored run with a seed",
                        "why @/params#1 --seed 3",
                        "--seed does not go with a stored run, which has its own\n" + "See: loopwright why --help"),
                typed(
                        "why of a system that is not there",
                        "why pair --system plane",
                        "the scenario has no system 'plane'; did you mean 'plain'? Allowed: plain, other\n"
                                + "See: loopwright why --help"),
                typed(
                        "why of a loop that is none of three",
                        "why pair --loop longest",
                        "Invalid value for option '--loop': expected quickest, typical or slowest, found 'longest'\n"
                                + "See: loopwright why --help"),
                typed(
                        "limits without threads",
                        "limits --threads 0",
                        "--threads must be >= 1, was 0\n" + "See: loopwright limits --help"),
                typed(
                        "limits written into no folder",
                        "limits --write @/no/such/page.md",
                        "--write must name a file in a folder that exists, was @/no/such/page.md\n"
                                + "See: loopwright limits --help"),
                typed(
                        "report of a folder without results",
                        "report @/params",
                        "no results: @/params has no outcomes.csv"),
                typed(
                        "explaining nothing",
                        "params explain",
                        "Missing required parameter: '<sheet, path or words>'\n"
                                + "See: loopwright params explain --help"),
                typed(
                        "explaining a misspelt sheet",
                        "params explain widgts",
                        "widgts: no such sheet or path; did you mean 'widgets'? Allowed: world, other, plain, gadgets, widgets"),
                typed(
                        "explaining a misspelt path",
                        "params explain industry.cost.dificulty",
                        "industry.cost.dificulty: no such sheet or path; did you mean 'industry.cost.difficulty'?"),
                typed(
                        "explaining a study",
                        "params explain @/params/studies/small.yaml",
                        "@/params/studies/small.yaml: is a study or a scenario; explained are the sheets and the paths it names"),
                typed(
                        "explaining a file that is not there",
                        "params explain @/params/industries/widget.yaml",
                        "@/params/industries/widget.yaml: no such file; did you mean 'widgets.yaml'?"),
                typed(
                        "explaining in two forms",
                        "params explain widgets --html --json",
                        "Error: --html, --json are mutually exclusive (specify only one)\n"
                                + "See: loopwright params explain --help"),
                typed(
                        "explaining into a file that is there",
                        "params explain widgets --out @/params/world.yaml",
                        "@/params/world.yaml is there already and is not overwritten; name another --out\n"
                                + "See: loopwright params explain --help"),
                typed(
                        "schema of an unknown kind",
                        "params schema studie",
                        "no kind 'studie'; did you mean 'study'? Allowed: study, industry, system, world, scenario, limit\n"
                                + "See: loopwright params schema --help"),
                typed(
                        "schemas written into a file",
                        "params schema --write @/params/world.yaml",
                        "--write must name a folder, was the file @/params/world.yaml\n"
                                + "See: loopwright params schema --help"),
                typed(
                        "migration of nothing",
                        "params migrate",
                        "Missing required parameter: '<sheet>'\n" + "See: loopwright params migrate --help"),
                typed(
                        "migration of a file that is not there",
                        "params migrate @/params/industries/widget.yaml",
                        "@/params/industries/widget.yaml: no such file; did you mean 'widgets.yaml'?"),
                typed(
                        "migration of several sheets to the standard output",
                        "params migrate @/params/industries/widgets.yaml @/params/world.yaml",
                        "several sheets do not go to the standard output; say --out <folder> or --in-place\n"
                                + "See: loopwright params migrate --help"),
                typed(
                        "migration to two places",
                        "params migrate @/params/world.yaml --out @/new --in-place",
                        "Error: --out=<folder>, --in-place are mutually exclusive (specify only one)\n"
                                + "See: loopwright params migrate --help"),
                typed(
                        "migration over a sheet that is there",
                        "params migrate @/params/world.yaml --out @/params",
                        "@/params/world.yaml is there already and is not overwritten\n"
                                + "See: loopwright params migrate --help"),
                typed(
                        "migration into a file",
                        "params migrate @/params/world.yaml --out @/params/systems/plain.yaml",
                        "--out must name a folder, was the file @/params/systems/plain.yaml\n"
                                + "See: loopwright params migrate --help"),
                typed(
                        "migration of a sheet twice",
                        "params migrate @/params/world.yaml @/params/systems/../world.yaml --out @/new",
                        "@/new/world.yaml would be written twice\n" + "See: loopwright params migrate --help"),
                BadInput.file(
                        "migration of what is no YAML",
                        "params/industries/broken.yaml",
                        "name: [broken\n",
                        "params migrate @/params/world.yaml @/params/industries/broken.yaml --out @/new",
                        "@/params/industries/broken.yaml:2:1: is not YAML: while parsing a flow sequence, expected ',' or ']',"
                                + " but got <stream end>"),
                typed(
                        "completion of no shell",
                        "completion",
                        "Missing required parameter: '<shell>'\n" + "See: loopwright completion --help"),
                typed(
                        "completion of another shell",
                        "completion fish",
                        "no completion for 'fish'; allowed: bash, zsh\n" + "See: loopwright completion --help"),
                typed(
                        "running a misspelt scenario for a program",
                        "run par --json",
                        "par: no such file, and no sheet in params/scenarios; did you mean 'pair'? Allowed: pair"));
    }
}
