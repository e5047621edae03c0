package org.loopwright.subject.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.loopwright.lab.fault.Place;
import org.loopwright.lab.fault.SheetException;
import org.loopwright.lab.sheet.DatedValue;
import org.loopwright.lab.sheet.Entry;
import org.loopwright.lab.sheet.ParameterPath;
import org.loopwright.lab.sheet.ScenarioSpec;
import org.loopwright.lab.sheet.Setting;
import org.loopwright.lab.sheet.Sheet;

class ParameterFolderTest {

    @TempDir
    Path directory;

    @Test
    void sheetsAreListedSorted() {
        Path root = SheetFiles.folder(directory);
        SheetFiles.write(root.resolve("systems/notes.txt"), "not a sheet");
        SheetFiles.write(root.resolve("systems/.hidden.yaml"), "not a sheet");
        ParameterFolder folder = new ParameterFolder(root);
        assertThat(folder.systems()).containsExactly("other", "plain");
        assertThat(folder.industries()).containsExactly("gadgets", "widgets");
        assertThat(folder.scenarios()).containsExactly("pair");
        assertThat(folder.studies()).isEmpty();
    }

    @Test
    void sheetIsReadIntoItsRecord() {
        ParameterFolder folder = new ParameterFolder(SheetFiles.folder(directory));
        IndustrialSystem system = folder.system("plain");
        assertThat(system.integration().order()).isEqualTo(IndustrialSystem.Order.INTERFACE_FIRST);
        assertThat(system.supplier().slots()).isEqualTo(6);
        assertThat(system.supplier().objection()).isEqualTo(0.3);
        assertThat(system.frontier().publicationLag()).containsExactly(new DatedValue(0, 30), new DatedValue(365, 90));
        assertThat(system.research().naive()).as("silent: the default").isFalse();
        Industry industry = folder.industry("widgets");
        assertThat(industry.research().time()).isEqualTo(TimeLaw.gamma(60));
        assertThat(industry.research().simulationTime()).isEqualTo(TimeLaw.fixed(10));
        assertThat(industry.research().candidateCost()).isEqualTo(1e-6);
        assertThat(industry.architecture().dsm().degrees()).containsExactly(1);
        assertThat(folder.world().frontierGrowth()).isEqualTo(1);
        assertThat(folder.world().referenceUnitCost()).isEqualTo(1);
    }

    @Test
    void scenarioFileIsResolvedWithDefaultsWhereItIsSilent() {
        ParameterFolder folder = new ParameterFolder(SheetFiles.folder(directory));
        Scenario scenario = folder.scenario("pair", List.of());
        assertThat(scenario.name()).isEqualTo("pair");
        assertThat(scenario.horizon()).isEqualTo(1000);
        assertThat(scenario.warmUp()).isEqualTo(1825);
        assertThat(scenario.follow()).as("no longer than the horizon").isEqualTo(1000);
        assertThat(scenario.end()).isEqualTo(2825);
        assertThat(scenario.means()).isEqualTo(Scenario.MeansRule.EQUAL);
        assertThat(scenario.systems()).extracting(IndustrialSystem::name).containsExactly("plain", "other");
        assertThat(scenario.industry().cost().difficulty()).isEqualTo(2);
        assertThat(folder.scenario(folder.root().resolve("scenarios/pair.yaml"), List.of()))
                .isEqualTo(scenario);
    }

    @Test
    void entriesKeepRangeSourceAndLine() {
        Sheet<Industry> sheet = new ParameterFolder(SheetFiles.folder(directory)).industrySheet("widgets");
        assertThat(entry(sheet, "coordination.release_period"))
                .isEqualTo(new Entry(
                        "coordination.release_period",
                        "90",
                        "days",
                        30,
                        365,
                        "assumed: quarterly",
                        56,
                        "release period of an owner in the reference system"));
        assertThat(entry(sheet, "coordination.release_period").assumed()).isTrue();
        assertThat(entry(sheet, "cost.difficulty").assumed()).isFalse();
        assertThat(entry(sheet, "cost.maturity").hasRange()).isFalse();
        assertThat(entry(sheet, "research.time.shape").source()).isEqualTo(Entry.DEFAULT);
        assertThat(sheet.entries())
                .extracting(Entry::path)
                .doesNotHaveDuplicates()
                .startsWith("name", "label");
        long leaves = ScenarioPaths.ALL.all().stream()
                .filter(path -> path.path().startsWith("industry."))
                .count();
        assertThat(sheet.entries()).as("one for each value").hasSize((int) leaves);
    }

    @Test
    void valuesOfADatedPathMayEachHaveTheirSource() {
        Path root = SheetFiles.folder(directory);
        String measured = "{value: 0.4, unit: '1', range: [0.3, 1], source: A 2024}";
        SheetFiles.write(
                root.resolve("systems/plain.yaml"),
                SheetFiles.SYSTEM.replace("[{day: 0, value: 0.5}]", "[{day: 0, value: " + measured + "}]"));
        Sheet<IndustrialSystem> sheet = new ParameterFolder(root).systemSheet("plain");
        assertThat(entry(sheet, "frontier.compute_left[0]"))
                .isEqualTo(new Entry(
                        "frontier.compute_left[0]",
                        "0.4",
                        "1",
                        0.3,
                        1,
                        "A 2024",
                        15,
                        "share of compute that controls leave, as a dated path: it slows the economy's own frontier"
                                + " and takes from research.compute"));
        assertThat(entry(sheet, "frontier.publication_lag").source()).isEqualTo("A 2020");
    }

    @Test
    void sheetIsReadOnceSoThatAStudyIsOfOnePiece() {
        Path root = SheetFiles.folder(directory);
        ParameterFolder folder = new ParameterFolder(root);
        IndustrialSystem before = folder.system("plain");
        SheetFiles.write(root.resolve("systems/plain.yaml"), "");
        assertThat(folder.system("plain")).isSameAs(before);
        assertThatThrownBy(() -> new ParameterFolder(root).system("plain")).isInstanceOf(SheetException.class);
    }

    /** A study asks for its sheets and matrices at each of its design points: no file is looked for twice. */
    @Test
    void aScenarioIsResolvedAgainWithoutLookingIntoTheFolder() throws IOException {
        Path root = SheetFiles.folder(directory);
        SheetFiles.write(root.resolve("dsm/three.csv"), "1,0.5,0\n0,1,0.25\n0,0,1\n");
        ParameterFolder folder = new ParameterFolder(root);
        ScenarioSpec spec = folder.spec("pair")
                .with(List.of(
                        Setting.parse("industry.architecture.dsm.generator=file"),
                        Setting.parse("industry.architecture.dsm.components=3"),
                        Setting.parse("industry.architecture.dsm.file=three.csv")));
        Scenario before = folder.resolve(spec, List.of());
        try (Stream<Path> all = Files.walk(root)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        }
        assertThat(folder.resolve(spec, List.of())).isEqualTo(before);
        assertThat(folder.resolve(spec, List.of(Setting.parse("vertical_integration=0.9"))))
                .isNotEqualTo(before);
    }

    @Test
    void absentSheetNamesTheNearest() {
        Path root = SheetFiles.folder(directory);
        ParameterFolder folder = new ParameterFolder(root);
        String systems = Place.name(root.resolve("systems"));
        assertThatThrownBy(() -> folder.system("palin"))
                .hasMessage(
                        systems + ": no sheet 'palin' in " + systems + "; did you mean 'plain'? Allowed: other, plain");
        Path file = root.resolve("scenarios/pear.yaml");
        assertThatThrownBy(() -> folder.scenario(file, List.of()))
                .hasMessage(Place.name(file) + ": no such file; did you mean 'pair.yaml'?");
    }

    @Test
    void pathsOfAllParametersAreDistinctAndHaveMeanings() {
        assertThat(ScenarioPaths.ALL.all()).extracting(ParameterPath::path).doesNotHaveDuplicates();
        assertThat(ScenarioPaths.ALL.all()).extracting(ParameterPath::meaning).allMatch(text -> !text.isBlank());
    }

    @Test
    void byteOrderMarkAndWindowsLineEndsAreHarmless() {
        Path root = SheetFiles.folder(directory);
        IndustrialSystem plain = new ParameterFolder(root).system("plain");
        SheetFiles.write(root.resolve("systems/plain.yaml"), "\uFEFF" + SheetFiles.SYSTEM.replace("\n", "\r\n"));
        assertThat(new ParameterFolder(root).system("plain")).isEqualTo(plain);
    }

    private static Entry entry(Sheet<?> sheet, String path) {
        return sheet.entries().stream()
                .filter(entry -> entry.path().equals(path))
                .findFirst()
                .orElseThrow();
    }
}
