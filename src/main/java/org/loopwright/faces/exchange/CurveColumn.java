package org.loopwright.faces.exchange;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.loopwright.lab.fault.Nearest;

/** What a column of somebody's experience curve can be, and by which names it is known without being told. */
public enum CurveColumn {
    /** When. */
    TIME("--time", "the time", "year, time, years, date, period, jahr"),
    /** Price or cost of a unit. */
    PRICE("--price", "the price or cost", "price, cost, unit cost, unit price, real price, real cost"),
    /** What the year made. */
    PRODUCTION(
            "--production",
            "the yearly production",
            "production, yearly production, annual production, output, yearly output, annual output, yearly shipments, shipments, yearly installation, yearly installed capacity, yearly capacity, quantity"),
    /** What had been made by then. */
    CUMULATIVE(
            "--cumulative",
            "the cumulative production",
            "cumulative, cumulative production, cumulative output, cumulative capacity, cumulative shipments, experience"),
    /** Which technology. */
    SERIES("--series", "the series", "series, technology, product, name");

    private static final Pattern WITH_UNIT = Pattern.compile("(.*?)\\s*(?:\\(.*\\)|\\[.*])");

    private final String option;
    private final String meaning;
    private final String names;

    CurveColumn(String option, String meaning, String names) {
        this.option = option;
        this.meaning = meaning;
        this.names = names;
    }

    /** The option that says which column it is. */
    public String option() {
        return option;
    }

    /** In words. */
    String meaning() {
        return meaning;
    }

    /** True of a heading by which it is known. */
    boolean isKnownBy(String heading) {
        return list().contains(plain(heading));
    }

    /** The heading that was perhaps meant to be one of its names. */
    Optional<String> nearest(List<String> headings) {
        return headings.stream()
                .filter(heading -> Nearest.of(plain(heading), list()).isPresent())
                .findFirst();
    }

    /** Its names, for people. */
    String names() {
        return names;
    }

    private List<String> list() {
        return List.of(names.split(", "));
    }

    /** A heading without its unit. */
    static String bare(String heading) {
        Matcher parts = WITH_UNIT.matcher(heading);
        return parts.matches() ? parts.group(1) : heading;
    }

    private static String plain(String heading) {
        return bare(heading)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[_\\- ]+", " ")
                .strip();
    }
}
