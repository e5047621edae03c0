package org.loopwright.subject.model;

import java.util.ArrayList;
import java.util.List;

/**
 * A project at an owner: it holds one slot, or waits for one, whatever the number of its components there. Confined to
 * one run.
 *
 * @param project whose components they are
 * @param requests about each component that is in work, or waits
 */
record Visit(Project project, List<Request> requests) {

    Visit(Request request) {
        this(request.project(), new ArrayList<>(List.of(request)));
    }

    /** The first request that is agreed by a day, null if there is none. */
    Request agreedBy(double day) {
        for (Request request : requests) {
            if (request.agreed() <= day) {
                return request;
            }
        }
        return null;
    }
}
