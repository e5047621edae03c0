package org.loopwright.subject.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.loopwright.lab.random.Streams;
import org.loopwright.subject.observation.EconomyObservations;
import org.loopwright.subject.observation.LoopRecord;
import org.loopwright.subject.observation.MeasuredEconomy;
import org.loopwright.subject.observation.Observations;
import org.loopwright.subject.observation.OutcomeMeasures;
import org.loopwright.subject.observation.Span;
import org.loopwright.subject.observation.Stage;
import org.loopwright.subject.scenario.Scenario;

/**
 * Little's law for the frontier gap, without statistics: its integral over the days on which the cohort arrives, and the
 * edge behind them, is the sum of weight × time. The gap is built here from the spans of a run alone: a project of g
 * generations takes up the g oldest that its firm has not taken up, and embodies them when its ramp ends.
 */
class LittlesLawTest {

    private static final Offset<Double> EXACT = within(1e-9);
    private static final double FOLLOW = 700;

    private record Waiting(double weight, double from, double until) {}

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void theGapOverTheWindowAndItsEdgeIsWeightTimesTime(int replication) {
        // All probes are open to all firms at once, and there are no others.
        Scenario open = TestScenarios.with(TestScenarios.busy(), "industry.breakthroughs.ownPerYear", 0.0);
        Scenario scenario = TestScenarios.with(
                TestScenarios.withSystems(
                        open, TestScenarios.with(open.systems().get(0), "frontier.publicationLag", List.of())),
                "follow",
                FOLLOW);
        Streams streams = new Streams(71, replication);
        Observations seen = LoopModel.simulate(scenario, streams);
        EconomyObservations economy = seen.economies().get(0);
        List<Waiting> waits = waits(scenario, streams, economy);
        assertThat(waits).hasSizeGreaterThan(3);
        double last = scenario.lastFollowed();
        double window = integral(waits, scenario.warmUp(), last);
        double edge = integral(waits, last, scenario.end());
        double worth = waits.stream().mapToDouble(Waiting::weight).sum();
        double weightedTime = waits.stream()
                .mapToDouble(wait -> wait.weight() * (wait.until() - wait.from()))
                .sum();
        assertThat(window).isPositive();
        assertThat(edge).isPositive();
        assertThat(window + edge).isEqualTo(weightedTime, EXACT);
        MeasuredEconomy measured = new MeasuredEconomy(seen, economy);
        assertThat(OutcomeMeasures.EMBODIMENT_TIME_DAYS.number(measured) * worth)
                .isEqualTo(window + edge, EXACT);
        assertThat(OutcomeMeasures.FRONTIER_GAP_MEAN.number(measured) * (last - scenario.warmUp()))
                .isEqualTo(window, EXACT);
    }

    /** The gap is constant between the days on which a probe comes or goes. */
    private static double integral(List<Waiting> waits, double from, double to) {
        TreeSet<Double> days = new TreeSet<>(List.of(from, to));
        for (Waiting wait : waits) {
            days.add(Math.min(to, Math.max(from, wait.from())));
            days.add(Math.min(to, Math.max(from, wait.until())));
        }
        double sum = 0;
        double before = days.first();
        for (double day : days) {
            double middle = (before + day) / 2;
            double gap = waits.stream()
                    .filter(wait -> wait.from() <= middle && middle < wait.until())
                    .mapToDouble(Waiting::weight)
                    .sum();
            sum += gap * (day - before);
            before = day;
        }
        return sum;
    }

    private static List<Waiting> waits(Scenario scenario, Streams streams, EconomyObservations economy) {
        Map<Breakthrough, List<Double>> embodied = embodied(scenario, streams, economy);
        double[] costs = ReferenceDesign.of(scenario, streams).costs();
        double product = 0;
        for (double cost : costs) {
            product += cost;
        }
        double gain = -Math.log(1 - scenario.industry().breakthroughs().gain());
        int half = (scenario.systems().get(0).means().firms() + 1) / 2;
        List<Waiting> waits = new ArrayList<>();
        for (Breakthrough probe : Probes.of(scenario, streams)) {
            if (probe.day() >= scenario.warmUp() && probe.day() <= scenario.lastFollowed()) {
                List<Double> days = embodied.get(probe).stream().sorted().toList();
                double day = days.size() < half ? Double.POSITIVE_INFINITY : days.get(half - 1);
                double weight = gain * costs[probe.component()] / product;
                waits.add(new Waiting(weight, probe.day(), Math.min(day, probe.day() + FOLLOW)));
            }
        }
        return waits;
    }

    /** The days on which firms had each probe in production. */
    private static Map<Breakthrough, List<Double>> embodied(
            Scenario scenario, Streams streams, EconomyObservations economy) {
        Map<Breakthrough, List<Double>> embodied = new LinkedHashMap<>();
        Map<List<Integer>, ArrayDeque<Breakthrough>> notTakenUp = new LinkedHashMap<>();
        for (Breakthrough probe : Probes.of(scenario, streams)) {
            embodied.put(probe, new ArrayList<>());
            for (int firm = 1; firm <= scenario.systems().get(0).means().firms(); firm++) {
                notTakenUp
                        .computeIfAbsent(List.of(firm, probe.component() + 1), key -> new ArrayDeque<>())
                        .add(probe);
            }
        }
        Map<List<Integer>, Integer> generations = new LinkedHashMap<>();
        for (LoopRecord loop : economy.loops()) {
            generations.put(List.of(loop.firm(), loop.project()), loop.generations());
        }
        List<Span> rampsEnded = economy.spans().stream()
                .filter(span -> span.stage() == Stage.COLLECT)
                .sorted(Comparator.comparingDouble(Span::startDay))
                .toList();
        Map<List<Integer>, Boolean> counted = new LinkedHashMap<>();
        for (Span span : rampsEnded) {
            List<Integer> project = List.of(span.firm(), span.project());
            if (counted.put(project, true) == null) {
                for (int g = 0; g < generations.get(project); g++) {
                    Breakthrough taken = notTakenUp
                            .get(List.of(span.firm(), span.component()))
                            .remove();
                    embodied.get(taken).add(span.startDay());
                }
            }
        }
        return embodied;
    }
}
