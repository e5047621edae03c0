package org.loopwright.lab.design;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.loopwright.lab.fault.Nearest;
import org.loopwright.lab.fault.Place;
import org.loopwright.lab.sheet.Marked;
import org.loopwright.lab.sheet.Written;

/** Reads which settings of its factors a study holds against each other. */
final class ContrastReader {

    private final List<Factor> factors;
    private final List<String> faulty;
    private final List<Response> responses;
    private final Faults faults;

    /**
     * A reader for one study.
     *
     * @param factors all of the study
     * @param faulty paths of factors that were written, but that no factor could be made of
     */
    ContrastReader(List<Factor> factors, List<String> faulty, List<Response> responses, Faults faults) {
        this.factors = factors;
        this.faulty = faulty;
        this.responses = responses;
        this.faults = faults;
    }

    List<Contrast> contrasts(List<Written> written) {
        List<Contrast> contrasts = new ArrayList<>();
        for (int i = 0; i < written.size(); i++) {
            String key = "compare[" + i + "]";
            StudySheet.ContrastSheet sheet = written.get(i).as(StudySheet.ContrastSheet.class, key, faults.list());
            if (sheet != null) {
                contrast(sheet, written.get(i).place(), key).ifPresent(contrasts::add);
            }
        }
        return contrasts;
    }

    private Optional<Contrast> contrast(StudySheet.ContrastSheet sheet, Place place, String key) {
        int before = faults.list().size();
        Map<String, String> a = new LinkedHashMap<>();
        Map<String, String> b = new LinkedHashMap<>();
        sides(sheet, place, key, a, b);
        List<String> assumed = new ArrayList<>();
        complete(a, b, "b", place, key, assumed);
        complete(b, a, "a", place, key, assumed);
        Map<String, List<String>> where = new LinkedHashMap<>();
        sheet.where().ifPresent(group -> where(group, key + ".where", a, where));
        sheet.response().ifPresent(response -> check(response, key + ".response"));
        if (faults.list().size() > before) {
            return Optional.empty();
        }
        return faults.attempt(
                place,
                key,
                () -> new Contrast(
                        sheet.label().map(Marked::text),
                        a,
                        b,
                        assumed,
                        where,
                        sheet.response().map(Marked::text),
                        place));
    }

    private void sides(
            StudySheet.ContrastSheet sheet, Place place, String key, Map<String, String> a, Map<String, String> b) {
        boolean ofOneFactor = sheet.factor().isPresent()
                || sheet.of().isPresent()
                || sheet.against().isPresent();
        if (ofOneFactor == (sheet.a().isPresent() || sheet.b().isPresent())) {
            faults.add(place, key, "must have either factor, of and against, or a and b");
        } else if (ofOneFactor) {
            needs(sheet.factor(), place, key + ".factor", "the factor whose levels are compared");
            needs(sheet.of(), place, key + ".of", "a level of the factor");
            needs(sheet.against(), place, key + ".against", "a level of the factor");
            sheet.factor().flatMap(path -> factor(path, key + ".factor")).ifPresent(factor -> {
                sheet.of()
                        .flatMap(level -> level(factor, level, key + ".of"))
                        .ifPresent(level -> a.put(factor.path(), level));
                sheet.against()
                        .flatMap(level -> level(factor, level, key + ".against"))
                        .ifPresent(level -> b.put(factor.path(), level));
            });
        } else {
            needs(sheet.a(), place, key + ".a", "levels of factors, by their paths");
            needs(sheet.b(), place, key + ".b", "levels of factors, by their paths");
            sheet.a().ifPresent(side -> side(side, key + ".a", a));
            sheet.b().ifPresent(side -> side(side, key + ".b", b));
        }
    }

    private void needs(Optional<?> part, Place place, String key, String what) {
        if (part.isEmpty()) {
            faults.add(place, key, "is missing: " + what);
        }
    }

    private void side(Written side, String key, Map<String, String> levels) {
        if (!side.isGroup()) {
            faults.add(side.place(), key, "expected levels of factors, by their paths, found " + side.found());
            return;
        }
        int before = faults.list().size();
        side.members(key, faults.list())
                .forEach((path, written) -> factor(path, key)
                        .ifPresent(factor -> level(factor, written.marked(), key + "." + path.text())
                                .ifPresent(level -> levels.put(factor.path(), level))));
        if (levels.isEmpty() && faults.list().size() == before) {
            faults.add(side.place(), key, "must name the level of at least one factor");
        }
    }

    /** A factor that one side is silent about stands at its own values there; what has none must be told. */
    private void complete(
            Map<String, String> told,
            Map<String, String> silent,
            String side,
            Place place,
            String key,
            List<String> assumed) {
        for (Factor factor : factors) {
            if (!told.containsKey(factor.path()) || silent.containsKey(factor.path()) || silent.isEmpty()) {
                continue;
            }
            Optional<String> own = factor.value(Contrast.OWN);
            own.ifPresent(level -> {
                silent.put(factor.path(), level);
                assumed.add(factor.path());
            });
            if (own.isEmpty()) {
                faults.add(
                        place,
                        key + "." + side,
                        "must name a level of '" + factor.path() + "' too, since the other side does and there is no"
                                + " level " + Contrast.OWN + " to stand at; levels: "
                                + String.join(", ", factor.names()));
            }
        }
    }

    private void where(Written group, String key, Map<String, String> sides, Map<String, List<String>> where) {
        if (!group.isGroup()) {
            faults.add(group.place(), key, "expected factors with levels, found " + group.found());
            return;
        }
        group.members(key, faults.list())
                .forEach((path, written) -> factor(path, key).ifPresent(factor -> {
                    if (sides.containsKey(factor.path())) {
                        faults.add(path.place(), key, "'" + path.text() + "' is what the sides name");
                        return;
                    }
                    List<String> levels = new ArrayList<>();
                    for (Written one : written.isList() ? written.items() : List.of(written)) {
                        level(factor, one.marked(), key + "." + path.text()).ifPresent(levels::add);
                    }
                    where.put(factor.path(), levels);
                }));
    }

    private Optional<Factor> factor(Marked path, String key) {
        Optional<Factor> found =
                factors.stream().filter(factor -> factor.isCalled(path.text())).findFirst();
        if (found.isEmpty() && !faulty.contains(path.text())) {
            List<String> paths = factors.stream()
                    .flatMap(factor -> Stream.of(factor.label(), factor.path()))
                    .distinct()
                    .toList();
            String hint = paths.isEmpty()
                    ? "; the study has none"
                    : Nearest.path(path.text(), paths)
                            .map(Nearest::question)
                            .orElseGet(() -> Nearest.hint(path.text(), paths));
            faults.add(path.place(), key, "'" + path.text() + "' is not a factor" + hint);
        }
        return found;
    }

    private Optional<String> level(Factor factor, Marked written, String key) {
        if (factor.range().isPresent()) {
            faults.add(written.place(), key, "'" + factor.path() + "' varies over a range and has no levels");
            return Optional.empty();
        }
        Optional<String> level = factor.value(written.text());
        if (level.isEmpty()) {
            faults.add(
                    written.place(),
                    key,
                    "no level '" + written.text() + "'" + Nearest.hint(written.text(), factor.names()));
        }
        return level;
    }

    private void check(Marked response, String key) {
        List<String> names = responses.stream().map(Response::name).toList();
        if (!names.contains(response.text())) {
            String hint = names.isEmpty() ? "; the study has no responses" : Nearest.hint(response.text(), names);
            faults.add(response.place(), key, "no response '" + response.text() + "'" + hint);
        }
    }
}
