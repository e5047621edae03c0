package org.loopwright.lab.run.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.loopwright.subject.study.LoopSubject;

class ModelBuildTest {

    private static final ModelSources LISTED = ModelSources.beside(LoopSubject.class);
    private static final String FILE = "org/loopwright/model-build.properties";

    @TempDir
    private Path folder;

    private Path sources;
    private Path classes;

    @BeforeEach
    void makeAProject() throws IOException {
        sources = folder.resolve("src/main/java");
        classes = folder.resolve("target/classes");
        write(sources.resolve("org/loopwright/lab/random/Streams.java"), "class Streams {}");
        write(classes.resolve("org/loopwright/lab/random/Streams.class"), "");
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private String sourcesNow() throws IOException {
        return LISTED.digest(sources);
    }

    @Test
    void thisBuildHasTheIdOfItsSources() throws IOException {
        assertThat(ModelBuild.class.getResource("/" + FILE)).isNotNull();
        assertThat(ModelBuild.of(LoopSubject.class))
                .matches("[0-9a-f]{64}")
                .isEqualTo(LISTED.digest(Path.of("src/main/java")));
    }

    @Test
    void theIdIsWhatTheBuildWroteDown() throws IOException {
        ModelBuild.write(LISTED, sources, classes);
        assertThat(ModelBuild.of(LISTED, classes, Files.newInputStream(classes.resolve(FILE))))
                .isEqualTo(sourcesNow());
        // Edited, but not compiled.
        write(sources.resolve("org/loopwright/lab/random/Streams.java"), "class Streams { int more; }");
        assertThat(ModelBuild.of(LISTED, classes, Files.newInputStream(classes.resolve(FILE))))
                .isNotEqualTo(sourcesNow());
    }

    @Test
    void classesThatAnEditorCompiledAreNotCalledByAnEarlierId() throws IOException {
        write(classes.resolve(FILE), "id=old\n");
        Files.setLastModifiedTime(classes.resolve(FILE), FileTime.from(Instant.EPOCH));
        assertThat(ModelBuild.of(LISTED, classes, text("id=old"))).isEqualTo(sourcesNow());
    }

    @Test
    void whereTheBuildWroteNothingTheSourcesTell() throws IOException {
        assertThat(ModelBuild.of(LISTED, classes, null)).isEqualTo(sourcesNow());
    }

    @Test
    void withoutEitherItSaysWhatToDo() throws IOException {
        Path alone = Files.createDirectories(folder.resolve("jar")).resolve("loopwright.jar");
        Files.createFile(alone);
        assertThatThrownBy(() -> ModelBuild.of(LISTED, alone, null))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(FILE)
                .hasMessageEndingWith("build it with ./mvnw package");
        assertThat(ModelBuild.of(LISTED, alone, text("id=ab\n"))).isEqualTo("ab");
    }
}
