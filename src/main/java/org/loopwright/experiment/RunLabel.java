package org.loopwright.experiment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.loopwright.scenario.Scenario;

/**
 * What identifies a run in the tables.
 *
 * @param run number of the run within its study, from 1
 * @param designPoint number of the design point, from 1
 * @param scenario resolved scenario of that point
 * @param otherFactors levels of the factors that have a column of their own, in the order of those columns
 * @param replication number of the replication, from 1
 * @param seed root seed of the study
 */
record RunLabel(int run, int designPoint, Scenario scenario, List<Object> otherFactors, int replication, long seed) {

    RunLabel {
        otherFactors = Collections.unmodifiableList(new ArrayList<>(otherFactors));
    }
}
