package org.loopwright.faces.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.loopwright.faces.cli.option.Home;
import org.loopwright.lab.table.Cell;
import org.loopwright.lab.table.ForeignRows;
import org.loopwright.lab.table.Origin;
import org.loopwright.subject.scenario.SheetFiles;

/** A matrix of one's own with names, tiers and suppliers, from the file to the tables. */
class MatrixFileCommandTest {

    private static final List<String> PARTS = List.of("pack", "cell, dry", "foil", "bms");

    private static final String MATRIX = """
            ;pack;cell, dry;foil;bms;software;Tier;supplier
            pack;1;0,5;;;;1;Pack & Co
            cell, dry;;1;0,25;;;2;Cell Works
            foil;;0,5;1;;;3;Cell Works
            bms;0,5;;;1;X;1;Pack & Co
            """;

    @TempDir
    Path home;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void lay() throws IOException {
        Path root = SheetFiles.folder(home);
        Path sheet = root.resolve("industries/widgets.yaml");
        SheetFiles.write(
                sheet,
                Files.readString(sheet)
                        .replace(
                                "{generator: fixed, components: 4, degree: 2}",
                                "{generator: file, components: 4, file: own.csv}"));
        SheetFiles.write(root.resolve("dsm/own.csv"), MATRIX);
        SheetFiles.write(home.resolve("mine/own.yaml"), """
                study: own
                title: Own
                seed: 7
                replications: 2
                base: pair
                horizon: 3000
                warm_up: 0
                follow: 1000
                factors:
                  - {path: vertical_integration, levels: [0]}
                  - {path: system.integration.order, levels: [tier-first, random]}
                keep:
                  spans: {replications: [1, 2]}
                """);
    }

    private int type(String... words) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Main.run(new Home(home), new PrintWriter(out, true), new PrintWriter(err, true), words);
    }

    private String study() {
        return home.resolve("mine/own.yaml").toString();
    }

    @Test
    void tablesSayTheNamesOfPartsAndSuppliersOfTheFile() throws IOException {
        Path results = home.resolve("results");
        assertThat(type("sweep", study(), "--out", results.toString()))
                .as(err.toString())
                .isZero();

        for (String table : List.of("spans", "generations")) {
            List<String> numbers = column(results, table, "component");
            List<String> names = column(results, table, "component_name");
            for (int row = 0; row < numbers.size(); row++) {
                int number = Integer.parseInt(numbers.get(row));
                assertThat(names.get(row)).isEqualTo(number == 0 ? "" : PARTS.get(number - 1));
            }
            assertThat(names).as(table).containsAll(PARTS);
        }
        assertThat(column(results, "spans", "waited_for").stream().filter(whom -> whom.startsWith("supplier")))
                .contains("supplier 1 Pack & Co", "supplier 2 Cell Works")
                .hasSizeGreaterThan(10)
                .allMatch(List.of("supplier 1 Pack & Co", "supplier 2 Cell Works")::contains);
        assertThat(Files.readString(results.resolve("dictionary.csv"))).contains("component_name");
    }

    @Test
    void resultsAreVerifiedFromTheFileKeptWithThem() throws IOException {
        Path results = home.resolve("results");
        assertThat(type("sweep", study(), "--out", results.toString()))
                .as(err.toString())
                .isZero();
        assertThat(results.resolve("inputs/dsm/own.csv")).hasContent(MATRIX);

        Files.move(home.resolve("params"), home.resolve("gone"));
        assertThat(type("verify", results.toString(), "--rows", "all"))
                .as(err + "" + out)
                .isZero();

        Path kept = results.resolve("inputs/dsm/own.csv");
        Files.writeString(kept, MATRIX.replace("3;Cell Works", "3;Foil Works"));
        assertThat(type("verify", results.toString(), "--rows", "all")).isNotZero();
    }

    @Test
    void anotherFolderIsAskedForWhereTheFileNamesAnotherSupplier() throws IOException {
        String results = home.resolve("results").toString();
        assertThat(type("sweep", study(), "--out", results)).as(err.toString()).isZero();

        Path file = home.resolve("params/dsm/own.csv");
        Files.writeString(file, MATRIX.replace("3;Cell Works", "3;Foil Works"));
        assertThat(type("sweep", study(), "--out", results)).isEqualTo(2);

        assertThat(err.toString())
                .contains("suppliers = [\"Pack & Co\", \"Cell Works\", \"Foil Works\", \"Pack & Co\"]");
    }

    @Test
    void settingThatTheFileLeavesWithoutEffectIsRefused() {
        assertThat(type("sweep", study(), "--dry-run", "--set", "industry.architecture.tiers=3"))
                .as("as many as the file has")
                .isZero();
        assertThat(type("sweep", study(), "--dry-run", "--set", "industry.architecture.tiers=2"))
                .as("as the sheet has it")
                .isZero();
        assertThat(type("run", "pair", "--set", "industry.architecture.tiers=4"))
                .isEqualTo(2);
        assertThat(err.toString().strip())
                .isEqualTo(
                        "--set: industry.architecture.tiers: is not used: the matrix own.csv names 3 tiers, so that this"
                                + " would change nothing");
        assertThat(type("run", "pair", "--set", "industry.architecture.components_per_supplier=2"))
                .isEqualTo(2);
        assertThat(err.toString().strip())
                .isEqualTo("--set: industry.architecture.components_per_supplier: is not used: the matrix own.csv names"
                        + " the supplier of each component, so that this would change nothing");
    }

    @Test
    void explainTellsWhatTheFileSays() {
        assertThat(type("params", "explain", "widgets")).as(err.toString()).isZero();
        assertThat(out.toString())
                .contains("the matrix own.csv names 4 components, 3 tiers, 2 suppliers and what is software: tiers and"
                        + " components_per_supplier of the sheet are not used")
                .contains("component 2 cell, dry: tier 2, supplier 2 Cell Works")
                .contains("component 4 bms: tier 1, supplier 1 Pack & Co, software");
    }

    private static List<String> column(Path results, String table, String name) throws IOException {
        try (BufferedReader file = Files.newBufferedReader(results.resolve(table + ".csv"))) {
            ForeignRows rows = new ForeignRows(Origin.SPREADSHEET, file);
            List<String> header = rows.next().cells().stream().map(Cell::text).toList();
            return rows.rest(broken -> fail(broken.getMessage())).stream()
                    .map(row -> row.cells().get(header.indexOf(name)).text())
                    .toList();
        }
    }
}
