package org.loopwright.lab.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntegrityTest {

    @TempDir
    private Path scratch;

    /** The tests run in the folder of the project. */
    @Test
    void aFolderMayBeCalledByItsPlaceFromHere() throws IOException {
        FileChecksum sources = Checksums.of(Path.of("pom.xml"));
        for (String here :
                List.of(".", "", "src/..", Path.of("").toAbsolutePath().toString())) {
            assertThat(Integrity.faults(Path.of(here), List.of(sources)))
                    .as("'%s'", here)
                    .isEmpty();
            assertThat(Integrity.inside(Path.of(here), "src/../pom.xml")).isPresent();
        }
    }

    @Test
    void aNameThatClimbsOutOfItsFolderIsAFault() throws IOException {
        Path folder = Files.createDirectory(scratch.resolve("results"));
        Files.writeString(scratch.resolve("other.csv"), "");
        for (String name : List.of("../other.csv", "a/../../other.csv", "../results-of-another/x", "/etc/passwd")) {
            assertThat(Integrity.inside(folder, name)).as(name).isEmpty();
            assertThat(Integrity.faults(folder, List.of(new FileChecksum(name, 0, "0".repeat(64)))))
                    .containsExactly(name + ": is outside the folder");
        }
        assertThat(Integrity.inside(Path.of("."), "../other.csv")).isEmpty();
    }

    @Test
    void everyFileThatIsNotAsItWasWrittenIsNamed() throws IOException {
        Files.writeString(scratch.resolve("a.csv"), "run\n1\n");
        Files.writeString(scratch.resolve("b.csv"), "run\n1\n");
        FileChecksum a = Checksums.of(scratch.resolve("a.csv"));
        FileChecksum b = Checksums.of(scratch.resolve("b.csv"));
        Files.writeString(scratch.resolve("a.csv"), "run\n2\n");
        Files.writeString(scratch.resolve("b.csv"), "run\n1\n2\n");
        assertThat(Integrity.faults(scratch, List.of(a, b, new FileChecksum("c.csv", 0, "0".repeat(64)))))
                .hasSize(3)
                .satisfies(faults -> {
                    assertThat(faults.get(0)).startsWith("a.csv: has the SHA-256 ");
                    assertThat(faults.get(1)).isEqualTo("b.csv: has 8 bytes, was written with 6");
                    assertThat(faults.get(2)).isEqualTo("c.csv: is missing");
                });
    }
}
