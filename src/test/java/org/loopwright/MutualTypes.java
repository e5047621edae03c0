package org.loopwright;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Types that depend on each other, directly or around a corner: none but those on a list, and none on the list that no
 * longer does. Types within a type count as that type. ArchUnit's own rule on cycles freezes whole cycles, of which a
 * knot of twenty types has thousands; a list of types can be read and can shrink one by one.
 */
final class MutualTypes extends ArchCondition<JavaClass> {

    private final String root;
    private final SortedSet<String> listed;
    private final SortedMap<String, SortedSet<String>> uses = new TreeMap<>();

    /** The wall for a root package; the list names types without it. */
    MutualTypes(String root, Collection<String> listed) {
        super("depend on each other only if they are on the list");
        this.root = root;
        this.listed = new TreeSet<>(listed);
    }

    @Override
    public void init(Collection<JavaClass> types) {
        for (JavaClass type : types) {
            SortedSet<String> used = uses.computeIfAbsent(name(type), any -> new TreeSet<>());
            type.getDirectDependenciesFromSelf().forEach(use -> {
                JavaClass target = use.getTargetClass().getBaseComponentType();
                if (target.getPackageName().startsWith(root)) {
                    used.add(name(target));
                }
            });
        }
        uses.forEach((type, used) -> used.remove(type));
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        if (type.getEnclosingClass().isPresent()) {
            return;
        }
        List<String> cycle = shortestCycle(name(type));
        if (!cycle.isEmpty() && !listed.contains(name(type))) {
            events.add(
                    SimpleConditionEvent.violated(type, "types depend on each other: " + String.join(" -> ", cycle)));
        }
    }

    @Override
    public void finish(ConditionEvents events) {
        for (String type : listed) {
            if (shortestCycle(type).isEmpty()) {
                events.add(SimpleConditionEvent.violated(
                        type, type + " is in no cycle any more: take it off " + Tolerated.MUTUAL_TYPES));
            }
        }
    }

    /** A shortest way from a type back to itself, both ends included; empty if there is none. */
    private List<String> shortestCycle(String type) {
        Map<String, String> reachedFrom = new LinkedHashMap<>();
        Deque<String> next = new ArrayDeque<>(List.of(type));
        while (!next.isEmpty()) {
            String at = next.remove();
            for (String used : uses.getOrDefault(at, new TreeSet<>())) {
                if (reachedFrom.putIfAbsent(used, at) == null) {
                    if (used.equals(type)) {
                        return wayBack(type, reachedFrom);
                    }
                    next.add(used);
                }
            }
        }
        return List.of();
    }

    private static List<String> wayBack(String type, Map<String, String> reachedFrom) {
        List<String> way = new ArrayList<>(List.of(type));
        String at = type;
        do {
            at = reachedFrom.get(at);
            way.add(0, at);
        } while (!at.equals(type));
        return way;
    }

    private String name(JavaClass type) {
        JavaClass outer = type;
        while (outer.getEnclosingClass().isPresent()) {
            outer = outer.getEnclosingClass().get();
        }
        return outer.getName().substring(root.length() + 1);
    }
}
