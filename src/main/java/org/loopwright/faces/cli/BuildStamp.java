package org.loopwright.faces.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.loopwright.lab.run.build.ModelBuild;
import org.loopwright.lab.run.build.ModelSources;
import org.loopwright.subject.study.LoopSubject;

/** Run by the build once the classes are there: writes down beside them which numbers they make. */
public final class BuildStamp {

    private BuildStamp() {}

    /**
     * Writes the id of the model's build.
     *
     * @param args the folder of sources and the folder of classes
     */
    public static void main(String... args) throws IOException {
        ModelBuild.write(ModelSources.beside(LoopSubject.class), Path.of(args[0]), Path.of(args[1]));
    }
}
