package org.loopwright.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManifestTest {

    @TempDir
    private Path folder;

    @Test
    void theManifestIsPrettyAndInOneOrder() throws IOException {
        new Manifest(
                        new Manifest.Program("0.1.0", "", null, "b".repeat(64)),
                        "depth",
                        -1L,
                        10,
                        360,
                        3600,
                        3599,
                        1,
                        new TreeMap<>(Map.of("b.yaml", "2", "a.yaml", "1")),
                        new Manifest.Machine("17", "Linux", 2, 2, "en"),
                        new Manifest.Execution(
                                Instant.parse("2026-01-01T00:00:00Z"),
                                Instant.parse("2026-01-01T00:01:00Z"),
                                60.0,
                                3600,
                                60.0),
                        List.of(new FileChecksum("outcomes.csv", 12, "c".repeat(64))))
                .write(folder);
        String text = Files.readString(folder.resolve(Manifest.FILE));
        assertThat(text)
                .startsWith("{\n  \"version\" : \"0.1.0\",\n  \"commit\" : null,\n  \"dirty\" : null,\n")
                .contains("\"seed\" : \"0xffffffffffffffff\"")
                .contains("  \"sheets\" : {\n    \"a.yaml\" : \"1\",\n    \"b.yaml\" : \"2\"\n  }")
                .contains("\"start\" : \"2026-01-01T00:00:00Z\"")
                .endsWith("}\n")
                .doesNotContain("\r");
    }
}
