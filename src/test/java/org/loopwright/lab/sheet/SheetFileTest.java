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

    record Trail(
            @Parameter(
                    unit = "1/s",
                    min = 0,
                    max = 1,
                    text = "evaporation of the scent",
                    orElse = "0.25",
                    low = 0.1,
                    high = 0.5,
                    source = "assumed: as on glass")
            double evaporation) {}

    @Test
    void whereASheetIsSilentTheDeclarationGivesValueRangeAndSource() throws IOException {
        Sheet<Trail> silent = write("silent.yaml", "{}\n").as(Trail.class, RecordMaker.PLAIN);
        assertThat(silent.value().evaporation()).isEqualTo(0.25);
        Entry entry = silent.entries().get(0);
        assertThat(entry)
                .isEqualTo(new Entry(
                        "evaporation", "0.25", "1/s", 0.1, 0.5, "assumed: as on glass", 0, "evaporation of the scent"));
        assertThat(entry.assumed() && entry.isSilent()).isTrue();
    }

    @Test
    void aSheetThatSpeaksHasTheLastWordOnAllThree() throws IOException {
        Sheet<Trail> speaks = write("speaks.yaml", "evaporation: 0.75\n").as(Trail.class, RecordMaker.PLAIN);
        Entry entry = speaks.entries().get(0);
        assertThat(entry.valueText()).isEqualTo("0.75");
        assertThat(entry.hasRange() || entry.isSilent() || entry.assumed()).isFalse();
    }

    @Test
    void aDeclarationWhoseRangeCannotBeIsRefused() throws IOException {
        record Outside(
                @Parameter(text = "a", unit = "1", orElse = "1", low = 2, high = 3)
                double a) {}
        record HalfARange(
                @Parameter(text = "a", unit = "1", orElse = "1", low = 0)
                double a) {}
        SheetFile silent = write("silent.yaml", "{}\n");
        assertThatThrownBy(() -> silent.as(Outside.class, RecordMaker.PLAIN))
                .isInstanceOf(SheetException.class)
                .hasMessageContaining("a: range [2, 3] does not contain the value 1");
        assertThatThrownBy(() -> silent.as(HalfARange.class, RecordMaker.PLAIN)).isInstanceOf(SheetException.class);
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
