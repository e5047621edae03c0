package org.loopwright.faces.findings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.math3.util.FastMath;
import org.loopwright.lab.analysis.Interval;
import org.loopwright.lab.design.Coalitions;
import org.loopwright.lab.design.Response;

/** Findings of a design of mixtures: what separates two sheets, in a sentence and as a waterfall for each place. */
final class AttributionTable {

    private static final int BAR = 30;
    private static final String LINE = "group";

    private final Attributions attributions;
    private final Coalitions design;

    private AttributionTable(Attributions attributions) {
        this.attributions = attributions;
        this.design = attributions.design();
    }

    static Findings of(Attributions attributions) {
        AttributionTable table = new AttributionTable(attributions);
        List<Finding> tables = new ArrayList<>();
        List<Finding> details = new ArrayList<>();
        for (Response response : attributions.responses()) {
            tables.add(table.summary(response));
        }
        for (Attribution one : attributions.all()) {
            tables.add(table.waterfall(one));
            details.add(table.numbers(one));
        }
        return new Findings(
                FindingKind.ATTRIBUTION,
                "The gap from " + table.design.from() + " to " + table.design.to() + ", shared out among "
                        + table.design.players() + " groups of entries in which their sheets differ, exact over all "
                        + (1 << table.design.players())
                        + " mixtures on the same luck: what a group adds on average over all orders of exchanging them"
                        + " (Shapley 1953). +/- half of the paired 95 % t-interval over replications. * Told from nothing:"
                        + " p < 0.05, corrected after Holm over the groups of a gap. Shares are rounded so that they lead from"
                        + " the one end to the other as these are printed: one may be off by less than a unit of its last"
                        + " digit, and so may the gap; --json has all digits.",
                tables,
                details,
                attributions.design().warnings());
    }

    /** The gaps of a response in words. */
    private Finding summary(Response response) {
        List<String> sentences = attributions.of(response).stream()
                .map(one -> one.place() + ": " + sentence(one))
                .toList();
        return new Finding(
                LeverTable.title(response) + ": " + design.from() + " -> " + design.to(),
                response.name(),
                "",
                LINE,
                List.of(),
                List.of(),
                Map.of(),
                sentences);
    }

    private String sentence(Attribution one) {
        if (!one.isKnown()) {
            return "no replication has all mixtures";
        }
        int decimals = one.decimals();
        double[] printed = one.printed();
        List<String> told = new ArrayList<>();
        List<String> untold = new ArrayList<>();
        double rest = 0;
        for (int p = 0; p < printed.length; p++) {
            Attribution.Part part = one.parts().get(p);
            if (part.isTold()) {
                told.add(part.group() + " " + Lines.signed(printed[p], decimals));
            } else {
                rest += printed[p];
                untold.add(part.group());
            }
        }
        // What the printed ends differ by, so that whoever adds up finds the same.
        String gap = Lines.signed(Arrays.stream(printed).sum(), decimals);
        return ends(one) + ": " + Lines.interval(gap, one.gap().halfWidth(), decimals)
                + (told.isEmpty() ? "" : ", of which " + String.join(", ", told))
                + (untold.isEmpty()
                        ? ""
                        : "; not told from nothing: " + String.join(", ", untold) + " (together "
                                + Lines.signed(rest, decimals) + ")");
    }

    private static String ends(Attribution one) {
        return rounded(one.from().mean(), one.decimals()) + " -> "
                + rounded(one.to().mean(), one.decimals());
    }

    /** As {@link Attribution#printed} rounds, also where a number lies half-way. */
    private static String rounded(double value, int decimals) {
        double unit = FastMath.pow(10.0, decimals);
        return Lines.number(FastMath.round(value * unit) / unit, decimals);
    }

    private Finding waterfall(Attribution one) {
        List<Finding.Line> lines = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        if (one.isKnown()) {
            int decimals = one.decimals();
            double[] printed = one.printed();
            double at = one.from().mean();
            double low = Math.min(at, one.to().mean());
            double high = Math.max(at, one.to().mean());
            for (Attribution.Part part : one.parts()) {
                at += part.share().mean();
                low = Math.min(low, at);
                high = Math.max(high, at);
            }
            Scale scale = new Scale(low, high);
            lines.add(end(design.from(), one.from(), decimals, scale));
            at = one.from().mean();
            for (int p = 0; p < printed.length; p++) {
                Attribution.Part part = one.parts().get(p);
                double next = at + part.share().mean();
                lines.add(new Finding.Line(
                        "  " + part.group(),
                        List.of(printed(printed[p], part.share())),
                        (part.isTold() ? "* " : "  ") + scale.step(at, next)));
                at = next;
            }
            lines.add(end(design.to(), one.to(), decimals, scale));
            one.interaction().ifPresent(beyond -> remarks.add(interaction(one, beyond)));
        }
        remarks.add("n = " + one.gap().count() + " replications that have all mixtures.");
        return new Finding(
                LeverTable.title(one.response()) + ", " + one.place(),
                one.response().name(),
                "",
                LINE,
                List.of("value, share of the gap"),
                lines,
                Map.of(),
                remarks);
    }

    private static Finding.Line end(String sheet, Interval value, int decimals, Scale scale) {
        double unit = FastMath.pow(10.0, decimals);
        double shown = FastMath.round(value.mean() * unit) / unit;
        return new Finding.Line(sheet, List.of(printed(shown, value)), "  " + scale.mark(value.mean()));
    }

    /** The interval about a number as it is printed. */
    private static Interval printed(double shown, Interval value) {
        return new Interval(shown, value.halfWidth(), value.count(), value.level());
    }

    private String interaction(Attribution one, Interval beyond) {
        String halves =
                design.halves().stream().map(half -> String.join(" + ", half)).collect(Collectors.joining(" and "));
        return "Together " + halves + " bring " + Lines.difference(beyond, one.decimals())
                + " beyond the sum of what each does, on average over what else is exchanged"
                + (beyond.holds(0) ? ": not told from nothing." : ".");
    }

    /** Columns of characters for numbers between two ends. */
    private record Scale(double low, double high) {

        private int column(double value) {
            return high > low ? (int) FastMath.round((BAR - 1) * (value - low) / (high - low)) : 0;
        }

        String mark(double value) {
            return " ".repeat(column(value)) + "|";
        }

        /** An arrow from one number to another. */
        String step(double from, double to) {
            int left = Math.min(column(from), column(to));
            int length = Math.max(0, Math.abs(column(to) - column(from)) - 1);
            String line = "=".repeat(length);
            if (column(from) == column(to)) {
                return " ".repeat(left) + ".";
            }
            return " ".repeat(left) + (to < from ? "<" + line : " " + line + ">");
        }
    }

    /** All digits, and what a group does alone and as the last one. */
    private Finding numbers(Attribution one) {
        Map<String, Double> facts = new LinkedHashMap<>();
        facts.put("from", one.from().mean());
        facts.put("to", one.to().mean());
        facts.put("gap", one.gap().mean());
        facts.put("gap_half_width", one.gap().halfWidth());
        facts.put("replications", (double) one.gap().count());
        one.interaction().ifPresent(beyond -> {
            facts.put("interaction", beyond.mean());
            facts.put("interaction_half_width", beyond.halfWidth());
        });
        return new Finding(
                LeverTable.title(one.response()) + ", " + one.place() + ": all digits",
                one.response().name(),
                "",
                LINE,
                List.of("share", "alone", "last", "p after Holm"),
                one.parts().stream()
                        .map(part -> new Finding.Line(
                                part.group(),
                                List.of(part.share(), part.alone(), part.last(), Finding.plain(part.p())),
                                ""))
                        .toList(),
                facts,
                List.of());
    }
}
