package org.loopwright.lab.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.loopwright.lab.fault.SheetException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.annotation.JsonSerialize;

/** One form of JSON for all that is written, and faults of what is read told with their places. */
class JsonTest {

    private record Part(Instant atDay, Optional<Instant> end, Boolean sure, List<Double> shares) {}

    private record Inner(int coreCount) {}

    private record Whole(
            @JsonProperty(required = true) String name,
            long bytes,
            double growth,
            @JsonUnwrapped Inner inner,
            List<Part> parts,
            Map<String, String> sheets) {}

    private record Told(
            String zebra,
            int agentCount,
            double growth,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) double left,
            List<Double> more,

            @JsonSerialize(converter = Json.NullIfEmpty.class)
            String none,

            String sha256,
            Inner inner) {}

    @Test
    void keysAreInTheOrderOfTheRecordAndNumbersThatAreNotThereAreNull() {
        Told told = new Told(
                "é\"\n",
                3,
                Double.NaN,
                Double.NaN,
                List.of(0.1, Double.POSITIVE_INFINITY, 1e-9),
                "",
                "ab",
                new Inner(2));

        assertThat(Json.text(told)).isEqualTo("""
                {
                  "zebra" : "é\\"\\n",
                  "agent_count" : 3,
                  "growth" : null,
                  "more" : [
                    0.1,
                    null,
                    1.0E-9
                  ],
                  "none" : null,
                  "sha256" : "ab",
                  "inner" : {
                    "core_count" : 2
                  }
                }
                """);
        assertThat(Json.line(told))
                .startsWith("{\"zebra\":\"é\\\"\\n\",\"agent_count\":3,")
                .doesNotContain("\n");
    }

    @Test
    void whatIsNotThereIsEmptyAndWhatIsNotKnownIsPassedOver() {
        Whole read =
                Json.read("f", "{\"name\": \"a\", \"later\": [{}], \"core_count\": 4, \"sheets\": null}", Whole.class);

        assertThat(read).isEqualTo(new Whole("a", 0, 0, new Inner(4), List.of(), Map.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'name':~ 5} | f:2:2: name: expected a text, found 5",
                "{'name': ['a']} | f:1:10: name: expected a text, found [\"a\"]",
                "{'name': 'a',~'bytes': '7'} | f:2:10: bytes: expected a whole number, found \"7\"",
                "{'name': 'a', 'bytes': 7.5} | f:1:24: bytes: expected a whole number, found 7.5",
                "{'name': 'a', 'bytes': 99999999999999999999} | f:1:24: bytes: expected a smaller number, found 99999",
                "{'name': 'a', 'growth': true} | f:1:25: growth: expected a number, found true",
                "{'name': 'a',~'core_count': 'x', 'bytes': 1} | f:2:15: core_count: expected a whole number, found \"x\"",
                "{'name': 'a', 'parts': {'b': 1}} | f:1:24: parts: expected a list, found {\"b\":1}",
                "{'name': 'a', 'parts': [7]} | f:1:25: parts[0]: expected an object, found 7",
                "{'name': 'a', 'parts': [null]} | f:1:25: parts[0]: expected an object, found null",
                "{'name': 'a', 'parts': [{'at_day': 'noon'}]} | parts[0].at_day: expected a time such as 2026-",
                "{'name': 'a', 'parts': [{'at_day': null}]} | parts[0].at_day: expected a time such as 2026-",
                "{'name': 'a', 'parts': [{}]} | parts[0].at_day: is missing",
                "{'name': 'a', 'parts': [{'sure': 'yes'}]} | parts[0].sure: expected true or false, found \"yes\"",
                "{'name': 'a', 'parts': [{'at_day': '2026-01-01T00:00:00Z', 'shares': [1, 'b']}]} | shares[1]: expected a number, found \"b\"",
                "{'name': 'a', 'sheets': {'b/c.yaml': 1}} | f:1:38: sheets.b/c.yaml: expected a text, found 1",
                "{'name': 'a', 'sheets': []} | f:1:25: sheets: expected an object, found []",
                "[1,~2] | f:1:1: expected an object, found [1,2]",
                "{} | f:1:2: name: is missing",
                "~ | f:1: is empty",
                "{'name': 'a', 'name': 'b'} | is not JSON: Duplicate Object property \"name\"",
                "{'name': 'a'} 1 | f:1:",
                "{'name': 'a'~ | f:2:1: is not JSON: Unexpected end-of-input: expected close marker for Object",
                "{'name': a} | f:1:10: is not JSON: Unrecognized token 'a'"
            })
    void aFaultIsToldWithItsPlaceItsPathAndWhatWasFound(String json, String message) {
        String text = json.replace('\'', '"').replace('~', '\n');

        assertThatThrownBy(() -> Json.read("f", text, Whole.class))
                .isInstanceOf(SheetException.class)
                .hasMessageContaining(message)
                .hasMessageNotContainingAny("java.", "jackson", "Source:");
    }

    @Test
    void anUnknownKeyIsRefusedWhereThatIsAskedFor() {
        assertThatThrownBy(() -> Json.read(
                        "f", "{\n \"coer_count\": 1}", Inner.class, DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES))
                .hasMessage("f:2:2: unknown key 'coer_count'; did you mean 'core_count'? Allowed: core_count");
    }

    @Test
    void aLongValueIsCutInAFault() {
        assertThatThrownBy(() -> Json.read("f", "{\"name\": [" + "1,".repeat(99) + "1]}", Whole.class))
                .message()
                .endsWith("1,1…")
                .hasSizeLessThan(120);
    }
}
