package org.loopwright.lab.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.loopwright.lab.fault.SheetException;

class SheetFileTest {

    record Colony(
            @Parameter(unit = "ants", min = 1, max = 1000, text = "ants of the colony")
            int ants) {}

    @TempDir
    private Path folder;

    private SheetFile write(String name, String text) throws IOException {
        return new SheetFile(Files.writeString(folder.resolve(name), text));
    }

    @Test
    void exampleOfThePackageRuns() throws IOException {
        SheetFile file = write("colony.yaml", "ants: {value: 20, source: counted}\n");
        Sheet<Colony> sheet = file.as(Colony.class, RecordMaker.PLAIN);
        assertThat(sheet.value().ants()).isEqualTo(20);
        assertThat(sheet.entries().get(0).source()).isEqualTo("counted");
        assertThat(file.title()).isEqualTo("colony");
    }

    @Test
    void aMissingFileIsToldWithTheNearestOneBesideIt() throws IOException {
        write("colony.yaml", "ants: 20\n");
        write("x.yaml", "ants: 20\n");
        SheetFile missing = new SheetFile(folder.resolve("colonny.yaml"));
        assertThatThrownBy(() -> missing.as(Colony.class, RecordMaker.PLAIN))
                .isInstanceOf(SheetException.class)
                .hasMessageContaining("no such file; did you mean 'colony.yaml'?");
        assertThat(new SheetFile(folder.resolve("yy.yaml")).nearest()).isEmpty();
    }

    @Test
    void aKeyAtTheTopTellsWhatAFileIs() throws IOException {
        assertThat(write("a.yaml", "study: a\n").hasKey("study")).isTrue();
        assertThat(write("b.yaml", "x: {study: a}\n").hasKey("study")).isFalse();
        assertThat(write("c.yaml", "study: [\n").hasKey("study")).isFalse();
    }

    @Test
    void namesOfAFolderAreSortedAsNames() throws IOException {
        write("a-b.yaml", "");
        write("a.yaml", "");
        write("notes.txt", "");
        assertThat(new SheetFolder(folder).names()).containsExactly("a", "a-b");
        assertThat(new SheetFolder(folder.resolve("none")).names()).isEqualTo(List.of());
    }
}
