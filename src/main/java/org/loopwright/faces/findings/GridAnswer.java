package org.loopwright.faces.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.loopwright.lab.design.Study;

/**
 * The answer of all combinations of levels: what the study asks, who is ahead in which industry by all three estimands, what
 * each factor does, where time goes and faults are found.
 *
 * @param followUp of its probes
 * @param standings by depths, then by rule of means
 * @param contrasts empty where the study names none
 */
record GridAnswer(
        Outcomes outcomes,
        FollowUp followUp,
        List<Depths> depths,
        List<List<StandingsByIndustry>> standings,
        FactorTable factors,
        Optional<ContrastTable> contrasts) {

    private static final int MOST_ROWS = 12;

    static GridAnswer of(KeptStudy kept, Outcomes outcomes, FollowUp followUp) {
        List<Depths> depths = Depths.of(kept, outcomes);
        List<List<StandingsByIndustry>> standings = new ArrayList<>();
        for (Depths at : depths) {
            standings.add(outcomes.means().stream()
                    .map(rule -> new StandingsByIndustry(outcomes, rule, at))
                    .toList());
        }
        Optional<Study> study = kept.grid();
        return new GridAnswer(
                outcomes,
                followUp,
                depths,
                standings,
                FactorTable.of(outcomes, study),
                study.filter(read -> !read.compare().isEmpty()).map(read -> ContrastTable.of(read, outcomes)));
    }

    boolean hasContrasts() {
        return contrasts.isPresent();
    }

    private List<StandingsByIndustry> first() {
        return standings.get(0);
    }

    /** In short: one matrix, for the first rule of means. */
    void writeShort(Lines lines) {
        contrasts.ifPresent(asked -> asked.write(lines.gap()));
        if (contrasts.isPresent()) {
            factors.writeShort(lines.gap());
        }
        lines.gap();
        writeVerdicts(lines, 0, false);
        lines.gap();
        boolean isOne = outcomes.systems().size() < 2;
        lines.words(
                "",
                "  ",
                "W [days]/embodied [%], velocity [% a year], own frontier [a year]; "
                        + Outcomes.meansTitle(shownMeans()) + averaged()
                        + (isOne ? "" : "; * ahead of all rivals (95 % each), ~ not ranked"));
        shown().writeMatrix(lines, MOST_ROWS);
        if (contrasts.isEmpty()) {
            factors.writeShort(lines);
        }
        TimeTable.writeShort(outcomes, lines);
    }

    private void writeVerdicts(Lines lines, int at, boolean isFull) {
        String words = depths.get(at).words();
        if (!words.isEmpty()) {
            lines.words("", "  ", words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + ":");
        }
        for (int rule = 0; rule < standings.get(at).size(); rule++) {
            standings.get(at).get(rule).writeWords(lines, !isFull && rule > 0, isFull);
        }
        if (isFull && outcomes.systems().size() > 1) {
            lines.words("", "  ", sureness());
        }
    }

    /** What it says in sentences, for a page that shows the numbers besides. */
    List<Said> said() {
        Lines verdicts = Lines.unbroken();
        for (int at = 0; at < depths.size(); at++) {
            writeVerdicts(verdicts, at, true);
        }
        Lines effects = Lines.unbroken();
        factors.writeShort(effects);
        return List.of(Said.of(FindingKind.FASTEST, verdicts), Said.of(AnswerPart.FACTORS, effects));
    }

    private String shownMeans() {
        return outcomes.means().contains(outcomes.firstMeans())
                ? outcomes.firstMeans()
                : outcomes.means().get(0);
    }

    private StandingsByIndustry shown() {
        return first().get(outcomes.means().indexOf(shownMeans()));
    }

    /** What else the tables by industry, system, rule and depth average over. */
    private String averaged() {
        return outcomes.averagedFactors().isEmpty()
                ? ""
                : ", averaged over " + String.join(", ", outcomes.averagedFactors());
    }

    private String sureness() {
        int systems = outcomes.systems().size();
        int industries = outcomes.industries().size();
        return outcomes.replications() < 2
                ? "One replication: there are no intervals, and nothing can be told apart."
                : "95 % sure in each industry, corrected for " + (systems - 1)
                        + (systems == 2 ? " rival" : " rivals") + ", not for " + industries
                        + (industries == 1 ? " industry" : " industries") + "; n = " + outcomes.replications() + ".";
    }

    /** What the numbers are, and how they were compared. */
    String reading() {
        return "W, embodiment time: days from a breakthrough anywhere to the day on which firms with half of the output "
                + "have it in production, mean of " + followUp.restricted() + " over the probe breakthroughs, "
                + "each by what it is worth, with the share of that worth that is embodied. Learning velocity:"
                + " fall of log unit cost. Own frontier: weights of own generations embodied"
                + (outcomes.replications() < 2
                        ? "."
                        : ". +/- half of the 95 % t-interval over n = " + outcomes.replications()
                                + " replications" + averaged()
                                + ". Systems are compared in pairs on common random numbers; * ahead of all"
                                + " rivals (multiple comparisons with the best: Hsu 1996, Bonferroni over"
                                + " rivals), ~ not ranked, since under half is embodied.");
    }

    void writeFull(Lines lines) {
        contrasts.ifPresent(asked -> asked.write(lines.gap().heading(AnswerPart.COMPARE.heading())));
        lines.gap().heading(FindingKind.FASTEST.heading());
        for (int at = 0; at < depths.size(); at++) {
            writeVerdicts(lines, at, true);
        }
        lines.gap();
        lines.words("", "", reading());
        for (List<StandingsByIndustry> at : standings) {
            at.forEach(standing -> standing.writeFull(lines));
        }
        if (!factors.isEmpty()) {
            factors.findings().write(lines, true);
        }
        TimeTable.write(outcomes, lines);
        FaultTable.write(outcomes, lines);
    }
}
