package org.loopwright.subject.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.loopwright.lab.sheet.Entry;
import org.loopwright.lab.sheet.Sheet;

/** The sheets in {@code params} that ship with the project. */
class ShippedSheetsTest {

    private final ParameterFolder folder = new ParameterFolder(Path.of("params"));

    @Test
    void everySheetAndScenarioReads() {
        assertThat(folder.systems()).hasSizeGreaterThanOrEqualTo(4).allSatisfy(folder::system);
        assertThat(folder.industries()).hasSizeGreaterThanOrEqualTo(9).allSatisfy(folder::industry);
        assertThat(folder.scenarios()).allSatisfy(name -> folder.scenario(name, List.of()));
        assertThat(folder.world()).isNotNull();
    }

    @Test
    void everyNumberHasARangeAndASource() {
        List<String> bare = new ArrayList<>();
        folder.systems().forEach(name -> bare.addAll(bare(folder.systemSheet(name))));
        folder.industries().forEach(name -> bare.addAll(bare(folder.industrySheet(name))));
        bare.addAll(bare(folder.worldSheet()));
        assertThat(bare).as("numbers without range or source").isEmpty();
    }

    private static List<String> bare(Sheet<?> sheet) {
        return sheet.entries().stream()
                .filter(entry -> !entry.unit().isEmpty() && !entry.source().equals(Entry.DEFAULT))
                .filter(entry -> entry.source().isBlank() || !entry.hasRange())
                .map(entry -> sheet.file() + ":" + entry.line() + ": " + entry.path())
                .toList();
    }
}
