package org.loopwright.subject.theory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The kinds of limits by the names that files give them. */
final class Kinds {

    private static final Map<String, LimitKind> BY_NAME = byName();

    private Kinds() {}

    private static Map<String, LimitKind> byName() {
        Map<String, LimitKind> kinds = new LinkedHashMap<>();
        kinds.put("improvement-exponent", new ImprovementExponent());
        kinds.put("single-component", new SingleComponent());
        kinds.put("generation-adoption", new GenerationAdoption());
        kinds.put("coordination-latency", new CoordinationLatency());
        kinds.put("slot-queue", new SlotQueue());
        kinds.put("inserted-arrival", new InsertedArrival());
        kinds.put("owner-null", new OwnerNull());
        kinds.put("review-queue", new ReviewQueue());
        kinds.put("projects-in-flight", new ProjectsInFlight());
        kinds.put("steady-experience", new SteadyExperience());
        kinds.put("forgetting", new Forgetting());
        kinds.put("winners-curse", new WinnersCurse());
        kinds.put("faults-by-place", new FaultsByPlace());
        kinds.put("rounds-to-pass", new RoundsToPass());
        kinds.put("rework-wait", new ReworkWait());
        kinds.put("growing-examples", new GrowingExamples());
        kinds.put("merge-rounds", new MergeRounds());
        kinds.put("logarithmic-finds", new LogarithmicFinds());
        kinds.put("bought-over-made", new BoughtOverMade());
        kinds.put("frontier-under-controls", new FrontierUnderControls());
        kinds.put("research-balance", new ResearchBalance());
        kinds.put("choice-order", new ChoiceOrder());
        kinds.put("worth-of-search", new WorthOfSearch());
        return kinds;
    }

    static List<String> names() {
        return List.copyOf(BY_NAME.keySet());
    }

    /** The kind of a name; null if there is none. */
    static LimitKind of(String name) {
        return BY_NAME.get(name);
    }
}
