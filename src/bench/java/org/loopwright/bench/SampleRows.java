package org.loopwright.bench;

import java.util.List;
import java.util.Optional;
import org.loopwright.lab.random.Streams;
import org.loopwright.lab.sheet.Setting;
import org.loopwright.lab.table.RunRows;
import org.loopwright.subject.model.LoopModel;
import org.loopwright.subject.observation.MeasuredEconomy;
import org.loopwright.subject.observation.Observations;
import org.loopwright.subject.observation.OutcomeMeasures;
import org.loopwright.subject.scenario.KeptRows;
import org.loopwright.subject.study.RunTables;

/** What one short run says: one firm for a year, as in the very long sweep. */
final class SampleRows {

    private SampleRows() {}

    private static Observations seen() {
        return LoopModel.simulate(
                Site.closedLoop(
                        "batteries",
                        new Setting("system.means.firms", "1"),
                        new Setting("warm_up", "0"),
                        new Setting("follow", "30"),
                        new Setting("horizon", "365")),
                new Streams(1, 1));
    }

    /** Its rows without labels. */
    static RunRows content() {
        return RunTables.content(seen(), new KeptRows(0, Optional.empty()));
    }

    /** The cells of its outcome. */
    static List<Object> outcome() {
        Observations seen = seen();
        return OutcomeMeasures.TABLE.row(
                new MeasuredEconomy(seen, seen.economies().get(0)));
    }
}
