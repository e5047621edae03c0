package org.loopwright;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is planted behind each wall: words that the wall must say when it finds the fault. */
final class PlantedFaults {

    private PlantedFaults() {}

    static Map<String, List<String>> byWall() {
        Map<String, List<String>> planted = new LinkedHashMap<>();
        for (String room : Rooms.MAY_USE.keySet()) {
            if (!room.equals(Rooms.COMMAND_LINE)) {
                planted.put(room + " uses only the rooms that it may use", List.of("planted." + room + ".Trespasser"));
            }
        }
        planted.put("every class is in a room of the table", List.of("planted.attic.Stranger"));
        planted.put("rooms form no cycle", List.of("Slice lab.journal", "Slice subject.model"));
        planted.put(
                "no types depend on each other but those on the list",
                List.of(
                        "lab.table.Hen -> lab.table.Nest -> lab.table.Hen",
                        "lab.table.Nest -> lab.table.Hen -> lab.table.Nest",
                        "lab.table.Trespasser is in no cycle any more: take it off"));
        planted.put(
                "no two types have one name",
                List.of("Trespasser is the name of", "Stranger is no double name any more: take it off"));
        planted.put("engines in no room", List.of("StartsAnEngine.engine("));
        planted.put(
                "generators are made only in random",
                List.of(
                        "DrawsItsOwnLuck.random(",
                        "DrawsItsOwnLuck.splittable(",
                        "DrawsItsOwnLuck.threadLocal(",
                        "DrawsItsOwnLuck.ambient(",
                        "DrawsItsOwnLuck.shuffled(",
                        "DrawsItsOwnLuck.mersenne(",
                        "DrawsItsOwnLuck.commons("));
        planted.put("static fields are final", List.of("MutableState.runs"));
        planted.put(
                "no unordered collections where order is part of the model",
                List.of(
                        "UnorderedCollections.map(",
                        "UnorderedCollections.set(",
                        "UnorderedCollections.setOf(",
                        "UnorderedCollections.mapOf(",
                        "UnorderedCollections.toSet(",
                        "UnorderedCollections.toMap(",
                        "UnorderedCollections.grouped(",
                        "UnorderedCollections.byReference("));
        planted.put(
                "windows only in gui, drawing also in figure", List.of("DrawsAWindow.swing(", "DrawsAWindow.colour("));
        planted.put("MASON only in model, gui and random", List.of("KeepsTheSchedule.schedule("));
        planted.put(
                "no clock in subject and analysis",
                List.of(
                        "ReadsTheClock.milliseconds(",
                        "ReadsTheClock.nanoseconds(",
                        "ReadsTheClock.instant(",
                        "ReadsTheClock.date("));
        planted.put("what scenario, observation and design hold never changes", List.of("MutableState.day"));
        planted.put("nothing knows that it is measured", List.of("MeasuresItself.seconds("));
        planted.put("System.exit only in cli", List.of("EndsTheMachine.exit(", "EndsTheMachine.halt("));
        planted.put("the terminal and main only in cli", List.of("EndsTheMachine.print(", "EndsTheMachine.main("));
        planted.put(
                "files are written by one class, but for segments",
                List.of(
                        "WritesByItself.text(",
                        "WritesByItself.copied(",
                        "WritesByItself.stream(",
                        "WritesByItself.printed(",
                        "WritesByItself.byReference("));
        planted.put(
                "mathematics that gives the same bits on every machine",
                List.of("PlatformMathematics.grown(", "PlatformMathematics.byReference("));
        return planted;
    }
}
