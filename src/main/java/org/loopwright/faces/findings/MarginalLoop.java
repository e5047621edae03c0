package org.loopwright.faces.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.loopwright.lab.analysis.MarginalStay;

/** Findings of a study with and without one inserted probe: its own loop, and the delay that it imposes on all others. */
final class MarginalLoop {

    private MarginalLoop() {}

    static Findings of(List<PairedRuns> pairs, KeptStudy kept) {
        List<Finding.Line> lines = new ArrayList<>();
        int open = 0;
        int missing = 0;
        int delayed = 0;
        for (PairedRuns pair : pairs) {
            MarginalStay stay = MarginalStay.of(
                    pair.high()[0], kept.scenario(pair.point()).follow(), pair.high()[1], pair.low()[1], Finding.LEVEL);
            String remark = pair.counted(stay.own().count()) + (stay.open() == 0 ? "" : ", open " + stay.open());
            lines.add(new Finding.Line(pair.cell(), List.of(stay.own(), stay.others()), remark));
            open += stay.open();
            missing += stay.missing();
            delayed += stay.others().above(0) ? 1 : 0;
        }
        List<String> remarks = new ArrayList<>();
        remarks.add("The interval of the others' delay lies above 0 in " + delayed + " of " + pairs.size()
                + " cells, each compared at 95 % on its own: without any delay, one in forty would be.");
        if (open > 0) {
            remarks.add("Open: inserted probes that were not closed within the follow-up, " + open
                    + " in all. They count with the follow-up: a mean with many of them is too short, and where"
                    + " others take as long, their delay is not seen.");
        }
        if (missing > 0) {
            remarks.add(PairedRuns.leftOut(missing));
        }
        Finding table = new Finding(
                "One inserted probe",
                "",
                "",
                PairedRuns.LINE,
                List.of("own loop [days]", "others' delay [days]"),
                lines,
                Map.of("open", (double) open, "missing", (double) missing),
                remarks);
        return new Findings(
                PairedKind.MARGINAL_LOOP,
                "Runs with one inserted probe against runs without it, on the same luck. Own loop: days from that"
                        + " breakthrough until firms with half of day-0 output have it in production, mean +/- half of"
                        + " the 95 % t-interval over n replications. Others' delay: days by which it lengthens the loops"
                        + " of all other probes that are followed, taken together, +/- half of the paired interval. Each"
                        + " loop is followed for a limited time and counts with that at most.",
                List.of(table),
                List.of());
    }
}
