package org.loopwright.subject.scenario;

import java.util.List;
import java.util.stream.Collectors;
import org.loopwright.lab.sheet.ParameterPath;
import org.loopwright.subject.scenario.BadSheetTest.Case;

/** The table of bad input: kind, file, text replaced, replacement, message. */
final class BadSheetCases {

    private static final String W = "industries/widgets.yaml";
    private static final String P = "systems/plain.yaml";
    private static final String S = "scenarios/pair.yaml";

    private static final String FEEDBACK = "(1 - research.variety_exponent) * (market.market_elasticity - 1)"
            + " / (cost.difficulty * d*) + cost.process_exponent * market.market_elasticity must be < 1, was ";

    private BadSheetCases() {}

    private static final String REWRITTEN = "; rewritten by: loopwright params migrate params/industries/widgets.yaml";

    static List<Case> all() {
        return List.of(
                new Case(
                        "misspelt key",
                        W,
                        "spill_over",
                        "spillover",
                        ":16:3: cost: unknown key 'spillover'; did you mean 'spill_over'? Allowed: difficulty,"
                                + " scale_spread, maturity, process_exponent, experience_scale, forgetting,"
                                + " experience_reset, pooling, spill_over"),
                new Case(
                        "unknown key",
                        W,
                        "  tiers: 2",
                        "  tiers: 2\n  colour: red",
                        ":6:3: architecture: unknown key 'colour'; allowed: dsm, tiers, components_per_supplier"),
                new Case(
                        "key of another group",
                        W,
                        "  tiers: 2",
                        "  tiers: 2\n  gain: 2",
                        ":6:3: architecture: unknown key 'gain'; allowed: dsm, tiers, components_per_supplier"),
                new Case(
                        "camel case key",
                        W,
                        "release_period",
                        "releasePeriod",
                        ":56:3: coordination: unknown key 'releasePeriod'; did you mean 'release_period'?"
                                + " Allowed: release_period, negotiation, coverage_effect, contract_horizon,"
                                + " rework_share, merges"),
                new Case(
                        "matrix written in a sheet",
                        W,
                        "degree: 2",
                        "degree: 2, matrix: [1]",
                        ":4:53: architecture.dsm: unknown key 'matrix'; allowed: generator, components, degree,"
                                + " degrees, block, cross_links, strength, file, transposed, scale"),
                new Case(
                        "misspelt key of faults",
                        W,
                        "  fault_shape",
                        "  falut_shape",
                        ":52:3: faults: unknown key 'falut_shape'; did you mean 'fault_shape'? Allowed:"
                                + " intensity, border_excess, fault_shape, fatal_share, simulated_exposures,"
                                + " initial_example_scale, capability_exponent, reset_share, pooling_of_examples,"
                                + " example_forgetting"),
                new Case(
                        "fewer than no faults",
                        W,
                        "  intensity: 1",
                        "  intensity: -1",
                        ":51:14: faults.intensity: must be within [0, 100] faults, was -1"),
                new Case(
                        "fault shape of nothing",
                        W,
                        "fault_shape: 0.5",
                        "fault_shape: 0",
                        ":52:16: faults.fault_shape: must be within [0.001, 1000000000], was 0"),
                new Case(
                        "share of lost examples above one",
                        W,
                        "reset_share: 0.5",
                        "reset_share: 1.5",
                        ":54:16: faults.reset_share: must be within [0, 1], was 1.5"),
                new Case(
                        "negative example scale",
                        W,
                        "initial_example_scale: 0.5",
                        "initial_example_scale: -0.5",
                        ":53:26: faults.initial_example_scale: must be within [0, 1000000000] examples, was" + " -0.5"),
                new Case(
                        "share of fatal faults above one",
                        W,
                        "reset_share: 0.5",
                        "reset_share: 0.5\n  fatal_share: 1.1",
                        ":55:16: faults.fatal_share: must be within [0, 1], was 1.1"),
                new Case(
                        "negative excess at borders",
                        W,
                        "reset_share: 0.5",
                        "reset_share: 0.5\n  border_excess: -1",
                        ":55:18: faults.border_excess: must be within [0, 4], was -1"),
                new Case(
                        "negative simulated exposures",
                        W,
                        "reset_share: 0.5",
                        "reset_share: 0.5\n  simulated_exposures: -24",
                        ":55:24: faults.simulated_exposures: must be within [0, 1000000000000] prototype"
                                + " exposures, was -24"),
                new Case(
                        "negative exponent of capability",
                        W,
                        "reset_share: 0.5",
                        "reset_share: 0.5\n  capability_exponent: -0.1",
                        ":55:24: faults.capability_exponent: must be within [0, 3], was -0.1"),
                new Case(
                        "share of pooled examples above one",
                        W,
                        "reset_share: 0.5",
                        "reset_share: 0.5\n  pooling_of_examples: 2",
                        ":55:24: faults.pooling_of_examples: must be within [0, 1], was 2"),
                new Case(
                        "negative forgetting of examples",
                        W,
                        "reset_share: 0.5",
                        "reset_share: 0.5\n  example_forgetting: -0.01",
                        ":55:23: faults.example_forgetting: must be within [0, 10] 1/year, was -0.01"),
                new Case(
                        "trial without a phase",
                        W,
                        "phases: 1",
                        "phases: 0",
                        ":49:11: trial.phases: must be within [1, 20] phases, was 0"),
                new Case(
                        "half a phase",
                        W,
                        "phases: 1",
                        "phases: 1.5",
                        ":49:11: trial.phases: expected a whole number, found 1.5"),
                new Case(
                        "negative exposures of a prototype",
                        W,
                        "  exposures: 1",
                        "  exposures: -1",
                        ":48:14: trial.exposures: must be within [0, 1000000000] prototype exposures, was -1"),
                new Case(
                        "negative share of a negotiation",
                        W,
                        "rework_share: 0.5",
                        "rework_share: -0.5",
                        ":58:17: coordination.rework_share: must be within [0, 100], was -0.5"),
                new Case(
                        "text for a truth value",
                        W,
                        "rework_share: 0.5",
                        "rework_share: 0.5\n  merges: maybe",
                        ":59:11: coordination.merges: expected true or false, found text 'maybe'"),
                new Case(
                        "number for a truth value",
                        W,
                        "rework_share: 0.5",
                        "rework_share: 0.5\n  merges: 1",
                        ":59:11: coordination.merges: expected true or false, found 1"),
                new Case(
                        "share of a ramp above one",
                        W,
                        "ramp_cost: 0.01",
                        "ramp_cost: 0.01\n  ramp_share: 1.05",
                        ":65:15: deployment.ramp_share: must be within [0, 1], was 1.05"),
                new Case(
                        "negative exposures of a ramp",
                        W,
                        "ramp_cost: 0.01",
                        "ramp_cost: 0.01\n  ramp_exposures: -4",
                        ":65:19: deployment.ramp_exposures: must be within [0, 1000000000] prototype"
                                + " exposures, was -4"),
                new Case(
                        "negative exposures of a sample",
                        W,
                        "ramp_cost: 0.01",
                        "ramp_cost: 0.01\n  field_exposures: -1",
                        ":65:20: deployment.field_exposures: must be within [0, 1000000000] prototype"
                                + " exposures per sample, was -1"),
                new Case(
                        "recall that pays",
                        W,
                        "ramp_cost: 0.01",
                        "ramp_cost: 0.01\n  recall_cost: -0.002",
                        ":65:16: deployment.recall_cost: must be within [0, 1000] money, was -0.002"),
                new Case(
                        "key of line trials",
                        W,
                        "  phases: 1",
                        "  phases: 1\n  line_trials_per_lot: 2",
                        ":50:3: trial: unknown key 'line_trials_per_lot'; line trials left with the third"
                                + " version, since they moved nothing; what a line shows are faults now" + REWRITTEN),
                new Case(
                        "key of whole frozen out-sets",
                        W,
                        "rework_share: 0.5",
                        "rework_share: 0.5\n  freeze_patience: 180",
                        ":59:3: coordination: unknown key 'freeze_patience'; it left with the third version,"
                                + " in which a project freezes its leading component only" + REWRITTEN),
                new Case(
                        "key of the gap that data narrowed",
                        W,
                        "gap_exponent: 0.3",
                        "gap_exponent: 0.3\n  smallest_gap: 0.1",
                        ":44:3: research: unknown key 'smallest_gap'; it left with the third version, in"
                                + " which simulators know what has been found before (see faults)" + REWRITTEN),
                new Case(
                        "duplicate key",
                        W,
                        "  tiers: 2",
                        "  tiers: 2\n  tiers: 3",
                        ":6:3: architecture.tiers: is given twice, first in line 5"),
                new Case(
                        "duplicate group",
                        W,
                        "market:",
                        "cost: {}\nmarket:",
                        ":72:1: cost: is given twice, first in line 7"),
                new Case(
                        "missing key with a unit",
                        W,
                        "  transmission: 1\n",
                        "",
                        ":63:3: deployment.transmission: is missing: transmission latency from the field to the team [days]"),
                new Case(
                        "missing key without a unit",
                        P,
                        "label: Plain system\n",
                        "",
                        ":1:1: label: is missing: title for people"),
                new Case(
                        "missing group",
                        P,
                        "patience: {horizon: 1460, discount: 0.1}\n",
                        "",
                        ":1:1: patience: is missing: patience of capital"),
                new Case(
                        "empty group",
                        W,
                        "approval: {criticality: 0.2, time: {mean: 60}}",
                        "approval:",
                        ":61:10: approval: expected a group of keys (criticality, time), found nothing"),
                new Case(
                        "number for a group",
                        W,
                        "negotiation: {mean: 30}",
                        "negotiation: 30",
                        ":57:16: coordination.negotiation: expected a group of keys (law, mean, shape), found 30"),
                new Case(
                        "text for a number",
                        W,
                        "maturity: 100",
                        "maturity: hundred",
                        ":10:13: cost.maturity: expected a number, found text 'hundred'"),
                new Case(
                        "quoted number",
                        W,
                        "maturity: 100",
                        "maturity: \"100\"",
                        ":10:13: cost.maturity: expected a number, found text '100'"),
                new Case(
                        "number with a unit",
                        W,
                        "release_period: {value: 90",
                        "release_period: {value: 90 days",
                        ":56:27: coordination.release_period: expected a number, found text '90 days'"),
                new Case(
                        "thousands separator",
                        W,
                        "maturity: 100",
                        "maturity: 1_000",
                        ":10:13: cost.maturity: expected a number, found text '1_000'"),
                new Case(
                        "hexadecimal number",
                        W,
                        "maturity: 100",
                        "maturity: 0x10",
                        ":10:13: cost.maturity: expected a number, found text '0x10'"),
                new Case(
                        "list for a number",
                        W,
                        "maturity: 100",
                        "maturity: [100]",
                        ":10:13: cost.maturity: expected a number, found a list"),
                new Case(
                        "nothing for a number",
                        W,
                        "maturity: 100",
                        "maturity:",
                        ":10:12: cost.maturity: expected a number, found nothing"),
                new Case(
                        "not a number",
                        W,
                        "maturity: 100",
                        "maturity: .nan",
                        ":10:13: cost.maturity: must be a finite number, was .nan"),
                new Case(
                        "NaN as Java writes it",
                        W,
                        "maturity: 100",
                        "maturity: NaN",
                        ":10:13: cost.maturity: must be a finite number, was NaN"),
                new Case(
                        "infinite",
                        W,
                        "gain: 0.3",
                        "gain: -.inf",
                        ":18:9: breakthroughs.gain: must be a finite number, was -.inf"),
                new Case(
                        "too large for a double",
                        W,
                        "maturity: 100",
                        "maturity: 1e999",
                        ":10:13: cost.maturity: must be a finite number, was 1e999"),
                new Case(
                        "below the interval",
                        W,
                        "release_period: {value: 90",
                        "release_period: {value: -1",
                        ":56:27: coordination.release_period: must be within [0, 3650] days, was -1"),
                new Case(
                        "above the interval, pure number",
                        P,
                        "depth: 0.5",
                        "depth: 1.01",
                        ":4:10: integration.depth: must be within [0, 1], was 1.01"),
                new Case(
                        "fraction for a whole number",
                        W,
                        "tiers: 2",
                        "tiers: 2.5",
                        ":5:10: architecture.tiers: expected a whole number, found 2.5"),
                new Case(
                        "whole number out of its interval",
                        W,
                        "tiers: 2",
                        "tiers: 7",
                        ":5:10: architecture.tiers: must be within [1, 6] tiers, was 7"),
                new Case(
                        "unknown constant",
                        P,
                        "interface-first",
                        "interface_first",
                        ":5:10: integration.order: unknown value 'interface_first'; did you mean"
                                + " 'interface-first'? Allowed: interface-first, tier-first, random, list"),
                new Case(
                        "unknown law",
                        W,
                        "law: fixed",
                        "law: normal",
                        ":40:26: research.simulation_time.law: unknown value 'normal'; allowed: fixed,"
                                + " exponential, gamma, uniform"),
                new Case(
                        "yes for true",
                        P,
                        "data_share: 0.6",
                        "data_share: 0.6, naive: yes",
                        ":13:64: research.naive: expected true or false, found text 'yes'"),
                new Case(
                        "list for text",
                        P,
                        "label: Plain system",
                        "label: [a]",
                        ":2:8: label: expected text, found a list"),
                new Case(
                        "wrong unit",
                        W,
                        "unit: days",
                        "unit: hours",
                        ":56:37: coordination.release_period: unit must be 'days', was 'hours'"),
                new Case(
                        "unit for what has none",
                        P,
                        "label: Plain system",
                        "label: {value: a, unit: m}",
                        ":2:25: label: has no unit, was 'm'"),
                new Case(
                        "range without the value",
                        W,
                        "range: [30, 365]",
                        "range: [100, 365]",
                        ":56:50: coordination.release_period: range [100, 365] does not contain the value 90"),
                new Case(
                        "range beyond the interval",
                        W,
                        "range: [30, 365]",
                        "range: [-30, 365]",
                        ":56:50: coordination.release_period: range [-30, 365] must lie within [0, 3650] days"),
                new Case(
                        "range upside down",
                        W,
                        "range: [30, 365]",
                        "range: [365, 30]",
                        ":56:50: coordination.release_period: range must be [low, high] with low <= high, found"
                                + " [365, 30]"),
                new Case(
                        "range of three",
                        W,
                        "range: [30, 365]",
                        "range: [30, 90, 365]",
                        ":56:50: coordination.release_period: range must be [low, high] with low <= high, found"
                                + " [30, 90, 365]"),
                new Case(
                        "range of text",
                        W,
                        "range: [30, 365]",
                        "range: wide",
                        ":56:50: coordination.release_period: range must be [low, high] with low <= high, found"
                                + " text 'wide'"),
                new Case(
                        "range for text",
                        P,
                        "label: Plain system",
                        "label: {value: a, range: [0, 1]}",
                        ":2:26: label: a range is for numbers only"),
                new Case(
                        "empty source",
                        W,
                        "source: \"assumed: quarterly\"",
                        "source:",
                        ":56:68: coordination.release_period.source: expected text, found nothing"),
                new Case(
                        "misspelt source",
                        W,
                        "source: \"assumed: quarterly\"",
                        "sorce: x",
                        ":56:61: coordination.release_period: unknown key 'sorce'; did you mean 'source'?"
                                + " Allowed: value, unit, range, source"),
                new Case(
                        "measure without a value",
                        W,
                        "{value: 90, unit",
                        "{unit",
                        ":56:19: coordination.release_period: expected a number or {value: ..., unit, range,"
                                + " source}, found keys without 'value'"),
                new Case(
                        "misspelt value",
                        W,
                        "{value: 90, unit",
                        "{vaule: 90, unit",
                        ":56:20: coordination.release_period: unknown key 'vaule'; did you mean 'value'? Allowed:"
                                + " value, unit, range, source"),
                new Case(
                        "number for a list",
                        P,
                        "compute_left: [{day: 0, value: 0.5}]",
                        "compute_left: 0.5",
                        ":15:17: frontier.compute_left: expected a list, found 0.5"),
                new Case(
                        "dated path that starts late",
                        P,
                        "[{day: 0, value: 0.5}]",
                        "[{day: 1, value: 0.5}]",
                        ":15:17: frontier.compute_left: days must start at 0 and increase, found day 1 first"),
                new Case(
                        "dated path that goes back",
                        P,
                        "{day: 365, value: 90}",
                        "{day: 0, value: 90}",
                        ":16:28: frontier.publication_lag: days must start at 0 and increase, found day 0 after"
                                + " day 0"),
                new Case(
                        "value of a dated path beyond its interval",
                        P,
                        "[{day: 0, value: 0.5}]",
                        "[{day: 0, value: 1.5}]",
                        ":15:34: frontier.compute_left[0].value: must be within [0, 1], was 1.5"),
                new Case(
                        "key that left for another reason than its neighbours",
                        W,
                        "gap_exponent: 0.3",
                        "gap_exponent: 0.3\n  frontier_exponent: 0.3",
                        ":44:3: research: unknown key 'frontier_exponent'; it left with the third version: capability acts"
                                + " through examples and candidates, and research time would count it twice"
                                + REWRITTEN),
                new Case(
                        "empty dated path",
                        P,
                        "[{day: 0, value: 0.5}]",
                        "[]",
                        ":15:17: frontier.compute_left: must have a value from day 0 on, found an empty list"),
                new Case(
                        "fault in a dated path",
                        P,
                        "{day: 365, value: 90}",
                        "{day: x, value: 90}",
                        ":16:56: frontier.publication_lag[1].day: expected a number, found text 'x'"),
                new Case(
                        "range of a dated path",
                        P,
                        "range: [0, 200]",
                        "range: [40, 200]",
                        ":16:93: frontier.publication_lag: range [40, 200] does not contain the value 30"),
                new Case(
                        "refused by the record",
                        W,
                        "degree: 2",
                        "degree: 5",
                        ":4:8: architecture.dsm: degree must be <= components (4), was 5"),
                new Case(
                        "DSM without its file",
                        W,
                        "generator: fixed",
                        "generator: file",
                        ":4:8: architecture.dsm.file: is missing: generator file needs a CSV matrix, beside the sheet or in params/dsm"),
                new Case(
                        "DSM file that does not exist",
                        W,
                        "generator: fixed",
                        "generator: file, file: a.csv",
                        ":4:8: architecture.dsm.file: no file 'a.csv' beside it or in params/dsm (there are none)"),
                new Case(
                        "name that is not the file's",
                        W,
                        "name: widgets",
                        "name: gadgets",
                        ":1: name: must be the name of the file, 'widgets', was 'gadgets'"),
                new Case("empty file", W, "", "", ": is empty"),
                new Case("comments only", W, "", "# nothing yet\n", ": is empty"),
                new Case(
                        "list at the top",
                        W,
                        "",
                        "- a\n- b\n",
                        ":1:1: expected a group of keys (name, label, architecture, cost, breakthroughs,"
                                + " research, trial, faults, coordination, approval, deployment, market), found a list"),
                new Case(
                        "text at the top",
                        W,
                        "",
                        "hello\n",
                        ":1:1: expected a group of keys (name, label, architecture, cost, breakthroughs,"
                                + " research, trial, faults, coordination, approval, deployment, market), found text"),
                new Case(
                        "bracket left open",
                        P,
                        "objection: 0.3, negotiation_factor: 1}",
                        "objection: 0.3",
                        ":12:9: is not YAML: while parsing a flow mapping, expected ',' or '}', but got :"),
                new Case(
                        "tab for indentation",
                        W,
                        "  tiers: 2",
                        "\ttiers: 2",
                        ":5:1: is not YAML: while scanning for the next token, found character '\\t(TAB)' that"
                                + " cannot start any token. (Do not use \\t(TAB) for indentation)"),
                new Case(
                        "colon in plain text",
                        P,
                        "label: Plain system",
                        "label: Plain: system",
                        ":2:13: is not YAML: mapping values are not allowed here"),
                new Case(
                        "anchor",
                        W,
                        "tiers: 2",
                        "tiers: &t 2",
                        ":5:10: anchors and aliases are not used; write the value out"),
                new Case(
                        "tag",
                        W,
                        "tiers: 2",
                        "tiers: !!java.lang.Integer 2",
                        ":5:10: tags are not used, found tag:yaml.org,2002:java.lang.Integer"),
                new Case(
                        "key that is a list",
                        W,
                        "  tiers: 2",
                        "  tiers: 2\n  ? [a]\n  : 1",
                        ":6:5: architecture: a key must be plain text, found a list"),
                new Case(
                        "two documents",
                        W,
                        "market:",
                        "---\nmarket:",
                        ":72:1: is not YAML: expected a single document in the stream, but found another document"),
                new Case(
                        "YAML of the future",
                        W,
                        "",
                        "%YAML 9.9\n---\na: 1\n",
                        ": is not YAML 1: the %YAML directive names another version"),
                new Case(
                        "scenario without an industry",
                        S,
                        "industry: widgets\n",
                        "",
                        ":1:1: industry: is missing: name of the industry's sheet"),
                new Case(
                        "scenario with an unknown industry",
                        S,
                        "industry: widgets",
                        "industry: widget",
                        ":1:11: industry: no sheet 'widget' in params/industries; did you mean 'widgets'?"
                                + " Allowed: gadgets, widgets"),
                new Case(
                        "scenario with an unknown system",
                        S,
                        "other]",
                        "othre]",
                        ":2:10: systems: no sheet 'othre' in params/systems; did you mean 'other'? Allowed:"
                                + " other, plain"),
                new Case("scenario with a system twice", S, "other]", "plain]", ":2:10: systems: names 'plain' twice"),
                new Case(
                        "scenario without systems",
                        S,
                        "[plain, other]",
                        "[]",
                        ":2:10: systems: must name at least one sheet"),
                new Case(
                        "scenario with an unknown path",
                        S,
                        "cost.difficulty",
                        "cost.dificulty",
                        ":6:3: industry.cost.dificulty: unknown path; did you mean 'industry.cost.difficulty'?"),
                new Case(
                        "scenario in which learning feeds on its demand",
                        S,
                        "cost.difficulty: 2",
                        "cost.difficulty: 0.1\n  industry.market.market_elasticity: 1.5\n"
                                + "  industry.research.variety_exponent: 0.25",
                        ":8:3: industry.research.variety_exponent: " + FEEDBACK
                                + "1.875 + 0.15 at a design complexity d* of 2: cost would fall faster than it takes to"
                                + " sell more, and demand grow without bound"),
                new Case(
                        "scenario with a group for a path",
                        S,
                        "cost.difficulty",
                        "market",
                        ":6:3: industry.market: is a group, not a value; it has industry.market.elasticity,"
                                + " industry.market.market_elasticity, industry.market.growth, industry.market.saturation,"
                                + " industry.market.prior_output"),
                new Case(
                        "scenario with a path twice",
                        S,
                        "set:\n",
                        "set:\n  industry.cost.difficulty: 1\n",
                        ":7:3: set.industry.cost.difficulty: is given twice, first in line 6"),
                new Case(
                        "scenario with values for a list",
                        S,
                        "set:\n  industry.cost.difficulty: 2\n",
                        "set: [a]\n",
                        ":5:6: set: expected paths with values, found a list"),
                new Case(
                        "scenario whose times contradict",
                        S,
                        "horizon: 1000",
                        "horizon: 300\nfollow: 365",
                        ":4:9: follow: follow must be <= horizon (300 days), was 365"),
                new Case(
                        "scenario with a value out of range",
                        S,
                        "difficulty: 2",
                        "difficulty: 20",
                        ":6:3: industry.cost.difficulty: must be within [0.1, 10], was 20"));
    }

    static List<Case> settings() {
        return List.of(
                setting(
                        "unknown path",
                        "industry.cost.gain=1",
                        "industry.cost.gain: unknown path; did you mean 'industry.breakthroughs.gain'?"),
                setting(
                        "misspelt path",
                        "industry.cots.difficulty=1",
                        "industry.cots.difficulty: unknown path; did you mean 'industry.cost.difficulty'?"),
                setting(
                        "path of line trials",
                        "industry.trial.line_trials_per_lot=2",
                        "industry.trial.line_trials_per_lot: unknown path; line trials left with the third"
                                + " version, since they moved nothing; what a line shows are faults now; leave it out"),
                setting(
                        "path whose place another one takes",
                        "industry.research.budget=0.01",
                        "industry.research.budget: unknown path; it left with the third version, in which teams are"
                                + " paid by the year (team_share) and a project gets what is available; set team_share"
                                + " instead"),
                setting("path below a value", "industry.trial.phases.lot=2", "industry.trial.phases.lot: unknown path"),
                setting(
                        "text for a truth value",
                        "industry.coordination.merges=perhaps",
                        "industry.coordination.merges: expected true or false, found text 'perhaps'"),
                setting(
                        "share of fatal faults above one",
                        "industry.faults.fatal_share=1.2",
                        "industry.faults.fatal_share: must be within [0, 1], was 1.2"),
                setting(
                        "group",
                        "system.supplier=1",
                        "system.supplier: is a group, not a value; it has "
                                + ScenarioPaths.ALL.all().stream()
                                        .map(ParameterPath::path)
                                        .filter(path -> path.startsWith("system.supplier."))
                                        .collect(Collectors.joining(", "))),
                setting(
                        "text for a number",
                        "industry.cost.difficulty=hard",
                        "industry.cost.difficulty: expected a number, found text 'hard'"),
                setting(
                        "out of range",
                        "vertical_integration=1.5",
                        "vertical_integration: must be within [0, 1], was 1.5"),
                setting(
                        "empty value",
                        "industry.cost.difficulty=",
                        "industry.cost.difficulty: expected a number, found nothing"),
                setting(
                        "value that is not YAML",
                        "industry.architecture.dsm.degrees=[1, 2",
                        "industry.architecture.dsm.degrees: is not YAML: while parsing a flow sequence, expected"
                                + " ',' or ']', but got <stream end>"),
                setting(
                        "unknown constant",
                        "system.integration.order=teir-first",
                        "system.integration.order: unknown value 'teir-first'; did you mean 'tier-first'?"
                                + " Allowed: interface-first, tier-first, random, list"),
                setting(
                        "unknown sheet",
                        "system=plane",
                        "system: no sheet 'plane' in params/systems; did you mean 'plain'? Allowed: other, plain"),
                setting("two sheets for one", "system=plain,other", "system: must name one sheet, found 2"),
                setting(
                        "refused by the record",
                        "industry.architecture.dsm.degree=9",
                        "industry.architecture.dsm.degree: degree must be <= components (4), was 9"),
                setting(
                        "demand that feeds on itself",
                        "industry.cost.process_exponent=1.25",
                        "industry.cost.process_exponent: " + FEEDBACK
                                + "0 + 1.25 at a design complexity d* of 2: cost would fall faster than it takes to sell"
                                + " more, and demand grow without bound"),
                setting(
                        "times that contradict",
                        "follow=1001",
                        "follow: follow must be <= horizon (1000 days), was 1001"));
    }

    private static Case setting(String kind, String setting, String message) {
        return new Case(kind, "", "", setting, message);
    }
}
