package org.loopwright.subject.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Small valid sheets for tests. */
public final class SheetFiles {

    public static final String WORLD = """
            frontier_growth: {value: 1, unit: 1/year, range: [0.3, 2.3], source: "assumed: wide"}
            """;

    public static final String SYSTEM = """
            name: plain
            label: Plain system
            integration:
              depth: 0.5
              order: interface-first
              span: 0.5
              overlap: 0.2
              capital_charge: 0.1
              supplier_margin: 0.15
              coverage: 0.3
            supplier: {release_period_factor: 1, slots: 6, objection: 0.3, negotiation_factor: 1}
            division: {release_period_factor: 0.6, slots: 4, objection: 0.1, negotiation_factor: 0.6}
            research: {lab_share: 0.1, compute: 1, data_share: 0.6}
            frontier:
              compute_left: [{day: 0, value: 0.5}]
              publication_lag: {value: [{day: 0, value: 30}, {day: 365, value: 90}], unit: days, range: [0, 200], source: A 2020}
              licence_fee: 0.01
            regulator: {reviewers: 16, time_factor: 1}
            patience: {horizon: 1460, discount: 0.1}
            means: {firms: 4, research_factor: 1, output: 1, data_factor: 1}
            """;

    public static final String INDUSTRY = """
            name: widgets
            label: Widgets
            architecture:
              dsm: {generator: fixed, components: 4, degree: 2}
              tiers: 2
              components_per_supplier: 1
            cost:
              difficulty: {value: 1, unit: "1", range: [0.5, 2], source: "McNerney 2011, reference case"}
              scale_spread: 0.5
              maturity: 100
              process_exponent: 0.1
              experience_scale: 2
              forgetting: 0.04
              experience_reset: 0.3
              pooling: 1
              spill_over: 0.33
            breakthroughs:
              gain: 0.3
              mismatch: 1
              probes_per_year: 2
              own_per_year: 0.5
              effort_exponent: 0.5
              data_exponent: 0.3
              fading: 0.1
              data_half: 1000
              largest_ratio: 10
            research:
              intensity: 0.05
              reference_lab_share: 0.1
              teams: 4
              open_per_team: 2
              variety_exponent: 0.5
              team_share: 0.1
              choice_exponent: 1
              fixed_budget: 0
              simulation_share: 0.3
              candidate_cost: 1e-6
              time: {mean: 60}
              sufficiency: 100
              simulation_time: {law: fixed, mean: 10, shape: 1}
              gap: 0.4
              gap_data: 1000
              gap_exponent: 0.3
            trial:
              time: {mean: 30}
              prototype_cost: 0.003
              prototype_data: 10
              exposures: 1
              phases: 1
            faults:
              intensity: 1
              fault_shape: 0.5
              initial_example_scale: 0.5
              reset_share: 0.5
            coordination:
              release_period: {value: 90, unit: days, range: [30, 365], source: "assumed: quarterly"}
              negotiation: {mean: 30}
              rework_share: 0.5
              coverage_effect: 0.5
              contract_horizon: 730
            approval: {criticality: 0.2, time: {mean: 60}}
            deployment:
              ramp: {mean: 60}
              ramp_cost: 0.01
              service_life: 3650
              production_samples: 1000
              fleet_samples: 10
              collect_time: 30
              transmission: 1
              data_decay: 0.1
              initial_data: 1000
            market: {elasticity: 4, market_elasticity: 1, growth: 0.1, saturation: 10, prior_output: 1}
            """;

    public static final String SCENARIO = """
            industry: widgets
            systems: [plain, other]
            horizon: 1000
            means: equal
            set:
              industry.cost.difficulty: 2
            """;

    private SheetFiles() {}

    /** A folder with two systems, {@code plain} and {@code other}, one industry, one world and one scenario. */
    public static Path folder(Path directory) {
        Path root = directory.resolve("params");
        write(root.resolve("world.yaml"), WORLD);
        write(root.resolve("systems/plain.yaml"), SYSTEM);
        write(root.resolve("systems/other.yaml"), SYSTEM.replace("name: plain", "name: other"));
        write(root.resolve("industries/widgets.yaml"), INDUSTRY);
        write(root.resolve("industries/gadgets.yaml"), INDUSTRY.replace("name: widgets", "name: gadgets"));
        write(root.resolve("scenarios/pair.yaml"), SCENARIO);
        return root;
    }

    /** Writes a file and the folders above it. */
    public static Path write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException cannotWrite) {
            throw new UncheckedIOException(cannotWrite);
        }
    }
}
