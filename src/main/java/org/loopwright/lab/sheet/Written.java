package org.loopwright.lab.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.loopwright.lab.fault.Fault;
import org.loopwright.lab.fault.Place;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A part of a file as it was written, of whatever shape, for a reader whose key takes more than one: a list of levels
 * or levels by name, the name of a design or a group that describes it. Immutable.
 */
public final class Written {

    private final Node node;
    private final Place file;
    private final RecordMaker maker;

    public Written(Node node, Place file, RecordMaker maker) {
        this.node = node;
        this.file = file;
        this.maker = maker;
    }

    /** Where it was written. */
    public Place place() {
        return YamlText.place(file, node.getStartMark());
    }

    /** True for a single value, not a list and not a group of keys. */
    public boolean isSingle() {
        return node instanceof ScalarNode;
    }

    /** True for a list. */
    public boolean isList() {
        return node instanceof SequenceNode;
    }

    /** True for a group of keys with values. */
    public boolean isGroup() {
        return node instanceof MappingNode;
    }

    /** The text of a single value; lists and groups in flow style. */
    public String text() {
        return Wording.text(node);
    }

    /** The same with its place. */
    public Marked marked() {
        return new Marked(text(), place());
    }

    /** What was found, in words, for a message that something else was expected. */
    public String found() {
        return Wording.found(node);
    }

    /** The members of a list; none of anything else. */
    public List<Written> items() {
        List<Written> items = new ArrayList<>();
        if (node instanceof SequenceNode sequence) {
            sequence.getValue().forEach(item -> items.add(new Written(item, file, maker)));
        }
        return List.copyOf(items);
    }

    /**
     * The keys of a group with their values, in the order in which they are written; none of anything else.
     *
     * @param path of this part, for faults
     * @param faults list that is added to for keys that are no plain text or are given twice
     */
    public Map<Marked, Written> members(String path, List<Fault> faults) {
        Map<Marked, Written> members = new LinkedHashMap<>();
        if (!(node instanceof MappingNode mapping)) {
            return members;
        }
        Map<String, Place> first = new LinkedHashMap<>();
        for (NodeTuple pair : mapping.getValue()) {
            Place place = YamlText.place(file, pair.getKeyNode().getStartMark());
            if (!(pair.getKeyNode() instanceof ScalarNode key)) {
                String message = "a key must be plain text, found " + Wording.found(pair.getKeyNode());
                faults.add(Fault.at(place, path, message));
                continue;
            }
            Place earlier = first.putIfAbsent(key.getValue(), place);
            if (earlier == null) {
                members.put(new Marked(key.getValue(), place), new Written(pair.getValueNode(), file, maker));
            } else {
                String message = "is given twice, first in line " + earlier.line();
                faults.add(Fault.at(place, Keys.join(path, key.getValue()), message));
            }
        }
        return members;
    }

    /**
     * Reads it as an annotated record.
     *
     * @param path of this part, for faults
     * @param faults list that is added to; if it is, the record is null
     */
    public <T extends Record> T as(Class<T> type, String path, List<Fault> faults) {
        return type.cast(new NodeReader(file.file(), maker, faults).group(node, type, path));
    }

    /** The same of a whole file that may have settings at its top, under those keys. */
    public <T extends Record> T as(Class<T> type, List<String> topSettings, List<Fault> faults) {
        return type.cast(new NodeReader(file.file(), maker, faults).group(node, type, "", topSettings));
    }

    /** As written, in flow style. */
    @Override
    public String toString() {
        return text();
    }
}
