package org.loopwright.faces.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.loopwright.faces.cli.option.Home;
import org.loopwright.lab.file.Checksums;
import org.loopwright.lab.journal.Frame;
import org.loopwright.lab.journal.Kind;
import org.loopwright.lab.journal.SegmentFiles;

/** Shards of a sweep write into one folder, or each into its own; gathered they are what one sweep leaves. */
class ShardsTest {

    private static final List<String> TABLES = List.of("outcomes", "generations", "series", "spans", "dictionary");

    @TempDir
    Path scratch;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int type(Object... words) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        String[] texts = List.of(words).stream().map(String::valueOf).toArray(String[]::new);
        return Main.run(new Home(Path.of("")), new PrintWriter(out, true), new PrintWriter(err, true), texts);
    }

    private void requireSame(Path one, Path other) {
        for (String table : TABLES) {
            assertThat(one.resolve(table + ".csv")).hasSameBinaryContentAs(other.resolve(table + ".csv"));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void tablesOfTheGoldenRunsAreThoseOfOneMachine(int shards) throws IOException {
        Path parts = scratch.resolve("parts");
        for (int shard = shards; shard >= 1; shard--) {
            assertThat(type("sweep", "golden", "--out", parts, "--shard", shard + "/" + shards))
                    .as(err.toString())
                    .isZero();
        }
        assertThat(type("sweep", "golden", "--out", parts, "--pooled"))
                .as(err.toString())
                .isZero();
        assertThat(out.toString()).contains("All 36 runs were there already");
        assertThat(err.toString()).contains("Taken in: 36 runs that " + shards + " shard");
        for (String line : Files.readAllLines(Path.of("params/studies/golden.sha256"))) {
            String digest = line.substring(0, 64);
            assertThat(Checksums.of(parts.resolve(line.substring(66))).sha256())
                    .as(line)
                    .isEqualTo(digest);
        }
    }

    @Test
    void aShardWritesItsSegmentAndNothingElse() throws IOException {
        ShortRuns study = ShortRuns.study(scratch, 24);
        Path folder = scratch.resolve("parts");
        ShortRuns.Said said = study.sweepWithoutFigures(folder, "--shard", "2/5", "--json");
        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.out()).contains("\"shard\":2,\"shards\":5,\"runs\":5,\"ok\":5,\"unwell\":0,\"cancelled\":0");
        assertThat(ShortRuns.names(folder)).containsExactly("", ".lock", "journal");
        assertThat(SegmentFiles.of(ShortRuns.journal(folder)))
                .extracting(file -> file.getFileName().toString())
                .containsExactly("00002-000001.segment");
        said = study.sweepWithoutFigures(folder, "--shard", "2/5");
        assertThat(said.out()).contains("Shard 2/5: none of its 5 runs made, all are there: ");
        assertThat(ShortRuns.durable(folder)).isEqualTo(5);
    }

    @Test
    void statusTellsOfEachShardWhatIsThereAndWritesNothing() throws IOException {
        ShortRuns study = ShortRuns.study(scratch, 24);
        Path folder = scratch.resolve("parts");
        assertThat(study.sweepWithoutFigures(folder, "--status").code()).isEqualTo(2);
        assertThat(folder).doesNotExist();
        study.sweepWithoutFigures(folder, "--shard", "1/3");
        study.sweepWithoutFigures(folder, "--shard", "3/3", "--max-runs", "2");
        List<String> before = ShortRuns.names(folder);
        ShortRuns.Said said = study.sweepWithoutFigures(folder, "--status");
        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.out().lines().map(line -> line.strip().replaceAll(" +", " ")))
                .containsExactly(
                        "Shard runs done failed missing under way processes",
                        "1/3 8 8 0 0 0 1",
                        "2/3 8 0 0 8 0 0",
                        "3/3 8 2 0 6 0 1",
                        "all 24 10 0 14 2");
        assertThat(study.sweepWithoutFigures(folder, "--status", "--json").out())
                .contains("\"all\":{\"shard\":1,\"shards\":1,\"runs\":24,\"ok\":10,\"unwell\":0,\"missing\":14");
        assertThat(ShortRuns.names(folder)).isEqualTo(before);
        // Who takes in what is there makes the rest.
        assertThat(study.sweepWithoutFigures(folder).out()).contains("14 of 24 runs made");
    }

    /** Folders of some of the shards, each with its own. */
    private List<Object> own(ShortRuns study, int shards, int... some) {
        List<Object> folders = new ArrayList<>();
        for (int shard : some) {
            Path own = scratch.resolve("own-" + shard);
            assertThat(study.sweepWithoutFigures(own, "--shard", shard + "/" + shards)
                            .code())
                    .isZero();
            folders.add(own);
        }
        return folders;
    }

    private int merge(List<Object> folders, Path into, Object... further) {
        return type(Stream.of(Stream.of("merge"), folders.stream(), Stream.of("--out", into), Stream.of(further))
                .flatMap(words -> words)
                .toArray());
    }

    @Test
    void foldersOfShardsTellTheirStudyThemselves() throws IOException {
        ShortRuns study = ShortRuns.study(scratch, 12);
        study.sweepWithoutFigures(scratch.resolve("whole"));
        Path both = scratch.resolve("both");
        assertThat(merge(own(study, 3, 1, 2, 3), both)).as(err.toString()).isZero();
        assertThat(out.toString()).contains("12 of 12 runs, from 3 folders");
        requireSame(both, scratch.resolve("whole"));
        assertThat(Files.readString(both.resolve("manifest.json")))
                .contains("\"shard\" : 2,", "\"shards\" : 3,", "\"runs_made\" : 4,");
        assertThat(study.sweepWithoutFigures(both).out()).contains("All 12 runs were there already");
        study.requireSame(both, scratch.resolve("whole"));
        assertThat(type("verify", both, "--rows", "2")).as(out + "").isZero();
    }

    @Test
    void aShardThatIsMissingOrThereTwiceAndOneBesideASweepAreMergedToo() throws IOException {
        ShortRuns study = ShortRuns.study(scratch, 12);
        study.sweepWithoutFigures(scratch.resolve("whole"));
        List<Object> folders = own(study, 3, 3, 1);
        folders.add(folders.get(0));
        Path some = scratch.resolve("some");
        assertThat(merge(folders, some, "--json")).as(err.toString()).isZero();
        assertThat(out.toString()).contains("\"ok\" : 8", "\"cancelled\" : 4");
        assertThat(study.sweepWithoutFigures(some).out()).contains("4 of 12 runs made");
        study.requireSame(some, scratch.resolve("whole"));
        Path part = scratch.resolve("part");
        study.sweepWithoutFigures(part, "--max-runs", "5");
        Path mixed = scratch.resolve("mixed");
        assertThat(merge(List.of(folders.get(1), part), mixed))
                .as(err.toString())
                .isZero();
        assertThat(Files.readString(mixed.resolve("manifest.json"))).contains("\"shard\" : 1,", "\"runs_made\" : 5,");
        study.sweepWithoutFigures(mixed);
        study.requireSame(mixed, scratch.resolve("whole"));
    }

    @Test
    void shardsOfAStudyWithSheetsOfItsOwnAndASettingNeedNothingBesideTheirFolders() throws IOException {
        Path own = Files.createDirectories(scratch.resolve("mine/sheets"));
        Files.writeString(
                own.resolve("my-batteries.yaml"),
                Files.readString(Path.of("params/industries/batteries.yaml"))
                        .replace("name: batteries", "name: my-batteries"));
        Path study = Files.writeString(own.resolveSibling("mine.yaml"), """
            study: mine
            seed: 3
            replications: 2
            systems: [closed-loop]
            horizon: 300
            warm_up: 100
            follow: 200
            factors:
              - {path: industry, levels: [drug-discovery, sheets/my-batteries.yaml]}
            """);
        String[] set = {"--set", "vertical_integration=0.5"};
        assertThat(type("sweep", study, "--out", scratch.resolve("whole"), "--pooled", set[0], set[1]))
                .as(err.toString())
                .isZero();
        List<Object> folders = new ArrayList<>();
        for (int shard = 1; shard <= 4; shard++) {
            folders.add(scratch.resolve("own-" + shard));
            assertThat(type("sweep", study, "--out", folders.get(shard - 1), "--shard", shard + "/4", set[0], set[1]))
                    .as(err.toString())
                    .isZero();
        }
        Path away = Files.move(scratch.resolve("mine"), scratch.resolve("away"));
        Path both = scratch.resolve("both");
        assertThat(merge(folders, both)).as(err.toString()).isZero();
        requireSame(both, scratch.resolve("whole"));
        assertThat(type("verify", both, "--rows", "all")).as(out + "").isZero();

        // Another value in a sheet of that name is another study, of which no more than that differs.
        Path sheet = away.resolve("sheets/my-batteries.yaml");
        Files.writeString(sheet, Files.readString(sheet).replace("maturity: {value: 1700,", "maturity: {value: 1600,"));
        Path other = scratch.resolve("other");
        assertThat(type("sweep", away.resolve("mine.yaml"), "--out", other, "--shard", "2/4", set[0], set[1]))
                .as(err.toString())
                .isZero();
        assertThat(merge(List.of(folders.get(0), other), scratch.resolve("neither")))
                .isEqualTo(2);
        assertThat(err.toString())
                .contains("do not hold runs of one study and build", "industry my-batteries: ", "maturity");
        assertThat(scratch.resolve("neither")).doesNotExist();
    }

    @Test
    void foldersOfShardsThatDoNotTellTheirStudyAreMergedWhenItIsNamed() throws IOException {
        ShortRuns study = ShortRuns.study(scratch, 12);
        List<Object> folders = own(study, 2, 1, 2);
        for (Object folder : folders) {
            Path segment = SegmentFiles.of(ShortRuns.journal((Path) folder)).get(0);
            SegmentFiles.rewrite(
                    segment,
                    one -> one.kind() == Kind.INPUTS ? new byte[0] : Frame.of(one.kind(), one.key(), one.content()));
        }
        Path both = scratch.resolve("both");
        assertThat(merge(folders, both)).isEqualTo(2);
        assertThat(err.toString()).contains("has no manifest.json", "name their study with --study");
        assertThat(merge(folders, both, "--study", scratch.resolve("short-runs.yaml")))
                .as(err.toString())
                .isZero();
        assertThat(out.toString()).contains("12 of 12 runs, from 2 folders");
    }

    @Test
    void aFolderOfAnotherStudyIsRefusedToAShardAndAnotherSizeUnlessItExtends() throws IOException {
        ShortRuns small = ShortRuns.study(scratch, 8);
        Path folder = scratch.resolve("parts");
        small.sweepWithoutFigures(folder, "--shard", "1/2");
        assertThat(type("sweep", "golden", "--out", folder, "--shard", "1/2")).isEqualTo(2);
        assertThat(err.toString()).contains("- study: short-runs", "+ study: golden");
        ShortRuns large = ShortRuns.study(scratch, 12);
        assertThat(large.sweepWithoutFigures(folder, "--shard", "1/2").code()).isEqualTo(2);
        assertThat(large.sweepWithoutFigures(folder, "--status").code()).isEqualTo(2);
        // What the shards of the smaller one made is used: of twelve runs four are there.
        ShortRuns.Said said = large.sweepWithoutFigures(folder, "--extend");
        assertThat(said.out()).as(said.err()).contains("8 of 12 runs made");
        assertThat(large.sweepWithoutFigures(folder, "--shard", "1/2").out()).contains("none of its 6 runs made");
    }
}
