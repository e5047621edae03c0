package org.loopwright.faces.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Whole numbers of 32 bits. */
final class WholeNumberConverter implements ITypeConverter<Integer> {

    @Override
    public Integer convert(String text) {
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException other) {
            throw new TypeConversionException("expected a whole number, found '" + text + "'");
        }
    }
}
