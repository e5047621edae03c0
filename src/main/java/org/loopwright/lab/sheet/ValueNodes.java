package org.loopwright.lab.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.loopwright.lab.fault.Fault;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * The values of settings as nodes. The settings of a study's base are read again for each of its design points, and so
 * are its levels: a word or a number needs no parser, and of what does need one the first values are kept. Safe for
 * threads.
 */
public final class ValueNodes {

    /** Values kept; a whole sheet may take 100 kB. Where there are more, to throw out would be of no use: they take turns. */
    private static final int MOST_KEPT = 200;

    private final Map<String, Node> kept = new ConcurrentHashMap<>();

    /** The node of a value, without marks that mean anything; null, with a fault added, if it is not YAML. */
    Node node(Setting setting, List<Fault> faults) {
        String value = setting.value();
        if (value.isBlank()) {
            return new ScalarNode(Tag.NULL, "", ScalarStyle.PLAIN);
        }
        if (isWord(value)) {
            // No reader looks at the tag of a single value, only at its text and at whether it has quotes.
            return new ScalarNode(Tag.STR, value, ScalarStyle.PLAIN);
        }
        Node known = kept.get(value);
        if (known != null) {
            return known;
        }
        List<Fault> found = new ArrayList<>();
        Optional<Node> node = YamlText.compose(setting.place(), value, found);
        // Line and column within the value mean nothing to its author.
        found.forEach(fault -> faults.add(setting.fault(fault.message())));
        if (node.isPresent() && kept.size() < MOST_KEPT) {
            kept.put(value, node.get());
        }
        return node.orElse(null);
    }

    /**
     * True of a text that YAML cannot take for anything but one plain value as it stands: a letter, a digit, or a sign or
     * point with a digit after it, then letters, digits, points, signs and underscores.
     */
    private static boolean isWord(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isLetterOrDigit = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            boolean isInner = i > 0 && (c == '.' || c == '-' || c == '+' || c == '_');
            if (!isLetterOrDigit && !isInner && !(i == 0 && isSignedNumber(text))) {
                return false;
            }
        }
        return true;
    }

    /** True if a sign or a point has a digit after it: three of them alone would begin or end a document. */
    private static boolean isSignedNumber(String text) {
        boolean isSign = text.charAt(0) == '-' || text.charAt(0) == '+' || text.charAt(0) == '.';
        return isSign && text.length() > 1 && text.charAt(1) >= '0' && text.charAt(1) <= '9';
    }
}
