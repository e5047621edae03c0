package org.loopwright.faces.gui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.loopwright.lab.sheet.Setting;
import org.loopwright.lab.sheet.ValueKind;
import org.loopwright.subject.scenario.ScenarioPaths;

/** Settings as a scenario or a study writes them: industry, systems and times by name, all other values below {@code set}. */
final class SheetText {

    private static final List<String> TIMES = List.of("horizon", "warm_up", "follow", "means");

    private SheetText() {}

    /** The lines; of several settings of one value the last. */
    static String of(List<Setting> settings) {
        Map<String, String> top = new LinkedHashMap<>();
        Map<String, String> values = new LinkedHashMap<>();
        for (Setting setting : settings) {
            String path = setting.path();
            if (path.equals(ScenarioPaths.SYSTEM) || path.equals(ScenarioPaths.SYSTEMS)) {
                String text = setting.value().strip();
                top.put(ScenarioPaths.SYSTEMS, text.startsWith("[") ? text : "[" + text + "]");
            } else if (path.equals(ScenarioPaths.INDUSTRY) || TIMES.contains(path)) {
                top.put(path, setting.value());
            } else {
                values.remove(ScenarioPaths.ALL.inFull(path));
                values.put(ScenarioPaths.ALL.inFull(path), value(setting));
            }
        }
        StringBuilder text = new StringBuilder(512);
        top.forEach(
                (path, value) -> text.append(path).append(": ").append(value).append('\n'));
        if (!values.isEmpty()) {
            text.append("set:\n");
            values.forEach((path, value) ->
                    text.append("  ").append(path).append(": ").append(value).append('\n'));
        }
        return text.toString();
    }

    /** A value as it is written behind its path. */
    static String value(Setting setting) {
        return isText(setting.path()) ? quoted(setting.value()) : setting.value();
    }

    private static boolean isText(String path) {
        return ScenarioPaths.ALL.all().stream()
                .anyMatch(parameter -> parameter.path().equals(path) && parameter.kind() == ValueKind.TEXT);
    }

    /** As YAML writes any text in double quotes. */
    static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
