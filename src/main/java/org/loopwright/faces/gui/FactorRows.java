package org.loopwright.faces.gui;

import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;
import org.loopwright.lab.sheet.Entry;
import org.loopwright.lab.sheet.ParameterPath;
import org.loopwright.subject.scenario.ScenarioPaths;

/** The factors of an experiment, a line each: what is varied, its levels, and a button that takes it away. */
final class FactorRows extends JPanel {

    private static final long serialVersionUID = 1L;

    private final transient Session session;
    private final transient Runnable changed;
    private final transient Map<ParameterPath, JTextField> rows = new LinkedHashMap<>();

    /**
     * No factor yet.
     *
     * @param session what the levels proposed are taken from
     * @param changed told of every change
     */
    FactorRows(Session session, Runnable changed) {
        super(new GridBagLayout());
        this.session = session;
        this.changed = changed;
        show(rows);
    }

    /** Varies a parameter too; one that is varied already gets the focus. */
    void add(ParameterPath path) {
        JTextField levels = rows.get(path);
        if (levels == null) {
            levels = new JTextField(proposed(path), 18);
            levels.setToolTipText(
                    "Levels with commas between them; multiples such as x0.5, x1, x2; or" + " range: [0, 1], steps: 5");
            levels.getAccessibleContext().setAccessibleName("Levels of " + path.path());
            levels.getDocument().addDocumentListener(new Typed(changed));
            rows.put(path, levels);
            show(rows);
            changed.run();
        }
        levels.requestFocusInWindow();
    }

    private void remove(ParameterPath path) {
        rows.remove(path);
        show(rows);
        changed.run();
    }

    private void show(Map<ParameterPath, JTextField> factors) {
        removeAll();
        int line = 0;
        for (Map.Entry<ParameterPath, JTextField> row : factors.entrySet()) {
            String path = row.getKey().path();
            JLabel label = new JLabel(path);
            label.setLabelFor(row.getValue());
            label.setToolTipText(row.getKey().meaning());
            JButton away = new JButton("✕");
            away.setMargin(new Insets(0, 4, 0, 4));
            away.setToolTipText("Do not vary " + path);
            away.getAccessibleContext().setAccessibleName("Do not vary " + path);
            away.addActionListener(event -> remove(row.getKey()));
            add(label, Grid.at(0, line, 1));
            add(row.getValue(), Grid.wide(1, line, 1));
            add(away, Grid.at(2, line, 1));
            line++;
        }
        if (factors.isEmpty()) {
            add(new JLabel("Nothing is varied yet: choose parameters at the left."), Grid.at(0, 0, 3));
        }
        GridBagConstraints rest = Grid.at(0, line + 1, 3);
        rest.weighty = 1;
        add(new JPanel(), rest);
        revalidate();
        repaint();
    }

    /** Levels to begin with: all of a choice, the ends of a range with the value between, else multiples. */
    private String proposed(ParameterPath path) {
        if (path.path().equals(ScenarioPaths.SYSTEM)) {
            return String.join(", ", session.sheets().systems());
        }
        if (path.path().equals(ScenarioPaths.INDUSTRY)) {
            return session.scenario().industry().name();
        }
        return switch (path.kind()) {
            case TRUTH -> "false, true";
            case CHOICE -> String.join(", ", path.choices());
            default -> path.kind().isNumber() ? numbers(path) : value(path);
        };
    }

    private String value(ParameterPath path) {
        List<String> texts = session.texts(path);
        return texts.isEmpty() ? "" : texts.get(0);
    }

    private String numbers(ParameterPath path) {
        Optional<Entry> entry = ParameterGroup.entry(session, path).filter(Entry::hasRange);
        String now = value(path);
        if (entry.isPresent() && !now.isEmpty()) {
            return DoubleStream.of(
                            entry.get().low(),
                            Double.parseDouble(now),
                            entry.get().high())
                    .sorted()
                    .distinct()
                    .mapToObj(Numerals::plain)
                    .collect(Collectors.joining(", "));
        }
        return path.max() - path.min() <= 1
                ? Numerals.plain(path.min()) + ", " + Numerals.plain((path.min() + path.max()) / 2) + ", "
                        + Numerals.plain(path.max())
                : "x0.5, x1, x2";
    }

    /** What is varied. */
    List<Experiment.Varied> factors() {
        return rows.entrySet().stream()
                .map(row -> new Experiment.Varied(
                        row.getKey().path(), row.getValue().getText()))
                .toList();
    }

    /** The field with the levels of a factor. */
    JTextField levels(String path) {
        return rows.entrySet().stream()
                .filter(row -> row.getKey().path().equals(path))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
    }
}
