package org.loopwright.faces.findings;

/** When so little of the probes' worth is embodied that embodiment time ranks nothing. */
final class EmbodiedShare {

    private static final double LEAST = 0.5;

    private EmbodiedShare() {}

    /** True of a share with which a time that is cut off at the follow-up says too little. */
    static boolean isThin(double share) {
        return share < LEAST;
    }
}
