package org.loopwright.faces.cli.option;

import org.loopwright.lab.random.Streams;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Whose luck a run has, for the commands that make a single one. */
public final class LuckOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = "--seed",
            paramLabel = "<seed>",
            converter = SeedConverter.class,
            defaultValue = "1",
            description = "Root seed, 64 bits, decimal or hexadecimal after 0x (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--replication",
            paramLabel = "<k>",
            defaultValue = "1",
            description = "Which replication, from 1 (default: ${DEFAULT-VALUE}).")
    private int replication;

    /** Refuses what no stream has. */
    public void check() {
        if (replication < 1) {
            throw new ParameterException(command.commandLine(), "--replication must be >= 1, was " + replication);
        }
    }

    public long seed() {
        return seed;
    }

    public int replication() {
        return replication;
    }

    public Streams streams() {
        return new Streams(seed, replication);
    }
}
