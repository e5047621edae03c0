package org.loopwright.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelBuildTest {

    private static final List<String> CLASSES = List.of(
            "org/loopwright/model/Firm.class",
            "org/loopwright/model/Firm$State.class",
            "org/loopwright/random/Streams.class",
            "org/loopwright/experiment/OutcomeTable.class",
            "org/loopwright/cli/Main.class");

    @TempDir
    private Path folder;

    private void compile(String changed) throws IOException {
        for (String name : CLASSES) {
            Path file = folder.resolve("classes").resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, name.equals(changed) ? "changed" : name);
        }
    }

    private String id() throws IOException {
        return ModelBuild.of(folder.resolve("classes"));
    }

    @Test
    void aJarHasTheIdOfTheFolderItWasMadeFrom() throws IOException {
        compile("");
        Path jar = folder.resolve("a.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out)) {
            for (int i = CLASSES.size() - 1; i >= 0; i--) {
                entries.putNextEntry(new ZipEntry(CLASSES.get(i)));
                entries.write(CLASSES.get(i).getBytes(StandardCharsets.UTF_8));
                entries.closeEntry();
            }
        }
        assertThat(ModelBuild.of(jar)).isEqualTo(id());
    }

    @Test
    void theIdChangesWithTheModelButNotWithACommand() throws IOException {
        compile("");
        String before = id();
        compile("org/loopwright/cli/Main.class");
        assertThat(id()).isEqualTo(before);
        compile("org/loopwright/model/Firm$State.class");
        assertThat(id()).isNotEqualTo(before);
        compile("org/loopwright/experiment/OutcomeTable.class");
        assertThat(id()).isNotEqualTo(before);
    }

    @Test
    void thisBuildHasAnId() {
        assertThat(ModelBuild.id()).matches("[0-9a-f]{64}").isEqualTo(ModelBuild.id());
    }
}
