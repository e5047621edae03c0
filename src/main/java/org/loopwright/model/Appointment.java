package org.loopwright.model;

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

    static final Comparator<Appointment> ORDER = Comparator.comparingDouble(Appointment::day)
            .thenComparing(Appointment::phase)
            .thenComparingInt(a -> a.agent.economyNumber())
            .thenComparingInt(a -> a.agent.number())
            .thenComparingInt(a -> a.project == null ? 0 : a.project.firm().number())
            .thenComparingInt(a -> a.project == null ? 0 : a.project.number())
            .thenComparingLong(Appointment::sequence);
}
