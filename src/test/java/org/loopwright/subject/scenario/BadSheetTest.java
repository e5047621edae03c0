package org.loopwright.subject.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.loopwright.lab.fault.Fault;
import org.loopwright.lab.fault.Place;
import org.loopwright.lab.fault.SheetException;
import org.loopwright.lab.sheet.NamedFiles;
import org.loopwright.lab.sheet.NodeReader;
import org.loopwright.lab.sheet.RecordMaker;
import org.loopwright.lab.sheet.Setting;
import org.loopwright.lab.sheet.YamlText;
import org.snakeyaml.engine.v2.nodes.Node;

/** Every kind of bad sheet gets a message that says where, what was found and what is allowed. */
class BadSheetTest {

    @TempDir
    Path directory;

    /** A sheet in which one text is replaced by another, and the message that this must give after the file's name. */
    record Case(String kind, String file, String old, String replacement, String message) {
        @Override
        public String toString() {
            return kind;
        }
    }

    static Stream<Case> cases() {
        return BadSheetCases.all().stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void badSheetGivesExactlyItsMessage(Case bad) throws IOException {
        Path root = SheetFiles.folder(directory);
        Path file = root.resolve(bad.file());
        String sheet = Files.readString(file);
        assertThat(sheet).as("the text to be replaced").contains(bad.old());
        int at = sheet.indexOf(bad.old());
        SheetFiles.write(
                file,
                bad.old().isEmpty()
                        ? bad.replacement()
                        : sheet.substring(0, at)
                                + bad.replacement()
                                + sheet.substring(at + bad.old().length()));

        assertThat(message(root, List.of())).isEqualTo("params/" + bad.file() + bad.message());
    }

    static Stream<Case> settings() {
        return BadSheetCases.settings().stream();
    }

    @ParameterizedTest
    @MethodSource("settings")
    void badSettingGivesExactlyItsMessage(Case bad) {
        Path root = SheetFiles.folder(directory);
        assertThat(message(root, List.of(Setting.parse(bad.replacement())))).isEqualTo("--set: " + bad.message());
    }

    @Test
    void binaryFileIsNamedWithThePlaceOfItsFirstControlCharacter() throws IOException {
        Path root = SheetFiles.folder(directory);
        Files.write(root.resolve("industries/widgets.yaml"), new byte[] {'a', ':', '\n', 'b', 0});
        assertThat(message(root, List.of()))
                .isEqualTo("params/industries/widgets.yaml:2:2: is not a text file: control character U+0000");
        Files.write(root.resolve("industries/widgets.yaml"), new byte[] {(byte) 0x89, 'P', 'N', 'G'});
        assertThat(message(root, List.of())).isEqualTo("params/industries/widgets.yaml: is not text in UTF-8");
    }

    @Test
    void deepNestingIsRefusedBeforeTheStackOverflows() {
        Path root = SheetFiles.folder(directory);
        SheetFiles.write(root.resolve("industries/widgets.yaml"), "[".repeat(100_000));
        assertThat(message(root, List.of()))
                .isEqualTo("params/industries/widgets.yaml:1:33: is nested more than 32 deep");
    }

    @Test
    void folderInPlaceOfASheetIsNamed() throws IOException {
        Path root = SheetFiles.folder(directory);
        Files.delete(root.resolve("world.yaml"));
        Files.createDirectory(root.resolve("world.yaml"));
        assertThat(message(root, List.of())).isEqualTo("params/world.yaml: is a folder, not a file");
    }

    @Test
    void absentFolderIsNamed() {
        ParameterFolder folder = new ParameterFolder(directory.resolve("nowhere"));
        SheetException thrown = catchThrowableOfType(SheetException.class, () -> folder.system("plain"));
        assertThat(thrown)
                .hasMessageEndingWith("nowhere/systems: no sheet 'plain' in " + Place.name(directory)
                        + "/nowhere/systems (there are none)");
    }

    @Test
    void allFaultsOfAFileAreReportedAtOnceInTheOrderOfTheFile() {
        Path root = SheetFiles.folder(directory);
        SheetFiles.write(
                root.resolve("industries/widgets.yaml"),
                SheetFiles.INDUSTRY
                        .replace("gain: 0.3", "gain: 3")
                        .replace("tiers: 2", "tires: 2")
                        .replace("teams: 4", "teams: four")
                        .replace("growth: 0.1", "growth: .inf"));
        assertThat(message(root, List.of()).lines())
                .containsExactly(
                        "params/industries/widgets.yaml:5:3: architecture: unknown key 'tires'; did you mean 'tiers'?"
                                + " Allowed: dsm, tiers, components_per_supplier",
                        "params/industries/widgets.yaml:18:9: breakthroughs.gain: must be within [0, 0.95], was 3",
                        "params/industries/widgets.yaml:30:10: research.teams: expected a whole number, found text"
                                + " 'four'",
                        "params/industries/widgets.yaml:72:55: market.growth: must be a finite number, was .inf");
    }

    @Test
    void faultsOfSeveralSheetsAndSettingsAreReportedTogether() {
        Path root = SheetFiles.folder(directory);
        SheetFiles.write(root.resolve("systems/plain.yaml"), SheetFiles.SYSTEM.replace("slots: 6", "slots: 0"));
        SheetFiles.write(root.resolve("world.yaml"), "");
        assertThat(message(root, List.of(new Setting("means", "same"))).lines())
                .containsExactly(
                        "--set: means: unknown value 'same'; allowed: observed, equal",
                        "params/world.yaml: is empty",
                        "params/systems/plain.yaml:11:45: supplier.slots: must be within [0.1, 1000000] slots, was 0");
    }

    @Test
    void anySlipOfThePenGivesARecordOrFaultsAndNothingElse() {
        // Every third character of a sheet left out, and each of the characters that mean something to YAML put in
        // before it.
        for (String sheet : List.of(SheetFiles.SYSTEM, SheetFiles.WORLD, SheetFiles.SCENARIO)) {
            Class<?> type = sheet.equals(SheetFiles.SYSTEM)
                    ? IndustrialSystem.class
                    : sheet.equals(SheetFiles.WORLD) ? World.class : ScenarioSheet.class;
            for (int at = 0; at < sheet.length(); at += 3) {
                check(sheet.substring(0, at) + sheet.substring(at + 1), type);
                for (String slip :
                        List.of(":", ": ", "[", "]", "{", "}", "\"", "'", "#", "- ", "&", "*", "!", "%", "-", "\n")) {
                    check(sheet.substring(0, at) + slip + sheet.substring(at), type);
                }
            }
        }
    }

    private void check(String text, Class<?> type) {
        List<Fault> faults = new ArrayList<>();
        NamedFiles named = new NamedFiles(directory);
        RecordMaker maker = RecordMaker.PLAIN.finding(named).completing(Dsm.class, new MatrixFiles(named, "dsm"));
        Optional<Node> node = YamlText.compose(Place.of("sheet"), text, faults);
        Record read = node.map(top -> new NodeReader("sheet", maker, faults).group(top, type, ""))
                .orElse(null);
        assertThat(read != null || !faults.isEmpty()).as(text).isTrue();
        assertThat(faults).as(text).allMatch(fault -> !fault.message().isBlank());
    }

    private String message(Path root, List<Setting> settings) {
        SheetException thrown =
                catchThrowableOfType(SheetException.class, () -> new ParameterFolder(root).scenario("pair", settings));
        assertThat(thrown).as("a fault").isNotNull();
        return thrown.getMessage().replace(Place.name(directory) + "/", "");
    }
}
