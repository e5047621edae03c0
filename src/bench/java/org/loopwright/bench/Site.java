package org.loopwright.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.loopwright.lab.sheet.Setting;
import org.loopwright.subject.scenario.ParameterFolder;
import org.loopwright.subject.scenario.Scenario;

/**
 * Where and how much is measured.
 *
 * @param effort how much
 * @param scratch a folder for what the measurements write; the caller removes it
 * @param step is told what is measured next
 */
record Site(Effort effort, Path scratch, Consumer<String> step) {

    /** The sheets of the project: in its folder, which whoever starts a Java names, or where the Java was started. */
    static ParameterFolder sheets() {
        return new ParameterFolder(Path.of(System.getProperty("loopwright.home", ""), "params"));
    }

    /** The closed-loop system in an industry. */
    static Scenario closedLoop(String industry, Setting... further) {
        return sheets().scenario(
                        industry,
                        Stream.concat(Stream.of(new Setting("system", "closed-loop")), Stream.of(further))
                                .toList());
    }

    /** The industries that are measured. */
    List<String> industries() {
        return sheets().industries().stream().limit(effort.industries()).toList();
    }

    /** Removes a folder and all that is in it. */
    static void remove(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> {
                try {
                    Files.delete(path);
                } catch (IOException cannot) {
                    throw new UncheckedIOException(cannot);
                }
            });
        }
    }
}
