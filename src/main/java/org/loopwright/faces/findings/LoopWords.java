package org.loopwright.faces.findings;

import java.util.LinkedHashMap;
import java.util.Map;
import org.loopwright.subject.observation.Stage;
import org.loopwright.subject.observation.Wait;

/** What the parts of a loop are, for somebody who never saw the program. */
final class LoopWords {

    private LoopWords() {}

    /** By the names of stages, then of waits. */
    static Map<String, String> all() {
        Map<String, String> all = new LinkedHashMap<>();
        for (Stage stage : Stage.values()) {
            all.put(stage.column(), of(stage));
        }
        for (Wait wait : Wait.causes()) {
            all.put(wait.column(), of(wait));
        }
        return all;
    }

    private static String of(Stage stage) {
        return switch (stage) {
            case RESEARCH -> "a team works out what to change";
            case SIMULATE -> "designs are screened by the simulator";
            case COORDINATE -> "every owner of a part concerned agrees at one of its releases";
            case TRIAL -> "prototypes show what a design is worth, and its faults";
            case APPROVE -> "the regulator reviews a critical change";
            case RAMP -> "the plant turns to the new design";
            case COLLECT -> "units in the field return data";
            case FEED_BACK -> "the data reach the research team";
        };
    }

    private static String of(Wait wait) {
        return switch (wait) {
            case NONE -> "work is being done";
            case CASH -> "for money";
            case FREEZE -> "for the leading component, which an earlier change still holds";
            case SLOT -> "for an owner that has no room for one more redesign";
            case WINDOW -> "for the next release of an owner";
            case NEGOTIATION -> "for terms to be agreed with an owner";
            case OBJECTION -> "for one more release, since an owner objected";
            case REVIEWER -> "for a reviewer of the regulator";
            case ORDER -> "for an earlier design of the same components to take effect";
            case DATA -> "for samples from the field";
            case REWORK -> "for an owner that mends a fault which a trial has shown";
            case MERGE -> "for an owner that fits its part to a design decided meanwhile";
            case STOP -> "for an owner that mends a fault which has stopped the line";
            case INCIDENT -> "for an owner that mends a fault which the field has shown";
        };
    }
}
