package org.loopwright.subject.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.loopwright.lab.design.Factor;
import org.loopwright.lab.design.Keep;
import org.loopwright.lab.design.PlannedRun;
import org.loopwright.lab.fault.Fault;
import org.loopwright.lab.fault.Nearest;
import org.loopwright.lab.sheet.Parameter;
import org.loopwright.lab.sheet.Setting;
import org.loopwright.lab.sheet.Wording;
import org.loopwright.lab.sheet.Written;

/**
 * How much of series and spans a study keeps; outcomes and generations are always kept in full.
 *
 * @param seriesEveryDays distance of the points of series; 0: no series [days]
 * @param firstReplicationSeriesEveryDays the same in replication 1 [days]
 * @param spans which spans; empty: none
 */
public record SeriesAndSpans(double seriesEveryDays, double firstReplicationSeriesEveryDays, Optional<SpanRule> spans)
        implements Keep {

    /** No series and no spans. */
    public static final SeriesAndSpans NEITHER = new SeriesAndSpans(0, 0, Optional.empty());

    /**
     * Of which runs a study keeps spans, and of which firms and projects.
     *
     * @param replications kept ones; empty: all
     * @param where levels that a design point must have
     * @param spans kept spans of such a run
     */
    public record SpanRule(List<Integer> replications, List<Setting> where, KeptRows.Spans spans) {

        /** Copies the lists. */
        public SpanRule {
            replications = List.copyOf(replications);
            where = List.copyOf(where);
        }

        private boolean keeps(PlannedRun run) {
            return (replications.isEmpty() || replications.contains(run.replication()))
                    && where.stream()
                            .allMatch(setting -> run.point()
                                    .level(setting.path())
                                    .filter(setting.value()::equals)
                                    .isPresent());
        }

        private String line() {
            String levels = where.stream()
                    .map(setting -> setting.path() + " = " + setting.value())
                    .collect(Collectors.joining(", "));
            return "keep spans of replications " + replications + ", firms " + spans.firms() + ", every project number "
                    + spans.everyNthProject() + ", where " + levels;
        }
    }

    @Override
    public KeptRows of(PlannedRun run) {
        return new KeptRows(
                run.replication() == 1 ? firstReplicationSeriesEveryDays : seriesEveryDays,
                spans.filter(rule -> rule.keeps(run)).map(SpanRule::spans));
    }

    @Override
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("keep series every " + Wording.readable(seriesEveryDays) + " days, in replication 1 every "
                + Wording.readable(firstReplicationSeriesEveryDays) + " days");
        spans.ifPresent(rule -> lines.add(rule.line()));
        return List.copyOf(lines);
    }

    /**
     * What is asked for although there is no such thing, in words.
     *
     * @param replications of the study
     * @param firms of an economy
     */
    List<String> missing(int replications, int firms) {
        List<String> missing = new ArrayList<>();
        spans.ifPresent(rule -> {
            List<Integer> late = rule.replications().stream()
                    .filter(one -> one > replications)
                    .toList();
            List<Integer> others =
                    rule.spans().firms().stream().filter(one -> one > firms).toList();
            if (!late.isEmpty()) {
                missing.add("spans of replications " + late + " are asked for, but the study has " + replications);
            }
            if (!others.isEmpty()) {
                missing.add("spans of firms " + others + " are asked for, but no economy has as many");
            }
        });
        return missing;
    }

    /** What a study file says of it. */
    record Group(
            @Parameter(
                    unit = "days",
                    min = 0,
                    max = 1e7,
                    text = "distance of the points of series, 0: none",
                    orElse = "0")
            double seriesEveryDays,

            @Parameter(unit = "days", min = 0, max = 1e7, text = "the same in replication 1")
            Optional<Double> firstReplicationSeriesEveryDays,

            @Parameter(text = "which spans are kept") Optional<SpansGroup> spans) {}

    /** Which spans are kept, in a study file. */
    record SpansGroup(
            @Parameter(unit = "1", min = 1, max = 1e6, text = "kept replications, none: all", orElse = "[]")
            List<Integer> replications,

            @Parameter(text = "levels that a design point must have", orElse = "{}")
            List<Setting> where,

            @Parameter(unit = "1", min = 1, max = 1e6, text = "kept firms, none: all", orElse = "[]")
            List<Integer> firms,

            @Parameter(unit = "1", min = 1, max = 1e6, text = "every how many projects one is kept", orElse = "1")
            int everyNthProject) {}

    /** Reads the group of a study file; faults are added to the list. */
    static SeriesAndSpans read(Written written, List<Factor> factors, List<Fault> faults) {
        Group group = written.as(Group.class, "keep", faults);
        if (group == null) {
            return NEITHER;
        }
        Optional<SpanRule> spans = group.spans()
                .map(rule -> new SpanRule(
                        rule.replications(),
                        rule.where().stream()
                                .map(setting -> where(setting, factors, faults))
                                .toList(),
                        new KeptRows.Spans(rule.firms(), rule.everyNthProject())));
        double every = group.seriesEveryDays();
        return new SeriesAndSpans(every, group.firstReplicationSeriesEveryDays().orElse(every), spans);
    }

    /** The same setting with the level that its value may be the name of. */
    private static Setting where(Setting setting, List<Factor> factors, List<Fault> faults) {
        List<String> paths = factors.stream().map(Factor::path).toList();
        Optional<Factor> factor = factors.stream()
                .filter(candidate -> candidate.isCalled(setting.path()))
                .findFirst();
        if (factor.isEmpty()) {
            String hint = Nearest.hint(setting.path(), paths);
            String message = "'" + setting.path() + "' is not a factor" + hint;
            faults.add(Fault.at(setting.place(), "keep.spans.where", message));
            return setting;
        }
        Optional<String> level = factor.get().value(setting.value());
        if (level.isEmpty()) {
            String hint = Nearest.hint(setting.value(), factor.get().names());
            String message = "no level '" + setting.value() + "'" + hint;
            faults.add(Fault.at(setting.place(), "keep.spans.where." + setting.path(), message));
        }
        return new Setting(factor.get().path(), level.orElse(setting.value()), setting.place());
    }
}
