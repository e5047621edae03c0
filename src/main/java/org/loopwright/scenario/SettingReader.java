package org.loopwright.scenario;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Reads the values of settings and puts them into records. */
final class SettingReader {

    private final RecordMaker maker;
    private final List<Fault> faults;

    SettingReader(RecordMaker maker, List<Fault> faults) {
        this.maker = maker;
        this.faults = faults;
    }

    /** The value that a setting gives to a parameter; null, with a fault added, if it is none. */
    Object value(Setting setting) {
        Optional<String> problem = ScenarioPaths.problem(setting.path());
        if (problem.isPresent()) {
            faults.add(setting.fault(problem.get()));
            return null;
        }
        ScenarioPaths.Leaf leaf = ScenarioPaths.leaf(setting.path());
        Node node = leaf.type() == String.class ? quoted(setting.value()) : node(setting);
        return node == null
                ? null
                : new NodeReader(setting, maker, faults).value(node, leaf.type(), leaf.says(), setting.path());
    }

    /** Names of sheets: a list, names with commas between them, or a single name. */
    List<String> names(Setting setting) {
        Node node = node(setting);
        List<String> names = new ArrayList<>();
        if (node instanceof SequenceNode sequence) {
            for (Node item : sequence.getValue()) {
                names.add(Wording.text(item));
            }
        } else if (node != null) {
            String text = Wording.text(node);
            int from = 0;
            for (int comma = text.indexOf(','); comma >= 0; comma = text.indexOf(',', from)) {
                names.add(text.substring(from, comma).strip());
                from = comma + 1;
            }
            names.add(text.substring(from).strip());
        }
        return names;
    }

    private Node node(Setting setting) {
        if (setting.value().isBlank()) {
            return new ScalarNode(Tag.NULL, "", ScalarStyle.PLAIN);
        }
        List<Fault> found = new ArrayList<>();
        Optional<Node> node = YamlText.compose(setting.place(), setting.value(), found);
        // Line and column within the value mean nothing to its author.
        found.forEach(fault -> faults.add(setting.fault(fault.message())));
        return node.orElse(null);
    }

    private static Node quoted(String text) {
        return new ScalarNode(Tag.STR, text, ScalarStyle.DOUBLE_QUOTED);
    }

    /**
     * A record with some of its values replaced, all at once, so that values which only make sense together can be set
     * together.
     *
     * @param prefix path of the record
     * @param values by path
     * @param settings where each value is from
     */
    <T extends Record> T replace(T record, String prefix, Map<String, Object> values, Map<String, Setting> settings) {
        @SuppressWarnings("unchecked")
        T replaced = (T) rebuild(record, prefix, values, settings);
        return replaced;
    }

    private Record rebuild(Record record, String prefix, Map<String, Object> values, Map<String, Setting> settings) {
        Setting last = null;
        for (Map.Entry<String, Setting> setting : settings.entrySet()) {
            last = setting.getKey().startsWith(prefix + ".") ? setting.getValue() : last;
        }
        if (last == null) {
            return record;
        }
        Map<String, Object> components = new LinkedHashMap<>();
        for (RecordComponent component : Keys.components(record.getClass())) {
            String path = prefix + "." + Keys.of(component);
            Object value = RecordMaker.get(record, component);
            if (Keys.isGroup(component.getGenericType())) {
                value = rebuild((Record) value, path, values, settings);
                if (value == null) {
                    return null;
                }
            } else if (values.containsKey(path)) {
                value = values.get(path);
            }
            components.put(component.getName(), value);
        }
        return maker.make(record.getClass(), components, last.place(), last.path(), faults);
    }
}
