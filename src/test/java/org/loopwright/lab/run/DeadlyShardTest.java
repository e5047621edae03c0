package org.loopwright.lab.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.loopwright.lab.design.Study;
import org.loopwright.lab.run.engine.Progress;
import org.loopwright.subject.study.LoopSubject;

/** A run that ends its whole process, on shards that their engine begins again each time. */
class DeadlyShardTest {

    private static final int DIED = 99;
    private static final int SHARDS = 3;

    private static final String TEXT = """
            study: deadly
            seed: 5
            replications: 5
            industry: batteries
            factors:
              - {path: system, levels: [closed-loop, hybrid-pipeline, simulation-frontier, deployment-engine]}
            """;

    @TempDir
    private Path folder;

    private static ToyStudy.Model sound() {
        return ToyStudy.simulator((scenario, system, streams) -> streams.replication());
    }

    private static ToyStudy.Model deadly() {
        ToyStudy.Model sound = sound();
        return (scenario, streams) -> {
            boolean deadly = streams.replication() == 3
                    && scenario.systems().get(0).name().equals("closed-loop");
            if (deadly) {
                Runtime.getRuntime().halt(DIED);
            }
            return sound.apply(scenario, streams);
        };
    }

    /** A shard in a process of its own: study, results, shard. */
    public static final class Program {

        private Program() {}

        /** Carries it out. */
        public static void main(String[] arguments) throws IOException, InterruptedException {
            shard(Path.of(arguments[0]), Path.of(arguments[1]), Integer.parseInt(arguments[2]), deadly());
        }
    }

    private static ShardRun.Summary shard(Path at, Path out, int shard, ToyStudy.Model model)
            throws IOException, InterruptedException {
        return new ShardRun<>(
                        new LoopSubject(model),
                        ToyStudy.read(at, TEXT),
                        ToyStudy.PARAMETERS,
                        out,
                        2,
                        ToyStudy.PROGRAM,
                        Share.of(shard, SHARDS),
                        false)
                .execute(Progress.silent());
    }

    private int child(int shard) throws IOException, InterruptedException {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path") + File.pathSeparator + ownClasses(),
                        Program.class.getName(),
                        Files.createDirectories(folder.resolve("of-" + shard)).toString(),
                        folder.resolve("results").toString(),
                        Integer.toString(shard))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(child.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return child.exitValue();
    }

    private static String ownClasses() {
        return new File(DeadlyShardTest.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath())
                .toString();
    }

    private int deaths(int shard) throws IOException, InterruptedException {
        int deaths = 0;
        while (child(shard) == DIED) {
            deaths++;
        }
        return deaths;
    }

    @Test
    void theShardThatHasItRecordsItAndWhoGathersDoesNotTryItAgain() throws Exception {
        assertThat(List.of(deaths(1), deaths(2), deaths(3))).containsExactlyInAnyOrder(0, 0, 3);
        Path results = folder.resolve("results");
        Study study = ToyStudy.read(folder, TEXT);
        StudyRun.Summary gathered = ToyStudy.run(study, results, 2, deadly()).execute(Progress.silent());
        assertThat(gathered.made()).isZero();
        assertThat(gathered.ok()).isEqualTo(19);
        assertThat(gathered.failed()).isEqualTo(1);
        assertThat(Files.readString(results.resolve("outcomes.csv"))).contains("failed,its process died 3 times,");
        assertThat(Manifest.read(results).shards().stream().mapToInt(ShardSession::runsMade))
                .hasSize(6)
                .contains(0);
        assertThat(Manifest.read(results).shards().stream()
                        .mapToInt(ShardSession::runsMade)
                        .sum())
                .isEqualTo(20);
        ShardStatus status = ShardStatus.of(new LoopSubject(), study, ToyStudy.PARAMETERS, results, ToyStudy.PROGRAM);
        assertThat(status.all()).isEqualTo(new ShardStatus.Part(1, 1, 20, 19, 1, 0, 0, 7));
        assertThat(status.shards()).hasSize(SHARDS).allMatch(part -> part.underWay() == 0);
        // Who asks for it gets it tried again, by a model that has been mended, say.
        assertThat(ToyStudy.run(study, results, 2, sound())
                        .tryAgain(true)
                        .execute(Progress.silent())
                        .made())
                .isEqualTo(1);
    }
}
