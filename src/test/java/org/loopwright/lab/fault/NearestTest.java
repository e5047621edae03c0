package org.loopwright.lab.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {

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
