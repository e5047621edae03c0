package org.loopwright.subject.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.loopwright.lab.random.RandomStream;
import org.loopwright.lab.random.Streams;
import org.loopwright.subject.observation.Wait;
import org.loopwright.subject.scenario.Scenario;
import org.loopwright.subject.technology.Chance;
import org.loopwright.subject.technology.DesignStructureMatrix;
import sim.engine.SimState;

/**
 * One mechanism of the model alone, fed from outside, so that it can be held against its closed form: in a whole run the
 * few teams of a firm ask again only when they are done, and no stream of theirs is Poisson. The agents are those of the
 * model, on MASON's schedule, and keep their rules; only the firm rests. Confined to one call.
 */
public final class ExogenousStream implements Agent, Client {

    /**
     * What became of one project.
     *
     * @param day of its arrival [days]
     * @param ahead projects that it found waiting in the queue [1]
     * @param waited for a reviewer, or for slots, on the critical path [days]
     * @param spent until it was approved, or until the last owner agreed [days]
     */
    public record Passage(double day, int ahead, double waited, double spent) {}

    /** Days beyond the mean time of the last arrival after which a stream must have run dry [mean intervals]. */
    private static final double SLACK = 2;

    private final double perDay;
    private final int arrivals;
    private final OptionalDouble insertion;
    private final RandomStream luck;
    private final List<Project> projects = new ArrayList<>();
    private final List<Integer> ahead = new ArrayList<>();
    private final SimState state = new SimState(1);
    private final Agenda agenda;
    private final Holdings firm;
    private final Service service;
    private Project inserted;
    private int aheadOfInserted;

    /** Where a project goes. */
    private interface Service {
        /** Takes a project in. */
        void take(Project project);

        /** How many wait there. */
        int queue();
    }

    private ExogenousStream(
            Scenario scenario, Streams streams, double perDay, int arrivals, OptionalDouble insertion, boolean review) {
        if (!(perDay > 0) || arrivals < 1) {
            throw new IllegalArgumentException(
                    "a stream needs arrivals > 0 at a rate > 0, was " + arrivals + " at " + perDay + " a day");
        }
        this.perDay = perDay;
        this.arrivals = arrivals;
        this.insertion = insertion;
        luck = streams.of(Chance.EXOGENOUS);
        state.start();
        agenda = new Agenda(state.schedule, SLACK * arrivals / perDay + 1);
        Conditions conditions = new Conditions(0, scenario, scenario.systems().get(0), streams);
        firm = Holdings.of(1, Commons.of(conditions, agenda));
        service = review ? review(scenario) : owners();
    }

    /**
     * A Poisson stream of changes before the regulator of a scenario's first system, with its reviewers, its time factor
     * and the industry's law of review time.
     *
     * @param perDay mean number of arrivals a day [1/day], &gt; 0
     * @param arrivals how many, &gt;= 1
     * @return a passage for each change, by arrival
     */
    public static List<Passage> review(Scenario scenario, Streams streams, double perDay, int arrivals) {
        return new ExogenousStream(scenario, streams, perDay, arrivals, OptionalDouble.empty(), true)
                .run(Wait.REVIEWER);
    }

    /**
     * A Poisson stream of projects that all redesign component 1 before the owners of its out-set, with the calendars,
     * slots, objections and negotiations of a scenario's first system.
     *
     * @param perDay mean number of arrivals a day [1/day], &gt; 0
     * @param arrivals how many, &gt;= 1
     * @param insertion day of one arrival more, whose luck and whose place in the list come after those of all others, so
     *     that it takes nothing from them but their turn [days]
     * @return a passage for each project, by arrival, and then that of the inserted one
     */
    public static List<Passage> coordination(
            Scenario scenario, Streams streams, double perDay, int arrivals, OptionalDouble insertion) {
        return new ExogenousStream(scenario, streams, perDay, arrivals, insertion, false).run(Wait.SLOT);
    }

    /** Design complexity d* of the matrix that a replication draws (McNerney et al. 2011). */
    public static int designComplexity(Scenario scenario, Streams streams) {
        return architecture(scenario, streams).designComplexity();
    }

    /** The design structure matrix that a replication draws. */
    public static DesignStructureMatrix architecture(Scenario scenario, Streams streams) {
        return ReferenceDesign.of(scenario, streams).architecture();
    }

    private List<Passage> run(Wait cause) {
        bookNext(0);
        insertion.ifPresent(day -> agenda.at(day, Phase.PROJECT_START, this));
        agenda.begin();
        boolean goesOn = true;
        while (goesOn) {
            goesOn = state.schedule.step(state);
        }
        List<Passage> passages = new ArrayList<>();
        if (inserted != null) {
            projects.add(inserted);
            ahead.add(aheadOfInserted);
        }
        for (Project project : projects) {
            double waited = 0;
            CriticalPath course = project.course;
            for (CriticalPath.Leg leg : course.legs()) {
                waited += leg.cause() == cause ? leg.end() - leg.start() : 0;
            }
            passages.add(new Passage(
                    course.startDay(), ahead.get(passages.size()), waited, course.lastDay() - course.startDay()));
        }
        return passages;
    }

    private void bookNext(double day) {
        agenda.at(day + luck.exponential() / perDay, Phase.PROJECT_START, this);
    }

    @Override
    public void step(SimState mason) {
        boolean isInserted = insertion.isPresent() && agenda.day() == insertion.getAsDouble();
        int number = isInserted ? arrivals + 1 : projects.size() + 1;
        Project project = new Project(new ProjectKey(1, number), agenda.day(), 0);
        DesignStructureMatrix architecture = firm.conditions().design().architecture();
        project.leader = 0;
        project.attempt = number;
        int[] components = architecture.outSet(0);
        double[] weights = new double[components.length];
        Arrays.fill(weights, 1);
        project.proposal = Proposal.redesign(components, weights, weights, 1, firm.design());
        if (isInserted) {
            inserted = project;
            aheadOfInserted = service.queue();
            service.take(project);
            return;
        }
        projects.add(project);
        ahead.add(service.queue());
        service.take(project);
        if (projects.size() < arrivals) {
            bookNext(agenda.day());
        }
    }

    /** Nothing more is asked of it. */
    @Override
    public void goesOn(ProjectKey project) {}

    private Service review(Scenario scenario) {
        return new Service() {
            @Override
            public void take(Project project) {
                double factor = scenario.systems().get(0).regulator().timeFactor();
                double days = Durations.draw(scenario.industry().approval().time(), factor, luck);
                firm.commons().regulator().submit(project.course, days, ExogenousStream.this);
            }

            @Override
            public int queue() {
                return firm.commons().regulator().queueLength();
            }
        };
    }

    private Service owners() {
        Rounds rounds = new Rounds(firm, List.of(), this);
        return new Service() {
            @Override
            public void take(Project project) {
                project.coordination = rounds.plan(project);
                project.coordination.begin();
            }

            @Override
            public int queue() {
                int group = firm.conditions().network().group(0);
                return firm.commons().suppliers().get(group).queueLength();
            }
        };
    }

    @Override
    public int economyNumber() {
        return 0;
    }

    @Override
    public int number() {
        return 1;
    }

    @Override
    public String label() {
        return "stream from outside";
    }
}
