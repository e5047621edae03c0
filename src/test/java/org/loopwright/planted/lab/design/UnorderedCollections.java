package org.loopwright.planted.lab.design;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Planted fault: collections whose order differs from one Java start to the next. */
final class UnorderedCollections {

    private UnorderedCollections() {}

    static Map<String, String> map() {
        return new HashMap<>();
    }

    static Collection<String> set() {
        return new HashSet<>();
    }

    static Collection<String> setOf() {
        return Set.of("a", "b");
    }

    static Map<String, String> mapOf() {
        return Map.of("a", "b");
    }

    static Collection<String> toSet(List<String> names) {
        return names.stream().collect(Collectors.toSet());
    }

    static Map<String, Integer> toMap(List<String> names) {
        return names.stream().collect(Collectors.toMap(name -> name, String::length));
    }

    static Map<Integer, List<String>> grouped(List<String> names) {
        return names.stream().collect(Collectors.groupingBy(String::length));
    }

    static Function<Collection<String>, Set<String>> byReference() {
        return Set::copyOf;
    }
}
