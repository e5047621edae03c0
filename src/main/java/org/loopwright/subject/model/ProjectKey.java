package org.loopwright.subject.model;

/**
 * Names a project within its economy.
 *
 * @param firm number of the firm, from 1
 * @param number number within the firm, from 1
 */
public record ProjectKey(int firm, int number) {

    /** What an appointment is about that is about no project: before all projects in a tie. */
    static final ProjectKey NONE = new ProjectKey(0, 0);
}
