package org.loopwright.lab.sheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.loopwright.lab.fault.Fault;
import org.loopwright.lab.fault.Place;
import org.loopwright.lab.fault.SheetException;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * A file that people wrote. Every method throws {@link SheetException} with all faults of what it reads.
 *
 * @param path of the file
 */
public record SheetFile(Path path) {

    /** The name of the file without its ending. */
    public String title() {
        return SheetFolder.title(path);
    }

    /**
     * True of a file with that key at its top, such as {@code study}; false of one that cannot be read, since reading it as
     * something else then tells what is wrong with it.
     */
    public boolean hasKey(String key) {
        return keys().contains(key);
    }

    /** True of a file most of whose keys are those of a record, and of one that cannot be read, which reading it tells. */
    public boolean isLike(Class<?> type) {
        List<String> keys = keys();
        return keys.isEmpty() || 2 * common(type) > keys.size();
    }

    /** True of the files that are like a record. */
    static Predicate<Path> like(Class<?> type) {
        return file -> new SheetFile(file).isLike(type);
    }

    /** How many of its keys are those of a record [1]. */
    public int common(Class<?> type) {
        List<String> known = Keys.components(type).stream().map(Keys::of).toList();
        return (int) keys().stream().filter(known::contains).count();
    }

    private List<String> keys() {
        return YamlText.read(path, new ArrayList<>()).filter(MappingNode.class::isInstance).stream()
                .flatMap(top -> ((MappingNode) top).getValue().stream())
                .map(pair -> Wording.text(pair.getKeyNode()))
                .filter(key -> !Extension.isKey(key))
                .toList();
    }

    /** The file as an annotated record. */
    public <T extends Record> Sheet<T> as(Class<T> type, RecordMaker maker) {
        require();
        List<Fault> faults = new ArrayList<>();
        NodeReader reader = new NodeReader(Place.name(path), maker, faults);
        Optional<Node> node = YamlText.read(path, faults);
        Record read = node.map(top -> reader.group(
                        new Extension(type, maker, like(type), faults).whole(top, Place.of(path), title()), type, ""))
                .orElse(null);
        refuse(faults);
        return new Sheet<>(Place.name(path), type.cast(read), reader.entries());
    }

    /** The file as it is written, for a reader who finds further faults in it than those of its shape. */
    public Written written() {
        require();
        List<Fault> faults = new ArrayList<>();
        Optional<Node> node = YamlText.read(path, faults);
        refuse(faults);
        return new Written(node.orElseThrow(), Place.of(Place.name(path)), RecordMaker.PLAIN);
    }

    /** The text of a file that is no sheet, such as a table of points, without a byte order mark. */
    public String text() {
        require();
        List<Fault> faults = new ArrayList<>();
        Place place = Place.of(path);
        try {
            byte[] bytes = YamlText.bytes(path, faults);
            Optional<String> text = bytes == null ? Optional.empty() : YamlText.decode(place, bytes, faults);
            if (text.isPresent()) {
                return text.get();
            }
        } catch (IOException cannotRead) {
            faults.add(Fault.at(place, "", Files.isDirectory(path) ? "is a folder, not a file" : "cannot be read"));
        }
        throw new SheetException(faults);
    }

    /**
     * The value of a setting of a group that has this file to itself.
     *
     * @param key path of the group
     * @param paths that settings may name
     * @param files those that the values of the group may name, which then are named by where they are
     * @param check what is wrong with a setting of one of the values
     * @return the value in flow style, checked
     */
    public String value(String key, SheetPaths paths, NamedFiles files, Function<Setting, List<Fault>> check) {
        require();
        List<Fault> faults = new ArrayList<>();
        Place place = Place.of(Place.name(path));
        Node node = YamlText.read(path, faults).orElse(null);
        if (node instanceof MappingNode group) {
            for (NodeTuple pair : group.getValue()) {
                String inner = Keys.join(key, Wording.text(pair.getKeyNode()));
                Place there = YamlText.place(place, pair.getValueNode().getStartMark());
                faults.addAll(check.apply(new Setting(inner, Wording.text(pair.getValueNode()), there)));
            }
        } else if (node != null) {
            new Complaints(place, false, faults).wrong(node, "a group of keys", key);
        }
        refuse(faults);
        return Wording.text(found(node, key, paths, files));
    }

    /** The same with the paths of files in place of what this file calls them: who reads it on does not know where it lies. */
    private Node found(Node node, String key, SheetPaths paths, NamedFiles files) {
        if (node instanceof MappingNode group) {
            List<NodeTuple> pairs = new ArrayList<>();
            for (NodeTuple pair : group.getValue()) {
                String inner = Keys.join(key, Wording.text(pair.getKeyNode()));
                pairs.add(new NodeTuple(pair.getKeyNode(), found(pair.getValueNode(), inner, paths, files)));
            }
            return new MappingNode(group.getTag(), pairs, group.getFlowStyle());
        }
        SheetPaths.Leaf leaf = paths.leaf(key);
        if (leaf == null || leaf.says().folder().isEmpty()) {
            return node;
        }
        Setting named = new Setting(key, Wording.text(node), Place.of(path));
        return files.file(named, leaf.says().folder())
                .<Node>map(file ->
                        new ScalarNode(Tag.STR, Place.name(NamedFiles.absolute(file)), ScalarStyle.DOUBLE_QUOTED))
                .orElse(node);
    }

    /** What to add to a message about a missing file: the nearest name among the files beside it. */
    public String nearest() {
        return SheetFolder.nearest(path);
    }

    private void require() {
        if (Files.notExists(path)) {
            throw new SheetException(Fault.at(Place.of(path), "", "no such file" + nearest()));
        }
    }

    private static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw new SheetException(faults);
        }
    }
}
