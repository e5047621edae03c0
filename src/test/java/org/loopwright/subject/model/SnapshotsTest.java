package org.loopwright.subject.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.loopwright.lab.random.Streams;
import org.loopwright.subject.observation.DesignChecks;
import org.loopwright.subject.observation.LoopOutcome;
import org.loopwright.subject.observation.LoopRecord;
import org.loopwright.subject.observation.Observations;
import org.loopwright.subject.observation.SeriesPoint;
import org.loopwright.subject.observation.Span;
import org.loopwright.subject.observation.Stage;
import org.loopwright.subject.observation.Wait;
import org.loopwright.subject.scenario.Scenario;

/** A snapshot tells the truth about a run, and the run does not know that it is watched. */
class SnapshotsTest {

    private static final Scenario BUSY = TestScenarios.withSystems(
            TestScenarios.busy(), TestScenarios.system("shallow", 0.2), TestScenarios.system("deep", 1));

    /** Looks at every so many instants of a run, and at its end. */
    private static Observations watched(int every, Consumer<Snapshot> eye) {
        LoopModel model = new LoopModel(BUSY, new Streams(7, 1));
        model.start();
        eye.accept(Snapshots.of(model));
        for (int step = 1; model.schedule.step(model); step++) {
            if (step % every == 0) {
                eye.accept(Snapshots.of(model));
            }
        }
        eye.accept(Snapshots.of(model));
        return model.observations();
    }

    @Test
    void watchingEveryInstantOfARunDoesNotChangeIt() {
        int[] snapshots = new int[1];
        Observations seen = watched(1, snapshot -> snapshots[0]++);
        assertThat(snapshots[0]).isGreaterThan(3650);
        assertThat(seen).isEqualTo(LoopModel.simulate(BUSY, new Streams(7, 1)));
    }

    @Test
    void ofOneMomentTwoPicturesAreEqual() {
        LoopModel model = new LoopModel(BUSY, new Streams(3, 1));
        model.start();
        for (int i = 0; i < 2000; i++) {
            model.schedule.step(model);
        }
        assertThat(Snapshots.of(model)).isEqualTo(Snapshots.of(model));
    }

    @Test
    void everyPartIsFrozenByTheOneProjectThatItLeads() {
        int[] frozen = new int[1];
        watched(7, snapshot -> {
            for (Snapshot.Economy economy : snapshot.economies()) {
                for (Snapshot.Firm firm : economy.firms()) {
                    List<Integer> expected =
                            new ArrayList<>(Collections.nCopies(firm.frozen().size(), 0));
                    for (Snapshot.Project project : economy.projects()) {
                        if (project.frozen() && project.key().firm() == firm.number()) {
                            assertThat(expected.set(
                                            project.component() - 1,
                                            project.key().number()))
                                    .isZero();
                            frozen[0]++;
                        }
                    }
                    assertThat(firm.frozen()).isEqualTo(expected);
                }
            }
        });
        assertThat(frozen[0]).isPositive();
    }

    @Test
    void whatASnapshotCallsFrozenIsOnTheFreezeList() {
        LoopModel model = new LoopModel(BUSY, new Streams(7, 2));
        model.start();
        int frozen = 0;
        for (int step = 0; model.schedule.step(model); step++) {
            if (step % 5 == 0) {
                Snapshot snapshot = Snapshots.of(model);
                for (Economy economy : model.economies()) {
                    for (Firm firm : economy.firms()) {
                        List<Integer> holders = snapshot.economies()
                                .get(economy.conditions().number())
                                .firms()
                                .get(firm.number() - 1)
                                .frozen();
                        for (int j = 0; j < holders.size(); j++) {
                            assertThat(holders.get(j) > 0)
                                    .isEqualTo(firm.stages().isFrozen(j));
                            frozen += firm.stages().isFrozen(j) ? 1 : 0;
                        }
                    }
                }
            }
        }
        assertThat(frozen).isPositive();
    }

    @Test
    void aProjectThatWaitsForItsFreezeIsHeldByAProjectOfItsFirm() {
        int[] held = new int[1];
        watched(7, snapshot -> {
            for (Snapshot.Economy economy : snapshot.economies()) {
                Map<ProjectKey, Snapshot.Project> byKey = new LinkedHashMap<>();
                economy.projects().forEach(project -> byKey.put(project.key(), project));
                for (Snapshot.Project project : economy.projects()) {
                    boolean waits =
                            project.open() && project.stage() == Stage.COORDINATE && project.cause() == Wait.FREEZE;
                    assertThat(project.heldBy().isEmpty()).isEqualTo(!waits);
                    for (int number : project.heldBy()) {
                        Snapshot.Project holder =
                                byKey.get(new ProjectKey(project.key().firm(), number));
                        assertThat(holder.open()).isTrue();
                        assertThat(holder.component()).isEqualTo(project.component());
                        held[0]++;
                    }
                }
            }
        });
        assertThat(held[0]).isPositive();
    }

    @Test
    void anOwnerHasTheProjectsThatAskItInItsSlotsOrInItsQueue() {
        int[] queued = new int[1];
        watched(7, snapshot -> {
            for (Snapshot.Economy economy : snapshot.economies()) {
                List<Snapshot.Supplier> owners = new ArrayList<>(economy.suppliers());
                economy.firms().forEach(firm -> owners.addAll(firm.divisions()));
                Map<Snapshot.Node, TreeSet<String>> slots = new LinkedHashMap<>();
                Map<Snapshot.Node, TreeSet<String>> queues = new LinkedHashMap<>();
                for (Snapshot.Supplier owner : owners) {
                    slots.put(owner.node(), new TreeSet<>());
                    queues.put(owner.node(), new TreeSet<>());
                }
                for (Snapshot.Project project : economy.projects()) {
                    for (Snapshot.Call call : project.calls()) {
                        if (call.open()) {
                            (call.queued() ? queues : slots)
                                    .get(call.owner())
                                    .add(project.key().toString());
                        }
                    }
                }
                for (Snapshot.Supplier owner : owners) {
                    assertThat(names(owner.inWork())).isEqualTo(slots.get(owner.node()));
                    assertThat(names(owner.queue())).isEqualTo(queues.get(owner.node()));
                    assertThat(owner.inWork().size()).isLessThanOrEqualTo(owner.slots());
                    assertThat(owner.nextWindow()).isGreaterThanOrEqualTo(snapshot.day());
                    queued[0] += owner.queue().size();
                }
            }
        });
        assertThat(queued[0]).isPositive();
    }

    @Test
    void anOwnerIsAskedAgainExactlyWhileItsProjectWaitsForMendingOrRefitting() {
        Set<Wait> reasons = EnumSet.of(Wait.REWORK, Wait.MERGE, Wait.STOP, Wait.INCIDENT);
        Set<Wait> met = EnumSet.noneOf(Wait.class);
        watched(7, snapshot -> {
            for (Snapshot.Economy economy : snapshot.economies()) {
                for (Snapshot.Project project : economy.projects()) {
                    boolean again = project.open() && reasons.contains(project.cause());
                    assertThat(project.mending().isEmpty()).isEqualTo(!again);
                    assertThat(project.outSet()).containsAll(project.mending());
                    if (again) {
                        List<Snapshot.Call> open = project.calls().stream()
                                .filter(Snapshot.Call::open)
                                .toList();
                        assertThat(open).hasSameSizeAs(project.mending());
                        assertThat(open).allMatch(call -> reasons.contains(call.cause()));
                        met.add(project.cause());
                    }
                }
            }
        });
        assertThat(met).isEqualTo(reasons);
    }

    @Test
    void whatHasBeenFoundInADesignIsAsInTheTables() {
        Map<ProjectKey, DesignChecks> pictured = new LinkedHashMap<>();
        Observations seen = watched(7, snapshot -> {
            for (Snapshot.Project project : snapshot.economies().get(0).projects()) {
                pictured.put(project.key(), project.checks());
            }
        });
        Map<ProjectKey, DesignChecks> tables = new LinkedHashMap<>();
        for (LoopRecord loop : seen.economies().get(0).loops()) {
            if (pictured.containsKey(new ProjectKey(loop.firm(), loop.project()))
                    && loop.outcome() != LoopOutcome.SHIPPED) {
                tables.put(new ProjectKey(loop.firm(), loop.project()), loop.checks());
            }
        }
        assertThat(tables.values()).anyMatch(checks -> checks.rounds() > 1);
        tables.forEach((key, checks) -> assertThat(pictured.get(key)).isEqualTo(checks));
    }

    @Test
    void earlierRoundsOfAProjectStayInTheTrafficOfItsOwners() {
        Map<List<Snapshot.Node>, Double> before = new LinkedHashMap<>();
        double[] day = new double[1];
        // Nothing is forgotten within three years: traffic only fades.
        watched(7, snapshot -> {
            if (snapshot.day() < 1000) {
                double kept = Math.exp(-(snapshot.day() - day[0]) / 365);
                day[0] = snapshot.day();
                for (Snapshot.Link link : snapshot.economies().get(0).links()) {
                    double last = before.getOrDefault(List.of(link.from(), link.to()), 0.0);
                    assertThat(link.traffic()).isGreaterThanOrEqualTo(last * kept - 1e-9);
                    before.put(List.of(link.from(), link.to()), link.traffic());
                }
            }
        });
        assertThat(before).hasSizeGreaterThan(5);
    }

    private static Set<String> names(List<ProjectKey> keys) {
        Set<String> names = new TreeSet<>();
        keys.forEach(key -> names.add(key.toString()));
        return names;
    }

    @Test
    void nobodyWaitsForAReviewerWhileOneIsFree() {
        int[] cases = new int[1];
        watched(7, snapshot -> {
            for (Snapshot.Economy economy : snapshot.economies()) {
                Snapshot.Regulator regulator = economy.regulator();
                assertThat(regulator.reviewers()).isEqualTo(2);
                assertThat(regulator.inService().size()).isLessThanOrEqualTo(2);
                if (!regulator.queue().isEmpty()) {
                    assertThat(regulator.inService()).hasSize(2);
                }
                cases[0] += regulator.inService().size();
            }
        });
        assertThat(cases[0]).isPositive();
    }

    @Test
    void spansHaveNoGapsAndReachThePresentDay() {
        watched(7, snapshot -> {
            for (Snapshot.Economy economy : snapshot.economies()) {
                for (Snapshot.Project project : economy.projects()) {
                    double at = project.start();
                    for (Snapshot.Span span : project.spans()) {
                        assertThat(span.start()).isEqualTo(at);
                        assertThat(span.end()).isGreaterThan(at);
                        at = span.end();
                    }
                    assertThat(at).isEqualTo(project.open() ? snapshot.day() : project.end());
                }
            }
        });
    }

    @Test
    void theSpansOfAnEndedProjectAreThoseOfTheTables() {
        Map<String, List<String>> pictured = new LinkedHashMap<>();
        Observations seen = watched(7, snapshot -> {
            Snapshot.Economy economy = snapshot.economies().get(0);
            for (Snapshot.Project project : economy.projects()) {
                if (!project.open()) {
                    pictured.computeIfAbsent(
                            project.key().firm() + "." + project.key().number(),
                            key -> project.spans().stream()
                                    .map(span ->
                                            span.stage() + " " + span.cause() + " " + span.start() + " " + span.end())
                                    .toList());
                }
            }
        });
        Map<String, List<String>> tables = new LinkedHashMap<>();
        for (Span span : seen.economies().get(0).spans()) {
            tables.computeIfAbsent(span.firm() + "." + span.project(), key -> new ArrayList<>())
                    .add(span.stage() + " " + span.cause() + " " + span.startDay() + " " + span.endDay());
        }
        assertThat(pictured).hasSizeGreaterThan(50);
        pictured.forEach((key, spans) -> assertThat(spans).isEqualTo(tables.getOrDefault(key, List.of())));
    }

    @Test
    void countsAgreeWithTheBooks() {
        Snapshot[] last = new Snapshot[1];
        Observations seen = watched(7, snapshot -> last[0] = snapshot);
        for (int e = 0; e < 2; e++) {
            SeriesPoint point = seen.economies()
                    .get(e)
                    .series()
                    .get(seen.economies().get(e).series().size() - 1);
            Snapshot.Economy economy = last[0].economies().get(e);
            assertThat(List.of(economy.closed(), economy.screenedOut(), economy.failedTrials()))
                    .isEqualTo(List.of(point.loopsClosed(), point.loopsScreenedOut(), point.loopsFailedTrial()));
            assertThat(economy.endedByFault())
                    .isEqualTo(seen.economies().get(e).loops().stream()
                            .filter(loop -> loop.outcome() == LoopOutcome.FAILED_FATAL)
                            .count());
            assertThat(economy.lab().found()).isEqualTo(point.ownGenerationsFound());
        }
    }
}
