package org.loopwright.subject.theory;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;
import org.loopwright.lab.sheet.Marked;
import org.loopwright.lab.sheet.Parameter;
import org.loopwright.lab.sheet.Setting;

/** A limit as its file has it. */
record LimitSheet(
        @Parameter(text = "kind of limit") Marked limit,
        @Parameter(text = "title for people") String title,

        @Parameter(text = "where the closed form is from: author, year, equation")
        String source,

        @Parameter(text = "root seed, decimal or 0x and hexadecimal, any 64 bits")
        Marked seed,

        @Parameter(unit = "replications", min = 1, max = 1e7, text = "independent replications")
        int replications,

        @Parameter(text = "scenario that is run") Optional<ScenarioPart> scenario,
        @Parameter(text = "numbers of the kind") Optional<Law> law,

        @Parameter(text = "what a reader should know", orElse = "''")
        String note,

        @Parameter(text = "why a number misses its theory, where one does", orElse = "''")
        String miss) {

    /** The scenario, of the folder {@code sheets} beside the limits. */
    record ScenarioPart(
            @Parameter(text = "scenario that it starts from", orElse = "limit")
            Marked base,

            @Parameter(text = "values by path", orElse = "{}")
            List<Setting> set) {}

    /** Numbers that the kinds ask for; each kind says which. */
    record Law(
            @Parameter(unit = "days", min = 30, max = 1e7, text = "day from which a slope is taken")
            Optional<Double> from,

            @Parameter(unit = "days", min = 30, max = 1e7, text = "days at which a cost is looked at")
            Optional<List<Double>> days,

            @Parameter(unit = "hops", min = 1, max = 6, text = "hops in a row of the requests that are looked at")
            Optional<Integer> hops,

            @Parameter(unit = "1", min = 0.01, max = 0.95, text = "utilisation of reviewers or slots")
            Optional<Double> utilisation,

            @Parameter(unit = "projects", min = 1, max = 1e7, text = "arrivals of one replication that count")
            Optional<Integer> arrivals,

            @Parameter(unit = "projects", min = 0, max = 1e7, text = "arrivals before those that count")
            Optional<Integer> settling,

            @Parameter(unit = "searches", min = 1, max = 1e7, text = "searches of one replication")
            Optional<Integer> searches,

            @Parameter(unit = "1", min = 0, max = 1, text = "depths that are held against depth 0")
            Optional<List<Double>> depths,

            @Parameter(unit = "projects", min = 1, max = 1e6, text = "projects of one replication that count")
            Optional<Integer> projects,

            @Parameter(unit = "1", min = 0.01, max = 5, text = "overlapping designs decided in a mean round")
            Optional<Double> merges,

            @Parameter(
                    unit = "prototype exposures",
                    min = 0,
                    max = 1e9,
                    text = "exposures of a round that are compared")
            Optional<List<Double>> exposures,

            @Parameter(
                    unit = "days",
                    min = 1,
                    max = 1e6,
                    text = "how long a redesign has held its leader, and how long an adoption")
            Optional<List<Double>> held) {

        /** No numbers. */
        static final Law NONE = new Law(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        /** True if the file gives a number. */
        boolean gives(RecordComponent component) {
            try {
                return ((Optional<?>) component.getAccessor().invoke(this)).isPresent();
            } catch (ReflectiveOperationException impossible) {
                throw new IllegalStateException("cannot read " + component, impossible);
            }
        }
    }
}
