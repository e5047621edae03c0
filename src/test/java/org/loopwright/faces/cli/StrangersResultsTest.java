package org.loopwright.faces.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Results of strangers: nothing is written or read outside them, nothing is passed that is not theirs, nothing acts. */
@Timeout(60)
class StrangersResultsTest {

    private static final String STUDY = StrangersCase.STUDY;

    @TempDir
    static Path shared;

    private static Path folder;
    private static Path archive;

    @TempDir
    Path scratch;

    @BeforeAll
    static void sweepOnce() throws IOException {
        folder = shared.resolve("made");
        ShortRuns study = ShortRuns.study(shared, 8);
        assertThat(study.sweepWithoutFigures(folder).code()).isZero();
        Files.createDirectories(folder.resolve("figures"));
        Files.writeString(folder.resolve("figures/loop_time_by_wait.svg"), "<svg/>");
        archive = shared.resolve("made.zip");
        assertThat(StrangersCase.type("archive", folder.toString(), "--out", archive.toString())
                        .code())
                .isZero();
    }

    private static StrangersCase results() throws IOException {
        return StrangersCase.of(archive);
    }

    private StrangersCase.Said verify(StrangersCase made, String... further) throws IOException {
        return verify(made.zip(scratch.resolve("sent.zip")), further);
    }

    private static StrangersCase.Said verify(Path place, String... further) {
        List<String> words = new ArrayList<>(List.of("verify", place.toString(), "--rows", "1", "--threads", "1"));
        words.addAll(List.of(further));
        return StrangersCase.type(words.toArray(String[]::new));
    }

    private static List<String> left() throws IOException {
        try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return all.map(one -> one.getFileName().toString())
                    .filter(name -> name.startsWith("loopwright-"))
                    .toList();
        }
    }

    @Test
    void whatNobodyTouchedPassesPackedAndUnpackedAndNothingIsLeft() throws IOException, InterruptedException {
        List<String> before = left();
        assertThat(verify(archive)).extracting(StrangersCase.Said::code).isEqualTo(0);
        // Other tests at work in another Java have folders of their own there, for a while.
        long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!before.containsAll(left()) && System.nanoTime() < patience) {
            Thread.sleep(200);
        }
        assertThat(before).containsAll(left());
        Path unpacked = results().folder(scratch.resolve("unpacked"));
        StrangersCase.Said said = verify(unpacked);
        assertThat(said.code()).as(said.text()).isZero();
        // A report of it draws nothing there, so that it still is what was sent.
        assertThat(StrangersCase.type("report", unpacked.toString()).code()).isZero();
        assertThat(verify(unpacked).code()).isZero();
    }

    @Test
    void aSweepThatGoesOnWhereAnArchiveWasUnpackedMakesItAFolderOfItsOwn() throws IOException {
        Path whole = scratch.resolve("whole.zip");
        StrangersCase.type("archive", folder.toString(), "--with-journal", "--out", whole.toString());
        Path unpacked = StrangersCase.of(whole).folder(scratch.resolve("unpacked"));
        ShortRuns study = ShortRuns.study(scratch, 8);
        assertThat(study.sweepWithoutFigures(unpacked).code()).isZero();
        assertThat(unpacked.resolve("checksums.sha256")).doesNotExist();
        assertThat(verify(unpacked).code()).isZero();
    }

    @Test
    void strangersAmongTheFilesAndForgedOnesFail() throws IOException {
        StrangersCase.Said said = verify(results()
                .put("evil.exe", "MZ")
                .put("figures/loop_time_by_wait.svg", "<svg>forged</svg>")
                .put("README.md", "# forged"));
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.text())
                .contains("evil.exe: is in no archive of results")
                .contains("README.md, figures/loop_time_by_wait.svg: is not as checksums.sha256 has it")
                .contains("FAILED");
        // Also where the checksums are made to fit.
        assertThat(verify(results().put("evil.exe", "MZ").relist()).code()).isEqualTo(1);
        assertThat(verify(results().put("figures/run.sh", "rm").relist()).code())
                .isEqualTo(1);
        assertThat(verify(results().remove("checksums.sha256")).text()).contains("checksums.sha256: is missing");
        assertThat(verify(results().put("checksums.sha256", "nothing\n")).text())
                .contains("checksums.sha256: is no list of checksums");
        assertThat(verify(results().remove("README.md")).text())
                .contains("README.md: is in checksums.sha256, and is missing");
    }

    @Test
    void aThousandStrangersAreToldInOneSentence() throws IOException {
        StrangersCase made = results();
        for (int i = 0; i < 1000; i++) {
            made.put("x" + i, "x");
        }
        StrangersCase.Said said = verify(made);
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.text())
                .containsOnlyOnce("is in no archive of results")
                .contains("x0, x1, x10, x100, x101 and 995 more: is in no archive of results");
    }

    @Test
    void whatWasAlteredIsToldByRowAndColumnThoughItsRunWasNotPicked() throws IOException {
        String[] rows = results().text("outcomes.csv").split("\n", -1);
        for (int row : new int[] {1, 4, 8}) {
            String[] altered = rows.clone();
            int last = altered[row].lastIndexOf(',');
            altered[row] = altered[row].substring(0, last + 1) + "77";
            StrangersCase made = results().put("outcomes.csv", String.join("\n", altered));
            String column = rows[0].substring(rows[0].lastIndexOf(',') + 1);
            StrangersCase.Said said = verify(made);
            assertThat(said.code()).isEqualTo(1);
            assertThat(said.text())
                    .containsPattern("(?m)^ *" + row + " .*DIFFER +outcomes\\." + column + ", row 1: stored '77'");
        }
        assertThat(verify(results()
                                .replace("dictionary.csv", "outcomes,seed,,", "outcomes,seed,kg,")
                                .reseal()
                                .relist())
                        .text())
                .contains("dictionary.csv: row ", ", column unit: has 'kg', was written with ''");
    }

    @Test
    void rowsThatWereTakenAwayAreMissed() throws IOException {
        StrangersCase made = results();
        for (String table :
                made.names().stream().filter(name -> name.endsWith(".csv")).toList()) {
            if (!table.startsWith("inputs/")) {
                made.put(
                        table,
                        made.text(table)
                                .lines()
                                .filter(row -> !row.startsWith("8,"))
                                .reduce("", (a, b) -> a + b + "\n"));
            }
        }
        ObjectNode manifest = made.manifest();
        manifest.put("ok", 7).put("runs", 7);
        assertThat(verify(made.put(manifest).reseal().relist()).text())
                .contains("outcomes.csv: has 7 runs, the study has 8")
                .contains("FAILED");
    }

    @Test
    void aReportSaysThatTablesAreNotAsTheyWereWritten() throws IOException {
        String cell = results().text("outcomes.csv");
        Path altered = results()
                .put("outcomes.csv", cell.replaceFirst("\n1,", "\n1,").replace("closed-loop", "closed-lop"))
                .folder(scratch.resolve("altered"));
        assertThat(StrangersCase.type("report", altered.toString(), "--json").text())
                .contains("these files are not as they were written:\noutcomes.csv: has ");
        assertThat(StrangersCase.type("report", folder.toString(), "--json").text())
                .doesNotContain("not as they were written");
    }

    @Test
    void nothingIsReadOutsideNorToldOfIt() throws IOException {
        Path secret = Files.writeString(scratch.resolve("secret"), "root:x:0:0\nTOP: SECRET\n");
        Files.copy(secret, scratch.resolve("secret.yaml"));
        String away = "../".repeat(12) + secret.toString().substring(1);
        for (String path : List.of(secret.toString(), away)) {
            List<StrangersCase> all = List.of(
                    results().replace(STUDY, "industry: batteries", "base: " + path),
                    results().replace(STUDY, "factors:", "design: {kind: csv, file: " + path + "}\nfactors:"),
                    results()
                            .replace(
                                    STUDY,
                                    "factors:",
                                    "factors:\n  - {path: industry.cost, levels: [" + path + ".yaml]}"));
            for (StrangersCase made : all) {
                StrangersCase.Said said = verify(made.reseal().relist());
                assertThat(said.code()).isEqualTo(1);
                assertThat(said.text())
                        .contains("which is not among what was kept with the results")
                        .doesNotContain("SECRET", "root:x");
            }
        }
        ObjectNode manifest = results().manifest();
        ((ObjectNode) manifest.get("inputs")).put("study", away);
        StrangersCase.Said said = verify(results().put(manifest));
        assertThat(said.code()).isNotZero();
        assertThat(said.text()).doesNotContain("SECRET", "root:x");
    }

    @Test
    void linksPipesAndDevicesOfAFolderAreNeitherReadNorWaitedFor() throws Exception {
        Path secret = Files.writeString(scratch.resolve("secret"), "root:x:0:0\nTOP: SECRET\n");
        int at = 0;
        for (String name : List.of("outcomes.csv", "manifest.json", "dictionary.csv", STUDY, "inputs/world.yaml")) {
            for (boolean pipe : new boolean[] {false, true}) {
                Path copy = StrangersCase.ofFolder(folder).folder(scratch.resolve("copy" + at++));
                Path file = copy.resolve(name);
                Files.delete(file);
                if (pipe) {
                    assumeTrue(
                            new ProcessBuilder("mkfifo", file.toString())
                                            .start()
                                            .waitFor()
                                    == 0,
                            "skipped: no pipes here");
                } else {
                    Files.createSymbolicLink(file, secret);
                }
                for (String[] words : new String[][] {
                    {"verify", copy.toString(), "--rows", "1"}, {"report", copy.toString(), "--json"}
                }) {
                    StrangersCase.Said said = StrangersCase.type(words);
                    assertThat(said.text()).doesNotContain("SECRET", "root:x", "fault of Loopwright");
                    assertThat(said.code() == 0 && words[0].equals("verify"))
                            .as(name)
                            .isFalse();
                }
            }
        }
    }

    @Test
    void nothingIsWrittenThroughWhatSomebodyHasLaidOut() throws IOException {
        Path victim = Files.writeString(scratch.resolve("victim"), "precious");
        Path elsewhere = Files.createDirectories(scratch.resolve("elsewhere"));
        Path copy = StrangersCase.ofFolder(folder).folder(scratch.resolve("copy"));
        for (String name : List.of(
                ".outcomes.csv.part",
                ".manifest.json.part",
                ".lock",
                "checksums.sha256",
                "figures/loop_time_by_stage.svg",
                "figures/.loop_time_by_stage.svg.part")) {
            Files.deleteIfExists(copy.resolve(name));
            Files.createSymbolicLink(copy.resolve(name), victim);
        }
        Files.createSymbolicLink(copy.resolve(".inputs.part"), elsewhere);
        Files.createSymbolicLink(copy.resolve("failures"), elsewhere);
        Files.delete(copy.resolve("dictionary.csv"));
        Files.createSymbolicLink(copy.resolve("dictionary.csv"), victim);
        ShortRuns study = ShortRuns.study(scratch, 8);
        StrangersCase.type(study.words(copy));
        StrangersCase.type(
                "report", copy.toString(), "--figures", copy.resolve("figures").toString());
        assertThat(victim).hasContent("precious");
        assertThat(elsewhere).isEmptyDirectory();
        assertThat(copy.resolve("dictionary.csv")).hasSameBinaryContentAs(folder.resolve("dictionary.csv"));
        assertThat(Files.isSymbolicLink(copy.resolve("dictionary.csv"))).isFalse();
    }

    @Test
    void figuresAreNotDrawnThroughALinkToAnotherFolder() throws IOException {
        Path elsewhere = Files.createDirectories(scratch.resolve("elsewhere"));
        Path copy = StrangersCase.ofFolder(folder)
                .remove("figures/loop_time_by_wait.svg")
                .folder(scratch.resolve("copy"));
        Files.createSymbolicLink(copy.resolve("figures"), elsewhere);
        StrangersCase.Said said = StrangersCase.type("report", copy.toString());
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.text()).contains("figures is no folder, or a link to one");
        assertThat(elsewhere).isEmptyDirectory();
    }

    @Test
    void namesOfADictionaryAreNoPaths() throws IOException {
        Path victim = Files.writeString(scratch.resolve("data.parquet"), "precious");
        Path table = scratch.resolve("data.csv");
        Files.writeString(table, "name,balance\nann,5\n");
        String name = table.toString().substring(0, table.toString().length() - 4);
        Path copy = StrangersCase.ofFolder(folder).folder(scratch.resolve("copy"));
        Files.writeString(
                copy.resolve("dictionary.csv"),
                results().text("dictionary.csv") + name + ",name,,text,x\n" + name + ",balance,1,integer,x\n");
        StrangersCase.Said said = StrangersCase.type("export", copy.toString());
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.text()).contains("names of tables are letters, digits and '_'");
        assertThat(victim).hasContent("precious");
    }

    @Test
    void anArchiveThatUnpacksToMuchMoreThanItIsIsNotUnpacked() throws IOException {
        InputStream zeros = new ByteArrayInputStream(new byte[64 << 20]);
        StrangersCase.Said said = verify(results().zip(scratch.resolve("bomb.zip"), "figures/bomb.png", zeros));
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.text()).contains("bomb.zip is not an archive of results", "packed more than 200 to 1");
        // Without zeros, so that only the manifest tells.
        StrangersCase large = results();
        byte[] noise = new byte[6 << 20];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (byte) ((i * 2654435761L) >>> 13);
        }
        assertThat(verify(large.put("outcomes.csv", noise)).text())
                .contains("its manifest lists", "is not an archive of results");
        StrangersCase many = results();
        for (int i = 0; i < 10_001; i++) {
            many.put("figures/" + i + ".svg", "");
        }
        assertThat(verify(many).text()).contains("more than any archive of results");
    }

    @Test
    void entriesThatOverlapOrNameOneFileTwiceAreRefused() throws IOException {
        Path zip = results().put("outcomes.csv.x", "x").zip(scratch.resolve("twice.zip"));
        byte[] bytes = Files.readAllBytes(zip);
        byte[] name = "outcomes.csv.x".getBytes(StandardCharsets.UTF_8);
        byte[] other = "./outcomes.csv".getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i + name.length < bytes.length; i++) {
            if (Arrays.equals(bytes, i, i + name.length, name, 0, name.length)) {
                System.arraycopy(other, 0, bytes, i, other.length);
            }
        }
        Files.write(zip, bytes);
        assertThat(verify(zip).text()).contains("has two files of the name '");
        assertThat(verify(results().put("inputs", "x")).text()).contains("a file and a folder of the name 'inputs'");
    }

    @Test
    void aManifestOfAHundredThousandFilesTakesNoLongerThanTheyNeed() throws IOException {
        StrangersCase made = results();
        ObjectNode manifest = made.manifest();
        ArrayNode files = (ArrayNode) manifest.get("files");
        for (int i = 0; i < 100_000; i++) {
            files.addObject().put("name", "x" + i).put("bytes", 1).put("sha256", "x");
        }
        StrangersCase.Said said = verify(made.put(manifest));
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.text().lines().count()).isLessThan(100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u001b]0;PWN\u0007", "\u001b[31m", "\u009b31m", "a\rb", "\u202e"})
    void noTextOfAStrangerActsOnTheTerminal(String acts) throws IOException {
        List<ObjectNode> manifests = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            manifests.add(results().manifest());
        }
        manifests.get(0).put("study", "a" + acts);
        ((ObjectNode) manifests.get(1).get("program")).put("version", "9" + acts);
        ((ArrayNode) manifests.get(2).get("files"))
                .addObject()
                .put("name", acts)
                .put("bytes", 1)
                .put("sha256", "x");
        ((ArrayNode) manifests.get(3).get("program").get("dependencies"))
                .addObject()
                .put("name", acts)
                .put("sha256", "x");
        ((ObjectNode) manifests.get(4).get("inputs")).put("fault", acts);
        for (ObjectNode manifest : manifests) {
            assertThat(verify(results().put(manifest)).text()).doesNotContain(acts);
        }
        assertThat(verify(results().put("../" + acts, "x")).text()).doesNotContain(acts);
    }

    @Test
    void namesThatNoFileCanHaveAndTextsThatAreNestedDeepAreToldInWords() throws IOException {
        ObjectNode manifest = results().manifest();
        ((ObjectNode) manifest.get("inputs")).put("study", "a\0b");
        assertThat(verify(results().put(manifest)).text())
                .contains("names a study outside itself: a\\u0000b")
                .doesNotContain("fault of Loopwright");
        for (String deep : List.of("[".repeat(100_000), "{\"study\": " + "[".repeat(499) + "]".repeat(499) + "}")) {
            StrangersCase.Said said = verify(results().put("manifest.json", deep));
            assertThat(said.code()).isEqualTo(2);
            assertThat(said.text()).contains("is no manifest of Loopwright").doesNotContain("fault of Loopwright");
        }
    }

    @Test
    void whatIsWrongWithAnArchiveNamesItAndNoTemporaryFolder() throws IOException {
        String temporary = System.getProperty("java.io.tmpdir") + "/loopwright-";
        List<StrangersCase> all = List.of(
                results()
                        .replace(STUDY, "replications: 2", "replications: two")
                        .reseal()
                        .relist(),
                results().put("manifest.json", "{"),
                results().put("outcomes.csv", "run\n1\n"),
                results().remove("manifest.json"));
        for (StrangersCase made : all) {
            StrangersCase.Said said = verify(made);
            assertThat(said.code()).isNotZero();
            assertThat(said.text()).contains("sent.zip").doesNotContain(temporary);
        }
    }

    @Test
    void aRunThatNeverEndsIsBrokenOff() throws IOException {
        StrangersCase made = results()
                .replace(
                        STUDY,
                        "horizon: 300",
                        "horizon: 36500\nset: {system.means.firms: 64, industry.research.teams: 200}")
                .reseal()
                .relist();
        StrangersCase.Said said = verify(made, "--time-limit", "1s");
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.text()).contains("stored 'ok', repeated 'timed_out'");
    }

    @Test
    void aWordThatBeginsWithAnAtSignIsAWord() throws IOException {
        Files.writeString(scratch.resolve("x"), "hello world");
        assertThat(StrangersCase.type("verify", "@" + scratch.resolve("x")).text())
                .contains("no such folder or archive: @" + scratch.resolve("x"));
    }
}
