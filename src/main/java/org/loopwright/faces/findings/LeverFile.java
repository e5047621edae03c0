package org.loopwright.faces.findings;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.loopwright.lab.file.FileChecksum;
import org.loopwright.lab.table.Column;
import org.loopwright.lab.table.CsvTable;
import org.loopwright.lab.table.TableSchema;
import org.loopwright.subject.observation.EconomyLabel;
import org.loopwright.subject.observation.OutcomeMeasures;

/** The effects of levers as a table for other programs: a row for each place, response, system and lever. */
public final class LeverFile {

    private static final int DIGITS = 7;

    private LeverFile() {}

    private static TableSchema schema() {
        return new TableSchema(
                "levers",
                List.of(
                        Column.text("place", "Levels of the other factors, such as an industry."),
                        Column.text("response", "What is looked at, as the study calls it."),
                        Column.text("measure", "Column of the outcomes."),
                        Column.text(EconomyLabel.SYSTEM.name(), "all: the mean over the systems in each replication."),
                        Column.text("lever", "What was pulled."),
                        Column.text(
                                "scale", "ln: differences are of natural logarithms; plain: of the measure itself."),
                        number("base", "Mean of the measure without the lever, in its unit."),
                        Column.integer("pairs", "1", "Pairs of runs that counted."),
                        number("difference", "With the lever less without it, mean over pairs."),
                        number("low", "Lower end of its 95 % t-interval."),
                        number("high", "Upper end of its 95 % t-interval."),
                        number("p", "Two-sided p-value of the paired t-test."),
                        number("p_holm", "The same after Holm's correction over the levers."),
                        Column.text("expected", "more or less, where theory gives a direction."),
                        Column.text("verdict", "alive, against (expectation), dead, no_difference, or untold."),
                        number(
                                OutcomeMeasures.EMBODIED_SHARE.name(),
                                "Least mean share embodied, with and without; empty where it plays no part."),
                        Column.text("ranks", "false where less than half is embodied.")));
    }

    private static Column number(String name, String meaning) {
        return Column.decimal(name, "see meaning", DIGITS, meaning);
    }

    /** Writes {@code levers.csv}, whole or not at all. */
    public static FileChecksum write(LeverEffects effects, Path folder) throws IOException {
        try (CsvTable table = CsvTable.create(folder, schema())) {
            for (LeverEffect effect : effects.all()) {
                table.append(row(effect));
            }
            return table.finish();
        }
    }

    private static List<Object> row(LeverEffect effect) {
        return List.of(
                effect.place(),
                effect.response().name(),
                effect.response().measure(),
                effect.system().isEmpty() ? "all" : effect.system(),
                effect.lever().name(),
                effect.isTime() ? "ln" : "plain",
                effect.base(),
                effect.difference().count(),
                effect.difference().mean(),
                effect.difference().low(),
                effect.difference().high(),
                effect.p(),
                effect.adjusted(),
                effect.lever()
                        .expects(effect.response().name())
                        .map(way -> way.name().toLowerCase(Locale.ROOT))
                        .orElse(""),
                effect.verdict().word(),
                effect.share(),
                String.valueOf(!effect.isThin()));
    }
}
