package org.loopwright.lab.sheet;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.loopwright.lab.fault.Fault;
import org.loopwright.lab.fault.Place;
import org.loopwright.lab.fault.SheetException;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * A sheet that says {@code extends: batteries} has every key of that sheet that it does not give itself, group by group;
 * only the name is its own. Confined to one reading.
 */
final class Extension {

    private static final String KEY = "extends";
    private static final String NAME = "name";
    /** A longer chain of sheets is one that bites its own tail [1]. */
    private static final int LONGEST = 16;

    private final Class<?> type;
    private final RecordMaker maker;
    private final Predicate<Path> fits;
    private final List<Fault> faults;

    /**
     * Of sheets of a type.
     *
     * @param fits what a sheet beside must be to be extended by its name
     */
    Extension(Class<?> type, RecordMaker maker, Predicate<Path> fits, List<Fault> faults) {
        this.type = type;
        this.maker = maker;
        this.fits = fits;
        this.faults = faults;
    }

    /** True of a key at the top of a sheet that names the one it extends. */
    static boolean isKey(String key) {
        return key.equals(KEY);
    }

    /**
     * The sheet with what it takes over; faults are added if that cannot be had.
     *
     * @param place of its file
     * @param title what it is called if it does not say; empty: it must
     */
    Node whole(Node sheet, Place place, String title) {
        return whole(sheet, place, title, LONGEST);
    }

    private Node whole(Node sheet, Place place, String title, int left) {
        if (!(sheet instanceof MappingNode own) || maker.folder(type).isEmpty()) {
            return sheet;
        }
        Map<String, NodeTuple> keys = keys(own);
        NodeTuple named = keys.remove(KEY);
        if (named == null) {
            return sheet;
        }
        Setting other = new Setting(
                KEY,
                Wording.text(named.getValueNode()),
                YamlText.place(place, named.getValueNode().getStartMark()));
        Optional<Path> parent = parent(other);
        Optional<Node> read = parent.flatMap(found -> YamlText.read(found, faults));
        if (left == 0 || read.isEmpty()) {
            faults.addAll(left == 0 ? List.of(other.fault("leads in a circle")) : List.of());
            return group(own, new ArrayList<>(keys.values()));
        }
        Node taken = whole(read.get(), Place.of(parent.get()), title, left - 1);
        if (!(taken instanceof MappingNode group)) {
            return group(own, new ArrayList<>(keys.values()));
        }
        List<NodeTuple> inherited = new ArrayList<>(keys(group).values());
        inherited.removeIf(pair -> Wording.text(pair.getKeyNode()).equals(NAME));
        boolean isNamed = Keys.components(type).stream()
                .anyMatch(component -> Keys.of(component).equals(NAME));
        if (isNamed && !title.isEmpty() && !keys.containsKey(NAME)) {
            keys.put(NAME, new NodeTuple(text(NAME, named), text(title, named)));
        }
        return merged(own, inherited, keys);
    }

    private static ScalarNode text(String text, NodeTuple where) {
        Node at = where.getKeyNode();
        return new ScalarNode(Tag.STR, true, text, ScalarStyle.DOUBLE_QUOTED, at.getStartMark(), at.getEndMark());
    }

    private Optional<Path> parent(Setting other) {
        try {
            String folder = maker.folder(type).orElseThrow();
            Optional<Path> file = maker.files().flatMap(files -> files.sheet(other, folder, fits));
            if (file.isEmpty()) {
                maker.files().ifPresent(files -> faults.add(other.fault(files.missingSheet(other, folder))));
            }
            return file;
        } catch (SheetException refused) {
            faults.addAll(refused.faults());
            return Optional.empty();
        }
    }

    /** Groups are merged; a value, with its unit and source, is taken whole from whoever gives it last. */
    private static Node merged(MappingNode own, List<NodeTuple> inherited, Map<String, NodeTuple> keys) {
        Map<String, NodeTuple> all = new LinkedHashMap<>();
        inherited.forEach(pair -> all.put(Wording.text(pair.getKeyNode()), pair));
        keys.forEach((key, pair) -> {
            NodeTuple before = all.get(key);
            boolean groups = before != null && isGroup(before.getValueNode()) && isGroup(pair.getValueNode());
            all.put(
                    key,
                    groups
                            ? new NodeTuple(
                                    pair.getKeyNode(),
                                    merged(
                                            (MappingNode) pair.getValueNode(),
                                            ((MappingNode) before.getValueNode()).getValue(),
                                            keys((MappingNode) pair.getValueNode())))
                            : pair);
        });
        return group(own, new ArrayList<>(all.values()));
    }

    private static boolean isGroup(Node node) {
        return node instanceof MappingNode mapping && !keys(mapping).containsKey("value");
    }

    private static MappingNode group(MappingNode like, List<NodeTuple> pairs) {
        return new MappingNode(Tag.MAP, true, pairs, FlowStyle.BLOCK, like.getStartMark(), like.getEndMark());
    }

    /** Pairs by key; one that is given twice keeps a key of its own, so that it is told as such. */
    private static Map<String, NodeTuple> keys(MappingNode mapping) {
        Map<String, NodeTuple> keys = new LinkedHashMap<>();
        for (NodeTuple pair : mapping.getValue()) {
            String key = Wording.text(pair.getKeyNode());
            keys.put(keys.containsKey(key) ? key + "\n" + keys.size() : key, pair);
        }
        return keys;
    }
}
