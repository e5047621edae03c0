package org.loopwright.subject.model;

import org.loopwright.subject.observation.Stage;
import org.loopwright.subject.observation.Wait;

/** One piece of a project's critical path; see {@link org.loopwright.subject.observation.Span}. */
record Leg(Stage stage, Wait cause, String waitedFor, double start, double end) {}
