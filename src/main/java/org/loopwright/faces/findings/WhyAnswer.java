package org.loopwright.faces.findings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.loopwright.subject.observation.EconomyObservations;
import org.loopwright.subject.observation.Observations;
import org.loopwright.subject.observation.Span;
import org.loopwright.subject.observation.SpanTable;
import org.loopwright.subject.observation.Wait;

/**
 * Why the loops of one run take as long as they do: the critical paths of its closed loops by stage and wait, who held
 * them up, and where the time of breakthroughs went until they were in production. Immutable.
 */
public final class WhyAnswer {

    private final List<ClosedLoops> closed;
    private final List<Findings> parts;

    private WhyAnswer(List<ClosedLoops> closed, List<Findings> parts) {
        this.closed = closed;
        this.parts = parts;
    }

    /**
     * Works it out.
     *
     * @param run of a scenario
     * @param system the only one that is asked for; empty for all
     */
    public static WhyAnswer of(Observations run, Optional<String> system) {
        List<ClosedLoops> closed = new ArrayList<>();
        List<Finding> stages = new ArrayList<>();
        List<Finding> holders = new ArrayList<>();
        List<Finding> embodied = new ArrayList<>();
        List<String> none = new ArrayList<>();
        for (EconomyObservations economy : run.economies()) {
            String name = economy.system();
            if (system.filter(only -> !only.equals(name)).isPresent()) {
                continue;
            }
            ClosedLoops loops = ClosedLoops.of(run, economy);
            closed.add(loops);
            if (loops.loops().isEmpty()) {
                none.add("no loop of " + name + " closed from the warm-up day on");
            } else {
                stages.add(PathTables.byStage(
                        name + ", " + loops.loops().size() + " closed loops",
                        name,
                        List.of(),
                        loops.loops().stream()
                                .map(loop -> PathTables.stretches(loop.pieces()))
                                .toList()));
                holders.add(PathTables.byHolder(loops));
            }
            List<EmbodimentPath> paths = EmbodimentPath.of(economy);
            if (!paths.isEmpty()) {
                embodied.add(PathTables.byStage(
                        name + ", " + paths.size() + " breakthroughs",
                        name,
                        List.of(EmbodimentPath.ACCESS, EmbodimentPath.NOT_BEGUN),
                        paths.stream().map(EmbodimentPath::stretches).toList()));
            }
        }
        return new WhyAnswer(closed, parts(stages, holders, embodied, none));
    }

    private static List<Findings> parts(
            List<Finding> stages, List<Finding> holders, List<Finding> embodied, List<String> none) {
        return List.of(
                new Findings(
                        WhyPart.CRITICAL_PATH,
                        "Days on the critical path of the quickest, the typical (median) and the slowest of the loops that"
                                + " closed from the warm-up day on, and the mean of all. What stands behind a colon is waited"
                                + " for; the rest is work.",
                        stages,
                        none),
                new Findings(
                        WhyPart.HELD_BY,
                        "Whom closed loops waited for: the mean over all of them, waits side by side counted for the one"
                                + " that came last. A firm stands for its own account, teams and earlier designs.",
                        holders,
                        List.of()),
                new Findings(
                        WhyPart.EMBODIMENT_PATH,
                        "Days from a breakthrough anywhere until firms with half of the output have it in production (W):"
                                + " until they may use it, until the project begins whose design tips the balance, and that"
                                + " project's critical path up to its ramp. Breakthroughs that were embodied within their"
                                + " follow-up, so that these means are less than W over all.",
                        embodied,
                        List.of()));
    }

    /** The answer for a terminal of some width [columns]. */
    public String text(int width) {
        Lines lines = new Lines(width);
        for (Findings part : parts) {
            if (!part.tables().isEmpty() || !part.warnings().isEmpty()) {
                part.write(lines, true);
            }
        }
        return lines.toString();
    }

    /**
     * A loop for programs.
     *
     * @param pick which one it is
     */
    private record Loop(
            String system,
            String pick,
            int firm,
            int project,
            int component,
            String componentName,
            double days,
            List<Map<String, Object>> path) {}

    /**
     * The same for a JSON text.
     *
     * @param loops the quickest, the typical and the slowest of each system, with their paths
     * @param parts the tables
     */
    public record ForPrograms(List<Object> loops, List<Object> parts) {

        public ForPrograms {
            loops = List.copyOf(loops);
            parts = List.copyOf(parts);
        }
    }

    /** The answer for programs. */
    public ForPrograms forPrograms() {
        List<Object> loops = new ArrayList<>();
        for (ClosedLoops one : closed) {
            for (ClosedLoops.Pick pick : ClosedLoops.Pick.values()) {
                one.pick(pick).ifPresent(path -> loops.add(loop(one.system(), pick, path)));
            }
        }
        return new ForPrograms(loops, parts.stream().<Object>map(TablesJson::of).toList());
    }

    /** A piece of a path under the names of columns; null where work is waited for by nobody. */
    private static Map<String, Object> piece(Span span) {
        boolean isWork = span.cause() == Wait.NONE;
        Map<String, Object> piece = new LinkedHashMap<>();
        piece.put(SpanTable.STAGE.name(), span.stage().column());
        piece.put(SpanTable.WAIT.name(), isWork ? null : span.cause().column());
        piece.put(SpanTable.WAITED_FOR.name(), isWork || span.waitedFor().isEmpty() ? null : span.waitedFor());
        piece.put(SpanTable.START_DAY.name(), span.startDay());
        piece.put(SpanTable.END_DAY.name(), span.endDay());
        return piece;
    }

    private static Loop loop(String system, ClosedLoops.Pick pick, LoopPath path) {
        Span first = path.pieces().get(0);
        return new Loop(
                system,
                pick.word(),
                path.firm(),
                path.project(),
                first.component(),
                first.componentName(),
                path.days(),
                path.pieces().stream().map(WhyAnswer::piece).toList());
    }
}
