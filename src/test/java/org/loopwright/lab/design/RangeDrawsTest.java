package org.loopwright.lab.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.loopwright.lab.fault.SheetException;
import org.loopwright.subject.scenario.IndustrialSystem;
import org.loopwright.subject.scenario.ParameterFolder;
import org.loopwright.subject.scenario.Scenario;

/** Draws of what sheets declare ranges for. */
class RangeDrawsTest {

    private static final String STUDY = """
            study: drawn
            seed: 3
            replications: 2
            over: {file: posterior, draws: 120, ranges: system}
            set: {system.means.firms: 3}
            factors:
              - {path: industry, levels: [batteries]}
              - {path: system, levels: [simulation-frontier, closed-loop]}
              - {path: vertical_integration, levels: [0.2, 0.4]}
            """;

    @TempDir
    Path folder;

    private final ParameterFolder sheets = new ParameterFolder(Path.of("params"));

    private Study read(String text) throws IOException {
        return StudyReader.read(Files.writeString(folder.resolve("drawn.yaml"), text), sheets);
    }

    private Scenario scenario(Study study, int point) {
        return study.scenario(study.design().point(point), sheets);
    }

    @Test
    void eachNumberIsOnceInEachPartOfItsRange() throws IOException {
        Study study = read(STUDY);
        assertThat(study.design().size()).isEqualTo(120 * 2 * 2);
        // The compute of the simulation frontier lies within [0.5, 2]: evenly, since it spans no factor of ten.
        List<Integer> strata = new ArrayList<>();
        for (int draw = 0; draw < 120; draw++) {
            double compute = system(study, 4 * draw + 1).research().compute();
            strata.add((int) Math.floor((compute - 0.5) / 1.5 * 120));
        }
        assertThat(strata)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 120).boxed().toList());
    }

    private IndustrialSystem system(Study study, int point) {
        return scenario(study, point).systems().get(0);
    }

    @Test
    void aNumberThatAllSheetsGiveAlikeIsOneAssumption() throws IOException {
        Study study = read(STUDY);
        int differing = 0;
        for (int draw = 0; draw < 120; draw++) {
            IndustrialSystem one = system(study, 4 * draw + 1);
            IndustrialSystem other = system(study, 4 * draw + 3);
            assertThat(one.name()).isNotEqualTo(other.name());
            assertThat(one.supplier().slots()).isEqualTo(other.supplier().slots());
            double place = (one.research().dataShare() - 0.05) / (0.5 - 0.05);
            double otherPlace = (other.research().dataShare() - 0.2) / (0.9 - 0.2);
            differing += Math.abs(place - otherPlace) > 0.02 ? 1 : 0;
        }
        assertThat(differing).isGreaterThan(100);
    }

    @Test
    void whatTheStudySetsOrVariesIsNotDrawn() throws IOException {
        Study study = read(STUDY);
        for (int point : new int[] {1, 2, 7, 200}) {
            assertThat(system(study, point).means().firms()).isEqualTo(3);
            assertThat(system(study, point).integration().depth()).isEqualTo(point % 2 == 1 ? 0.2 : 0.4);
        }
    }

    @Test
    void drawsOfThePosteriorTakeTurnsAndEachDrawHasLuckOfItsOwn() throws IOException {
        Study study = read(STUDY);
        assertThat(scenario(study, 1).industry())
                .isEqualTo(scenario(study, 4 * 100 + 1).industry());
        assertThat(scenario(study, 1).industry())
                .isNotEqualTo(scenario(study, 5).industry());
        // Four points of a draw share the luck of their replications, the next draw has another.
        assertThat(IntStream.rangeClosed(1, 10).map(study::luck)).containsExactly(1, 2, 1, 2, 1, 2, 1, 2, 3, 4);
        assertThat(IntStream.rangeClosed(1, 10).map(read(STUDY.replace("120, ranges: system", "20"))::luck))
                .containsExactly(1, 2, 1, 2, 1, 2, 1, 2, 1, 2);
    }

    @Test
    void sheetsThatNoFactorNamesAreRefused() {
        for (String path : List.of("industri", "means", "system.research")) {
            String text = STUDY.replace("ranges: system", "ranges: " + path);
            assertThatThrownBy(() -> read(text))
                    .isInstanceOf(SheetException.class)
                    .hasMessageContaining(":4:45: over.ranges: '" + path
                            + "' is no factor of the study whose levels are" + " sheets");
        }
        assertThatThrownBy(() -> read(STUDY.replace("draws: 120, ranges: system", "draws: 120")))
                .hasMessageContaining("has 100 draws, needed are 120");
    }
}
