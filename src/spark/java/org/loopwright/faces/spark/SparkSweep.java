package org.loopwright.faces.spark;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.loopwright.faces.cli.option.Home;
import org.loopwright.faces.cli.option.NamedFile;
import org.loopwright.faces.cli.option.SettingConverter;
import org.loopwright.faces.cli.option.TimeLimitConverter;
import org.loopwright.lab.design.Study;
import org.loopwright.lab.fault.SheetException;
import org.loopwright.lab.file.Checksums;
import org.loopwright.lab.file.Folders;
import org.loopwright.lab.file.JournalException;
import org.loopwright.lab.run.Manifest;
import org.loopwright.lab.run.ShardRun;
import org.loopwright.lab.run.Share;
import org.loopwright.lab.run.StudyCheck;
import org.loopwright.lab.run.StudyPackage;
import org.loopwright.lab.run.engine.Progress;
import org.loopwright.lab.run.engine.Terms;
import org.loopwright.lab.sheet.Setting;
import org.loopwright.subject.scenario.ParameterFolder;
import org.loopwright.subject.scenario.Scenario;
import org.loopwright.subject.study.LoopSubject;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Makes the runs of a study on Spark into a segment of the driver's own, as one shard would; a sweep of the same folder then
 * takes them in and writes the tables. It may be begun again at any time and goes on where it was.
 */
@Command(
        name = "spark-sweep",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Makes the runs of a study on Spark; loopwright sweep of the same folder then writes the tables.",
            "The same command goes on where it was broken off."
        })
public final class SparkSweep implements Callable<Integer> {

    @Parameters(paramLabel = "<study>", description = "A file, or the name of a sheet in params/studies.")
    private String study;

    @Option(
            names = "--out",
            paramLabel = "<folder>",
            required = true,
            description = "Folder of the results, which only the driver sees.")
    private Path out;

    @Option(
            names = "--set",
            paramLabel = "<path=value>",
            converter = SettingConverter.class,
            description = "Replace a value of the study; may be given again.")
    private List<Setting> settings = new ArrayList<>();

    @Option(
            names = "--time-limit",
            paramLabel = "<time>",
            converter = TimeLimitConverter.class,
            description = "Break off a run that takes longer (default: that of the study, or else 1h); none lifts it.")
    private Duration timeLimit;

    /** For {@code spark-submit}. */
    public static void main(String[] arguments) {
        int code = new CommandLine(new SparkSweep())
                .setExecutionExceptionHandler((fault, line, parsed) -> {
                    if (!(fault instanceof JournalException || fault instanceof SheetException)) {
                        throw fault;
                    }
                    line.getErr().println(fault.getMessage());
                    return ExitCode.USAGE;
                })
                .execute(arguments);
        System.exit(code);
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Home home = Home.find();
        ParameterFolder sheets = home.parameters();
        LoopSubject subject = new LoopSubject();
        Path file = NamedFile.find(study, home, "studies", sheets.studies());
        Study asItStands = StudyCheck.read(subject, file, sheets, settings);
        Study read = timeLimit == null ? asItStands : asItStands.within(asItStands.budget(), Optional.of(timeLimit));
        SparkConf conf = new SparkConf()
                .setAppName("loopwright " + read.name())
                .setIfMissing("spark.executor.cores", "1")
                // Summed up over a job, and what comes is written at once.
                .set("spark.driver.maxResultSize", "0")
                .set("spark.task.maxFailures", Integer.toString(SparkExecutor.MOST_DEATHS));
        // One task in a process at a time: should the process die, it is known of what.
        int threads = conf.getInt("spark.executor.cores", 1);
        conf.set("spark.task.cpus", Integer.toString(threads));
        Path scratch = Files.createTempDirectory("loopwright-spark");
        try (JavaSparkContext spark = new JavaSparkContext(conf)) {
            return carryOut(spark, read, sheets, threads, scratch);
        } finally {
            Folders.delete(scratch); // Workers ask for what is in it as long as there are any.
        }
    }

    private int carryOut(JavaSparkContext spark, Study read, ParameterFolder sheets, int threads, Path scratch)
            throws IOException, InterruptedException {
        LoopSubject subject = new LoopSubject();
        Manifest.Program program = new Manifest.Program(subject.version(), "", null, subject.build());
        ShardRun<Scenario> run = new ShardRun<>(subject, read, sheets, out, threads, program, Share.of(1, 1), false)
                .on(grown -> new SparkExecutor(spark, packed(spark, grown, sheets, threads, scratch)));
        int unwell = 0;
        ShardRun.Summary done;
        // Of a study that comes in batches each makes one.
        do {
            done = run.execute(Progress.silent());
            unwell += done.unwell();
            System.out.printf("%d of %d runs made in %.0f s%n", done.made(), done.runs(), done.seconds());
        } while (read.comesInBatches() && done.made() > 0);
        System.out.println("Next: loopwright sweep " + study + " --out " + out);
        return unwell == 0 ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    /** Sends a study and its sheets to all workers. */
    private static MakeRuns packed(
            JavaSparkContext spark, Study study, ParameterFolder sheets, int threads, Path scratch) throws IOException {
        Path folder = Files.createTempDirectory(scratch, "study");
        StudyPackage packed = StudyPackage.write(new LoopSubject(), study, sheets, folder, "sheets");
        Path zip = zip(folder.resolve("sheets"), folder.resolve("study.zip"));
        // What has another content has another name.
        Path named = Files.move(
                zip, scratch.resolve(Checksums.of(zip).sha256() + ".zip"), StandardCopyOption.REPLACE_EXISTING);
        spark.sc().addArchive(named.toUri().toString());
        Duration limit = Terms.of(study, threads).timeLimit().orElse(null);
        return new MakeRuns(named.getFileName().toString(), packed, limit, threads);
    }

    private static Path zip(Path folder, Path file) throws IOException {
        try (OutputStream bytes = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(bytes);
                Stream<Path> all = Files.walk(folder)) {
            for (Path one : all.filter(Files::isRegularFile).sorted().toList()) {
                ZipEntry entry = new ZipEntry(folder.relativize(one).toString().replace('\\', '/'));
                entry.setTime(0);
                zip.putNextEntry(entry);
                Files.copy(one, zip);
            }
        }
        return file;
    }
}
