package org.loopwright.lab.sheet;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.loopwright.lab.fault.Fault;
import org.loopwright.lab.fault.SheetException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * The sheets of one kind in a folder, which settings name. Each is read once; safe for threads.
 *
 * @param <T> record of the sheets
 */
public final class NamedSheets<T extends Record> {

    private final SheetFolder folder;
    private final Class<T> type;
    private final RecordMaker maker;
    private final Function<T, Optional<String>> nameOf;
    private final Map<String, Sheet<T>> known = new TreeMap<>();

    /**
     * The sheets of a folder.
     *
     * @param maker of their records
     * @param nameOf the name that a sheet gives itself, which must be that of its file; empty if it gives none
     */
    public NamedSheets(Path folder, Class<T> type, RecordMaker maker, Function<T, Optional<String>> nameOf) {
        this.folder = new SheetFolder(folder);
        this.type = type;
        this.maker = maker;
        this.nameOf = nameOf;
    }

    /** Names of the sheets, sorted. */
    public List<String> names() {
        return folder.names();
    }

    /**
     * A sheet by its name.
     *
     * @throws SheetException with all faults of it
     */
    public synchronized Sheet<T> sheet(String name) {
        Sheet<T> sheet = known.get(name);
        if (sheet == null) {
            folder.require(name);
            sheet = new SheetFile(folder.file(name)).as(type, maker);
            Optional<String> written = nameOf.apply(sheet.value());
            if (written.isPresent() && !written.get().equals(name)) {
                int line = sheet.entries().get(0).line();
                String message = "must be the name of the file, '" + name + "', was '" + written.get() + "'";
                throw new SheetException(new Fault(sheet.file(), line, 0, "name", message));
            }
            known.put(name, sheet);
        }
        return sheet;
    }

    /**
     * The records of the sheets that a setting names or writes out.
     *
     * @param single true if there must be only one
     * @param reader of the setting
     * @param faults list that is added to for sheets that cannot be read; the reader's
     */
    public List<T> named(Setting names, boolean single, SettingReader reader, List<Fault> faults) {
        int before = faults.size();
        List<Node> asked = reader.sheets(names);
        if (asked.isEmpty() && faults.size() == before) {
            faults.add(names.fault("must name at least one sheet"));
        }
        if (single && asked.size() > 1) {
            faults.add(names.fault("must name one sheet, found " + asked.size()));
            return List.of();
        }
        List<T> records = new ArrayList<>();
        List<String> taken = new ArrayList<>();
        for (Node sheet : asked) {
            Optional<T> written = Optional.empty();
            if (sheet instanceof MappingNode) {
                NodeReader nodes = new NodeReader(names, maker, faults);
                written = Optional.ofNullable(type.cast(nodes.group(sheet, type, names.path())));
                if (written.isEmpty()) {
                    continue;
                }
            }
            String name = written.flatMap(nameOf).orElse(Wording.text(sheet));
            if (taken.contains(name)) {
                faults.add(names.fault("names '" + name + "' twice"));
                continue;
            }
            taken.add(name);
            if (written.isPresent()) {
                records.add(written.get());
            } else {
                read(name, names, faults).ifPresent(records::add);
            }
        }
        return records;
    }

    /** The entries of the sheet that a record is from; none for a record that was written out. */
    // Of sheets that say the same each has ranges of its own.
    @SuppressWarnings("ReferenceEquality")
    public synchronized List<Entry> entries(T record) {
        return known.values().stream()
                .filter(sheet -> sheet.value() == record)
                .findFirst()
                .map(Sheet::entries)
                .orElse(List.of());
    }

    private synchronized Optional<T> read(String name, Setting asked, List<Fault> faults) {
        // What has been read is there: a study asks for it at each of its design points, and listing files is slow.
        Optional<Fault> missing = known.containsKey(name) ? Optional.empty() : folder.missing(name, asked);
        if (missing.isPresent()) {
            faults.add(missing.get());
            return Optional.empty();
        }
        try {
            return Optional.of(sheet(name).value());
        } catch (SheetException faulty) {
            faults.addAll(faulty.faults());
            return Optional.empty();
        }
    }
}
