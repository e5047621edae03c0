package org.loopwright.faces.gui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.loopwright.lab.design.Study;
import org.loopwright.lab.design.StudyReader;
import org.loopwright.lab.fault.SheetException;
import org.loopwright.lab.random.Streams;
import org.loopwright.lab.sheet.ScenarioText;
import org.loopwright.subject.scenario.ParameterFolder;
import org.loopwright.subject.scenario.Scenario;

/** The text of a study that is composed at the windows, and what the sheets make of it. */
class ExperimentTest {

    private static final ParameterFolder SHEETS =
            new ParameterFolder(Path.of(System.getProperty("loopwright.home", ""), "params"));

    @TempDir
    private Path scratch;

    private Study read(Experiment experiment) throws IOException {
        return StudyReader.read(Files.writeString(scratch.resolve("s.yaml"), experiment.text()), SHEETS);
    }

    private static Experiment of(Session session, Experiment.Varied... factors) {
        return new Experiment(
                "mine", session.streams().rootSeed(), "3", session.common(), session.variants(), List.of(factors));
    }

    @Test
    void withoutFactorsItIsTheScenarioThatIsPlayed() throws IOException {
        for (String scenario : SHEETS.scenarios()) {
            Session session = Sessions.sideBySide(SHEETS, SHEETS.spec(scenario), List.of(), new Streams(-5, 1));
            session.set("industry.coordination.release_period", "45");
            session.set("horizon", "2000");
            session.set("industry.label", "now \"quoted\": # and more");
            Study study = read(of(session));
            assertThat(study.seed()).isEqualTo(-5);
            assertThat(study.replications()).isEqualTo(3);
            assertThat(study.runs()).isEqualTo(3);
            String[] played = ScenarioText.canonical(session.scenario()).split("\n", 2);
            String[] written = ScenarioText.canonical(
                            study.scenario(study.design().point(1), SHEETS))
                    .split("\n", 2);
            assertThat(played[0]).isEqualTo("name = \"" + scenario + "\"");
            assertThat(written[1]).isEqualTo(played[1]);
        }
    }

    @Test
    void levelsAreValuesMultiplesOrARange() throws IOException {
        Session session = Sessions.sideBySide(SHEETS, SHEETS.spec("batteries"), List.of(), new Streams(1, 1));
        Study study = read(of(
                session,
                new Experiment.Varied("system", "closed-loop, hybrid-pipeline"),
                new Experiment.Varied("industry.research.gap", "x0.5, x1"),
                new Experiment.Varied("vertical_integration", "range: [0, 1], steps: 3")));
        assertThat(study.design().size()).isEqualTo(12);
        assertThat(study.scenario(study.design().point(1), SHEETS).systems()).hasSize(1);
        assertThat(study.factors()).extracting("path").contains("vertical_integration");
        assertThatThrownBy(() -> read(of(session, new Experiment.Varied("vertical_integration", "0, 7"))))
                .isInstanceOf(SheetException.class);
        assertThatThrownBy(() -> read(of(session, new Experiment.Varied("vertical_integration", ""))))
                .isInstanceOf(SheetException.class);
    }

    @Test
    void systemsWithValuesOfTheirOwnAreLevelsWithTheSameScenariosAsAtTheWindows() throws IOException {
        Session session = Sessions.sideBySide(SHEETS, SHEETS.spec("batteries"), List.of(), new Streams(1, 1));
        session.choose("batteries", List.of("closed-loop", "closed-loop"));
        session.set("industry.coordination.release_period", "45");
        session.set("system.regulator.time_factor", "0.8");
        session.set(1, "system.integration.depth", "0.1");
        session.set(1, "system.regulator.time_factor", "1.2");
        Study study = read(of(session, new Experiment.Varied("industry.research.gap", "x1, x2")));
        assertThat(study.design().size()).isEqualTo(4);
        assertThat(study.factors()).extracting("label").containsExactly("variant", "industry.research.gap");
        for (int place = 0; place < 2; place++) {
            Scenario alone = study.scenario(study.design().point(1 + 2 * place), SHEETS);
            assertThat(alone.systems())
                    .containsExactly(session.scenario().systems().get(place));
            assertThat(alone.industry()).isEqualTo(session.scenario().industry());
        }
    }
}
