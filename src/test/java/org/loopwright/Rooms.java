package org.loopwright;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The rooms of the house by wing, each with the rooms that it may use. A new room needs a new line here. The laboratory
 * knows neither the subject nor the faces; the subject may use the laboratory; the faces may use both.
 */
final class Rooms {

    static final Map<String, List<String>> MAY_USE = table();

    /** The one room that may use every other. */
    static final String COMMAND_LINE = "faces.cli";

    private Rooms() {}

    private static Map<String, List<String>> table() {
        Map<String, List<String>> rooms = new LinkedHashMap<>();
        rooms.put("lab.random", List.of());
        rooms.put("lab.fault", List.of());
        rooms.put("lab.analysis", List.of());
        rooms.put("lab.file", List.of("lab.fault"));
        rooms.put("lab.table", List.of("lab.fault", "lab.file"));
        rooms.put("lab.sheet", List.of("lab.fault", "lab.file", "lab.table"));
        rooms.put("lab.design", List.of("lab.fault", "lab.file", "lab.table", "lab.sheet", "lab.random"));
        rooms.put("lab.journal", List.of("lab.fault", "lab.file", "lab.table"));
        List<String> lab = List.copyOf(rooms.keySet());
        rooms.put("lab.run", lab);

        List<String> general = List.of("lab.fault", "lab.table", "lab.random");
        rooms.put("subject.technology", List.of("lab.random"));
        rooms.put("subject.scenario", and(general, "subject.technology", "lab.file", "lab.sheet", "lab.design"));
        rooms.put("subject.observation", and(general, "lab.analysis"));
        rooms.put(
                "subject.model",
                and(general, "subject.technology", "subject.scenario", "subject.observation", "lab.sheet"));
        rooms.put("subject.study", and(lab, "lab.run", "subject.scenario", "subject.observation", "subject.model"));
        rooms.put(
                "subject.theory",
                and(
                        general,
                        "lab.sheet",
                        "lab.analysis",
                        "lab.design",
                        "subject.technology",
                        "subject.scenario",
                        "subject.observation",
                        "subject.model"));
        List<String> both = List.copyOf(rooms.keySet());
        rooms.put("faces.findings", both);
        rooms.put("faces.colour", List.of());
        rooms.put("faces.figure", and(both, "faces.findings", "faces.colour"));
        rooms.put("faces.page", and(both, "faces.findings", "faces.colour"));
        rooms.put("faces.exchange", and(both, "faces.findings"));
        rooms.put("faces.gui", and(both, "faces.colour"));
        rooms.put(COMMAND_LINE, List.copyOf(rooms.keySet()));
        return rooms;
    }

    private static List<String> and(List<String> rooms, String... more) {
        List<String> all = new ArrayList<>(rooms);
        all.addAll(List.of(more));
        return all;
    }
}
