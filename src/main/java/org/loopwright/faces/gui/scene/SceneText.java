package org.loopwright.faces.gui.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.loopwright.subject.model.ProjectKey;
import org.loopwright.subject.model.Snapshot;
import org.loopwright.subject.observation.DesignChecks;
import org.loopwright.subject.observation.Stage;
import org.loopwright.subject.observation.Wait;

/** The words of the drawings. */
final class SceneText {

    private static final int DAYS = 365;

    private SceneText() {}

    static String of(Stage stage) {
        return stage == Stage.FEED_BACK ? "feed back" : stage.column();
    }

    /** Three or four letters of its name. */
    static String brief(Stage stage) {
        return switch (stage) {
            case RESEARCH -> "res";
            case SIMULATE -> "sim";
            case COORDINATE -> "coo";
            case TRIAL -> "tri";
            case APPROVE -> "app";
            case RAMP -> "ramp";
            case COLLECT -> "col";
            case FEED_BACK -> "fee";
        };
    }

    static String number(Stage stage) {
        return Integer.toString(stage.ordinal() + 1);
    }

    static String date(double day) {
        int whole = (int) Math.floor(day);
        return String.format(Locale.ROOT, "day %d, year %d", whole, whole / DAYS + 1);
    }

    static String waiting(Wait cause) {
        return switch (cause) {
            case NONE -> "at work";
            case CASH -> "waits for money";
            case FREEZE -> "waits for the freeze of its leading part";
            case SLOT -> "waits for a slot";
            case WINDOW -> "waits for the next release window";
            case NEGOTIATION -> "waits for terms to be agreed";
            case OBJECTION -> "waits one more window: the owner objected";
            case REVIEWER -> "waits for a reviewer";
            case ORDER -> "waits until an earlier design takes effect";
            case DATA -> "waits for data from the field";
            case REWORK -> "waits until a fault that the trial showed is mended";
            case MERGE -> "waits until a part is fitted to a design decided meanwhile";
            case STOP -> "the line stands until a fault is mended";
            case INCIDENT -> "units are recalled until a fault is mended";
        };
    }

    static List<String> about(Snapshot.Project project, Snapshot snapshot) {
        double day = snapshot.day();
        List<String> lines = new ArrayList<>();
        lines.add(name(project.key()) + (project.generation() ? ", adopts a new generation" : ""));
        String stage = number(project.stage()) + " " + of(project.stage());
        if (project.open()) {
            String whom =
                    project.waitsFor().isEmpty() || project.cause() == Wait.NONE ? "" : ", at " + project.waitsFor();
            lines.add(stage + ": " + waiting(project.cause()) + whom + ", " + days(day - project.since()));
        } else {
            lines.add(
                    switch (project.outcome()) {
                        case SHIPPED -> "loop closed after " + days(project.end() - project.start());
                        case SCREENED_OUT -> "screened out after " + days(project.end() - project.start());
                        case FAILED_FATAL -> "ended by a fault after " + days(project.end() - project.start());
                        case FAILED_TRIAL, OPEN -> "failed in trial after " + days(project.end() - project.start());
                    });
        }
        if (!project.heldBy().isEmpty()) {
            lines.add("held up by project " + listed(project.heldBy()));
        }
        if (!project.outSet().isEmpty()) {
            lines.add("led by part " + snapshot.labels(List.of(project.component()))
                    + (project.frozen() ? " (frozen)" : "") + ", changes " + parts(project.outSet(), snapshot));
        }
        if (!project.mending().isEmpty()) {
            lines.add((project.mending().size() == 1 ? "the owner of " : "the owners of ")
                    + parts(project.mending(), snapshot)
                    + (project.mending().size() == 1 ? " is asked again" : " are asked again"));
        }
        String found = found(project.checks());
        if (!found.isEmpty()) {
            lines.add(found);
        }
        if (project.open()) {
            lines.add("under way for " + days(day - project.start()));
        }
        return lines;
    }

    /** What trial, ramp and field have found so far; empty before the first round. */
    private static String found(DesignChecks checks) {
        List<String> parts = new ArrayList<>();
        addCounted(parts, checks.rounds(), "round of trial", "rounds of trial");
        addCounted(parts, checks.merges(), "merge", "merges");
        addCounted(parts, checks.stops(), "stop of the line", "stops of the line");
        addCounted(parts, checks.incidents(), "incident", "incidents");
        return String.join(", ", parts);
    }

    private static void addCounted(List<String> parts, int count, String one, String many) {
        if (count > 0) {
            parts.add(counted(count, one, many));
        }
    }

    static String name(ProjectKey key) {
        return "project " + key.number() + " of firm " + key.firm();
    }

    static String days(double days) {
        long whole = Math.round(days);
        return whole + (whole == 1 ? " day" : " days");
    }

    static String parts(List<Integer> numbers) {
        return parts(numbers, listed(numbers));
    }

    /** The same with the names of parts that have some. */
    static String parts(List<Integer> numbers, Snapshot snapshot) {
        return parts(numbers, snapshot.labels(numbers));
    }

    private static String parts(List<Integer> numbers, String listed) {
        return (numbers.size() == 1 ? "part " : "parts ") + listed;
    }

    static String listed(List<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    static String counted(int count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }
}
