package org.loopwright.faces.gui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Rectangle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.loopwright.lab.design.Study;
import org.loopwright.lab.fault.SheetException;
import org.loopwright.lab.random.Streams;
import org.loopwright.lab.sheet.ParameterPath;
import org.loopwright.lab.sheet.ScenarioText;
import org.loopwright.subject.model.LoopModel;
import org.loopwright.subject.observation.Observations;
import org.loopwright.subject.scenario.ParameterFolder;
import sim.util.Interval;

/** What is played, without a window: values, changes, refusals, saving. */
class SessionTest {

    private static final ParameterFolder SHEETS =
            new ParameterFolder(Path.of(System.getProperty("loopwright.home", ""), "params"));

    private static Session session(String scenario) {
        return Sessions.sideBySide(SHEETS, SHEETS.spec(scenario), List.of(), new Streams(1, 1));
    }

    @Test
    void everyParameterOfEveryShippedScenarioHasAValueThatReadsBackAsItself() {
        for (String scenario : SHEETS.scenarios()) {
            Session session = session(scenario);
            String hash = ScenarioText.hash(session.scenario());
            int number = 0;
            for (ParameterGroup group : ParameterGroup.all()) {
                for (ParameterPath parameter : group.parameters()) {
                    List<String> texts =
                            session.texts(parameter).stream().distinct().toList();
                    if (texts.size() == 1 && !texts.get(0).isEmpty()) {
                        session.set(parameter.path(), texts.get(0));
                        number++;
                    }
                }
            }
            assertThat(number).isGreaterThan(80);
            assertThat(ScenarioText.hash(session.scenario())).as(scenario).isEqualTo(hash);
        }
    }

    @Test
    void aChangeIsMadeOnceAndARefusedOneLeavesAllAsItWas() {
        Session session = session("batteries");
        session.set("industry.coordination.release_period", "45");
        assertThat(session.scenario().industry().coordination().releasePeriod()).isEqualTo(45);
        String before = ScenarioText.hash(session.scenario());
        assertThatThrownBy(() -> session.set("industry.coordination.release_period", "-3"))
                .isInstanceOf(SheetException.class)
                .hasMessageContaining("must be");
        assertThatThrownBy(() -> session.set("horizon", "soon")).isInstanceOf(SheetException.class);
        assertThatThrownBy(() -> session.set("follow", "99999")).isInstanceOf(SheetException.class);
        assertThat(ScenarioText.hash(session.scenario())).isEqualTo(before);
        assertThat(session.edits()).hasSize(1);
        session.reset();
        assertThat(session.edits()).isEmpty();
        assertThat(session.scenario().industry().coordination().releasePeriod()).isNotEqualTo(45);
    }

    @Test
    void oneSystemBesideItselfHasValuesOfItsOwnAndTheOutcomesOfThoseAlone(@TempDir Path folder) throws IOException {
        Session session = session("batteries");
        session.choose("batteries", List.of("closed-loop", "closed-loop"));
        session.set("horizon", "200");
        session.set("warm_up", "0");
        session.set("follow", "100");
        session.set(1, "system.integration.depth", "0.1");
        assertThat(session.systemNames()).containsExactly("closed-loop", "closed-loop");
        assertThat(session.scenario().systems().get(0).integration().depth()).isEqualTo(0.75);
        assertThat(session.scenario().systems().get(1).integration().depth()).isEqualTo(0.1);
        Observations beside = LoopModel.simulate(session.scenario(), session.streams());
        List<Path> sheets = session.save(folder.resolve("mine.yaml"));
        assertThat(sheets).hasSize(2);
        for (int place = 0; place < 2; place++) {
            Observations alone = LoopModel.simulate(SHEETS.scenario(sheets.get(place), List.of()), session.streams());
            assertThat(beside.economies().get(place))
                    .isEqualTo(alone.economies().get(0));
        }
        assertThat(beside.economies().get(0)).isNotEqualTo(beside.economies().get(1));
        session.forget(session.edits().get(3));
        assertThat(session.scenario().systems().get(1).integration().depth()).isEqualTo(0.75);
    }

    @Test
    void everyPresetOfAStudyIsPlayedWithItsSeed() {
        Session session = session("batteries");
        Presets presets = new Presets(SHEETS);
        assertThat(presets.names()).contains("batteries", "study golden", "study levers");
        Study study = presets.study("study levers");
        assertThat(presets.points(study))
                .hasSizeGreaterThan(10)
                .first()
                .asString()
                .startsWith("1: ");
        session.choose(presets.spec(study, 2), "study levers", study.seed());
        assertThat(session.streams().rootSeed()).isEqualTo(study.seed());
        assertThat(session.scenario().systems().get(0))
                .isEqualTo(study.scenario(study.design().point(2), SHEETS)
                        .systems()
                        .get(0));
    }

    @Test
    void valuesThatDifferBetweenSystemsHaveARowEach() {
        Session session = session("batteries");
        ParameterGroup group = ParameterGroup.all().stream()
                .filter(one -> one.name().equals("system.integration"))
                .findFirst()
                .orElseThrow();
        ParameterProperties properties = new ParameterProperties(session, group, said -> {});
        assertThat(properties.getName(0)).contains("depth").contains("simulation-frontier");
        assertThat(properties.getName(1)).contains("depth").contains("closed-loop");
        assertThat(properties.getValue(0)).isEqualTo("0.3");
        assertThat(properties.getValue(1)).isEqualTo("0.75");
        assertThat(properties.setValue(1, "0.5")).isEqualTo("0.5");
        assertThat(session.scenario().systems().get(0).integration().depth()).isEqualTo(0.3);
        assertThat(session.scenario().systems().get(1).integration().depth()).isEqualTo(0.5);
    }

    @Test
    void anInspectorRefusesWithTheReasonAndKeepsTheValue() {
        Session session = session("batteries");
        List<String> said = new ArrayList<>();
        ParameterGroup group = ParameterGroup.all().stream()
                .filter(one -> one.name().equals("industry.coordination"))
                .findFirst()
                .orElseThrow();
        ParameterProperties properties = new ParameterProperties(session, group, said::add);
        int index = 0;
        while (!properties.getName(index).startsWith("release_period")) {
            index++;
        }
        Object before = properties.getValue(index);
        assertThat(properties.setValue(index, "-3")).isNull();
        assertThat(said.get(0))
                .startsWith("Refused:")
                .contains("release_period")
                .contains("must be");
        assertThat(properties.getValue(index)).isEqualTo(before);
        assertThat(properties.getDomain(index)).isInstanceOf(Interval.class);
        assertThat(properties.getDescription(index))
                .contains("unit days")
                .contains("Source:")
                .contains("next restart");
        assertThat(properties.setValue(index, "45.5")).isEqualTo("45.5");
        assertThat(properties.getValue(index)).isEqualTo("45.5");
    }

    @Test
    void aSavedScenarioReadsBackAsTheSameScenario(@TempDir Path folder) throws IOException {
        for (String scenario : SHEETS.scenarios()) {
            Session session = session(scenario);
            session.set("industry.coordination.release_period", "45");
            session.set("system.integration.depth", "0.25");
            session.set("horizon", "2000");
            session.set("means", "equal");
            Path file = folder.resolve(scenario + ".yaml");
            session.save(file);
            assertThat(ScenarioText.hash(SHEETS.scenario(file, List.of())))
                    .isEqualTo(ScenarioText.hash(session.scenario()));
            session.open(file);
            assertThat(session.edits()).isEmpty();
        }
        try (var files = Files.list(folder)) {
            assertThat(files).hasSameSizeAs(SHEETS.scenarios());
        }
    }

    @Test
    void textWithTheSignsOfYamlIsSavedAsItIs(@TempDir Path folder) throws IOException {
        Session session = session("batteries");
        String label = "Batteries: now \"quoted\" \\ # and more";
        session.set("industry.label", label);
        Path file = folder.resolve("odd.yaml");
        session.save(file);
        assertThat(SHEETS.scenario(file, List.of()).industry().label()).isEqualTo(label);
    }

    @Test
    void aScenarioThatCannotBeWrittenLeavesWhatWasThere(@TempDir Path folder) throws IOException {
        Session session = session("batteries");
        session.set("industry.label", "two\nlines");
        Path file = folder.resolve("odd.yaml");
        Files.writeString(file, "mine");
        assertThatThrownBy(() -> session.save(file)).isInstanceOf(SheetException.class);
        assertThat(file).hasContent("mine");
    }

    @Test
    void windowsDoNotCoverEachOtherNorLeaveTheScreen() {
        for (Rectangle screen : List.of(
                new Rectangle(1366, 768),
                new Rectangle(1920, 1080),
                new Rectangle(0, 27, 1366, 741),
                new Rectangle(1024, 700),
                new Rectangle(3840, 2160))) {
            WindowLayout alone = WindowLayout.of(screen, 1).get(0);
            standApart(
                    screen,
                    List.of(
                            alone.console(),
                            alone.charts(),
                            alone.score(),
                            alone.network(),
                            alone.pipeline(),
                            alone.matrix()));
            List<WindowLayout> two = WindowLayout.of(screen, 2);
            List<Rectangle> places = new ArrayList<>(List.of(two.get(0).console()));
            two.forEach(one -> places.addAll(List.of(one.score(), one.network(), one.charts())));
            standApart(screen, places);
        }
    }

    private static void standApart(Rectangle screen, List<Rectangle> places) {
        int area = 0;
        for (Rectangle place : places) {
            assertThat(screen.contains(place)).as("%s in %s", place, screen).isTrue();
            assertThat(places.stream().filter(other -> other.intersects(place))).hasSize(1);
            area += place.width * place.height;
        }
        assertThat(area).isEqualTo(screen.width * screen.height);
    }
}
