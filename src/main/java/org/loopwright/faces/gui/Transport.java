package org.loopwright.faces.gui;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.awt.Insets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.Timer;
import org.loopwright.faces.gui.scene.Score;
import org.loopwright.lab.sheet.DatedValue;
import org.loopwright.subject.scenario.IndustrialSystem;
import org.loopwright.subject.scenario.Scenario;
import sim.display.Console;

/**
 * The buttons that play, the day, and the timeline, in place of MASON's, whose one button plays or steps by what another
 * one says. Confined to the thread of the windows.
 */
final class Transport extends JPanel {

    private static final long serialVersionUID = 1L;

    /** How far a step goes. */
    enum Step {
        /** To the next picture. */
        FRAME,
        /** To the next day on which anything happens. */
        EVENT,
        /** To the next whole day. */
        DAY,
        /** To the next multiple of 30 days. */
        MONTH;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The day that a step ends on [days]. */
        double end(PlayedRun gui) {
            double shown = gui.shownDay();
            return switch (this) {
                case FRAME -> {
                    double days = gui.session().daysPerFrame();
                    yield days * (Math.floor(shown / days + 1e-9) + 1);
                }
                // What is due today has happened; nextDay is later, or never.
                case EVENT ->
                    Math.min(gui.model().nextDay(), gui.model().scenario().end());
                case DAY -> Math.floor(shown) + 1;
                case MONTH -> 30 * (Math.floor(shown / 30 + 1e-9) + 1);
            };
        }
    }

    /** Between two looks at the state of play [milliseconds]. */
    private static final int LOOK = 100;

    private final transient PlayedRun gui;
    private final transient Console console;
    private final transient Supplier<Score> score;
    private final JButton play = new JButton("Play");
    private final JButton step = new JButton("Step");
    private final JComboBox<Step> by = new JComboBox<>(Step.values());
    private final JButton restart = new JButton("Restart");
    private final JLabel day = new JLabel("day 0");
    private final Timeline timeline = new Timeline(this::seek);
    private final transient Timer look = new Timer(LOOK, event -> renew());

    private Transport(PlayedRun gui, Console console, Supplier<Score> score) {
        super(new BorderLayout(0, 2));
        this.score = score;
        this.gui = gui;
        this.console = console;
        setBorder(BorderFactory.createEmptyBorder(4, 6, 2, 6));
        play.setToolTipText("Play, or pause where it is playing (Ctrl+Space)");
        play.addActionListener(event -> playOrPause());
        step.setToolTipText("Go on by one step and pause (Ctrl+Right)");
        step.addActionListener(event -> step());
        by.getAccessibleContext().setAccessibleName("How far a step goes");
        by.setToolTipText("How far a step goes: to the next picture, event, day or month of 30 days");
        restart.setToolTipText("From day 0, with all changes (Ctrl+R)");
        restart.addActionListener(event -> gui.restart());
        JPanel buttons = new JPanel(new FlowLayout(FlowLayout.LEFT, 3, 0));
        for (JButton button : List.of(play, step)) {
            button.setMargin(new Insets(2, 6, 2, 6));
            buttons.add(button);
        }
        buttons.add(by);
        restart.setMargin(new Insets(2, 6, 2, 6));
        buttons.add(restart);
        JPanel row = new JPanel(new BorderLayout(4, 0));
        row.add(buttons, BorderLayout.WEST);
        row.add(day, BorderLayout.CENTER);
        day.setHorizontalAlignment(JLabel.RIGHT);
        add(row, BorderLayout.NORTH);
        add(timeline, BorderLayout.CENTER);
        // "Pause" is wider: the buttons beside must not jump.
        play.setText("Pause");
        Dimension wide = play.getPreferredSize();
        play.setPreferredSize(new Dimension(wide.width + 2, wide.height));
        play.setText("Play");
        look.start();
    }

    /**
     * Puts it where the console's own buttons are.
     *
     * @param score of the day that is shown
     */
    static Transport install(PlayedRun gui, Console console, Supplier<Score> score) {
        Transport transport = new Transport(gui, console, score);
        BorderLayout layout = (BorderLayout) console.getContentPane().getLayout();
        console.getContentPane().remove(layout.getLayoutComponent(BorderLayout.SOUTH));
        console.getContentPane().add(transport, BorderLayout.SOUTH);
        return transport;
    }

    /** Plays on, whether it was paused or has ended; pauses where it plays. */
    void playOrPause() {
        if (console.getPlayState() == Console.PS_STOPPED) {
            console.pressPlay();
        } else {
            console.pressPause();
        }
        renew();
    }

    /** One step further, and paused. */
    void step() {
        if (console.getPlayState() == Console.PS_PLAYING) {
            console.pressPause();
        }
        if (console.getPlayState() == Console.PS_PAUSED) {
            seek(((Step) by.getSelectedItem()).end(gui));
        }
    }

    /** How far a step goes from now on. */
    void stepBy(Step size) {
        by.setSelectedItem(size);
    }

    /** Shows another day, and pauses there. */
    void seek(double sought) {
        if (console.getPlayState() == Console.PS_PLAYING) {
            console.pressPause();
        }
        gui.seek(sought);
        console.refresh();
        renew();
    }

    /** Shows where the run is. */
    void renew() {
        boolean plays = console.getPlayState() == Console.PS_PLAYING;
        play.setText(plays ? "Pause" : "Play");
        Scenario scenario = gui.model().scenario();
        day.setText(Numerals.day(gui.shownDay()) + " of " + Numerals.plain(scenario.end()));
        List<Mark> marks = new ArrayList<>(gui.charts().marks());
        marks.addAll(rules(scenario));
        Score now = score.get();
        now.lead()
                .ifPresent(lead -> marks.add(new Mark(
                        Mark.Kind.LEAD,
                        lead.day(),
                        lead.economy(),
                        now.economies().get(lead.economy()).title() + " has been ahead since then")));
        timeline.show(gui.shownDay(), scenario.warmUp(), scenario.end(), marks);
    }

    /** Days on which a rule of the frontier changes. */
    private static List<Mark> rules(Scenario scenario) {
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < scenario.systems().size(); i++) {
            IndustrialSystem.Frontier frontier = scenario.systems().get(i).frontier();
            add(marks, i, frontier.computeLeft(), "compute left by rules is ");
            add(marks, i, frontier.publicationLag(), "publications come after days: ");
        }
        return marks;
    }

    private static void add(List<Mark> marks, int economy, List<DatedValue> dated, String words) {
        for (DatedValue one : dated) {
            if (one.day() > 0) {
                marks.add(new Mark(Mark.Kind.POLICY, one.day(), economy, words + Numerals.plain(one.value())));
            }
        }
    }

    Timeline timeline() {
        return timeline;
    }

    /** Ends the looks. */
    void dispose() {
        look.stop();
    }
}
