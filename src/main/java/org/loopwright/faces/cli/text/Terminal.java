package org.loopwright.faces.cli.text;

import picocli.CommandLine.Model.CommandSpec;

/** The terminal that answers are written to. */
public final class Terminal {

    private static final int NARROWEST = 60;
    private static final int WIDEST = 160;
    private static final int UNKNOWN = 80;

    private Terminal() {}

    /**
     * Its width [columns]: what COLUMNS says, or else what picocli finds out; 80 where nobody knows, as in a pipe. Only the
     * launcher can tell whether answers go to a terminal: since JDK 22 a console no longer means one.
     */
    public static int width(CommandSpec spec) {
        boolean known = Boolean.getBoolean("loopwright.answers.terminal");
        return width(System.getenv("COLUMNS"), known ? detected(spec) : UNKNOWN);
    }

    static int width(String columns, int detected) {
        int width = columns != null && columns.matches("\\d{1,4}") ? Integer.parseInt(columns) : detected;
        return Math.max(NARROWEST, Math.min(WIDEST, width));
    }

    private static int detected(CommandSpec spec) {
        boolean was = spec.usageMessage().autoWidth();
        try {
            return spec.usageMessage().autoWidth(true).width();
        } finally {
            spec.usageMessage().autoWidth(was);
        }
    }
}
