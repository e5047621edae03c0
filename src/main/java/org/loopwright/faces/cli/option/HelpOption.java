package org.loopwright.faces.cli.option;

import picocli.CommandLine.Option;

/** The option that every command has. */
public final class HelpOption {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Say how this command is used.")
    boolean asked;
}
