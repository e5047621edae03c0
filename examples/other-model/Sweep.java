import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.loopwright.lab.design.PlannedRun;
import org.loopwright.lab.design.Study;
import org.loopwright.lab.design.StudyReader;
import org.loopwright.lab.design.StudySheets;
import org.loopwright.lab.run.CellTable;
import org.loopwright.lab.run.Manifest;
import org.loopwright.lab.run.Runs;
import org.loopwright.lab.run.StoredStudy;
import org.loopwright.lab.run.StudyRun;
import org.loopwright.lab.run.Subject;
import org.loopwright.lab.run.Verification;
import org.loopwright.lab.run.engine.Terms;

/**
 * Carries a study of another model out: kill it at any time, and the same command goes on. Then it makes some of the runs
 * again, compares them to the last character, and prints the cells of the outcomes with 95 % intervals.
 */
public final class Sweep {

    private static final int THREADS = 2;
    private static final int REPEATED = 100;

    /** Arguments: the model, the folder of its sheets, the name of a study there, the folder of results. */
    public static void main(String[] words) throws Exception {
        Subject<?> subject = words[0].equals("attempts") ? new Attempts() : new Epidemic();
        carryOut(subject, Path.of(words[1]), words[2], Path.of(words[3]));
    }

    private static <S extends Record> void carryOut(Subject<S> subject, Path folder, String name, Path out)
            throws Exception {
        StudySheets<S> sheets = subject.sheets(folder);
        Study study = StudyReader.read(folder.resolve("studies").resolve(name + ".yaml"), sheets);
        int[] shown = new int[1];
        StudyRun.Summary done = StudyRun.of(subject, study, sheets, out, THREADS, Manifest.Program.of(subject))
                .execute((at, of, failed, rate) -> {
                    if (at - shown[0] >= of / 20) {
                        shown[0] = at;
                        System.out.println(at + " of " + of + " runs");
                    }
                });
        System.out.printf("%d runs made, %d failed, %.0f runs/s%n", done.made(), done.failed(), done.runsPerSecond());

        StoredStudy<S> stored = StoredStudy.open(subject, out);
        List<PlannedRun> again = Verification.spread(stored.runs().repeatable(), REPEATED, 1);
        long different = Verification.repeat(stored, again, new Terms(THREADS), (at, of, failed, rate) -> {}).stream()
                .filter(check -> check.difference().isPresent())
                .count();
        System.out.println(again.size() + " runs repeated, " + different + " of them differ");

        CellTable cells = CellTable.of(Runs.open(subject, out), 0.95);
        cells.write(out, "cells");
        cells.print(new PrintWriter(System.out));
    }
}
