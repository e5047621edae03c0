package org.loopwright.faces.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.loopwright.lab.fault.Nearest;
import org.loopwright.lab.fault.SheetException;
import org.loopwright.lab.file.JournalException;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * What is said when a command cannot go on. A fault of the user is said in words, without a stack trace; only a fault
 * of the program shows one.
 */
public final class ErrorMessages
        implements CommandLine.IParameterExceptionHandler, CommandLine.IExecutionExceptionHandler {

    /** Exit code after an interrupt: 128 + the number of SIGINT. */
    static final int INTERRUPTED = 130;

    @Override
    public int handleParseException(ParameterException fault, String[] arguments) {
        CommandLine command = fault.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(
                fault instanceof UnmatchedArgumentException unmatched
                        ? unknown(unmatched.getUnmatched().get(0), command.getCommandSpec())
                        : fault.getMessage());
        err.println("See: " + command.getCommandSpec().qualifiedName() + " --help");
        return ExitCode.USAGE;
    }

    /** What is wrong with the first word that a command does not know. */
    private static String unknown(String word, CommandSpec command) {
        if (word.startsWith("-")) {
            // Of --threds=2 the name is meant.
            String name = word.contains("=") ? word.substring(0, word.indexOf('=')) : word;
            List<String> options = command.options().stream()
                    .map(OptionSpec::longestName)
                    .sorted()
                    .toList();
            return "unknown option '" + name + "'" + Nearest.hint(name, options);
        }
        List<String> commands = new ArrayList<>(command.subcommands().keySet());
        if (!commands.isEmpty()) {
            return "unknown command '" + word + "'" + Nearest.hintOfAll(word, commands);
        }
        String expected = command.positionalParameters().stream()
                .map(PositionalParamSpec::paramLabel)
                .collect(Collectors.joining(" "));
        return "unexpected '" + word + "': " + command.qualifiedName() + " takes "
                + (expected.isEmpty() ? "options only" : expected + " and options");
    }

    @Override
    public int handleExecutionException(Exception fault, CommandLine command, ParseResult arguments) {
        PrintWriter err = command.getErr();
        if (fault instanceof SheetException sheets) {
            sheets.told().forEach(err::println);
            return ExitCode.USAGE;
        }
        if (fault instanceof JournalException) {
            err.println(fault.getMessage());
            return ExitCode.USAGE;
        }
        if (fault instanceof InterruptedException) {
            err.println("Interrupted.");
            return INTERRUPTED;
        }
        if (fault instanceof IOException || fault instanceof UncheckedIOException) {
            Throwable cause = fault instanceof UncheckedIOException ? fault.getCause() : fault;
            err.println("A file could not be read or written: " + cause.getMessage() + " ("
                    + cause.getClass().getSimpleName() + ")");
            return ExitCode.USAGE;
        }
        if (fault instanceof InvalidPathException noPath) {
            err.println("No file can be called '" + noPath.getInput() + "' (" + noPath.getReason() + ").");
            return ExitCode.USAGE;
        }
        err.println("This is a fault of Loopwright, not of what was typed:");
        fault.printStackTrace(err);
        return ExitCode.SOFTWARE;
    }
}
