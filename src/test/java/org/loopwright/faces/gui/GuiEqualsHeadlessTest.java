package org.loopwright.faces.gui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.loopwright.faces.gui.scene.Scene;
import org.loopwright.lab.random.Purpose;
import org.loopwright.lab.random.RandomStream;
import org.loopwright.lab.random.Streams;
import org.loopwright.lab.sheet.Setting;
import org.loopwright.subject.model.LoopModel;
import org.loopwright.subject.observation.Observations;
import org.loopwright.subject.scenario.ParameterFolder;

/** A run in windows is the run without them. Pinned seeds, two systems, 1200 days. */
class GuiEqualsHeadlessTest {

    /** Both scenarios with each of the three replications. */
    private static final int SEEDS = 6;

    private static final int MORE_SEEDS = 20;

    private static final ParameterFolder SHEETS =
            new ParameterFolder(Path.of(System.getProperty("loopwright.home", ""), "params"));

    private static Session session(long seed) {
        String scenario = seed % 2 == 0 ? "batteries" : "consumer-electronics";
        return Sessions.sideBySide(
                SHEETS,
                SHEETS.spec(scenario).with(List.of(new Setting("warm_up", "365"), new Setting("horizon", "835"))),
                List.of(),
                new Streams(seed, 1 + (int) (seed % 3)));
    }

    @Test
    void stepsOfAnyLengthWithoutDrawingGiveTheSameRun() {
        step(1, SEEDS);
    }

    private static void step(int first, int last) {
        for (long seed = first; seed <= last; seed++) {
            Session session = session(seed);
            session.daysPerFrame(0.5 + seed * 1.7);
            LoopwrightGui gui = new LoopwrightGui(session);
            gui.start();
            while (gui.step()) {
                assertThat(gui.shownDay()).isLessThanOrEqualTo(1200);
            }
            assertSameOutcome(gui, session);
        }
    }

    @Test
    void drawingPausingAndChangingThePaceGiveTheSameRun() {
        draw(1, SEEDS);
    }

    private static void draw(int first, int last) {
        BufferedImage paper = new BufferedImage(500, 300, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = paper.createGraphics();
        for (long seed = first; seed <= last; seed++) {
            Session session = session(seed);
            session.daysPerFrame(25);
            LoopwrightGui gui = new LoopwrightGui(session);
            List.of(ChartKind.values()).forEach(gui.charts()::follow);
            RandomStream luck = new Streams(seed, 1).of(Purpose.Lab.UNIT_SAMPLE);
            gui.start();
            boolean goesOn = true;
            while (goesOn) {
                for (Scene scene : Sessions.scenes()) {
                    scene.draw(
                            g,
                            new Rectangle2D.Double(0, 0, 500, 300),
                            gui.snapshot().orElseThrow());
                    scene.at(luck.nextInt(500), luck.nextInt(300));
                }
                // A pause: somebody looks at the hash, then goes on at another pace. At the horizon the books are
                // closed.
                if (luck.nextBoolean(0.1) && gui.outcome().isEmpty()) {
                    assertThat(gui.model().stateHash()).isEqualTo(headless(session, gui.shownDay()));
                    session.daysPerFrame(1 + luck.nextInt(60));
                }
                goesOn = gui.step();
            }
            assertSameOutcome(gui, session);
        }
        g.dispose();
    }

    @Test
    void skippingToADayShowsTheStateOfThatDay() {
        skip(1, SEEDS);
    }

    private static void skip(int first, int last) {
        for (long seed = first; seed <= last; seed++) {
            Session session = session(seed);
            session.fastForward(37.3 * seed);
            LoopwrightGui gui = new LoopwrightGui(session);
            gui.start();
            assertThat(gui.shownDay()).isEqualTo(37.3 * seed);
            assertThat(gui.model().stateHash()).isEqualTo(headless(session, 37.3 * seed));
            gui.step();
            assertThat(gui.model().stateHash()).isEqualTo(headless(session, gui.shownDay()));
        }
    }

    @Test
    void theHorizonIsTheSameByAllRoutes() {
        Session session = session(2);
        double end = session.scenario().end();
        long alone = LoopModel.simulate(session.scenario(), session.streams()).stateHash();
        for (double begun : new double[] {0, 1, end - 10, end - 0.5, end}) {
            session.fastForward(begun);
            LoopwrightGui gui = new LoopwrightGui(session);
            gui.start();
            while (gui.outcome().isEmpty()) {
                gui.step();
            }
            assertThat(gui.outcome().orElseThrow().stateHash())
                    .as("begun on day %s", begun)
                    .isEqualTo(alone);
            assertThat(gui.hash()).isEqualTo(String.format(Locale.ROOT, "0x%016x", alone));
        }
    }

    @Test
    void goingBackAndForthTwentyTimesEndsAtTheSameState() {
        Session session = session(1);
        LoopwrightGui gui = new LoopwrightGui(session);
        gui.start();
        for (int i = 0; i < 20; i++) {
            double day = i % 2 == 0 ? 400 - 7 * i : 30 + 11.3 * i;
            gui.seek(day);
            assertThat(gui.shownDay()).isEqualTo(day);
        }
        gui.seek(500);
        assertThat(gui.hash()).isEqualTo(headless(session, 500));
        gui.seek(1e9);
        assertSameOutcome(gui, session);
        gui.seek(120.5);
        assertThat(gui.outcome()).isEmpty();
        assertThat(gui.hash()).isEqualTo(headless(session, 120.5));
    }

    @Test
    @Tag("thorough")
    void allOfThatHoldsForMoreSeeds() {
        step(SEEDS + 1, MORE_SEEDS);
        draw(SEEDS + 1, MORE_SEEDS);
        skip(SEEDS + 1, MORE_SEEDS);
    }

    @Test
    void stateHashesOfOtherDaysAndOtherLuckDiffer() {
        Session session = session(2);
        assertThat(headless(session, 100)).isNotEqualTo(headless(session, 130));
        assertThat(headless(session, 100))
                .isNotEqualTo(headless(session(4), 100))
                .hasSize(64);
    }

    @Test
    void theConsolesSeedIsTheReplication() {
        Session session = session(2);
        LoopwrightGui gui = new LoopwrightGui(session);
        gui.state.setSeed(5);
        gui.start();
        assertThat(gui.model().streams()).isEqualTo(new Streams(2, 5));
        gui.finish();
        gui.state.setSeed(0);
        gui.start();
        assertThat(gui.model().streams()).isEqualTo(new Streams(2, 5));
    }

    private static String headless(Session session, double day) {
        LoopModel model = new LoopModel(session.scenario(), session.streams());
        model.start();
        model.advanceTo(day);
        return model.stateHash();
    }

    private static void assertSameOutcome(LoopwrightGui gui, Session session) {
        Observations alone = LoopModel.simulate(session.scenario(), session.streams());
        assertThat(gui.outcome().orElseThrow()).isEqualTo(alone);
        assertThat(gui.outcome().orElseThrow().stateHash()).isEqualTo(alone.stateHash());
    }
}
