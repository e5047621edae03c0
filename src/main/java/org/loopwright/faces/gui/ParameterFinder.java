package org.loopwright.faces.gui;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.event.ActionEvent;
import java.awt.event.KeyEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.swing.AbstractAction;
import javax.swing.BorderFactory;
import javax.swing.DefaultListCellRenderer;
import javax.swing.DefaultListModel;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import javax.swing.ListSelectionModel;
import org.loopwright.lab.sheet.ParameterPath;
import org.loopwright.subject.scenario.ScenarioPaths;

/** All parameters, of which some are found by words of their paths and meanings, and one is chosen. */
final class ParameterFinder extends JPanel {

    private static final long serialVersionUID = 1L;

    private final JTextField words = new JTextField(12);
    private final DefaultListModel<ParameterPath> found = new DefaultListModel<>();
    private final JList<ParameterPath> list = new JList<>(found);
    private final JTextArea meaning = new JTextArea(4, 20);
    private final transient List<ParameterPath> all;

    /**
     * A finder of what can be varied.
     *
     * @param chosen told what is chosen
     */
    ParameterFinder(Consumer<ParameterPath> chosen) {
        super(new BorderLayout(4, 4));
        all = ScenarioPaths.ALL.all().stream()
                .filter(path -> !path.path().equals(ScenarioPaths.SYSTEMS))
                .toList();
        JLabel label = new JLabel("Find");
        label.setDisplayedMnemonic(KeyEvent.VK_F);
        label.setLabelFor(words);
        words.setToolTipText("Words of a path or of a meaning, such as: release period");
        words.getDocument().addDocumentListener(new Typed(this::find));
        words.getInputMap().put(KeyStroke.getKeyStroke("DOWN"), "to the list");
        words.getActionMap().put("to the list", action(() -> {
            list.setSelectedIndex(Math.max(0, list.getSelectedIndex()));
            list.requestFocusInWindow();
        }));
        JPanel above = new JPanel(new BorderLayout(6, 0));
        above.add(label, BorderLayout.WEST);
        above.add(words, BorderLayout.CENTER);
        list.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        list.getAccessibleContext().setAccessibleName("Parameters");
        list.setCellRenderer(new DefaultListCellRenderer() {
            private static final long serialVersionUID = 1L;

            @Override
            public Component getListCellRendererComponent(
                    JList<?> all, Object value, int index, boolean selected, boolean focused) {
                return super.getListCellRendererComponent(
                        all, ((ParameterPath) value).path(), index, selected, focused);
            }
        });
        JButton add = new JButton("Vary this");
        add.setMnemonic(KeyEvent.VK_V);
        add.setToolTipText("Make it a factor (Enter in the list)");
        Runnable choose = () -> {
            if (list.getSelectedValue() != null) {
                chosen.accept(list.getSelectedValue());
            }
        };
        add.addActionListener(event -> choose.run());
        list.getInputMap(JComponent.WHEN_FOCUSED).put(KeyStroke.getKeyStroke("ENTER"), "choose");
        list.getActionMap().put("choose", action(choose));
        list.addMouseListener(new MouseAdapter() {
            @Override
            public void mouseClicked(MouseEvent event) {
                if (event.getClickCount() == 2) {
                    choose.run();
                }
            }
        });
        list.addListSelectionListener(event -> explain());
        meaning.setEditable(false);
        meaning.setFocusable(false);
        meaning.setLineWrap(true);
        meaning.setWrapStyleWord(true);
        meaning.setOpaque(false);
        JPanel below = new JPanel(new BorderLayout(4, 4));
        below.add(new JScrollPane(meaning), BorderLayout.CENTER);
        below.add(add, BorderLayout.SOUTH);
        setBorder(BorderFactory.createEmptyBorder(6, 6, 6, 6));
        add(above, BorderLayout.NORTH);
        add(new JScrollPane(list), BorderLayout.CENTER);
        add(below, BorderLayout.SOUTH);
        find();
    }

    private static AbstractAction action(Runnable what) {
        return new AbstractAction() {
            private static final long serialVersionUID = 1L;

            @Override
            public void actionPerformed(ActionEvent event) {
                what.run();
            }
        };
    }

    private void find() {
        List<String> sought = Stream.of(
                        words.getText().toLowerCase(Locale.ROOT).strip().split("\\s+"))
                .toList();
        found.clear();
        all.stream()
                .filter(path -> sought.stream()
                        .allMatch((path.path().replace('_', ' ') + " " + path.path() + " " + path.meaning())
                                .toLowerCase(Locale.ROOT)::contains))
                .forEach(found::addElement);
        list.setSelectedIndex(found.isEmpty() ? -1 : 0);
        explain();
    }

    private void explain() {
        ParameterPath path = list.getSelectedValue();
        meaning.setText(
                path == null
                        ? "No parameter has all these words."
                        : path.meaning() + (path.meaning().endsWith(".") ? "" : ".") + " Value: " + path.words()
                                + (path.unit().isEmpty() || path.unit().equals("1") ? "" : " [" + path.unit() + "]"));
        meaning.setCaretPosition(0);
    }

    /** Looks for words. */
    void find(String sought) {
        words.setText(sought);
    }

    /** What has been found. */
    List<ParameterPath> found() {
        return Collections.list(found.elements());
    }
}
