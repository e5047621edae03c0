package org.loopwright.subject.model;

/** Whose projects owners and regulators work on. */
interface Client {

    /** The owners have agreed, or the regulator has approved: the project goes on. */
    void goesOn(ProjectKey project);
}
