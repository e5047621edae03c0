package org.loopwright.subject.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.loopwright.faces.cli.params.OddTables;
import org.loopwright.subject.technology.Chance;

/** The ODD document says what the program is. */
class OddTest {

    private static final Pattern VARIABLE = Pattern.compile("`([A-Z]\\w+)\\.(\\w+)`");

    /** State that no other state follows from is not in these: counters of what has been, and what is kept to save time. */
    private static final Set<String> NOT_STATE = Set.of(
            "Teams.starts",
            "Teams.budgets",
            "LoopStages.cursed",
            "Recorder.nextLook",
            "Recorder.booksAtWarmUp",
            "Sales.bookedTo",
            "FrontierLab.candidates",
            "Market.meanPriceAtDayZero");

    private final String text = read();

    private static String read() {
        try {
            return Files.readString(Path.of("docs/ODD.md"));
        } catch (IOException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private Set<String> named() {
        Set<String> named = new TreeSet<>();
        Matcher variables = VARIABLE.matcher(text);
        while (variables.find()) {
            named.add(variables.group(1) + "." + variables.group(2));
        }
        return named;
    }

    private static List<String> fields(String type) {
        try {
            return Arrays.stream(Class.forName("org.loopwright.subject.model." + type)
                            .getDeclaredFields())
                    .filter(field -> !Modifier.isStatic(field.getModifiers()))
                    .map(field -> type + "." + field.getName())
                    .toList();
        } catch (ClassNotFoundException unknown) {
            return List.of();
        }
    }

    @Test
    void everyStateVariableThatIsNamedExists() {
        Set<String> named = named();
        assertThat(named).hasSizeGreaterThan(40);
        for (String variable : named) {
            assertThat(fields(variable.substring(0, variable.indexOf('.')))).contains(variable);
        }
    }

    @Test
    void everyFieldOfTheNamedEntitiesThatChangesIsNamed() throws ClassNotFoundException {
        Set<String> types = new TreeSet<>();
        named().forEach(variable -> types.add(variable.substring(0, variable.indexOf('.'))));
        // A project's further fields are steps of one stage, told in model.md.
        types.remove("Project");
        List<String> unnamed = new ArrayList<>();
        for (String type : types) {
            Arrays.stream(Class.forName("org.loopwright.subject.model." + type).getDeclaredFields())
                    .filter(field ->
                            !Modifier.isStatic(field.getModifiers()) && !Modifier.isFinal(field.getModifiers()))
                    .map(field -> type + "." + field.getName())
                    .filter(name -> !NOT_STATE.contains(name) && !named().contains(name))
                    .forEach(unnamed::add);
        }
        assertThat(unnamed).isEmpty();
    }

    @Test
    void phasesAndStreamsStandInTheirOrder() {
        int at = text.indexOf("## 3.");
        for (Phase phase : Phase.values()) {
            at = text.indexOf("`" + phase.name() + "`", at);
            assertThat(at).as(phase.name()).isPositive();
        }
        for (Chance chance : Chance.values()) {
            at = text.indexOf("`" + chance.name() + "`", at);
            assertThat(at).as(chance.name()).isPositive();
        }
    }

    @Test
    void tablesAreThoseOfTheProgram() {
        assertThat(text.equals(OddTables.renewed(text)))
                .as("run ./loopwright params odd --write docs/ODD.md")
                .isTrue();
        OddTables.ALL.forEach((name, table) -> assertThat(text).contains("<!-- begin " + name + " -->\n" + table));
    }
}
