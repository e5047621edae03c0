package org.loopwright.faces.gui;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.loopwright.faces.gui.scene.Hit;
import org.loopwright.subject.model.ProjectKey;
import org.loopwright.subject.model.Snapshot;
import org.loopwright.subject.observation.DesignChecks;
import org.loopwright.subject.observation.LoopOutcome;
import org.loopwright.subject.observation.Stage;
import org.loopwright.subject.observation.Wait;
import sim.util.Properties;

/**
 * What is known of an agent or a project: numbers as MASON's inspectors show and chart them, and the rest in words. Read
 * from the present snapshot, never from the agent, whose methods MASON would call. Nothing can be changed here.
 */
final class HitProperties extends Properties {

    private static final long serialVersionUID = 1L;

    private final transient Hit hit;
    private final transient Supplier<Optional<Snapshot>> now;
    private final List<String> names;
    private transient Snapshot last;
    private transient Map<String, Object> facts;

    HitProperties(Hit hit, Supplier<Optional<Snapshot>> now) {
        this.hit = hit;
        this.now = now;
        List<String> numbers = new ArrayList<>();
        facts().forEach((name, fact) -> {
            if (fact instanceof Number) {
                numbers.add(name);
            }
        });
        names = List.copyOf(numbers);
        object = name(hit, now.get());
    }

    /** What has been hit, for lists. */
    static String name(Hit hit, Optional<Snapshot> snapshot) {
        String system = snapshot.filter(seen -> hit.economy() < seen.economies().size())
                .map(seen -> ", " + seen.economies().get(hit.economy()).system())
                .orElse("");
        return hit.project()
                        .map(key -> "project " + key.number() + " of firm " + key.firm())
                        .or(() -> hit.node().map(node -> name(node, hit.economy(), snapshot)))
                        .orElse(hit.component()
                                .map(component -> "component "
                                        + snapshot.map(seen -> seen.labels(List.of(component)))
                                                .orElse(component.toString()))
                                .orElse("here"))
                + system;
    }

    private static String name(Snapshot.Node node, int economy, Optional<Snapshot> snapshot) {
        return snapshot.stream()
                .filter(seen -> economy < seen.economies().size())
                .flatMap(seen -> seen.economies().get(economy).suppliers().stream())
                .filter(owner -> owner.node().equals(node))
                .map(Snapshot.Supplier::label)
                .findFirst()
                .orElse(name(node));
    }

    private static String name(Snapshot.Node node) {
        String kind = node.kind().name().toLowerCase(Locale.ROOT);
        return switch (node.kind()) {
            case FIRM, SUPPLIER -> kind + " " + node.number();
            case DIVISION -> kind + " " + node.number() + " of firm " + node.firm();
            case REGULATOR, LAB -> kind;
        };
    }

    /** What is said in words: a name and its text by line. */
    String words() {
        List<String> lines = new ArrayList<>();
        facts().forEach((name, fact) -> {
            if (fact instanceof String text && !text.isEmpty()) {
                lines.add(name + ": " + text);
            }
        });
        return String.join("\n", lines);
    }

    @Override
    public boolean isVolatile() {
        return false;
    }

    @Override
    public int numProperties() {
        return names.size();
    }

    @Override
    public Object getValue(int index) {
        Object fact = facts().getOrDefault(names.get(index), Double.NaN);
        // Numbers stay numbers, so that MASON can chart them; four digits are enough to read.
        return fact instanceof Double number && Double.isFinite(number)
                ? (Object) Double.valueOf(Numerals.brief(number))
                : fact;
    }

    @Override
    public boolean isReadWrite(int index) {
        return false;
    }

    @Override
    public String getName(int index) {
        return names.get(index);
    }

    @Override
    public Class<?> getType(int index) {
        return facts().get(names.get(index)) instanceof Integer ? Integer.TYPE : Double.TYPE;
    }

    @Override
    protected Object _setValue(int index, Object value) {
        return null;
    }

    private Map<String, Object> facts() {
        Snapshot seen = now.get().orElse(null);
        if (facts == null || !Objects.equals(seen, last)) {
            last = seen;
            facts = seen == null ? Map.of() : of(seen);
        }
        return facts;
    }

    private Map<String, Object> of(Snapshot seen) {
        Map<String, Object> said = new LinkedHashMap<>();
        if (hit.economy() >= seen.economies().size()) {
            return said;
        }
        Snapshot.Economy economy = seen.economies().get(hit.economy());
        said.put("system", economy.title());
        hit.node().ifPresent(node -> agent(node, seen, economy, said));
        hit.component().ifPresent(component -> component(component, seen, economy, said));
        hit.project().ifPresent(key -> project(key, seen, economy, said));
        return said;
    }

    private static void agent(Snapshot.Node node, Snapshot seen, Snapshot.Economy economy, Map<String, Object> said) {
        switch (node.kind()) {
            case FIRM ->
                economy.firms().stream()
                        .filter(firm -> firm.number() == node.number())
                        .forEach(firm -> {
                            firm(firm, said);
                            found(firm, economy, said);
                        });
            case DIVISION ->
                economy.firms().stream()
                        .flatMap(firm -> firm.divisions().stream())
                        .filter(owner -> owner.node().equals(node))
                        .forEach(owner -> owner(owner, seen, said));
            case SUPPLIER ->
                economy.suppliers().stream()
                        .filter(owner -> owner.node().equals(node))
                        .forEach(owner -> owner(owner, seen, said));
            case REGULATOR -> {
                said.put("reviewers", economy.regulator().reviewers());
                said.put("under review", keys(economy.regulator().inService()));
                said.put("waiting", keys(economy.regulator().queue()));
            }
            case LAB -> {
                said.put("frontier capability, day 0 = 1", economy.lab().capability());
                said.put("frontier capability, leader = 1", economy.lab().relative());
                said.put("own breakthroughs", economy.lab().found());
            }
        }
    }

    private static void firm(Snapshot.Firm firm, Map<String, Object> said) {
        said.put("firm", firm.number());
        said.put("output [reference years per year]", firm.output());
        said.put("price [money]", firm.price());
        said.put("sim-to-real gap", firm.gap());
        said.put("unrepresented share", firm.unrepresented());
        said.put("first-pass share", firm.firstPass());
        said.put("data [samples]", firm.samples());
        said.put("R&D account [money]", firm.account());
        said.put("idle teams", firm.idleTeams());
        said.put("teams", firm.teams());
        said.put("open projects", firm.openProjects());
        said.put("most open projects", firm.mostOpen());
        said.put("loops closed", firm.closed());
        said.put("screened out", firm.screenedOut());
        said.put("failed trials", firm.failedTrials());
        said.put("ended by a fault", firm.endedByFault());
        said.put("frozen leaders", (int)
                firm.frozen().stream().filter(project -> project > 0).count());
    }

    /** What its projects have found in two years. */
    private static void found(Snapshot.Firm firm, Snapshot.Economy economy, Map<String, Object> said) {
        List<DesignChecks> checks = Doings.checks(economy.projects().stream()
                .filter(project -> project.key().firm() == firm.number())
                .toList());
        said.put("faults found in two years", Doings.faults(checks));
        said.put("in two years", Doings.rounds(checks));
    }

    private static void owner(Snapshot.Supplier owner, Snapshot seen, Map<String, Object> said) {
        said.put("owner", owner.label());
        said.put("tier", owner.tier());
        said.put("makes components", listed(owner.components(), seen));
        said.put("redesign slots", owner.slots());
        said.put("release period [days]", owner.period());
        said.put("days to next window", Math.max(0, owner.nextWindow() - seen.day()));
        said.put("in work", keys(owner.inWork()));
        said.put("queue", owner.queue().size());
        said.put("queued", keys(owner.queue()));
    }

    private static void component(int number, Snapshot seen, Snapshot.Economy economy, Map<String, Object> said) {
        Snapshot.Component component = seen.components().get(number - 1);
        said.put("component", number);
        if (!component.name().isEmpty()) {
            said.put("name", component.name());
        }
        said.put("tier", component.tier());
        said.put("supplier where outsourced", component.supplierLabel());
        if (component.software()) {
            said.put("software", "yes");
        }
        said.put("made in-house", economy.inHouse().contains(number) ? "yes" : "no");
        said.put("a redesign changes", listed(component.outSet(), seen));
    }

    private static void project(ProjectKey key, Snapshot seen, Snapshot.Economy economy, Map<String, Object> said) {
        Optional<Snapshot.Project> found = economy.projects().stream()
                .filter(project -> project.key().equals(key))
                .findFirst();
        said.put("project", key.number());
        said.put("of firm", key.firm());
        said.put("stage now", found.map(HitProperties::state).orElse("ended long ago"));
        said.put("led by", found.map(project -> leading(project, seen)).orElse("none"));
        said.put(
                "changes",
                found.map(project -> project.outSet().isEmpty() ? "not chosen yet" : listed(project.outSet(), seen))
                        .orElse(""));
        said.put(
                "kind",
                found.map(project -> project.generation() ? "new generation" : "redesign")
                        .orElse(""));
        said.put("opened [day]", found.map(Snapshot.Project::start).orElse(Double.NaN));
        said.put(
                "days so far",
                found.map(project -> (project.open() ? seen.day() : project.end()) - project.start())
                        .orElse(Double.NaN));
        found.ifPresent(project -> checks(project, seen, said));
        Map<Stage, String> spans = new EnumMap<>(Stage.class);
        found.ifPresent(project -> spans(project, spans));
        for (Stage stage : Stage.values()) {
            said.put((stage.ordinal() + 1) + " " + words(stage.column()), spans.getOrDefault(stage, ""));
        }
    }

    /** What has been found in the design; what is still hidden nobody knows. */
    private static void checks(Snapshot.Project project, Snapshot seen, Map<String, Object> said) {
        DesignChecks checks = project.checks();
        said.put("rounds of trial", checks.rounds());
        said.put("merges", checks.merges());
        said.put("stops of the line", checks.stops());
        said.put("incidents", checks.incidents());
        said.put(
                "faults found",
                "simulation " + checks.foundInSimulation() + ", trial " + checks.foundInTrial() + ", ramp "
                        + checks.foundInRamp() + ", field " + checks.foundInField());
        said.put(
                "asked again", project.mending().isEmpty() ? "nobody" : "owners of " + listed(project.mending(), seen));
    }

    private static String state(Snapshot.Project project) {
        if (project.outcome() != LoopOutcome.OPEN) {
            return words(project.outcome().column()) + " on day " + Numerals.brief(project.end());
        }
        String wait = project.cause() == Wait.NONE
                ? "at work"
                : "waits: " + words(project.cause().column())
                        + (project.waitsFor().isEmpty() ? "" : " (" + project.waitsFor() + ")");
        return words(project.stage().column()) + ", " + wait + ", since day " + Numerals.brief(project.since());
    }

    /** What each stage has taken so far: days in all, and what they went on. */
    private static void spans(Snapshot.Project project, Map<Stage, String> told) {
        for (Stage stage : Stage.values()) {
            Map<Wait, Double> days = new EnumMap<>(Wait.class);
            for (Snapshot.Span span : project.spans()) {
                if (span.stage() == stage) {
                    days.merge(span.cause(), span.end() - span.start(), Double::sum);
                }
            }
            if (!days.isEmpty()) {
                double all =
                        days.values().stream().mapToDouble(Double::doubleValue).sum();
                List<String> parts = new ArrayList<>();
                days.forEach((cause, part) ->
                        parts.add((cause == Wait.NONE ? "work" : words(cause.column())) + " " + Numerals.brief(part)));
                told.put(stage, Numerals.brief(all) + " days: " + String.join(", ", parts));
            }
        }
    }

    private static String leading(Snapshot.Project project, Snapshot seen) {
        return project.component() == 0 ? "none" : seen.labels(List.of(project.component()));
    }

    private static String listed(List<Integer> components, Snapshot seen) {
        return "[" + seen.labels(components) + "]";
    }

    private static String words(String column) {
        return column.replace('_', ' ');
    }

    private static String keys(List<ProjectKey> keys) {
        if (keys.isEmpty()) {
            return "none";
        }
        List<String> words = new ArrayList<>();
        keys.forEach(key -> words.add("firm " + key.firm() + " project " + key.number()));
        return String.join(", ", words);
    }
}
