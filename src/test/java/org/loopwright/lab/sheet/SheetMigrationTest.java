package org.loopwright.lab.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.loopwright.lab.fault.SheetException;

/** Sheets of a colony that had wings in an earlier version, and legs in place of feet. */
class SheetMigrationTest {

    record Colony(
            @Parameter(text = "name of the colony") String name,
            @Parameter(text = "its ants") Ant ant,

            @Parameter(text = "its nest", orElse = "{depth: 1}")
            Nest nest) {}

    @Retired(
            keys = {"wings", "wing_span"},
            why = "ants do not fly",
            becomes = "")
    @Retired(
            keys = {"feet", "left_feet"},
            why = "feet are counted by legs",
            becomes = "legs")
    record Ant(
            @Parameter(unit = "1", min = 0, max = 10, text = "length")
            double length,

            @Parameter(unit = "legs", min = 6, max = 6, text = "legs")
            int legs,

            @Parameter(text = "colour") String colour,

            @Parameter(unit = "1", min = 0, max = 1, text = "haste", orElse = "0.5")
            double haste) {}

    record Nest(@Parameter(min = 0, max = 9, text = "depth") double depth) {}

    private static final List<NewKey> KEYS = List.of(
            new NewKey(
                    Ant.class,
                    "legs",
                    old -> Optional.ofNullable(old.get("feet"))
                            .map(feet ->
                                    feet.measured() ? "{value: " + (int) feet.value() + "}" : "" + (int) feet.value()),
                    "a foot a leg"),
            new NewKey(Ant.class, "colour", old -> Optional.of("red"), "assumed: most are"));

    @TempDir
    private Path folder;

    private MigratedSheet migrate(String sheet) throws IOException {
        Path file = Files.writeString(folder.resolve("colony.yaml"), sheet);
        return SheetMigration.of(file, Colony.class, KEYS, RecordMaker.PLAIN);
    }

    private List<String> changes(MigratedSheet sheet) {
        return sheet.changes().stream()
                .map(change -> change.toString().substring(folder.toString().length() + 1))
                .toList();
    }

    @Test
    void everyLineButThoseOfTheKeysStaysAsItIs() throws IOException {
        MigratedSheet sheet = migrate("""
                # A colony.

                name: reds   # tab\there
                ant:
                  # wings are told below
                  length:   2
                  wings: {value: 2,
                    source: seen}   # none of them flies
                  feet: {value: 6, source: "counted"}   # all of them

                  left_feet: |
                    three,
                    or so

                  # haste
                  haste: .5
                  wing_span:
                    - 1
                    # about
                    - 2
                # the nest
                nest: {depth: 3}
                """);

        assertThat(sheet.text()).isEqualTo("""
                # A colony.

                name: reds   # tab\there
                ant:
                  # wings are told below
                  length:   2
                  colour: red
                  legs: {value: 6}   # all of them


                  # haste
                  haste: .5
                # the nest
                nest: {depth: 3}
                """);
        assertThat(changes(sheet))
                .containsExactly(
                        "colony.yaml:6: ant.colour: put in: colour: red (assumed: most are)",
                        "colony.yaml:7: ant.wings: taken out; ants do not fly",
                        "colony.yaml:9: ant.feet: replaced by legs: {value: 6} (a foot a leg); feet are counted by legs",
                        "colony.yaml:11: ant.left_feet: taken out, legs has its place; feet are counted by legs",
                        "colony.yaml:17: ant.wing_span: taken out; ants do not fly");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {length: 1, wings: 2, legs: 6, colour: a}           | {length: 1, legs: 6, colour: a}
            {wings: 2, length: 1, legs: 6, colour: a}           | {length: 1, legs: 6, colour: a}
            {length: 1, legs: 6, colour: a, wings: 2}           | {length: 1, legs: 6, colour: a}
            {length: 1, legs: 6, colour: a, wings: 2,}          | {length: 1, legs: 6, colour: a,}
            {length: 1, legs: 6, colour: a, wings: 2, wing_span: [1, {}] } | {length: 1, legs: 6, colour: a }
            {wings: 1, wing_span: 2, length: 1, feet: 6}        | {length: 1, colour: red, legs: 6}
            {left_feet: 3, feet: 6, length: 1, wings: 2}        | {legs: 6, length: 1, colour: red}
            {length: 1, feet: {value: 6}, wings: 2, "colour": a} | {length: 1, legs: {value: 6}, "colour": a}
            {length: 1, legs: 6, wings: 2, wing_span, colour: a} | {length: 1, legs: 6, colour: a}
            {length: 1,~  wings: 2, # fly~  legs: 6, colour: a} | {length: 1,~  legs: 6, colour: a}
            {length: 1, legs: 6, colour: a, # c~  wings: 2}     | {length: 1, legs: 6, colour: a, # c~  }
            {length: 1, legs: 6, colour: a, # c~  wings: 2~}    | {length: 1, legs: 6, colour: a, # c~}
            {length: 1, legs: 6~  , wings: 2~  , colour: a}     | {length: 1, legs: 6~  , colour: a}
            {length: 1,~  wings: 2~  , legs: 6, colour: a}      | {length: 1,~  legs: 6, colour: a}
            """)
    void keysInBracesGoWithTheirCommas(String before, String after) throws IOException {
        String sheet = "name: a\nant: " + before.replace('~', '\n') + "\nnest: {depth: 1}\n";

        String migrated = migrate(sheet).text();

        assertThat(migrated).isEqualTo("name: a\nant: " + after.replace('~', '\n') + "\nnest: {depth: 1}\n");
        assertThat(migrate(migrated).changes()).isEmpty();
        assertThat(migrate(migrated).text()).isEqualTo(migrated);
    }

    @ParameterizedTest
    @CsvSource({"\\r\\n", "\\n", "\\r"})
    void lineEndsAndTheByteOrderMarkAreKept(String written) throws IOException {
        String end = written.replace("\\r", "\r").replace("\\n", "\n");
        String sheet =
                "\uFEFFname: \u00fc\ud83d\udc1c # ant\nant:\n  wings: 1\n  legs: 6\n  length: 1\n  wing_span: 2\n";

        assertThat(migrate(sheet.replace("\n", end)).text())
                .isEqualTo("\uFEFFname: \u00fc\ud83d\udc1c # ant\nant:\n  legs: 6\n  colour: red\n  length: 1\n"
                        .replace("\n", end));
    }

    @Test
    void aSheetThatEndsWithoutALineEndIsNotTornApart() throws IOException {
        assertThat(migrate("name: a\nant:\n  length: 1\n  legs: 6").text())
                .isEqualTo("name: a\nant:\n  length: 1\n  legs: 6\n  colour: red");
        assertThat(migrate("name: a\nant:\n  colour: a\n  length: 1\n  legs: 6\n  wings:")
                        .text())
                .isEqualTo("name: a\nant:\n  colour: a\n  length: 1\n  legs: 6\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            name: a~ant:~  wings: 1~  length: 11~  feet: 6        | :4:11: ant.length: must be within [0, 10], was 11
            name: a~ant:~  wings: 1~  feet: 5~  length: 1         | :4:3: ant.legs: must be within [6, 6] legs, was 5
            name: a~ant: {wings: 1, length: 11, feet: 6}          | :2:25: ant.length: must be within [0, 10], was 11
            name: a~ant:~  wings: 1~  length: 1                   | :4:3: ant.legs: is missing: legs [legs]
            name: a~ant:~  length: 1~  feet: some~  left_feet: 3  | :4:3: ant.legs: does not follow from feet and left_feet: a foot a leg
            name: a~ant:~  length: 1~  wings: 1~  legs: 6~  wings: 2 | :6:3: ant.wings: is given twice, first in line 4
            name: a~ant:~  ? wings~  : 1~  length: 1~  legs: 6    | :3:5: ant.wings: cannot be taken out here: put it on a line of its own
            name: [a                                              | :1:9: is not YAML: while parsing a flow sequence, expected ',' or ']', but got <stream end>
            name: a~ant: 3                                        | :2:6: ant: expected a group of keys (length, legs, colour, haste), found 3
            name: a~ant:~  wings: 1~  legs: 6~  length: 1~nest: {depht: 1} | :6:8: nest: unknown key 'depht'; did you mean 'depth'? Allowed: depth
            """)
    void whatElseIsWrongIsToldAtItsPlaceInTheOldSheet(String sheet, String fault) {
        assertThatThrownBy(() -> migrate(sheet.replace('~', '\n')))
                .isInstanceOf(SheetException.class)
                .hasMessage(folder + "/colony.yaml" + fault);
    }
}
