package org.loopwright.subject.model;

import java.util.ArrayList;
import java.util.List;

/**
 * The freezes of one firm: all of an out-set or nothing, in order of asking. A project that has waited long enough
 * reserves its out-set, so that a stream of small younger projects cannot starve it. Confined to one run.
 */
final class FreezeList {

    private final boolean[] frozen;
    private final double patience;
    private final List<Project> waiting = new ArrayList<>();

    FreezeList(int components, double patience) {
        frozen = new boolean[components];
        this.patience = patience;
    }

    void ask(Project project, double day) {
        project.freezeAsked = day;
        waiting.add(project);
    }

    /** Takes the first project off the list whose whole out-set is free, and freezes it; null if there is none. */
    Project grantNext(double day) {
        boolean[] reserved = new boolean[frozen.length];
        for (int at = 0; at < waiting.size(); at++) {
            Project project = waiting.get(at);
            if (isFree(project.proposal.components(), reserved)) {
                waiting.remove(at);
                set(project.proposal.components(), true);
                return project;
            }
            if (day - project.freezeAsked >= patience) {
                for (int j : project.proposal.components()) {
                    reserved[j] = true;
                }
            }
        }
        return null;
    }

    private boolean isFree(int[] components, boolean[] reserved) {
        for (int j : components) {
            if (frozen[j] || reserved[j]) {
                return false;
            }
        }
        return true;
    }

    void release(Project project) {
        set(project.proposal.components(), false);
    }

    private void set(int[] components, boolean value) {
        for (int j : components) {
            if (frozen[j] == value) {
                throw new IllegalStateException("component " + (j + 1) + " is frozen twice or released twice");
            }
            frozen[j] = value;
        }
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    boolean isFrozen(int component) {
        return frozen[component];
    }
}
