package org.loopwright.faces.gui;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.loopwright.faces.cli.Main;
import org.loopwright.faces.cli.option.Home;
import org.loopwright.lab.run.StoredStudy;
import org.loopwright.subject.scenario.Scenario;
import org.loopwright.subject.study.LoopSubject;

/** Folders of results for tests of the windows, made by the command line. */
final class Results {

    private Results() {}

    /** What a command says; it must end well. */
    static String command(String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(
                new Home(Path.of(System.getProperty("loopwright.home", ""))),
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                words);
        if (code != 0) {
            throw new IllegalStateException(String.join(" ", words) + " ended with " + code + ": " + err);
        }
        return out.toString();
    }

    /** Four runs of two systems in an industry, of a year measured and one to warm up. */
    static Path sweep(Path folder, String name, String industry, int horizon) throws IOException {
        Path study = Files.writeString(
                Files.createDirectories(folder).resolve(name + ".yaml"), """
                study: %s
                seed: 11
                replications: 2
                industry: %s
                systems: [simulation-frontier, closed-loop]
                factors:
                  - {path: industry.coordination.release_period, levels: [30, 60]}
                """.formatted(name, industry));
        Path out = folder.resolve(name);
        command(Stream.concat(
                        Stream.of("sweep", study.toString(), "--out", out.toString()),
                        Stream.of("warm_up=365", "follow=100", "horizon=" + horizon)
                                .flatMap(value -> Stream.of("--set", value)))
                .toArray(String[]::new));
        return out;
    }

    static Session session(Path results, int run) throws IOException {
        StoredStudy<Scenario> stored = StoredStudy.open(new LoopSubject(), results);
        return Sessions.stored(stored, stored.run(run).orElseThrow());
    }

    static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
