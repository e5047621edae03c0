package org.loopwright.faces.cli.option;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Files and folders. */
public final class PathConverter implements ITypeConverter<Path> {

    @Override
    public Path convert(String text) {
        if (text.isBlank()) {
            throw new TypeConversionException("expected a path, found nothing");
        }
        try {
            return Path.of(text);
        } catch (InvalidPathException unreadable) {
            throw new TypeConversionException(problem(text));
        }
    }

    /** Java takes names of files in the character set of the locale; in the locale C that is ASCII. */
    public static String problem(String text) {
        return "'" + text + "' is no path in the character set of this locale ("
                + System.getProperty("sun.jnu.encoding") + "); with LC_ALL=C.UTF-8 any name will do";
    }
}
