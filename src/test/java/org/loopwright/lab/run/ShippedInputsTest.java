package org.loopwright.lab.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.loopwright.lab.design.Study;
import org.loopwright.lab.design.StudyReader;
import org.loopwright.lab.sheet.ScenarioText;
import org.loopwright.subject.scenario.ParameterFolder;
import org.loopwright.subject.scenario.Scenario;
import org.loopwright.subject.study.LoopSubject;

/** What a results folder keeps of each shipped study gives that study again, or nobody could verify its results. */
class ShippedInputsTest {

    private static final ParameterFolder PARAMS = new ParameterFolder(Path.of("params"));

    @TempDir
    private Path out;

    static List<String> names() {
        return PARAMS.studies();
    }

    @ParameterizedTest
    @MethodSource("names")
    void theKeptInputsGiveTheStudyAgain(String name) throws IOException {
        Study study = StudyReader.read(Path.of("params/studies/" + name + ".yaml"), PARAMS);
        StudyText<Scenario> text = new StudyText<>(study, PARAMS);
        study.design().points().forEach(point -> {
            Scenario scenario = study.scenario(point, PARAMS);
            text.add(point.number(), point.settings(), scenario, ScenarioText.hash(scenario));
        });
        Manifest.Inputs kept = StudyInputs.keep(new LoopSubject(), study, PARAMS, text.sheets(), out)
                .inputs();
        assertThat(kept.fault()).isEmpty();
        assertThat(Files.exists(out.resolve(kept.study()))).isTrue();
    }

    /** A shard tries no design point; what it lays down must do for all of them. */
    @ParameterizedTest
    @MethodSource("names")
    void soDoesWhatAShardFindsWhileItReadsTheStudy(String name) throws IOException {
        ParameterFolder params = new ParameterFolder(Path.of("params"));
        Study study = StudyReader.untried(Path.of("params/studies/" + name + ".yaml"), params, List.of());
        StudyText<Scenario> text = new StudyText<>(study, params);
        text.use(study.scenario(study.design().point(study.design().size()), params));
        assertThat(StudyInputs.keep(new LoopSubject(), study, params, text.sheets(), out)
                        .inputs()
                        .fault())
                .isEmpty();
    }
}
