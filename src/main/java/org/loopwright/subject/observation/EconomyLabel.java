package org.loopwright.subject.observation;

import org.loopwright.lab.table.Columns;
import org.loopwright.lab.table.Table;
import org.loopwright.lab.table.TableColumn;

/**
 * What tells an economy from others in tables.
 *
 * @param system industrial system of the economy
 * @param industry industry
 * @param verticalIntegration share of the reference unit cost made in-house [1]
 * @param means whether systems have their own means or the same ones
 */
public record EconomyLabel(String system, String industry, double verticalIntegration, String means) {

    private static final int DIGITS = 10;
    private static final Columns<EconomyLabel> COLUMNS = new Columns<>(DIGITS);

    public static final TableColumn<EconomyLabel> SYSTEM =
            COLUMNS.text("system", "Industrial system of the economy.", EconomyLabel::system);
    public static final TableColumn<EconomyLabel> INDUSTRY =
            COLUMNS.text("industry", "Industry.", EconomyLabel::industry);
    public static final TableColumn<EconomyLabel> VERTICAL_INTEGRATION = COLUMNS.decimal(
            "vertical_integration",
            "1",
            "Share of the reference unit cost made in-house.",
            EconomyLabel::verticalIntegration);
    public static final TableColumn<EconomyLabel> MEANS = COLUMNS.text(
            "means", "Whether systems have their own means (observed) or the same ones (equal).", EconomyLabel::means);

    /** The labels, as they stand among the first columns of outcomes. */
    public static final Table<EconomyLabel> TABLE = new Table<>("economies", COLUMNS.declared());
}
