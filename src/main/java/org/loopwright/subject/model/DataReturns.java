package org.loopwright.subject.model;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.util.FastMath;

/** Designs whose samples are being collected, and when they will be complete. Confined to one run. */
final class DataReturns {

    private final Agent firm;
    private final Agenda agenda;
    private final Holdings holdings;
    private final double samplesToClose;
    private final List<Project> collecting = new ArrayList<>();
    private double nextMonthEnd = Calendar.MONTH;

    DataReturns(Agent firm, Agenda agenda, Holdings holdings) {
        this.firm = firm;
        this.agenda = agenda;
        this.holdings = holdings;
        samplesToClose =
                FieldData.samplesToClose(holdings.conditions().industry().deployment());
    }

    /** A design takes effect now. */
    void add(Project project) {
        project.units = new FieldData.Cohort(agenda.day());
        collecting.add(project);
        book(project);
    }

    void remove(Project project) {
        collecting.remove(project);
    }

    /** Counts what all designs have returned, at the output since the last count. */
    void count(double day) {
        for (Project project : collecting) {
            holdings.data().count(project.units, day, holdings.output());
        }
    }

    /** Output is known up to the next month end. */
    void monthBegins(double monthEnd) {
        nextMonthEnd = monthEnd;
        for (Project project : collecting) {
            book(project);
        }
    }

    /** Books the day of data return if it falls into this month; else the next month end tries again. */
    private void book(Project project) {
        if (project.returnBooked) {
            return;
        }
        double limit = FastMath.max(0, nextMonthEnd - agenda.day());
        double days = holdings.data().timeToCollect(project.units, samplesToClose, holdings.output(), limit);
        if (!Double.isNaN(days)) {
            project.returnBooked = true;
            agenda.at(agenda.day() + days, Phase.DATA_RETURN, firm, project.key());
        }
    }
}
