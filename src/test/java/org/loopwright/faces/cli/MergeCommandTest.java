package org.loopwright.faces.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.loopwright.faces.cli.option.Home;
import org.loopwright.lab.journal.SegmentFiles;

/** Folders of one study that were swept in parts are one folder of it, to the last byte of its tables. */
class MergeCommandTest {

    private static final int RUNS = 24;

    @TempDir
    Path scratch;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private ShortRuns study;
    private Path whole;

    @BeforeEach
    void sweepWhole() throws IOException {
        study = ShortRuns.study(scratch, RUNS);
        whole = scratch.resolve("whole");
        assertThat(study.sweepWithoutFigures(whole).code()).isZero();
    }

    private int loopwright(Object... words) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        String[] texts = List.of(words).stream().map(String::valueOf).toArray(String[]::new);
        return Main.run(new Home(Path.of("")), new PrintWriter(out, true), new PrintWriter(err, true), texts);
    }

    private Path part(String name, String... further) {
        Path folder = scratch.resolve(name);
        ShortRuns.Said said = study.sweepWithoutFigures(folder, further);
        assertThat(said.code()).as(said.err()).isZero();
        return folder;
    }

    @Test
    void partsOfAStudyMakeTheTablesOfOneSweepAndVerify() throws IOException {
        // The runs that a budget leaves out are the same ones each time: the other part gets them from a longer one.
        Path some = part("some", "--max-runs", "10");
        Path fewer = part("fewer", "--set", "horizon=401", "--max-runs", "7");
        Path all = part("all", "--max-runs", "24");
        Path both = scratch.resolve("both");
        assertThat(loopwright("merge", some, all, "--out", both))
                .as(err.toString())
                .isZero();
        assertThat(out.toString()).contains(RUNS + " of " + RUNS + " runs, from 2 folders: " + both);
        assertThat(loopwright("verify", both, "--rows", "all"))
                .as(err.toString())
                .isZero();
        ShortRuns.Said again = study.sweepWithoutFigures(both);
        assertThat(again.out()).contains("All " + RUNS + " runs were there already");
        study.requireSame(both, whole);

        assertThat(loopwright("merge", some, fewer, "--out", scratch.resolve("neither")))
                .isEqualTo(2);
        assertThat(err.toString()).contains("do not hold runs of one study and build", "+ ", "- ");
        assertThat(scratch.resolve("neither")).doesNotExist();
    }

    @Test
    void whatNoneOfThemHasIsCancelledAndTheSweepIntoTheUnionMakesIt() throws IOException {
        Path some = part("some", "--max-runs", "10");
        Path both = scratch.resolve("both");
        assertThat(loopwright("merge", some, some, "--out", both, "--json")).isZero();
        assertThat(out.toString()).contains("\"cancelled\" : 14", "\"folder\" : \"" + both + "\"");
        ShortRuns.Said rest = study.sweepWithoutFigures(both);
        assertThat(rest.out()).contains("14 of " + RUNS + " runs made");
        study.requireSame(both, whole);
    }

    @Test
    void aFolderWithFewerReplicationsOfTheStudyIsAPartOfIt() throws IOException {
        Path few = scratch.resolve("few");
        Path file = Files.createDirectory(scratch.resolve("other")).resolve("short-runs.yaml");
        Files.writeString(
                file,
                Files.readString(scratch.resolve("short-runs.yaml")).replace("replications: 6", "replications: 2"));
        assertThat(loopwright("sweep", file, "--out", few, "--pooled"))
                .as(err.toString())
                .isZero();
        Path both = scratch.resolve("both");
        assertThat(loopwright("merge", few, whole, "--out", both))
                .as(err.toString())
                .isZero();
        assertThat(study.sweepWithoutFigures(both).out()).contains("All " + RUNS + " runs were there already");
        study.requireSame(both, whole);
    }

    @Test
    void archivesThatHaveTheirJournalAreFoldersToo() throws IOException {
        Path some = scratch.resolve("some.zip");
        assertThat(loopwright("archive", part("some", "--max-runs", "10"), "--partial", "--out", some))
                .as(err.toString())
                .isZero();
        Path both = scratch.resolve("both");
        assertThat(loopwright("merge", some, part("more", "--max-runs", "24"), "--out", both))
                .as(err.toString())
                .isZero();
        assertThat(study.sweepWithoutFigures(both).out()).contains("All " + RUNS + " runs were there already");
        study.requireSame(both, whole);
        Path unpacked = StrangersCase.of(some).folder(scratch.resolve("unpacked"));
        assertThat(study.sweepWithoutFigures(unpacked).out()).contains("14 of " + RUNS + " runs made");
        assertThat(unpacked.resolve("outcomes.csv")).hasSameBinaryContentAs(whole.resolve("outcomes.csv"));

        Path complete = scratch.resolve("complete.zip");
        assertThat(loopwright("archive", whole, "--out", complete)).isZero();
        assertThat(loopwright("merge", some, complete, "--out", scratch.resolve("x")))
                .isEqualTo(2);
        assertThat(err.toString())
                .startsWith(complete + " has no journal, and only the records of one can be taken along; the archive");
    }

    @Test
    void nothingIsOverwrittenAndOnlySoundRecordsAreTaken() throws IOException {
        Path both = Files.createDirectory(scratch.resolve("both"));
        Files.writeString(both.resolve("mine.txt"), "mine");
        assertThat(loopwright("merge", whole, "--out", both)).isEqualTo(2);
        assertThat(err.toString()).contains("is there already and is not overwritten");
        Files.delete(both.resolve("mine.txt"));
        Path segment = SegmentFiles.of(ShortRuns.journal(whole)).get(0);
        SegmentFiles.flip(segment, Files.size(segment) / 2, 3);
        assertThat(loopwright("merge", whole, "--out", both)).as(err.toString()).isZero();
        assertThat(err.toString()).contains("The journal was damaged (journal/" + segment.getFileName());
        study.sweepWithoutFigures(both);
        study.requireSame(both, whole);
        assertThat(loopwright("merge", scratch, "--out", scratch.resolve("x"))).isEqualTo(2);
        assertThat(loopwright("merge", whole)).isEqualTo(2);
    }

    @Test
    void tracesOfRunsThatFailedGoAlongAndNoOthers() throws IOException {
        Path file = Files.writeString(scratch.resolve("failing.yaml"), """
            study: failing
            seed: 7
            replications: 1
            base: consumer-electronics
            systems: [closed-loop]
            factors:
              - {path: horizon, levels: [3000, 3001, 3002]}
              - {path: industry.breakthroughs.largest_ratio, levels: [1, 50]}
            design:
              kind: list
              points:
                - {horizon: 3000, industry.breakthroughs.largest_ratio: 50}
                - {horizon: 3001, industry.breakthroughs.largest_ratio: 1}
                - {horizon: 3002, industry.breakthroughs.largest_ratio: 50}
            """);
        Path failing = scratch.resolve("failing");
        assertThat(loopwright("sweep", file, "--out", failing)).isEqualTo(1);
        assertThat(failing.resolve("failures").toFile().list()).containsExactly("2.txt");
        Files.writeString(failing.resolve("failures/3.txt"), "of a run that ended well since");
        Path both = scratch.resolve("both");
        loopwright("merge", failing, failing, "--out", both);
        assertThat(both.resolve("failures").toFile().list()).containsExactly("2.txt");
        assertThat(both.resolve("failures/2.txt")).hasSameTextualContentAs(failing.resolve("failures/2.txt"));
    }

    @Test
    void foldersThatContradictEachOtherAreNotMerged() throws IOException {
        Path other = part("other");
        SegmentFiles.rewriteContents(
                SegmentFiles.of(ShortRuns.journal(other)).get(0),
                content -> content.isEmpty() ? content : content.replace(",1", ",2"));
        Path both = scratch.resolve("both");
        assertThat(loopwright("merge", whole, other, "--out", both)).isEqualTo(2);
        assertThat(err.toString()).contains("they contradict each other");
        assertThat(both).doesNotExist();
        try (Stream<Path> left = Files.list(scratch)) {
            assertThat(left.map(file -> file.getFileName().toString())).noneMatch(name -> name.startsWith(".both."));
        }
    }
}
