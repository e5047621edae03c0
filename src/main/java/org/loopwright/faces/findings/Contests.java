package org.loopwright.faces.findings;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.loopwright.lab.design.DesignKind;
import org.loopwright.lab.design.Factor;
import org.loopwright.lab.design.Numbers;
import org.loopwright.lab.design.PosteriorDraw;
import org.loopwright.lab.design.Response;
import org.loopwright.lab.design.Study;
import org.loopwright.lab.sheet.Setting;
import org.loopwright.subject.scenario.ScenarioPaths;

/**
 * Contests of systems over the draws of a study. Immutable.
 *
 * @param all one for each response and place
 * @param systems that compete
 * @param numbers how many numbers were drawn for each pair of them, at most [1]
 */
public record Contests(List<Contest> all, List<String> systems, int numbers) {

    /** Copies the lists. */
    public Contests {
        all = List.copyOf(all);
        systems = List.copyOf(systems);
    }

    /**
     * Reads them from a results folder; empty where a study has no draws that all systems meet, or its tables lack a column.
     */
    public static Optional<Contests> of(Path folder, Study study) throws IOException {
        Optional<Factor> draws = study.factors().stream()
                .filter(factor -> !factor.draws().isEmpty())
                .findFirst();
        Optional<Factor> systems = study.factors().stream()
                .filter(factor ->
                        factor.is(ScenarioPaths.SYSTEM) && factor.levels().size() > 1)
                .findFirst();
        if (draws.isEmpty() || systems.isEmpty() || study.design().kind() != DesignKind.FULL) {
            return Optional.empty();
        }
        List<Response> responses = DrawTable.responses(study);
        return PointOutcomes.read(folder, study, responses)
                .map(outcomes -> new Reading(study, outcomes, draws.get(), systems.get()).contests(responses));
    }

    /** The responses, in the order of the study. */
    public List<Response> responses() {
        return all.stream().map(Contest::response).distinct().toList();
    }

    /** Those of a response. */
    public List<Contest> of(Response response) {
        return all.stream().filter(one -> one.response().equals(response)).toList();
    }

    /** Puts the runs of a study together. Confined to one reading. */
    private static final class Reading {

        private final Study study;
        private final PointOutcomes outcomes;
        private final Factor draws;
        private final Factor systems;
        private int numbers;

        Reading(Study study, PointOutcomes outcomes, Factor draws, Factor systems) {
            this.study = study;
            this.outcomes = outcomes;
            this.draws = draws;
            this.systems = systems;
        }

        Contests contests(List<Response> responses) {
            List<Factor> others = study.factors().stream()
                    .filter(factor -> !factor.equals(draws) && !factor.equals(systems))
                    .toList();
            List<Contest> all = new ArrayList<>();
            for (Response response : responses) {
                Map<String, double[][][]> places = new LinkedHashMap<>();
                Map<String, List<Setting>> made = new LinkedHashMap<>();
                for (int point = 1; point <= study.design().size(); point++) {
                    String place = PlaceText.of(others, outcomes, point);
                    int draw = draws.names().indexOf(outcomes.cell(point, draws));
                    int system = systems.names().indexOf(outcomes.cell(point, systems));
                    made.putIfAbsent(place, study.design().point(point).settings());
                    double[][][] values = places.computeIfAbsent(place, name -> nothing());
                    if (draw >= 0 && system >= 0) {
                        outcomes.bySystem(point, response).values().forEach(runs -> values[system][draw] = runs);
                    }
                }
                places.forEach((place, values) -> all.add(Contest.of(
                        place.isEmpty() ? "everywhere" : place,
                        response,
                        systems.names(),
                        values,
                        (first, second) -> drawn(made.get(place), first, second))));
            }
            return new Contests(all, systems.names(), numbers);
        }

        private double[][][] nothing() {
            double[][][] values =
                    new double[systems.levels().size()][draws.levels().size()][study.replications()];
            for (double[][] system : values) {
                for (double[] row : system) {
                    Arrays.fill(row, Double.NaN);
                }
            }
            return values;
        }

        /** What was drawn for two systems in a place, of which a point has those settings. */
        private Contest.Drawn drawn(List<Setting> made, String first, String second) {
            Map<String, double[]> ofFirst = drawn(made, first);
            Map<String, double[]> ofSecond = drawn(made, second);
            Map<String, double[]> columns = new LinkedHashMap<>();
            ofFirst.forEach((path, own) -> {
                double[] other = ofSecond.get(path);
                if (other != null && Arrays.equals(own, other)) {
                    columns.put(path, own);
                } else {
                    columns.put(path + " (" + first + ")", own);
                    if (other != null) {
                        columns.put(path + " (" + second + ")", other);
                    }
                }
            });
            ofSecond.forEach((path, own) -> {
                if (!ofFirst.containsKey(path)) {
                    columns.put(path + " (" + second + ")", own);
                }
            });
            numbers = Math.max(numbers, columns.size());
            List<double[]> byNumber = List.copyOf(columns.values());
            double[][] values = IntStream.range(0, draws.levels().size())
                    .mapToObj(d ->
                            byNumber.stream().mapToDouble(column -> column[d]).toArray())
                    .toArray(double[][]::new);
            return new Contest.Drawn(List.copyOf(columns.keySet()), values);
        }

        /** The numbers that are drawn for a system, by path, each by draw: of a place in a range its share, which has its ranks. */
        private Map<String, double[]> drawn(List<Setting> made, String system) {
            String level = systems.value(system).orElseThrow();
            Map<String, double[]> columns = new LinkedHashMap<>();
            for (int d = 0; d < draws.draws().size(); d++) {
                PosteriorDraw draw = draws.draws().get(d);
                List<Setting> settings = draw.settings(asked -> systems.is(asked.path())
                        ? asked.value().equals(level)
                        : study.base().with(made).settings().stream()
                                .filter(setting -> setting.path().equals(asked.path()))
                                .reduce((earlier, later) -> later)
                                .filter(setting -> setting.value().equals(asked.value()))
                                .isPresent());
                for (Setting setting : settings) {
                    String number =
                            setting.value().startsWith("r") ? setting.value().substring(1) : setting.value();
                    columns.computeIfAbsent(setting.path(), path -> {
                                double[] column = new double[draws.levels().size()];
                                Arrays.fill(column, Double.NaN);
                                return column;
                            })[d] =
                            Numbers.parse(number).orElse(Double.NaN);
                }
            }
            return columns;
        }
    }
}
