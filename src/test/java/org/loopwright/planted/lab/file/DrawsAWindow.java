package org.loopwright.planted.lab.file;

import java.awt.Color;
import javax.swing.JLabel;

/** Planted fault: windows and colours where runs are stored. */
final class DrawsAWindow {

    private DrawsAWindow() {}

    static Object swing() {
        return new JLabel("a label");
    }

    static Object colour() {
        return Color.RED;
    }
}
