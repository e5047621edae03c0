package org.loopwright.model;

import org.loopwright.observation.Stage;
import org.loopwright.observation.Wait;

/** One piece of a project's critical path; see {@link org.loopwright.observation.Span}. */
record Leg(Stage stage, Wait cause, String waitedFor, double start, double end) {}
