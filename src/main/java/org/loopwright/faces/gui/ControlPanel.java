package org.loopwright.faces.gui;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.FlowLayout;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JFileChooser;
import javax.swing.JLabel;
import javax.swing.JOptionPane;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextField;
import javax.swing.SwingUtilities;
import org.loopwright.lab.fault.SheetException;

/** What is played: scenario, systems, seed, pace; opening, saving and restarting; the state hash. */
final class ControlPanel extends JPanel {

    private static final long serialVersionUID = 1L;

    private static final String NONE = "(none)";

    private final transient PlayedRun gui;
    private final transient Consumer<Optional<Path>> export;
    private final JComboBox<String> scenario = new JComboBox<>();
    private final JComboBox<String> first = new JComboBox<>();
    private final JComboBox<String> second = new JComboBox<>();
    private final JTextField seed = new JTextField();
    private final JTextField pace = new JTextField();
    private final JTextField until = new JTextField();
    private final JLabel day = new JLabel(" ");
    private final JTextField hash = new JTextField();
    private final JLabel status = new JLabel(" ");
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
        gui.session().sheets().scenarios().forEach(scenario::addItem);
        gui.session().sheets().systems().forEach(first::addItem);
        second.addItem(NONE);
        gui.session().sheets().systems().forEach(second::addItem);
        hash.setEditable(false);
        hash.setColumns(10);
        hash.setToolTipText("SHA-256 of the state of every agent; loopwright's headless runs give the same");
        seed.setToolTipText("64 bits, decimal or hexadecimal after 0x; takes effect at the next restart");
        pace.setToolTipText("Simulated days between two pictures; takes effect at once, after Enter");
        until.setToolTipText("Runs there without drawing; takes effect at the next restart");
        JPanel rows = new JPanel(new GridBagLayout());
        rows.setBorder(BorderFactory.createEmptyBorder(4, 6, 4, 6));
        row(rows, 0, "Scenario", scenario);
        row(rows, 1, "System", first);
        row(rows, 2, "beside", second);
        row(rows, 3, "Root seed", seed);
        row(rows, 4, "Days per frame", pace);
        row(rows, 5, "Begin at day", until);
        row(rows, 6, "Now", day);
        row(rows, 7, "State hash", hash);
        rows.add(buttons(), at(0, 8, 2));
        rows.add(frames, at(0, 9, 2));
        GridBagConstraints rest = at(0, 10, 2);
        rest.weighty = 1;
        rest.fill = GridBagConstraints.BOTH;
        status.setVerticalAlignment(JLabel.TOP);
        rows.add(status, rest);
        JScrollPane scroll = new JScrollPane(rows);
        scroll.setHorizontalScrollBarPolicy(JScrollPane.HORIZONTAL_SCROLLBAR_NEVER);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        add(scroll, BorderLayout.CENTER);
        listen();
        showSession();
    }

    private static void row(JPanel rows, int line, String words, JComponent field) {
        JLabel label = new JLabel(words);
        label.setLabelFor(field);
        rows.add(label, at(0, line, 1));
        GridBagConstraints right = at(1, line, 1);
        right.weightx = 1;
        rows.add(field, right);
    }

    private static GridBagConstraints at(int column, int line, int width) {
        GridBagConstraints at = new GridBagConstraints();
        at.gridx = column;
        at.gridy = line;
        at.gridwidth = width;
        at.fill = GridBagConstraints.HORIZONTAL;
        at.insets = new Insets(2, 2, 2, 4);
        return at;
    }

    private Component buttons() {
        JPanel buttons = new JPanel(new FlowLayout(FlowLayout.LEFT, 2, 0));
        button(buttons, "Play this", "Play the scenario and systems chosen above; changes by hand are forgotten")
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

    private void listen() {
        pace.addActionListener(event -> takePace());
        frames.addActionListener(event -> chooseFrames());
    }

    private void showSession() {
        Session session = gui.session();
        scenario.setSelectedItem(session.title());
        List<String> names = session.systemNames();
        first.setSelectedItem(names.get(0));
        second.setSelectedItem(names.size() > 1 ? names.get(1) : NONE);
        seed.setText(Long.toUnsignedString(session.streams().rootSeed()));
        pace.setText(Numerals.plain(session.daysPerFrame()));
        until.setText(Numerals.plain(session.fastForward()));
    }

    /** The run has begun anew. */
    void started() {
        showSession();
        frameShown();
        showHash();
    }

    /** The windows show another day. */
    void frameShown() {
        String text = "day " + Numerals.brief(gui.shownDay()) + " of "
                + Numerals.plain(gui.session().scenario().end()) + ", replication "
                + gui.session().streams().replication();
        SwingUtilities.invokeLater(() -> day.setText(text));
    }

    /** The hash of the day shown. */
    void showHash() {
        synchronized (gui.lock()) {
            if (gui.outcome().isPresent()) {
                hash.setText(String.format(
                        Locale.ROOT, "outcome 0x%016x", gui.outcome().get().stateHash()));
            } else {
                hash.setText(gui.model().stateHash());
                status("State hash of day " + Numerals.plain(gui.shownDay()));
            }
        }
        hash.setCaretPosition(0);
    }

    /** Shows a line. */
    void status(String line) {
        status.setText("<html>" + line.replace("<", "&lt;") + "</html>");
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
        try {
            String text = seed.getText().strip();
            session.seed(
                    text.startsWith("0x")
                            ? Long.parseUnsignedLong(text.substring(2), 16)
                            : text.startsWith("-") ? Long.parseLong(text) : Long.parseUnsignedLong(text));
        } catch (NumberFormatException words) {
            gui.refuse("the seed must be a whole number of 64 bits, was '" + seed.getText() + "'");
            showSession();
            return false;
        }
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
            gui.change(() -> gui.session().choose(String.valueOf(scenario.getSelectedItem()), systems));
        }
    }

    /** Chooses without the mouse. */
    void choose(String name, String one, String other) {
        scenario.setSelectedItem(name);
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
        ask(gui.session().title() + ".yaml").ifPresent(file -> {
            try {
                gui.session().save(file);
                status("Saved " + file);
            } catch (SheetException refused) {
                gui.refuse(refused.getMessage());
            } catch (IOException unwritable) {
                gui.refuse(file + " cannot be written: " + unwritable.getMessage());
            }
        });
    }

    /** Asks for a file and writes a chart there. */
    void exportChart(ChartWindow chart, String ending) {
        ask(chart.kind().fileName() + "." + ending).ifPresent(file -> {
            try {
                chart.save(file);
                status("Saved " + file);
            } catch (IllegalArgumentException refused) {
                gui.refuse(refused.getMessage());
            } catch (IOException unwritable) {
                gui.refuse(file + " cannot be written: " + unwritable.getMessage());
            }
        });
    }

    /** A file to write, by a dialog; nothing is replaced without a word. */
    private Optional<Path> ask(String proposal) {
        JFileChooser chooser = new JFileChooser();
        chooser.setSelectedFile(new File(proposal));
        if (chooser.showSaveDialog(this) != JFileChooser.APPROVE_OPTION) {
            return Optional.empty();
        }
        Path file = chooser.getSelectedFile().toPath();
        boolean mayWrite = Files.notExists(file)
                || JOptionPane.showConfirmDialog(
                                this, file + " is there already. Replace it?", "Save", JOptionPane.YES_NO_OPTION)
                        == JOptionPane.YES_OPTION;
        return mayWrite ? Optional.of(file) : Optional.empty();
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
