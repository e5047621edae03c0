package org.loopwright.faces.gui;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javax.swing.SwingUtilities;
import org.loopwright.lab.file.Folders;

/**
 * Every frame of every drawing as a PNG file, numbered, to make a film of with any film maker: MASON's own films need
 * the Java Media Framework, which no present JDK has.
 */
final class FrameExport {

    private final Path folder;
    private final List<SceneWindow> scenes;
    private final Consumer<String> failed;
    private int frames;

    /**
     * An export of the frames that follow.
     *
     * @param failed told in words what ended it
     */
    FrameExport(Path folder, List<SceneWindow> scenes, Consumer<String> failed) {
        this.folder = folder;
        this.scenes = scenes;
        this.failed = failed;
    }

    /** A title as the name of a file. */
    static String fileName(String title) {
        return title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }

    /** Writes the present frame; ends the export if it cannot. */
    void frame(double day) {
        frames++;
        int number = frames;
        SwingUtilities.invokeLater(() -> {
            try {
                Folders.make(folder);
                for (SceneWindow scene : scenes) {
                    String name = fileName(scene.scene().title());
                    scene.save(folder.resolve(
                            String.format(Locale.ROOT, "%s-%06d-day-%s.png", name, number, Numerals.plain(day))));
                }
            } catch (IOException unwritable) {
                failed.accept("frames cannot be written into " + folder + ": " + unwritable.getMessage());
            }
        });
    }
}
