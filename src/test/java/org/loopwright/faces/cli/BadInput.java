package org.loopwright.faces.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.loopwright.subject.scenario.SheetFiles;

/**
 * One thing done wrong.
 *
 * @param kind what it is
 * @param preparation spoils the sheets below the home
 * @param words what is typed; {@code @} stands for the home
 * @param message what must be said on the standard error
 */
record BadInput(String kind, Consumer<Path> preparation, String[] words, String message) {

    @Override
    public String toString() {
        return kind;
    }

    /** Typed words, separated by single spaces; two quotes stand for an empty word. */
    static BadInput typed(String kind, String command, String message) {
        return prepared(kind, home -> {}, command, message);
    }

    /** A file below {@code params} in which a text is replaced. */
    static BadInput sheet(String kind, String file, String old, String replacement, String command, String message) {
        return prepared(
                kind,
                home -> {
                    Path sheet = home.resolve("params").resolve(file);
                    String text = read(sheet);
                    assertThat(text).contains(old);
                    SheetFiles.write(sheet, text.replace(old, replacement));
                },
                command,
                message);
    }

    /** The study, in which a text is replaced, swept. */
    static BadInput study(String kind, String old, String replacement, String message) {
        return sheet(
                kind,
                "studies/small.yaml",
                old,
                replacement,
                "sweep small --out @/out",
                message.replace("STUDY", "@/params/studies/small.yaml"));
    }

    /** A file below the home, written as it is. */
    static BadInput file(String kind, String file, String text, String command, String message) {
        return prepared(kind, home -> SheetFiles.write(home.resolve(file), text), command, message);
    }

    /** The industry with a matrix from a file. */
    static BadInput matrix(String kind, String text, String message) {
        return prepared(
                kind,
                home -> {
                    Path sheet = home.resolve("params/industries/widgets.yaml");
                    SheetFiles.write(
                            sheet,
                            read(sheet)
                                    .replace(
                                            "{generator: fixed, components: 4, degree: 2}",
                                            "{generator: file, components: 4, file: four.csv}"));
                    SheetFiles.write(home.resolve("params/dsm/four.csv"), text);
                },
                "run pair",
                message);
    }

    static BadInput prepared(String kind, Consumer<Path> preparation, String command, String message) {
        String[] words = command.isEmpty() ? new String[0] : command.split(" ");
        for (int i = 0; i < words.length; i++) {
            words[i] = words[i].equals("''") ? "" : words[i];
        }
        return new BadInput(kind, preparation, words, message);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
