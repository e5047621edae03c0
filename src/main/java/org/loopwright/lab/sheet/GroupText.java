package org.loopwright.lab.sheet;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.CollectionNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Keys of a group taken out of a text, replaced and put in. YAML writers lay a document out anew and drop comments, which
 * is why this works on the text. Confined to one text.
 */
final class GroupText {

    /** What may follow a key that has its lines to itself. */
    private static final Pattern REST = Pattern.compile("[ \t]*(#.*)?");

    private static final Pattern COMMA_AND_REST = Pattern.compile("[ \t]*,[ \t]*(#.*)?");

    private final TextEdits edits;
    private final List<NodeTuple> keys;
    private final boolean flow;

    GroupText(TextEdits edits, MappingNode group) {
        this.edits = edits;
        keys = group.getValue();
        flow = group.getFlowStyle() == FlowStyle.FLOW;
    }

    /** False of a key that shares its line with what must stay, such as a dash, so that no line of it can be changed. */
    boolean isEditable(int key) {
        return flow || isBlankBefore(key);
    }

    /** Puts another key and its value in the place of one. */
    void replace(int key, String by) {
        edits.replace(start(key), end(key), by);
    }

    /** Puts a key and its value in after one. */
    void insertAfter(int key, String added) {
        if (flow) {
            edits.replace(end(key), end(key), ", " + added);
            return;
        }
        String indented = " ".repeat(start(key) - edits.lineStart(start(key))) + added;
        int next = edits.nextLine(end(key));
        boolean ended = next > edits.lineEnd(end(key));
        edits.replace(next, next, ended ? indented + edits.lineEnding() : edits.lineEnding() + indented);
    }

    /**
     * Takes a key out: its lines, if it has them to itself, with a comment beside it.
     *
     * @param last true if only keys that are taken out too follow
     */
    void cut(int key, boolean last) {
        if (ownsItsLines(key)) {
            edits.replace(edits.lineStart(start(key)), edits.nextLine(end(key)), "");
        } else if (!last) {
            edits.replace(start(key), start(key + 1), "");
        } else {
            // A comma may stay behind, but none without its comment.
            boolean near = key > 0
                    && edits.text()
                            .substring(end(key - 1), start(key))
                            .chars()
                            .noneMatch(c -> c == '#' || c == '\n' || c == '\r');
            edits.replace(near ? end(key - 1) : start(key), end(key), "");
        }
    }

    private boolean ownsItsLines(int key) {
        String rest = edits.text().substring(end(key), edits.lineEnd(end(key)));
        boolean alone = REST.matcher(rest).matches();
        boolean closed = COMMA_AND_REST.matcher(rest).matches();
        return isBlankBefore(key) && (flow ? closed || (alone && key == keys.size() - 1) : alone);
    }

    private boolean isBlankBefore(int key) {
        return edits.text().substring(edits.lineStart(start(key)), start(key)).isBlank();
    }

    private int start(int key) {
        return offset(keys.get(key).getKeyNode().getStartMark());
    }

    private int end(int key) {
        int least = offset(keys.get(key).getKeyNode().getEndMark());
        int end = Math.max(least, end(keys.get(key).getValueNode()));
        // The mark of a text in lines of its own is behind them.
        while (end > least && Character.isWhitespace(edits.text().charAt(end - 1))) {
            end--;
        }
        return end;
    }

    /** Where a value ends. The mark at the end of a block is where the next one begins: that of what is in it last counts. */
    private int end(Node node) {
        if (!(node instanceof CollectionNode<?> block) || block.getFlowStyle() == FlowStyle.FLOW) {
            return offset(node.getEndMark());
        }
        if (node instanceof SequenceNode list) {
            return end(list.getValue().get(list.getValue().size() - 1));
        }
        List<NodeTuple> pairs = ((MappingNode) node).getValue();
        return end(pairs.get(pairs.size() - 1).getValueNode());
    }

    /** Marks count code points. */
    private int offset(Optional<Mark> mark) {
        return edits.text().offsetByCodePoints(0, mark.orElseThrow().getIndex());
    }
}
