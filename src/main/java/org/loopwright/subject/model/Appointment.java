package org.loopwright.subject.model;

import java.util.Comparator;

/**
 * An agent's next step.
 *
 * @param day when [days]
 * @param phase order among appointments of the same day
 * @param agent who
 * @param project project that it is about, {@link ProjectKey#NONE} where there is none
 * @param sequence order of booking: the last resort in a tie
 */
record Appointment(double day, Phase phase, Agent agent, ProjectKey project, long sequence) {

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
            order = Integer.compare(a.project.firm(), b.project.firm());
        }
        if (order == 0) {
            order = Integer.compare(a.project.number(), b.project.number());
        }
        return order == 0 ? Long.compare(a.sequence, b.sequence) : order;
    }
}
