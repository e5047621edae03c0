package org.loopwright.faces.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.loopwright.faces.cli.option.Home;
import org.loopwright.faces.cli.option.PathConverter;
import org.loopwright.faces.cli.text.FlowingHelp;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Where the program starts, and the only place where it ends. */
public final class Main {

    private Main() {}

    /**
     * Runs a command and ends with its exit code: 0 if it went well, 1 if a run failed, 2 if what was asked for cannot
     * be done as asked, 130 if it was interrupted.
     */
    public static void main(String[] arguments) {
        // Charts are drawn into files; no window is opened.
        System.setProperty("java.awt.headless", "true");
        StandardOutput answer = new StandardOutput();
        PrintWriter out = utf8(answer);
        PrintWriter err = utf8(new FileOutputStream(FileDescriptor.err));
        int code = run(Home.find(), out, err, arguments);
        out.flush();
        Optional<String> problem = answer.problem();
        if (problem.isPresent()) {
            err.println("What should have been shown could not be written: " + problem.get());
            code = Math.max(code, CommandLine.ExitCode.USAGE);
        }
        err.flush();
        System.exit(code);
    }

    /** Runs a command and returns its exit code. */
    public static int run(Home home, PrintWriter answer, PrintWriter words, String... arguments) {
        PrintWriter out = new PrintWriter(new VisibleText(answer), true);
        PrintWriter err = new PrintWriter(new VisibleText(words), true);
        CommandLine line = FlowingHelp.of(new CommandLine(new LoopwrightCommand(home)));
        ErrorMessages messages = new ErrorMessages();
        WholeNumberConverter wholeNumber = new WholeNumberConverter();
        DecimalConverter decimal = new DecimalConverter();
        line.registerConverter(Integer.class, wholeNumber)
                .registerConverter(int.class, wholeNumber)
                .registerConverter(Double.class, decimal)
                .registerConverter(double.class, decimal)
                .registerConverter(Path.class, new PathConverter());
        line.setOut(out)
                .setErr(err)
                .setUsageHelpWidth(100)
                // A name that begins with @ is a name, and no file of further words.
                .setExpandAtFiles(false)
                // No text that is shown has colours of its own: see VisibleText.
                .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
                .setAbbreviatedOptionsAllowed(false)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(messages)
                .setExecutionExceptionHandler(messages);
        try {
            return line.execute(arguments);
        } catch (OutOfMemoryError full) {
            err.println("The memory of Java is used up (" + full.getMessage()
                    + "). Give it more, as in LOOPWRIGHT_JAVA_OPTS=-Xmx4g, or use fewer --threads.");
            return CommandLine.ExitCode.SOFTWARE;
        } catch (StackOverflowError deep) {
            err.println("Something is nested deeper than this program can follow.");
            return CommandLine.ExitCode.USAGE;
        } catch (LinkageError damaged) {
            err.println("A part of the program cannot be loaded (" + damaged
                    + "). Most likely a file of it is damaged or cut off: build it again, or fetch it again.");
            return CommandLine.ExitCode.USAGE;
        }
    }

    /** UTF-8 whatever the locale, so that a table piped into a file has the same bytes everywhere. */
    private static PrintWriter utf8(OutputStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }

    /** Whole numbers of 32 bits. */
    private static final class WholeNumberConverter implements ITypeConverter<Integer> {

        @Override
        public Integer convert(String text) {
            try {
                return Integer.valueOf(text);
            } catch (NumberFormatException other) {
                throw new TypeConversionException("expected a whole number, found '" + text + "'");
            }
        }
    }

    /** Finite decimal numbers. */
    private static final class DecimalConverter implements ITypeConverter<Double> {

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
}
