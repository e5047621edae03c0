package org.loopwright.lab.design;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.loopwright.lab.fault.Nearest;
import org.loopwright.lab.fault.Place;
import org.loopwright.lab.sheet.Marked;
import org.loopwright.lab.sheet.Setting;
import org.loopwright.lab.sheet.Written;

/** Reads the levers of a study. */
final class LeverReader {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]*");

    private final StudySheets<?> sheets;
    private final List<Response> responses;
    private final Faults faults;

    LeverReader(StudySheets<?> sheets, List<Response> responses, Faults faults) {
        this.sheets = sheets;
        this.responses = responses;
        this.faults = faults;
    }

    /**
     * The levers; faults are added for what is wrong with them.
     *
     * @param factors the other ones of the study
     * @param place of the design
     * @param key of the list, for faults
     */
    List<Lever> levers(List<StudySheet.LeverSheet> written, List<Factor> factors, Place place, String key) {
        if (written.isEmpty()) {
            faults.add(place, key, "must have at least one lever");
        }
        for (Factor factor : factors) {
            if (factor.label().equalsIgnoreCase(Lever.FACTOR)) {
                faults.add(factor.place(), factor.path(), "'" + factor.label() + "' is the factor of the levers");
            }
        }
        Map<String, Integer> lines = new LinkedHashMap<>();
        Map<List<String>, String> settings = new LinkedHashMap<>();
        List<Lever> levers = new ArrayList<>();
        for (int i = 0; i < written.size(); i++) {
            StudySheet.LeverSheet sheet = written.get(i);
            String inner = key + "[" + i + "]";
            name(sheet.name(), inner, lines);
            set(sheet, inner, factors, settings);
            levers.add(new Lever(sheet.name().text(), sheet.set(), expects(sheet.expects(), inner)));
        }
        return levers;
    }

    private void name(Marked name, String key, Map<String, Integer> lines) {
        String text = name.text();
        Integer earlier = lines.putIfAbsent(text, name.place().line());
        if (!NAME.matcher(text).matches()) {
            faults.add(
                    name.place(),
                    key + ".name",
                    "must be letters, digits, '_', '.' and '-', beginning with a letter or digit, was '" + text + "'");
        } else if (text.equals(Lever.BASE)) {
            faults.add(name.place(), key + ".name", "'" + text + "' is the level at which no lever is pulled");
        } else if (earlier != null) {
            faults.add(
                    name.place(), key + ".name", "'" + text + "' is the name of two levers, first in line " + earlier);
        }
    }

    private void set(
            StudySheet.LeverSheet sheet, String key, List<Factor> factors, Map<List<String>, String> settings) {
        if (sheet.set().isEmpty()) {
            faults.add(sheet.name().place(), key + ".set", "must change at least one value");
            return;
        }
        for (Setting setting : sheet.set()) {
            factors.stream()
                    .filter(factor -> factor.varies(setting.path()))
                    .findFirst()
                    .ifPresent(factor -> faults.add(
                            setting.place(),
                            setting.path(),
                            "is set here, but varied in line " + factor.place().line()));
            faults.addAll(sheets.check(setting));
        }
        List<String> meaning = sheet.set().stream()
                .map(setting -> sheets.paths().inFull(setting.path()) + "=" + Numbers.meaning(setting.value()))
                .sorted()
                .toList();
        String earlier = settings.putIfAbsent(meaning, sheet.name().text());
        if (earlier != null && !earlier.equals(sheet.name().text())) {
            faults.add(sheet.name().place(), key + ".set", "is the same as that of the lever '" + earlier + "'");
        }
    }

    private Map<String, Lever.Direction> expects(Optional<Written> written, String key) {
        Map<String, Lever.Direction> expects = new LinkedHashMap<>();
        String inner = key + ".expects";
        written.filter(group -> !group.isGroup())
                .ifPresent(other -> faults.add(
                        other.place(), inner, "expected responses with more or less, found " + other.found()));
        Map<Marked, Written> members = new LinkedHashMap<>();
        written.ifPresent(group -> members.putAll(group.members(inner, faults.list())));
        members.forEach((response, word) -> {
            List<String> names = responses.stream().map(Response::name).toList();
            if (!names.contains(response.text())) {
                String hint = names.isEmpty() ? "; the study has no responses" : Nearest.hint(response.text(), names);
                faults.add(response.place(), inner, "no response '" + response.text() + "'" + hint);
            }
            direction(word, inner + "." + response.text())
                    .ifPresent(direction -> expects.put(response.text(), direction));
        });
        return expects;
    }

    private Optional<Lever.Direction> direction(Written word, String key) {
        List<String> words = Arrays.stream(Lever.Direction.values())
                .map(direction -> direction.name().toLowerCase(Locale.ROOT))
                .toList();
        int index = words.indexOf(word.text());
        if (index < 0) {
            faults.add(word.place(), key, "unknown value '" + word.text() + "'" + Nearest.hint(word.text(), words));
            return Optional.empty();
        }
        return Optional.of(Lever.Direction.values()[index]);
    }
}
