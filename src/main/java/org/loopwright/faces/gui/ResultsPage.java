package org.loopwright.faces.gui;

import java.awt.Desktop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The page that a folder of results may have beside its tables. */
final class ResultsPage {

    private static final String NAME = "report.html";

    private ResultsPage() {}

    /** Shows the page in the browser of this machine, if it has one, and says in one line what was done. */
    static String open(Path results) {
        Path page = results.resolve(NAME);
        if (!Files.isRegularFile(page)) {
            return "There is no " + NAME + " in " + results + ".";
        }
        if (Desktop.isDesktopSupported() && Desktop.getDesktop().isSupported(Desktop.Action.BROWSE)) {
            try {
                Desktop.getDesktop().browse(page.toAbsolutePath().toUri());
                return "Opened " + page + ".";
            } catch (IOException noBrowser) {
                return "The page is " + page + "; no browser could be opened: " + noBrowser.getMessage();
            }
        }
        return "The page is " + page + "; open it in a browser.";
    }
}
