package org.loopwright.faces.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.loopwright.faces.cli.option.Home;
import org.loopwright.lab.run.Machine;
import org.loopwright.lab.run.Manifest;

/** What a machine can have differently from another: its language, digits, time zone, encoding, number of cores. */
class OtherMachineTest {

    private static final List<String> TABLES =
            List.of("outcomes.csv", "generations.csv", "series.csv", "spans.csv", "dictionary.csv");

    @TempDir
    Path scratch;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int type(String... words) {
        return Main.run(new Home(Path.of("")), new PrintWriter(out, true), new PrintWriter(err, true), words);
    }

    /** Turkish has two letters i; Kathmandu is 5:45 off. */
    @Test
    void resultsOfATurkishMachineAreTheSameBytesAndVerify() throws IOException, InterruptedException {
        Machine machine = compare("turkish", "tr", "TR", "Asia/Kathmandu", "ISO-8859-1", "2");
        assertThat(machine.timeZone()).isEqualTo("Asia/Kathmandu");
        assertThat(machine.locale()).isEqualTo("tr-TR");
        assertThat(machine.encoding()).isEqualTo("ISO-8859-1");
    }

    /** Arabic has other digits; UTF-16 is no superset of ASCII. */
    @Test
    @Tag("thorough")
    void resultsOfAnArabicMachineAreTheSameBytesAndVerify() throws IOException, InterruptedException {
        assertThat(compare("arabic", "ar", "EG", "Pacific/Chatham", "UTF-16", "3")
                        .threads())
                .isEqualTo(3);
    }

    /** What was made here and there is the same; returns what the results of that machine say about it. */
    private Machine compare(String name, String... machine) throws IOException, InterruptedException {
        Path study = VerifyCommandTest.writeStudy(scratch, "consumer-electronics");
        Path here = scratch.resolve("here");
        assertThat(type("sweep", study.toString(), "--out", here.toString(), "--threads", "1"))
                .as(err.toString())
                .isZero();
        List<String> setting = List.of(
                "env",
                "JAVA_TOOL_OPTIONS=-Duser.language=" + machine[0] + " -Duser.country=" + machine[1]
                        + " -Duser.timezone=" + machine[2] + " -Dfile.encoding=" + machine[3]);
        Path there = scratch.resolve(name);
        try (ChildProgram sweep = ChildProgram.start(
                scratch, setting, "sweep", study.toString(), "--out", there.toString(), "--threads", machine[4])) {
            assertThat(sweep.code(120)).as(sweep.complaints()).contains(0);
        }
        for (String table : TABLES) {
            assertThat(there.resolve(table)).as(name).hasSameBinaryContentAs(here.resolve(table));
        }
        assertThat(there.resolve("inputs/studies/tiny.yaml"))
                .hasSameBinaryContentAs(here.resolve("inputs/studies/tiny.yaml"));
        assertThat(type("verify", there.toString(), "--rows", "all"))
                .as(out + "" + err)
                .isZero();
        try (ChildProgram verify =
                ChildProgram.start(scratch, setting, "verify", here.toString(), "--threads", machine[4])) {
            assertThat(verify.code(120)).as(verify.complaints()).contains(0);
        }
        Path zip = scratch.resolve(name + ".zip");
        assertThat(type("archive", there.toString(), "--out", zip.toString()))
                .as(err.toString())
                .isZero();
        Path again = scratch.resolve(name + "-there.zip");
        try (ChildProgram archive =
                ChildProgram.start(scratch, setting, "archive", there.toString(), "--out", again.toString())) {
            assertThat(archive.code(120)).as(archive.complaints()).contains(0);
        }
        assertThat(Files.mismatch(zip, again))
                .as("first byte that differs in the archives")
                .isEqualTo(-1);
        return Manifest.read(there).machine();
    }
}
