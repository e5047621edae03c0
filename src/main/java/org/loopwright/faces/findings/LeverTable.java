package org.loopwright.faces.findings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.loopwright.lab.analysis.Interval;
import org.loopwright.lab.design.Lever;
import org.loopwright.lab.design.Response;

/** Findings of a design of levers: which of them are alive where, and by how much. A dead one is told as dead. */
final class LeverTable {

    private static final String LINE = Lever.FACTOR;
    private static final String CORRECTED = "p after Holm";

    private final LeverEffects effects;

    private LeverTable(LeverEffects effects) {
        this.effects = effects;
    }

    static Findings of(LeverEffects effects, List<Finding> bottlenecks) {
        LeverTable table = new LeverTable(effects);
        List<Finding> tables = new ArrayList<>(List.of(table.summary()));
        List<Finding> details = new ArrayList<>();
        for (String place : effects.places()) {
            for (Response response : table.responses(place)) {
                tables.add(table.pooled(place, response));
                effects.systems().forEach(system -> table.bySystem(place, response, system, details));
            }
        }
        tables.addAll(bottlenecks);
        return new Findings(
                FindingKind.LEVERS,
                "Runs with a lever pulled against runs without it, on the same luck: mean difference +/- half of the"
                        + " paired 95 % t-interval over replications, all systems together (their mean in each"
                        + " replication). Times are compared by ln(with / without), so that 0.10 is about 10 % longer;"
                        + " everything else as it is. A lever is alive if the paired t-test, two-sided and corrected"
                        + " after Holm over the levers of the table, has p < "
                        + LeverEffect.LEVEL + ". Behind the verdict stands a sign for each system, in the order "
                        + String.join(", ", effects.systems())
                        + ": + alive, more; - alive, less; . dead; 0 no difference at all; ? cannot be told; ~ embodies"
                        + " too little.",
                tables,
                details,
                List.of());
    }

    /** Which levers are alive where. */
    private Finding summary() {
        List<Finding.Line> lines = new ArrayList<>();
        Map<String, Double> facts = new LinkedHashMap<>();
        List<String> often = new ArrayList<>();
        List<String> dead = new ArrayList<>();
        List<String> without = new ArrayList<>();
        List<String> against = new ArrayList<>();
        int places = effects.places().size();
        for (Lever lever : effects.levers()) {
            Map<LeverVerdict, List<String>> where = new LinkedHashMap<>();
            for (LeverVerdict verdict : LeverVerdict.values()) {
                where.put(verdict, new ArrayList<>());
            }
            effects.places()
                    .forEach(place -> where.get(effects.verdict(place, lever)).add(place));
            int alive = where.get(LeverVerdict.ALIVE).size();
            facts.put(lever.name(), (double) alive);
            if (2 * alive > places) {
                often.add(lever.name());
            }
            if (where.get(LeverVerdict.NO_DIFFERENCE).size() == places) {
                without.add(lever.name());
            } else if (alive + where.get(LeverVerdict.AGAINST).size() == 0
                    && where.get(LeverVerdict.UNTOLD).size() < places) {
                dead.add(lever.name());
            }
            where.get(LeverVerdict.AGAINST).forEach(place -> against.add(lever.name() + " (" + place + ")"));
            lines.add(new Finding.Line(lever.name(), List.of(), where(where, places)));
        }
        List<String> remarks = new ArrayList<>();
        remarks.add(often.size() + " of " + effects.levers().size() + " levers are alive in more than half of the "
                + places + " " + effects.placesWord() + ".");
        named("Dead everywhere", dead, remarks);
        named("No difference at all anywhere, in any pair of runs", without, remarks);
        named("Alive against expectation", against, remarks);
        remarks.add(
                "A lever with an expectation is judged by the responses that it speaks of, another one by any; where"
                        + " embodiment time ranks nothing, by the first firm's clock.");
        return new Finding("Where each lever is alive", "", "", LINE, List.of(), lines, facts, remarks);
    }

    private static String where(Map<LeverVerdict, List<String>> where, int places) {
        List<String> words = new ArrayList<>();
        words.add("alive in " + where.get(LeverVerdict.ALIVE).size() + " of " + places);
        where.forEach((verdict, named) -> {
            if (verdict != LeverVerdict.ALIVE && !named.isEmpty()) {
                words.add(verdict.words() + (named.size() == places ? " everywhere" : ": " + String.join(", ", named)));
            }
        });
        return String.join("; ", words);
    }

    private static void named(String what, List<String> names, List<String> remarks) {
        if (!names.isEmpty()) {
            remarks.add(what + ": " + String.join(", ", names) + ".");
        }
    }

    private List<Response> responses(String place) {
        return effects.pooled(place).map(LeverEffect::response).distinct().toList();
    }

    private List<LeverEffect> effects(String place, Response response, String system) {
        return effects.all().stream()
                .filter(effect -> effect.place().equals(place)
                        && effect.response().equals(response)
                        && effect.system().equals(system))
                .toList();
    }

    /** All systems together, and by signs what each says. */
    private Finding pooled(String place, Response response) {
        List<LeverEffect> pooled = effects(place, response, "");
        List<Finding.Line> lines = new ArrayList<>();
        for (LeverEffect effect : pooled) {
            String signs = effects.systems().stream()
                    .map(system -> effects(place, response, system).stream()
                            .filter(one -> one.lever().equals(effect.lever()))
                            .map(LeverTable::sign)
                            .collect(Collectors.joining()))
                    .collect(Collectors.joining(" "));
            lines.add(line(effect, "   " + signs));
        }
        List<String> remarks = new ArrayList<>();
        List<String> thin = pooled.stream()
                .filter(LeverEffect::isThin)
                .map(effect -> effect.lever().name() + " " + Lines.number(100 * effect.share(), 0) + " %")
                .toList();
        if (!thin.isEmpty()) {
            remarks.add(
                    "! Firms with half of the output embody less than half of the probes' worth in some system, with or"
                            + " without the lever: " + String.join(", ", thin)
                            + ". Embodiment time ranks nothing there; the"
                            + " first firm's clock follows.");
        }
        return new Finding(
                title(response) + ", " + place + ", all systems together",
                response.name(),
                "",
                LINE,
                List.of(column(response), CORRECTED),
                lines,
                Map.of(),
                remarks);
    }

    private void bySystem(String place, Response response, String system, List<Finding> into) {
        List<LeverEffect> own = effects(place, response, system);
        if (!own.isEmpty()) {
            into.add(new Finding(
                    title(response) + ", " + place + ", " + system,
                    response.name(),
                    system,
                    LINE,
                    List.of(column(response), CORRECTED),
                    own.stream().map(effect -> line(effect, "")).toList(),
                    Map.of(),
                    List.of()));
        }
    }

    private static Finding.Line line(LeverEffect effect, String signs) {
        String mark = effect.isThin() ? "! " : "";
        List<Interval> values = List.of(effect.difference(), Finding.plain(effect.adjusted()));
        return new Finding.Line(
                effect.lever().name(), values, mark + effect.verdict().words() + signs);
    }

    static String title(Response response) {
        return response.name() + (response.name().equals(response.measure()) ? "" : " (" + response.measure() + ")");
    }

    private static String column(Response response) {
        return LeverEffect.isTime(response) ? "ln(with / without)" : "difference";
    }

    private static String sign(LeverEffect effect) {
        if (effect.isThin()) {
            return "~";
        }
        return switch (effect.verdict()) {
            case ALIVE, AGAINST -> effect.difference().mean() > 0 ? "+" : "-";
            case DEAD -> ".";
            case NO_DIFFERENCE -> "0";
            case UNTOLD -> "?";
        };
    }
}
