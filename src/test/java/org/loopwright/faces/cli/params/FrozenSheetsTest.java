package org.loopwright.faces.cli.params;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.loopwright.faces.cli.option.Home;
import org.loopwright.lab.fault.Fault;

class FrozenSheetsTest {

    @TempDir
    Path params;

    private FrozenSheets frozen;

    @BeforeEach
    void writeSheets() throws IOException {
        for (String sheet : new String[] {"systems/a.yaml", "industries/b.yaml", "dsm/c.csv", "studies/d.yaml"}) {
            Files.createDirectories(params.resolve(sheet).getParent());
            Files.writeString(params.resolve(sheet), sheet);
        }
        Files.writeString(params.resolve("world.yaml"), "world");
        frozen = new FrozenSheets(params);
    }

    @Test
    void nothingIsAFaultBeforeTheFirstFreeze() throws IOException {
        assertThat(frozen.exists()).isFalse();
        assertThat(frozen.differences()).isEmpty();
    }

    @Test
    void frozenSheetsDoNotDifferAndStudiesAreNotFrozen() throws IOException {
        frozen.renew();
        Files.writeString(params.resolve("studies/d.yaml"), "another study");

        assertThat(frozen.differences()).isEmpty();
        assertThat(Files.readAllLines(frozen.file()))
                .hasSize(4)
                .allMatch(line -> line.matches("[0-9a-f]{64} {2}[a-z/.]+"))
                .anyMatch(line -> line.endsWith("  dsm/c.csv"));
    }

    @Test
    void everyChangedOrRemovedSheetIsAFaultAndAnOwnOneIsNone() throws IOException {
        frozen.renew();
        Files.writeString(params.resolve("systems/a.yaml"), "changed");
        Files.writeString(params.resolve("systems/new.yaml"), "added");
        Files.delete(params.resolve("dsm/c.csv"));

        assertThat(frozen.differences())
                .extracting(Fault::message)
                .hasSize(2)
                .anyMatch(message -> message.startsWith("is not as it was frozen"))
                .anyMatch(message -> message.startsWith("was frozen and is gone"));
    }

    @Test
    void aMutilatedLineIsAFaultWithItsLine() throws IOException {
        frozen.renew();
        Files.writeString(frozen.file(), Files.readString(frozen.file()) + "what is this\n");

        assertThat(frozen.differences()).hasSize(1).allMatch(fault -> fault.line() == 5);
    }

    @Test
    void theSheetsOfTheProjectAreSound() {
        SheetCheck check = new SheetCheck(Home.find().parameters());
        check.all();

        assertThat(check.faults()).isEmpty();
        assertThat(check.read()).isGreaterThan(20);
    }

    @Test
    void theSheetsOfTheProjectAreTheFrozenOnes() throws IOException {
        FrozenSheets project = new FrozenSheets(Home.find().params());
        assertThat(project.differences()).isEmpty();
        String listed = Files.readString(project.file());
        assertThat(project.checksums().keySet()).allMatch(path -> listed.contains("  " + path + "\n"));
    }
}
