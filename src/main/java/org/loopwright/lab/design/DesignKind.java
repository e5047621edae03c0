package org.loopwright.lab.design;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.loopwright.lab.fault.Place;
import org.loopwright.lab.sheet.Marked;

/**
 * The kinds of designs. Whoever has to tell them apart switches over all of them, so that a further kind does not compile
 * before each such place has decided what becomes of it.
 */
public enum DesignKind {
    /** All combinations of levels. */
    FULL(DesignSheet.Full.class, kind -> new DesignSheet.Full(kind, Optional.empty())),
    /** A fraction of all combinations of two levels. */
    FRACTIONAL(DesignSheet.Fractional.class),
    /** Two levels, main effects with few points (Plackett and Burman 1946). */
    PLACKETT_BURMAN(DesignSheet.FewRuns.class),
    /** Points that are written down one by one. */
    LIST(DesignSheet.Points.class),
    /** Points of a table. */
    CSV(DesignSheet.Csv.class),
    /** A first point, then every other level of each factor. */
    ONE_AT_A_TIME(DesignSheet.OneAtATime.class, kind -> new DesignSheet.OneAtATime(kind, Optional.empty())),
    /** A Latin hypercube. */
    LATIN_HYPERCUBE(DesignSheet.LatinHypercube.class),
    /** A Sobol' sequence. */
    SOBOL(DesignSheet.Sobol.class),
    /** Trajectories for elementary effects (Morris 1991). */
    MORRIS(DesignSheet.Morris.class),
    /** Blocks for first-order and total indices (Saltelli 2010). */
    SALTELLI(DesignSheet.Saltelli.class),
    /** Rounds of points where the winner changes. */
    ADAPTIVE(DesignSheet.Adaptive.class),
    /** A base, and each of some levers pulled alone. */
    LEVERS(DesignSheet.Levers.class),
    /** All mixtures of two sheets by groups of their entries. */
    COALITIONS(DesignSheet.Coalitions.class),
    /** Populations that come near to targets: of a study with {@code calibrate} in place of a design. */
    CALIBRATION;

    private final Optional<Class<? extends Record>> sheet;

    @SuppressWarnings("ImmutableEnumChecker") // A function without state.
    private final Optional<Function<Marked, DesignSheet>> alone;

    /** A kind that is not written as a design. */
    DesignKind() {
        this.sheet = Optional.empty();
        this.alone = Optional.empty();
    }

    /** A kind that is written as a group of keys. */
    DesignKind(Class<? extends Record> sheet) {
        this.sheet = Optional.of(sheet);
        this.alone = Optional.empty();
    }

    /** A kind that needs no more than its name. */
    DesignKind(Class<? extends Record> sheet, Function<Marked, DesignSheet> alone) {
        this.sheet = Optional.of(sheet);
        this.alone = Optional.of(alone);
    }

    /** What study files, manifests and answers call it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of that name, if there is one. */
    public static Optional<DesignKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }

    /** What it says where a file has nothing but its name; empty if it needs further keys. */
    Optional<DesignSheet> alone(Place place) {
        return alone.map(maker -> maker.apply(new Marked(word(), place)));
    }

    /** The names of the kinds that need no further keys. */
    static List<String> standingAlone() {
        return Arrays.stream(values())
                .filter(kind -> kind.alone.isPresent())
                .map(DesignKind::word)
                .toList();
    }

    /** The group of keys of each kind that is written as a design, by its name. */
    static Map<String, Class<? extends Record>> sheets() {
        Map<String, Class<? extends Record>> sheets = new LinkedHashMap<>();
        for (DesignKind kind : values()) {
            kind.sheet.ifPresent(sheet -> sheets.put(kind.word(), sheet));
        }
        return sheets;
    }
}
