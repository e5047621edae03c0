package org.loopwright;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** No two types of the house have one name, whatever rooms they are in; types within a type are its own affair. */
final class UniqueNames extends ArchCondition<JavaClass> {

    private final List<String> tolerated;
    private final SortedMap<String, List<String>> placesByName = new TreeMap<>();

    UniqueNames(List<String> tolerated) {
        super("have names of their own");
        this.tolerated = tolerated;
    }

    @Override
    public void init(Collection<JavaClass> types) {
        for (JavaClass type : types) {
            if (type.isTopLevelClass() && !type.getSimpleName().equals("package-info")) {
                placesByName
                        .computeIfAbsent(type.getSimpleName(), name -> new ArrayList<>())
                        .add(type.getPackageName());
            }
        }
        placesByName.values().removeIf(places -> places.size() == 1);
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        // All is known once all have been seen.
    }

    @Override
    public void finish(ConditionEvents events) {
        placesByName.forEach((name, places) -> {
            if (!tolerated.contains(name)) {
                report(name + " is the name of " + places.size() + " types, in " + String.join(", ", places), events);
            }
        });
        for (String name : tolerated) {
            if (!placesByName.containsKey(name)) {
                report(name + " is no double name any more: take it off " + Tolerated.DOUBLE_NAMES, events);
            }
        }
    }

    private static void report(String fault, ConditionEvents events) {
        events.add(SimpleConditionEvent.violated(fault, fault));
    }
}
