package org.loopwright.lab.design;

import java.util.List;
import java.util.stream.Stream;

/** The cases of {@link BadStudyTest}. */
final class BadStudyCases {

    /** A table of points with a fault in each line but the second. */
    static final String TABLE = """
            # Points of somebody's spreadsheet.
            industry.cost.difficulty,industry.trial.phase,means
            1,2,equal
            3,2,observed
            1,2
            1,2,equals
            "1,2,equal
            """;

    private BadStudyCases() {}

    static List<BadStudyTest.Case> all() {
        return Stream.of(first(), second(), third()).flatMap(List::stream).toList();
    }

    private static List<BadStudyTest.Case> first() {
        return List.of(
                new BadStudyTest.Case(
                        "design that is none",
                        "{kind: latin_hypercube, points: 8}",
                        "latin_hypercub",
                        "STUDY:5:9: design: unknown kind 'latin_hypercub'; did you mean"
                                + " 'latin_hypercube'? Allowed: full, fractional, plackett_burman, list, csv,"
                                + " one_at_a_time, latin_hypercube, sobol, morris, saltelli, adaptive, levers, coalitions"),
                new BadStudyTest.Case(
                        "design that needs keys",
                        "{kind: latin_hypercube, points: 8}",
                        "latin_hypercube",
                        "STUDY:5:9: design: 'latin_hypercube' needs a group of keys {kind:" + " latin_hypercube, ...}"),
                new BadStudyTest.Case(
                        "misspelt kind of design",
                        "kind: latin_hypercube",
                        "kind: latin_hypercubes",
                        "STUDY:5:16: design.kind: unknown kind 'latin_hypercubes'; did you mean"
                                + " 'latin_hypercube'? Allowed: full, fractional, plackett_burman, list, csv,"
                                + " one_at_a_time, latin_hypercube, sobol, morris, saltelli, adaptive, levers, coalitions"),
                new BadStudyTest.Case(
                        "design without a kind",
                        "kind: latin_hypercube, points",
                        "points",
                        "STUDY:5:9: design.kind: is missing: one of full, fractional, plackett_burman,"
                                + " list, csv, one_at_a_time, latin_hypercube, sobol, morris, saltelli, adaptive, levers, coalitions"),
                new BadStudyTest.Case(
                        "list for a design",
                        "{kind: latin_hypercube, points: 8}",
                        "[full]",
                        "STUDY:5:9: design: expected the kind of a design or a group of keys (kind,"
                                + " ...), found a list"),
                new BadStudyTest.Case(
                        "misspelt key of a design",
                        "points: 8",
                        "point: 8",
                        "STUDY:5:33: design: unknown key 'point'; did you mean 'points'? Allowed: kind,"
                                + " points, maximin"),
                new BadStudyTest.Case(
                        "no points",
                        "points: 8",
                        "points: 0",
                        "STUDY:5:41: design.points: must be within [1, 1000000] points, was 0"),
                new BadStudyTest.Case(
                        "key of another design",
                        "points: 8",
                        "points: 8, trajectories: 3",
                        "STUDY:5:44: design: unknown key 'trajectories'; allowed: kind, points, maximin"),
                new BadStudyTest.Case(
                        "odd grid of trajectories",
                        "{kind: latin_hypercube, points: 8}",
                        "{kind: morris, trajectories: 4, levels: 5}",
                        "STUDY:5:9: design: levels of a Morris sample must be even, was 5"),
                new BadStudyTest.Case(
                        "fewer candidates than trajectories",
                        "{kind: latin_hypercube, points: 8}",
                        "{kind: morris, trajectories: 4, candidates: 2}",
                        "STUDY:5:9: design: candidates must be within [4, 1000], was 2"),
                new BadStudyTest.Case(
                        "unknown scrambling",
                        "{kind: latin_hypercube, points: 8}",
                        "{kind: sobol, points: 8, scramble: owens}",
                        "STUDY:5:44: design.scramble: unknown value 'owens'; did you mean 'owen'?"
                                + " Allowed: true, false, linear-matrix, owen, none"),
                new BadStudyTest.Case(
                        "full design over a range",
                        "{kind: latin_hypercube, points: 8}",
                        "full",
                        "STUDY:9:12: industry.cost.difficulty: varies over a range, which a full design"
                                + " cannot cover; give it steps or levels, the design steps, or choose a design that samples"),
                new BadStudyTest.Case(
                        "fraction of three levels",
                        "{kind: latin_hypercube, points: 8}\n"
                                + "factors:\n"
                                + "  - {path: system.integration.order, label: order, levels: [tier-first, list]}",
                        "{kind: fractional, resolution: 3}\n"
                                + "factors:\n"
                                + "  - {path: system.integration.order, label: order, levels: [tier-first, list,"
                                + " random]}",
                        "STUDY:7:12: system.integration.order: must have two levels or a range in a"
                                + " design of two levels, has 3"),
                new BadStudyTest.Case(
                        "fraction without a resolution",
                        "{kind: latin_hypercube, points: 8}",
                        "{kind: fractional}",
                        "STUDY:5:9: design: must have one of resolution and generators"),
                new BadStudyTest.Case(
                        "generator that is none",
                        "{kind: latin_hypercube, points: 8}",
                        "{kind: fractional, generators: [D=ABX]}",
                        "STUDY:5:9: design: generator of factor D must be D= and different letters from"
                                + " A to C, was 'D=ABX'"),
                new BadStudyTest.Case(
                        "listed point with an unknown path",
                        "{kind: latin_hypercube, points: 8}",
                        "{kind: list, points: [{industry.cost.dificulty: 1}]}",
                        "STUDY:5:32: industry.cost.dificulty: unknown path; did you mean"
                                + " 'industry.cost.difficulty'?"),
                new BadStudyTest.Case(
                        "listed point with an unknown level",
                        "{kind: latin_hypercube, points: 8}",
                        "{kind: list, points: [{system.integration.order: random}]}",
                        "STUDY:5:58: system.integration.order: no level 'random'; allowed: tier-first," + " list"),
                new BadStudyTest.Case(
                        "listed point out of its range",
                        "{kind: latin_hypercube, points: 8}",
                        "{kind: list, points: [{industry.cost.difficulty: 5}]}",
                        "STUDY:5:58: industry.cost.difficulty: must be within the range of the factor,"
                                + " [0.5, 2], was '5'"),
                new BadStudyTest.Case(
                        "listed point twice",
                        "{kind: latin_hypercube, points: 8}",
                        "{kind: list, points: [{industry.cost.difficulty: 1}, {industry.cost.difficulty:" + " 1.0}]}",
                        "STUDY:5:62: design: is the same point as that of line 5"),
                new BadStudyTest.Case(
                        "listed point that is no group",
                        "{kind: latin_hypercube, points: 8}",
                        "{kind: list, points: [1, 2]}",
                        "STUDY:5:31: design.points[0]: expected paths with levels, found 1\n"
                                + "STUDY:5:34: design.points[1]: expected paths with levels, found 2"),
                new BadStudyTest.Case(
                        "no listed points",
                        "{kind: latin_hypercube, points: 8}",
                        "{kind: list, points: []}",
                        "STUDY:5:9: design: must have at least one point"),
                new BadStudyTest.Case(
                        "table that does not exist",
                        "{kind: latin_hypercube, points: 8}",
                        "{kind: csv, file: point.csv}",
                        "STUDY:5:27: design.file: no such file 'point.csv'; did you mean 'points.csv'?"),
                new BadStudyTest.Case(
                        "faults of a table",
                        "{kind: latin_hypercube, points: 8}",
                        "{kind: csv, file: points.csv}",
                        "points.csv:7:1: a double quote is not closed\n"
                                + "points.csv:5:1: expected 3 cells, one for each path of the header, found 2\n"
                                + "points.csv:2:26: industry.trial.phase: unknown path; did you mean"
                                + " 'industry.trial.phases'?\n"
                                + "points.csv:6:5: means: unknown value 'equals'; did you mean 'equal'? Allowed:"
                                + " observed, equal\n"
                                + "points.csv:4:1: industry.cost.difficulty: must be within the range of the"
                                + " factor, [0.5, 2], was '3'"),
                new BadStudyTest.Case(
                        "base of one at a time that is no factor",
                        "{kind: latin_hypercube, points: 8}",
                        "{kind: one_at_a_time, base: {industry.cost.maturity: 1}}",
                        "STUDY:5:38: design.base: 'industry.cost.maturity' is not a factor; allowed:"
                                + " system.integration.order, system.integration.list, industry.cost.difficulty,"
                                + " industry.architecture.tiers"),
                new BadStudyTest.Case(
                        "adaptive without a known response",
                        "{kind: latin_hypercube, points: 8}",
                        "{kind: adaptive, initial: {kind: full, steps: 3}, rounds: 2, points_per_round:"
                                + " 4, response: lop}",
                        "STUDY:5:101: design.response: no response 'lop'; did you mean 'loop'? Allowed:" + " loop"),
                new BadStudyTest.Case(
                        "adaptive that is adaptive",
                        "{kind: latin_hypercube, points: 8}",
                        "{kind: adaptive, initial: {kind: adaptive, initial: [], rounds: 1,"
                                + " points_per_round: 1, response: loop}, rounds: 2, points_per_round: 4,"
                                + " response: loop}",
                        "STUDY:5:35: design.initial: must not be adaptive itself"));
    }

    private static List<BadStudyTest.Case> second() {
        return List.of(
                new BadStudyTest.Case(
                        "adaptive between ranges",
                        "{kind: latin_hypercube, points: 8}",
                        "{kind: adaptive, initial: {kind: full, steps: 3}, rounds: 2, points_per_round:"
                                + " 4, response: loop, between: industry.cost.difficulty}",
                        "STUDY:5:116: design.between: 'industry.cost.difficulty' varies over a range," + " not levels"),
                new BadStudyTest.Case(
                        "neither levels nor range",
                        ", range: [0.5, 2], scale: log",
                        "",
                        "STUDY:9:5: factors[2].levels: is missing: its levels, or a range"),
                new BadStudyTest.Case(
                        "levels and range",
                        "range: [0.5, 2]",
                        "levels: [1], range: [0.5, 2]",
                        "STUDY:9:46: industry.cost.difficulty: must have levels or a range, has both"),
                new BadStudyTest.Case(
                        "range of one number",
                        "range: [0.5, 2]",
                        "range: [0.5]",
                        "STUDY:9:45: factors[2].range: expected two numbers [least, greatest], found" + " [0.5]"),
                new BadStudyTest.Case(
                        "range of text",
                        "range: [0.5, 2]",
                        "range: [low, 2]",
                        "STUDY:9:45: factors[2].range: expected two numbers [least, greatest], found" + " [low, 2]"),
                new BadStudyTest.Case(
                        "range upside down",
                        "range: [0.5, 2]",
                        "range: [2, 0.5]",
                        "STUDY:9:45: industry.cost.difficulty: range must be two finite numbers, the"
                                + " first the smaller, was [2, 0.5]"),
                new BadStudyTest.Case(
                        "range beyond what is allowed",
                        "range: [0.5, 2]",
                        "range: [0.5, 20]",
                        "STUDY:9:51: industry.cost.difficulty: must be within [0.1, 10], was 20"),
                new BadStudyTest.Case(
                        "range of what is no number",
                        "levels: [tier-first, list]",
                        "range: [0, 1]",
                        "STUDY:7:60: system.integration.order: unknown value '0'; allowed:"
                                + " interface-first, tier-first, random, list\n"
                                + "STUDY:7:63: system.integration.order: unknown value '1'; allowed:"
                                + " interface-first, tier-first, random, list"),
                new BadStudyTest.Case(
                        "fractions for whole numbers",
                        "range: [1, 4]",
                        "range: [1, 3.5]",
                        "STUDY:10:52: industry.architecture.tiers: expected a whole number, found 3.5"),
                new BadStudyTest.Case(
                        "unknown scale",
                        "scale: log",
                        "scale: logarithmic",
                        "STUDY:9:62: factors[2].scale: unknown value 'logarithmic'; allowed: linear, log"),
                new BadStudyTest.Case(
                        "log scale from zero",
                        "path: industry.cost.difficulty, range: [0.5, 2]",
                        "path: industry.cost.maturity, range: [0, 2]",
                        "STUDY:9:43: industry.cost.maturity: range must be > 0 on a log scale, was 0\n"
                                + "STUDY:12:5: constraints[0]: 'industry.cost.difficulty' is not a factor;"
                                + " allowed: system.integration.order, system.integration.list,"
                                + " industry.architecture.tiers"),
                new BadStudyTest.Case(
                        "scale of levels",
                        "levels: [tier-first, list]",
                        "levels: [tier-first, list], scale: log",
                        "STUDY:7:12: factors[0].scale: needs a range, found levels only"),
                new BadStudyTest.Case(
                        "misspelt distribution",
                        "scale: log",
                        "distribution: {kind: normale, mean: 1, sd: 1}",
                        "STUDY:9:76: factors[2].distribution.kind: unknown kind 'normale'; did you mean"
                                + " 'normal'? Allowed: uniform, normal, lognormal, triangular, beta"),
                new BadStudyTest.Case(
                        "distribution without its parameter",
                        "scale: log",
                        "distribution: {kind: normal, mean: 1}",
                        "STUDY:9:69: factors[2].distribution.sd: is missing: standard deviation"),
                new BadStudyTest.Case(
                        "spread of nothing",
                        "scale: log",
                        "distribution: {kind: normal, mean: 1, sd: 0}",
                        "STUDY:9:69: factors[2].distribution: sd must be > 0, was 0.0"),
                new BadStudyTest.Case(
                        "mode out of the range",
                        "scale: log",
                        "distribution: {kind: triangular, mode: 3}",
                        "STUDY:9:45: industry.cost.difficulty: mode must be within the range, was 3.0"),
                new BadStudyTest.Case(
                        "distribution that misses the range",
                        "scale: log",
                        "distribution: {kind: normal, mean: 1000, sd: 0.001}",
                        "STUDY:9:45: industry.cost.difficulty: distribution must have a share of its"
                                + " values within [0.5, 2], has none"),
                new BadStudyTest.Case(
                        "label with a comma",
                        "label: order",
                        "label: 'order, or not'",
                        "STUDY:7:45: factors[0].label: must be letters, digits, '_', '.' and '-',"
                                + " beginning with a letter, was 'order, or not'"),
                new BadStudyTest.Case(
                        "label twice",
                        "range: [1, 4]",
                        "label: order, range: [1, 4]",
                        "STUDY:10:48: factors[3].label: 'order' is the label of two factors"),
                new BadStudyTest.Case(
                        "one value under two names",
                        "middle: [2, 3]",
                        "middle: [1, 4]",
                        "STUDY:8:68: system.integration.list: has the level [1, 4] under two names,"
                                + " 'middle' being the second"),
                new BadStudyTest.Case(
                        "level that is no list",
                        "middle: [2, 3]",
                        "middle: 2",
                        "STUDY:8:68: system.integration.list: expected a list, found 2"),
                new BadStudyTest.Case(
                        "component twice",
                        "middle: [2, 3]",
                        "middle: [2, 2]",
                        "STUDY:8:12: system.integration.list: list must name each component once, was" + " [2, 2]"),
                new BadStudyTest.Case(
                        "group without keys",
                        "path: system.integration.list, levels: {ends: [1, 4], middle: [2, 3]}",
                        "path: industry.coordination, levels: [1]",
                        "STUDY:8:12: industry.coordination: is a group, not a value; it has"
                                + " industry.coordination.release_period, industry.coordination.negotiation.law,"
                                + " industry.coordination.negotiation.mean,"
                                + " industry.coordination.negotiation.shape,"
                                + " industry.coordination.coverage_effect, industry.coordination.contract_horizon,"
                                + " industry.coordination.rework_share, industry.coordination.merges"),
                new BadStudyTest.Case(
                        "misspelt key of a group",
                        "path: system.integration.list, levels: {ends: [1, 4], middle: [2, 3]}",
                        "path: industry.coordination, levels: {slow: {release_periods: 30}}",
                        "STUDY:8:50: industry.coordination.release_periods: unknown path; did you mean"
                                + " 'industry.coordination.release_period'?"),
                new BadStudyTest.Case(
                        "value of a group out of range",
                        "path: system.integration.list, levels: {ends: [1, 4], middle: [2, 3]}",
                        "path: industry.coordination, levels: {slow: {release_period: -3}}",
                        "STUDY:8:50: industry.coordination.release_period: must be within [0, 3650]" + " days, was -3"),
                new BadStudyTest.Case(
                        "file of a group that does not exist",
                        "path: system.integration.list, levels: {ends: [1, 4], middle: [2, 3]}",
                        "path: industry.coordination, levels: [slo.yaml]",
                        "STUDY:8:44: industry.coordination: no such file 'slo.yaml'; did you mean" + " 'slow.yaml'?"));
    }

    private static List<BadStudyTest.Case> third() {
        return List.of(
                new BadStudyTest.Case(
                        "fault in the file of a group",
                        "path: system.integration.list, levels: {ends: [1, 4], middle: [2, 3]}",
                        "path: industry.coordination, levels: [slow.yaml]",
                        "slow.yaml:2:14: industry.coordination.negotiation.mean: must be within [0,"
                                + " 36500] days, was -1"),
                new BadStudyTest.Case(
                        "group and a value of it",
                        "path: industry.architecture.tiers, range: [1, 4], integer: true",
                        "path: industry.cost, levels: [{maturity: 5}]",
                        "STUDY:10:12: industry.cost: is varied twice, first with"
                                + " 'industry.cost.difficulty' in line 9\n"
                                + "STUDY:12:5: constraints[0]: 'industry.architecture.tiers' is not a factor;"
                                + " allowed: system.integration.order, system.integration.list,"
                                + " industry.cost.difficulty, industry.cost"),
                new BadStudyTest.Case(
                        "condition on what is no factor",
                        "{system.integration.order: list}",
                        "{system.integration.ordr: list}",
                        "STUDY:8:89: factors[1].only_when: 'system.integration.ordr' is not an earlier"
                                + " factor; did you mean 'system.integration.order'? Allowed:"
                                + " system.integration.order"),
                new BadStudyTest.Case(
                        "condition on a later factor",
                        "label: order, levels: [tier-first, list]",
                        "levels: [tier-first, list], only_when: {industry.architecture.tiers: 1}",
                        "STUDY:7:78: factors[0].only_when: 'industry.architecture.tiers' is not an"
                                + " earlier factor; there is none"),
                new BadStudyTest.Case(
                        "condition on an unknown level",
                        "{system.integration.order: list}",
                        "{system.integration.order: random}",
                        "STUDY:8:115: factors[1].only_when.system.integration.order: no level 'random';"
                                + " allowed: tier-first, list"),
                new BadStudyTest.Case(
                        "condition that is a list",
                        "{system.integration.order: list}",
                        "[list]",
                        "STUDY:8:88: factors[1].only_when: expected paths with levels, found a list"),
                new BadStudyTest.Case(
                        "constraint on what is no factor",
                        "tiers <= 2 *",
                        "tier <= 2 *",
                        "STUDY:12:5: constraints[0]: 'industry.architecture.tier' is not a factor; did"
                                + " you mean 'industry.architecture.tiers'?"),
                new BadStudyTest.Case(
                        "constraint without a relation",
                        "tiers <= 2 *",
                        "tiers + 2 *",
                        "STUDY:12:5: constraints[0]: expected one of < <= > >= == != at character 63,"
                                + " found the end"),
                new BadStudyTest.Case(
                        "constraint with half an equals sign",
                        "tiers <= 2 *",
                        "tiers = 2 *",
                        "STUDY:12:5: constraints[0]: expected a number, a path, text in single quotes or"
                                + " an operator at character 29, found '='"),
                new BadStudyTest.Case(
                        "constraint left open",
                        "2 * industry.cost.difficulty + 1",
                        "2 * (industry.cost.difficulty + 1",
                        "STUDY:12:5: constraints[0]: expected ')' at character 65, found the end"),
                new BadStudyTest.Case(
                        "constraint on words",
                        "industry.architecture.tiers <=",
                        "system.integration.order <=",
                        "STUDY:12:5: constraints[0]: 'system.integration.order' has levels that are no"
                                + " numbers; only == and != with a level in single quotes can be asked of it"),
                new BadStudyTest.Case(
                        "constraint on an unknown level",
                        "industry.architecture.tiers <= 2 * industry.cost.difficulty + 1",
                        "system.integration.order != 'lists'",
                        "STUDY:12:5: constraints[0]: 'system.integration.order' has no level 'lists';"
                                + " did you mean 'list'? Allowed: tier-first, list"),
                new BadStudyTest.Case(
                        "constraint that nothing meets",
                        "+ 1",
                        "- 9",
                        "STUDY:5:9: design: only 0 of 8 points meet the constraints after 1600 attempts"),
                new BadStudyTest.Case(
                        "response without a measure",
                        ", measure: loop_mean_days",
                        "",
                        "STUDY:14:5: responses[0].measure: is missing: column of the outcomes"),
                new BadStudyTest.Case(
                        "response of an unknown system",
                        "system: plain",
                        "system: plane",
                        "STUDY:14:51: responses[0].system: the study has no system 'plane'; did you mean 'plain'?"
                                + " Allowed: other, plain"),
                new BadStudyTest.Case(
                        "name of a response with a blank",
                        "name: loop",
                        "name: the loop",
                        "STUDY:14:12: responses[0].name: must be letters, digits, '_' and '-', beginning"
                                + " with a letter, was 'the loop'\n"
                                + "STUDY:15:18: stop.response: no response 'loop'; allowed: the loop"),
                new BadStudyTest.Case(
                        "stop on an unknown response",
                        "response: loop",
                        "response: loops",
                        "STUDY:15:18: stop.response: no response 'loops'; did you mean 'loop'? Allowed:" + " loop"),
                new BadStudyTest.Case(
                        "stop without a width",
                        "half_width: 20, ",
                        "",
                        "STUDY:15:7: stop: stop must have one of half_width and relative"),
                new BadStudyTest.Case(
                        "stop with two widths",
                        "half_width: 20",
                        "half_width: 20, relative: 0.1",
                        "STUDY:15:7: stop: stop must have one of half_width and relative"),
                new BadStudyTest.Case(
                        "stop after more than all",
                        "maximum: 9",
                        "maximum: 90",
                        "STUDY:15:7: stop.maximum: must be <= replications (10), was 90"),
                new BadStudyTest.Case(
                        "stop before it begins",
                        "maximum: 9",
                        "maximum: 2",
                        "STUDY:15:7: stop: maximum must be >= minimum (3), was 2"),
                new BadStudyTest.Case(
                        "confidence of 95",
                        "batch: 2",
                        "batch: 2, confidence: 95",
                        "STUDY:15:86: stop.confidence: must be within [0.5, 0.999999], was 95"),
                new BadStudyTest.Case(
                        "budget without a unit",
                        "budget: 2h",
                        "budget: 2",
                        "STUDY:16:9: budget: expected a time such as 90s, 30m, 2h or 1h30m, found '2'"),
                new BadStudyTest.Case(
                        "budget of nothing",
                        "budget: 2h",
                        "budget: 0s",
                        "STUDY:16:9: budget: expected a time such as 90s, 30m, 2h or 1h30m, found '0s'"),
                new BadStudyTest.Case(
                        "no runs at all",
                        "max_runs: 100",
                        "max_runs: 0",
                        "STUDY:17:11: max_runs: must be within [1, 2147483647] runs, was 0"),
                new BadStudyTest.Case(
                        "time limit in words",
                        "time_limit: 60s",
                        "time_limit: a minute",
                        "STUDY:18:13: time_limit: expected a time such as 90s, 30m, 2h or 1h30m, found"
                                + " 'a minute'"));
    }
}
