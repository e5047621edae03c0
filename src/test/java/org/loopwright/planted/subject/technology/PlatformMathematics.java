package org.loopwright.planted.subject.technology;

import java.util.function.DoubleUnaryOperator;

/** Planted fault: functions that may differ in the last bit from one machine to another. */
final class PlatformMathematics {

    private PlatformMathematics() {}

    static double grown(double rate, double years) {
        return Math.pow(1 + rate, years);
    }

    static DoubleUnaryOperator byReference() {
        return Math::log;
    }
}
