package org.loopwright.faces.cli.option;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceCommitTest {

    @TempDir
    Path folder;

    @Test
    void outsideAWorkTreeTheCommitIsUnknown() throws InterruptedException {
        assertThat(SourceCommit.of(folder)).isEqualTo(new SourceCommit("", null));
    }
}
