package org.loopwright.faces.gui;

import java.awt.GridBagConstraints;
import java.awt.Insets;

/** Places in a grid of fields. */
final class Grid {

    private Grid() {}

    /** A place that is as wide as its field. */
    static GridBagConstraints at(int column, int line, int width) {
        GridBagConstraints at = new GridBagConstraints();
        at.gridx = column;
        at.gridy = line;
        at.gridwidth = width;
        at.fill = GridBagConstraints.HORIZONTAL;
        at.insets = new Insets(1, 2, 1, 2);
        return at;
    }

    /** A place that takes what others leave. */
    static GridBagConstraints wide(int column, int line, int width) {
        GridBagConstraints wide = at(column, line, width);
        wide.weightx = 1;
        return wide;
    }
}
