package org.loopwright.faces.cli.text;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * Help whose sentences fill the lines of the screen, however they are broken in the sources: picocli keeps those breaks beside
 * its own. Lines that are indented, such as examples, stay as they are.
 */
public final class FlowingHelp {

    private FlowingHelp() {}

    /** Of a command and of all below it; returns the same. */
    public static CommandLine of(CommandLine command) {
        UsageMessageSpec usage = command.getCommandSpec().usageMessage();
        usage.description(paragraphs(usage.description()));
        usage.footer(paragraphs(usage.footer()));
        command.getSubcommands().values().forEach(FlowingHelp::of);
        return command;
    }

    private static String[] paragraphs(String... lines) {
        List<String> paragraphs = new ArrayList<>();
        boolean isOpen = false;
        for (String line : lines) {
            boolean isProse = !line.isBlank() && !line.startsWith(" ");
            if (isProse && isOpen) {
                int last = paragraphs.size() - 1;
                paragraphs.set(last, paragraphs.get(last) + " " + line);
            } else {
                paragraphs.add(line);
            }
            isOpen = isProse;
        }
        return paragraphs.toArray(String[]::new);
    }
}
