package org.loopwright.subject.model;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.util.FastMath;
import org.loopwright.subject.scenario.Industry;
import org.loopwright.subject.technology.HiddenFault;

/**
 * Designs whose samples are being collected: when they will be complete, or a fault will show before. A sample is x_F
 * exposures. Confined to one run.
 */
final class FieldWatch {

    private final Agent agent;
    private final Agenda agenda;
    private final Holdings firm;
    private final double samplesToClose;
    private final double exposuresPerSample;
    private final List<Project> collecting = new ArrayList<>();
    private double nextMonthEnd = Calendar.MONTH;

    FieldWatch(Agent agent, Agenda agenda, Holdings firm) {
        this.agent = agent;
        this.agenda = agenda;
        this.firm = firm;
        Industry.Deployment deployment = firm.conditions().industry().deployment();
        samplesToClose = FieldData.samplesToClose(deployment);
        exposuresPerSample = deployment.fieldExposures();
    }

    /** A design takes effect, or comes back mended: its data begin anew. */
    void begin(Project project) {
        project.units = new FieldData.Cohort(agenda.day());
        project.returnBooked = false;
        collecting.add(project);
        book(project);
    }

    /** Exposures until the data are complete, or a fault shows. */
    private double exposures(Project project) {
        return project.faults.exposuresToNext(exposuresPerSample * samplesToClose);
    }

    /** The faults that units in the field have shown; none if the data are complete. */
    List<HiddenFault> ends(Project project) {
        collecting.remove(project);
        return project.expose(exposures(project));
    }

    /** Counts what all designs have returned, at the output since the last count. */
    void count(double day) {
        for (Project project : collecting) {
            firm.data().count(project.units, day, firm.output());
        }
    }

    /** Output is known up to the next month end. */
    void monthBegins(double monthEnd) {
        nextMonthEnd = monthEnd;
        collecting.forEach(this::book);
    }

    /** Books the day on which the collection ends if it falls into this month; else the next month end tries again. */
    private void book(Project project) {
        if (project.returnBooked) {
            return;
        }
        double limit = FastMath.max(0, nextMonthEnd - agenda.day());
        double needed = exposuresPerSample == 0
                ? samplesToClose
                : FastMath.min(samplesToClose, exposures(project) / exposuresPerSample);
        double days = firm.data().timeToCollect(project.units, needed, firm.output(), limit);
        if (!Double.isNaN(days)) {
            project.returnBooked = true;
            agenda.at(agenda.day() + days, Phase.DATA_RETURN, agent, project.key());
        }
    }
}
