package org.loopwright.lab.journal;

import java.nio.file.Path;
import java.util.List;
import org.loopwright.lab.file.JournalException;

/** A folder holds the runs of another study or of another build of the model. */
public final class ConflictException extends JournalException {

    private final List<String> differences;

    ConflictException(Path folder, List<String> differences, boolean extensible) {
        super("The folder " + folder + " holds the runs of another study or of another build. Choose another folder."
                + (extensible ? " It is the same study in another size: --extend adds the missing runs to it." : "")
                + " Held there (-), asked for now (+):\n  " + String.join("\n  ", differences));
        this.differences = List.copyOf(differences);
    }

    /** The lines that differ: {@code -} what the folder holds, {@code +} what is asked for. */
    public List<String> differences() {
        return differences;
    }
}
