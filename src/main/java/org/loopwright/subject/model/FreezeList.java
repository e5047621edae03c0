package org.loopwright.subject.model;

import java.util.ArrayList;
import java.util.List;

/**
 * The freezes of one firm: a project freezes its leading component until its trial is over, in order of asking. Designs
 * that overlap elsewhere go on side by side and are fitted to each other by {@link TrialRounds}. Confined to one run.
 */
final class FreezeList {

    private final boolean[] frozen;
    private final List<Project> waiting = new ArrayList<>();

    FreezeList(int components) {
        frozen = new boolean[components];
    }

    void ask(Project project) {
        waiting.add(project);
    }

    /** Takes the first project off the list whose leader is free, and freezes it; null if there is none. */
    Project grantNext() {
        for (int at = 0; at < waiting.size(); at++) {
            if (!frozen[waiting.get(at).leader]) {
                Project project = waiting.remove(at);
                set(project.leader, true);
                return project;
            }
        }
        return null;
    }

    void release(Project project) {
        set(project.leader, false);
    }

    private void set(int component, boolean value) {
        if (frozen[component] == value) {
            throw new IllegalStateException("component " + (component + 1) + " is frozen twice or released twice");
        }
        frozen[component] = value;
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    boolean isFrozen(int component) {
        return frozen[component];
    }
}
