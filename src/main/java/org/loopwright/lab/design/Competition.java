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
public record Competition(List<Setting> common, Map<String, Integer> points) {

    /** Copies both. */
    public Competition {
        common = List.copyOf(common);
        points = Collections.unmodifiableMap(new LinkedHashMap<>(points));
    }

    /** All competitions of a design between the levels of a factor, each point in one of them, in the order of the points. */
    public static List<Competition> between(Design design, Factor factor) {
        Map<List<String>, Competition> competitions = new LinkedHashMap<>();
        Map<List<String>, Map<String, Integer>> points = new LinkedHashMap<>();
        design.points().forEach(point -> {
            List<Setting> common = new ArrayList<>(point.settings());
            common.removeIf(setting -> factor.is(setting.path()));
            List<String> key = common.stream()
                    .map(setting -> setting.path() + "=" + setting.value())
                    .toList();
            competitions.putIfAbsent(key, new Competition(common, Collections.emptyMap()));
            points.computeIfAbsent(key, none -> new LinkedHashMap<>())
                    .put(point.level(factor.path()).orElse(""), point.number());
        });
        List<Competition> all = new ArrayList<>();
        competitions.forEach((key, competition) -> all.add(new Competition(competition.common(), points.get(key))));
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
