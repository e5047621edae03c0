package org.loopwright.subject.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.loopwright.lab.random.RandomStream;
import org.loopwright.lab.random.Streams;
import org.loopwright.subject.technology.Chance;

/** Random storms of projects: 2 000 requests of random out-sets of 10 components, released in random order. */
class FreezeListTest {

    private static final int COMPONENTS = 10;

    @ParameterizedTest
    @ValueSource(doubles = {0, 30, 1e9})
    void stormsNeverOverlapAndNeverDeadlock(double patience) {
        RandomStream luck = new Streams(4, 1).of(Chance.LEADER);
        FreezeList list = new FreezeList(COMPONENTS, patience);
        List<Project> holding = new ArrayList<>();
        int asked = 0;
        int granted = 0;
        for (int day = 0; asked < 2000 || !list.isEmpty() || !holding.isEmpty(); day++) {
            if (asked < 2000 && luck.nextBoolean(0.5)) {
                asked++;
                Project project = new Project(new ProjectKey(1, asked), day);
                project.proposal =
                        Proposal.redesign(outSet(luck), new double[COMPONENTS], new double[COMPONENTS], 1, design());
                list.ask(project, day);
            }
            if (!holding.isEmpty() && (asked == 2000 || luck.nextBoolean(0.4))) {
                list.release(holding.remove(luck.nextInt(holding.size())));
            }
            for (Project next = list.grantNext(day); next != null; next = list.grantNext(day)) {
                granted++;
                holding.add(next);
            }
            assertNoOverlap(holding);
            assertThat(day).as("no deadlock").isLessThan(100_000);
        }
        assertThat(granted).isEqualTo(2000);
    }

    @ParameterizedTest
    @ValueSource(doubles = {30})
    void anOldProjectReservesItsSetAgainstSmallerYoungerOnes(double patience) {
        FreezeList list = new FreezeList(2, patience);
        Project first = project(1, 0);
        Project wide = project(2, 0, 1);
        Project small = project(3, 1);
        list.ask(first, 0);
        assertThat(list.grantNext(0)).isSameAs(first);
        list.ask(wide, 1);
        list.ask(small, 2);
        assertThat(list.grantNext(20))
                .as("before the patience is over the small one slips past")
                .isSameAs(small);
        list.release(small);
        Project later = project(4, 1);
        list.ask(later, 40);
        assertThat(list.grantNext(40))
                .as("now component 2 is kept for the wide one")
                .isNull();
        list.release(first);
        assertThat(list.grantNext(41)).isSameAs(wide);
    }

    private static Project project(int number, int... components) {
        Project project = new Project(new ProjectKey(1, number), 0);
        project.proposal = Proposal.redesign(components, new double[2], new double[2], 1, design());
        return project;
    }

    private static ProductDesign design() {
        return new ProductDesign(new double[COMPONENTS], new double[COMPONENTS]);
    }

    private static int[] outSet(RandomStream luck) {
        TreeSet<Integer> set = new TreeSet<>();
        int size = 1 + luck.nextInt(4);
        while (set.size() < size) {
            set.add(luck.nextInt(COMPONENTS));
        }
        return set.stream().mapToInt(Integer::intValue).toArray();
    }

    private static void assertNoOverlap(List<Project> holding) {
        boolean[] taken = new boolean[COMPONENTS];
        for (Project project : holding) {
            for (int j : project.proposal.components()) {
                assertThat(taken[j]).as("component %d frozen twice", j).isFalse();
                taken[j] = true;
            }
        }
    }
}
