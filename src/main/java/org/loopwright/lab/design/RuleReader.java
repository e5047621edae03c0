package org.loopwright.lab.design;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.loopwright.lab.fault.Nearest;
import org.loopwright.lab.sheet.Marked;
import org.loopwright.lab.sheet.Written;

/** Reads what a study looks at, when it has seen enough, and what it may spend. */
final class RuleReader {

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");

    private final Faults faults;

    RuleReader(Faults faults) {
        this.faults = faults;
    }

    List<Response> responses(List<StudySheet.ResponseSheet> sheets) {
        List<Response> responses = new ArrayList<>();
        for (int i = 0; i < sheets.size(); i++) {
            StudySheet.ResponseSheet sheet = sheets.get(i);
            String key = "responses[" + i + "]";
            String name = sheet.name().text();
            if (!NAME.matcher(name).matches()) {
                faults.add(
                        sheet.name().place(),
                        key + ".name",
                        "must be letters, digits, '_' and '-', beginning with a letter, was '" + name + "'");
            } else if (responses.stream().anyMatch(earlier -> earlier.name().equals(name))) {
                faults.add(sheet.name().place(), key + ".name", "'" + name + "' is the name of two responses");
            }
            responses.add(new Response(
                    name,
                    sheet.measure().text(),
                    sheet.system().map(Marked::text),
                    sheet.smallerIsBetter(),
                    sheet.measure().place()));
        }
        return responses;
    }

    /** Refuses responses of systems that no run of the study has. */
    void checkSystems(List<StudySheet.ResponseSheet> sheets, Collection<String> systems) {
        for (int i = 0; i < sheets.size(); i++) {
            String key = "responses[" + i + "].system";
            sheets.get(i)
                    .system()
                    .filter(system -> !systems.contains(system.text()))
                    .ifPresent(system -> faults.add(
                            system.place(),
                            key,
                            "the study has no system '" + system.text() + "'" + Nearest.hint(system.text(), systems)));
        }
    }

    /** The stopping rule; empty, with faults added, if it is none. */
    Optional<StoppingRule> stop(Written written, List<Response> responses, int replications) {
        StudySheet.StopSheet sheet = written.as(StudySheet.StopSheet.class, "stop", faults.list());
        if (sheet == null) {
            return Optional.empty();
        }
        List<String> names = responses.stream().map(Response::name).toList();
        String response = sheet.response().text();
        if (!names.contains(response)) {
            String hint = names.isEmpty() ? "; the study has no responses" : Nearest.hint(response, names);
            faults.add(sheet.response().place(), "stop.response", "no response '" + response + "'" + hint);
        }
        int maximum = sheet.maximum().orElse(replications);
        if (maximum > replications) {
            String message = "must be <= replications (" + replications + "), was " + maximum;
            faults.add(written.place(), "stop.maximum", message);
        }
        return faults.attempt(
                written.place(),
                "stop",
                () -> new NarrowInterval(
                        response,
                        optional(sheet.halfWidth()),
                        optional(sheet.relative()),
                        sheet.confidence(),
                        sheet.minimum(),
                        maximum,
                        sheet.batch(),
                        written.place()));
    }

    private static OptionalDouble optional(Optional<Double> value) {
        return value.isPresent() ? OptionalDouble.of(value.get()) : OptionalDouble.empty();
    }

    Budget budget(Optional<Marked> time, Optional<Integer> maxRuns) {
        OptionalInt runs = maxRuns.isPresent() ? OptionalInt.of(maxRuns.get()) : OptionalInt.empty();
        return new Budget(time.flatMap(text -> duration(text, "budget")), runs);
    }

    /** The span of time; empty, with a fault added, if the text is none. */
    Optional<Duration> duration(Marked text, String key) {
        Optional<Duration> time = DurationText.parse(text.text());
        if (time.isEmpty()) {
            faults.add(text.place(), key, "expected " + DurationText.EXPECTED + ", found '" + text.text() + "'");
        }
        return time;
    }
}
