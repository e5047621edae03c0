package org.loopwright.subject.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.loopwright.lab.random.RandomStream;
import org.loopwright.lab.random.Streams;
import org.loopwright.subject.technology.Chance;

class FreezeListTest {

    private static final int COMPONENTS = 10;

    /** A random storm: 2 000 projects with random leaders among 10 components, released in random order. */
    @Test
    void stormsNeverOverlapAndNeverDeadlock() {
        RandomStream luck = new Streams(4, 1).of(Chance.LEADER);
        FreezeList list = new FreezeList(COMPONENTS);
        List<Project> holding = new ArrayList<>();
        int asked = 0;
        int granted = 0;
        for (int day = 0; asked < 2000 || !list.isEmpty() || !holding.isEmpty(); day++) {
            if (asked < 2000 && luck.nextBoolean(0.5)) {
                asked++;
                list.ask(project(asked, luck.nextInt(COMPONENTS)));
            }
            if (!holding.isEmpty() && (asked == 2000 || luck.nextBoolean(0.4))) {
                list.release(holding.remove(luck.nextInt(holding.size())));
            }
            for (Project next = list.grantNext(); next != null; next = list.grantNext()) {
                granted++;
                holding.add(next);
            }
            assertThat(holding.stream().map(project -> project.leader)).doesNotHaveDuplicates();
            assertThat(day).as("no deadlock").isLessThan(100_000);
        }
        assertThat(granted).isEqualTo(2000);
    }

    @Test
    void projectsOfOneLeaderComeInOrderOfAskingAndOthersPass() {
        FreezeList list = new FreezeList(2);
        Project first = project(1, 0);
        Project second = project(2, 0);
        Project other = project(3, 1);
        list.ask(first);
        list.ask(second);
        list.ask(other);
        assertThat(list.grantNext()).isSameAs(first);
        assertThat(list.grantNext()).as("another leader is free").isSameAs(other);
        assertThat(list.grantNext()).as("the leader of the second is frozen").isNull();
        assertThat(list.isFrozen(0)).isTrue();
        list.release(first);
        assertThat(list.grantNext()).isSameAs(second);
    }

    private static Project project(int number, int leader) {
        Project project = new Project(new ProjectKey(1, number), 0, 0);
        project.leader = leader;
        return project;
    }
}
