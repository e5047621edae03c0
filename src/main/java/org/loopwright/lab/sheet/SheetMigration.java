package org.loopwright.lab.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.loopwright.lab.fault.Fault;
import org.loopwright.lab.fault.Place;
import org.loopwright.lab.fault.SheetException;
import org.loopwright.lab.file.PlainFile;
import org.loopwright.lab.sheet.MigratedSheet.Change;
import org.loopwright.lab.sheet.NewKey.OldNumber;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * Rewrites a sheet of an earlier version: {@link Retired} keys go, {@link NewKey}s come, all else stays as it is, to the
 * character. Confined to one sheet.
 */
public final class SheetMigration {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final List<NewKey> newKeys;
    private final RecordMaker maker;
    private final Place file;
    private final TextEdits edits;
    /** What the file begins with before its text. */
    private final String mark;

    private final List<Fault> faults = new ArrayList<>();
    private final List<Change> changes = new ArrayList<>();

    private SheetMigration(Path path, List<NewKey> newKeys, RecordMaker maker) {
        this.newKeys = newKeys;
        this.maker = maker;
        file = Place.of(path);
        edits = new TextEdits(new SheetFile(path).text());
        mark = mark(path);
    }

    private static String mark(Path path) {
        byte[] mark = BYTE_ORDER_MARK.getBytes(StandardCharsets.UTF_8);
        try (InputStream in = PlainFile.open(path)) {
            return Arrays.equals(in.readNBytes(mark.length), mark) ? BYTE_ORDER_MARK : "";
        } catch (IOException gone) {
            throw new UncheckedIOException(gone); // It was read a moment ago.
        }
    }

    /**
     * The sheet as this version reads it, read to see that it does.
     *
     * @param type record of the sheet
     * @param newKeys of this version
     * @param maker of the sheet's records
     * @throws SheetException with what is wrong with the sheet beside its age, at the places of the old one
     */
    public static MigratedSheet of(Path path, Class<? extends Record> type, List<NewKey> newKeys, RecordMaker maker) {
        return new SheetMigration(path, newKeys, maker).migrated(type);
    }

    private MigratedSheet migrated(Class<? extends Record> type) {
        YamlText.compose(file, edits.text(), faults).ifPresent(top -> group(top, type, ""));
        refuse();
        String text = edits.result();
        YamlText.compose(file, text, faults)
                .ifPresent(top -> new NodeReader(file.file(), maker, faults).group(top, type, ""));
        faults.replaceAll(this::atItsOrigin);
        refuse();
        changes.sort(Comparator.comparingInt((Change change) -> change.place().line())
                .thenComparingInt(change -> change.place().column()));
        return new MigratedSheet(mark + text, changes);
    }

    private Fault atItsOrigin(Fault fault) {
        Place place = edits.origin(new Place(fault.file(), fault.line(), fault.column()));
        return fault.file().equals(file.file()) ? Fault.at(place, fault.path(), fault.message()) : fault;
    }

    private void refuse() {
        if (!faults.isEmpty()) {
            throw new SheetException(faults);
        }
    }

    private void group(Node node, Class<?> type, String path) {
        if (!(node instanceof MappingNode mapping)) {
            return;
        }
        Map<String, Integer> given = new LinkedHashMap<>();
        List<NodeTuple> pairs = mapping.getValue();
        for (int i = 0; i < pairs.size(); i++) {
            String key = Wording.text(pairs.get(i).getKeyNode());
            Integer first = given.putIfAbsent(key, i);
            if (first != null && Keys.retired(type, key).isPresent()) {
                int line = place(pairs.get(first)).line();
                fault(pairs.get(i), Keys.join(path, key), "is given twice, first in line " + line);
            }
        }
        new Group(type, path, pairs, given, new GroupText(edits, mapping)).migrate();
        for (RecordComponent component : Keys.components(type)) {
            Integer place = given.get(Keys.of(component));
            if (place != null && Keys.isGroup(component.getGenericType())) {
                group(pairs.get(place).getValueNode(), component.getType(), Keys.join(path, Keys.of(component)));
            }
        }
    }

    private Place place(NodeTuple pair) {
        return YamlText.place(file, pair.getKeyNode().getStartMark());
    }

    private void fault(NodeTuple pair, String path, String message) {
        faults.add(Fault.at(place(pair), path, message));
    }

    /** The keys of one group and their places in it. */
    private final class Group {

        private final Class<?> type;
        private final String path;
        private final List<NodeTuple> pairs;
        private final Map<String, Integer> given;
        private final GroupText text;
        /** Retired keys by place, in order, which are to be cut out. */
        private final Map<Integer, Retired> gone = new LinkedHashMap<>();

        Group(Class<?> type, String path, List<NodeTuple> pairs, Map<String, Integer> given, GroupText text) {
            this.type = type;
            this.path = path;
            this.pairs = pairs;
            this.given = given;
            this.text = text;
        }

        void migrate() {
            given.forEach((key, place) -> Keys.retired(type, key).ifPresent(retired -> {
                gone.put(place, retired);
                if (!text.isEditable(place)) {
                    fault(pairs.get(place), full(key), "cannot be taken out here: put it on a line of its own");
                }
            }));
            newKeys.stream()
                    .filter(key -> key.group() == type && !given.containsKey(key.key()))
                    .forEach(this::write);
            int kept = pairs.size() - 1;
            while (kept >= 0 && gone.containsKey(kept)) {
                kept--;
            }
            for (Map.Entry<Integer, Retired> key : gone.entrySet()) {
                text.cut(key.getKey(), key.getKey() > kept);
                String heir = key.getValue().becomes();
                String what = heir.isEmpty() ? "taken out" : "taken out, " + heir + " has its place";
                changed(
                        key.getKey(),
                        key(key.getKey()),
                        what + "; " + key.getValue().why());
            }
        }

        private void write(NewKey added) {
            List<Integer> before = gone.keySet().stream()
                    .filter(place -> gone.get(place).becomes().equals(added.key()))
                    .toList();
            boolean replaces = Keys.isHeir(type, added.key());
            if (replaces && before.isEmpty()) {
                return; // Missing in a sheet that is not old: a fault like any other.
            }
            Map<String, OldNumber> numbers = new LinkedHashMap<>();
            before.forEach(place -> number(place).ifPresent(number -> numbers.put(key(place), number)));
            Optional<String> value = added.value().apply(numbers);
            if (value.isEmpty()) {
                String keys =
                        String.join(" and ", before.stream().map(this::key).toList());
                fault(pairs.get(before.get(0)), full(added.key()), "does not follow from " + keys + ": " + added.why());
                return;
            }
            String line = added.key() + ": " + value.get();
            if (replaces) {
                int place = before.get(0);
                Retired retired = gone.remove(place);
                text.replace(place, line);
                changed(place, key(place), "replaced by " + line + " (" + added.why() + "); " + retired.why());
            } else {
                placeBefore(added.key()).ifPresent(place -> {
                    text.insertAfter(place, line);
                    changed(place, added.key(), "put in: " + line + " (" + added.why() + ")");
                });
            }
        }

        /** The place of the key that the record declares next before another one, of those that are there. */
        private Optional<Integer> placeBefore(String key) {
            Optional<Integer> last = Optional.empty();
            for (RecordComponent component : Keys.components(type)) {
                if (Keys.of(component).equals(key)) {
                    break;
                }
                if (given.containsKey(Keys.of(component))) {
                    last = Optional.of(given.get(Keys.of(component)));
                }
            }
            return last.filter(text::isEditable);
        }

        private Optional<OldNumber> number(int place) {
            Node value = pairs.get(place).getValueNode();
            boolean measured = value instanceof MappingNode;
            if (value instanceof MappingNode mapping) {
                value = mapping.getValue().stream()
                        .filter(pair -> Wording.text(pair.getKeyNode()).equals("value"))
                        .map(NodeTuple::getValueNode)
                        .findFirst()
                        .orElse(value);
            }
            return value instanceof ScalarNode scalar && Scalars.isNumber(scalar.getValue())
                    ? Optional.of(new OldNumber(Scalars.number(scalar.getValue()), measured))
                    : Optional.empty();
        }

        private void changed(int place, String key, String what) {
            changes.add(new Change(SheetMigration.this.place(pairs.get(place)), full(key), what));
        }

        private String key(int place) {
            return Wording.text(pairs.get(place).getKeyNode());
        }

        private String full(String key) {
            return Keys.join(path, key);
        }
    }
}
