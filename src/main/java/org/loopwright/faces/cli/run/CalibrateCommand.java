package org.loopwright.faces.cli.run;

import java.util.Optional;
import org.loopwright.lab.design.Study;
import picocli.CommandLine.Command;

/** Fits what a study leaves open to its targets, and keeps the posterior. */
@Command(
        name = "calibrate",
        description = {
            "Finds which values of the numbers that a study leaves open agree with its targets: not one best set, but",
            "draws of a distribution (ABC-SMC). All systems are pooled and none is named.",
            "The same command goes on with a calibration that was broken off; on a complete one it shows the answer again."
        },
        footer = {
            "",
            "Examples:",
            "  loopwright calibrate calibration",
            "  loopwright calibrate calibration --dry-run      how many runs at most, and how long they take",
            "  loopwright calibrate my-study.yaml --out runs/mine --budget 30m",
            "",
            "The folder then holds, beside the tables of its runs: posterior.csv (draws of equal weight, a column for each",
            "entry), particles.csv and populations.csv (how it came about), shrinkage.csv (each entry before and after),",
            "predictive.csv (each target, fitted to or kept for the test, before and after, met or missed), and figures.",
            "Copied to params/posterior.csv, the draws are what studies with the line 'over: posterior' run over.",
            "",
            "A run that fails is a row as in a sweep, and its particle is rejected. What comes next follows from the runs",
            "before and from the study's seed alone: neither threads nor interruptions change it.",
            "",
            "Exit codes: 0 what was asked for is done, also where a budget left it to be gone on with; 1 a run failed or",
            "timed out; 2 it cannot be done as asked; 130 or 143 broken off by Ctrl-C or a shutdown."
        })
public final class CalibrateCommand extends StudyCommand {

    @Override
    Optional<String> refuse(Study read) {
        return read.calibration().isPresent()
                ? Optional.empty()
                : Optional.of("The study " + read.name()
                        + " has no group calibrate that says what is fitted to what: carry it out with sweep.");
    }
}
