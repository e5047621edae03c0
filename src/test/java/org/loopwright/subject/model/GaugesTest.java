package org.loopwright.subject.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.loopwright.lab.random.Streams;
import org.loopwright.lab.sheet.Setting;
import org.loopwright.subject.observation.SeriesPoint;
import org.loopwright.subject.scenario.ParameterFolder;

class GaugesTest {

    private static final double MONTH = 30;

    @Test
    void aWatchedRunShowsThePointsThatItsSeriesRecordsAndLookingChangesNothing() {
        LoopModel model = new LoopModel(
                new ParameterFolder(Path.of("params"))
                        .scenario(
                                "batteries",
                                List.of(
                                        new Setting("warm_up", "365"),
                                        new Setting("horizon", "535"),
                                        new Setting("follow", "300"))),
                new Streams(11, 1));
        model.start();
        Gauges gauges = new Gauges(model);
        List<SeriesPoint> shown = new ArrayList<>();
        for (double day = 0; day <= 900; day += MONTH) {
            model.advanceTo(day + MONTH / 2);
            gauges.now(0);
            model.advanceTo(day + MONTH);
            String before = model.stateHash();
            shown.add(gauges.now(0));
            assertThat(model.stateHash()).as("day %s", day).isEqualTo(before);
        }
        List<SeriesPoint> recorded = model.observations().economies().get(0).series();
        assertThat(recorded).hasSize(31);
        assertThat(shown.subList(0, 30)).isEqualTo(recorded.subList(1, 31));
    }
}
