package org.loopwright.lab.sheet;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.loopwright.lab.fault.Fault;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Reads the values of settings and puts them into records. Confined to one scenario. */
public final class SettingReader {

    private final SheetPaths paths;
    private final RecordMaker maker;
    private final ValueNodes nodes;
    private final List<Fault> faults;
    /** Values that were put, by path in full, and where each is from; those put last stand last. */
    private final Map<String, Object> values = new HashMap<>();

    private final Map<String, Setting> sources = new LinkedHashMap<>();

    /**
     * A reader.
     *
     * @param paths that settings may name
     * @param maker of the records that hold the values
     * @param nodes the values as they are written
     * @param faults list that is added to
     */
    public SettingReader(SheetPaths paths, RecordMaker maker, ValueNodes nodes, List<Fault> faults) {
        this.paths = paths;
        this.maker = maker;
        this.nodes = nodes;
        this.faults = faults;
    }

    /** The value that a setting gives to a parameter; null, with a fault added, if it is none. */
    public Object value(Setting setting) {
        Optional<String> problem = paths.problem(setting.path());
        if (problem.isPresent()) {
            faults.add(setting.fault(problem.get()));
            return null;
        }
        SheetPaths.Leaf leaf = paths.leaf(setting.path());
        Optional<Multiple> multiple = leaf.type() == String.class ? Optional.empty() : Multiple.of(setting);
        if (multiple.isPresent()) {
            return multiple(multiple.get(), leaf);
        }
        Optional<PlaceInRange> place = leaf.type() == String.class ? Optional.empty() : PlaceInRange.of(setting);
        if (place.isPresent()) {
            return place(place.get(), leaf);
        }
        Node node = leaf.type() == String.class ? quoted(setting.value()) : node(setting);
        return node == null
                ? null
                : new NodeReader(setting, maker, faults).value(node, leaf.type(), leaf.says(), setting.path());
    }

    /** The multiple, of a value that was put before where there is one; null, with a fault added, if there are none. */
    private Object multiple(Multiple multiple, SheetPaths.Leaf leaf) {
        Setting setting = multiple.setting();
        if (!ValueKind.of(leaf.type()).isNumber()) {
            String kind = ScalarReader.expected(leaf.type());
            faults.add(setting.fault("'" + setting.value() + "' is a multiple of a number, but this is " + kind));
            return null;
        }
        String path = paths.inFull(setting.path());
        Object before = values.get(path);
        if (before instanceof PlaceInRange) {
            faults.add(setting.fault(
                    "cannot be a multiple of '" + sources.get(path).value() + "', a place in a range"));
            return null;
        }
        if (before instanceof Multiple earlier) {
            return earlier.times(multiple);
        }
        return before != null ? multiple.of(before, leaf, faults) : values.containsKey(path) ? null : multiple;
    }

    private Object place(PlaceInRange place, SheetPaths.Leaf leaf) {
        Setting setting = place.setting();
        if (!ValueKind.of(leaf.type()).isNumber()) {
            String kind = ScalarReader.expected(leaf.type());
            faults.add(
                    setting.fault("'" + setting.value() + "' is a place in a range of numbers, but this is " + kind));
            return null;
        }
        if (!(place.share() >= 0 && place.share() <= 1)) {
            faults.add(setting.fault(
                    "must be from r0 to r1, the ends of the declared range, was '" + setting.value() + "'"));
            return null;
        }
        return place;
    }

    /**
     * The settings of single values that a setting of a group comes to: {@code industry.coordination} with
     * {@code {release_period: 30}} sets {@code industry.coordination.release_period}. What a group does not name stays
     * as it is. Any other setting is its only member.
     */
    private List<Setting> members(Setting setting) {
        List<Setting> members = new ArrayList<>();
        // Whatever else a group is set to, its path is what is wrong, and the reading of its value says so.
        if (paths.isGroup(setting.path())
                && setting.value().strip().startsWith("{")
                && node(setting) instanceof MappingNode mapping) {
            members(setting, mapping, setting.path(), members);
        } else {
            members.add(setting);
        }
        return members;
    }

    private void members(Setting setting, MappingNode group, String path, List<Setting> members) {
        List<String> seen = new ArrayList<>();
        for (NodeTuple pair : group.getValue()) {
            String inner = Keys.join(path, Wording.text(pair.getKeyNode()));
            if (seen.contains(inner)) {
                faults.add(Fault.at(setting.place(), inner, "is given twice"));
            } else if (paths.isGroup(inner) && pair.getValueNode() instanceof MappingNode deeper) {
                members(setting, deeper, inner, members);
            } else {
                members.add(new Setting(inner, Wording.text(pair.getValueNode()), setting.place()));
            }
            seen.add(inner);
        }
    }

    /** Sheets as a setting gives them: a list of names or whole sheets, names with commas between, or a single one. */
    List<Node> sheets(Setting setting) {
        Node node = node(setting);
        List<Node> sheets = new ArrayList<>();
        if (node instanceof SequenceNode sequence) {
            sheets.addAll(sequence.getValue());
        } else if (node instanceof MappingNode) {
            sheets.add(node);
        } else if (node != null) {
            String text = Wording.text(node);
            int from = 0;
            for (int comma = text.indexOf(','); comma >= 0; comma = text.indexOf(',', from)) {
                sheets.add(quoted(text.substring(from, comma).strip()));
                from = comma + 1;
            }
            sheets.add(quoted(text.substring(from).strip()));
        }
        return sheets;
    }

    private Node node(Setting setting) {
        return nodes.node(setting, faults);
    }

    private static Node quoted(String text) {
        return new ScalarNode(Tag.STR, text, ScalarStyle.DOUBLE_QUOTED);
    }

    /** Takes up what a setting says; it wins over what was put before. */
    public void put(Setting setting) {
        for (Setting member : members(setting)) {
            String path = paths.inFull(member.path());
            values.put(path, value(member));
            sources.remove(path);
            sources.put(path, member);
        }
    }

    /**
     * The value put last for a path in full; null if it was faulty.
     *
     * @param own where none was put, and what a multiple is one of
     */
    public Object given(String path, Object own) {
        return given(path, own, List.of(), path);
    }

    private Object given(String path, Object own, List<Entry> entries, String within) {
        Object value = values.getOrDefault(path, own);
        if (value instanceof PlaceInRange place) {
            return own == null ? null : place.of(own, entries, within, faults);
        }
        return value instanceof Multiple multiple && own != null ? multiple.of(own, paths.leaf(path), faults) : value;
    }

    /** The setting put last for any of some paths in full. */
    public Optional<Setting> last(List<String> some) {
        Optional<Setting> last = Optional.empty();
        for (Map.Entry<String, Setting> source : sources.entrySet()) {
            last = some.contains(source.getKey()) ? Optional.of(source.getValue()) : last;
        }
        return last;
    }

    /**
     * A record with the values that were put in place of its own, all at once, so that values which only make sense
     * together can be set together; null, with faults added, if it refuses them.
     *
     * @param prefix path of the record; "" if its values are at the top
     * @param entries of the record's sheet, whose ranges places in a range are of
     */
    public <T extends Record> T replace(T record, String prefix, List<Entry> entries) {
        @SuppressWarnings("unchecked")
        T replaced = (T) rebuild(record, prefix, "", entries);
        return replaced;
    }

    private Record rebuild(Record record, String prefix, String within, List<Entry> entries) {
        Setting last = null;
        for (Map.Entry<String, Setting> source : sources.entrySet()) {
            last = prefix.isEmpty() || source.getKey().startsWith(prefix + ".") ? source.getValue() : last;
        }
        if (last == null) {
            return record;
        }
        Map<String, Object> components = new HashMap<>();
        boolean sound = true;
        Shape shape = Shape.of(record.getClass());
        for (int place = 0; place < shape.components().size(); place++) {
            RecordComponent component = shape.components().get(place);
            String path = Keys.join(prefix, shape.key(place));
            String inner = Keys.join(within, shape.key(place));
            Object value = shape.value(record, place);
            if (Keys.isGroup(component.getGenericType())) {
                value = rebuild((Record) value, path, inner, entries);
            } else {
                value = given(path, value, entries, inner);
            }
            sound &= value != null;
            components.put(component.getName(), value);
        }
        return sound ? maker.make(record.getClass(), components, last.place(), last.path(), faults) : null;
    }
}
