package org.loopwright.faces.cli.run;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import org.loopwright.faces.cli.option.Home;
import org.loopwright.faces.findings.CalibrationPage;
import org.loopwright.lab.design.Study;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Carries a study out and shows its answer. */
@Command(
        name = "sweep",
        description = {
            "Carries a study out on all cores, writes its tables and figures, and shows its answer.",
            "The same command resumes a sweep that was broken off; on a complete one it shows the answer again."
        },
        footer = {
            "",
            "Examples:",
            "  loopwright sweep quickstart",
            "  loopwright sweep params/studies/quickstart.yaml --out runs/mine --threads 2",
            "  loopwright sweep my-study.yaml --set industry.cost.difficulty=0.5 --out runs/easier",
            "  loopwright sweep levers                 which levers are alive, and what holds systems up",
            "  loopwright sweep my-study.yaml --dry-run",
            "  loopwright sweep my-study.yaml --budget 30m --time-limit 60s --json",
            "  loopwright sweep my-study.yaml --out F --shard 2/8           on one of eight machines",
            "  loopwright sweep my-study.yaml --out F --status              how far all eight are",
            "  loopwright sweep my-study.yaml --out F                       takes that in, writes tables",
            "",
            "The folder then holds outcomes.csv, generations.csv, series.csv, spans.csv, dictionary.csv",
            "(what each column means), manifest.json (what was computed from what) and figures.",
            "",
            "Runs are made in an order whose every beginning is a balanced sample of the design, so that a sweep",
            "can be stopped anywhere; tables are sorted by run and do not depend on it.",
            "",
            "Exit codes: 0 what was asked for is done, also where a budget left runs cancelled; 1 a run failed or",
            "timed out; 2 it cannot be done as asked; 130 or 143 broken off by Ctrl-C or a shutdown."
        })
public final class SweepCommand extends StudyCommand {

    @Option(
            names = "--pooled",
            description = "Show the calibration page instead of the answer: all systems thrown together, their names"
                    + " hidden, beside the targets of params/targets.csv; no figures.")
    private boolean pooled;

    @Override
    Optional<String> refuse(Study read) {
        return read.calibration().isPresent()
                ? Optional.of("The study " + read.name() + " is a calibration: carry it out with calibrate.")
                : Optional.empty();
    }

    @Override
    Optional<String> answer(Path folder, Study read, Home home, PrintWriter print) throws IOException {
        if (pooled) {
            print.println(CalibrationPage.of(folder, home.params().resolve("targets.csv")));
            return Optional.empty();
        }
        return super.answer(folder, read, home, print);
    }
}
