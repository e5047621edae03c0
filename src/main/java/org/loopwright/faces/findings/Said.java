package org.loopwright.faces.findings;

import java.util.List;

/** Sentences below a heading. */
record Said(String heading, List<String> sentences) {

    static Said of(Question question, Lines lines) {
        return new Said(question.heading(), lines.written());
    }
}
