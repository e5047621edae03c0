package org.loopwright.subject.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.loopwright.subject.observation.Outlay;
import org.loopwright.subject.observation.StartLimit;
import org.loopwright.subject.scenario.Industry;
import sim.engine.Schedule;

/** Teams and bills by hand: three teams of busy firms, 75 days of team time each, 12 a year for a team. */
class TeamsTest {

    private static final double TEAM_COST = 12;
    private static final double MONTH = 1.0 / 12;

    private final Industry industry = TestScenarios.busy().industry();
    private final ResearchAccount account = new ResearchAccount();
    private final List<Project> begun = new ArrayList<>();
    private final List<Project> tried = new ArrayList<>();
    private int asked;
    private boolean worth = true;

    private final Teams.Work work = new Teams.Work() {
        @Override
        public Project begin(double budget) {
            asked++;
            if (!worth) {
                return null;
            }
            begun.add(new Project(new ProjectKey(1, begun.size() + 1), 0, budget));
            return begun.get(begun.size() - 1);
        }

        @Override
        public void beginTrial(Project project) {
            tried.add(project);
        }

        @Override
        public void mendRecalled(Project project) {}
    };

    private Teams teams(Industry of) {
        return new Teams(work, new Agenda(new Schedule(), 1000), of, account, TEAM_COST);
    }

    private static void comeFree(Teams teams) {
        for (int team = teams.number(); team > 0; team--) {
            teams.comesFree();
        }
    }

    // Hiring and releasing.

    @Test
    void aTeamIsHiredOrReleasedWhereThreeQuartersOfItArePaidOrNot() {
        Teams teams = teams(industry);
        comeFree(teams);
        teams.quarterEnds(3.75 * TEAM_COST);
        teams.quarterEnds(2.25 * TEAM_COST);
        assertThat(teams.number()).isEqualTo(3);
        teams.quarterEnds(3.76 * TEAM_COST);
        assertThat(teams.number()).isEqualTo(4);
        assertThat(teams.idle()).isEqualTo(4);
        teams.quarterEnds(3.24 * TEAM_COST);
        assertThat(teams.number()).isEqualTo(3);
    }

    @Test
    void aQuarterOfTeamsComeOrGoInAQuarterAtMostAndOneAtLeast() {
        Teams few = teams(industry);
        few.quarterEnds(1000);
        assertThat(few.number()).isEqualTo(4);
        few.quarterEnds(0);
        few.quarterEnds(0);
        assertThat(few.number()).isEqualTo(2);
        Teams many = teams(TestScenarios.with(industry, "research.teams", 20));
        many.quarterEnds(1e9);
        assertThat(many.number()).isEqualTo(25);
        many.quarterEnds(0);
        assertThat(many.number()).isEqualTo(19);
        // The last step stops where teams fit the money.
        many.quarterEnds(17 * TEAM_COST);
        assertThat(many.number()).isEqualTo(17);
    }

    @Test
    void teamsThatCostNothingStay() {
        Teams free = new Teams(work, new Agenda(new Schedule(), 1000), industry, account, 0);
        free.quarterEnds(1e9);
        free.quarterEnds(0);
        free.monthEnds(MONTH);
        free.monthBegins();
        assertThat(free.number()).isEqualTo(3);
    }

    @Test
    void aBusyTeamLeavesAfterItsProjectUnlessItIsKept() {
        Teams teams = teams(industry);
        comeFree(teams);
        account.accrue(100);
        teams.assign();
        assertThat(teams.idle()).isZero();
        teams.quarterEnds(0);
        assertThat(teams.number()).isEqualTo(2);
        teams.quarterEnds(3 * TEAM_COST);
        assertThat(teams.number()).as("the one that was to leave stays").isEqualTo(3);
        assertThat(teams.idle()).isZero();
        teams.quarterEnds(0);
        teams.comesFree();
        assertThat(teams.idle()).as("the one that has left").isZero();
        teams.comesFree();
        assertThat(teams.idle()).isEqualTo(1);
        assertThat(teams.number()).isEqualTo(2);
    }

    @Test
    void aFirmThatCannotPayReleasesTeamsAndNeverGoesBelowZero() {
        Teams teams = teams(industry);
        comeFree(teams);
        worth = false;
        account.accrue(2.5);
        teams.monthEnds(MONTH);
        teams.monthBegins();
        assertThat(teams.number()).isEqualTo(2);
        assertThat(account.balance()).isZero();
        assertThat(account.spent(Outlay.TEAMS)).isEqualTo(2.5);
        teams.monthEnds(MONTH);
        teams.monthBegins();
        assertThat(teams.number()).isZero();
        assertThat(account.balance()).isZero();
    }

    // Budgets and promises.

    /** e = 3 · 365/75 = 14.6: a start gets 4/14.6 of what is available; two fifths of it go at once, the rest is promised. */
    @Test
    void aStartTakesItsPartOfWhatIsAvailableAndPromisesAreKept() {
        Teams teams = teams(industry);
        comeFree(teams);
        account.accrue(100);
        teams.assign();
        double left = 100;
        for (Project project : begun) {
            assertThat(project.budget).isCloseTo(left * 4 / 14.6, within(1e-12));
            assertThat(project.putAside).isCloseTo(0.6 * project.budget, within(1e-12));
            left -= project.budget;
        }
        assertThat(begun).hasSize(3);
        assertThat(account.available()).isCloseTo(left, within(1e-12));
        double promised =
                begun.stream().mapToDouble(project -> project.putAside).sum();
        assertThat(account.balance() - account.available()).isCloseTo(promised, within(1e-12));
        teams.ended(begun.get(0));
        assertThat(account.available()).isCloseTo(left + 0.6 * begun.get(0).budget, within(1e-12));
        assertThat(teams.open()).isEqualTo(2);
    }

    /** Two teams of a year each: the first takes all, and the other begins at the next month end, not never. */
    @Test
    void whereEachStartTakesAllTheNextOneWaitsForAMonthEnd() {
        Industry slow = TestScenarios.with(industry, "research.time.mean", 350.0);
        Teams teams = teams(TestScenarios.with(slow, "research.teams", 2));
        comeFree(teams);
        account.accrue(10);
        teams.assign();
        assertThat(begun).hasSize(1);
        assertThat(begun.get(0).budget).isEqualTo(10);
        assertThat(teams.limits().days(StartLimit.MONEY, 5)).isEqualTo(5);
        account.accrue(3);
        teams.monthEnds(MONTH);
        teams.monthBegins();
        assertThat(begun).hasSize(2);
        // Of what has come, two teams were paid for a month.
        assertThat(begun.get(1).budget).isCloseTo(1, within(1e-12));
    }

    @Test
    void noMoreProjectsAreOpenThanTeamsCanKeepAlive() {
        Teams teams = teams(TestScenarios.with(industry, "research.openPerTeam", 1.0));
        comeFree(teams);
        account.accrue(100);
        teams.assign();
        comeFree(teams);
        teams.assign();
        assertThat(begun).hasSize(3);
        assertThat(teams.limits().days(StartLimit.ROOM, 7)).isEqualTo(7);
        teams.ended(begun.get(0));
        teams.assign();
        assertThat(begun).hasSize(4);
    }

    /** A first round is paid out of its promise; a repeat waits for money as a start does, and starts wait behind it. */
    @Test
    void repeatsWaitLikeStarts() {
        Industry one = TestScenarios.with(industry, "research.simulationShare", 0.0);
        one = TestScenarios.with(one, "research.time.mean", 1000.0);
        one = TestScenarios.with(one, "research.teams", 1);
        Teams teams = teams(one);
        comeFree(teams);
        account.accrue(0.005);
        teams.assign();
        Project project = begun.get(0);
        assertThat(account.available()).isZero();
        project.prototypes = 5;
        teams.takeTrial(project);
        assertThat(tried).containsExactly(project);
        assertThat(account.spent(Outlay.PROTOTYPES)).isCloseTo(0.005, within(1e-15));

        project.checks.rounds = 1;
        teams.takeTrial(project);
        teams.comesFree();
        account.accrue(0.004);
        teams.assign();
        assertThat(tried).as("a round of 0.005 is not paid out of 0.004").hasSize(1);
        assertThat(begun).as("nor does a project begin before it").hasSize(1);
        account.accrue(1.002);
        teams.monthEnds(MONTH);
        teams.monthBegins();
        assertThat(tried).hasSize(2);
        assertThat(account.spent(Outlay.REPEATS)).isCloseTo(0.005, within(1e-15));
        assertThat(begun).hasSize(2);
        assertThat(begun.get(1).budget).isCloseTo(0.001, within(1e-12));
    }

    @Test
    void aTeamThatFindsNothingWorthTakingAsksAgainAtTheMonthEnd() {
        Teams teams = teams(industry);
        comeFree(teams);
        account.accrue(100);
        worth = false;
        teams.assign();
        teams.assign();
        assertThat(asked).isEqualTo(1);
        assertThat(teams.limits().days(StartLimit.WORTH, 3)).isEqualTo(3);
        worth = true;
        teams.monthEnds(MONTH);
        teams.monthBegins();
        assertThat(begun).hasSize(3);
    }
}
