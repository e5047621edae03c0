package org.loopwright.faces.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.loopwright.lab.file.JournalException;

class EmaResultsTest {

    /** Made by tarfile of Python 3.11 as save_results makes it; the second outcome has a name of 120 letters. */
    private static final String BY_PYTHON =
            "H4sIAAAAAAACA+3YTWuDMBgHcM9+Csk5SxNfYTDYbrttsGPpIU2zzaJGYlqU0u++xG7d1m30pDL6/A6mPAoRy98nRra11Hkp"
                    + "K9MQ0Wy9IVArjeN+tE5Hymh6/N3XGaNh6AXUG8GmMVzb6b3L1OJCbqXGjZAV17nCtSpy0eFSrWThUxImGHEcLBGmuGa4UKr2"
                    + "mbyiCRaYHSse+Kc6Iopm4DnO5Z/S7Hv+aZqxBPI/BkYSHyEI8KUiMzK7feTtveQrqYfL/y+5P2Y+/NH/acgiL2gh/8PnP4qD"
                    + "mpvXGzkRt+qE189kxviLz/Z/2+y/5T9iSZhB/x+n/1McEupHdoQYXp5SGr7ihpN1o6qJ1v8ZZaf9P2Yp5H8MO2S//ptcVeg6"
                    + "oIThAKmNEaqUjS3M5+hJ8ILrh0MN2dNdf3BfjWiBgzm605p3X85PtY6Ycm63hkGLhbuDz+00+/x2qLVH9FwobtLY3WG/2eJq"
                    + "ghv5onT/ND/2Xlw9r96vPOzDnF7ab8u4olqupTBov4dXGAAAAAAAAAAAAAAA4A9vPF3rpgAoAAA=";

    @TempDir
    private Path folder;

    private static EmaResults results() {
        return new EmaResults(
                List.of(
                        new EmaResults.Column("x", EmaResults.Type.DECIMAL, List.of("0.1", "0.25")),
                        new EmaResults.Column("kind", EmaResults.Type.CATEGORY, List.of("a, \"b\"", "two\nlines")),
                        new EmaResults.Column("on", EmaResults.Type.BOOLEAN, List.of("True", "False")),
                        new EmaResults.Column("scenario", EmaResults.Type.INTEGER, List.of("0", "1")),
                        new EmaResults.Column("policy", EmaResults.Type.CATEGORY, List.of("p", "p")),
                        new EmaResults.Column("model", EmaResults.Type.CATEGORY, List.of("loop", "loop"))),
                List.of(
                        EmaResults.Outcome.scalar("days", new double[] {1.0 / 3, Double.NaN}),
                        new EmaResults.Outcome("cost", true, new double[][] {{1, 2, Double.NaN}, {3, 4, 5e-300}})));
    }

    private Path packed(Map<String, String> files) throws Exception {
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        files.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return Files.write(folder.resolve("in.tar.gz"), TarArchive.pack(bytes));
    }

    @Test
    void whatPythonWroteIsRead() throws Exception {
        Path file = Files.write(folder.resolve("p.tar.gz"), Base64.getDecoder().decode(BY_PYTHON));
        EmaResults read = EmaResultsReader.read(file);
        assertThat(read.count()).isEqualTo(2);
        assertThat(read.experiments())
                .contains(
                        new EmaResults.Column("x", EmaResults.Type.DECIMAL, List.of("0.25", "1e-05")),
                        new EmaResults.Column("lever", EmaResults.Type.CATEGORY, List.of("a, b", "c")),
                        new EmaResults.Column("scenario", EmaResults.Type.INTEGER, List.of("0", "1")));
        assertThat(read.outcomes().get(0).series()).isFalse();
        assertThat(Arrays.deepToString(read.outcomes().get(0).values())).isEqualTo(Arrays.deepToString(new double[][] {
            {1.5}, {Double.NaN}
        }));
        assertThat(read.outcomes().get(1).name()).isEqualTo("e".repeat(120));
        assertThat(Arrays.deepToString(read.outcomes().get(1).values())).isEqualTo(Arrays.deepToString(new double[][] {
            {1, 2}, {3, Double.NaN}
        }));
    }

    @Test
    void whatIsWrittenIsReadBackAsItWas() throws Exception {
        Path file = folder.resolve("out.tar.gz");
        results().write(file);
        EmaResults read = EmaResultsReader.read(file);
        assertThat(read.experiments()).isEqualTo(results().experiments());
        for (int i = 0; i < 2; i++) {
            assertThat(read.outcomes().get(i).name())
                    .isEqualTo(results().outcomes().get(i).name());
            assertThat(read.outcomes().get(i).series())
                    .isEqualTo(results().outcomes().get(i).series());
            assertThat(Arrays.deepToString(read.outcomes().get(i).values()))
                    .isEqualTo(Arrays.deepToString(results().outcomes().get(i).values()));
        }
        assertThatThrownBy(() -> results().write(file))
                .isInstanceOf(JournalException.class)
                .hasMessageEndingWith("out.tar.gz is there already and is not overwritten");
    }

    @Test
    void filesHaveTheNamesAndFormsOfTheWorkbench() throws Exception {
        Path file = folder.resolve("out.tar.gz");
        results().write(file);
        Map<String, byte[]> files = TarArchive.unpack(file);
        assertThat(files.keySet()).containsExactly("experiments.csv", "days.cls", "cost.csv", "metadata.json");
        assertThat(new String(files.get("experiments.csv"), StandardCharsets.UTF_8))
                .isEqualTo("x,kind,on,scenario,policy,model\n0.1,\"a, \"\"b\"\"\",True,0,p,loop\n"
                        + "0.25,\"two\nlines\",False,1,p,loop\n");
        assertThat(new String(files.get("days.cls"), StandardCharsets.UTF_8)).isEqualTo("0.33333333333333331\n\"\"\n");
        assertThat(new String(files.get("metadata.json"), StandardCharsets.UTF_8))
                .contains("\"version\" : 0.1", "\"ArrayOutcome\"", "\"cost.csv\"", "\"on\" : \"bool\"");
    }

    /** Version 3 of the Workbench writes its own number, a text; earlier ones that of the form; others may write none. */
    @Test
    void theVersionMayBeANumberATextOrMissing() throws Exception {
        for (String version : List.of("", "\"version\": 0.1, ", "\"version\": \"3.0.0\", ", "\"version\": null, ")) {
            Map<String, String> files = new LinkedHashMap<>();
            files.put("experiments.csv", "scenario,policy,model\n0,p,m\n");
            files.put("y.cls", "1.5\n");
            files.put(
                    "metadata.json",
                    "{" + version + "\"outcomes\": [[\"ScalarOutcome\", \"y\", \"y.cls\"]], \"experiments\":"
                            + " {\"scenario\": \"int64\", \"policy\": \"object\", \"model\": \"object\"}}");
            assertThat(EmaResultsReader.read(packed(files)).outcomes().get(0).values()[0])
                    .containsExactly(1.5);
        }
    }

    @Test
    void aFaultHasItsFileAndLine() throws Exception {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("experiments.csv", "scenario,policy,model\n0,p,m\n1,p,m\n");
        files.put("y.cls", "1\n\n2,5 days\n");
        files.put(
                "metadata.json",
                "{\"outcomes\": [[\"ScalarOutcome\", \"y\", \"y.cls\"]], \"experiments\":"
                        + " {\"scenario\": \"int64\", \"policy\": \"object\", \"model\": \"object\"}}");
        assertThatThrownBy(() -> EmaResultsReader.read(packed(files)))
                .hasMessageEndingWith("in.tar.gz: y.cls:3: expected 1 cells as in the first row, found 2");
        files.put("y.cls", "1\n\nfive\n");
        assertThatThrownBy(() -> EmaResultsReader.read(packed(files)))
                .hasMessageEndingWith("y.cls:3: column 1: expected a finite number, found 'five'");
        files.put("y.cls", "1\n");
        assertThatThrownBy(() -> EmaResultsReader.read(packed(files)))
                .hasMessageEndingWith("outcome y must have a row for each of 2 experiments, has 1");
        files.put("metadata.json", "{\n\"outcomes\": [}");
        assertThatThrownBy(() -> EmaResultsReader.read(packed(files)))
                .hasMessageContaining("in.tar.gz: metadata.json:2:14: is not JSON: ");
        files.remove("metadata.json");
        assertThatThrownBy(() -> EmaResultsReader.read(packed(files)))
                .hasMessageContaining("has no metadata.json, which results of the EMA Workbench");
    }

    @Test
    void filesThatAreNoArchivesAreRefused() throws Exception {
        Path plain = Files.writeString(folder.resolve("plain.tar.gz"), "a,b\n1,2\n");
        assertThatThrownBy(() -> EmaResultsReader.read(plain))
                .hasMessageContaining("plain.tar.gz: is not packed by gzip");
        assertThatThrownBy(() -> EmaResultsReader.read(folder.resolve("none.tar.gz")))
                .hasMessageEndingWith("none.tar.gz: there is no such file");
    }

    @Test
    void resultsThatDoNotFitTogetherAreRefused() {
        assertThatThrownBy(() -> new EmaResults(results().experiments().subList(0, 5), List.of()))
                .hasMessage("experiments need columns [scenario, policy, model], were [x, kind, on, scenario, policy]");
        assertThatThrownBy(() -> EmaResults.Outcome.scalar("a/b", new double[1]))
                .hasMessageContaining("'a/b'");
    }
}
