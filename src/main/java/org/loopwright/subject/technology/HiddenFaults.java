package org.loopwright.subject.technology;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import net.jafama.StrictFastMath;

/**
 * The faults that a design still carries, in the order of drawing. What shows is mended and leaves; exposures of what
 * does not show add up over simulation, rounds of trial, ramp and field. Immutable.
 *
 * @param faults not yet mended
 */
public record HiddenFaults(List<HiddenFault> faults) {

    /** A design without a fault. */
    public static final HiddenFaults NONE = new HiddenFaults(List.of());

    /** Copies the list. */
    public HiddenFaults {
        faults = List.copyOf(faults);
    }

    /**
     * What a simulation leaves: represented faults that show there are mended on the screen, the other represented ones
     * have been exposed, and of the rest it knows nothing.
     *
     * @param exposures N_S [prototype exposures], ≥ 0
     */
    public HiddenFaults simulated(double exposures) {
        List<HiddenFault> left = new ArrayList<>();
        for (HiddenFault fault : faults) {
            if (!fault.represented()) {
                left.add(fault);
            } else if (!fault.showsWithin(exposures)) {
                left.add(fault.exposed(exposures));
            }
        }
        return new HiddenFaults(left);
    }

    /** Faults that so many physical exposures show. */
    public List<HiddenFault> shownWithin(double exposures) {
        return chosen(fault -> fault.showsWithin(exposures));
    }

    /** What is left when those that showed are mended and all others have been exposed. */
    public HiddenFaults exposed(double exposures) {
        List<HiddenFault> left = new ArrayList<>();
        for (HiddenFault fault : faults) {
            if (!fault.showsWithin(exposures)) {
                left.add(fault.exposed(exposures));
            }
        }
        return new HiddenFaults(left);
    }

    /** The fault that shows next; none if none ever will. */
    public Optional<HiddenFault> next() {
        return faults.stream()
                .filter(fault -> fault.threshold() < Double.POSITIVE_INFINITY)
                .min(Comparator.comparingDouble(HiddenFault::remaining));
    }

    /** Exposures until the next fault shows, or as many as are wanted if none does before [prototype exposures]. */
    public double exposuresToNext(double wanted) {
        return next().map(HiddenFault::remaining)
                .filter(remaining -> remaining <= wanted)
                .orElse(wanted);
    }

    /** The interface at a place has been designed anew: its old faults are gone, fresh ones have come. */
    public HiddenFaults replaced(int place, HiddenFaults fresh) {
        List<HiddenFault> all = new ArrayList<>(chosen(fault -> fault.place() != place));
        all.addAll(fresh.faults);
        return new HiddenFaults(all);
    }

    private List<HiddenFault> chosen(Predicate<HiddenFault> which) {
        return faults.stream().filter(which).toList();
    }

    /** Share of good units, e^(−Σ 1/T) over the faults not yet mended [1]: a picture that follows, no parameter. */
    public double lineYield() {
        double defects = 0;
        for (HiddenFault fault : faults) {
            defects += 1 / fault.threshold();
        }
        return StrictFastMath.exp(-defects);
    }
}
