package org.loopwright.scenario;

/**
 * A path that a setting may name.
 *
 * @param path such as {@code industry.cost.difficulty}
 * @param kind what its value is, in words
 * @param unit "1" for pure numbers, "" for text
 * @param min smallest allowed value of a number
 * @param max largest allowed value of a number
 * @param orElse value where sheets are silent; "" if they must speak
 * @param meaning one sentence
 */
public record ParameterPath(
        String path, String kind, String unit, double min, double max, String orElse, String meaning) {}
