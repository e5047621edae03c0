package org.loopwright.faces.gui;

import java.awt.Component;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.swing.JFileChooser;
import javax.swing.JOptionPane;

/** Asks for files; nothing is replaced without a word. */
final class FileDialogs {

    private FileDialogs() {}

    /** A file to write; empty if there is to be none. */
    static Optional<Path> ask(Component above, String proposal) {
        JFileChooser chooser = new JFileChooser();
        chooser.setSelectedFile(new File(proposal));
        if (chooser.showSaveDialog(above) != JFileChooser.APPROVE_OPTION) {
            return Optional.empty();
        }
        Path file = chooser.getSelectedFile().toPath();
        boolean mayWrite = Files.notExists(file)
                || JOptionPane.showConfirmDialog(
                                above, file + " is there already. Replace it?", "Save", JOptionPane.YES_NO_OPTION)
                        == JOptionPane.YES_OPTION;
        return mayWrite ? Optional.of(file) : Optional.empty();
    }
}
