package org.loopwright.faces.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.loopwright.faces.cli.option.Home;
import org.loopwright.subject.scenario.SheetFiles;

/**
 * Own industries, systems, scenarios and matrices, wherever they lie: they are found beside who names them, stay with the
 * results under whatever chain of names, and nothing else does.
 */
class OwnFilesTest {

    private static final String MATRIX = "a,b,c,d\n1,0.5,0,0\n0,1,0.25,0\n0,0,1,0\n0.5,0,0,1\n";

    @TempDir
    Path scratch;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path work;
    private Path results;

    @BeforeEach
    void lay() throws IOException {
        Path root = SheetFiles.folder(scratch.resolve("home"));
        // Figures would take nine tenths of so short a sweep; the page of a calibration needs targets.
        Files.copy(Path.of("params/targets.csv"), root.resolve("targets.csv"));
        work = Files.createDirectories(scratch.resolve("mein Ordner/studien"));
        results = scratch.resolve("results");
    }

    private int type(String... words) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Main.run(
                new Home(scratch.resolve("home")), new PrintWriter(out, true), new PrintWriter(err, true), words);
    }

    private Path write(String name, String text) {
        return SheetFiles.write(work.resolve(name), text);
    }

    private Path study(String name, String further) {
        return write(name, """
                study: own
                title: Own
                seed: 7
                replications: 1
                horizon: 400
                warm_up: 0
                follow: 200
                """ + further);
    }

    /** An industry that reads its matrix from a file. */
    private static String industry(String name, String matrix) {
        return SheetFiles.INDUSTRY
                .replace("name: widgets", "name: " + name)
                .replace(
                        "{generator: fixed, components: 4, degree: 2}",
                        "{generator: file, components: 4, file: \"" + matrix + "\"}");
    }

    /** Checks and sweeps a study, takes the originals away, and verifies the archive of what is left. */
    private void survives(Path study, String... further) throws IOException {
        if (further.length == 0) {
            assertThat(type("params", "check", study.toString())).as(err + "").isZero();
        }
        String[] sweep = {"sweep", study.toString(), "--out", results.toString(), "--pooled", "--threads", "1"};
        assertThat(type(Stream.concat(Arrays.stream(sweep), Arrays.stream(further))
                        .toArray(String[]::new)))
                .as(err + "")
                .isZero();
        assertThat(err.toString()).doesNotContain("cannot be verified");
        Path zip = scratch.resolve("results.zip");
        assertThat(type("archive", results.toString())).as(err + "").isZero();
        Files.move(scratch.resolve("mein Ordner"), scratch.resolve("gone"));
        Files.move(scratch.resolve("home"), scratch.resolve("gone/home"));
        assertThat(type("verify", zip.toString(), "--rows", "all"))
                .as(out + "" + err)
                .isZero();
        try (Stream<Path> kept = Files.walk(results)) {
            for (Path file : kept.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().contains("journal"))
                    .toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
                        .as(file.toString())
                        .doesNotContain(scratch.toString());
            }
        }
    }

    private List<Map<String, String>> outcomes() throws IOException {
        List<String> lines = Files.readAllLines(results.resolve("outcomes.csv"));
        List<String> names = List.of(lines.get(0).split(",", -1));
        return lines.stream()
                .skip(1)
                .map(line -> {
                    String[] cells = line.split(",", -1);
                    Map<String, String> row = new LinkedHashMap<>();
                    names.forEach(name -> row.put(name, cells[names.indexOf(name)]));
                    return row;
                })
                .toList();
    }

    /** The chain of study, industry and matrix, each naming the next in a different way. */
    @ParameterizedTest
    @CsvSource({
        "gadget, matrix.csv, gadget.yaml, matrix.csv",
        "gadget.yaml, m/matrix.csv, gadget.yaml, m/matrix.csv",
        "sub/gadget.yaml, matrix.csv, sub/gadget.yaml, sub/matrix.csv",
        "../other/gadget.yaml, ../data/matrix.csv, ../other/gadget.yaml, ../data/matrix.csv",
        "ABSOLUTE/other/gadget.yaml, matrix.csv, ../other/gadget.yaml, ../other/matrix.csv",
        "ABSOLUTE/other/gadget.yaml, ABSOLUTE/data/ä b.csv, ../other/gadget.yaml, ../data/ä b.csv"
    })
    void aChainOfFilesStaysWithTheResults(String named, String matrix, String industryFile, String matrixFile)
            throws IOException {
        String base = work.getParent().toString();
        write(industryFile, industry("gadget", matrix.replace("ABSOLUTE", base)));
        write(matrixFile, MATRIX);
        survives(study(
                "own.yaml",
                "industry: \"" + named.replace("ABSOLUTE", base) + "\"\nsystems: [plain]\n"
                        + "factors: [{path: vertical_integration, levels: [0, 1]}]\n"));
        assertThat(outcomes()).hasSize(2).allMatch(row -> row.get("industry").equals("gadget"));
    }

    @Test
    void ownSheetsAreLevelsSettingsAndScenariosToo() throws IOException {
        write("quick.yaml", SheetFiles.SYSTEM.replace("name: plain", "name: quick"));
        write("more/gadget.yaml", industry("gadget", "m.csv"));
        write("more/m.csv", MATRIX);
        write("base.yaml", "industry: more/gadget.yaml\nsystems: [plain, quick]\n");
        survives(study("own.yaml", """
                base: base
                factors:
                  - {path: system, levels: [plain, quick.yaml]}
                  - {path: industry.architecture.dsm.file, label: matrix, levels: [more/m.csv, more/twin.csv]}
                """.replace(
                        "more/twin.csv",
                        write("more/twin.csv", MATRIX.replace("0.25", "1")).toString())));
        assertThat(outcomes().stream().map(row -> row.get("system") + " " + row.get("matrix")))
                .containsExactly("plain m.csv", "plain twin.csv", "quick m.csv", "quick twin.csv");
    }

    @Test
    void filesOfTheCommandLineOfLevelsAndOfTablesAreKept() throws IOException {
        Path away = Files.createDirectories(scratch.resolve("mein Ordner/away"));
        Path gadget = SheetFiles.write(away.resolve("gadget.yaml"), industry("gadget", "m.csv"));
        SheetFiles.write(away.resolve("m.csv"), MATRIX);
        SheetFiles.write(away.resolve("level.yaml"), "dsm: {generator: file, components: 4, file: m2.csv}\n");
        SheetFiles.write(away.resolve("m2.csv"), MATRIX.replace("0.25", "0.75"));
        SheetFiles.write(away.resolve("points.csv"), "system,industry.architecture\nplain,level\n" + "other,level\n");
        survives(study("own.yaml", """
                        industry: widgets
                        factors:
                          - {path: system, levels: [plain, other]}
                          - {path: industry.architecture, levels: {level: ../away/level.yaml}}
                        design: {kind: csv, file: ../away/points.csv}
                        """), "--set", "industry=" + gadget);
        assertThat(outcomes()).hasSize(2).allMatch(row -> row.get("industry").equals("gadget"));
    }

    @Test
    void aSheetThatExtendsAnotherHasOnlyWhatItSaysItself() throws IOException {
        write("thrifty.yaml", "extends: widgets\ncost: {difficulty: 0.25}\n");
        write("../more/thriftier.yaml", "extends: ../studien/thrifty\nlabel: Thriftier\ncost: {forgetting: 0.5}\n");
        survives(study(
                "own.yaml",
                "systems: [plain]\nfactors: [{path: industry, levels: [widgets, thrifty, ../more/thriftier.yaml]}]\n"));
        assertThat(outcomes().stream().map(row -> row.get("industry")))
                .containsExactly("widgets", "thrifty", "thriftier");
        assertThat(results.resolve("inputs/industries/widgets.yaml")).exists();
    }

    @Test
    void aTextThatIsAPathTakesNothingAlong() throws IOException {
        Path secret = write("secret.txt", "TOP-SECRET\n");
        write("twin.yaml", "TOP-SECRET: 1\n");
        Path study = study("own.yaml", "base: pair\n# " + secret + "\n");
        Files.writeString(
                study, Files.readString(study).replace("title: Own", "title: \"" + secret + "\"") + "set: {}\n");
        assertThat(type("sweep", study.toString(), "--out", results.toString(), "--pooled"))
                .as(err + "")
                .isZero();
        try (Stream<Path> kept = Files.walk(results)) {
            assertThat(kept.filter(Files::isRegularFile)).noneMatch(file -> {
                try {
                    return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains("TOP-SECRET");
                } catch (IOException gone) {
                    return true;
                }
            });
        }
    }

    @Test
    void linksAndFoldersAreNotFollowed() throws IOException {
        Path real = write("real.csv", MATRIX);
        Files.createSymbolicLink(work.resolve("link.csv"), real);
        Files.createDirectories(work.resolve("folder.csv"));
        for (String[] named : new String[][] {
            {"link.csv", "'link.csv' is a link; name the file itself"},
            {"folder.csv", "'folder.csv' is a folder, not a file"}
        }) {
            Path study = study(
                    "own.yaml",
                    "base: pair\nset: {industry.architecture.dsm: {generator: file, components: 4, file: " + named[0]
                            + "}}\n");
            assertThat(type("params", "check", study.toString())).isEqualTo(2);
            assertThat(err.toString()).contains(named[1]);
        }
    }

    @Test
    void whatIsTakenAlongIsTold() {
        write("m.csv", MATRIX);
        Path study = study(
                "own.yaml",
                "base: pair\nset: {industry.architecture.dsm: {generator: file, components: 4, file: m.csv}}\n");
        assertThat(type("sweep", study.toString(), "--out", results.toString(), "--pooled"))
                .as(err + "")
                .isZero();
        assertThat(err.toString()).contains("Kept with the results, besides the study: m.csv.");
    }

    @Test
    void aSheetUnlikeItsFileIsRefusedByCheckAndSweepAlike() {
        write("gadget.yaml", SheetFiles.INDUSTRY);
        Path study = study("own.yaml", "industry: gadget\nsystems: [plain]\n");
        for (String file : List.of(study.toString(), work.resolve("gadget.yaml").toString())) {
            assertThat(type("params", "check", file)).isEqualTo(2);
            assertThat(err.toString()).contains("name: must be the name of the file, 'gadget', was 'widgets'");
        }
    }

    @Test
    void aMatrixKeepsItsFileWhereOnlyItsReadingIsSet() throws IOException {
        write("gadget.yaml", industry("gadget", "m.csv").replace("file: \"m.csv\"", "file: m.csv, scale: 2"));
        write("m.csv", "4680,2170,1865,tray\n1,2,0,0\n0,1,1,0\n0,0,1,0\n2,0,0,1\n");
        write("turned.csv", "4680,2170,1865,tray\n1,0,0,2\n2,1,0,0\n0,1,1,0\n0,0,0,1\n");
        survives(study("own.yaml", """
                industry: gadget
                systems: [plain]
                factors:
                  - label: reading
                    levels:
                      rows: {industry.architecture.dsm.transposed: false}
                      columns: {industry.architecture.dsm.transposed: true}
                      turned: {industry.architecture.dsm.transposed: true, industry.architecture.dsm.file: turned.csv}
                """));
        List<String> hashes =
                outcomes().stream().map(row -> row.get("state_hash")).toList();
        assertThat(hashes.get(2)).isEqualTo(hashes.get(0)).isNotEqualTo(hashes.get(1));
    }
}
