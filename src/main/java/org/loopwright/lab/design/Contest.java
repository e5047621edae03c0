package org.loopwright.lab.design;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.loopwright.lab.sheet.Setting;

/**
 * The design points that differ in the level of one factor only, and so compete.
 *
 * @param common what they have in common; empty where nothing else is varied
 * @param points number of the design point of each level, in the order of the design
 */
public record Contest(List<Setting> common, Map<String, Integer> points) {

    /** Copies both. */
    public Contest {
        common = List.copyOf(common);
        points = Collections.unmodifiableMap(new LinkedHashMap<>(points));
    }

    /** All contests of a design between the levels of a factor, each point in one of them, in the order of the points. */
    public static List<Contest> between(Design design, Factor factor) {
        Map<List<String>, Contest> contests = new LinkedHashMap<>();
        Map<List<String>, Map<String, Integer>> points = new LinkedHashMap<>();
        design.points().forEach(point -> {
            List<Setting> common = new ArrayList<>(point.settings());
            common.removeIf(setting -> factor.is(setting.path()));
            List<String> key = common.stream()
                    .map(setting -> setting.path() + "=" + setting.value())
                    .toList();
            contests.putIfAbsent(key, new Contest(common, Collections.emptyMap()));
            points.computeIfAbsent(key, none -> new LinkedHashMap<>())
                    .put(point.level(factor.path()).orElse(""), point.number());
        });
        List<Contest> all = new ArrayList<>();
        contests.forEach((key, contest) -> all.add(new Contest(contest.common(), points.get(key))));
        return List.copyOf(all);
    }

    /** What it is called: the levels of the other factors as tables show them, or {@code all} where there is no other. */
    public String name(List<Factor> factors) {
        String name = common.stream()
                .flatMap(setting -> factors.stream()
                        .filter(factor -> factor.is(setting.path()))
                        .map(factor -> factor.shown(setting.value())))
                .collect(Collectors.joining(", "));
        return name.isEmpty() ? "all" : name;
    }
}
