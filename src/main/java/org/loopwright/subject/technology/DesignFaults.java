package org.loopwright.subject.technology;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.loopwright.lab.random.RandomStream;

/**
 * How many faults a design of an out-set carries, and where. Their number is Poisson with mean Λ_i = φ [1 + Σ_{j≠i} w_ij
 * (1 + β_b [a company border lies between i and j])]: φ at the leader, the rest at its interfaces in proportion.
 * Interfaces across company borders are mismatched more often (Sosa, Eppinger and Rowles 2004). Immutable.
 */
public final class DesignFaults {

    private final double intensity;
    private final double[] inner;
    private final double[] border;
    private final double[] means;

    private DesignFaults(double intensity, double[] inner, double[] border, double[] means) {
        this.intensity = intensity;
        this.inner = inner;
        this.border = border;
        this.means = means;
    }

    /**
     * The faults of a design that changes an out-set.
     *
     * @param intensity φ, faults of the leader itself [1], ≥ 0
     * @param weights w_ij of the members of the out-set [1], each ≥ 0; what stands at the leader's place does not count
     * @param leader place of the leader in the out-set
     * @param borderExcess β_b, how many more faults an interface across a company border has [1], ≥ 0
     * @param acrossBorder for each member, whether another company than the leader's makes it
     */
    public static DesignFaults of(
            double intensity, double[] weights, int leader, double borderExcess, boolean[] acrossBorder) {
        if (!(intensity >= 0) || !(borderExcess >= 0)) {
            throw new IllegalArgumentException(
                    "intensity and border excess must be >= 0 [1], were " + intensity + ", " + borderExcess);
        }
        if (leader < 0 || leader >= weights.length || weights.length != acrossBorder.length) {
            throw new IllegalArgumentException("leader " + leader + " must be a member of the out-set of "
                    + weights.length + " with " + acrossBorder.length + " borders told");
        }
        int k = weights.length;
        double[] inner = new double[k];
        double[] border = new double[k];
        double[] means = new double[k];
        for (int m = 0; m < k; m++) {
            if (!(weights[m] >= 0)) {
                throw new IllegalArgumentException("weights must be >= 0 [1], was " + weights[m] + " at " + m);
            }
            inner[m] = m == leader ? 1 : weights[m];
            border[m] = m == leader ? 0 : borderExcess * weights[m];
            means[m] = intensity * (inner[m] + (acrossBorder[m] ? border[m] : 0));
        }
        return new DesignFaults(intensity, inner, border, means);
    }

    /** Only the faults at one place: those of an interface that is designed anew. */
    public DesignFaults only(int place) {
        int k = means.length;
        double[] itsInner = new double[k];
        double[] itsBorder = new double[k];
        double[] itsMean = new double[k];
        itsInner[place] = inner[place];
        itsBorder[place] = border[place];
        itsMean[place] = means[place];
        return new DesignFaults(intensity, itsInner, itsBorder, itsMean);
    }

    /** Mean number of faults at a place of the out-set [1]. */
    public double mean(int place) {
        return means[place];
    }

    /** Λ_i, the mean number of faults [1]. */
    public double mean() {
        double sum = 0;
        for (double mean : means) {
            sum += mean;
        }
        return sum;
    }

    /**
     * Mean number of faults to which something happens whose probability depends on what the simulator knows: Σ_j Λ_ij
     * p(u_ij). Where it happens to each fault by itself, the number is Poisson, and independent of the number of others.
     *
     * @param unrepresented u_ij by place [1], each in [0, 1]
     * @param probability p(u), in [0, 1]
     */
    public double mean(double[] unrepresented, DoubleUnaryOperator probability) {
        double sum = 0;
        for (int m = 0; m < means.length; m++) {
            sum += means[m] * probability.applyAsDouble(unrepresented[m]);
        }
        return sum;
    }

    /**
     * Draws the faults of a design. They are thinned from those that it would have if every interface crossed a border,
     * and marks are drawn whether or not they are needed: with the same luck a border only adds faults, a larger
     * unrepresented share only hides some, and a larger intensity only appends some.
     *
     * @param law when a fault shows
     * @param unrepresented u_ij by place, the probability that the simulator does not know a fault [1], each in [0, 1]
     * @param fatalShare ϖ, the probability that a fault is fatal in trial [1], in [0, 1]
     * @param stream six draws for each fault of the design with all borders, and one
     */
    public HiddenFaults draw(ExposureLaw law, double[] unrepresented, double fatalShare, RandomStream stream) {
        double whole = 0;
        for (int m = 0; m < means.length; m++) {
            whole += inner[m] + border[m];
        }
        List<HiddenFault> drawn = new ArrayList<>();
        double left = intensity * whole;
        while (true) {
            left -= stream.exponential();
            if (!(left > 0)) {
                return new HiddenFaults(drawn);
            }
            int place = place(whole * stream.nextDouble());
            double share = intensity * (inner[place] + border[place]);
            boolean there = share * stream.nextDouble() < means[place];
            double threshold = law.draw(stream);
            boolean represented = stream.nextDouble() >= unrepresented[place];
            boolean fatal = stream.nextBoolean(fatalShare);
            if (there) {
                drawn.add(new HiddenFault(place, threshold, represented, fatal, 0));
            }
        }
    }

    private int place(double at) {
        double rest = at;
        int last = 0;
        for (int m = 0; m < means.length; m++) {
            double share = inner[m] + border[m];
            if (share > 0) {
                last = m;
                if (rest < share) {
                    return m;
                }
                rest -= share;
            }
        }
        return last;
    }
}
