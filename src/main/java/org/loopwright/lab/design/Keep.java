package org.loopwright.lab.design;

import java.util.List;

/** How much of what its runs say a study keeps; which choices there are is the subject's affair. Immutable. */
public interface Keep {

    /** Everything. */
    Keep ALL = new Keep() {
        @Override
        public Kept of(PlannedRun run) {
            return Kept.ALL;
        }

        @Override
        public List<String> lines() {
            return List.of();
        }
    };

    /** What is kept of a run. */
    Kept of(PlannedRun run);

    /** Lines of the canonical text of a study, equal for studies that keep the same of every run. */
    List<String> lines();

    /** True if both keep the same of every run, wherever they were written. */
    default boolean keepsTheSame(Keep other) {
        return lines().equals(other.lines());
    }
}
