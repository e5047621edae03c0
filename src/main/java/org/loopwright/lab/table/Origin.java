package org.loopwright.lab.table;

/** Who writes foreign tables, and hence in which dialects. */
public enum Origin {
    /**
     * People and their spreadsheets, and R: commas, semicolons or tabs, told by a first line {@code sep=;} or by the first
     * row; lines that begin with {@code #} are remarks.
     */
    SPREADSHEET("\t;,", false),
    /** NumPy and SALib: blanks too, any number of them; what follows a {@code #} is a remark. */
    NUMPY("\t;, ", true),
    /** Pandas, in files of which is known that nobody else has made them: commas, no remarks. */
    PANDAS(",", false);

    /** What may stand between cells, the likelier first; a blank for any number of blanks and tabs. */
    private final String separators;

    private final boolean remarksAnywhere;

    Origin(String separators, boolean remarksAnywhere) {
        this.separators = separators;
        this.remarksAnywhere = remarksAnywhere;
    }

    String separators() {
        return separators;
    }

    boolean remarksAnywhere() {
        return remarksAnywhere;
    }

    boolean remarksOnLinesOfTheirOwn() {
        return this == SPREADSHEET;
    }
}
