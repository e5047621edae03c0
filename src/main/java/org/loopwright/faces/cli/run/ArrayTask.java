package org.loopwright.faces.cli.run;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.loopwright.lab.journal.Shard;
import org.loopwright.lab.run.Share;

/** Which shard a process is, in words, or by the variables that an array engine gives to its tasks. */
final class ArrayTask {

    private static final Pattern PART = Pattern.compile("([0-9]{1,9})/([0-9]{1,9})");
    private static final Pattern BY_ENGINE = Pattern.compile("env(?:/([0-9]{1,9}))?");

    private ArrayTask() {}

    /**
     * The variables of an engine.
     *
     * @param name what people call it
     * @param index number of the task
     * @param lowest the lowest number of the array; empty if the engine does not tell it
     * @param fixed what the lowest number is then
     * @param highest the highest number; empty if it tells none
     * @param count how many tasks there are; empty if it tells none
     * @param step by which numbers differ; empty if it tells none, which is 1
     */
    private record Engine(
            String name, String index, String lowest, int fixed, String highest, String count, String step) {

        boolean isHere(Map<String, String> variables) {
            return number(variables, index).isPresent();
        }

        /** From 1. */
        int shard(Map<String, String> variables) {
            int from = number(variables, lowest).orElse(fixed);
            return (number(variables, index).orElseThrow() - from) / steps(variables) + 1;
        }

        OptionalInt shards(Map<String, String> variables) {
            OptionalInt told = number(variables, count);
            OptionalInt last = number(variables, highest);
            int from = number(variables, lowest).orElse(fixed);
            return told.isPresent() || last.isEmpty()
                    ? told
                    : OptionalInt.of((last.getAsInt() - from) / steps(variables) + 1);
        }

        private int steps(Map<String, String> variables) {
            return Math.max(1, number(variables, step).orElse(1));
        }

        /** Outside an array the variables of some engines say 0 or undefined. */
        private static OptionalInt number(Map<String, String> variables, String name) {
            String text = variables.getOrDefault(name, "");
            return text.matches("[0-9]{1,9}") ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
        }
    }

    private static final List<Engine> ENGINES = List.of(
            new Engine(
                    "Slurm",
                    "SLURM_ARRAY_TASK_ID",
                    "SLURM_ARRAY_TASK_MIN",
                    1,
                    "",
                    "SLURM_ARRAY_TASK_COUNT",
                    "SLURM_ARRAY_TASK_STEP"),
            new Engine("PBS", "PBS_ARRAY_INDEX", "", 1, "", "", ""),
            new Engine("PBS", "PBS_ARRAYID", "", 1, "", "", ""),
            new Engine("SGE", "SGE_TASK_ID", "SGE_TASK_FIRST", 1, "SGE_TASK_LAST", "", "SGE_TASK_STEPSIZE"),
            new Engine("LSF", "LSB_JOBINDEX", "", 1, "LSB_JOBINDEX_END", "", "LSB_JOBINDEX_STEP"),
            new Engine("Kubernetes", "JOB_COMPLETION_INDEX", "", 0, "", "", ""));

    /**
     * The runs of a shard.
     *
     * @param text such as {@code 2/8}, {@code env} or {@code env/8}
     * @throws IllegalArgumentException if there is no such shard
     */
    static Share share(String text, Map<String, String> variables) {
        Matcher part = PART.matcher(text);
        if (part.matches()) {
            return share(Integer.parseInt(part.group(1)), Integer.parseInt(part.group(2)));
        }
        Matcher asked = BY_ENGINE.matcher(text);
        if (!asked.matches()) {
            throw new IllegalArgumentException("expected a shard such as 2/8, or env, or env/8, found '" + text + "'");
        }
        Engine engine = engine(variables);
        OptionalInt told = engine.shards(variables);
        if (asked.group(1) == null) {
            return share(
                    engine.shard(variables),
                    told.orElseThrow(() -> new IllegalArgumentException(
                            engine.name() + " does not tell how many tasks there are: say it, as in --shard env/8")));
        }
        int count = Integer.parseInt(asked.group(1));
        if (told.isPresent() && told.getAsInt() != count) {
            throw new IllegalArgumentException("the array has " + told.getAsInt() + " tasks, not " + count
                    + "; of one that holds only some of the shards name each, as in --shard $" + engine.index() + "/"
                    + count);
        }
        return share(engine.shard(variables), count);
    }

    private static Share share(int number, int count) {
        new Shard(number, count, "");
        return Share.of(number, count);
    }

    private static Engine engine(Map<String, String> variables) {
        List<Engine> here =
                ENGINES.stream().filter(engine -> engine.isHere(variables)).toList();
        if (here.size() != 1) {
            String names = (here.isEmpty() ? ENGINES : here)
                    .stream().map(Engine::index).collect(Collectors.joining(", "));
            throw new IllegalArgumentException(
                    here.isEmpty()
                            ? "this is no task of an array: none of " + names + " is set"
                            : "these are set, of more than one engine: " + names + "; name the shard itself");
        }
        return here.get(0);
    }
}
