package org.loopwright.lab.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {

    @Test
    void exampleOfThePackageRuns() {
        String hint = Nearest.hint("folow", List.of("follow", "explore"));
        Place place = new Place("colony.yaml", 2, 7);
        Fault fault = Fault.at(place, "fork", "unknown value 'folow'" + hint);
        assertThat(new SheetException(fault))
                .hasMessage("colony.yaml:2:7: fork: unknown value 'folow'; did you mean 'follow'?"
                        + " Allowed: follow, explore");
    }

    @Test
    void swapsInsertionsDeletionsAndSubstitutionsAreOneEditEach() {
        assertThat(Nearest.distance("depth", "depth")).isZero();
        assertThat(Nearest.distance("detph", "depth")).isEqualTo(1);
        assertThat(Nearest.distance("dept", "depth")).isEqualTo(1);
        assertThat(Nearest.distance("deepth", "depth")).isEqualTo(1);
        assertThat(Nearest.distance("debth", "depth")).isEqualTo(1);
        assertThat(Nearest.distance("", "depth")).isEqualTo(5);
    }

    @Test
    void whatIsFarIsNotSuggested() {
        List<String> names = List.of("depth", "order", "span");
        assertThat(Nearest.of("dpeth", names)).contains("depth");
        assertThat(Nearest.of("colour", names)).isEmpty();
        assertThat(Nearest.hint("colour", names)).isEqualTo("; allowed: depth, order, span");
    }

    @Test
    void pathInTheWrongGroupSuggestsTheRightOne() {
        List<String> paths = List.of("means", "industry.cost.pooling", "industry.breakthroughs.gain");
        assertThat(Nearest.path("industry.cost.gain", paths)).contains("industry.breakthroughs.gain");
        assertThat(Nearest.path("gain", paths)).contains("industry.breakthroughs.gain");
        assertThat(Nearest.path("indutry.cots.pooling", paths)).contains("industry.cost.pooling");
        assertThat(Nearest.path("industry.cost.colour", paths)).isEmpty();
    }
}
