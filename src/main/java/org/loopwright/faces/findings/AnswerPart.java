package org.loopwright.faces.findings;

import java.util.Locale;

/** Parts of the answer of a study of all combinations of levels, beside who is first. */
enum AnswerPart implements Question {
    /** {@link ContrastTable}. */
    COMPARE("What the study asks"),
    /** {@link FactorTable}. */
    FACTORS("What each factor does");

    private final String heading;

    AnswerPart(String heading) {
        this.heading = heading;
    }

    @Override
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String heading() {
        return heading;
    }
}
