package org.loopwright.faces.gui;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.loopwright.faces.gui.scene.Score;
import org.loopwright.subject.model.Snapshot;
import org.loopwright.subject.observation.DesignChecks;

/** What firms have been doing of late: where faults were found and what that took, and who has teams and money to go on. */
final class Doings {

    private Doings() {}

    /** Figures of an economy for the scoreboard. */
    static List<Score.Figure> of(Snapshot.Economy economy) {
        int teams = economy.firms().stream().mapToInt(Snapshot.Firm::teams).sum();
        int idle = economy.firms().stream().mapToInt(Snapshot.Firm::idleTeams).sum();
        double purse =
                economy.firms().stream().mapToDouble(Snapshot.Firm::account).sum();
        List<DesignChecks> checks = checks(economy.projects());
        return List.of(
                new Score.Figure(
                        "faults found",
                        counts(checks),
                        "Faults found in simulation, trial, ramp and field, by projects that are open or ended within two"
                                + " years: " + faults(checks) + ". " + rounds(checks) + ".",
                        false,
                        List.of()),
                new Score.Figure(
                        "teams busy",
                        teams - idle + " of " + teams,
                        "Teams of all firms that are at work; in the R&D accounts is money for "
                                + Numerals.brief(purse)
                                + " of the reference firm's years of cost.",
                        false,
                        List.of()));
    }

    /** What is known of the designs of some projects. */
    static List<DesignChecks> checks(List<Snapshot.Project> projects) {
        return projects.stream().map(Snapshot.Project::checks).toList();
    }

    private static List<Integer> found(List<DesignChecks> checks) {
        return List.of(
                checks.stream().mapToInt(DesignChecks::foundInSimulation).sum(),
                checks.stream().mapToInt(DesignChecks::foundInTrial).sum(),
                checks.stream().mapToInt(DesignChecks::foundInRamp).sum(),
                checks.stream().mapToInt(DesignChecks::foundInField).sum());
    }

    private static String counts(List<DesignChecks> checks) {
        return found(checks).stream().map(String::valueOf).collect(Collectors.joining(" / "));
    }

    /** How many faults were found where, in words. */
    static String faults(List<DesignChecks> checks) {
        List<String> places = List.of("simulation ", "trial ", "ramp ", "field ");
        List<Integer> found = found(checks);
        return IntStream.range(0, places.size())
                .mapToObj(i -> places.get(i) + found.get(i))
                .collect(Collectors.joining(", "));
    }

    /** What faults and overlapping designs took, in words. */
    static String rounds(List<DesignChecks> checks) {
        return "Rounds of trial "
                + checks.stream().mapToInt(DesignChecks::rounds).sum() + ", merges "
                + checks.stream().mapToInt(DesignChecks::merges).sum() + ", stops of the line "
                + checks.stream().mapToInt(DesignChecks::stops).sum() + ", incidents "
                + checks.stream().mapToInt(DesignChecks::incidents).sum();
    }
}
