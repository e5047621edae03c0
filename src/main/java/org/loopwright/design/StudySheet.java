package org.loopwright.design;

import java.util.List;
import java.util.Optional;
import org.loopwright.scenario.Marked;
import org.loopwright.scenario.Parameter;
import org.loopwright.scenario.Setting;

/** A study as its file has it. */
record StudySheet(
        @Parameter(text = "name, as used in names of folders")
        Marked study,

        @Parameter(text = "title for people") Optional<Marked> title,

        @Parameter(text = "root seed, decimal or 0x and hexadecimal, any 64 bits")
        Marked seed,

        @Parameter(unit = "runs", min = 1, max = 1e6, text = "replications of each design point")
        int replications,

        @Parameter(text = "scenario that the study starts from")
        Optional<Marked> base,

        @Parameter(text = "name of the industry's sheet") Optional<Marked> industry,
        @Parameter(text = "names of the systems' sheets") Optional<Marked> systems,
        @Parameter(text = "horizon of the runs") Optional<Marked> horizon,

        @Parameter(text = "day from which rates are measured")
        Optional<Marked> warmUp,

        @Parameter(text = "follow-up of each probe breakthrough")
        Optional<Marked> follow,

        @Parameter(text = "means of the systems") Optional<Marked> means,
        @Parameter(text = "values by path", orElse = "{}") List<Setting> set,
        @Parameter(text = "what is varied", orElse = "[]") List<FactorSheet> factors,
        @Parameter(text = "how much is kept") Optional<KeepSheet> keep) {

    /** A factor. */
    record FactorSheet(
            @Parameter(text = "path of what is varied") Marked path,
            @Parameter(text = "its levels") List<Marked> levels) {}

    /** What is kept. */
    record KeepSheet(
            @Parameter(
                    unit = "days",
                    min = 0,
                    max = 1e7,
                    text = "distance of the points of series, 0: none",
                    orElse = "0")
            double seriesEveryDays,

            @Parameter(unit = "days", min = 0, max = 1e7, text = "the same in replication 1")
            Optional<Double> firstReplicationSeriesEveryDays,

            @Parameter(text = "which spans are kept") Optional<SpansSheet> spans) {}

    /** Which spans are kept. */
    record SpansSheet(
            @Parameter(unit = "1", min = 1, max = 1e6, text = "kept replications, none: all", orElse = "[]")
            List<Integer> replications,

            @Parameter(text = "levels that a design point must have", orElse = "{}")
            List<Setting> where,

            @Parameter(unit = "1", min = 1, max = 1e6, text = "kept firms, none: all", orElse = "[]")
            List<Integer> firms,

            @Parameter(unit = "1", min = 1, max = 1e6, text = "every how many projects one is kept", orElse = "1")
            int everyNthProject) {}
}
