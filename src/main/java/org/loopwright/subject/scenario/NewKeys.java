package org.loopwright.subject.scenario;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.loopwright.lab.sheet.NewKey;
import org.loopwright.lab.sheet.NewKey.OldNumber;

/** What is written for keys that sheets of earlier versions lack and must have now. */
final class NewKeys {

    /** All of them. */
    static final List<NewKey> ALL = List.of(
            new NewKey(Industry.Research.class, "team_share", NewKeys::teamShare, "team_cost / (team_cost + budget)"),
            new NewKey(
                    Industry.Research.class,
                    "sufficiency",
                    old -> Optional.of("{value: 10, unit: \"1\", range: [3, 1000],"
                            + " source: \"assumed: not in the sheet before; see docs/sheets.md\"}"),
                    "assumed, in a wide range"),
            new NewKey(
                    IndustrialSystem.Frontier.class,
                    "compute_left",
                    old -> Optional.of("[{day: 0, value: 1}]"),
                    "assumed: controls take no compute"));

    private static final MathContext TWO_DIGITS = new MathContext(2);

    /** Our own sheets hold half of the share and 1.7 times as much possible; 0.95 is the most that a sheet may say. */
    private static final double LOW = 0.5;

    private static final double HIGH = 1.7;
    private static final double MOST = 0.95;

    private NewKeys() {}

    private static Optional<String> teamShare(Map<String, OldNumber> old) {
        OldNumber team = old.get("team_cost");
        OldNumber budget = old.get("budget");
        if (team == null || budget == null || !(team.value() + budget.value() > 0)) {
            return Optional.empty();
        }
        BigDecimal share = new BigDecimal(team.value() / (team.value() + budget.value())).round(TWO_DIGITS);
        if (!team.measured()) {
            return Optional.of(written(share));
        }
        double value = share.doubleValue();
        return Optional.of("{value: " + written(share) + ", unit: \"1\", range: ["
                + written(new BigDecimal(LOW * value).round(TWO_DIGITS)) + ", "
                + written(new BigDecimal(Math.min(MOST, HIGH * value)).round(TWO_DIGITS))
                + "], source: \"assumed: migrated from team_cost and budget\"}");
    }

    private static String written(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
