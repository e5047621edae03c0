package org.loopwright.faces.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.loopwright.faces.cli.option.Home;
import org.loopwright.faces.cli.text.FlowingHelp;
import picocli.CommandLine;

/** What all commands have in common, so that a new one has it too. */
class EveryCommandTest {

    /** Commands whose answer is in a language of its own already, or that open windows. */
    private static final List<String> WITHOUT_JSON = List.of(
            "loopwright sql",
            "loopwright params schema",
            "loopwright params odd",
            "loopwright params migrate",
            "loopwright completion",
            "loopwright gui");

    /** Of help [columns]. */
    private static final int WIDTH = 100;

    static List<Named<CommandLine>> leaves() {
        return commands(FlowingHelp.of(new CommandLine(new LoopwrightCommand(new Home(Path.of(""))))))
                .filter(command -> command.getSubcommands().isEmpty())
                .filter(command -> !command.getCommandName().equals("help"))
                .map(command -> Named.of(name(command), command))
                .toList();
    }

    private static Stream<CommandLine> commands(CommandLine command) {
        return Stream.concat(
                Stream.of(command), command.getSubcommands().values().stream().flatMap(EveryCommandTest::commands));
    }

    private static String name(CommandLine command) {
        return command.getCommandSpec().qualifiedName();
    }

    @ParameterizedTest
    @MethodSource("leaves")
    void everyCommandHasHelpWithExamplesOfItself(CommandLine command) {
        assertThat(command.getCommandSpec().findOption("--help")).isNotNull();
        List<String> footer =
                Arrays.asList(command.getCommandSpec().usageMessage().footer());
        assertThat(footer).contains("Examples:");
        assertThat(footer).anyMatch(line -> line.contains(name(command)));
        assertThat(command.getCommandSpec().usageMessage().description()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("leaves")
    void everyCommandWhoseAnswerAProgramMayWantHasJson(CommandLine command) {
        assertThat(command.getCommandSpec().findOption("--json") == null)
                .as(name(command) + " without --json")
                .isEqualTo(WITHOUT_JSON.contains(name(command)));
    }

    @ParameterizedTest
    @MethodSource("leaves")
    void helpIsInWholeSentencesThatFitTheScreen(CommandLine command) {
        CommandLine.Model.CommandSpec spec = command.getCommandSpec();
        Stream.concat(
                        spec.options().stream().map(option -> option.description()),
                        spec.positionalParameters().stream().map(parameter -> parameter.description()))
                .map(lines -> String.join(" ", lines))
                .forEach(text -> assertThat(text).as(name(command)).matches("(?s)[^a-z].*[.!?]"));
        List<String> lines =
                command.setUsageHelpWidth(WIDTH).getUsageMessage().lines().toList();
        assertThat(lines).allMatch(line -> line.length() <= WIDTH);
        for (int i = 1; i < lines.size(); i++) {
            String first = lines.get(i).split(" ", 2)[0];
            if (!first.isEmpty()
                    && !lines.get(i - 1).matches("|Usage:.*")
                    && !lines.get(i - 1).startsWith(" ")) {
                assertThat(lines.get(i - 1).length() + 1 + first.length())
                        .as("%s: \"%s\" has room for \"%s\"", name(command), lines.get(i - 1), first)
                        .isGreaterThanOrEqualTo(WIDTH);
            }
        }
        assertThat(command.getCommandSpec().usageMessage().footer())
                .filteredOn(line -> line.startsWith(" "))
                .as("examples of " + name(command))
                .allMatch(line -> line.length() < WIDTH);
    }
}
