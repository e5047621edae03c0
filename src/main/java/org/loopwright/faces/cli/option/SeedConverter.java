package org.loopwright.faces.cli.option;

import org.loopwright.lab.design.SeedText;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Seeds of 64 bits, decimal or hexadecimal. */
public final class SeedConverter implements ITypeConverter<Long> {
    @Override
    public Long convert(String text) {
        return SeedText.parse(text)
                .orElseThrow(() -> new TypeConversionException(
                        "expected a decimal number, or 0x and hexadecimal digits, of at most 64 bits, found '" + text
                                + "'"));
    }
}
