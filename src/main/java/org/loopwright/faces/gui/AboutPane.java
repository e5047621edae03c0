package org.loopwright.faces.gui;

import java.awt.BorderLayout;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.swing.JButton;
import javax.swing.JEditorPane;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.event.HyperlinkEvent;

/** What the model is and how to read its pictures; links open the documents in the same place. */
final class AboutPane extends JPanel {

    private static final long serialVersionUID = 1L;

    private final JEditorPane text = new JEditorPane();
    private final JButton back = new JButton("Back");
    private final String about;

    AboutPane(Path params) {
        super(new BorderLayout());
        about = AboutText.html(Optional.of(params.resolveSibling("docs")));
        text.setEditable(false);
        text.addHyperlinkListener(event -> {
            if (event.getEventType() == HyperlinkEvent.EventType.ACTIVATED) {
                open(event);
            }
        });
        back.addActionListener(event -> begin());
        add(new JScrollPane(text), BorderLayout.CENTER);
        add(back, BorderLayout.SOUTH);
        begin();
    }

    private void begin() {
        text.setContentType("text/html");
        text.setText(about);
        text.setCaretPosition(0);
        back.setVisible(false);
    }

    private void open(HyperlinkEvent event) {
        String read;
        try {
            read = Files.readString(Path.of(URI.create(event.getURL().toString())));
        } catch (IOException unreadable) {
            read = "cannot be read: " + unreadable.getMessage();
        }
        text.setContentType("text/plain");
        text.setText(read);
        text.setCaretPosition(0);
        back.setVisible(true);
    }
}
