package org.loopwright.lab.sheet;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Unit, allowed interval and meaning of a parameter, and what holds where a sheet is silent: declared once, read by
 * sheets, checks, help and documentation.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Parameter {
    /** Unit; "1" for pure numbers, "" for text. */
    String unit() default "";

    /** Smallest allowed value of a number, or of each number of a list. */
    double min() default Double.NEGATIVE_INFINITY;

    /** Largest allowed value. */
    double max() default Double.POSITIVE_INFINITY;

    /** Meaning, one sentence. */
    String text();

    /** Value where the sheet is silent, as it would be written in YAML; empty: the key is required. */
    String orElse() default "";

    /** Lower end of the range that is held possible for {@link #orElse}; NaN if none is told. */
    double low() default Double.NaN;

    /** Upper end of that range. */
    double high() default Double.NaN;

    /** Where {@link #orElse} is from, as a sheet would say it; empty if it is no more than a convention. */
    String source() default "";

    /**
     * Folder of the program in which the file that the value names is looked for, after the one beside the sheet; empty for
     * values that name no file.
     */
    String folder() default "";
}
