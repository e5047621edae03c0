package org.loopwright.faces.gui;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.loopwright.lab.sheet.ScenarioText;
import org.loopwright.subject.scenario.Scenario;

/** Every value of a scenario by its path, as it would be written in a sheet. */
final class ScenarioValues {

    private static final Pattern HEXADECIMAL = Pattern.compile("-?0x[0-9a-f.]+p-?[0-9]+");
    private static final Pattern MEMBER = Pattern.compile("(.*)\\[(\\d+)]\\.([a-z_]+)");

    private ScenarioValues() {}

    /** The values; a list of groups, such as a dated path, is one value. */
    static Map<String, String> of(Scenario scenario) {
        Map<String, String> values = new LinkedHashMap<>();
        Map<String, Map<Integer, String>> lists = new LinkedHashMap<>();
        for (String line : ScenarioText.canonical(scenario).lines().toList()) {
            int equals = line.indexOf(" = ");
            String path = line.substring(0, equals);
            String value = unquoted(decimal(line.substring(equals + 3)));
            Matcher member = MEMBER.matcher(path);
            if (member.matches() && !member.group(1).equals("systems")) {
                lists.computeIfAbsent(member.group(1), list -> new TreeMap<>())
                        .merge(
                                Integer.valueOf(member.group(2)),
                                member.group(3) + ": " + value,
                                (before, next) -> before + ", " + next);
            } else {
                values.put(path, value);
            }
        }
        lists.forEach((path, members) -> values.put(path, "[{" + String.join("}, {", members.values()) + "}]"));
        return values;
    }

    private static String decimal(String text) {
        return HEXADECIMAL.matcher(text).replaceAll(found -> Numerals.plain(Double.parseDouble(found.group())));
    }

    private static String unquoted(String text) {
        return text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"")
                ? text.substring(1, text.length() - 1)
                : text;
    }
}
