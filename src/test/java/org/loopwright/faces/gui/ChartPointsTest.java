package org.loopwright.faces.gui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.loopwright.lab.random.Streams;
import org.loopwright.lab.sheet.Setting;
import org.loopwright.subject.model.Gauges;
import org.loopwright.subject.model.LoopModel;
import org.loopwright.subject.observation.EconomyObservations;
import org.loopwright.subject.observation.Observations;
import org.loopwright.subject.observation.SeriesPoint;
import org.loopwright.subject.scenario.ParameterFolder;
import org.loopwright.subject.scenario.Scenario;

/** What charts show of a run is what its tables say of it. One run of 1 615 days, pinned. */
class ChartPointsTest {

    private static final ParameterFolder SHEETS =
            new ParameterFolder(Path.of(System.getProperty("loopwright.home", ""), "params"));

    @Test
    void curvesAreTheSeriesAndMarksCountWhatHappened() {
        Scenario scenario = SHEETS.resolve(
                SHEETS.spec("batteries")
                        .with(List.of(
                                new Setting("systems", "[simulation-frontier, closed-loop]"),
                                new Setting("warm_up", "365"),
                                new Setting("horizon", "1250"))),
                List.of());
        Streams streams = new Streams(3, 1);
        Observations seen = LoopModel.simulate(scenario, streams);
        LoopModel model = new LoopModel(scenario, streams);
        model.start();
        List<ChartPoints.Point> points = new ArrayList<>();
        List<Mark> marks = new ArrayList<>();
        Gauges gauges = new Gauges(model);
        ChartPoints charts =
                new ChartPoints(gauges, 2, scenario.end(), EnumSet.allOf(ChartKind.class), points::add, marks::add);
        for (double day = 0; day < scenario.end(); day = ChartPoints.after(day)) {
            model.advanceTo(day);
            charts.look(day);
        }
        model.advanceTo(scenario.end());
        charts.look(scenario.end());
        for (int e = 0; e < 2; e++) {
            EconomyObservations economy = seen.economies().get(e);
            for (ChartKind kind : ChartKind.values()) {
                if (kind.column().isPresent()) {
                    int place = e;
                    List<ChartPoints.Point> curve = points.stream()
                            .filter(point -> point.chart() == kind && point.series() == place)
                            .toList();
                    assertThat(curve)
                            .extracting(ChartPoints.Point::day)
                            .as(kind.title())
                            .isEqualTo(economy.series().stream()
                                    .map(SeriesPoint::day)
                                    .toList());
                    assertThat(curve)
                            .extracting(ChartPoints.Point::value)
                            .as(kind.title())
                            .isEqualTo(economy.series().stream()
                                    .map(point -> kind.column().orElseThrow().number(point))
                                    .toList());
                }
            }
            assertThat(gauges.unitCost(e)).isEqualTo(gauges.now(e).unitCost());
            assertThat(told(marks, Mark.Kind.OWN, e)).isEqualTo(gauges.now(e).ownGenerationsFound());
            assertThat(told(marks, Mark.Kind.INCIDENT, e)).isPositive().isEqualTo(gauges.incidents(e));
            assertThat(told(marks, Mark.Kind.CLOSED, e))
                    .isPositive()
                    .isEqualTo(gauges.now(e).loopsClosed());
        }
    }

    /** How many things the marks tell of: each tells of one, or says of how many. */
    private static int told(List<Mark> marks, Mark.Kind kind, int economy) {
        return marks.stream()
                .filter(mark -> mark.kind() == kind && mark.economy() == economy)
                .mapToInt(mark -> mark.text().startsWith("a")
                        ? 1
                        : Integer.parseInt(mark.text().substring(0, mark.text().indexOf(' '))))
                .sum();
    }
}
