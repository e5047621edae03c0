package org.loopwright.faces.gui;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.FlowLayout;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.GridLayout;
import java.awt.Insets;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.swing.BorderFactory;
import javax.swing.BoxLayout;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JFileChooser;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import org.loopwright.lab.design.SeedText;
import org.loopwright.lab.design.Study;
import org.loopwright.lab.fault.SheetException;

/** What is played: scenario, systems, seed, pace; opening, saving and restarting; the state hash. */
final class ControlPanel extends JPanel {

    private static final long serialVersionUID = 1L;

    private static final String NONE = "(none)";

    private final transient PlayedRun gui;
    private final transient Consumer<Optional<Path>> export;
    private final transient Presets presets;
    private final JComboBox<String> preset = new JComboBox<>();
    private final JComboBox<String> point = new JComboBox<>();
    private final JComboBox<String> first = new JComboBox<>();
    private final JComboBox<String> second = new JComboBox<>();
    private final Levers levers;
    private final JPanel changes = new JPanel();
    private final JTextField seed = new JTextField();
    private final JTextField pace = new JTextField();
    private final JTextField until = new JTextField();
    private final JTextField hash = new JTextField();
    private final JTextArea status = new JTextArea(" ");
    private final JCheckBox frames = new JCheckBox("Write every frame as PNG");

    /**
     * The panel of a run.
     *
     * @param gui the run
     * @param export told the folder into which frames are written from now on, or none
     */
    ControlPanel(PlayedRun gui, Consumer<Optional<Path>> export) {
        super(new BorderLayout());
        this.gui = gui;
        this.export = export;
        presets = new Presets(gui.session().sheets());
        presets.names().forEach(preset::addItem);
        preset.setToolTipText("Scenarios and studies that come with the program");
        point.setToolTipText("Design point of the study");
        point.setVisible(false);
        point.getAccessibleContext().setAccessibleName("Design point");
        first.setToolTipText("System of the first economy");
        first.getAccessibleContext().setAccessibleName("First system");
        second.getAccessibleContext().setAccessibleName("Second system");
        gui.session().sheets().systems().forEach(first::addItem);
        second.addItem(NONE);
        gui.session().sheets().systems().forEach(second::addItem);
        second.setToolTipText("Another system, or the same one once more to give it other values");
        for (JComboBox<String> box : List.of(preset, point, first, second)) {
            // A long name must not make the panel wider than its tab.
            box.setPrototypeDisplayValue("deployment");
            box.setMaximumRowCount(20);
        }
        hash.setEditable(false);
        hash.setColumns(3);
        hash.setToolTipText("SHA-256 of the state of every agent; loopwright's headless runs give the same");
        seed.setToolTipText("64 bits, hexadecimal after 0x as in files, or decimal; takes effect at the next restart");
        seed.setColumns(12);
        pace.setToolTipText("Simulated days between two pictures; takes effect at once, after Enter");
        pace.setColumns(3);
        until.setToolTipText("Runs there without drawing; takes effect at the next restart");
        until.setColumns(3);
        levers = new Levers(gui.session(), this::changed);
        changes.setLayout(new BoxLayout(changes, BoxLayout.Y_AXIS));
        JPanel rows = new JPanel(new GridBagLayout());
        rows.setBorder(BorderFactory.createEmptyBorder(4, 6, 4, 6));
        row(rows, 0, 0, "Preset", preset);
        rows.add(point, Grid.at(1, 1, 2));
        JPanel systems = new JPanel(new GridLayout(1, 2, 4, 0));
        systems.add(first);
        systems.add(second);
        // Over the whole width: names of systems are long.
        rows.add(systems, Grid.at(0, 2, 3));
        rows.add(levers, Grid.at(0, 3, 3));
        rows.add(changes, Grid.at(0, 4, 3));
        rows.add(buttons(), Grid.at(0, 5, 3));
        rows.add(pair("Days per frame", pace, "Begin at day", until), Grid.at(0, 6, 3));
        row(rows, 0, 7, "Root seed", seed);
        row(rows, 0, 8, "State hash", hash);
        status.setEditable(false);
        status.setFocusable(false);
        status.setLineWrap(true);
        status.setWrapStyleWord(true);
        status.setOpaque(false);
        rows.add(status, Grid.at(0, 9, 3));
        rows.add(frames, Grid.at(0, 10, 3));
        GridBagConstraints rest = Grid.at(0, 11, 3);
        rest.weighty = 1;
        rows.add(new JPanel(), rest);
        JPanel fitted = new FittedPanel();
        fitted.add(rows, BorderLayout.CENTER);
        JScrollPane scroll = new JScrollPane(fitted);
        scroll.setHorizontalScrollBarPolicy(JScrollPane.HORIZONTAL_SCROLLBAR_NEVER);
        scroll.getVerticalScrollBar().setUnitIncrement(20);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        add(scroll, BorderLayout.CENTER);
        showSession();
        pace.addActionListener(event -> takePace());
        frames.addActionListener(event -> chooseFrames());
        preset.addActionListener(event -> showPoints());
    }

    private static JPanel pair(String words, JTextField field, String others, JTextField other) {
        JPanel pair = new JPanel(new GridBagLayout());
        row(pair, 0, 0, words, field);
        row(pair, 2, 0, others, other);
        return pair;
    }

    private static void row(JPanel rows, int column, int line, String words, JComponent field) {
        JLabel label = new JLabel(words);
        label.setLabelFor(field);
        rows.add(label, Grid.at(column, line, 1));
        rows.add(field, Grid.wide(column + 1, line, 1));
    }

    private Component buttons() {
        JPanel buttons = new JPanel(new FlowLayout(FlowLayout.LEFT, 2, 2));
        button(buttons, "Play this", "Play the preset and systems chosen above; changes by hand are forgotten")
                .addActionListener(event -> playChosen());
        button(buttons, "Restart", "From day 0, with all changes").addActionListener(event -> restart());
        button(buttons, "Open…", "Open a scenario sheet").addActionListener(event -> open());
        button(buttons, "Save…", "Save the scenario with all changes as a sheet")
                .addActionListener(event -> save());
        button(buttons, "Hash", "State hash of the day shown").addActionListener(event -> showHash());
        return buttons;
    }

    private static JButton button(JPanel buttons, String words, String tip) {
        JButton button = new JButton(words);
        button.setToolTipText(tip);
        button.setMargin(new Insets(2, 5, 2, 5));
        buttons.add(button);
        return button;
    }

    private void showSession() {
        Session session = gui.session();
        if (!session.title().equals(preset.getSelectedItem())) {
            preset.setSelectedItem(session.title());
        }
        List<String> names = session.systemNames();
        first.setSelectedItem(names.get(0));
        second.setSelectedItem(names.size() > 1 ? names.get(1) : NONE);
        seed.setText(SeedText.format(session.streams().rootSeed()));
        pace.setText(Numerals.plain(session.daysPerFrame()));
        until.setText(Numerals.plain(session.fastForward()));
        levers.renew();
        showChanges();
    }

    /** A study has points to choose from. */
    private void showPoints() {
        String name = String.valueOf(preset.getSelectedItem());
        point.removeAllItems();
        point.setVisible(Presets.isStudy(name));
        if (point.isVisible()) {
            try {
                presets.points(presets.study(name)).forEach(point::addItem);
            } catch (SheetException refused) {
                gui.refuse(refused.faults().get(0).toString());
            }
        }
        revalidate();
    }

    /** What differs from the sheets, each with a button that takes it back. */
    private void showChanges() {
        changes.removeAll();
        Session session = gui.session();
        for (Edits.Edit edit : session.edits()) {
            String where = edit.place().isPresent() && session.systemNames().size() > 1
                    ? ", " + session.systemNames().get(edit.place().getAsInt()) + " ("
                            + (edit.place().getAsInt() == 0 ? "first" : "second") + ")"
                    : "";
            JPanel line = new JPanel(new BorderLayout(4, 0));
            JLabel words = new JLabel(
                    "<html>" + edit.setting().path() + " = <b>" + edit.setting().value() + "</b>" + where + "</html>");
            JButton back = new JButton("✕");
            back.setMargin(new Insets(0, 4, 0, 4));
            back.setToolTipText("Take this change back");
            back.addActionListener(event -> {
                session.forget(edit);
                showSession();
            });
            line.add(words, BorderLayout.CENTER);
            line.add(back, BorderLayout.EAST);
            changes.add(line);
        }
        changes.revalidate();
        changes.repaint();
    }

    /** A value has been changed by hand, here or in another tab. */
    void changed(String said) {
        showChanges();
        int count = gui.session().edits().size();
        status(
                said.isEmpty()
                        ? count + (count == 1 ? " change takes" : " changes take") + " effect at the next restart"
                        : said);
    }

    /** The levers on the first tab. */
    Levers levers() {
        return levers;
    }

    /** The run has begun anew. */
    void started() {
        showSession();
        showHash();
    }

    /** The hash of the day shown. */
    void showHash() {
        synchronized (gui.lock()) {
            hash.setText(gui.hash());
            status((gui.outcome().isPresent()
                            ? "Hash of the outcome, as state_hash in outcomes.csv"
                            : "State hash of " + Numerals.day(gui.shownDay()))
                    + gui.verdict());
        }
        hash.setCaretPosition(0);
    }

    /** Shows a line. */
    void status(String line) {
        status.setText(line);
    }

    private void takePace() {
        try {
            gui.session().daysPerFrame(Double.parseDouble(pace.getText().strip()));
            status("From the next frame on: " + pace.getText().strip() + " days per frame");
        } catch (NumberFormatException words) {
            gui.refuse("days per frame must be a number, was '" + pace.getText() + "'");
        } catch (IllegalArgumentException refused) {
            gui.refuse(refused.getMessage());
        }
        pace.setText(Numerals.plain(gui.session().daysPerFrame()));
    }

    /** Reads seed, pace and first day; false, and said why, if one of them is none. */
    private boolean takeFields() {
        takePace();
        Session session = gui.session();
        Optional<Long> root = SeedText.parse(seed.getText());
        if (root.isEmpty()) {
            gui.refuse("the seed must be a whole number of 64 bits, was '" + seed.getText() + "'");
            showSession();
            return false;
        }
        session.seed(root.get());
        try {
            session.fastForward(Double.parseDouble(until.getText().strip()));
        } catch (NumberFormatException words) {
            gui.refuse("the day must be a number, was '" + until.getText() + "'");
            showSession();
            return false;
        } catch (IllegalArgumentException refused) {
            gui.refuse(refused.getMessage());
            showSession();
            return false;
        }
        return true;
    }

    /** Plays the scenario and the systems that are chosen. */
    void playChosen() {
        if (takeFields()) {
            List<String> systems = new ArrayList<>(List.of(String.valueOf(first.getSelectedItem())));
            if (!NONE.equals(second.getSelectedItem())) {
                systems.add(String.valueOf(second.getSelectedItem()));
            }
            String name = String.valueOf(preset.getSelectedItem());
            gui.change(() -> {
                if (Presets.isStudy(name)) {
                    Study study = presets.study(name);
                    int number = Math.max(0, point.getSelectedIndex()) + 1;
                    gui.session().choose(presets.spec(study, number), name, study.seed());
                } else {
                    gui.session().choose(name, systems);
                }
            });
        }
    }

    /** Chooses without the mouse. */
    void choose(String name, String one, String other) {
        preset.setSelectedItem(name);
        first.setSelectedItem(one);
        second.setSelectedItem(other);
    }

    private void restart() {
        if (takeFields()) {
            gui.restart();
        }
    }

    /** Asks for a sheet and plays it. */
    void open() {
        JFileChooser chooser = new JFileChooser();
        if (chooser.showOpenDialog(this) == JFileChooser.APPROVE_OPTION) {
            Path file = chooser.getSelectedFile().toPath();
            gui.change(() -> gui.session().open(file));
        }
    }

    /** Asks for a file and saves the scenario there. */
    void save() {
        FileDialogs.ask(this, gui.session().title().replace(' ', '-') + ".yaml").ifPresent(file -> {
            try {
                List<Path> files = gui.session().save(file);
                status("Saved " + files.stream().map(Path::toString).collect(Collectors.joining(", "))
                        + (files.size() > 1
                                ? ": a sheet says one thing of all systems, so that each has its own"
                                : ""));
            } catch (SheetException refused) {
                gui.refuse(refused.getMessage());
            } catch (IOException unwritable) {
                gui.refuse(file + " cannot be written: " + unwritable.getMessage());
            }
        });
    }

    /** Asks for a file and writes a chart there. */
    void exportChart(ChartData chart, ChartFile format) {
        FileDialogs.ask(this, chart.kind().fileName() + "." + format.ending()).ifPresent(file -> {
            try {
                ChartFile.save(chart, file);
                status("Saved " + file);
            } catch (IllegalArgumentException refused) {
                gui.refuse(refused.getMessage());
            } catch (IOException unwritable) {
                gui.refuse(file + " cannot be written: " + unwritable.getMessage());
            }
        });
    }

    private void chooseFrames() {
        Optional<Path> folder = Optional.empty();
        if (frames.isSelected()) {
            JFileChooser chooser = new JFileChooser();
            chooser.setFileSelectionMode(JFileChooser.DIRECTORIES_ONLY);
            if (chooser.showSaveDialog(this) == JFileChooser.APPROVE_OPTION) {
                folder = Optional.of(chooser.getSelectedFile().toPath());
            }
        }
        frames.setSelected(folder.isPresent());
        export.accept(folder);
    }
}
