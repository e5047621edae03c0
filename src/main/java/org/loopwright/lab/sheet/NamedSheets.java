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
 * The sheets of one kind, which settings name. Each is read once; safe for threads.
 *
 * @param <T> record of the sheets
 */
public final class NamedSheets<T extends Record> {

    private final NamedFiles files;
    private final String folder;
    private final Class<T> type;
    private final RecordMaker maker;
    private final Function<T, Optional<String>> nameOf;
    private final Map<Path, Sheet<T>> known = new TreeMap<>();
    /** Sheets that settings named, by the names that they give themselves. */
    private final Map<String, Sheet<T>> taken = new TreeMap<>();

    /**
     * The sheets of a folder of the program, and those that lie beside who names them.
     *
     * @param files where they are found
     * @param maker of their records
     * @param nameOf the name that a sheet gives itself, which must be that of its file; empty if it gives none
     */
    public NamedSheets(
            NamedFiles files, String folder, Class<T> type, RecordMaker maker, Function<T, Optional<String>> nameOf) {
        this.files = files;
        this.folder = folder;
        this.type = type;
        this.maker = maker;
        this.nameOf = nameOf;
    }

    /** Names of the sheets of the program, sorted. */
    public List<String> names() {
        return program().names();
    }

    private SheetFolder program() {
        return new SheetFolder(files.folder(folder));
    }

    /**
     * A sheet of the program by its name.
     *
     * @throws SheetException with all faults of it
     */
    public Sheet<T> sheet(String name) {
        program().require(name);
        return sheet(program().file(name));
    }

    /** The sheet that settings named and that gives itself a name; empty if there was none. */
    public synchronized Optional<Sheet<T>> taken(String name) {
        return Optional.ofNullable(taken.get(name));
    }

    /**
     * A sheet by its file.
     *
     * @throws SheetException with all faults of it
     */
    public synchronized Sheet<T> sheet(Path file) {
        Path key = NamedFiles.absolute(file);
        Sheet<T> sheet = known.get(key);
        if (sheet == null) {
            sheet = new SheetFile(file).as(type, maker);
            Optional<String> written = nameOf.apply(sheet.value());
            String name = new SheetFile(file).title();
            if (written.isPresent() && !written.get().equals(name)) {
                int line = sheet.entries().get(0).line();
                String message = "must be the name of the file, '" + name + "', was '" + written.get() + "'";
                throw new SheetException(new Fault(sheet.file(), line, 0, "name", message));
            }
            known.put(key, sheet);
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
        List<String> seen = new ArrayList<>();
        for (Node sheet : asked) {
            Optional<T> written = Optional.empty();
            if (sheet instanceof MappingNode) {
                NodeReader nodes = new NodeReader(names, maker, faults);
                Node whole = new Extension(type, maker, SheetFile.like(type), faults).whole(sheet, names.place(), "");
                written = Optional.ofNullable(type.cast(nodes.group(whole, type, names.path())));
                if (written.isEmpty()) {
                    continue;
                }
            }
            Optional<T> record = written.isPresent() ? written : read(Wording.text(sheet), names, faults);
            String name = record.flatMap(nameOf).orElse(Wording.text(sheet));
            if (seen.contains(name)) {
                faults.add(names.fault("names '" + name + "' twice"));
            } else {
                seen.add(name);
                record.ifPresent(records::add);
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

    private Optional<T> read(String text, Setting asked, List<Fault> faults) {
        Setting named = new Setting(asked.path(), text, asked.place());
        try {
            Optional<Path> file = files.sheet(named, folder, SheetFile.like(type));
            if (file.isEmpty()) {
                faults.add(asked.fault(files.missingSheet(named, folder)));
                return Optional.empty();
            }
            return Optional.of(take(file.get()).value());
        } catch (SheetException faulty) {
            faults.addAll(faulty.faults());
            return Optional.empty();
        }
    }

    private synchronized Sheet<T> take(Path file) {
        Sheet<T> sheet = sheet(file);
        nameOf.apply(sheet.value()).ifPresent(name -> taken.put(name, sheet));
        return sheet;
    }
}
