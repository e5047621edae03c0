package org.loopwright.subject.scenario;

import java.util.List;

/**
 * What a matrix file says. A list that it does not say is empty; the others have an entry for each component, in order.
 *
 * @param strengths row by row
 * @param names empty where a component has none
 * @param tiers 1 to the number of tiers, each at least once
 * @param suppliers who makes a component where it is outsourced
 * @param software true of components that are software
 */
record NamedMatrix(
        List<Double> strengths,
        List<String> names,
        List<Integer> tiers,
        List<String> suppliers,
        List<Boolean> software) {

    /** Of a matrix that is drawn. */
    static final NamedMatrix NONE = new NamedMatrix(List.of(), List.of(), List.of(), List.of(), List.of());

    /** Copies the lists. */
    NamedMatrix {
        strengths = List.copyOf(strengths);
        names = List.copyOf(names);
        tiers = List.copyOf(tiers);
        suppliers = List.copyOf(suppliers);
        software = List.copyOf(software);
    }
}
