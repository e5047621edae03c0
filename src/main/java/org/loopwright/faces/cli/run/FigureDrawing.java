package org.loopwright.faces.cli.run;

import java.nio.file.Path;
import java.util.Optional;
import org.loopwright.faces.figure.Figures;
import org.loopwright.lab.file.Folders;
import org.loopwright.subject.scenario.ParameterFolder;

/** Draws the figures of stored results where this Java can draw. */
public final class FigureDrawing {

    private FigureDrawing() {}

    /** Something that is drawn, and what may go wrong with its files. */
    @FunctionalInterface
    public interface Drawing<E extends Exception> {
        /** Draws it. */
        void draw() throws E;
    }

    /** Draws the figures of a folder of results in their place. */
    public static Optional<String> draw(Path folder, String title, Optional<ParameterFolder> shipped) {
        return draw(folder, title, Folders.inner(folder, "figures"), shipped);
    }

    /** Draws the figures; tells why there are none if Java cannot draw here. */
    public static Optional<String> draw(Path folder, String title, Path figures, Optional<ParameterFolder> shipped) {
        return attempt(() -> Figures.draw(folder, title, Resamples::of, figures, shipped));
    }

    /** Draws something; tells why it is not there if Java cannot draw here. */
    public static <E extends Exception> Optional<String> attempt(Drawing<E> drawing) throws E {
        try {
            drawing.draw();
            return Optional.empty();
        } catch (OutOfMemoryError full) {
            throw full;
        } catch (Error noFonts) { // Java without a font, or without its half for drawing, says so in many ways.
            return Optional.of("The tables are written, but this Java cannot draw the figures (" + noFonts.getMessage()
                    + "), most likely for lack of a font: install one (Debian: apt-get install fontconfig"
                    + " fonts-dejavu-core). The same command then draws them from the tables.");
        }
    }
}
