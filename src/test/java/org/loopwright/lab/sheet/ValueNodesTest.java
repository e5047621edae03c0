package org.loopwright.lab.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.loopwright.lab.fault.Fault;
import org.loopwright.lab.fault.Place;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

class ValueNodesTest {

    private static final Place PLACE = new Place("study.yaml", 3, 7);
    private static final List<String> SIGNS = List.of("a", "0", ".", "-", "+", "_", ":", "#", " ", "'", "[", ",");

    private final ValueNodes nodes = new ValueNodes();

    /** All texts of up to four signs of those that a word may have and those that end one. */
    @Test
    void aWordIsWhatTheParserMakesOfIt() {
        List<String> texts = new ArrayList<>(List.of(""));
        for (int i = 0; i < texts.size() && texts.get(i).length() < 4; i++) {
            for (String sign : SIGNS) {
                texts.add(texts.get(i) + sign);
            }
        }
        assertThat(texts).hasSize(1 + 12 + 144 + 1728 + 20736);
        for (String text : texts) {
            if (!text.isBlank()) {
                assertThat(said(text)).as("'%s'", text).isEqualTo(parsed(text));
            }
        }
    }

    private String said(String text) {
        List<Fault> faults = new ArrayList<>();
        Node node = nodes.node(new Setting("horizon", text, PLACE), faults);
        return node == null ? faults.get(0).message() : described(node);
    }

    private static String parsed(String text) {
        List<Fault> faults = new ArrayList<>();
        return YamlText.compose(PLACE, text, faults)
                .map(ValueNodesTest::described)
                .orElseGet(() -> faults.get(0).message());
    }

    private static String described(Node node) {
        boolean isPlain = node instanceof ScalarNode scalar && scalar.isPlain();
        return (isPlain ? "plain " : "") + Wording.found(node) + ": " + Wording.text(node);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[plain, other]", "{release_period: 30}", "'a b'"})
    void whatNeedsTheParserIsTakenApartOnce(String value) {
        Node first = nodes.node(new Setting("systems", value, PLACE), new ArrayList<>());
        assertThat(nodes.node(new Setting("system", value, Place.COMMAND_LINE), new ArrayList<>()))
                .isSameAs(first);
    }

    @Test
    void eachSettingHasItsOwnFault() {
        List<Fault> faults = new ArrayList<>();
        nodes.node(new Setting("systems", "[plain", PLACE), faults);
        nodes.node(new Setting("industry", "[plain", Place.COMMAND_LINE), faults);
        assertThat(faults).extracting(Fault::path).containsExactly("systems", "industry");
        assertThat(faults).extracting(Fault::file).containsExactly("study.yaml", "--set");
    }
}
