package org.loopwright.lab.design;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.loopwright.lab.fault.Nearest;
import org.loopwright.lab.fault.Place;
import org.loopwright.lab.sheet.Marked;
import org.loopwright.lab.table.Row;

/**
 * Reads targets from a table with the columns {@code measure, low, high, split} and, where blocks are told apart, one of
 * their factor, in which {@code all} stands for each of them. A {@code share} below 1 in a row for all says how many of them
 * should be in the band; in a row for one it is read as a band. Other columns are for people; {@code unit} is shown.
 */
final class TargetTable {

    private static final String ALL = "all";
    private static final String FIT = "fit";
    private static final String TEST = "test";

    private final ForeignTable table;
    private final Faults faults;
    private final List<String> names;

    TargetTable(Path path, Faults faults) {
        this.table = new ForeignTable(path, faults);
        this.faults = faults;
        names = table.header().stream().map(Marked::text).toList();
    }

    /** The targets of some blocks, in the order of the table. */
    List<Target> targets(Optional<Factor> each, List<String> blocks) {
        List<Target> targets = new ArrayList<>();
        List<String> needed = new ArrayList<>(List.of("measure", "low", "high", "split"));
        each.ifPresent(factor -> needed.add(factor.path()));
        for (String name : needed) {
            if (!names.contains(name)) {
                faults.add(table.file(), "", "has no column '" + name + "'" + Nearest.hint(name, names));
            }
        }
        if (!faults.isEmpty()) {
            return targets;
        }
        for (Row row : table.rows()) {
            Place place = table.place(row);
            if (row.cells().size() != names.size()) {
                String message = "expected " + names.size() + " cells, found "
                        + row.cells().size();
                faults.add(place, "", message);
                continue;
            }
            String written = each.map(factor -> cell(row, factor.path())).orElse("");
            for (String block : blocks) {
                if (each.isEmpty() || written.equals(block) || written.equals(ALL)) {
                    target(row, block, written.equals(ALL)).ifPresent(targets::add);
                }
            }
        }
        return targets;
    }

    private Optional<Target> target(Row row, String block, boolean isForAll) {
        Place place = table.place(row);
        String measure = cell(row, "measure");
        String split = cell(row, "split");
        if (!split.equals(FIT) && !split.equals(TEST)) {
            faults.add(place, measure, "split must be fit or test, was '" + split + "'");
            return Optional.empty();
        }
        Optional<Double> low = Numbers.parse(cell(row, "low"));
        Optional<Double> high = Numbers.parse(cell(row, "high"));
        if (low.isEmpty() || high.isEmpty()) {
            if (split.equals(FIT)) {
                faults.add(place, measure, "needs two numbers, low and high, to be fitted to");
            }
            return Optional.empty();
        }
        Optional<Double> share =
                names.contains("share") && isForAll ? Numbers.parse(cell(row, "share")) : Optional.of(1.0);
        if (share.filter(part -> part > 0 && part <= 1).isEmpty()) {
            faults.add(place, measure, "share must be within (0, 1], was '" + cell(row, "share") + "'");
            return Optional.empty();
        }
        if (share.get() < 1 && split.equals(FIT)) {
            faults.add(place, measure, "is of all together, a share of them: nothing that one by one can be fitted to");
            return Optional.empty();
        }
        String unit = names.contains("unit") ? cell(row, "unit") : "";
        return faults.attempt(
                place,
                measure,
                () -> new Target(block, measure, low.get(), high.get(), unit, share.get(), split.equals(FIT)));
    }

    private String cell(Row row, String name) {
        return row.cells().get(names.indexOf(name)).text();
    }
}
