package org.loopwright.faces.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The program in a Java machine of its own, as people start it, so that it can be sent signals. */
final class ChildProgram implements AutoCloseable {

    private static final int KILLED = 128 + 9;

    private final Process process;
    private final Path out;
    private final Path err;

    private ChildProgram(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    /**
     * Starts it.
     *
     * @param scratch folder for what it prints
     * @param before words before the command line, such as {@code unshare -m}
     * @param words the command line of Loopwright
     */
    static ChildProgram start(Path scratch, List<String> before, String... words) throws IOException {
        Path out = Files.createTempFile(scratch, "out", ".txt");
        Path err = Files.createTempFile(scratch, "err", ".txt");
        List<String> command = new ArrayList<>(before);
        // A build in the background hands down that Ctrl-C is to be ignored.
        command.addAll(List.of("env", "--default-signal=INT"));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path")));
        command.add("-Dloopwright.home=" + Path.of("").toAbsolutePath());
        command.add(Main.class.getName());
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        return new ChildProgram(process, out, err);
    }

    /** True while it runs. */
    boolean runs() {
        return process.isAlive();
    }

    /** Sends a signal by its name, such as {@code INT}. */
    void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .inheritIO()
                .start()
                .waitFor();
    }

    /** Ends it as a power cut would, and waits until it is gone; true if it was still at work. */
    boolean kill() throws InterruptedException {
        boolean atWork = process.isAlive();
        process.destroyForcibly();
        return atWork && process.waitFor() == KILLED;
    }

    /** The exit code, if it ends in time. */
    Optional<Integer> code(long seconds) throws InterruptedException {
        return process.waitFor(seconds, TimeUnit.SECONDS) ? Optional.of(process.exitValue()) : Optional.empty();
    }

    /** What it has printed. */
    String out() throws IOException {
        return Files.readString(out);
    }

    /** What it has complained about, without lines on progress and those that Java adds for its environment. */
    String complaints() throws IOException {
        return String.join(
                "\n",
                Files.readString(err)
                        .lines()
                        .filter(line -> !line.contains(" runs/s")
                                && !line.startsWith("So far, ")
                                && !line.startsWith("Picked up"))
                        .toList());
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
