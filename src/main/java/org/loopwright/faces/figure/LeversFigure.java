package org.loopwright.faces.figure;

import java.awt.Color;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.loopwright.faces.findings.Finding;
import org.loopwright.faces.findings.LeverEffect;
import org.loopwright.faces.findings.LeverEffects;
import org.loopwright.lab.design.Response;

/** Levers as bars with intervals: a panel for each place, dead levers grey. */
final class LeversFigure {

    private static final Color ALIVE = FigureStyle.area(0);
    private static final Color AGAINST = FigureStyle.area(2);
    private static final Color DEAD = FigureStyle.WORK;

    private LeversFigure() {}

    /** The figures by what tells them apart: the response, or the clock that stands in for it. */
    static Map<String, Optional<FigureSheet>> of(LeverEffects effects, String study) {
        Map<String, Optional<FigureSheet>> sheets = new LinkedHashMap<>();
        List<LeverEffect> pooled =
                effects.places().stream().flatMap(effects::pooled).toList();
        List<Response> responses =
                pooled.stream().map(LeverEffect::response).distinct().toList();
        for (Response response : responses) {
            boolean isFirst = responses.stream()
                    .filter(other -> other.name().equals(response.name()))
                    .findFirst()
                    .filter(response::equals)
                    .isPresent();
            sheets.put(
                    isFirst ? response.name() : response.measure(),
                    sheet(
                            effects.places(),
                            pooled.stream()
                                    .filter(effect -> effect.response().equals(response))
                                    .toList(),
                            response,
                            study));
        }
        return sheets;
    }

    private static Optional<FigureSheet> sheet(
            List<String> places, List<LeverEffect> shown, Response response, String study) {
        List<Finding> tables = places.stream()
                .filter(place ->
                        shown.stream().anyMatch(effect -> effect.place().equals(place)))
                .map(place -> table(place, shown))
                .toList();
        String scale = shown.get(0).isTime() ? "ln(with / without)" : "with less without [unit of the measure]";
        return EffectsFigure.of(
                tables,
                1,
                "Levers",
                study + "Measure " + response.measure()
                        + ": with a lever less without it on the same luck, mean over systems;"
                        + " bars: paired 95 % t-intervals over replications; colours: corrected after Holm. ~: in some system"
                        + " too little is embodied for the time to rank. Each panel has its own scale.",
                scale,
                List.of(
                        FigureSheet.Entry.ofArea("alive", ALIVE),
                        FigureSheet.Entry.ofArea("alive against expectation", AGAINST),
                        FigureSheet.Entry.ofArea("dead", DEAD)),
                (table, bar, lever) -> colour(effect(shown, table.title(), lever)));
    }

    private static Finding table(String place, List<LeverEffect> shown) {
        List<LeverEffect> here =
                shown.stream().filter(effect -> effect.place().equals(place)).toList();
        boolean isThin = here.stream().anyMatch(LeverEffect::isThin);
        return new Finding(
                place,
                "",
                place + (isThin ? " ~" : ""),
                "lever",
                List.of("effect"),
                here.stream()
                        .map(effect -> new Finding.Line(effect.lever().name(), List.of(effect.difference()), ""))
                        .toList(),
                Map.of(),
                List.of());
    }

    private static LeverEffect effect(List<LeverEffect> shown, String place, String lever) {
        return shown.stream()
                .filter(effect ->
                        effect.place().equals(place) && effect.lever().name().equals(lever))
                .findFirst()
                .orElseThrow();
    }

    private static Color colour(LeverEffect effect) {
        return switch (effect.verdict()) {
            case ALIVE -> ALIVE;
            case AGAINST -> AGAINST;
            case DEAD, NO_DIFFERENCE, UNTOLD -> DEAD;
        };
    }
}
