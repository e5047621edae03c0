package org.loopwright.subject.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.loopwright.lab.sheet.Setting;

class NominalStagesTest {

    @TempDir
    Path directory;

    private NominalStages stages(String... settings) {
        List<Setting> set = Stream.of(settings).map(Setting::parse).toList();
        ParameterFolder folder = new ParameterFolder(SheetFiles.folder(directory));
        return NominalStages.of(folder.scenario("pair", set).industry());
    }

    /** Research 60, simulation 10; period 90, negotiation 30, trial 30; 0.2 × review 60, ramp 60, data 30 and 1. */
    @Test
    void stagesOfASheetAddUp() {
        NominalStages stages = stages();
        assertThat(stages.teamDays()).isEqualTo(70);
        assertThat(stages.leaderDays()).isEqualTo(45 + 30 + 30);
        assertThat(stages.openDays()).isEqualTo(70 + 105 + 12 + 60 + 30 + 1);
        assertThat(stages("industry.trial.phases=3").leaderDays()).isEqualTo(45 + 30 + 90);
        assertThat(stages("industry.approval.criticality=0").openDays()).isEqualTo(266);
    }

    @Test
    void startsAreBoundByTeamsOrByOpenProjects() {
        NominalStages stages = stages();
        assertThat(stages.startsPerYear(4, 20)).isCloseTo(365 * 4 / 70.0, within(1e-12));
        assertThat(stages.startsPerYear(4, 2)).isCloseTo(365 * 8 / 278.0, within(1e-12));
    }

    @Test
    void stagesWithoutTimeAreNoBound() {
        assertThat(new NominalStages(0, 0, 100).startsPerYear(3, 2)).isCloseTo(365 * 6 / 100.0, within(1e-12));
        assertThat(new NominalStages(0, 0, 0).startsPerYear(3, 2)).isInfinite();
    }
}
