package org.loopwright.lab.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.loopwright.subject.scenario.ParameterFolder;

/** The studies in {@code params/studies} that ship with the project. */
class ShippedStudiesTest {

    @Test
    void everyStudyReadsAndBearsTheNameOfItsFile() {
        ParameterFolder folder = new ParameterFolder(Path.of("params"));
        assertThat(folder.studies()).allSatisfy(name -> {
            Study study = StudyReader.read(Path.of("params", "studies", name + ".yaml"), folder);
            assertThat(study.name()).isEqualTo(name);
        });
    }
}
