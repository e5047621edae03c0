package org.loopwright.lab.design;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.loopwright.lab.fault.Nearest;
import org.loopwright.lab.sheet.Marked;
import org.loopwright.lab.sheet.NamedFiles;
import org.loopwright.lab.sheet.Setting;
import org.loopwright.lab.sheet.SheetFile;
import org.loopwright.lab.sheet.SheetPaths;
import org.loopwright.lab.sheet.SheetValues;
import org.loopwright.lab.sheet.Written;

/** Reads the groups of entries in which two sheets differ. Confined to one study. */
final class CoalitionReader {

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");

    /** What stands in place of a list of entries for all that no other group names. */
    private static final String REST = "rest";

    private final StudySheets<?> sheets;
    private final SheetPaths paths;
    private final List<Setting> fixed;
    private final Faults faults;
    private final Asked sheet;
    private final List<Factor> factors;
    private final String design;

    /** The names of the groups, and what each takes from the other sheet. */
    private final Map<String, List<Setting>> groups = new LinkedHashMap<>();

    private final Map<String, String> taken = new LinkedHashMap<>();

    /** Of each entry that differs, the value of the other sheet. */
    private final Map<String, String> different = new LinkedHashMap<>();

    private final List<String> warnings = new ArrayList<>();

    /**
     * What is asked for.
     *
     * @param of path that names the two sheets
     * @param halves as written, where they are
     */
    record Asked(Marked of, Marked from, Marked to, Written groups, Optional<Written> halves) {}

    /**
     * A reader.
     *
     * @param fixed settings of the study, which no group may set again
     * @param factors of the study, which must not vary again what is exchanged
     * @param design key of the design, for faults
     */
    CoalitionReader(
            StudySheets<?> sheets,
            List<Setting> fixed,
            Asked sheet,
            List<Factor> factors,
            String design,
            Faults faults) {
        this.sheets = sheets;
        this.paths = sheets.paths();
        this.fixed = fixed;
        this.sheet = sheet;
        this.factors = factors;
        this.design = design;
        this.faults = faults;
    }

    /** The sheet that mixtures start from and the groups, as factors; none, with faults added, if they cannot be made. */
    List<Factor> factors() {
        Marked of = sheet.of();
        if (!paths.namesSheets(of.text())) {
            faults.add(of.place(), design + ".of", "'" + of.text() + "' is no path that names sheets");
            return List.of();
        }
        Optional<Map<String, String>> from = values(sheet.from(), "from");
        Optional<Map<String, String>> to = values(sheet.to(), "to");
        if (from.isEmpty() || to.isEmpty()) {
            return List.of();
        }
        if (name(sheet.from()).equals(name(sheet.to()))) {
            faults.add(
                    sheet.to().place(),
                    design + ".to",
                    "must be another sheet than from, was '" + sheet.to().text() + "' too");
            return List.of();
        }
        compare(from.get(), to.get());
        read();
        refuseFixed();
        if (!faults.isEmpty()) {
            return List.of();
        }
        List<String> names = List.of(name(sheet.from()), name(sheet.to()));
        List<Factor> made = new ArrayList<>();
        made.add(new Factor(
                of.text(),
                of.text(),
                List.of(sheet.from().text()),
                names.subList(0, 1),
                Optional.empty(),
                List.of(),
                sheet.from().place(),
                paths));
        groups.forEach((group, settings) -> made.add(Factor.of(
                group,
                names,
                List.of(List.of(), settings),
                List.of(),
                sheet.groups().place(),
                paths)));
        return made;
    }

    /**
     * The mixtures.
     *
     * @param all factors of the design, those of {@link #factors()} last
     */
    Coalitions coalitions(List<Factor> all) {
        int others = all.size() - groups.size() - 1;
        return new Coalitions(
                name(sheet.from()),
                name(sheet.to()),
                all.subList(others + 1, all.size()),
                all.subList(0, others),
                halves(),
                warnings);
    }

    private Optional<Map<String, String>> values(Marked named, String key) {
        Setting setting = new Setting(sheet.of().text(), named.text(), named.place());
        int before = faults.list().size();
        faults.addAll(sheets.check(setting));
        if (faults.list().size() > before) {
            return Optional.empty();
        }
        Optional<StudySheets.Used> used =
                sheets.sheet(new StudySheets.SheetName(sheet.of().text(), name(named)));
        if (used.isEmpty()) {
            faults.add(
                    named.place(), design + "." + key, "expected the name of one sheet, found '" + named.text() + "'");
        }
        return used.map(found -> SheetValues.of(found.value(), prefix()));
    }

    private static String name(Marked sheet) {
        return NamedFiles.isPath(sheet.text()) ? new SheetFile(Path.of(sheet.text())).title() : sheet.text();
    }

    /** Before the paths of the entries; sheets that are a whole scenario have none. */
    private String prefix() {
        return paths.isGroup(sheet.of().text()) ? sheet.of().text() : "";
    }

    private void compare(Map<String, String> from, Map<String, String> to) {
        Set<String> all = new LinkedHashSet<>(from.keySet());
        all.addAll(to.keySet());
        for (String path : all) {
            SheetPaths.Leaf leaf = paths.leaf(path);
            boolean isName =
                    leaf == null || (leaf.type() == String.class && !inner(path).contains("."));
            if (isName || to.getOrDefault(path, "").equals(from.getOrDefault(path, ""))) {
                continue;
            }
            if (!to.containsKey(path)) {
                faults.add(
                        sheet.to().place(),
                        design + ".to",
                        "'" + sheet.to().text() + "' leaves " + path + " open, which '"
                                + sheet.from().text() + "' sets: no mixture can take that over");
            } else {
                different.put(path, to.get(path));
            }
        }
    }

    private String inner(String path) {
        return prefix().isEmpty() ? path : path.substring(prefix().length() + 1);
    }

    private void read() {
        String key = design + ".groups";
        Map<Marked, Written> members = sheet.groups().members(key, faults.list());
        if (members.isEmpty()) {
            faults.add(
                    sheet.groups().place(),
                    key,
                    "expected groups by name, each a list of entries, found "
                            + sheet.groups().found());
            return;
        }
        if (members.size() > Coalitions.MOST_PLAYERS) {
            faults.add(
                    sheet.groups().place(),
                    key,
                    "must be at most " + Coalitions.MOST_PLAYERS + " groups, were " + members.size()
                            + ": each one doubles the runs");
            return;
        }
        Optional<Marked> rest = Optional.empty();
        for (Map.Entry<Marked, Written> member : members.entrySet()) {
            Marked name = member.getKey();
            checkName(name, key);
            if (member.getValue().isSingle() && member.getValue().text().equals(REST)) {
                rest.ifPresent(first -> faults.add(
                        name.place(), key + "." + name.text(), "is a second rest beside '" + first.text() + "'"));
                rest = Optional.of(name);
                groups.put(name.text(), new ArrayList<>());
            } else {
                group(name, member.getValue(), key + "." + name.text());
            }
        }
        List<String> missing = different.keySet().stream()
                .filter(path -> !taken.containsKey(path))
                .toList();
        if (rest.isPresent()) {
            List<Setting> left = groups.get(rest.get().text());
            missing.forEach(path -> left.add(setting(path)));
        } else if (!missing.isEmpty()) {
            faults.add(
                    sheet.groups().place(),
                    key,
                    "leave out in what '" + sheet.from().text() + "' and '"
                            + sheet.to().text() + "' differ too: " + String.join(", ", missing)
                            + "; name them, or add a group that is `rest`");
        }
        groups.entrySet().removeIf(group -> {
            if (group.getValue().isEmpty()) {
                warnings.add("the group " + group.getKey() + " has no entry in which "
                        + sheet.from().text() + " and " + sheet.to().text() + " differ, and is left out");
            }
            return group.getValue().isEmpty();
        });
        if (groups.isEmpty() && faults.isEmpty()) {
            faults.add(sheet.groups().place(), key, "have no entry in which the two sheets differ");
        }
    }

    private void checkName(Marked name, String key) {
        String text = name.text();
        if (!NAME.matcher(text).matches()) {
            faults.add(
                    name.place(),
                    key,
                    "a group must be called by letters, digits, '_' and '-', beginning with a letter, was '" + text
                            + "'");
        } else if (paths.isGroup(text) || paths.problem(text).isEmpty()) {
            faults.add(name.place(), key, "'" + text + "' is a path itself; call the group something else");
        } else if (factors.stream().anyMatch(factor -> factor.label().equalsIgnoreCase(text))) {
            faults.add(name.place(), key, "'" + text + "' is the label of a factor too");
        }
    }

    private void group(Marked name, Written written, String key) {
        if (!written.isList()) {
            faults.add(written.place(), key, "expected a list of entries, or rest, found " + written.found());
        }
        List<Setting> settings = new ArrayList<>();
        for (Written entry : written.items()) {
            List<String> covered = covered(entry, key);
            for (String path : covered) {
                String earlier = taken.putIfAbsent(path, name.text());
                if (earlier != null) {
                    faults.add(entry.place(), key, "'" + path + "' is in two groups, first in '" + earlier + "'");
                } else if (different.containsKey(path)) {
                    settings.add(setting(path));
                }
            }
        }
        groups.put(name.text(), settings);
    }

    /** The entries that a path stands for: its own, or all of a group of the sheet. */
    private List<String> covered(Written entry, String key) {
        String path = paths.inFull(entry.text());
        boolean isOfSheet = prefix().isEmpty() || path.startsWith(prefix() + ".");
        if (isOfSheet && paths.isGroup(path)) {
            return paths.all().stream()
                    .map(known -> paths.inFull(known.path()))
                    .filter(known -> known.startsWith(path + "."))
                    .distinct()
                    .toList();
        }
        if (isOfSheet && paths.leaf(path) != null) {
            return List.of(path);
        }
        List<String> own = paths.all().stream()
                .map(known -> known.path())
                .filter(known -> known.startsWith(prefix()))
                .toList();
        String hint = Nearest.path(prefix() + "." + path, own)
                .or(() -> Nearest.path(path, own))
                .map(Nearest::question)
                .orElse("");
        faults.add(entry.place(), key, "'" + entry.text() + "' is no entry of such a sheet" + hint);
        return List.of();
    }

    private Setting setting(String path) {
        return new Setting(path, different.get(path), sheet.to().place());
    }

    /** What is exchanged must be as the sheets have it, or the ends of the waterfall would be none of the two sheets. */
    private void refuseFixed() {
        for (String path : different.keySet()) {
            fixed.stream()
                    .filter(setting -> paths.same(setting.path(), path))
                    .forEach(setting -> faults.add(
                            setting.place(), setting.path(), "is set here, but exchanged between the two sheets"));
            factors.stream()
                    .filter(factor -> factor.varies(path))
                    .forEach(factor -> faults.add(
                            factor.place(), factor.path(), "is varied here, but exchanged between the two sheets"));
        }
        factors.stream()
                .filter(factor -> factor.varies(sheet.of().text()))
                .forEach(factor -> faults.add(
                        factor.place(), factor.path(), "is varied here, but the design says from what to what"));
    }

    private List<List<String>> halves() {
        String key = design + ".halves";
        if (sheet.halves().isEmpty()) {
            return List.of();
        }
        Written written = sheet.halves().get();
        List<List<String>> halves = new ArrayList<>();
        for (Written half : written.items()) {
            List<String> names = half.items().stream().map(Written::text).toList();
            names.stream()
                    .filter(name -> !groups.containsKey(name))
                    .forEach(name -> faults.add(
                            half.place(),
                            key,
                            "no group '" + name + "'" + Nearest.hint(name, List.copyOf(groups.keySet()))));
            halves.add(names);
        }
        List<String> all = halves.stream().flatMap(List::stream).toList();
        boolean isSound = halves.size() == 2
                && halves.stream().noneMatch(List::isEmpty)
                && all.stream().distinct().count() == all.size();
        if (!isSound) {
            faults.add(written.place(), key, "expected two lists of groups, each group once, found " + written.text());
        }
        return halves;
    }
}
