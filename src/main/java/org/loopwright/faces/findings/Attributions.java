package org.loopwright.faces.findings;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.loopwright.lab.design.Coalitions;
import org.loopwright.lab.design.Factor;
import org.loopwright.lab.design.Response;
import org.loopwright.lab.design.Study;
import org.loopwright.subject.scenario.ScenarioPaths;

/**
 * The attributions of a study of mixtures, by response and then by place. Immutable.
 *
 * @param design of the mixtures
 * @param all one for each response and place
 */
public record Attributions(Coalitions design, List<Attribution> all) {

    /** Copies the list. */
    public Attributions {
        all = List.copyOf(all);
    }

    /** Reads them from a results folder. */
    public static Attributions of(Path folder, Study study) throws IOException {
        List<Response> responses = LeverEffects.responses(study);
        PointOutcomes outcomes = PointOutcomes.read(folder, study, responses)
                .orElseThrow(() -> new IOException("the outcomes in " + folder + " lack a column of the study: "
                        + responses.stream().map(Response::measure).collect(Collectors.joining(", "))));
        Coalitions design = study.coalitions().orElseThrow();
        List<String> groups = design.groups().stream().map(Factor::label).toList();
        List<Integer> halves = design.halves().stream()
                .map(half -> half.stream()
                        .mapToInt(group -> 1 << groups.indexOf(group))
                        .sum())
                .toList();
        List<Attribution> all = new ArrayList<>();
        for (Response response : responses) {
            Map<String, double[][]> places = new LinkedHashMap<>();
            for (int point = 1; point <= study.design().size(); point++) {
                String place = PlaceText.of(design.others(), outcomes, point);
                int mixture = design.coalition(point);
                outcomes.bySystem(point, response).forEach((system, values) -> {
                    // Between systems their own name is the mixture's, which tells nothing; else it is a place of its
                    // own.
                    String here = study.factors().stream().anyMatch(factor -> factor.is(ScenarioPaths.SYSTEM))
                            ? place
                            : join(place, system);
                    places.computeIfAbsent(here, name -> nothing(design, study))[mixture] = values;
                });
            }
            places.forEach((place, values) ->
                    all.add(Attribution.of(place.isEmpty() ? "everywhere" : place, response, groups, halves, values)));
        }
        return new Attributions(design, all);
    }

    private static double[][] nothing(Coalitions design, Study study) {
        double[][] values = new double[1 << design.players()][study.replications()];
        for (double[] row : values) {
            Arrays.fill(row, Double.NaN);
        }
        return values;
    }

    private static String join(String place, String system) {
        return place.isEmpty() ? system : place + ", " + system;
    }

    /** The responses, in the order of the study. */
    public List<Response> responses() {
        return all.stream().map(Attribution::response).distinct().toList();
    }

    /** Those of a response. */
    public List<Attribution> of(Response response) {
        return all.stream().filter(one -> one.response().equals(response)).toList();
    }
}
