package org.loopwright.faces.findings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.math3.util.FastMath;
import org.loopwright.lab.analysis.GabrielGraph;
import org.loopwright.lab.analysis.Interval;
import org.loopwright.lab.analysis.TInterval;
import org.loopwright.lab.analysis.Winner;
import org.loopwright.lab.design.AdaptiveRule;
import org.loopwright.lab.design.Factor;
import org.loopwright.lab.design.Response;
import org.loopwright.lab.design.Study;

/**
 * Findings of an adaptive design: between which places the winner changes. A place is what the competing points have in
 * common; two places are neighbours if they differ in ranges only and are so in the {@link GabrielGraph} of ranges brought
 * to the same length. Neighbours and winners are those by which the design was refined. Immutable.
 */
public final class WinnerBoundary {

    private static final int MOST_LINES = 40;

    /** Pairs of places are compared with every third; larger studies show their places without a table of neighbours. */
    private static final int MOST_PLACES = 1500;

    /** Two neighbours with different winners. */
    public record Crossing(CompetingPlace from, CompetingPlace to, double distance) {}

    private final Study study;
    private final Response response;
    private final Optional<Factor> between;
    private final List<Factor> ranges;
    private final List<CompetingPlace> places = new ArrayList<>();
    private final List<Crossing> crossings = new ArrayList<>();

    private WinnerBoundary(Study study, PointOutcomes outcomes) {
        this.study = study;
        AdaptiveRule rule = study.adaptive().orElseThrow();
        response = outcomes.response(rule.response());
        between = study.factors().stream()
                .filter(factor -> factor.is(rule.between()))
                .findFirst();
        ranges = study.factors().stream()
                .filter(factor -> factor.range().isPresent())
                .toList();
        places.addAll(CompetingPlace.all(study, outcomes, response, between, PlaneAxis.of(ranges)));
        findCrossings();
    }

    public static WinnerBoundary of(Study study, PointOutcomes outcomes) {
        return new WinnerBoundary(study, outcomes);
    }

    /** The factors with a range. */
    public List<Factor> ranges() {
        return ranges;
    }

    /** The axes of the factors with a range. */
    public List<PlaneAxis> axes() {
        return PlaneAxis.of(ranges);
    }

    public List<CompetingPlace> places() {
        return List.copyOf(places);
    }

    /** Neighbours with different winners, the nearest first. */
    public List<Crossing> crossings() {
        return List.copyOf(crossings);
    }

    public Response response() {
        return response;
    }

    Optional<Factor> between() {
        return between;
    }

    /** Everyone who competes anywhere, in the order in which they are met. */
    public List<String> competitors() {
        return places.stream()
                .flatMap(place -> place.competitors().keySet().stream())
                .distinct()
                .toList();
    }

    private void findCrossings() {
        if (places.size() > MOST_PLACES) {
            return;
        }
        Map<String, List<double[]>> slices = new LinkedHashMap<>();
        places.forEach(place -> slices.computeIfAbsent(place.slice(), slice -> new ArrayList<>())
                .add(place.coordinates()));
        for (int i = 0; i < places.size(); i++) {
            for (int j = 0; j < i; j++) {
                CompetingPlace a = places.get(j);
                CompetingPlace b = places.get(i);
                boolean differ = !a.winner().isEmpty()
                        && !b.winner().isEmpty()
                        && !a.winner().equals(b.winner());
                double square = GabrielGraph.squaredDistance(a.coordinates(), b.coordinates());
                if (differ
                        && square > 0
                        && a.slice().equals(b.slice())
                        && GabrielGraph.areNeighbours(a.coordinates(), b.coordinates(), slices.get(a.slice()))) {
                    crossings.add(new Crossing(a, b, FastMath.sqrt(square)));
                }
            }
        }
        crossings.sort(Comparator.comparingDouble(Crossing::distance));
    }

    /** The table of crossings. */
    Findings findings() {
        List<Finding.Line> lines = new ArrayList<>();
        for (Crossing crossing : crossings.subList(0, Math.min(MOST_LINES, crossings.size()))) {
            lines.add(new Finding.Line(
                    where(crossing),
                    List.of(lead(crossing.from()), lead(crossing.to())),
                    crossing.from().winner() + " | " + crossing.to().winner()));
        }
        Map<String, Integer> wins = new LinkedHashMap<>();
        places.forEach(place -> wins.merge(place.winner(), 1, Integer::sum));
        List<String> texts = new ArrayList<>();
        Map<String, Double> facts = new LinkedHashMap<>();
        wins.forEach((winner, count) -> {
            texts.add((winner.isEmpty() ? "nobody" : winner) + " at " + count);
            facts.put("places_won_by_" + (winner.isEmpty() ? "nobody" : winner), (double) count);
        });
        long decided =
                places.stream().filter(place -> place.verdict().decided()).count();
        facts.put("places", (double) places.size());
        facts.put("places_decided", (double) decided);
        facts.put("crossings", (double) crossings.size());
        List<String> remarks = new ArrayList<>();
        remarks.add("Of " + places.size() + " places " + String.join(", ", texts) + "; beyond doubt at " + decided
                + ". Points were placed where the winner changes, so that these counts are no shares of the space.");
        if (crossings.isEmpty()) {
            remarks.add(
                    places.size() > MOST_PLACES
                            ? "More than " + MOST_PLACES + " places: neighbours are not looked for."
                            : "The winner does not change between neighbours.");
        } else if (crossings.size() > lines.size()) {
            remarks.add("The " + lines.size() + " nearest of " + crossings.size() + " pairs of neighbours.");
        }
        Finding table = new Finding(
                response.name() + (response.name().equals(response.measure()) ? "" : " (" + response.measure() + ")")
                        + ", between " + between.map(Factor::label).orElse("systems"),
                response.name(),
                "",
                "between",
                List.of("lead of the one", "lead of the other"),
                lines,
                facts,
                remarks);
        return new Findings(
                FindingKind.BOUNDARY,
                "Neighbouring places of the refined design with different winners, the nearest first: the boundary runs"
                        + " between them. The winner has the " + (response.smallerIsBetter() ? "smallest" : "largest")
                        + " mean of the response. Its lead is the difference from the next best, +/- half of the paired"
                        + " 95 % t-interval over replications; where that holds 0, the boundary may lie further off.",
                List.of(table),
                study.design().warnings());
    }

    private String where(Crossing crossing) {
        List<String> parts = new ArrayList<>();
        if (!crossing.from().slice().isEmpty()) {
            parts.add(crossing.from().slice());
        }
        for (int j = 0; j < ranges.size(); j++) {
            String from = RankEffects.shortened(Double.toString(crossing.from().values()[j]));
            String to = RankEffects.shortened(Double.toString(crossing.to().values()[j]));
            parts.add(ranges.get(j).label() + " " + (from.equals(to) ? from : from + " .. " + to));
        }
        return String.join(", ", parts);
    }

    /** By how much the winner is better than the next best, > 0 if it is. */
    private Interval lead(CompetingPlace place) {
        double[] winner = place.competitors().get(place.winner());
        Interval smallest = Finding.plain(Double.NaN);
        for (Map.Entry<String, double[]> other : place.competitors().entrySet()) {
            if (!other.getKey().equals(place.winner())) {
                double[] leads = new double[winner.length];
                for (int r = 0; r < leads.length; r++) {
                    double more = other.getValue()[r] - winner[r];
                    boolean shared = Winner.isShared(place.competitors().values(), r);
                    leads[r] = !shared ? Double.NaN : response.smallerIsBetter() ? more : -more;
                }
                Interval lead = TInterval.of(leads, Finding.LEVEL);
                if (Double.isNaN(smallest.mean()) || lead.mean() < smallest.mean()) {
                    smallest = lead;
                }
            }
        }
        return smallest;
    }
}
