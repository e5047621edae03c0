package org.loopwright.faces.cli.option;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.loopwright.lab.fault.Fault;
import org.loopwright.lab.fault.Place;
import org.loopwright.lab.fault.SheetException;
import org.loopwright.lab.run.Manifest;
import org.loopwright.lab.run.build.ProgramFiles;
import org.loopwright.subject.scenario.ParameterFolder;
import org.loopwright.subject.study.LoopSubject;

/**
 * Where Loopwright lives: the folder that holds {@code params}. Immutable.
 *
 * @param folder the folder
 */
public record Home(Path folder) {

    /** A command that knows its home, and tells it to the commands below. */
    public interface Source {

        /** Where {@code params} is. */
        Home home();
    }

    /** The launcher names the folder; a jar on its own looks beside its {@code target}, then where it was started. */
    public static Home find() {
        String named = System.getProperty("loopwright.home", "");
        if (!named.isEmpty()) {
            return new Home(Path.of(named));
        }
        for (Path folder : List.of(aboveTheJar(), Path.of(""))) {
            if (Files.isDirectory(folder.resolve("params"))) {
                return new Home(folder);
            }
        }
        return new Home(Path.of(""));
    }

    private static Path aboveTheJar() {
        try {
            Path jar = Path.of(Home.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            Path target = jar.getParent();
            return target == null || target.getParent() == null ? Path.of("") : target.getParent();
        } catch (URISyntaxException noPath) {
            return Path.of("");
        }
    }

    /** The sheets. */
    public ParameterFolder parameters() {
        if (!Files.isDirectory(params())) {
            throw new SheetException(Fault.at(
                    Place.of(params().toString()),
                    "",
                    "no such folder: start Loopwright with ./loopwright, or name its folder with"
                            + " java -Dloopwright.home=<folder>"));
        }
        return new ParameterFolder(shown(params()));
    }

    /** The sheets, as far as the program has some beside it: to show stored results it needs none. */
    public Optional<ParameterFolder> shipped() {
        return Files.isDirectory(params()) ? Optional.of(parameters()) : Optional.empty();
    }

    /** The folder of the sheets. */
    public Path params() {
        return folder.resolve("params");
    }

    /** A path as a reader finds it from where the command was typed: relative if that is shorter. */
    private static Path shown(Path path) {
        Path here = Path.of("").toAbsolutePath();
        Path absolute = path.toAbsolutePath().normalize();
        return absolute.startsWith(here) ? here.relativize(absolute) : absolute;
    }

    /** This program, as a manifest has it. */
    public Manifest.Program program() throws InterruptedException {
        SourceCommit commit = SourceCommit.of(folder);
        return new Manifest.Program(
                version(), commit.hash(), commit.dirty(), new LoopSubject().build(), ProgramFiles.of(Home.class));
    }

    /** Version of the program. */
    public static String version() {
        return new LoopSubject().version();
    }
}
