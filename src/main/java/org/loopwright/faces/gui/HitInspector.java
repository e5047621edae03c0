package org.loopwright.faces.gui;

import java.awt.BorderLayout;
import java.awt.Font;
import javax.swing.BorderFactory;
import javax.swing.JTextArea;
import org.loopwright.faces.gui.scene.Hit;
import sim.portrayal.Inspector;
import sim.portrayal.SimpleInspector;

/** Says of what was clicked first what takes words, in lines that are broken and not cut, then its numbers. */
final class HitInspector extends Inspector {

    private static final long serialVersionUID = 1L;

    private final transient HitProperties properties;
    private final JTextArea words = new JTextArea();
    private final SimpleInspector numbers;

    HitInspector(Hit hit, PlayedRun gui) {
        properties = new HitProperties(hit, gui::snapshot);
        numbers = new SimpleInspector(properties, gui, null, 100);
        setLayout(new BorderLayout());
        setTitle(HitProperties.name(hit, gui.snapshot()));
        setVolatile(true);
        words.setEditable(false);
        words.setLineWrap(true);
        words.setWrapStyleWord(true);
        words.setOpaque(false);
        words.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
        words.setBorder(BorderFactory.createEmptyBorder(4, 8, 4, 4));
        FittedPanel both = new FittedPanel();
        both.add(words, BorderLayout.NORTH);
        both.add(numbers, BorderLayout.CENTER);
        add(both, BorderLayout.CENTER);
        words.setText(properties.words());
    }

    @Override
    public void updateInspector() {
        String now = properties.words();
        if (!now.equals(words.getText())) {
            words.setText(now);
        }
        numbers.updateInspector();
    }
}
