package org.loopwright.lab.sheet;

import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.loopwright.lab.fault.Fault;
import org.loopwright.lab.fault.Nearest;
import org.loopwright.lab.fault.Place;
import org.loopwright.lab.fault.SheetException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Makes annotated records, and single values of their components, from composed nodes. What is wrong is added to the
 * list of faults, and null returned; reading goes on, so that all faults of a file are found. Confined to one file.
 */
public final class NodeReader {

    private static final List<String> MEASURED = List.of("value", "unit", "range", "source");

    private final Complaints complaints;
    private final RecordMaker maker;
    private final List<Entry> entries = new ArrayList<>();
    /** What is said of the values of the dated path that is being read, else null. */
    private final Parameter datedPath;

    /** A reader of a file. */
    public NodeReader(String file, RecordMaker maker, List<Fault> faults) {
        this(new Complaints(Place.of(file), false, faults), maker, null);
    }

    /** A reader of a setting, all of whose faults are at the setting's place. */
    public NodeReader(Setting setting, RecordMaker maker, List<Fault> faults) {
        this(new Complaints(setting.place(), true, faults), maker, null);
    }

    private NodeReader(Complaints complaints, RecordMaker maker, Parameter datedPath) {
        this.complaints = complaints;
        this.maker = maker;
        this.datedPath = datedPath;
    }

    /** The parameters read so far. */
    public List<Entry> entries() {
        return entries;
    }

    /** A record from a mapping; null if there was a fault. */
    public Record group(Node node, Class<?> type, String path) {
        return group(node, type, path, List.of());
    }

    /** The same for a record that may have {@link TopSettings}, under those keys. */
    Record group(Node node, Class<?> type, String path, List<String> top) {
        List<RecordComponent> components = Keys.components(type);
        List<String> keys = new ArrayList<>();
        for (RecordComponent component : components) {
            keys.addAll(Keys.areTop(component) ? top : List.of(Keys.of(component)));
        }
        if (!(node instanceof MappingNode mapping)) {
            // A text for a whole file is no sheet: whoever made a name point at it is not told what is in it.
            String found = path.isEmpty() && Wording.isText(node) ? "text" : Wording.found(node);
            complaints.add(node, path, "expected a group of keys (" + String.join(", ", keys) + "), found " + found);
            return null;
        }
        List<String> meant = new ArrayList<>();
        Map<String, Node> given = keys(mapping, path, type, keys, meant);
        Map<String, Object> values = new LinkedHashMap<>();
        boolean sound = true;
        for (RecordComponent component : components) {
            if (Keys.areTop(component)) {
                values.put(component.getName(), settings(given, top));
                continue;
            }
            String key = Keys.of(component);
            Parameter says = Keys.parameter(component, datedPath);
            Type valueType = component.getGenericType();
            Node value = given.get(key);
            Object read = null;
            if (value != null) {
                read = value(value, valueType, says, Keys.join(path, key));
            } else if (Keys.raw(valueType) == Optional.class) {
                read = Optional.empty();
            } else if (!says.orElse().isEmpty()) {
                read = silent(valueType, says, Keys.join(path, key));
            } else if (!meant.contains(key)) {
                String unit = says.unit().isEmpty() ? "" : " [" + says.unit() + "]";
                complaints.add(node, Keys.join(path, key), "is missing: " + says.text() + unit);
            }
            sound &= read != null;
            values.put(component.getName(), read);
        }
        return sound ? maker.make(type, values, complaints.at(node), path, complaints.faults()) : null;
    }

    private TopSettings settings(Map<String, Node> given, List<String> keys) {
        List<Setting> settings = new ArrayList<>();
        for (String key : keys) {
            Node node = given.get(key);
            if (node != null) {
                settings.add(new Setting(key, Wording.text(node), complaints.at(node)));
            }
        }
        return new TopSettings(settings);
    }

    /** Nodes by key; unknown and repeated keys are faults, and what unknown ones meant is noted. */
    private Map<String, Node> keys(
            MappingNode mapping, String path, Class<?> type, List<String> valid, List<String> meant) {
        Map<String, Node> given = new LinkedHashMap<>();
        Map<String, Place> first = new LinkedHashMap<>();
        for (NodeTuple pair : mapping.getValue()) {
            if (!(pair.getKeyNode() instanceof ScalarNode scalar)) {
                complaints.add(
                        pair.getKeyNode(), path, "a key must be plain text, found " + Wording.found(pair.getKeyNode()));
                continue;
            }
            String key = scalar.getValue();
            Place earlier = first.putIfAbsent(key, complaints.at(scalar));
            if (earlier != null) {
                complaints.add(scalar, Keys.join(path, key), "is given twice, first in line " + earlier.line());
            } else if (valid.contains(key)) {
                given.put(key, pair.getValueNode());
            } else {
                Optional<Retired> retired = Keys.retired(type, key);
                String hint = retired.map(this::advice).orElseGet(() -> Nearest.hint(key, valid));
                complaints.add(scalar, path, "unknown key '" + key + "'" + hint);
                if (retired.isEmpty()) {
                    Nearest.of(key, valid).ifPresent(meant::add);
                }
            }
        }
        return given;
    }

    /** What to do with a key that is gone: sheets are migrated, settings are not. */
    private String advice(Retired gone) {
        return complaints.fixed()
                ? Keys.advice(gone)
                : "; " + gone.why() + "; rewritten by: loopwright params migrate "
                        + complaints.file().file();
    }

    /** A value of any type a component may have; null if there was a fault. */
    Object value(Node node, Type type, Parameter says, String path) {
        Class<?> raw = Keys.raw(type);
        if (raw == Optional.class) {
            Object read = value(node, Keys.argument(type), says, path);
            return read == null ? null : Optional.of(read);
        }
        if (raw == Marked.class) {
            return new Marked(Wording.text(node), complaints.at(node));
        }
        if (raw == Written.class) {
            return new Written(node, complaints.file(), maker);
        }
        if (Keys.isGroup(type)) {
            return group(node, raw, path);
        }
        if (raw == List.class && Keys.argument(type) == Setting.class) {
            return settings(node, path);
        }
        return measured(node, type, says, path);
    }

    /** A value where the sheet is silent. */
    private Object silent(Type type, Parameter says, String path) {
        Complaints here = new Complaints(complaints.file(), true, complaints.faults());
        Node node = YamlText.compose(here.file(), says.orElse(), here.faults()).orElseThrow();
        NodeReader reader = new NodeReader(here, maker, null);
        Object read = reader.value(node, type, says, path);
        if (Keys.isGroup(type)) {
            // A silent group is one whose every key is silent.
            entries.addAll(reader.entries);
            return read;
        }
        double[] range = {says.low(), says.high()};
        if (!(Double.isNaN(says.low()) && Double.isNaN(says.high()))) {
            range = RangeReader.checked(range, node, read, says, says.unit(), path, here);
        }
        if (read == null || range.length != 2) {
            return null; // The declaration itself is faulty, which is told as if a sheet said it.
        }
        entry(path, node, says, range, says.source().isEmpty() ? Entry.DEFAULT : says.source(), 0);
        return read;
    }

    /** A single value or a list, alone or with unit, range and source. */
    private Object measured(Node node, Type type, Parameter says, String path) {
        int line = complaints.at(node).line();
        NodeReader members = new NodeReader(complaints, maker, isDated(type) ? says : datedPath);
        if (!(node instanceof MappingNode mapping)) {
            Object read = members.plain(node, type, says, path);
            if (isDated(type)) {
                dated(members.entries, says);
            } else {
                entry(path, node, says, new double[] {Double.NaN, Double.NaN}, "", line);
            }
            return read;
        }
        List<String> meant = new ArrayList<>();
        Map<String, Node> given = keys(mapping, path, Entry.class, MEASURED, meant);
        Node value = given.get("value");
        if (value == null) {
            if (!meant.contains("value")) {
                String alternative = " or {value: ..., unit, range, source}, found keys without 'value'";
                complaints.add(node, path, "expected " + ScalarReader.expected(type) + alternative);
            }
            return null;
        }
        Object read = members.plain(value, type, says, path);
        boolean sound = unit(given.get("unit"), says, path);
        double[] range = RangeReader.read(given.get("range"), read, says, says.unit(), path, complaints);
        Node source = given.get("source");
        if (source != null && !(source instanceof ScalarNode && !Wording.isNothing(source))) {
            complaints.wrong(source, "text", path + ".source");
            sound = false;
        }
        if (sound && range.length == 2) {
            entry(path, value, says, range, source == null ? "" : Wording.text(source), line);
        }
        return sound && range.length == 2 ? read : null;
    }

    private static boolean isDated(Type type) {
        return Keys.raw(type) == List.class && Keys.argument(type) == DatedValue.class;
    }

    /** Each value of a dated path is a parameter, under the path's meaning; the day goes with it. */
    private void dated(List<Entry> members, Parameter says) {
        for (Entry member : members) {
            if (member.path().endsWith(".value")) {
                String path = member.path().substring(0, member.path().length() - ".value".length());
                entries.add(new Entry(
                        path,
                        member.valueText(),
                        says.unit(),
                        member.low(),
                        member.high(),
                        member.source(),
                        member.line(),
                        says.text()));
            }
        }
    }

    private void entry(String path, Node value, Parameter says, double[] range, String source, int line) {
        entries.add(new Entry(path, Wording.text(value), says.unit(), range[0], range[1], source, line, says.text()));
    }

    private boolean unit(Node node, Parameter says, String path) {
        String unit = says.unit();
        if (node == null || (node instanceof ScalarNode && Wording.text(node).equals(unit))) {
            return true;
        }
        String allowed = unit.isEmpty() ? "has no unit" : "unit must be '" + unit + "'";
        String was = node instanceof ScalarNode ? "'" + Wording.text(node) + "'" : Wording.found(node);
        complaints.add(node, path, allowed + ", was " + was);
        return false;
    }

    private Object plain(Node node, Type type, Parameter says, String path) {
        if (Keys.raw(type) == List.class) {
            return list(node, Keys.argument(type), says, path);
        }
        Object read = ScalarReader.read(node, Keys.raw(type), says, says.unit(), path, complaints);
        boolean isFile = read instanceof String text && !says.folder().isEmpty() && !text.isBlank();
        return isFile && maker.files().isPresent() ? file((String) read, node, says, path) : read;
    }

    /** The path of a file that is named; the name itself where there is none such, for whoever needs the file to say so. */
    private Object file(String text, Node node, Parameter says, String path) {
        NamedFiles files = maker.files().orElseThrow();
        try {
            return files.file(new Setting(path, text, complaints.at(node)), says.folder())
                    .map(found -> NamedFiles.absolute(found).toString())
                    .orElse(text);
        } catch (SheetException refused) {
            complaints.faults().addAll(refused.faults());
            return null;
        }
    }

    private Object list(Node node, Type member, Parameter says, String path) {
        if (!(node instanceof SequenceNode sequence)) {
            return complaints.wrong(node, "a list", path);
        }
        List<Object> read = new ArrayList<>();
        boolean sound = true;
        for (Node item : sequence.getValue()) {
            String itemPath = path + "[" + read.size() + "]";
            boolean nested = Keys.isGroup(member) || member == Marked.class || member == Written.class;
            Object value = nested ? value(item, member, says, itemPath) : plain(item, member, says, itemPath);
            sound &= value != null;
            read.add(value);
        }
        if (sound && member == DatedValue.class) {
            sound = increases(node, read, path);
        }
        return sound ? read : null;
    }

    /** A dated path is a step function from day 0 on. */
    private boolean increases(Node node, List<Object> read, String path) {
        double last = -1;
        for (Object member : read) {
            double day = ((DatedValue) member).day();
            if (last < 0 ? day != 0 : day <= last) {
                complaints.add(
                        node,
                        path,
                        "days must start at 0 and increase, found day " + Wording.number(day)
                                + (last < 0 ? " first" : " after day " + Wording.number(last)));
                return false;
            }
            last = day;
        }
        if (read.isEmpty()) {
            complaints.add(node, path, "must have a value from day 0 on, found an empty list");
        }
        return !read.isEmpty();
    }

    /** Settings from a mapping of paths to values. */
    private Object settings(Node node, String path) {
        if (!(node instanceof MappingNode mapping)) {
            return complaints.wrong(node, "paths with values", path);
        }
        Map<String, Setting> read = new LinkedHashMap<>();
        boolean sound = true;
        for (NodeTuple pair : mapping.getValue()) {
            if (!(pair.getKeyNode() instanceof ScalarNode key)) {
                complaints.add(
                        pair.getKeyNode(),
                        path,
                        "a path must be plain text, found " + Wording.found(pair.getKeyNode()));
                sound = false;
                continue;
            }
            String text = Wording.text(pair.getValueNode());
            Setting earlier = read.putIfAbsent(key.getValue(), new Setting(key.getValue(), text, complaints.at(key)));
            if (earlier != null) {
                complaints.add(
                        key,
                        Keys.join(path, key.getValue()),
                        "is given twice, first in line " + earlier.place().line());
                sound = false;
            }
        }
        return sound ? List.copyOf(read.values()) : null;
    }
}
