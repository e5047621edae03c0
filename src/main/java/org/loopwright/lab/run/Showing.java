package org.loopwright.lab.run;

import java.io.IOException;
import java.nio.file.Path;

/** What is done with the tables of a study when they are there. */
@FunctionalInterface
public interface Showing {

    /** Shows what is in a folder of results. */
    void show(Path folder) throws IOException;
}
