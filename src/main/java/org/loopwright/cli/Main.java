package org.loopwright.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

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
        // The driver of the journal brings a logging door with nothing behind it, which would say so.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        PrintWriter out = utf8(FileDescriptor.out);
        PrintWriter err = utf8(FileDescriptor.err);
        int code = run(Home.find(), out, err, arguments);
        out.flush();
        err.flush();
        System.exit(code);
    }

    /** Runs a command and returns its exit code. */
    static int run(Home home, PrintWriter out, PrintWriter err, String... arguments) {
        CommandLine line = new CommandLine(new LoopwrightCommand(home));
        Complaints complaints = new Complaints();
        return line.setOut(out)
                .setErr(err)
                .setUsageHelpWidth(100)
                .setAbbreviatedOptionsAllowed(false)
                .setParameterExceptionHandler(complaints)
                .setExecutionExceptionHandler(complaints)
                .execute(arguments);
    }

    /** UTF-8 whatever the locale, so that a table piped into a file has the same bytes everywhere. */
    private static PrintWriter utf8(FileDescriptor descriptor) {
        return new PrintWriter(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
