package org.loopwright.lab.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.loopwright.lab.file.JournalException;

/** What a study was read from, as a segment carries it. */
class PackedInputsTest {

    @TempDir
    private Path folder;

    private static PackedInputs of(String name, byte... content) {
        return new PackedInputs(
                "studies/ä.yaml",
                List.of("a=1", "b=[x, y]"),
                new TreeMap<>(Map.of(name, content, "world.yaml", new byte[3])));
    }

    @Test
    void theyAreUnpackedAsTheyWere() throws IOException {
        PackedInputs packed = of("studies/ä.yaml", (byte) 1, (byte) -1);
        PackedInputs again = PackedInputs.decode(packed.encode());
        assertThat(again.study()).isEqualTo(packed.study());
        assertThat(again.settings()).isEqualTo(packed.settings());
        assertThat(again.files()).hasSize(2).containsEntry("world.yaml", new byte[3]);
        again.write(folder);
        assertThat(folder.resolve("studies/ä.yaml")).hasBinaryContent(new byte[] {1, -1});
    }

    @Test
    void largeOnesAreNotCarriedAndDamagedOrStrangeOnesRefused() throws IOException {
        assertThat(of("a.csv", new byte[17 << 20]).encode()).isEmpty();
        byte[] whole = of("a.csv").encode();
        for (int end = 0; end < whole.length; end += 5) {
            byte[] cut = Arrays.copyOf(whole, end);
            assertThatThrownBy(() -> PackedInputs.decode(cut)).isInstanceOf(IOException.class);
        }
        assertThatThrownBy(() -> of("../outside.yaml").write(folder))
                .isInstanceOf(JournalException.class)
                .hasMessageContaining("../outside.yaml");
        assertThat(folder.resolveSibling("outside.yaml")).doesNotExist();
    }
}
