package org.loopwright.lab.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.loopwright.lab.fault.Fault;
import org.loopwright.lab.fault.Invisible;
import org.loopwright.lab.fault.Place;
import org.loopwright.lab.file.PlainFile;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlVersionException;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Turns a file into nodes that know their place. SnakeYAML Engine's composed nodes are used rather than data binding
 * (Jackson): data binding stops at the first fault and does not say where an unknown key stands.
 */
public final class YamlText {

    /** Sheets are at most five deep; deeper nesting would only exhaust the stack of the composer. */
    private static final int DEEPEST = 32;

    /** A file beyond this is no sheet, perhaps a device without end [bytes]. */
    private static final int LONGEST = 16 << 20;

    private YamlText() {}

    /** The single document of a file; empty, with a fault added, if there is none. */
    public static Optional<Node> read(Path path, List<Fault> faults) {
        Place file = Place.of(path);
        byte[] bytes;
        try {
            bytes = bytes(path, faults);
        } catch (IOException cannotRead) {
            String what = Files.isDirectory(path) ? "is a folder, not a file" : "cannot be read";
            what = Files.exists(path) && !Files.isDirectory(path) && !Files.isRegularFile(path)
                    ? "is no plain file"
                    : what;
            faults.add(Fault.at(file, "", what));
            return Optional.empty();
        }
        if (bytes == null) {
            return Optional.empty();
        }
        Optional<String> text = decode(file, bytes, faults);
        return text.flatMap(decoded -> compose(file, decoded, faults));
    }

    /** The bytes of a file; null, with a fault added, if there are more than any sheet has. */
    public static byte[] bytes(Path path, List<Fault> faults) throws IOException {
        try (InputStream in = PlainFile.open(path)) {
            byte[] bytes = in.readNBytes(LONGEST + 1);
            if (bytes.length > LONGEST) {
                faults.add(Fault.at(Place.of(path), "", "is larger than 16 MiB, which no sheet is"));
                return null;
            }
            return bytes;
        }
    }

    /** The text of a file in UTF-8; empty, with a fault added, if it is something else. */
    public static Optional<String> decode(Place file, byte[] bytes, List<Fault> faults) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notText) {
            faults.add(Fault.at(file, "", "is not text in UTF-8"));
            return Optional.empty();
        }
        int line = 1;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                line++;
                start = i + 1;
            } else if (Character.isISOControl(c) && c != '\r' && c != '\t' && c != '\u0085') {
                String code = String.format(Locale.ROOT, "U+%04X", (int) c);
                Place place = new Place(file.file(), line, i - start + 1);
                faults.add(Fault.at(place, "", "is not a text file: control character " + code));
                return Optional.empty();
            }
        }
        return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    /** The single document of a text; empty, with a fault added, if it is empty or not YAML. */
    public static Optional<Node> compose(Place file, String text, List<Fault> faults) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file.file())
                .setAllowNonScalarKeys(true)
                .setCodePointLimit(Integer.MAX_VALUE)
                .build();
        try {
            if (!isPlainYaml(file, new Parse(settings).parseString(text), faults)) {
                return Optional.empty();
            }
            Optional<Node> node = new Compose(settings).composeString(text);
            if (node.isEmpty()) {
                faults.add(Fault.at(file, "", "is empty"));
            }
            return node;
        } catch (MarkedYamlEngineException notYaml) {
            faults.add(Fault.at(place(file, notYaml.getProblemMark()), "", "is not YAML: " + reason(notYaml)));
        } catch (YamlVersionException newer) {
            faults.add(Fault.at(file, "", "is not YAML 1: the %YAML directive names another version"));
        } catch (YamlEngineException notYaml) {
            faults.add(Fault.at(file, "", "is not YAML: " + notYaml.getMessage()));
        }
        return Optional.empty();
    }

    /** Sheets say everything where it is needed: no anchors, aliases or tags, which data binding would act upon. */
    private static boolean isPlainYaml(Place file, Iterable<Event> events, List<Fault> faults) {
        int depth = 0;
        for (Event event : events) {
            boolean alias = event instanceof AliasEvent;
            if (alias || (event instanceof NodeEvent node && node.getAnchor().isPresent())) {
                faults.add(Fault.at(
                        place(file, event.getStartMark()),
                        "",
                        "anchors and aliases are not used; write the value out"));
                return false;
            }
            Optional<String> tag = Optional.empty();
            if (event instanceof ScalarEvent scalar) {
                tag = scalar.getTag();
            } else if (event instanceof CollectionStartEvent collection) {
                tag = collection.getTag();
                depth++;
            } else if (event instanceof CollectionEndEvent) {
                depth--;
            }
            if (event instanceof ScalarEvent scalar
                    && strange(scalar.getValue()).isPresent()) {
                faults.add(Fault.at(
                        place(file, event.getStartMark()),
                        "",
                        "has the character "
                                + Invisible.code(strange(scalar.getValue()).get()) + " in it, which is not"
                                + " seen but acts"));
                return false;
            }
            if (tag.isPresent()) {
                String message = "tags are not used, found " + tag.get();
                faults.add(Fault.at(place(file, event.getStartMark()), "", message));
                return false;
            }
            if (depth > DEEPEST) {
                String message = "is nested more than " + DEEPEST + " deep";
                faults.add(Fault.at(place(file, event.getStartMark()), "", message));
                return false;
            }
        }
        return true;
    }

    /** What an escape in double quotes can bring about, and no text needs. */
    private static Optional<Character> strange(String text) {
        return text.chars()
                .mapToObj(c -> (char) c)
                .filter(c -> Invisible.isStrange(c))
                .findFirst();
    }

    /** The place of a mark, which counts from 0 and knows its file: a sheet may extend another one. */
    public static Place place(Place file, Optional<Mark> mark) {
        return mark.map(m -> new Place(m.getName(), m.getLine() + 1, m.getColumn() + 1))
                .orElse(file);
    }

    private static String reason(MarkedYamlEngineException fault) {
        String context = fault.getContext() == null ? "" : fault.getContext();
        return context.isEmpty() ? fault.getProblem() : context + ", " + fault.getProblem();
    }
}
