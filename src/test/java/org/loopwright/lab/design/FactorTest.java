package org.loopwright.lab.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.loopwright.lab.fault.Place;
import org.loopwright.subject.scenario.ScenarioPaths;

class FactorTest {

    private static Factor labelled(String path, String label, List<String> levels, List<String> names) {
        return new Factor(
                path, label, levels, names, Optional.empty(), List.of(), Place.COMMAND_LINE, ScenarioPaths.ALL);
    }

    @Test
    void whatOutcomesTellAnywayHasNoColumnOfItsOwn() {
        for (String path : List.of("system", "industry", "vertical_integration", "means")) {
            Factor factor = labelled(path, path, List.of("a", "b"), List.of("a", "b"));
            assertThat(factor.hasOwnColumn()).as(path).isFalse();
            assertThat(factor.column()).as(path).isEqualTo(path);
        }
        Factor inFull = new Factor(
                ScenarioPaths.ALL.inFull("vertical_integration"),
                List.of("0.1", "0.9"),
                Place.COMMAND_LINE,
                ScenarioPaths.ALL);
        assertThat(inFull.is("vertical_integration")).isTrue();
        assertThat(inFull.column()).isEqualTo("vertical_integration");
    }

    @Test
    void aLabelOrAnyOtherPathMakesAColumnOfItsOwn() {
        Factor depth = labelled("vertical_integration", "depth", List.of("0.1", "0.9"), List.of("low", "high"));
        assertThat(depth.hasOwnColumn()).isTrue();
        assertThat(depth.column()).isEqualTo("depth");
        assertThat(new Factor("industry.research.gap", new Range(0.1, 0.7)).hasOwnColumn())
                .isTrue();
    }

    @Test
    void aFactorIsNumericByWhatTablesShowOfIt() {
        assertThat(new Factor("horizon", List.of("1000", "2e3")).isNumeric()).isTrue();
        assertThat(new Factor("industry.research.gap", new Range(0.1, 0.7)).isNumeric())
                .isTrue();
        assertThat(labelled("horizon", "h", List.of("1000", "2000"), List.of("short", "2000"))
                        .isNumeric())
                .isFalse();
        assertThat(labelled("means", "m", List.of("observed", "equal"), List.of("0", "1"))
                        .isNumeric())
                .isTrue();
    }
}
