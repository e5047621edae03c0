package org.loopwright;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The fifteen rooms of the house, each with the rooms that it may use. A new room needs a new line here. */
final class Rooms {

    static final Map<String, List<String>> MAY_USE = table();

    private Rooms() {}

    private static Map<String, List<String>> table() {
        Map<String, List<String>> rooms = new LinkedHashMap<>();
        rooms.put("technology", List.of("random"));
        rooms.put("random", List.of());
        rooms.put("observation", List.of("analysis"));
        rooms.put("csv", List.of());
        rooms.put("scenario", List.of("technology", "csv"));
        rooms.put("model", List.of("scenario", "technology", "random", "observation"));
        rooms.put("design", List.of("scenario", "random", "csv"));
        rooms.put("journal", List.of());
        rooms.put("store", List.of("scenario", "design", "observation", "csv", "journal"));
        rooms.put("experiment", List.of("scenario", "random", "design", "model", "observation", "store", "analysis"));
        rooms.put("analysis", List.of());
        rooms.put("report", List.of("scenario", "observation", "design", "store", "analysis", "csv"));
        rooms.put("gui", List.of("scenario", "random", "model", "observation", "store"));
        rooms.put(
                "bench",
                List.of("scenario", "random", "technology", "model", "design", "experiment", "store", "observation"));
        rooms.put("cli", List.copyOf(rooms.keySet()));
        return rooms;
    }
}
