package org.loopwright.faces.findings;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.math3.util.FastMath;
import org.loopwright.lab.random.RandomStream;
import org.loopwright.lab.random.Streams;
import org.loopwright.subject.observation.OutcomeMeasures;
import org.loopwright.subject.observation.Stage;
import org.loopwright.subject.observation.Wait;
import org.loopwright.subject.technology.Chance;

/**
 * Made-up tables of a study, the same at every call: system number s is 60 s days slower than the first, depth has a
 * shallow best place inside, and the luck of a replication is shared by all systems. It knows nothing of the model.
 */
public final class SyntheticStudy {

    public static final List<String> SYSTEMS =
            List.of("simulation-frontier", "deployment-engine", "hybrid-pipeline", "closed-loop");
    static final List<String> INDUSTRIES = List.of(
            "semiconductors",
            "aerospace",
            "drug-discovery",
            "batteries",
            "consumer-electronics",
            "logistics-robotics",
            "autonomous-vehicles",
            "humanoid-robots",
            "smart-manufacturing");

    public List<String> systems = SYSTEMS;
    public List<String> industries = INDUSTRIES;
    public List<Double> depths = List.of(0.0, 0.25, 0.5, 0.75, 1.0);
    public List<String> means = List.of("observed", "equal");
    public int replications = 10;
    double gapBetweenSystems = -60;
    double noise = 25;
    /** Share of the probes' worth that the first industry's first system embodies; the others embody 0.9 of it. */
    double leastShare = 0.9;

    /** Share of first passes of the first system, 0.05 more for each further one; NaN where nothing is tried. */
    double firstPass = 0.5;
    /** False as in tables of a version without hidden faults. */
    boolean hasFaults = true;

    public double seriesStep = 90;
    /** Own generations and learning velocity rise with the number of the system, so that the fastest is also best. */
    double richness = 0.05;

    private final Streams streams = new Streams(77L, 1);

    public Path write(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (PrintWriter outcomes = table(folder, "outcomes");
                PrintWriter generations = table(folder, "generations");
                PrintWriter series = table(folder, "series")) {
            outcomes.print("run,design_point,system,industry" + (depths.isEmpty() ? "" : ",vertical_integration")
                    + (means.isEmpty() ? "" : ",means") + ",replication,seed,status,reason," + Outcomes.EMBODIMENT_TIME
                    + "," + Outcomes.EMBODIED_SHARE + "," + Outcomes.FIRST_FIRM + ",generation_loops_closed,"
                    + Outcomes.LOOP_DAYS);
            for (Stage stage : Stage.values()) {
                outcomes.print("," + OutcomeMeasures.share(stage).name() + ","
                        + OutcomeMeasures.days(stage).name());
            }
            for (Wait wait : Wait.causes()) {
                outcomes.print("," + OutcomeMeasures.days(wait).name());
            }
            outcomes.print("," + Outcomes.OWN_GENERATIONS + "," + Outcomes.LEARNING_VELOCITY);
            for (FaultMeasure fault : hasFaults ? FaultMeasure.values() : new FaultMeasure[0]) {
                outcomes.print("," + fault.column());
            }
            outcomes.print("\n");
            generations.print("run,system,probe,component,out_set_size,world_day,access_day,first_firm_closed_day,"
                    + "closed_day,superseded,followed_to_day,inserted\n");
            series.print("run,system,day,unit_cost,output_per_year\n");
            int run = 0;
            int point = 0;
            for (String industry : industries) {
                for (String rule : means.isEmpty() ? List.of("") : means) {
                    for (double depth : depths.isEmpty() ? List.of(Double.NaN) : depths) {
                        for (String system : systems) {
                            point++;
                            for (int r = 1; r <= replications; r++) {
                                run++;
                                row(outcomes, generations, series, run, point, industry, rule, depth, system, r);
                            }
                        }
                    }
                }
            }
        }
        return folder;
    }

    private void row(
            PrintWriter outcomes,
            PrintWriter generations,
            PrintWriter series,
            int run,
            int point,
            String industry,
            String rule,
            double depth,
            String system,
            int replication) {
        int i = industries.indexOf(industry);
        int s = systems.indexOf(system);
        double shared = noise * streams.of(Chance.PROBE, i, replication).gaussian();
        RandomStream own = streams.of(Chance.TRIAL, point, replication);
        double bend = Double.isNaN(depth) ? 0 : 600 * (depth - 0.55) * (depth - 0.55);
        double speed = 700 + 90 * i + (rule.equals("equal") ? 0.5 : 1) * gapBetweenSystems * s + bend + shared;

        int closed = 0;
        for (int probe = 1; probe <= 12; probe++) {
            double world = 150 * probe;
            double time = (speed - 250) * own.gamma(2, 1) + 60;
            boolean done = time < 1825;
            closed += done ? 1 : 0;
            generations.print(run + "," + system + "," + probe + ",3,4," + world + "," + (world + 60) + ",,"
                    + (done ? number(world + time) : "") + ",false," + (world + 1825) + ",false\n");
        }
        // The restricted mean of the table is the smooth speed and not worked out from the probes, so that tests know
        // what is to be found.
        double[] stages = {60, 14, 80 + 20 * s, 90 + 8 * i, 12 * i, 30, 25, 2};
        double loop = 0;
        for (double days : stages) {
            loop += days;
        }
        outcomes.print(run + "," + point + "," + system + "," + industry + (depths.isEmpty() ? "" : "," + depth)
                + (means.isEmpty() ? "" : "," + rule) + "," + replication + ",0x1f,ok,,"
                + number(speed + noise * 0.3 * own.gaussian()) + "," + (i == 0 && s == 0 ? leastShare : 0.9) + ","
                + number(0.5 * speed) + "," + closed + "," + number(loop));
        for (double days : stages) {
            outcomes.print("," + number(days / loop) + "," + number(days));
        }
        for (int w = 1; w < Wait.values().length; w++) {
            outcomes.print("," + number(3.0 * w + (w == Wait.WINDOW.ordinal() ? 20 : 0)));
        }
        outcomes.print("," + number(0.4 + richness * s + 0.02 * own.gaussian()) + ","
                + number(0.03 + richness / 10 * s + 0.002 * own.gaussian()));
        if (hasFaults) {
            outcomes.print(faults(s, i));
        }
        outcomes.print("\n");
        double cost = 1;
        for (double day = 0; day <= 3650; day += seriesStep) {
            series.print(run + "," + system + "," + day + "," + number(cost) + ",1\n");
            cost *= FastMath.exp(-seriesStep / 3650 * (0.2 + 0.06 * s) + 0.004 * own.gaussian());
        }
    }

    /** First passes, and then measure number m, which is m tenths, one more in each further industry. */
    private String faults(int system, int industry) {
        StringBuilder cells = new StringBuilder();
        for (FaultMeasure fault : FaultMeasure.values()) {
            double value =
                    fault == FaultMeasure.FIRST_PASS ? firstPass + 0.05 * system : industry + 0.1 * fault.ordinal();
            cells.append(',').append(Double.isNaN(firstPass) ? "" : number(value));
        }
        return cells.toString();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.6f", value);
    }

    private static PrintWriter table(Path folder, String name) throws IOException {
        Writer writer = Files.newBufferedWriter(folder.resolve(name + ".csv"), StandardCharsets.UTF_8);
        return new PrintWriter(writer);
    }

    /** The lines of one of the tables. */
    static List<String> lines(Path folder, String table) throws IOException {
        return new ArrayList<>(Files.readAllLines(folder.resolve(table + ".csv"), StandardCharsets.UTF_8));
    }
}
