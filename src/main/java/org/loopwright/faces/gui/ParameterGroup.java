package org.loopwright.faces.gui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.loopwright.lab.fault.SheetException;
import org.loopwright.lab.sheet.Entry;
import org.loopwright.lab.sheet.ParameterPath;
import org.loopwright.subject.scenario.ScenarioPaths;

/**
 * Parameters that are shown together.
 *
 * @param name beginning of their paths, such as {@code industry.cost}
 * @param parameters in the order in which the records declare them
 */
record ParameterGroup(String name, List<ParameterPath> parameters) {

    private static final String TIMES = "run";

    ParameterGroup {
        parameters = List.copyOf(parameters);
    }

    /** All parameters that have a value of their own, grouped by the records that declare them. */
    static List<ParameterGroup> all() {
        Map<String, List<ParameterPath>> groups = new LinkedHashMap<>();
        for (ParameterPath path : ScenarioPaths.ALL.all()) {
            if (!isShortOrSheet(path.path())) {
                groups.computeIfAbsent(groupOf(path.path()), group -> new ArrayList<>())
                        .add(path);
            }
        }
        return groups.entrySet().stream()
                .map(group -> new ParameterGroup(group.getKey(), group.getValue()))
                .toList();
    }

    private static boolean isShortOrSheet(String path) {
        return List.of(
                        ScenarioPaths.SYSTEM,
                        ScenarioPaths.SYSTEMS,
                        ScenarioPaths.INDUSTRY,
                        ScenarioPaths.VERTICAL_INTEGRATION)
                .contains(path);
    }

    private static String groupOf(String path) {
        int first = path.indexOf('.');
        if (first < 0) {
            return TIMES;
        }
        int second = path.indexOf('.', first + 1);
        return second < 0 ? path.substring(0, first) : path.substring(0, second);
    }

    /** The name of a parameter within the group. */
    String shortName(ParameterPath parameter) {
        return parameter.path().startsWith(name + ".")
                ? parameter.path().substring(name.length() + 1)
                : parameter.path();
    }

    /** What the sheets at play say of a parameter; empty where they are silent or the sheet is not in the folder. */
    static Optional<Entry> entry(Session session, ParameterPath parameter) {
        int dot = parameter.path().indexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        String within = parameter.path().substring(dot + 1);
        try {
            List<Entry> entries = switch (parameter.path().substring(0, dot)) {
                case "world" -> session.sheets().worldSheet().entries();
                case "industry" ->
                    session.sheets()
                            .industrySheet(session.scenario().industry().name())
                            .entries();
                default ->
                    session.sheets().systemSheet(session.systemNames().get(0)).entries();
            };
            return entries.stream().filter(entry -> entry.path().equals(within)).findFirst();
        } catch (SheetException noSuchSheet) {
            return Optional.empty();
        }
    }
}
