package org.loopwright.lab.run.sequence;

import java.util.Map;
import org.loopwright.lab.design.Response;

/** What a sequence must be told of the runs of a batch before it knows the next one. */
public interface Asked {

    /** What is looked at. */
    Response response();

    /**
     * Takes up a run that ended well.
     *
     * @param point number of the design point
     * @param replication from 1
     * @param bySystem the response by system, in the order of the run's rows; NaN where it cannot be told
     */
    void add(int point, int replication, Map<String, Double> bySystem);
}
