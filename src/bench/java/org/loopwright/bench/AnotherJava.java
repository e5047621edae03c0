package org.loopwright.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a program did in a Java of its own with a heap of its own, from its start to its end: no matter for JMH, which
 * times what happens within a Java.
 *
 * @param code exit code
 * @param said all that it printed
 * @param seconds wall time, the start of the Java included [s]
 * @param collections garbage collections [1]
 * @param peak largest heap in use after one of them [MB]
 */
record AnotherJava(int code, String said, double seconds, int collections, int peak) {

    private static final Pattern COLLECTED = Pattern.compile("(\\d+)M->(\\d+)M\\((\\d+)M\\)");

    /**
     * Starts a program of this class path and waits for its end.
     *
     * @param megabytes largest heap [MB]
     * @param main its main class
     */
    static AnotherJava run(Path scratch, int megabytes, Class<?> main, List<String> words)
            throws IOException, InterruptedException {
        Path log = Files.createTempFile(scratch, "collections", ".log");
        Path said = Files.createTempFile(scratch, "said", ".txt");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + megabytes + "m",
                "-XX:+UseParallelGC",
                "-Xlog:gc:file=" + log.toAbsolutePath() + ":none:filecount=0",
                "-Dloopwright.home=" + System.getProperty("loopwright.home", ""),
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(words);
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        process.getOutputStream().close();
        int code;
        try {
            code = process.waitFor();
        } finally {
            process.destroy();
        }
        double seconds = 1e-9 * (System.nanoTime() - start);
        int collections = 0;
        int peak = 0;
        for (String line : Files.readAllLines(log)) {
            Matcher matcher = COLLECTED.matcher(line);
            if (matcher.find()) {
                collections++;
                peak = Math.max(peak, Integer.parseInt(matcher.group(2)));
            }
        }
        return new AnotherJava(code, Files.readString(said), seconds, collections, peak);
    }
}
