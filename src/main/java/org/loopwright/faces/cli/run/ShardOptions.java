package org.loopwright.faces.cli.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.loopwright.lab.design.Study;
import org.loopwright.lab.journal.Shard;
import org.loopwright.lab.run.Share;
import org.loopwright.subject.scenario.ParameterFolder;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** What a command that carries a study out says of its being dealt out to many processes. */
final class ShardOptions {

    /** What is asked of the whole is asked of each shard. */
    private static final List<String> HANDED_ON = List.of("--time-limit", "--replications");

    @Option(
            names = "--shard",
            paramLabel = "<i/n>",
            description = "Make only the runs of the i-th of n shards, into segments of its own: no tables, no answer."
                    + " With env, which one it is is told by the variables of an array of Slurm, SGE or LSF; with env/n, by"
                    + " those of PBS, Kubernetes and others that do not tell how many there are.")
    private String shard;

    @Option(names = "--status", description = "Tell how far shards are: done, failed, missing. Nothing is written.")
    private boolean status;

    @Option(names = "--retry", description = "Try runs again, too, that did not end well on a shard.")
    private boolean retry;

    @Option(
            names = "--prepare",
            paramLabel = "<slurm|parallel>",
            description = "Make the folder one with all that shards need: the study, its sheets, and scripts that make"
                    + " shards, as an array of Slurm or on processes of one machine, and gather them.")
    private Preparation.Engine prepare;

    @Option(
            names = "--tasks",
            paramLabel = "<n>",
            description = "Shards to prepare (default: as many as take five minutes each).")
    private Integer tasks;

    @Option(names = "--with-jar", description = "Put the program into the prepared folder, too.")
    private boolean withJar;

    Optional<Preparation.Engine> engine() {
        return Optional.ofNullable(prepare);
    }

    /** Prepares a folder; tells what is to be done next. */
    List<String> prepare(CommandSpec spec, Study study, ParameterFolder sheets, Path out, int threads)
            throws IOException, InterruptedException {
        if (tasks != null && !Preparation.isPossible(tasks)) {
            throw new ParameterException(
                    spec.commandLine(), "--tasks must be within [1, " + Shard.MOST + "], was " + tasks);
        }
        List<String> handedOn = new ArrayList<>();
        for (String name : HANDED_ON) {
            OptionSpec given = spec.commandLine().getParseResult().matchedOption(name);
            if (given != null) {
                handedOn.addAll(List.of(name, given.originalStringValues().get(0)));
            }
        }
        return new Preparation(prepare, out, threads)
                .write(study, sheets, tasks == null ? 0 : tasks, handedOn, withJar);
    }

    boolean status() {
        return status;
    }

    boolean retry() {
        return retry;
    }

    /** True if not all runs of the study are this process's affair, so that others have checked it. */
    boolean isPart() {
        return shard != null || status;
    }

    /** The runs of the shard. */
    Share share(CommandSpec spec) {
        try {
            return ArrayTask.share(shard, System.getenv());
        } catch (IllegalArgumentException none) {
            throw new ParameterException(
                    spec.commandLine(), "Invalid value for option '--shard': " + none.getMessage(), none);
        }
    }
}
