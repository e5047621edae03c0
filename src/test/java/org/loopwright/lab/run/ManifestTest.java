package org.loopwright.lab.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.loopwright.lab.design.DesignKind;
import org.loopwright.lab.file.FileBlocks;
import org.loopwright.lab.file.FileChecksum;
import org.loopwright.lab.file.JournalException;
import org.loopwright.lab.run.build.ProgramFiles;

public class ManifestTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("2026-01-01T00:01:00Z");

    @TempDir
    private Path folder;

    public static Manifest example(boolean complete, List<FileChecksum> files) {
        return new Manifest(
                new Manifest.Program(
                        "0.1.0",
                        "",
                        null,
                        "b".repeat(64),
                        new ProgramFiles(
                                "jar",
                                "d".repeat(64),
                                List.of(new ProgramFiles.Dependency("picocli-4.7.7.jar", "e".repeat(64))))),
                "depth",
                -1L,
                10,
                360,
                3600,
                3599,
                1,
                complete,
                new Manifest.Plan(
                        DesignKind.FULL,
                        List.of(new Manifest.Varied("system", List.of("closed-loop", "a, b"))),
                        "system"),
                new Manifest.Inputs("inputs/studies/depth.yaml", List.of("means=equal"), ""),
                new TreeMap<>(Map.of("b.yaml", "2", "a.yaml", "1")),
                new Machine("17", "Linux", 2, 2, "en", "Etc/UTC", "UTF-8"),
                new Manifest.Execution(START, END, 60.0, 3600, 60.0),
                List.of(
                        new Manifest.Session(START.minusSeconds(9), Optional.empty(), 0, "", 1, "17", "Linux"),
                        new Manifest.Session(START, Optional.of(END), 3600, "local threads", 2, "17", "Linux")),
                List.of(new ShardSession(
                        "00003-000001.segment", 3, 7, 12, new Workplace("local threads", 2, 4, "17", "Linux"))),
                files,
                Optional.of(new TableBlocks(
                        1800,
                        List.of(new FileBlocks(
                                "outcomes.csv",
                                List.of(
                                        new FileBlocks.Block(7, "e".repeat(64)),
                                        new FileBlocks.Block(5, "f".repeat(64))))))));
    }

    @Test
    void theManifestIsPrettyAndInOneOrder() throws IOException {
        example(true, List.of(new FileChecksum("outcomes.csv", 12, "c".repeat(64))))
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

    @Test
    void aManifestIsReadAsItWasWritten() throws IOException {
        for (boolean complete : List.of(true, false)) {
            Manifest written = example(complete, List.of(new FileChecksum("outcomes.csv", 12, "c".repeat(64))));
            written.write(folder);
            assertThat(Manifest.read(folder)).isEqualTo(written);
        }
    }

    @Test
    void aManifestOfAVersionThatKeptNoInputsIsReadAsComplete() throws IOException {
        Files.writeString(folder.resolve(Manifest.FILE), """
                {"version": "0.1.0", "model_build": "ab", "study": "old", "seed": "0x0000000000000001",
                 "start": "2026-01-01T00:00:00Z", "end": "2026-01-01T00:00:01Z", "later_key": [1]}
                """);
        Manifest old = Manifest.read(folder);
        assertThat(old.inputs()).isNull();
        assertThat(old.complete()).isTrue();
        assertThat(old.sessions()).isEmpty();
        assertThat(old.plan().kind()).isEqualTo(DesignKind.FULL);
    }

    @Test
    void whatIsNoManifestIsRefusedInWords() throws IOException {
        refused("has no manifest.json");
        for (String text : List.of("", "{", "[]", "{\"version\": 1}", "{\"model_build\": \"a\", \"seed\": \"0xzz\"}")) {
            Files.writeString(folder.resolve(Manifest.FILE), text);
            refused("is no manifest of Loopwright that this version reads");
        }
        refused("manifest.json:1:30: seed: expected a seed, found \"0xzz\"");
        Files.writeString(folder.resolve(Manifest.FILE), "{\"seed\": \"0x1\"}");
        refused("model_build: is missing");
        Files.writeString(folder.resolve(Manifest.FILE), """
                {"model_build": "a", "seed": "0x1", "files": [null]}
                """);
        refused("manifest.json:1:47: files[0]: expected an object, found null");
        Files.write(folder.resolve(Manifest.FILE), new byte[] {'{', (byte) 0xff});
        refused("is not text in UTF-8");
    }

    private void refused(String message) {
        assertThatExceptionOfType(JournalException.class)
                .isThrownBy(() -> Manifest.read(folder))
                .withMessageContaining(message);
    }

    @Test
    void aListOfLibrariesIsReadInTheFormatOfSha256sum() {
        String bill = """
                {"bomFormat": "CycloneDX", "components": [
                  {"name": "z", "version": "2", "hashes": [
                    {"alg": "MD5", "content": "00"}, {"alg": "SHA-256", "content": "%s"}]},
                  {"name": "no-hash", "version": "1"},
                  {"name": "a", "version": "1", "hashes": [{"alg": "SHA-256", "content": "%s"}]}]}
                """.formatted("f".repeat(64), "a".repeat(64));
        assertThat(ProgramFiles.parse(bill.getBytes(StandardCharsets.UTF_8)))
                .containsExactly(
                        new ProgramFiles.Dependency("a-1.jar", "a".repeat(64)),
                        new ProgramFiles.Dependency("z-2.jar", "f".repeat(64)));
    }
}
