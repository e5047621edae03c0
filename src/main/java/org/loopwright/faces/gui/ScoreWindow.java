package org.loopwright.faces.gui;

import java.awt.BorderLayout;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.event.MouseEvent;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import javax.swing.BorderFactory;
import javax.swing.JFrame;
import javax.swing.JPanel;
import javax.swing.JTextArea;
import org.loopwright.faces.gui.scene.Score;
import org.loopwright.faces.gui.scene.ScoreBoard;
import org.loopwright.faces.gui.scene.Tone;

/** Who is ahead, by how much, and what holds the other up. Confined to the thread of the windows. */
final class ScoreWindow {

    private final JFrame frame = new JFrame("Scoreboard");
    private final ScoreBoard board = new ScoreBoard();
    private final Strip strip = new Strip();
    private final JTextArea heading = new JTextArea();
    private Tone tone;
    private Score score = Score.NONE;

    /** The drawing, and what its figures mean when the pointer rests on them. */
    private final class Strip extends JPanel {

        private static final long serialVersionUID = 1L;

        @Override
        protected void paintComponent(Graphics graphics) {
            board.draw((Graphics2D) graphics, new Rectangle2D.Double(0, 0, getWidth(), getHeight()), score, tone);
        }

        @Override
        public String getToolTipText(MouseEvent event) {
            return board.tip(event.getX(), event.getY())
                    .map(tip -> "<html><div style='width:260px'>" + tip + "</div></html>")
                    .orElse(null);
        }
    }

    ScoreWindow(Rectangle place, Tone tone) {
        this.tone = tone;
        frame.setBounds(place);
        frame.setDefaultCloseOperation(JFrame.HIDE_ON_CLOSE);
        strip.setToolTipText("");
        heading.setEditable(false);
        heading.setFocusable(false);
        heading.setLineWrap(true);
        heading.setWrapStyleWord(true);
        heading.setOpaque(false);
        heading.setBorder(BorderFactory.createEmptyBorder(3, 8, 2, 8));
        heading.setVisible(false);
        frame.add(heading, BorderLayout.NORTH);
        frame.add(strip, BorderLayout.CENTER);
    }

    /** A line above the score; empty for none. */
    void heading(String line) {
        if (!line.equals(heading.getText())) {
            heading.setText(line);
            heading.setVisible(!line.isEmpty());
        }
    }

    /** The line above the score. */
    String heading() {
        return heading.getText();
    }

    JFrame frame() {
        return frame;
    }

    /** Shows another score. */
    void show(Score now) {
        score = now;
        strip.getAccessibleContext().setAccessibleName(now.verdict() + ". " + now.reason());
        strip.repaint();
    }

    Score score() {
        return score;
    }

    void tone(Tone other) {
        tone = other;
        strip.repaint();
    }

    /** What is seen, as a picture. */
    BufferedImage image() {
        BufferedImage image = new BufferedImage(strip.getWidth(), strip.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        board.draw(g, new Rectangle2D.Double(0, 0, strip.getWidth(), strip.getHeight()), score, tone);
        g.dispose();
        return image;
    }

    void dispose() {
        frame.dispose();
    }
}
