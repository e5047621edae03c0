package org.loopwright.subject.model;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import org.loopwright.lab.random.RandomStream;
import org.loopwright.lab.random.Streams;
import org.loopwright.subject.scenario.Scenario;
import org.loopwright.subject.technology.Candidate;
import sim.engine.Schedule;

/**
 * The hash of everything that agents hold at one moment. Objects are numbered in the order in which they are met, and
 * each is written once: its type, then its fields by name, references by number. So the hash hangs on values and on who
 * knows whom, not on where the machine keeps them; and a field that is added to an agent tomorrow is in it without a
 * word here. What never changes in a run (scenario, matrices) is left out, and so are transient fields: results that are
 * kept so as not to be computed twice, which being watched may fill.
 */
final class StateHash {

    private static final String OURS = StateHash.class.getPackageName();
    private static final String SCENARIO = Scenario.class.getPackageName();
    private static final String TECHNOLOGY = Candidate.class.getPackageName();

    /** Compares by identity; the numbers are only looked up, never walked through. */
    private static final class Identity {
        private final Object object;

        Identity(Object object) {
            this.object = object;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Identity identity && identity.object == object;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(object);
        }
    }

    private final MessageDigest digest;
    private final Map<Identity, Integer> numbers = new LinkedHashMap<>();
    private final ArrayDeque<Object> open = new ArrayDeque<>();
    private final Map<Class<?>, List<Field>> fields = new LinkedHashMap<>();

    private StateHash() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    /** SHA-256, in hexadecimal, of all that can be reached from the roots. */
    static String of(Object... roots) {
        StateHash hash = new StateHash();
        for (Object root : roots) {
            hash.value(root);
        }
        while (!hash.open.isEmpty()) {
            hash.write(hash.open.poll());
        }
        return HexFormat.of().formatHex(hash.digest.digest());
    }

    /** A value in full, or the number of an object whose turn to be written comes later. */
    private void value(Object value) {
        if (value == null) {
            word("null");
        } else if (value instanceof Double || value instanceof Float) {
            bits(Double.doubleToLongBits(((Number) value).doubleValue()));
        } else if (value instanceof Number number) {
            bits(number.longValue());
        } else if (value instanceof Boolean || value instanceof String) {
            word(value.toString());
        } else if (value instanceof Enum<?> constant) {
            word(constant.name());
        } else if (value instanceof Optional<?> optional) {
            value(optional.orElse(null));
        } else if (!isScenery(value)) {
            Identity identity = new Identity(value);
            Integer number = numbers.get(identity);
            if (number == null) {
                number = numbers.size();
                numbers.put(identity, number);
                open.add(value);
            }
            bits(number);
        }
    }

    /** What a run is made from, and MASON's schedule, which knows nothing that the agenda does not. */
    private static boolean isScenery(Object value) {
        String room = value.getClass().getPackageName();
        return value instanceof Schedule
                || value instanceof Streams
                || value instanceof Comparator<?>
                || room.equals(SCENARIO)
                || (room.equals(TECHNOLOGY) && !(value instanceof Record));
    }

    private void write(Object object) {
        Class<?> type = object.getClass();
        if (object instanceof double[] values) {
            bits(values.length);
            for (double value : values) {
                bits(Double.doubleToLongBits(value));
            }
        } else if (type.isArray()) {
            int length = Array.getLength(object);
            bits(length);
            for (int i = 0; i < length; i++) {
                value(Array.get(object, i));
            }
        } else if (object instanceof PriorityQueue<?> queue) {
            each(inOrder(queue));
        } else if (object instanceof Collection<?> collection) {
            each(collection);
        } else if (object instanceof Map<?, ?> map) {
            bits(map.size());
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                value(entry.getKey());
                value(entry.getValue());
            }
        } else if (object instanceof RandomStream stream) {
            stream.position(digest::update);
        } else {
            members(object, type);
        }
    }

    /** The order in which a queue would be emptied, which its array does not show. */
    private static <T> List<T> inOrder(PriorityQueue<T> queue) {
        List<T> sorted = new ArrayList<>(queue);
        sorted.sort(queue.comparator());
        return sorted;
    }

    private void each(Collection<?> values) {
        bits(values.size());
        values.forEach(this::value);
    }

    private void members(Object object, Class<?> type) {
        boolean known = type.getPackageName().startsWith(OURS) || object instanceof Record;
        if (!known || type.isHidden() || type.isSynthetic()) {
            throw new IllegalStateException("an agent holds a " + type.getName() + ", which has no canonical form");
        }
        word(type.getName());
        for (Field field : fields.computeIfAbsent(type, StateHash::declared)) {
            try {
                value(field.get(object));
            } catch (IllegalAccessException impossible) {
                throw new IllegalStateException(field + " was made accessible", impossible);
            }
        }
    }

    /** Fields of a type and of the types above it, sorted by name: Java promises no order of its own. */
    private static List<Field> declared(Class<?> type) {
        List<Field> all = new ArrayList<>();
        for (Class<?> at = type; at != Object.class && at != null; at = at.getSuperclass()) {
            Arrays.stream(at.getDeclaredFields())
                    .filter(field -> !Modifier.isStatic(field.getModifiers())
                            && !Modifier.isTransient(field.getModifiers())
                            && !field.isSynthetic())
                    .sorted(Comparator.comparing(Field::getName))
                    .forEach(all::add);
        }
        all.forEach(field -> field.setAccessible(true));
        return all;
    }

    private void word(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        bits(bytes.length);
        digest.update(bytes);
    }

    private void bits(long value) {
        for (int shift = 56; shift >= 0; shift -= 8) {
            digest.update((byte) (value >>> shift));
        }
    }
}
