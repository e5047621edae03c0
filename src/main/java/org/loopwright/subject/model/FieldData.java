package org.loopwright.subject.model;

import net.jafama.StrictFastMath;
import org.apache.commons.math3.util.FastMath;
import org.loopwright.subject.scenario.Industry;

/**
 * A firm's fleet and the operational data that it returns. Between bookings output is constant, so that the fleet
 * B' = y − B/L and the data D' = (a_P y + a_B B)(1 + I) − ψ D have closed forms. Confined to one run.
 */
final class FieldData {

    /** The units that embody one design, and the samples that they have returned. */
    static final class Cohort {
        private double countedTo;
        private double samples;
        /** Units in service [reference years of output]. */
        private double fleet;

        /** Takes the day of the first unit [days]. */
        Cohort(double from) {
            countedTo = from;
        }

        /** Samples returned up to the last count. */
        double samples() {
            return samples;
        }
    }

    private final double life;
    private final double decay;
    private final double fromProduction;
    private final double fromFleet;
    private double fleet;
    private double data;
    private double bookedTo;

    FieldData(Industry.Deployment deployment, double coverage, double outputPerYear, double initialData) {
        life = deployment.serviceLife();
        decay = deployment.dataDecay() / Calendar.YEAR;
        fromProduction = deployment.productionSamples() * (1 + coverage);
        fromFleet = deployment.fleetSamples() * (1 + coverage);
        fleet = outputPerYear / Calendar.YEAR * life;
        data = initialData;
    }

    /** Books the data up to a day, at the given output since the last booking. */
    void book(double day, double outputPerYear) {
        double t = day - bookedTo;
        if (t <= 0) {
            return;
        }
        double y = outputPerYear / Calendar.YEAR;
        double keepFleet = StrictFastMath.exp(-t / life);
        double keepData = StrictFastMath.exp(-decay * t);
        double steady = fromProduction * y + fromFleet * y * life;
        double transientRate = fromFleet * (fleet - y * life);
        double fromSteady = decay == 0 ? steady * t : steady * -StrictFastMath.expm1(-decay * t) / decay;
        double gap = decay - 1 / life;
        double fromTransient = FastMath.abs(gap * t) < 1e-9
                ? transientRate * t * keepFleet
                : transientRate * (keepFleet - keepData) / gap;
        data = data * keepData + fromSteady + fromTransient;
        fleet = y * life + (fleet - y * life) * keepFleet;
        bookedTo = day;
    }

    void addTrialData(double samples) {
        data += samples;
    }

    double data() {
        return data;
    }

    double fleet() {
        return fleet;
    }

    /** Counts samples of a design's units up to a day, at constant output. */
    void count(Cohort cohort, double day, double outputPerYear) {
        double t = day - cohort.countedTo;
        if (t <= 0) {
            return;
        }
        double y = outputPerYear / Calendar.YEAR;
        cohort.samples += samplesAfter(t, y, cohort.fleet);
        cohort.fleet = y * life + (cohort.fleet - y * life) * StrictFastMath.exp(-t / life);
        cohort.countedTo = day;
    }

    /** Samples in a time t [days] from units of a design, at output y per day and with a fleet to begin with. */
    private double samplesAfter(double t, double y, double startFleet) {
        double fleetDays = y * life * t - (startFleet - y * life) * life * StrictFastMath.expm1(-t / life);
        return fromProduction * y * t + fromFleet * fleetDays;
    }

    /**
     * Time [days] in which the missing samples come in at constant output, if that is at most the limit; else NaN.
     */
    double timeToCollect(Cohort cohort, double needed, double outputPerYear, double limit) {
        double y = outputPerYear / Calendar.YEAR;
        double missing = needed - cohort.samples;
        if (missing <= 0) {
            return 0;
        }
        if (samplesAfter(limit, y, cohort.fleet) < missing) {
            return Double.NaN;
        }
        // Newton's method, kept within what is known to be too early and late enough.
        double low = 0;
        double high = limit;
        double t = 0;
        for (int i = 0; i < 60 && high - low > 1e-9; i++) {
            double found = samplesAfter(t, y, cohort.fleet) - missing;
            if (found < 0) {
                low = t;
            } else {
                high = t;
            }
            double rate = fromProduction * y
                    + fromFleet * (y * life + (cohort.fleet - y * life) * StrictFastMath.exp(-t / life));
            double next = t - found / rate;
            if (FastMath.abs(next - t) <= 1e-10) {
                return FastMath.min(limit, FastMath.max(0, next));
            }
            t = next > low && next < high ? next : 0.5 * (low + high);
        }
        return high;
    }

    /** Samples D* that the reference firm at reference output, without coverage, collects in time T*. */
    static double samplesToClose(Industry.Deployment deployment) {
        FieldData reference = new FieldData(deployment, 0, 1, 0);
        return reference.samplesAfter(deployment.collectTime(), 1 / Calendar.YEAR, 0);
    }
}
