package org.loopwright.faces.cli.option;

import java.time.Duration;
import org.loopwright.lab.design.DurationText;
import org.loopwright.lab.run.engine.Terms;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Time that a run may take, such as {@code 90s}, or {@code none} for as long as it likes. */
public final class TimeLimitConverter implements ITypeConverter<Duration> {
    @Override
    public Duration convert(String text) {
        if (text.equals("none")) {
            return Terms.FOR_EVER;
        }
        return DurationText.parse(text)
                .orElseThrow(() -> new TypeConversionException(
                        "expected " + DurationText.EXPECTED + ", or none, found '" + text + "'"));
    }
}
