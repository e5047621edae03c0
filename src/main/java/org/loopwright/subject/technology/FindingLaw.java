package org.loopwright.subject.technology;

/**
 * Where one fault is found, given the unrepresented share u: by simulation, or within physical exposures counted from
 * the first trial on. A fault is unknown to the simulator with probability u and then shows by its exposures alone; else
 * it has the exposures of the simulation behind it. With exposures fixed beforehand the numbers found in trial, ramp
 * and field are independent Poisson numbers with means Σ Λ_ij p(u_ij) ({@link DesignFaults#mean(double[],
 * java.util.function.DoubleUnaryOperator)}); where a clean round ends a trial they are not. Immutable.
 *
 * @param exposure when a fault shows
 * @param simulated N_S, exposures that a simulation gives a fault that it represents, in [0, ∞]
 */
public record FindingLaw(ExposureLaw exposure, double simulated) {

    /** Refuses negative exposures. */
    public FindingLaw {
        if (!(simulated >= 0)) {
            throw new IllegalArgumentException("simulated exposures must be >= 0, was " + simulated);
        }
    }

    /** Probability that simulation finds a fault: (1 − u)(1 − G(N_S)). */
    public double bySimulation(double unrepresented) {
        return (1 - unrepresented) * (1 - exposure.survival(simulated));
    }

    /**
     * Probability that a fault shows between two sums of physical exposures: u (G(A) − G(B)) + (1 − u)(G(N_S + A) − G(N_S
     * + B)). From 0 to N it is that of a trial of N exposures.
     *
     * @param unrepresented u [1], in [0, 1]
     * @param from A [prototype exposures], ≥ 0
     * @param to B [prototype exposures], in [A, ∞]
     */
    public double between(double unrepresented, double from, double to) {
        if (!(from <= to)) {
            throw new IllegalArgumentException("exposures must not fall, were " + from + " to " + to);
        }
        double unknown = exposure.survival(from) - exposure.survival(to);
        double known = exposure.survival(simulated + from) - exposure.survival(simulated + to);
        return unrepresented * unknown + (1 - unrepresented) * known;
    }
}
