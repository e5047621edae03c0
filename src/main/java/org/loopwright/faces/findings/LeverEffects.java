package org.loopwright.faces.findings;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.math3.util.FastMath;
import org.loopwright.lab.analysis.HolmCorrection;
import org.loopwright.lab.analysis.TInterval;
import org.loopwright.lab.design.Factor;
import org.loopwright.lab.design.Lever;
import org.loopwright.lab.design.Response;
import org.loopwright.lab.design.Study;
import org.loopwright.subject.scenario.ScenarioPaths;

/**
 * The effects of the levers of a study: in each place, of each response, of all systems together and of each. Holm's
 * correction is over the levers of one place, response and system. Immutable.
 */
public final class LeverEffects {

    /** The points of a system in a place, by the lever that is pulled there. */
    private record Cell(String system, Map<String, Integer> points) {}

    private final Study study;
    private final PointOutcomes outcomes;
    private final Map<String, List<Cell>> cells = new LinkedHashMap<>();
    private final List<LeverEffect> all = new ArrayList<>();

    private LeverEffects(Study study, PointOutcomes outcomes) {
        this.study = study;
        this.outcomes = outcomes;
        for (int point = 1; point <= study.design().size(); point++) {
            String lever = outcomes.cell(point, factor(study));
            for (String system : outcomes.bySystem(point, share()).keySet()) {
                List<Cell> here = cells.computeIfAbsent(place(study, outcomes, point), name -> new ArrayList<>());
                if (here.stream().noneMatch(cell -> cell.system().equals(system))) {
                    here.add(new Cell(system, new LinkedHashMap<>()));
                }
                int number = point;
                here.stream()
                        .filter(cell -> cell.system().equals(system))
                        .forEach(cell -> cell.points().put(lever, number));
            }
        }
        cells.forEach((place, here) -> {
            for (Response response : responses(study)) {
                effects(place, here, response);
                boolean isThin = all.stream()
                        .anyMatch(effect -> effect.place().equals(place)
                                && effect.response().equals(response)
                                && effect.isThin());
                if (isThin) {
                    effects(place, here, firstFirm(response));
                }
            }
        });
    }

    /** Reads them from a results folder. */
    public static LeverEffects of(Path folder, Study study) throws IOException {
        List<Response> read = new ArrayList<>();
        for (Response response : responses(study)) {
            read.addAll(List.of(response, firstFirm(response)));
        }
        read.add(share());
        return new LeverEffects(
                study,
                PointOutcomes.read(folder, study, read)
                        .orElseThrow(() -> new IOException("the outcomes in " + folder + " lack a column of the study: "
                                + String.join(
                                        ", ",
                                        read.stream().map(Response::measure).toList()))));
    }

    /** Those of the study, or embodiment time and learning velocity. */
    static List<Response> responses(Study study) {
        return !study.responses().isEmpty()
                ? study.responses()
                : List.of(
                        new Response(Outcomes.EMBODIMENT_TIME, Outcomes.EMBODIMENT_TIME, true),
                        new Response(Outcomes.LEARNING_VELOCITY, Outcomes.LEARNING_VELOCITY, false));
    }

    private static Response share() {
        return new Response(Outcomes.EMBODIED_SHARE, Outcomes.EMBODIED_SHARE, false);
    }

    /** What stands in for embodiment time; its name stays, since a lever is expected to move it the same way. */
    private static Response firstFirm(Response response) {
        return new Response(
                response.name(), Outcomes.FIRST_FIRM, response.system(), response.smallerIsBetter(), response.place());
    }

    static Factor factor(Study study) {
        return study.factors().stream()
                .filter(factor -> factor.is(Lever.FACTOR))
                .findFirst()
                .orElseThrow();
    }

    /** The levels of the other factors in words: industries by their names. */
    static String place(Study study, PointOutcomes outcomes, int point) {
        List<String> words = new ArrayList<>();
        for (Factor factor : study.factors()) {
            String cell = outcomes.cell(point, factor);
            boolean isTold = factor.is(Lever.FACTOR) || factor.is(ScenarioPaths.SYSTEM) || cell.isEmpty();
            if (!isTold && (!factor.isConstant() || factor.is(ScenarioPaths.INDUSTRY))) {
                words.add(factor.is(ScenarioPaths.INDUSTRY) ? cell : factor.label() + "=" + cell);
            }
        }
        return words.isEmpty() ? "everywhere" : String.join(", ", words);
    }

    private void effects(String place, List<Cell> here, Response response) {
        List<Cell> asked = here.stream()
                .filter(cell -> response.system()
                        .filter(only -> !only.equals(cell.system()))
                        .isEmpty())
                .toList();
        family(place, "", asked, response);
        for (Cell cell : asked) {
            family(place, cell.system(), List.of(cell), response);
        }
    }

    /** The levers that are corrected together. */
    private void family(String place, String system, List<Cell> over, Response response) {
        List<LeverEffect> family = study.levers().stream()
                .map(lever -> effect(place, system, lever, over, response))
                .toList();
        double[] corrected = HolmCorrection.adjusted(
                family.stream().mapToDouble(LeverEffect::p).toArray());
        for (int i = 0; i < corrected.length; i++) {
            all.add(family.get(i).adjusted(corrected[i]));
        }
    }

    private LeverEffect effect(String place, String system, Lever lever, List<Cell> over, Response response) {
        double[] differences = new double[study.replications()];
        double[] bases = new double[study.replications()];
        double least = Double.NaN;
        for (Cell cell : over) {
            double[] without = values(cell, Lever.BASE, response);
            double[] with = values(cell, lever.name(), response);
            for (int r = 0; r < differences.length; r++) {
                differences[r] += (scaled(with[r], response) - scaled(without[r], response)) / over.size();
                bases[r] += without[r] / over.size();
            }
            if (response.measure().equals(Outcomes.EMBODIMENT_TIME)) {
                for (String level : List.of(Lever.BASE, lever.name())) {
                    double share = mean(values(cell, level, share()));
                    least = Double.isNaN(least) || share < least ? share : least;
                }
            }
        }
        return LeverEffect.of(place, system, lever, response, mean(bases), differences, least);
    }

    private double[] values(Cell cell, String level, Response response) {
        Integer point = cell.points().get(level);
        double[] values =
                point == null ? null : outcomes.bySystem(point, response).get(cell.system());
        if (values == null) {
            values = new double[study.replications()];
            Arrays.fill(values, Double.NaN);
        }
        return values;
    }

    private static double scaled(double value, Response response) {
        return !LeverEffect.isTime(response) ? value : value > 0 ? FastMath.log(value) : Double.NaN;
    }

    private static double mean(double[] values) {
        return TInterval.of(values, Finding.LEVEL).mean();
    }

    /** Every effect: by place, response, all systems together before each, and lever. */
    public List<LeverEffect> all() {
        return List.copyOf(all);
    }

    /** Of all systems together in a place. */
    public Stream<LeverEffect> pooled(String place) {
        return all.stream()
                .filter(effect ->
                        effect.place().equals(place) && effect.system().isEmpty());
    }

    /** Where effects are asked for, in the order of the design. */
    public List<String> places() {
        return List.copyOf(cells.keySet());
    }

    /** What places are called: industries where nothing else is varied beside system and lever. */
    String placesWord() {
        boolean only = study.factors().stream()
                .filter(factor -> !factor.is(Lever.FACTOR) && !factor.is(ScenarioPaths.SYSTEM))
                .allMatch(factor -> factor.is(ScenarioPaths.INDUSTRY));
        return only ? "industries" : "places";
    }

    /** The systems of any place, in the order of the design. */
    List<String> systems() {
        return cells.values().stream()
                .flatMap(List::stream)
                .map(Cell::system)
                .distinct()
                .toList();
    }

    /** The levers in the order of the study. */
    List<Lever> levers() {
        return study.levers();
    }

    /**
     * What a lever does in a place, all systems together: alive where it moves a response as expected, or any where nothing is
     * expected. Embodiment time that ranks nothing has no part in it: the first firm's clock has.
     */
    public LeverVerdict verdict(String place, Lever lever) {
        return pooled(place)
                .filter(effect -> effect.lever().equals(lever) && !effect.isThin())
                .filter(effect -> lever.expects().isEmpty()
                        || lever.expects(effect.response().name()).isPresent())
                .filter(effect -> !isStandIn(effect))
                .map(LeverEffect::verdict)
                .min(Comparator.naturalOrder())
                .orElse(LeverVerdict.UNTOLD);
    }

    /** True of the first firm's clock where embodiment time itself ranks this lever. */
    private boolean isStandIn(LeverEffect effect) {
        return effect.response().measure().equals(Outcomes.FIRST_FIRM)
                && pooled(effect.place())
                        .anyMatch(other -> other.lever().equals(effect.lever())
                                && other.response()
                                        .name()
                                        .equals(effect.response().name())
                                && other.response().measure().equals(Outcomes.EMBODIMENT_TIME)
                                && !other.isThin());
    }
}
