package org.loopwright.lab.design;

import java.util.AbstractList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;

/**
 * A list of texts that finds the place of one at once, however long it is: each point of a listed design asks which
 * level of its factors it has, and such a factor may have as many levels as there are points. Immutable.
 */
final class Levels extends AbstractList<String> implements RandomAccess {

    /** A list of no more than this is as quickly looked through [1]. */
    private static final int FEW = 8;

    private final List<String> texts;
    /** The first place of each text; empty for few. */
    private final Map<String, Integer> places;
    /** The first place of each number among them, by {@link Numbers#meaning}. */
    private final Map<String, Integer> numbers;

    private Levels(List<String> texts) {
        this.texts = List.copyOf(texts);
        this.places = new LinkedHashMap<>();
        this.numbers = new LinkedHashMap<>();
        if (texts.size() > FEW) {
            for (int place = 0; place < texts.size(); place++) {
                places.putIfAbsent(texts.get(place), place);
            }
        }
        for (int place = 0; place < texts.size(); place++) {
            if (Numbers.parse(texts.get(place)).isPresent()) {
                numbers.putIfAbsent(Numbers.meaning(texts.get(place)), place);
            }
        }
    }

    /** Where a number is, however it is written; −1 where it is not, and of a text that is no number. */
    int indexOfNumber(String text) {
        return Numbers.parse(text).isPresent() ? numbers.getOrDefault(Numbers.meaning(text), -1) : -1;
    }

    /** The same texts; the list itself if it is such a one already. */
    static Levels of(List<String> texts) {
        return texts instanceof Levels levels ? levels : new Levels(texts);
    }

    @Override
    public String get(int place) {
        return texts.get(place);
    }

    @Override
    public int size() {
        return texts.size();
    }

    @Override
    public int indexOf(Object text) {
        if (places.isEmpty()) {
            return texts.indexOf(text);
        }
        return text instanceof String asked ? places.getOrDefault(asked, -1) : -1;
    }

    @Override
    public boolean contains(Object text) {
        return indexOf(text) >= 0;
    }
}
