package org.loopwright.lab.design;

import java.util.Optional;

/** What a constraint says of its two sides. */
enum Relation {
    /** Not greater. */
    AT_MOST("<="),
    /** Not smaller. */
    AT_LEAST(">="),
    /** Equal. */
    EQUAL("=="),
    /** Not equal. */
    UNEQUAL("!="),
    /** Smaller. */
    BELOW("<"),
    /** Greater. */
    ABOVE(">");

    private final String sign;

    Relation(String sign) {
        this.sign = sign;
    }

    static Optional<Relation> of(String sign) {
        for (Relation relation : values()) {
            if (relation.sign.equals(sign)) {
                return Optional.of(relation);
            }
        }
        return Optional.empty();
    }

    /** True if numbers are so related; a quotient by zero is related to nothing but as unequal. */
    boolean holds(double left, double right) {
        return switch (this) {
            case AT_MOST -> left <= right;
            case AT_LEAST -> left >= right;
            case EQUAL -> left == right;
            case UNEQUAL -> left != right;
            case BELOW -> left < right;
            case ABOVE -> left > right;
        };
    }

    /** True if it says something of texts. */
    boolean isOfTexts() {
        return this == EQUAL || this == UNEQUAL;
    }
}
