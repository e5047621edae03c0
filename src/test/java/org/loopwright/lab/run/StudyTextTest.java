package org.loopwright.lab.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.loopwright.lab.design.DesignPoint;
import org.loopwright.lab.design.Study;
import org.loopwright.lab.design.StudyReader;
import org.loopwright.subject.scenario.ParameterFolder;
import org.loopwright.subject.scenario.Scenario;

class StudyTextTest {

    private static final ParameterFolder PARAMETERS = new ParameterFolder(Path.of("params"));

    @TempDir
    private Path folder;

    private Study study(int levels) throws Exception {
        Path file = folder.resolve("wide.yaml");
        String numbers = IntStream.rangeClosed(1, levels)
                .mapToObj(level -> Integer.toString(1000 + level))
                .collect(Collectors.joining(", "));
        Files.writeString(file, """
                study: wide
                title: Wide study
                seed: 42
                replications: 1
                factors:
                  - {path: system, levels: [closed-loop]}
                  - {path: industry, levels: [batteries]}
                  - {path: horizon, levels: [%s]}
                """.formatted(numbers));
        return StudyReader.read(file, PARAMETERS);
    }

    /** The lines of the points, where all have one scenario but for the digest of one of them. */
    private static List<String> points(Study study, Scenario scenario, int changed) {
        StudyText<Scenario> text = new StudyText<>(study, PARAMETERS);
        for (int number = 1; number <= study.design().size(); number++) {
            DesignPoint point = study.design().point(number);
            text.add(number, point.settings(), scenario, (number == changed ? "b" : "a").repeat(64));
        }
        return text.text().lines().filter(line -> line.startsWith("point")).toList();
    }

    @Test
    void aSmallDesignHasALineForEveryPoint() throws Exception {
        Study study = study(3);
        Scenario scenario = study.scenario(study.design().point(1), PARAMETERS);
        assertThat(points(study, scenario, 0))
                .hasSize(3)
                .element(1)
                .asString()
                .contains("point 2: system = closed-loop, industry = batteries, horizon = 1002, scenario aaaa");
    }

    @Test
    void aLargeDesignHasALineForEveryThousandPointsThatHangsOnEachOfThem() throws Exception {
        Study study = study(10_050);
        Scenario scenario = study.scenario(study.design().point(1), PARAMETERS);
        List<String> before = points(study, scenario, 0);
        List<String> after = points(study, scenario, 10_049);
        assertThat(before).hasSize(11);
        assertThat(after.subList(0, 10)).isEqualTo(before.subList(0, 10));
        assertThat(after.get(10)).startsWith("points up to 10050: ").isNotEqualTo(before.get(10));
    }
}
