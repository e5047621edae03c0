package org.loopwright.lab.design;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.loopwright.lab.fault.Fault;
import org.loopwright.lab.fault.Nearest;
import org.loopwright.lab.fault.Place;
import org.loopwright.lab.fault.SheetException;
import org.loopwright.lab.sheet.Marked;
import org.loopwright.lab.sheet.Written;

/** What is wrong with a study, collected while it is read. Confined to one file. */
final class Faults {

    private final List<Fault> found = new ArrayList<>();

    void add(Place place, String path, String message) {
        found.add(Fault.at(place, path, message));
    }

    void addAll(List<Fault> faults) {
        found.addAll(faults);
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /** The list itself, to be added to. */
    List<Fault> list() {
        return found;
    }

    /** Ends the reading if anything is wrong. */
    void refuse() {
        if (!found.isEmpty()) {
            throw new SheetException(found);
        }
    }

    /** What is made; empty, with a fault added, if its maker refuses. */
    <T> Optional<T> attempt(Place place, String path, Supplier<T> maker) {
        try {
            return Optional.of(maker.get());
        } catch (IllegalArgumentException refused) {
            add(place, path, refused.getMessage());
            return Optional.empty();
        } catch (SheetException faulty) {
            addAll(faulty.faults());
            return Optional.empty();
        }
    }

    /** The record of a group whose first key says of which kind it is; empty, with a fault added, if there is none. */
    <S> Optional<S> kinded(Written written, String path, Class<S> family, Map<String, Class<? extends Record>> kinds) {
        List<String> names = List.copyOf(kinds.keySet());
        if (!written.isGroup()) {
            add(written.place(), path, "expected a group of keys (kind, ...), found " + written.found());
            return Optional.empty();
        }
        Optional<Marked> kind = Optional.empty();
        for (Map.Entry<Marked, Written> member :
                written.members(path, new ArrayList<>()).entrySet()) {
            if (member.getKey().text().equals("kind")) {
                kind = Optional.of(member.getValue().marked());
            }
        }
        if (kind.isEmpty()) {
            add(written.place(), path + ".kind", "is missing: one of " + String.join(", ", names));
            return Optional.empty();
        }
        Class<? extends Record> type = kinds.get(kind.get().text());
        if (type == null) {
            String text = kind.get().text();
            add(kind.get().place(), path + ".kind", "unknown kind '" + text + "'" + Nearest.hint(text, names));
            return Optional.empty();
        }
        return Optional.ofNullable(family.cast(written.as(type, path, found)));
    }
}
