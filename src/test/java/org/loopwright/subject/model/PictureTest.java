package org.loopwright.subject.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.loopwright.lab.random.Streams;
import org.loopwright.subject.observation.Observations;
import org.loopwright.subject.observation.SeriesPoint;
import org.loopwright.subject.observation.Span;
import org.loopwright.subject.observation.Stage;
import org.loopwright.subject.observation.Wait;
import org.loopwright.subject.scenario.Scenario;

/** A picture tells the truth about a run, and the run does not know that it is watched. */
class PictureTest {

    private static final Scenario BUSY = TestScenarios.withSystems(
            TestScenarios.busy(), TestScenarios.system("shallow", 0.2), TestScenarios.system("deep", 1));

    /** Looks at every so many instants of a run, and at its end. */
    private static Observations watched(int every, Consumer<Picture> eye) {
        LoopModel model = new LoopModel(BUSY, new Streams(7, 1));
        model.start();
        eye.accept(Picture.of(model));
        for (int step = 1; model.schedule.step(model); step++) {
            if (step % every == 0) {
                eye.accept(Picture.of(model));
            }
        }
        eye.accept(Picture.of(model));
        return model.observations();
    }

    @Test
    void watchingEveryInstantOfARunDoesNotChangeIt() {
        int[] pictures = new int[1];
        Observations seen = watched(1, picture -> pictures[0]++);
        assertThat(pictures[0]).isGreaterThan(3650);
        assertThat(seen).isEqualTo(LoopModel.simulate(BUSY, new Streams(7, 1)));
    }

    @Test
    void ofOneMomentTwoPicturesAreEqual() {
        LoopModel model = new LoopModel(BUSY, new Streams(3, 1));
        model.start();
        for (int i = 0; i < 2000; i++) {
            model.schedule.step(model);
        }
        assertThat(Picture.of(model)).isEqualTo(Picture.of(model));
    }

    @Test
    void everyPartIsFrozenByTheOneProjectWhoseOutSetHoldsIt() {
        int[] frozen = new int[1];
        watched(7, picture -> {
            for (Picture.Economy economy : picture.economies()) {
                for (Picture.Firm firm : economy.firms()) {
                    List<Integer> expected =
                            new ArrayList<>(Collections.nCopies(firm.frozen().size(), 0));
                    for (Picture.Project project : economy.projects()) {
                        if (project.frozen() && project.key().firm() == firm.number()) {
                            for (int part : project.outSet()) {
                                assertThat(expected.set(part - 1, project.key().number()))
                                        .isZero();
                                frozen[0]++;
                            }
                        }
                    }
                    assertThat(firm.frozen()).isEqualTo(expected);
                }
            }
        });
        assertThat(frozen[0]).isPositive();
    }

    @Test
    void whatThePictureCallsFrozenIsOnTheFreezeList() {
        LoopModel model = new LoopModel(BUSY, new Streams(7, 2));
        model.start();
        int frozen = 0;
        for (int step = 0; model.schedule.step(model); step++) {
            if (step % 5 == 0) {
                Picture picture = Picture.of(model);
                for (Economy economy : model.economies()) {
                    for (Firm firm : economy.firms()) {
                        List<Integer> holders = picture.economies()
                                .get(economy.number())
                                .firms()
                                .get(firm.number() - 1)
                                .frozen();
                        for (int j = 0; j < holders.size(); j++) {
                            assertThat(holders.get(j) > 0).isEqualTo(firm.isFrozen(j));
                            frozen += firm.isFrozen(j) ? 1 : 0;
                        }
                    }
                }
            }
        }
        assertThat(frozen).isPositive();
    }

    @Test
    void aProjectThatWaitsForItsFreezeIsHeldByAProjectOfItsFirmThatSharesAPart() {
        int[] held = new int[1];
        watched(7, picture -> {
            for (Picture.Economy economy : picture.economies()) {
                Map<Picture.Key, Picture.Project> byKey = new LinkedHashMap<>();
                economy.projects().forEach(project -> byKey.put(project.key(), project));
                for (Picture.Project project : economy.projects()) {
                    boolean waits =
                            project.open() && project.stage() == Stage.COORDINATE && project.cause() == Wait.FREEZE;
                    assertThat(project.heldBy().isEmpty()).isEqualTo(!waits);
                    for (int number : project.heldBy()) {
                        Picture.Project holder =
                                byKey.get(new Picture.Key(project.key().firm(), number));
                        assertThat(holder.open()).isTrue();
                        assertThat(holder.outSet()).containsAnyElementsOf(project.outSet());
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
        watched(7, picture -> {
            for (Picture.Economy economy : picture.economies()) {
                List<Picture.Supplier> owners = new ArrayList<>(economy.suppliers());
                economy.firms().forEach(firm -> owners.addAll(firm.divisions()));
                Map<Picture.Node, TreeSet<String>> slots = new LinkedHashMap<>();
                Map<Picture.Node, TreeSet<String>> queues = new LinkedHashMap<>();
                for (Picture.Supplier owner : owners) {
                    slots.put(owner.node(), new TreeSet<>());
                    queues.put(owner.node(), new TreeSet<>());
                }
                for (Picture.Project project : economy.projects()) {
                    for (Picture.Call call : project.calls()) {
                        if (call.open()) {
                            (call.cause() == Wait.SLOT ? queues : slots)
                                    .get(call.owner())
                                    .add(project.key().toString());
                        }
                    }
                }
                for (Picture.Supplier owner : owners) {
                    assertThat(names(owner.inWork())).isEqualTo(slots.get(owner.node()));
                    assertThat(names(owner.queue())).isEqualTo(queues.get(owner.node()));
                    assertThat(owner.inWork().size()).isLessThanOrEqualTo(owner.slots());
                    assertThat(owner.nextWindow()).isGreaterThanOrEqualTo(picture.day());
                    queued[0] += owner.queue().size();
                }
            }
        });
        assertThat(queued[0]).isPositive();
    }

    private static Set<String> names(List<Picture.Key> keys) {
        Set<String> names = new TreeSet<>();
        keys.forEach(key -> names.add(key.toString()));
        return names;
    }

    @Test
    void nobodyWaitsForAReviewerWhileOneIsFree() {
        int[] cases = new int[1];
        watched(7, picture -> {
            for (Picture.Economy economy : picture.economies()) {
                Picture.Regulator regulator = economy.regulator();
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
        watched(7, picture -> {
            for (Picture.Economy economy : picture.economies()) {
                for (Picture.Project project : economy.projects()) {
                    double at = project.start();
                    for (Picture.Span span : project.spans()) {
                        assertThat(span.start()).isEqualTo(at);
                        assertThat(span.end()).isGreaterThan(at);
                        at = span.end();
                    }
                    assertThat(at).isEqualTo(project.open() ? picture.day() : project.end());
                }
            }
        });
    }

    @Test
    void theSpansOfAnEndedProjectAreThoseOfTheTables() {
        Map<String, List<String>> pictured = new LinkedHashMap<>();
        Observations seen = watched(7, picture -> {
            Picture.Economy economy = picture.economies().get(0);
            for (Picture.Project project : economy.projects()) {
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
        Picture[] last = new Picture[1];
        Observations seen = watched(7, picture -> last[0] = picture);
        for (int e = 0; e < 2; e++) {
            SeriesPoint point = seen.economies()
                    .get(e)
                    .series()
                    .get(seen.economies().get(e).series().size() - 1);
            Picture.Economy economy = last[0].economies().get(e);
            assertThat(List.of(economy.closed(), economy.screenedOut(), economy.failedTrials()))
                    .isEqualTo(List.of(point.loopsClosed(), point.loopsScreenedOut(), point.loopsFailedTrial()));
            assertThat(economy.lab().found()).isEqualTo(point.ownGenerationsFound());
        }
    }
}
