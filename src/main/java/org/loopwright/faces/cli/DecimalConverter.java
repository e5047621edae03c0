package org.loopwright.faces.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Finite decimal numbers. */
final class DecimalConverter implements ITypeConverter<Double> {

    @Override
    public Double convert(String text) {
        try {
            double number = Double.parseDouble(text);
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException other) {
            throw new TypeConversionException("expected a number, found '" + text + "'");
        }
        throw new TypeConversionException("expected a finite number, found '" + text + "'");
    }
}
