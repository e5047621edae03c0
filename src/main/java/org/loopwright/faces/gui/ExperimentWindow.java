package org.loopwright.faces.gui;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.awt.Font;
import java.awt.GridBagLayout;
import java.awt.event.KeyEvent;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JOptionPane;
import javax.swing.JPanel;
import javax.swing.JProgressBar;
import javax.swing.JScrollPane;
import javax.swing.JSplitPane;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import javax.swing.Timer;
import org.loopwright.lab.design.SeedText;
import org.loopwright.lab.file.ShellWord;

/**
 * Composes a study from what is played: factors from the list of all parameters, their levels, replications. It tells how
 * many runs that is and how long they take, writes the study, and carries it out by the code of {@code sweep}. Confined to
 * the thread of the windows.
 */
final class ExperimentWindow {

    /** After so long without a key the study is read [milliseconds]. */
    private static final int PAUSE = 400;

    /** Between two looks at the progress [milliseconds]. */
    private static final int LOOK = 150;

    private final Session session;
    private final Laboratory laboratory;
    private final JFrame frame = new JFrame("Experiment");
    private final JTextField name = new JTextField("experiment", 14);
    private final JTextField replications = new JTextField("5", 5);
    private final JTextField seed = new JTextField(14);
    private final JTextField file = new JTextField(24);
    private final JTextField results = new JTextField(24);
    private final FactorRows factors;
    private final ParameterFinder finder;
    private final JTextArea size = words();
    private final JButton predict = new JButton("Predict time");
    private final JButton start = new JButton("Start");
    private final JButton cancel = new JButton("Cancel");
    private final JButton page = new JButton("Open page");
    private final JProgressBar bar = new JProgressBar();
    private final JLabel progress = new JLabel(" ");
    private final JTextArea told = new JTextArea(12, 60);
    private final Timer reading = new Timer(PAUSE, event -> read());
    private final Timer look = new Timer(LOOK, event -> showProgress());
    private Optional<StudyWork> work = Optional.empty();
    private Optional<Path> carriedOut = Optional.empty();

    /** Said by whatever thread keeps runs. */
    private volatile Standing standing = new Standing(0, 0, " ");

    private record Standing(int done, int total, String line) {}

    /**
     * A window, not yet shown.
     *
     * @param session what the study starts from
     * @param laboratory carries it out
     */
    ExperimentWindow(Session session, Laboratory laboratory) {
        this.session = session;
        this.laboratory = laboratory;
        factors = new FactorRows(session, this::typed);
        finder = new ParameterFinder(factors::add);
        reading.setRepeats(false);
        JPanel right = new JPanel(new BorderLayout(0, 6));
        right.setBorder(BorderFactory.createEmptyBorder(6, 2, 6, 6));
        JPanel above = new JPanel(new BorderLayout(0, 6));
        above.add(form(), BorderLayout.NORTH);
        JScrollPane rows = new JScrollPane(factors);
        rows.setBorder(BorderFactory.createTitledBorder("Factors and their levels"));
        rows.setPreferredSize(new Dimension(300, 150));
        above.add(rows, BorderLayout.CENTER);
        above.add(buttons(), BorderLayout.SOUTH);
        right.add(above, BorderLayout.NORTH);
        told.setEditable(false);
        told.setLineWrap(true);
        told.setWrapStyleWord(true);
        told.setFont(new Font(Font.MONOSPACED, Font.PLAIN, 11));
        told.getAccessibleContext().setAccessibleName("What was said of the study");
        right.add(new JScrollPane(told), BorderLayout.CENTER);
        JSplitPane both = new JSplitPane(JSplitPane.HORIZONTAL_SPLIT, finder, right);
        both.setResizeWeight(0.25);
        both.setDividerLocation(300);
        frame.add(both);
        frame.setDefaultCloseOperation(JFrame.HIDE_ON_CLOSE);
        frame.setSize(1010, 700);
        frame.getRootPane().setDefaultButton(predict);
        Shortcuts.escape(frame, () -> frame.setVisible(false));
        predict.addActionListener(event -> predict());
        start.addActionListener(event -> start());
        cancel.addActionListener(event -> work.ifPresent(StudyWork::cancel));
        page.addActionListener(event -> carriedOut.ifPresent(folder -> say(ResultsPage.open(folder))));
        for (JTextField field : new JTextField[] {name, replications, seed}) {
            field.getDocument().addDocumentListener(new Typed(this::typed));
        }
        name.getDocument().addDocumentListener(new Typed(this::proposePlaces));
        proposePlaces();
        underWay(false);
    }

    private static JTextArea words() {
        JTextArea words = new JTextArea(2, 40);
        words.setEditable(false);
        words.setFocusable(false);
        words.setLineWrap(true);
        words.setWrapStyleWord(true);
        words.setOpaque(false);
        return words;
    }

    private JPanel form() {
        JPanel form = new JPanel(new GridBagLayout());
        field(form, 0, 0, "Name", KeyEvent.VK_N, name, "Name of the study, and of its folder");
        field(form, 2, 0, "Replications", KeyEvent.VK_R, replications, "Runs of each design point");
        field(form, 0, 1, "Root seed", KeyEvent.VK_S, seed, "64 bits, hexadecimal after 0x, or decimal");
        field(form, 0, 2, "Study file", KeyEvent.VK_Y, file, "Where the study is written; loopwright sweep reads it");
        field(form, 0, 3, "Results", KeyEvent.VK_U, results, "Folder of the tables: new, or of this same study");
        return form;
    }

    private static void field(JPanel form, int column, int line, String words, int key, JTextField field, String tip) {
        JLabel label = new JLabel(words);
        label.setLabelFor(field);
        label.setDisplayedMnemonic(key);
        field.setToolTipText(tip);
        form.add(label, Grid.at(column, line, 1));
        form.add(field, Grid.wide(column + 1, line, line < 1 ? 1 : 3));
    }

    private JPanel buttons() {
        predict.setMnemonic(KeyEvent.VK_P);
        predict.setToolTipText("Tries a few runs, then tables and answer, and writes nothing");
        start.setMnemonic(KeyEvent.VK_T);
        start.setToolTipText("Writes the study and carries it out; one that was broken off goes on");
        cancel.setMnemonic(KeyEvent.VK_C);
        cancel.setToolTipText("Ends it; what is done is kept");
        page.setMnemonic(KeyEvent.VK_O);
        page.setToolTipText("Shows the page of the results in the browser");
        page.setEnabled(false);
        JPanel row = new JPanel(new FlowLayout(FlowLayout.LEFT, 4, 0));
        row.add(predict);
        row.add(start);
        row.add(cancel);
        row.add(page);
        bar.setPreferredSize(new Dimension(140, bar.getPreferredSize().height));
        bar.getAccessibleContext().setAccessibleName("Runs done");
        JPanel standing = new JPanel(new BorderLayout(6, 0));
        standing.setBorder(BorderFactory.createEmptyBorder(0, 4, 0, 4));
        standing.add(bar, BorderLayout.WEST);
        standing.add(progress, BorderLayout.CENTER);
        JPanel all = new JPanel(new BorderLayout(0, 6));
        all.add(size, BorderLayout.NORTH);
        all.add(row, BorderLayout.CENTER);
        all.add(standing, BorderLayout.SOUTH);
        return all;
    }

    /** Shows the window; what it starts from is what is played now. */
    void open() {
        if (seed.getText().isEmpty()) {
            seed.setText(SeedText.format(session.streams().rootSeed()));
        }
        typed();
        frame.setLocationRelativeTo(null);
        frame.setVisible(true);
        frame.toFront();
    }

    JFrame frame() {
        return frame;
    }

    private void proposePlaces() {
        file.setText(name.getText().strip() + ".yaml");
        results.setText("runs" + File.separator + name.getText().strip());
    }

    private void typed() {
        reading.restart();
    }

    private Optional<Experiment> experiment() {
        Optional<Long> root = SeedText.parse(seed.getText());
        if (root.isEmpty()) {
            say("The seed must be a whole number of 64 bits, was '" + seed.getText() + "'.");
        }
        return root.map(number -> new Experiment(
                name.getText().strip(),
                number,
                replications.getText(),
                session.common(),
                session.variants(),
                factors.factors()));
    }

    private void read() {
        Optional<Experiment> typed = experiment();
        if (typed.isEmpty()) {
            size.setText(told.getText());
            start.setEnabled(false);
            predict.setEnabled(false);
        }
        typed.ifPresent(study -> StudyWork.passing(study, laboratory::size, (runs, reason) -> {
            size.setText(runs.orElse(reason)
                    + (study.variants().isEmpty()
                            ? ""
                            : ". Systems with values of their own are levels of the factor " + Experiment.VARIANT
                                    + "."));
            start.setEnabled(runs.isPresent() && !isUnderWay());
            predict.setEnabled(runs.isPresent() && !isUnderWay());
        }));
    }

    boolean isUnderWay() {
        return work.filter(StudyWork::isUnderWay).isPresent();
    }

    private void underWay(boolean now) {
        start.setEnabled(!now);
        predict.setEnabled(!now);
        cancel.setEnabled(now);
        bar.setIndeterminate(now);
        if (now) {
            standing = new Standing(0, 0, "Starting …");
            look.start();
        } else {
            look.stop();
            showProgress();
        }
    }

    private void predict() {
        experiment().ifPresent(study -> {
            underWay(true);
            standing = new Standing(0, 0, "Trying out a few runs, then tables and answer …");
            work = Optional.of(StudyWork.passing(study, laboratory::foresee, (text, reason) -> {
                standing = new Standing(0, 0, " ");
                underWay(false);
                say(text.orElse(reason.isEmpty() ? "Nothing was predicted." : reason));
            }));
        });
    }

    private void start() {
        Optional<Path> where = path(file);
        Optional<Path> into = path(results);
        if (where.isEmpty() || into.isEmpty()) {
            return;
        }
        experiment().filter(study -> mayWrite(study, where.get())).ifPresent(study -> {
            underWay(true);
            page.setEnabled(false);
            work = Optional.of(StudyWork.carryOut(
                    study,
                    where.get(),
                    into.get(),
                    laboratory,
                    (done, total, line) -> standing = new Standing(done, total, line),
                    (done, reason) -> ended(where.get(), into.get(), done, reason)));
        });
    }

    private void ended(Path written, Path folder, Optional<Laboratory.Done> done, String reason) {
        underWay(false);
        carriedOut = done.flatMap(Laboratory.Done::page).map(Path::getParent);
        page.setEnabled(carriedOut.isPresent());
        say(done.map(all -> all.answer() + "\n" + all.account() + "\nThe same from the command line: loopwright sweep "
                        + ShellWord.of(written) + " --out " + ShellWord.of(folder)
                        + "\nTo watch a run of it: loopwright gui "
                        + ShellWord.of(folder) + "#1")
                .orElse(reason));
    }

    private Optional<Path> path(JTextField field) {
        try {
            return Optional.of(Path.of(field.getText().strip()));
        } catch (InvalidPathException unreadable) {
            say("'" + field.getText() + "' is no path: " + unreadable.getReason());
            return Optional.empty();
        }
    }

    /** A file that says the same is left; another one is replaced only if somebody says so. */
    private boolean mayWrite(Experiment study, Path where) {
        try {
            return Files.notExists(where)
                    || StudyWork.isThere(study, where)
                    || JOptionPane.showConfirmDialog(
                                    frame,
                                    where + " is there already and says something else. Replace it?",
                                    "Start",
                                    JOptionPane.YES_NO_OPTION)
                            == JOptionPane.YES_OPTION;
        } catch (IOException unreadable) {
            say(where + " cannot be read: " + unreadable.getMessage());
            return false;
        }
    }

    private void showProgress() {
        Standing now = standing;
        if (now.total() > 0) {
            bar.setIndeterminate(false);
            bar.setMaximum(now.total());
            bar.setValue(now.done());
        }
        progress.setText(now.line());
        progress.setToolTipText(now.line());
    }

    private void say(String text) {
        told.setText(text);
        told.setCaretPosition(0);
    }

    /** What has been said last. */
    String said() {
        return told.getText();
    }

    ParameterFinder finder() {
        return finder;
    }

    FactorRows factors() {
        return factors;
    }

    /** What is typed into a field, by its label. */
    void type(String label, String text) {
        switch (label) {
            case "Name" -> name.setText(text);
            case "Replications" -> replications.setText(text);
            case "Root seed" -> seed.setText(text);
            case "Study file" -> file.setText(text);
            default -> results.setText(text);
        }
    }

    /** What the study is said to be. */
    String size() {
        return size.getText();
    }

    void dispose() {
        work.ifPresent(StudyWork::cancel);
        reading.stop();
        look.stop();
        frame.dispose();
    }
}
