package org.loopwright.faces.gui;

import com.formdev.flatlaf.FlatDarkLaf;
import com.formdev.flatlaf.FlatLaf;
import com.formdev.flatlaf.FlatLightLaf;
import java.awt.Insets;
import java.util.Locale;
import java.util.Map;
import javax.swing.UIManager;
import org.loopwright.faces.gui.scene.Tone;

/** What the windows look like: light or dark, in the fonts of the system. */
public enum Look {
    /** Dark letters on light ground. */
    LIGHT(Tone.LIGHT),
    /** Light letters on dark ground. */
    DARK(Tone.DARK);

    /** Height of letters [points]. */
    private static final float LETTERS = 12;

    private final Tone tone;

    Look(Tone tone) {
        this.tone = tone;
    }

    Tone tone() {
        return tone;
    }

    Look other() {
        return this == LIGHT ? DARK : LIGHT;
    }

    /** All windows look like this from now on; on the thread of the windows. */
    void apply() {
        // What is selected in the dark stands out by less than 4.5 otherwise.
        FlatLaf.setGlobalExtraDefaults(Map.of("@selectionForeground", "#fff"));
        if (this == LIGHT) {
            FlatLightLaf.setup();
        } else {
            FlatDarkLaf.setup();
        }
        // Buttons and lists take less room: a screen of 1366 by 768 dots has five windows to show.
        UIManager.put("Button.minimumWidth", 20);
        UIManager.put("ScrollBar.width", 10);
        UIManager.put("TabbedPane.tabInsets", new Insets(4, 7, 4, 7));
        UIManager.put("TabbedPane.tabHeight", 26);
        UIManager.put("defaultFont", null);
        UIManager.put("defaultFont", UIManager.getFont("defaultFont").deriveFont(LETTERS));
        FlatLaf.updateUI();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
