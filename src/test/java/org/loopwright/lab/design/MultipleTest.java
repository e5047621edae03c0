package org.loopwright.lab.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.loopwright.lab.fault.SheetException;
import org.loopwright.lab.sheet.Parameter;
import org.loopwright.lab.sheet.Setting;

/** Values told as multiples of what stands there otherwise. */
class MultipleTest {

    record Pond(
            @Parameter(unit = "frogs", min = 1, max = 100, text = "frogs")
            int frogs,

            @Parameter(text = "kind of the water") Water water,

            @Parameter(unit = "m", min = 0, max = 10, text = "depth of the ice")
            Optional<Double> ice,

            @Parameter(text = "name") String name,
            @Parameter(text = "the shore") Shore shore) {

        enum Water {
            STILL,
            RUNNING
        }

        record Shore(
                @Parameter(unit = "m", min = 0, max = 50, text = "length")
                double length,

                @Parameter(unit = "1", min = 0, max = 1, text = "share of reed")
                double reed) {}
    }

    @TempDir
    Path folder;

    private RecordSheets<Pond> sheets;

    @BeforeEach
    void writeSheets() throws IOException {
        Files.createDirectories(folder.resolve("scenarios"));
        write("small", "frogs: 5\nwater: still\nname: small\nshore: {length: 10, reed: 0.5}\n");
        write("large", "frogs: 30\nwater: running\nice: 2\nname: large\nshore: {length: 40, reed: 0.25}\n");
        sheets = new RecordSheets<>(folder, Pond.class);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve("scenarios").resolve(name + ".yaml"), text);
    }

    private Pond pond(String name, String... settings) {
        return sheets.resolve(
                sheets.spec(name), Arrays.stream(settings).map(Setting::parse).toList());
    }

    @Test
    void aMultipleIsOfWhatTheSheetSays() {
        assertThat(pond("small", "shore.length=x2").shore().length()).isEqualTo(20);
        assertThat(pond("large", "shore.length=x0.5").shore().length()).isEqualTo(20);
        assertThat(pond("large", "ice=x3").ice()).contains(6.0);
        assertThat(pond("small", "shore.length=x1")).isEqualTo(pond("small"));
        assertThat(pond("small", "shore={length: x0, reed: x2}").shore()).isEqualTo(new Pond.Shore(0, 1));
    }

    @Test
    void wholeNumbersTakeTheNearest() {
        assertThat(pond("large", "frogs=x0.11").frogs()).isEqualTo(3);
        assertThat(pond("small", "frogs=x0.3").frogs()).isEqualTo(2);
        assertThat(pond("small", "frogs=x0.5").frogs())
                .as("the even one of two")
                .isEqualTo(2);
    }

    @Test
    void aMultipleIsOfASettingThatComesBefore() {
        assertThat(pond("small", "shore.length=3", "shore.length=x4").shore().length())
                .isEqualTo(12);
        assertThat(pond("small", "shore.length=x4", "shore.length=3").shore().length())
                .isEqualTo(3);
        assertThat(pond("small", "shore.length=x2", "shore.length=x2").shore().length())
                .isEqualTo(40);
    }

    @Test
    void textIsText() {
        assertThat(pond("small", "name=x2").name()).isEqualTo("x2");
    }

    @Test
    void whatCannotBeMultipliedIsToldInOneLine() {
        refused("water=x2", "water: 'x2' is a multiple of a number, but this is one of still, running");
        refused("shore=x2", "shore: is a group, not a value; it has shore.length, shore.reed");
        refused("ice=x2", "ice: is not set, so that nothing can be x2 of it");
        refused("shore.length=x-1", "shore.length: must be within [0, 50] m, but x-1 of 10 is -10");
        refused("shore.reed=x4", "shore.reed: must be within [0, 1], but x4 of 0.5 is 2");
        refused("frogs=x0.1", "frogs: must be within [1, 100] frogs, but x0.1 of 5 is 0");
        refused("frogs=x1e400", "frogs: expected a whole number, found text 'x1e400'");
        refused("shore.lenght=x2", "shore.lenght: unknown path; did you mean 'shore.length'?");
        refused("frogs=x", "frogs: expected a whole number, found text 'x'");
    }

    @Test
    void allMultiplesThatFailAreToldTogether() {
        assertThatThrownBy(() -> pond("small", "shore.length=x9", "shore.reed=x9"))
                .isInstanceOf(SheetException.class)
                .hasMessageContaining("shore.length: must be")
                .hasMessageContaining("shore.reed: must be");
    }

    private void refused(String setting, String message) {
        assertThatThrownBy(() -> pond("small", setting))
                .isInstanceOf(SheetException.class)
                .hasMessageContaining(message)
                .satisfies(fault -> assertThat(fault.getMessage().lines()).hasSize(1));
    }

    @Test
    void levelsOfAFactorMayBeMultiples() throws IOException {
        Path file = Files.writeString(folder.resolve("study.yaml"), """
                study: ponds
                seed: 1
                replications: 1
                factors:
                  - {path: scenario, levels: [small, large]}
                  - {path: shore.length, levels: [x0.5, x1, 20]}
                """);
        Study study = StudyReader.read(file, sheets);
        assertThat(study.design()
                        .points()
                        .map(point -> study.scenario(point, sheets).shore().length()))
                .containsExactly(5.0, 10.0, 20.0, 20.0, 40.0, 20.0);
        assertThat(study.factors().get(1).isNumeric()).isFalse();

        Path beyond = Files.writeString(
                folder.resolve("beyond.yaml"), Files.readString(file).replace("x0.5", "x2"));
        assertThatThrownBy(() -> StudyReader.read(beyond, sheets))
                .isInstanceOf(SheetException.class)
                .hasMessageContaining("beyond.yaml:6:")
                .hasMessageContaining("shore.length: must be within [0, 50] m, but x2 of 40 is 80");
    }
}
