package org.loopwright;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Where the instances of a kind, such as parameters, stand in files: what a newcomer who adds one has to write.
 *
 * @param kind as CONTRIBUTING.md calls it
 * @param instances all that there are in the code, by name
 * @param places where each of them must stand
 */
record Recipe(String kind, List<String> instances, List<Place> places) {

    /** The faults of all instances, a line for each; one line for all of them where it is the same for each. */
    List<String> faults() {
        Map<String, List<String>> lacking = new LinkedHashMap<>();
        instances.forEach(instance -> lacking.put(instance, lacking(instance)));
        List<String> everywhere = places.stream()
                .filter(place -> !place.lackedBy(instances.get(0)).isEmpty())
                .filter(place -> instances.stream()
                        .noneMatch(instance -> place.lackedBy(instance).isEmpty()))
                .map(place -> place.name() + " (" + place.what() + ")")
                .toList();
        List<String> faults = new ArrayList<>();
        if (!everywhere.isEmpty() && instances.size() > 1) {
            faults.add("every " + kind + ": still lacking in " + String.join("; ", everywhere));
            places.stream()
                    .filter(place -> everywhere.contains(place.name() + " (" + place.what() + ")"))
                    .forEach(place ->
                            instances.forEach(instance -> lacking.get(instance).removeAll(place.lackedBy(instance))));
        }
        lacking.forEach((instance, places) -> {
            if (!places.isEmpty()) {
                faults.add(kind + " " + instance + ": still lacking in " + String.join("; ", places));
            }
        });
        return faults;
    }

    /** The files that lack an instance, each with what it should have. */
    List<String> lacking(String instance) {
        return places.stream()
                .flatMap(place -> place.lackedBy(instance).stream())
                .collect(Collectors.toList());
    }
}
