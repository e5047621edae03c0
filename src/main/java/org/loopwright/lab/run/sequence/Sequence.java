package org.loopwright.lab.run.sequence;

import java.util.List;
import java.util.function.Predicate;
import org.loopwright.lab.design.DesignPoint;
import org.loopwright.lab.design.Study;
import org.loopwright.lab.fault.SheetException;
import org.loopwright.lab.sheet.Setting;
import org.loopwright.lab.sheet.Sheets;

/**
 * Which runs of a study are carried out next. Runs come in batches; what the next batch is follows from the study and from
 * what was told of all runs of the batches before it, and from nothing else.
 */
public interface Sequence {

    /** What must be told of each run before the next batch is asked for; none if batches follow from the study alone. */
    List<Asked> asked();

    /** The next runs by their numbers, in the order in which they are to be carried out; none if the study has ended. */
    int[] next();

    /** The study with the points that have been added so far. */
    Study study();

    /** Design points that got fewer than the most replications, because a stopping rule had seen enough of them [1]. */
    int stoppedEarly();

    /** Whether there can be a further point of a study: one of its design, and a scenario that its sheets allow. */
    static Predicate<List<Setting>> possible(Study study, Sheets<?> sheets) {
        return settings -> {
            try {
                study.scenario(new DesignPoint(study.design().size() + 1, settings), sheets);
                return study.design().allows(settings);
            } catch (SheetException impossible) {
                return false;
            }
        };
    }
}
