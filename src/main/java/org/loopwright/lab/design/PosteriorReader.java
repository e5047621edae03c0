package org.loopwright.lab.design;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.loopwright.lab.fault.Place;
import org.loopwright.lab.sheet.Marked;
import org.loopwright.lab.sheet.Setting;
import org.loopwright.lab.sheet.SheetFile;
import org.loopwright.lab.sheet.Written;
import org.loopwright.lab.table.Row;

/**
 * Reads what a study runs over beside its factors: draws of a posterior, as a calibration leaves them. A table has a column
 * {@code draw} and a column for each path: of a path that names sheets, which scenarios a row is of; of any other, values.
 */
final class PosteriorReader {

    /** What stands for the table that comes with the sheets. */
    static final String SHIPPED = "posterior";

    private static final String KEY = "over";

    private final Path file;
    private final StudySheets<?> sheets;
    private final Faults faults;

    PosteriorReader(Path file, StudySheets<?> sheets, Faults faults) {
        this.file = file;
        this.sheets = sheets;
        this.faults = faults;
    }

    /**
     * The factor of the draws; empty, with faults added, if there is none.
     *
     * @param fixed settings of the study and factors, which must not set again what is drawn
     * @param ranges draws of what the sheets declare ranges for, where the study asks for them
     * @param seed of the study
     */
    Optional<Factor> factor(Written written, List<Setting> fixed, RangeDraws ranges, long seed) {
        StudySheet.OverSheet sheet = written.isGroup()
                ? written.as(StudySheet.OverSheet.class, KEY, faults.list())
                : new StudySheet.OverSheet(written.marked(), Optional.empty(), Optional.empty());
        Optional<Path> table = sheet == null ? Optional.empty() : table(sheet.file());
        if (table.isEmpty()) {
            return Optional.empty();
        }
        int before = faults.list().size();
        ForeignTable read = new ForeignTable(table.get(), faults);
        List<PosteriorDraw> draws = draws(read, fixed, written.place());
        if (faults.list().size() > before) {
            return Optional.empty();
        }
        int wanted = sheet.draws().orElse(draws.size());
        if (!draws.isEmpty() && sheet.ranges().isPresent()) {
            List<List<PosteriorDraw.Row>> places = ranges.rows(sheet.ranges().get(), wanted, seed);
            if (faults.list().size() > before) {
                return Optional.empty();
            }
            draws = withPlaces(draws, places);
        }
        if (draws.isEmpty() || wanted > draws.size()) {
            faults.add(
                    written.place(),
                    KEY,
                    "'" + sheet.file().text() + "' has " + draws.size() + " draws, needed are " + Math.max(1, wanted));
            return Optional.empty();
        }
        // Draws are in no order: the first of them are draws of the same posterior.
        return Optional.of(Factor.ofDraws(draws.subList(0, wanted), written.place(), sheets.paths()));
    }

    /**
     * As many draws as there are places: where the posterior has fewer, its draws take turns. Each meets luck of its own: of a
     * few replications that all draws share, the mean over draws would keep the luck, however many draws there are.
     */
    private static List<PosteriorDraw> withPlaces(List<PosteriorDraw> draws, List<List<PosteriorDraw.Row>> places) {
        List<PosteriorDraw> all = new ArrayList<>();
        for (int d = 0; d < places.size(); d++) {
            PosteriorDraw drawn = draws.get(d % draws.size());
            String name = d < draws.size() ? drawn.name() : Integer.toString(d + 1);
            all.add(new PosteriorDraw(name, drawn.rows(), places.get(d), d));
        }
        return all;
    }

    private Optional<Path> table(Marked named) {
        try {
            boolean isShipped = named.text().equals(SHIPPED);
            Path path = isShipped
                    ? sheets.root().resolve(SHIPPED + ".csv")
                    : file.resolveSibling(named.text()).normalize();
            Setting asked = new Setting(KEY, isShipped ? SHIPPED + ".csv" : named.text(), named.place());
            Optional<Path> found = faults.attempt(
                            named.place(), KEY, () -> sheets.files().file(asked, ""))
                    .flatMap(one -> one);
            if (found.isPresent()) {
                return found;
            }
            faults.add(
                    named.place(),
                    KEY,
                    "no such file '" + Place.of(path).file() + "'" + new SheetFile(path).nearest()
                            + "; calibrate makes one, posterior.csv");
        } catch (InvalidPathException notAPath) {
            faults.add(named.place(), KEY, "expected posterior or a path, found '" + named.text() + "'");
        }
        return Optional.empty();
    }

    private List<PosteriorDraw> draws(ForeignTable table, List<Setting> fixed, Place over) {
        List<Marked> header = table.header();
        int number = header.stream().map(Marked::text).toList().indexOf(PosteriorDraw.FACTOR);
        if (number < 0) {
            faults.add(table.file(), "", "has no column '" + PosteriorDraw.FACTOR + "'");
            return List.of();
        }
        for (int c = 0; c < header.size(); c++) {
            if (c != number) {
                check(header.get(c), fixed, over);
            }
        }
        Map<String, List<PosteriorDraw.Row>> rows = new LinkedHashMap<>();
        for (Row row : table.rows()) {
            if (row.cells().size() != header.size()) {
                faults.add(
                        table.place(row),
                        "",
                        "expected " + header.size() + " cells, found "
                                + row.cells().size());
                return List.of();
            }
            List<Setting> when = new ArrayList<>();
            List<Setting> settings = new ArrayList<>();
            for (int c = 0; c < header.size(); c++) {
                String path = header.get(c).text();
                Marked cell = table.marked(row.cells().get(c));
                if (c != number && row.cells().get(c).isSet()) {
                    Setting setting = new Setting(path, cell.text(), over);
                    (sheets.paths().namesSheets(path) ? when : settings).add(setting);
                    if (faults.isEmpty()) {
                        sheets.check(new Setting(path, cell.text(), cell.place()))
                                .forEach(fault -> faults.addAll(List.of(fault)));
                    }
                }
            }
            rows.computeIfAbsent(row.cells().get(number).text(), name -> new ArrayList<>())
                    .add(new PosteriorDraw.Row(when, settings));
        }
        return rows.entrySet().stream()
                .map(draw -> new PosteriorDraw(draw.getKey(), draw.getValue(), List.of(), 0))
                .toList();
    }

    private void check(Marked path, List<Setting> fixed, Place over) {
        sheets.paths().problem(path.text()).ifPresent(problem -> faults.add(path.place(), path.text(), problem));
        Stream<Setting> again = sheets.paths().namesSheets(path.text())
                ? Stream.empty()
                : fixed.stream().filter(setting -> sheets.paths().same(setting.path(), path.text()));
        again.forEach(setting -> faults.add(
                over,
                KEY,
                "draws '" + path.text() + "', which line " + setting.place().line() + " sets too"));
    }
}
