package org.loopwright.faces.cli.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.loopwright.lab.run.Share;

/** Which shard a task of an array is. */
class ArrayTaskTest {

    private static Share env(String text, String... variables) {
        Map<String, String> all = new TreeMap<>(Map.of("PATH", "/bin"));
        for (String variable : variables) {
            String[] parts = variable.split("=", -1);
            all.put(parts[0], parts[1]);
        }
        return ArrayTask.share(text, all);
    }

    @Test
    void theIndexOfAnArrayLessItsLowestPlusOne() {
        Share second = Share.of(2, 8);
        assertThat(env("2/8")).isEqualTo(second);
        assertThat(env("env", "SLURM_ARRAY_TASK_ID=1", "SLURM_ARRAY_TASK_MIN=0", "SLURM_ARRAY_TASK_COUNT=8"))
                .isEqualTo(second);
        assertThat(env(
                        "env",
                        "SLURM_ARRAY_TASK_ID=13",
                        "SLURM_ARRAY_TASK_MIN=10",
                        "SLURM_ARRAY_TASK_COUNT=8",
                        "SLURM_ARRAY_TASK_STEP=3"))
                .isEqualTo(second);
        assertThat(env("env", "SGE_TASK_ID=5", "SGE_TASK_FIRST=3", "SGE_TASK_LAST=17", "SGE_TASK_STEPSIZE=2"))
                .isEqualTo(second);
        assertThat(env("env", "LSB_JOBINDEX=2", "LSB_JOBINDEX_END=8")).isEqualTo(second);
        assertThat(env("env/8", "PBS_ARRAY_INDEX=2")).isEqualTo(second);
        assertThat(env("env/8", "PBS_ARRAYID=2")).isEqualTo(second);
        assertThat(env("env/8", "JOB_COMPLETION_INDEX=1")).isEqualTo(second);
        assertThat(env("env/8", "LSB_JOBINDEX=2", "LSB_JOBINDEX_END=8")).isEqualTo(second);
        assertThat(env("env", "SGE_TASK_ID=undefined", "SLURM_ARRAY_TASK_ID=1", "SLURM_ARRAY_TASK_COUNT=1"))
                .isEqualTo(Share.ALL);
    }

    @Test
    void whatCannotBeToldIsRefused() {
        refused("half", "expected a shard such as 2/8, or env, or env/8, found 'half'");
        refused("3/2", "a shard must be within [1, 2], was 3");
        refused("1/100000", "shards must be within [1, 99999], was 100000");
        refused("env", "this is no task of an array: none of SLURM_ARRAY_TASK_ID, PBS_ARRAY_INDEX, ");
        refused("env", "PBS does not tell how many tasks there are: say it, as in --shard env/8", "PBS_ARRAY_INDEX=2");
        refused("env/8", "a shard must be within [1, 8], was 0", "PBS_ARRAY_INDEX=0");
        refused(
                "env",
                "these are set, of more than one engine: SLURM_ARRAY_TASK_ID, JOB_COMPLETION_INDEX",
                "SLURM_ARRAY_TASK_ID=1",
                "JOB_COMPLETION_INDEX=1");
        // Sent again are two of seven: the engine's count is not that of the shards.
        refused(
                "env/7",
                "the array has 2 tasks, not 7; of one that holds only some of the shards name each, as in --shard"
                        + " $SLURM_ARRAY_TASK_ID/7",
                "SLURM_ARRAY_TASK_ID=5",
                "SLURM_ARRAY_TASK_MIN=3",
                "SLURM_ARRAY_TASK_COUNT=2");
    }

    private static void refused(String text, String why, String... variables) {
        assertThatThrownBy(() -> env(text, variables))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }
}
