package org.loopwright.faces.cli.option;

import picocli.CommandLine.Option;

/** The option of every command whose answer a program may want to read. */
public final class JsonOption {

    @Option(names = "--json", description = "Print the answer as one JSON object, with units in the names of its keys.")
    public boolean asked;
}
