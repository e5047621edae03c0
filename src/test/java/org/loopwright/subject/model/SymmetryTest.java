package org.loopwright.subject.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.apache.commons.math3.util.FastMath;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.loopwright.lab.random.Streams;
import org.loopwright.subject.observation.EconomyObservations;
import org.loopwright.subject.observation.LoopRecord;
import org.loopwright.subject.observation.Observations;
import org.loopwright.subject.scenario.IndustrialSystem;
import org.loopwright.subject.scenario.ParameterFolder;
import org.loopwright.subject.scenario.Scenario;

/**
 * What is only a label moves nothing: names, the number of a firm, and where on earth the machine believes it is. The
 * order of economies, and names in one run, are tested in {@link ReproducibilityTest}.
 */
class SymmetryTest {

    private static final int REPLICATIONS = 240;

    /**
     * Names of scenario, industry, systems and components, and their titles: nothing changes but the name of the economy
     * and of components.
     */
    @Test
    void renamingChangesLabelsOnly() {
        for (Scenario scenario : List.of(TestScenarios.busy(), shipped("semiconductors"))) {
            Scenario renamed = TestScenarios.with(scenario, "name", "zzz");
            renamed = TestScenarios.with(renamed, "industry.name", "a");
            renamed = TestScenarios.with(renamed, "industry.label", "");
            int parts = scenario.industry().architecture().dsm().components();
            renamed =
                    TestScenarios.with(renamed, "industry.architecture.dsm.names", Collections.nCopies(parts, "part"));
            renamed =
                    TestScenarios.with(renamed, "industry.architecture.dsm.software", Collections.nCopies(parts, true));
            List<IndustrialSystem> systems = new ArrayList<>();
            for (IndustrialSystem system : scenario.systems()) {
                // Names in the reverse order of the alphabet, so that sorting by name would show.
                String name = String.valueOf((char) ('z' - systems.size()));
                systems.add(TestScenarios.with(TestScenarios.with(system, "name", name), "label", "\u0130\u0131"));
            }
            renamed = TestScenarios.with(renamed, "systems", systems);
            Observations seen = LoopModel.simulate(renamed, new Streams(21, 1));
            Observations plain = LoopModel.simulate(scenario, new Streams(21, 1));
            assertThat(seen.stateHash()).isEqualTo(plain.stateHash());
            assertThat(seen.events()).isEqualTo(plain.events());
            for (int e = 0; e < systems.size(); e++) {
                EconomyObservations economy = seen.economies().get(e);
                assertThat(economy.system()).isEqualTo(systems.get(e).name());
                assertThat(economy.loops())
                        .allMatch(loop -> loop.componentName().equals("part"));
                EconomyObservations back = unnamed(TestScenarios.with(
                        economy, "system", scenario.systems().get(e).name()));
                assertThat(back.equals(plain.economies().get(e))).isTrue();
            }
        }
    }

    private static EconomyObservations unnamed(EconomyObservations seen) {
        return new EconomyObservations(
                seen.system(),
                seen.loops().stream().map(SymmetryTest::unnamed).toList(),
                seen.generations().stream().map(SymmetryTest::unnamed).toList(),
                seen.ownGenerations(),
                seen.series(),
                seen.booksAtWarmUp(),
                seen.spans().stream().map(SymmetryTest::unnamed).toList());
    }

    private static <R extends Record> R unnamed(R row) {
        return TestScenarios.with(row, "componentName", "");
    }

    /**
     * Firms of one economy have one sheet; a number only keys a firm's luck and decides ties of one instant. So they
     * cannot be swapped, but no number may be an advantage: over 240 replications of four firms, the mean difference
     * between a firm and the mean of the four is 0 within 4 standard errors, for closed loops, projects, and the day on
     * which its tenth project ended.
     */
    @Test
    void noFirmNumberIsAnAdvantage() {
        int firms = TestScenarios.busy().systems().get(0).means().firms();
        SummaryStatistics[][] differences = new SummaryStatistics[3][firms];
        for (SummaryStatistics[] row : differences) {
            for (int f = 0; f < firms; f++) {
                row[f] = new SummaryStatistics();
            }
        }
        Scenario scenario = TestScenarios.with(TestScenarios.busy(), "horizon", 2135.0);
        for (int replication = 1; replication <= REPLICATIONS; replication++) {
            EconomyObservations seen = LoopModel.simulate(scenario, new Streams(22, replication))
                    .economies()
                    .get(0);
            double[][] perFirm = new double[3][firms];
            for (LoopRecord loop : seen.loops()) {
                int f = loop.firm() - 1;
                perFirm[0][f] += loop.closed() ? 1 : 0;
                perFirm[1][f]++;
                perFirm[2][f] = loop.project() == 10 ? loop.endDay() : perFirm[2][f];
            }
            for (int m = 0; m < 3; m++) {
                double mean = 0;
                for (double value : perFirm[m]) {
                    mean += value / firms;
                }
                for (int f = 0; f < firms; f++) {
                    differences[m][f].addValue(perFirm[m][f] - mean);
                }
            }
        }
        for (int m = 0; m < 3; m++) {
            for (int f = 0; f < firms; f++) {
                double error = differences[m][f].getStandardDeviation() / FastMath.sqrt(REPLICATIONS);
                assertThat(error).isPositive();
                assertThat(differences[m][f].getMean())
                        .as("measure %s of firm %s, standard error %s", m, f + 1, error)
                        .isBetween(-4 * error, 4 * error);
            }
        }
        // The error is small enough to show an advantage of a tenth of the mean of closed loops.
        assertThat(differences[0][0].getStandardDeviation() / FastMath.sqrt(REPLICATIONS))
                .isLessThan(0.4);
    }

    @Test
    void languageTimeZoneAndEncodingMoveNothing() throws Exception {
        requireSame("tr", "Asia/Kolkata", "UTF-16");
    }

    @Tag("thorough")
    @ParameterizedTest(name = "{0}, {1}, {2}")
    @CsvSource({"ar, Pacific/Chatham, ISO-8859-1", "th, America/St_Johns, US-ASCII"})
    void otherLanguagesTimeZonesAndEncodingsMoveNothing(String language, String zone, String encoding)
            throws Exception {
        requireSame(language, zone, encoding);
    }

    /**
     * The same seed says the same in a machine that speaks Turkish, lives in Kolkata or Chatham and writes in another
     * encoding, sheets read from their files included.
     */
    private static void requireSame(String language, String zone, String encoding) throws Exception {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.language=" + language,
                "-Duser.timezone=" + zone,
                "-Dfile.encoding=" + encoding,
                "-cp",
                System.getProperty("java.class.path"),
                Elsewhere.class.getName());
        Process child = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(child.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        assertThat(child.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(said.strip()).isEqualTo(language + " " + zone + " " + hashes());
    }

    private static Scenario shipped(String name) {
        return new ParameterFolder(Path.of("params")).scenario(name, List.of());
    }

    private static String hashes() {
        return Long.toHexString(LoopModel.simulate(TestScenarios.busy(), new Streams(23, 1))
                        .stateHash())
                + " "
                + Long.toHexString(LoopModel.simulate(shipped("autonomous-vehicles"), new Streams(23, 1))
                        .stateHash());
    }

    /** The other machine: says where it believes it is, and what its runs are. */
    static final class Elsewhere {

        private Elsewhere() {}

        /** Prints in plain ASCII, whatever the default encoding. */
        public static void main(String[] arguments) {
            PrintStream out = new PrintStream(System.out, true, StandardCharsets.US_ASCII);
            out.println(
                    System.getProperty("user.language") + " " + System.getProperty("user.timezone") + " " + hashes());
        }
    }
}
