package org.loopwright.faces.cli.run;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.loopwright.faces.cli.option.Home;
import org.loopwright.faces.gui.Laboratory;
import org.loopwright.lab.design.Study;
import org.loopwright.lab.run.Pilot;
import org.loopwright.lab.run.Share;
import org.loopwright.lab.run.StudyCheck;
import org.loopwright.lab.run.StudyRun;
import org.loopwright.subject.study.LoopSubject;

/** Carries studies out for the windows as {@code sweep} does: on all cores, with the sheets of the program's home. */
public final class WindowLaboratory implements Laboratory {

    /** Letters in a line of an answer that a window shows [1]. */
    private static final int WIDTH = 90;

    private final Home home;
    private final int threads = Runtime.getRuntime().availableProcessors();

    /** A laboratory with the sheets of a home. */
    public WindowLaboratory(Home home) {
        this.home = home;
    }

    private Study read(Path study) {
        return StudyCheck.read(new LoopSubject(), study, home.parameters(), List.of());
    }

    @Override
    public String size(Path study) {
        Study read = read(study);
        return read.design().size()
                + (read.design().size() == 1 ? " design point, " : " design points, ")
                + read.runs()
                + (read.runs() == 1 ? " run" : " runs");
    }

    @Override
    public String foresee(Path study) throws IOException, InterruptedException {
        Study read = read(study);
        StringWriter text = new StringWriter();
        SweepText.print(
                Pilot.of(
                        new LoopSubject(),
                        read,
                        home.parameters(),
                        threads,
                        Optional.of(folder -> ShownStudy.of(folder, read.title(), home.shipped()))),
                new PrintWriter(text, true));
        return text.toString();
    }

    @Override
    public Done carryOut(Path study, Path results, Watcher progress) throws IOException, InterruptedException {
        Study read = read(study);
        StudyRun.Summary done = StudyRun.of(
                        new LoopSubject(), read, home.parameters(), results, threads, home.program())
                .execute((made, total, failed, rate) ->
                        progress.at(made, total, SweepProgress.line(made, total, failed, rate)));
        ShownStudy shown = ShownStudy.of(results, read.title(), home.shipped());
        List<String> account = new ArrayList<>(List.of(SweepText.account(done)));
        account.addAll(SweepText.complaints(done, Share.ALL, false));
        if (!done.damage().isEmpty()) {
            account.add(done.damage());
        }
        shown.noFigures().ifPresent(account::add);
        return new Done(shown.text(results, WIDTH, false), String.join("\n", account), shown.page());
    }
}
