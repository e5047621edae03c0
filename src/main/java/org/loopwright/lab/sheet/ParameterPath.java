package org.loopwright.lab.sheet;

import java.util.List;

/**
 * A path that a setting may name.
 *
 * @param path such as {@code industry.cost.difficulty}
 * @param kind what its value is
 * @param choices the words that it must be one of, where it is a choice; else none
 * @param unit "1" for pure numbers, "" for text
 * @param min smallest allowed value of a number
 * @param max largest allowed value of a number
 * @param orElse value where sheets are silent; "" if they must speak
 * @param source where that value is from; "" if the declaration does not say
 * @param meaning one sentence
 */
public record ParameterPath(
        String path,
        ValueKind kind,
        List<String> choices,
        String unit,
        double min,
        double max,
        String orElse,
        String source,
        String meaning) {

    /** Copies the list. */
    public ParameterPath {
        choices = List.copyOf(choices);
    }

    /** What its value is, in words. */
    public String words() {
        return kind.words(choices);
    }
}
