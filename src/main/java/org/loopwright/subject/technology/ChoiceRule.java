package org.loopwright.subject.technology;

public final class ChoiceRule {
    private ChoiceRule() {}

    public static int pick(double[] values, double exponent, double luck) {
        double most = 0;
        for (double v : values) {
            most = Math.max(most, v);
        }
        if (!(most > 0)) {
            return -1;
        }
        double sum = 0;
        for (double v : values) {
            sum += v > 0 ? org.apache.commons.math3.util.FastMath.pow(v / most, exponent) : 0;
        }
        double left = luck * sum;
        int last = -1;
        for (int i = 0; i < values.length; i++) {
            if (values[i] > 0) {
                last = i;
                left -= org.apache.commons.math3.util.FastMath.pow(values[i] / most, exponent);
                if (left < 0) {
                    return i;
                }
            }
        }
        return last;
    }
}
