package org.loopwright.faces.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.loopwright.faces.cli.option.Home;

/** Tables of larger studies and of more shards, also of more than there are runs, are those of one machine. */
@Tag("thorough")
class ManyShardsTest {

    @TempDir
    static Path scratch;

    private final StringWriter err = new StringWriter();

    private String type(Object... words) {
        StringWriter out = new StringWriter();
        String[] texts = List.of(words).stream().map(String::valueOf).toArray(String[]::new);
        int code = Main.run(new Home(Path.of("")), new PrintWriter(out, true), new PrintWriter(err, true), texts);
        assertThat(code).as(err.toString()).isZero();
        return out.toString();
    }

    @ParameterizedTest
    @CsvSource({"golden, 64", "quickstart, 7"})
    void tablesAreThoseOfOneMachine(String study, int shards) {
        Path whole = scratch.resolve(study);
        if (Files.notExists(whole)) {
            type("sweep", study, "--out", whole, "--pooled");
        }
        Path parts = scratch.resolve(study + shards);
        for (int shard = shards; shard >= 1; shard--) {
            type("sweep", study, "--out", parts, "--shard", shard + "/" + shards);
        }
        assertThat(type("sweep", study, "--out", parts, "--pooled")).contains(" runs were there already");
        for (String table : List.of("outcomes", "generations", "series", "spans", "dictionary")) {
            assertThat(parts.resolve(table + ".csv")).hasSameBinaryContentAs(whole.resolve(table + ".csv"));
        }
    }
}
