package org.loopwright.faces.gui;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.GridBagLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JSlider;
import org.loopwright.lab.fault.SheetException;
import org.loopwright.lab.sheet.Entry;
import org.loopwright.lab.sheet.ParameterPath;
import org.loopwright.subject.scenario.ScenarioPaths;

/**
 * The few values that matter most, a slider for each system: how much it makes itself, how often owners open a window,
 * compute, how long reviews take; and what a trial costs, which is the industry's and the same for all. A change takes
 * effect at the next restart.
 */
final class Levers extends JPanel {

    private static final long serialVersionUID = 1L;

    private static final int STEPS = 100;

    /** Systems that have sliders: as many as stand side by side in the windows. */
    private static final int MOST = 2;

    /** A value under the hand. */
    private enum Lever {
        DEPTH("depth", "system.integration.depth"),
        RELEASE("suppliers' period ×", "system.supplier.release_period_factor"),
        OWN_RELEASE("own period ×", "system.division.release_period_factor"),
        COMPUTE("compute", "system.research.compute"),
        REVIEW("review time ×", "system.regulator.time_factor"),
        TRIAL_COST("prototype cost", "industry.trial.prototype_cost");

        private final String words;
        private final String path;

        Lever(String words, String path) {
            this.words = words;
            this.path = path;
        }

        boolean isOfSystem() {
            return path.startsWith(ScenarioPaths.SYSTEM + ".");
        }

        ParameterPath parameter() {
            return ScenarioPaths.ALL.all().stream()
                    .filter(one -> one.path().equals(path))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private final transient Session session;
    private final transient Consumer<String> told;
    private final List<JSlider> sliders = new ArrayList<>();

    /**
     * Sliders for what a session says.
     *
     * @param told of every change, and of every refusal
     */
    Levers(Session session, Consumer<String> told) {
        super(new GridBagLayout());
        this.session = session;
        this.told = told;
        renew();
    }

    /** Shows what the session says now. */
    void renew() {
        removeAll();
        sliders.clear();
        int row = 0;
        for (Lever lever : Lever.values()) {
            JLabel label = new JLabel(lever.words);
            label.setToolTipText(tip(lever));
            add(label, Grid.at(0, row, 1));
            int systems = Math.min(MOST, session.systemNames().size());
            if (lever.isOfSystem()) {
                for (int place = 0; place < systems; place++) {
                    add(slider(lever, place), Grid.wide(1 + place, row, 1));
                }
            } else {
                add(slider(lever, 0), Grid.wide(1, row, systems));
            }
            row++;
        }
        revalidate();
        repaint();
    }

    private String tip(Lever lever) {
        ParameterPath parameter = lever.parameter();
        return "<html><div style='width:260px'><b>" + parameter.path() + "</b><br>" + parameter.meaning()
                + (lever.isOfSystem() ? "" : "; the same in all systems")
                + "<br><i>Takes effect at the next restart.</i></div></html>";
    }

    private JPanel slider(Lever lever, int place) {
        ParameterPath parameter = lever.parameter();
        double value = value(parameter, place);
        Optional<Entry> entry = ParameterGroup.entry(session, parameter).filter(Entry::hasRange);
        boolean narrow = parameter.max() - parameter.min() <= 1;
        double low =
                Math.min(value, narrow ? parameter.min() : entry.map(Entry::low).orElse(0.0));
        double high = Math.max(
                value, narrow ? parameter.max() : entry.map(Entry::high).orElse(2 * value));
        JLabel number = new JLabel(brief(value));
        Dimension wide = new JLabel("0.00888").getPreferredSize();
        number.setPreferredSize(wide);
        JSlider slider = new JSlider(0, STEPS, position(value, low, high));
        slider.setPreferredSize(new Dimension(50, slider.getPreferredSize().height));
        slider.setToolTipText(tip(lever));
        slider.setName(lever.path + "@" + place);
        slider.getAccessibleContext()
                .setAccessibleName(lever.words + " of " + session.systemNames().get(place));
        double span = high - low;
        slider.addChangeListener(event -> {
            double chosen = low + span * slider.getValue() / STEPS;
            String text = Numerals.plain(Double.parseDouble(String.format(Locale.ROOT, "%.4g", chosen)));
            number.setText(brief(chosen));
            if (!slider.getValueIsAdjusting()) {
                change(lever, place, text);
            }
        });
        sliders.add(slider);
        JPanel both = new JPanel(new BorderLayout(2, 0));
        both.add(slider, BorderLayout.CENTER);
        both.add(number, BorderLayout.EAST);
        return both;
    }

    private static int position(double value, double low, double high) {
        return high > low ? (int) Math.round(STEPS * (value - low) / (high - low)) : 0;
    }

    private static String brief(double value) {
        return String.format(
                Locale.ROOT,
                value >= 100 ? "%.0f" : value >= 10 ? "%.1f" : value >= 0.1 || value == 0 ? "%.2f" : "%.2g",
                value);
    }

    private double value(ParameterPath parameter, int place) {
        return Double.parseDouble(session.texts(parameter).get(place));
    }

    private void change(Lever lever, int place, String value) {
        try {
            if (lever.isOfSystem()) {
                session.set(place, lever.path, value);
            } else {
                session.set(lever.path, value);
            }
            told.accept("");
        } catch (SheetException refused) {
            told.accept("Refused: " + refused.faults().get(0).path() + " "
                    + refused.faults().get(0).message());
            renew();
        }
    }

    /** The sliders that are there, named by path and place. */
    List<JSlider> sliders() {
        return sliders;
    }
}
