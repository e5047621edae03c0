package org.loopwright.lab.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.loopwright.lab.fault.SheetException;
import org.loopwright.subject.scenario.IndustrialSystem;
import org.loopwright.subject.scenario.ParameterFolder;
import org.loopwright.subject.scenario.Scenario;
import org.loopwright.subject.scenario.Scenario.MeansRule;
import org.loopwright.subject.scenario.ScenarioPaths;
import org.loopwright.subject.scenario.SheetFiles;

class SettingTest {

    @TempDir
    Path directory;

    private ParameterFolder folder;

    @BeforeEach
    void folder() {
        folder = new ParameterFolder(SheetFiles.folder(directory));
    }

    @Test
    void everyPathCanBeSetAndSetBackAndMovesNothingElse() {
        Map<String, String> base = lines(List.of());
        List<ParameterPath> values = ScenarioPaths.ALL.all().stream()
                .filter(path -> !ScenarioPaths.ALL.namesSheets(path.path())
                        && !path.path().equals(ScenarioPaths.VERTICAL_INTEGRATION))
                .toList();
        assertThat(values).hasSizeGreaterThan(100);
        for (ParameterPath path : values) {
            String line = path.path().startsWith("system.")
                    ? "systems[0]" + path.path().substring("system".length())
                    : path.path();
            Setting set = new Setting(path.path(), other(path, base.get(line)));
            Map<String, String> changed = lines(List.of(set));
            assertThat(differing(base, changed))
                    .as("lines that %s changes", set)
                    .isNotEmpty()
                    .allMatch(key -> key.equals(line) || key.startsWith(line + "["));
            Setting back = new Setting(path.path(), inSheet(path, base.get(line)));
            assertThat(lines(List.of(set, back)))
                    .as("after %s and %s", set, back)
                    .isEqualTo(base);
        }
    }

    @Test
    void verticalIntegrationSetsTheDepthOfEverySystem() {
        Scenario scenario = folder.scenario("pair", List.of(Setting.parse("vertical_integration=0.75")));
        assertThat(scenario.systems())
                .hasSize(2)
                .allMatch(system -> system.integration().depth() == 0.75);
    }

    @Test
    void systemReplacesAllSystemsByOne() {
        Scenario scenario = folder.scenario("pair", List.of(Setting.parse("system=other")));
        assertThat(scenario.systems()).extracting(IndustrialSystem::name).containsExactly("other");
    }

    @Test
    void systemsMayBeWrittenAsAListOrWithCommas() {
        for (String text : List.of("systems=[other, plain]", "systems=other,plain", "systems = other , plain")) {
            assertThat(folder.scenario("pair", List.of(Setting.parse(text))).systems())
                    .extracting(IndustrialSystem::name)
                    .containsExactly("other", "plain");
        }
    }

    @Test
    void sheetsAreReplacedBeforeValuesWhateverTheOrder() {
        Scenario scenario = folder.scenario(
                "pair", List.of(Setting.parse("industry.cost.pooling=0.5"), Setting.parse("industry=gadgets")));
        assertThat(scenario.industry().name()).isEqualTo("gadgets");
        assertThat(scenario.industry().cost().pooling()).isEqualTo(0.5);
        assertThat(scenario.industry().cost().difficulty())
                .as("set by the scenario file")
                .isEqualTo(2);
    }

    @Test
    void laterSettingsWin() {
        Scenario scenario = folder.scenario(
                "pair",
                List.of(
                        Setting.parse("system.integration.depth=0.1"),
                        Setting.parse("vertical_integration=0.2"),
                        Setting.parse("means=observed"),
                        Setting.parse("industry.cost.difficulty=0.5")));
        assertThat(scenario.systems().get(0).integration().depth()).isEqualTo(0.2);
        assertThat(scenario.means()).isEqualTo(MeansRule.OBSERVED);
        assertThat(scenario.industry().cost().difficulty()).isEqualTo(0.5);
    }

    @Test
    void valuesThatOnlyFitTogetherCanBeSetTogether() {
        Scenario scenario = folder.scenario(
                "pair",
                List.of(
                        Setting.parse("industry.architecture.dsm.degree=9"),
                        Setting.parse("industry.architecture.dsm.components=12"),
                        Setting.parse("follow=1500"),
                        Setting.parse("horizon=2000")));
        assertThat(scenario.industry().architecture().dsm().degree()).isEqualTo(9);
        assertThat(scenario.follow()).isEqualTo(1500);
    }

    @Test
    void listsAndMeasuresCanBeSet() {
        Scenario scenario = folder.scenario(
                "pair",
                List.of(
                        Setting.parse("system.frontier.compute_left=[{day: 0, value: 0.9}, {day: 30, value: 0.5}]"),
                        Setting.parse("system.integration.list=[3, 1]"),
                        Setting.parse("industry.cost.pooling={value: 0.5, unit: '1', source: assumed}")));
        assertThat(scenario.systems().get(1).frontier().computeLeft())
                .containsExactly(new DatedValue(0, 0.9), new DatedValue(30, 0.5));
        assertThat(scenario.systems().get(1).integration().list()).containsExactly(3, 1);
        assertThat(scenario.industry().cost().pooling()).isEqualTo(0.5);
    }

    @Test
    void textIsTakenAsItStands() {
        Scenario scenario = folder.scenario("pair", List.of(Setting.parse("industry.label=Cells: big, [old] = new")));
        assertThat(scenario.industry().label()).isEqualTo("Cells: big, [old] = new");
    }

    @Test
    void textWithoutAnEqualsSignIsNoSetting() {
        assertThatThrownBy(() -> Setting.parse("horizon"))
                .isInstanceOf(SheetException.class)
                .hasMessage("--set: expected path=value, found 'horizon'");
        assertThatThrownBy(() -> Setting.parse(" =3"))
                .isInstanceOf(SheetException.class)
                .hasMessage("--set: expected path=value, found '=3'");
    }

    /** The canonical lines of the scenario of a single system, by path. */
    private Map<String, String> lines(List<Setting> settings) {
        // Where nothing is said of it, the follow-up hangs on the horizon.
        List<Setting> all = new ArrayList<>(List.of(new Setting("system", "plain"), new Setting("follow", "400")));
        all.addAll(settings);
        Map<String, String> lines = new LinkedHashMap<>();
        for (String line :
                ScenarioText.canonical(folder.scenario("pair", all)).lines().toList()) {
            int equals = line.indexOf(" = ");
            lines.put(line.substring(0, equals), line.substring(equals + 3));
        }
        return lines;
    }

    private static List<String> differing(Map<String, String> one, Map<String, String> other) {
        Map<String, String> all = new LinkedHashMap<>(one);
        all.putAll(other);
        return all.keySet().stream()
                .filter(key -> !String.valueOf(one.get(key)).equals(other.get(key)))
                .toList();
    }

    private static boolean isDated(ParameterPath path) {
        return List.of("system.frontier.publication_lag", "system.frontier.compute_left")
                .contains(path.path());
    }

    /** An allowed value that differs from the canonical one. */
    private static String other(ParameterPath path, String canonical) {
        if (isDated(path)) {
            return "[{day: 0, value: 0.7}]";
        }
        return switch (path.kind()) {
            case LIST -> "[2, 1]";
            case TEXT -> "other text";
            case TRUTH -> canonical.equals("true") ? "false" : "true";
            case WHOLE -> {
                int value = Integer.parseInt(canonical);
                yield Integer.toString(value + 1 <= path.max() ? value + 1 : value - 1);
            }
            case NUMBER -> {
                double value = Double.parseDouble(canonical);
                double step = Math.max(Math.abs(value) * 0.1, 1e-3);
                yield Double.toString(value + step <= path.max() ? value + step : value - step);
            }
            case CHOICE ->
                // Of the ways to make a matrix, not the file, which would have to exist.
                path.choices().stream()
                        .filter(constant -> !constant.equals(canonical) && !constant.equals("file"))
                        .findFirst()
                        .orElseThrow();
            case SHEET, SHEETS -> throw new IllegalArgumentException(path + " names sheets");
        };
    }

    /** The canonical value as a sheet would write it. */
    private static String inSheet(ParameterPath path, String canonical) {
        if (isDated(path)) {
            return path.path().endsWith("compute_left")
                    ? "[{day: 0, value: 0.5}]"
                    : "[{day: 0, value: 30}, {day: 365, value: 90}]";
        }
        return switch (path.kind()) {
            case NUMBER -> Double.toString(Double.parseDouble(canonical));
            case TEXT -> canonical.substring(1, canonical.length() - 1);
            case SHEET, SHEETS, LIST, TRUTH, CHOICE, WHOLE -> canonical;
        };
    }
}
