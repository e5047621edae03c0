package org.loopwright.faces.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.loopwright.faces.cli.option.Home;

/** The commands as people type them, on the sheets of the project, with a short horizon where a model runs. */
class MainTest {

    private static final String SHORT = "--set=horizon=500";

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @ValueSource(strings = {"", "run", "sweep", "params", "params list", "params check", "params assumed"})
    void everyCommandHasHelpWithExamples(String command) {
        String[] words = (command + " --help").strip().split(" ");

        assertThat(type(words)).isZero();
        assertThat(out.toString()).contains("Usage: loopwright", "Example", "loopwright ");
        assertThat(out.toString().lines()).allMatch(line -> line.length() <= 120);
    }

    @Test
    void versionNamesTheProgramAndItsJava() {
        assertThat(type("--version")).isZero();
        assertThat(out.toString()).startsWith("loopwright ").contains("Java " + System.getProperty("java.version"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "fly",
                "params",
                "run",
                "run batteries --sed 1",
                "run batteries --seed 0xyz",
                "run batteries --replication 0",
                "run batteries --system closed-lop",
                "run batteries --set horizon",
                "run batteries --set industry.cost.dificulty=2",
                "run baterie",
                "run no/such/file.yaml",
                "sweep goldn",
                "sweep golden --threads 0",
                "params assumed batery",
                "params check no-such-file.yaml"
            })
    void whatCannotBeDoneAsAskedIsSaidInWordsWithCodeTwo(String command) {
        assertThat(type(command.isEmpty() ? new String[0] : command.split(" "))).isEqualTo(2);
        assertThat(err.toString()).isNotBlank().doesNotContain("\tat ", "Exception");
    }

    @Test
    void aMisspeltNameIsAnsweredWithTheNearestOne() {
        type("run", "baterries");

        assertThat(err.toString()).contains("did you mean 'batteries'?");
    }

    @Test
    void allFaultsOfASheetAreToldAtOnceWithTheirLines() throws IOException {
        Path study = folder.resolve("mine.yaml");
        Files.writeString(study, """
            study: mine
            seed: "none"
            replications: 0
            base: batteries
            """);

        assertThat(type("sweep", study.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("mine.yaml:3:");
        assertThat(type("params", "check", study.toString())).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"study: mine", "\"study\": mine", "study : mine"})
    void aStudyIsOneWhateverEditorSavedIt(String firstLine) throws IOException {
        Path study = folder.resolve("mine.yaml");
        String text = firstLine + "\nseed: 7\nreplications: 1\nbase: batteries\n";
        Files.writeString(study, "\uFEFF" + text.replace("\n", "\r\n"));

        assertThat(type("params", "check", study.toString())).as(err.toString()).isZero();
        assertThat(type("sweep", study.toString(), "--dry-run"))
                .as(err.toString())
                .isZero();
        assertThat(type("run", study.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("is a study, not a scenario");
    }

    @Test
    void listAndAssumedShowSheetsByName() {
        assertThat(type("params", "list")).isZero();
        assertThat(out.toString())
                .contains("quickstart", "closed-loop", "semiconductors")
                .doesNotContain("faulty");
        assertThat(type("params", "assumed", "batteries", "--why")).isZero();
        assertThat(out.toString()).contains("research.gap ", " numbers are assumed.");
    }

    @Test
    void aRunShowsItsOutcomeAndATypicalLoop() {
        String[] command = {"run", "consumer-electronics", SHORT, "--set=follow=500", "--system", "closed-loop"};
        assertThat(type(command)).isZero();
        String first = out.toString();
        assertThat(first)
                .contains("Scenario consumer-electronics", "embodiment_time_days [days]")
                .contains("A typical loop of Closed loop:", "research", "feed_back");
        assertThat(first.lines()).allMatch(line -> line.length() <= 110);

        out.getBuffer().setLength(0);
        type(command);
        assertThat(out.toString()).isEqualTo(first);
    }

    @Test
    void aSweepLeavesItsTablesAnswersAgainAndRefusesAnotherStudyInItsFolder() throws IOException {
        Path study = folder.resolve("small.yaml");
        Files.writeString(study, """
            study: small
            title: Small
            seed: 7
            replications: 1
            base: consumer-electronics
            systems: [closed-loop]
            horizon: 1000
            follow: 300
            """);
        String runs = folder.resolve("runs").toString();

        assertThat(type("sweep", study.toString(), "--out", runs, "--threads", "1"))
                .isZero();
        assertThat(folder.resolve("runs").resolve("outcomes.csv")).isNotEmptyFile();
        assertThat(folder.resolve("runs").resolve("figures")).isNotEmptyDirectory();
        assertThat(out.toString()).contains("1 of 1 runs made");

        out.getBuffer().setLength(0);
        assertThat(type("sweep", study.toString(), "--out", runs, "--pooled")).isZero();
        assertThat(out.toString())
                .contains("All 1 runs were there already", "consumer-electronics")
                .doesNotContain("closed-loop");

        Files.writeString(study, Files.readString(study).replace("seed: 7", "seed: 8"));
        assertThat(type("sweep", study.toString(), "--out", runs)).isEqualTo(2);
        assertThat(err.toString()).contains("another study", "0x0000000000000008");
    }

    private int type(String... words) {
        return Main.run(home(), new PrintWriter(out, true), new PrintWriter(err, true), words);
    }

    private static Home home() {
        return new Home(Path.of(""));
    }
}
