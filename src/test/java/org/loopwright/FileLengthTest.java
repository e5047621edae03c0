package org.loopwright;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file of the house can be read in one sitting. */
class FileLengthTest {

    private static final int MOST_LINES = 400;

    @TempDir
    Path folder;

    @Test
    void noFileIsLongerThanCanBeReadInOneSitting() throws IOException {
        assertThat(faults(Path.of("src/main/java"), Tolerated.in("org.loopwright", Tolerated.LONG_FILES)))
                .isEmpty();
    }

    @Test
    void aLongFileIsReportedAndSoIsOneOnTheListThatIsNotLongAnyMore() throws IOException {
        Files.writeString(folder.resolve("Long.java"), "//\n".repeat(MOST_LINES + 1));
        Files.writeString(folder.resolve("Known.java"), "//\n".repeat(MOST_LINES + 1));
        Files.writeString(folder.resolve("Short.java"), "//\n".repeat(MOST_LINES));

        assertThat(faults(folder, List.of("Known.java", "Short.java", "Gone.java")))
                .containsExactly(
                        "Long.java has 401 lines, more than 400",
                        "Short.java has no more than 400 lines: take it off long-files.txt",
                        "Gone.java has no more than 400 lines: take it off long-files.txt");
    }

    private static List<String> faults(Path sources, List<String> tolerated) throws IOException {
        List<String> faults = new ArrayList<>();
        List<String> shrunk = new ArrayList<>(tolerated);
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file : (Iterable<Path>)
                    files.filter(path -> path.toString().endsWith(".java")).sorted()::iterator) {
                String name = sources.relativize(file).toString().replace('\\', '/');
                int lines = Files.readAllLines(file).size();
                if (lines > MOST_LINES && !shrunk.remove(name)) {
                    faults.add(name + " has " + lines + " lines, more than " + MOST_LINES);
                }
            }
        }
        shrunk.forEach(name ->
                faults.add(name + " has no more than " + MOST_LINES + " lines: take it off " + Tolerated.LONG_FILES));
        return faults;
    }
}
