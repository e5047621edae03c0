package org.loopwright.faces.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TimeZone;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.loopwright.lab.file.Checksums;
import org.loopwright.lab.file.FileChecksum;
import org.loopwright.lab.file.JournalException;
import org.loopwright.lab.run.ManifestTest;

/** Archives and what is opened of them. */
class ArchiveTest {

    private static final Citation CITATION = Citation.parse("""
            cff-version: 1.2.0
            title: Loopwright
            license: Apache-2.0
            authors:
              - name: The developers
              - {given-names: Ada, family-names: Lovelace}
            """);

    @TempDir
    private Path scratch;

    private Path folder;

    @BeforeEach
    void writeResults() throws IOException {
        folder = Files.createDirectory(scratch.resolve("results"));
        Files.createDirectories(folder.resolve("inputs/studies"));
        Files.createDirectories(folder.resolve("figures"));
        Files.writeString(folder.resolve("outcomes.csv"), "run,system\n1,closed-loop\n");
        Files.writeString(folder.resolve("inputs/studies/my study.yaml"), "study: depth\n");
        Files.writeString(folder.resolve("figures/a.svg"), "<svg/>");
        Files.writeString(folder.resolve(".lock"), "");
        manifest(true);
    }

    private void manifest(boolean complete) throws IOException {
        List<FileChecksum> files = new ArrayList<>();
        for (String name : List.of("outcomes.csv", "inputs/studies/my study.yaml")) {
            FileChecksum found = Checksums.of(folder.resolve(name));
            files.add(new FileChecksum(name, found.bytes(), found.sha256()));
        }
        ManifestTest.example(complete, files).write(folder);
    }

    private Path archive(String name) throws IOException {
        Path file = scratch.resolve(name);
        Archive.write(folder, CITATION, file, false, false);
        return file;
    }

    @Test
    @ResourceLock(Resources.TIME_ZONE)
    void theSameFolderGivesTheSameBytesWheneverAndWhereverItIsPacked() throws IOException {
        Path one = archive("one.zip");
        Files.setLastModifiedTime(folder.resolve("outcomes.csv"), FileTime.fromMillis(1));
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
            assertThat(archive("two.zip")).hasSameBinaryContentAs(one);
        } finally {
            TimeZone.setDefault(before);
        }
        Files.writeString(folder.resolve("figures/a.svg"), "<svg> </svg>");
        assertThat(Files.mismatch(archive("three.zip"), one)).isNotNegative();
    }

    @Test
    void entriesAreSortedAndTheChecksumsNameEveryOtherFile() throws IOException {
        Path file = archive("one.zip");
        try (ZipFile zip = new ZipFile(file.toFile());
                OpenedResults opened = OpenedResults.open(file)) {
            List<String> names = zip.stream().map(ZipEntry::getName).toList();
            assertThat(names)
                    .isSorted()
                    .containsExactlyInAnyOrder(
                            "CITATION.cff",
                            "README.md",
                            "checksums.sha256",
                            "figures/a.svg",
                            "inputs/studies/my study.yaml",
                            "manifest.json",
                            "outcomes.csv",
                            "ro-crate-metadata.json");
            List<String> sums = Files.readAllLines(opened.folder().resolve("checksums.sha256"));
            assertThat(sums).hasSize(names.size() - 1);
            for (String line : sums) {
                assertThat(Checksums.of(opened.folder().resolve(line.substring(66)))
                                .sha256())
                        .isEqualTo(line.substring(0, 64));
            }
        }
    }

    @Test
    void nothingIsOverwrittenAndNoPartIsLeftBehind() throws IOException {
        Path file = archive("one.zip");
        refused("is there already", file, false);
        Files.writeString(folder.resolve("outcomes.csv"), "run,system\n1,open-loop\n");
        refused("outcomes.csv: has 23 bytes, was written with 25", scratch.resolve("two.zip"), false);
        try (Stream<Path> files = Files.list(scratch)) {
            assertThat(files).containsExactlyInAnyOrder(folder, file);
        }
    }

    @Test
    void anIncompleteStudyIsPackedOnlyIfThatIsAskedFor() throws IOException {
        manifest(false);
        refused("is not complete", scratch.resolve("one.zip"), false);
        Path file = scratch.resolve("part.zip");
        Archive.write(folder, Citation.NONE, file, true, false);
        try (OpenedResults opened = OpenedResults.open(file)) {
            assertThat(opened.folder().resolve("ro-crate-metadata.json"))
                    .content()
                    .contains("FailedActionStatus", "broken off with 3600 of 3600 runs made", "No licence is stated")
                    .doesNotContain("spdx.org");
            assertThat(opened.folder().resolve("CITATION.cff")).doesNotExist();
        }
    }

    private void refused(String message, Path file, boolean partial) {
        assertThatExceptionOfType(JournalException.class)
                .isThrownBy(() -> Archive.write(folder, CITATION, file, partial, false))
                .withMessageContaining(message);
    }

    @Test
    void whatIsUnpackedIsRemovedOnClosing() throws IOException {
        OpenedResults opened = OpenedResults.open(archive("one.zip"));
        Path unpacked = opened.folder();
        assertThat(unpacked.resolve("outcomes.csv")).exists();
        opened.close();
        assertThat(unpacked).doesNotExist();
        try (OpenedResults inPlace = OpenedResults.open(folder)) {
            assertThat(inPlace.isArchive()).isFalse();
        }
        assertThat(folder.resolve("outcomes.csv")).exists();
    }

    @Test
    void anArchiveThatIsCutOffIsRefused() throws IOException {
        byte[] whole = Files.readAllBytes(archive("one.zip"));
        for (int length : List.of(0, 10, whole.length / 2, whole.length - 1)) {
            Path cut = Files.write(scratch.resolve("cut.zip"), Arrays.copyOf(whole, length));
            assertThatExceptionOfType(JournalException.class)
                    .as(length + " bytes")
                    .isThrownBy(() -> OpenedResults.open(cut))
                    .withMessageContaining("is not a whole zip archive");
        }
    }

    @Test
    void anEntryThatClimbsOutOfTheArchiveIsRefusedAndWritesNothing() throws IOException {
        for (String name :
                List.of("../evil.csv", "a/../../evil.csv", "/evil.csv", "..\\evil.csv", "C:/evil.csv", "..")) {
            Path zip = scratch.resolve("evil.zip");
            try (OutputStream out = Files.newOutputStream(zip);
                    ZipOutputStream entries = new ZipOutputStream(out)) {
                entries.putNextEntry(new ZipEntry(name));
                entries.write("x".getBytes(StandardCharsets.UTF_8));
                entries.closeEntry();
            }
            assertThatExceptionOfType(JournalException.class)
                    .as(name)
                    .isThrownBy(() -> OpenedResults.open(zip))
                    .withMessageContaining("outside its own folder");
        }
        assertThat(Path.of(System.getProperty("java.io.tmpdir"), "evil.csv")).doesNotExist();
    }
}
