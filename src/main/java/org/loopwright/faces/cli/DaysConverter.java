package org.loopwright.faces.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Numbers of simulated days; whether one is too small or too large is for the command to say. */
final class DaysConverter implements ITypeConverter<Double> {

    @Override
    public Double convert(String text) {
        try {
            return Double.valueOf(text);
        } catch (NumberFormatException other) {
            throw new TypeConversionException("expected a number of days, found '" + text + "'");
        }
    }
}
