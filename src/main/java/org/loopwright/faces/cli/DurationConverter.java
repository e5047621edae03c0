package org.loopwright.faces.cli;

import java.time.Duration;
import org.loopwright.lab.design.DurationText;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Spans of time such as {@code 90s} or {@code 1h30m}. */
final class DurationConverter implements ITypeConverter<Duration> {
    @Override
    public Duration convert(String text) {
        return DurationText.parse(text)
                .orElseThrow(() ->
                        new TypeConversionException("expected " + DurationText.EXPECTED + ", found '" + text + "'"));
    }
}
