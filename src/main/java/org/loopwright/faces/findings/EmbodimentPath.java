package org.loopwright.faces.findings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.loopwright.subject.observation.EconomyObservations;
import org.loopwright.subject.observation.GenerationRecord;
import org.loopwright.subject.observation.Span;
import org.loopwright.subject.observation.Stage;

/**
 * Where the embodiment time of one breakthrough went: from the day on which it was made anywhere to the day on which firms
 * with half of the output have it in production. That day is the one on which the design of some project took effect,
 * whose critical path up to then is the second part; the first is all that came before it. Immutable.
 *
 * @param probe the breakthrough
 * @param stretches each starts where the one before it ends, from the first day to the last
 */
record EmbodimentPath(GenerationRecord probe, List<PathTables.Stretch> stretches) {

    /** Until firms with half of the output may use it. */
    static final String ACCESS = "access";

    /** Until the project begins that decides the day: teams that are busy, what is worth more, tries that failed. */
    static final String NOT_BEGUN = "before its project";

    EmbodimentPath {
        stretches = List.copyOf(stretches);
    }

    /** W of this breakthrough [days]. */
    double days() {
        return probe.embodiedDay() - probe.worldDay();
    }

    /** Those of an economy that were embodied within their follow-up, the quickest first. */
    static List<EmbodimentPath> of(EconomyObservations economy) {
        List<EmbodimentPath> paths = new ArrayList<>();
        for (GenerationRecord probe : economy.generations()) {
            if (!Double.isNaN(probe.embodiedDay())) {
                of(economy, probe).ifPresent(paths::add);
            }
        }
        paths.sort(Comparator.comparingDouble(EmbodimentPath::days)
                .thenComparing(path -> path.probe().probe()));
        return paths;
    }

    private static Optional<EmbodimentPath> of(EconomyObservations economy, GenerationRecord probe) {
        return economy.loops().stream()
                .filter(loop -> loop.component() == probe.component() && loop.generations() > 0)
                .map(loop -> economy.spans().stream()
                        .filter(span -> span.firm() == loop.firm() && span.project() == loop.project())
                        .filter(span -> span.stage().compareTo(Stage.RAMP) <= 0)
                        .toList())
                .filter(spans -> !spans.isEmpty() && spans.get(spans.size() - 1).endDay() == probe.embodiedDay())
                .findFirst()
                .map(spans -> new EmbodimentPath(probe, stretches(probe, spans)));
    }

    private static List<PathTables.Stretch> stretches(GenerationRecord probe, List<Span> spans) {
        double start = spans.get(0).startDay();
        double access = Math.min(probe.accessDay(), start);
        List<PathTables.Stretch> all = new ArrayList<>();
        add(all, ACCESS, probe.worldDay(), access);
        add(all, NOT_BEGUN, access, start);
        all.addAll(PathTables.stretches(LoopPath.joined(spans)));
        return all;
    }

    private static void add(List<PathTables.Stretch> all, String name, double from, double to) {
        if (to > from) {
            all.add(new PathTables.Stretch(name, from, to));
        }
    }
}
