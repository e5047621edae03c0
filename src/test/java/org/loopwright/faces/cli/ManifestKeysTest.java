package org.loopwright.faces.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.loopwright.lab.file.Folders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Any key of a manifest that is missing, null or of another type is told in words, whatever is done with the results. */
@Tag("thorough")
class ManifestKeysTest {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    @TempDir
    Path scratch;

    @Test
    void eachKeyMayBeMissingNullOrOfAnotherType() throws IOException {
        Path made = scratch.resolve("made");
        assertThat(ShortRuns.study(scratch, 4).sweepWithoutFigures(made).code()).isZero();
        StrangersCase sound = StrangersCase.ofFolder(made);
        Map<String, String> places = new LinkedHashMap<>();
        collect(sound.manifest(), "", places);
        assertThat(places).hasSizeGreaterThan(50).containsKeys("/design/kind", "/design/factors", "/sessions/start");
        // Absent first: a key without a value.
        for (JsonNode value :
                new JsonNode[] {null, JSON.nullNode(), JSON.objectNode(), JSON.arrayNode(), JSON.numberNode(-1)}) {
            for (String pointer : places.values()) {
                ObjectNode manifest = sound.manifest();
                alter(manifest, pointer, value);
                Path folder = Files.createDirectory(scratch.resolve("case"));
                StrangersCase.ofFolder(made).put(manifest).folder(folder);
                for (List<String> words : List.of(
                        List.of("report", folder.toString(), "--json"),
                        List.of("archive", folder.toString(), "--out", folder + ".zip"),
                        List.of("verify", folder.toString(), "--rows", "1", "--threads", "1"))) {
                    StrangersCase.Said said = StrangersCase.type(words.toArray(String[]::new));
                    assertThat(said.text())
                            .as("%s of a manifest with %s as %s", words.get(0), pointer, value)
                            .doesNotContain("fault of Loopwright", "\tat ");
                    assertThat(said.code()).isIn(0, 1, 2);
                }
                Folders.delete(folder);
                Files.deleteIfExists(scratch.resolve("case.zip"));
            }
        }
    }

    /** The first pointer to each key, lists told by their first entry. */
    private static void collect(JsonNode node, String pointer, Map<String, String> places) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(one -> {
                String key = pointer + "/" + one.getKey().replace("~", "~0").replace("/", "~1");
                places.putIfAbsent(key.replaceAll("/\\d+(?=/|$)", ""), key);
                collect(one.getValue(), key, places);
            });
        } else if (node instanceof ArrayNode list && !list.isEmpty()) {
            collect(list.get(0), pointer + "/0", places);
        }
    }

    private static void alter(ObjectNode manifest, String pointer, JsonNode value) {
        int last = pointer.lastIndexOf('/');
        ObjectNode parent = (ObjectNode) manifest.at(pointer.substring(0, last));
        String key = pointer.substring(last + 1).replace("~1", "/").replace("~0", "~");
        if (value == null) {
            parent.remove(key);
        } else {
            parent.set(key, value);
        }
    }
}
