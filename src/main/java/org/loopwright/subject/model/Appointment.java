package org.loopwright.subject.model;

import java.util.Comparator;

/**
 * An agent's next step.
 *
 * @param day when [days]
 * @param phase order among appointments of the same day
 * @param agent who
 * @param project project that it is about, null where there is none
 * @param sequence order of booking: the last resort in a tie
 */
record Appointment(double day, Phase phase, Agent agent, Project project, long sequence) {

    static final Comparator<Appointment> ORDER = Appointment::compare;

    /** In plain steps: the queue asks some ten times per appointment, and a chain of comparators took twice as long. */
    private static int compare(Appointment a, Appointment b) {
        int order = Double.compare(a.day, b.day);
        if (order == 0) {
            order = a.phase.compareTo(b.phase);
        }
        if (order == 0) {
            order = Integer.compare(a.agent.economyNumber(), b.agent.economyNumber());
        }
        if (order == 0) {
            order = Integer.compare(a.agent.number(), b.agent.number());
        }
        if (order == 0) {
            order = Integer.compare(a.firmNumber(), b.firmNumber());
        }
        if (order == 0) {
            order = Integer.compare(a.projectNumber(), b.projectNumber());
        }
        return order == 0 ? Long.compare(a.sequence, b.sequence) : order;
    }

    private int firmNumber() {
        return project == null ? 0 : project.firm().number();
    }

    private int projectNumber() {
        return project == null ? 0 : project.number();
    }
}
