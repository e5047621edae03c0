package org.loopwright.subject.model;

import java.util.List;
import java.util.stream.Collectors;
import org.loopwright.subject.observation.DesignChecks;
import org.loopwright.subject.observation.LoopOutcome;
import org.loopwright.subject.observation.Stage;
import org.loopwright.subject.observation.Wait;

/**
 * What a run looks like at one moment: for those who watch. Components, firms, suppliers and projects count from 1. Immutable.
 *
 * @param scenario name of the scenario
 * @param industry title of the industry
 * @param day the present day [days]
 * @param end end of the run [days]
 * @param components the product, the same in every economy, in order of number
 * @param economies one entry per system, in the scenario's order
 */
public record Snapshot(
        String scenario, String industry, double day, double end, List<Component> components, List<Economy> economies) {

    /** Copies the lists. */
    public Snapshot {
        components = List.copyOf(components);
        economies = List.copyOf(economies);
    }

    /**
     * The same moment as seen a little later, before anything else happens: tokens move, nothing else does.
     *
     * @param later day to show [days]
     */
    public Snapshot on(double later) {
        return new Snapshot(scenario, industry, later, end, components, economies);
    }

    /** The numbers of components, with their names where they have some, with commas between. */
    public String labels(List<Integer> numbers) {
        return numbers.stream()
                .map(number -> components.get(number - 1).label())
                .collect(Collectors.joining(", "));
    }

    /**
     * Only some of the economies.
     *
     * @param numbers places in the scenario's order, from 0
     */
    public Snapshot only(List<Integer> numbers) {
        return new Snapshot(
                scenario,
                industry,
                day,
                end,
                components,
                numbers.stream().map(economies::get).toList());
    }

    /**
     * A component of the product.
     *
     * @param number from 1
     * @param name its name; empty if it has none
     * @param tier tier of the supply network, from 1
     * @param parent component of the tier above into which it goes; 0 at tier 1
     * @param group number of the supplier that makes it where it is outsourced, from 1
     * @param supplier name of that supplier; empty if it has none
     * @param software true if the matrix says that it is software
     * @param outSet components that a redesign of it changes, itself among them
     * @param strengths strength of each of these interfaces, in (0, 1]
     */
    public record Component(
            int number,
            String name,
            int tier,
            int parent,
            int group,
            String supplier,
            boolean software,
            List<Integer> outSet,
            List<Double> strengths) {

        /** Copies the lists. */
        public Component {
            outSet = List.copyOf(outSet);
            strengths = List.copyOf(strengths);
        }

        /** Its number, with its name where it has one. */
        public String label() {
            return numbered(number, name);
        }

        /** The number of the supplier that makes it where it is outsourced, with its name where it has one. */
        public String supplierLabel() {
            return numbered(group, supplier);
        }

        private static String numbered(int number, String name) {
            return name.isEmpty() ? Integer.toString(number) : number + " " + name;
        }
    }

    /**
     * An industrial system at work.
     *
     * @param number place in the scenario's order, from 0
     * @param system name of the system
     * @param title title for people
     * @param inHouse components that the firms make themselves, in increasing order
     * @param firms in order of number
     * @param suppliers in order of number; only those that make something
     * @param regulator the regulator
     * @param lab the research of the economy
     * @param projects open ones, and those that ended within the last {@link #REMEMBERED} days, by firm and number
     * @param links between whom requests have gone, in order of their ends
     */
    public record Economy(
            int number,
            String system,
            String title,
            List<Integer> inHouse,
            List<Firm> firms,
            List<Supplier> suppliers,
            Regulator regulator,
            Lab lab,
            List<Project> projects,
            List<Link> links) {

        /** How long an ended project stays in a snapshot [days]. */
        public static final double REMEMBERED = 730;

        /** Copies the lists. */
        public Economy {
            inHouse = List.copyOf(inHouse);
            firms = List.copyOf(firms);
            suppliers = List.copyOf(suppliers);
            projects = List.copyOf(projects);
            links = List.copyOf(links);
        }

        /** Loops closed so far, all firms together. */
        public int closed() {
            return firms.stream().mapToInt(Firm::closed).sum();
        }

        /** Projects screened out so far, all firms together. */
        public int screenedOut() {
            return firms.stream().mapToInt(Firm::screenedOut).sum();
        }

        /** Trials failed so far, all firms together. */
        public int failedTrials() {
            return firms.stream().mapToInt(Firm::failedTrials).sum();
        }

        /** Projects ended by a fault so far, all firms together. */
        public int endedByFault() {
            return firms.stream().mapToInt(Firm::endedByFault).sum();
        }
    }

    /**
     * Who is met on the way of a request.
     *
     * @param kind what it is
     * @param number number among its kind, from 1; a division has that of the supplier that it replaces
     * @param firm firm to which a division belongs, the firm itself for a firm; 0 for all others
     */
    public record Node(Kind kind, int number, int firm) {}

    /** Kinds of agents. */
    public enum Kind {
        /** An integrator. */
        FIRM,
        /** A firm's own plant. */
        DIVISION,
        /** An owner of outsourced components. */
        SUPPLIER,
        /** The regulator. */
        REGULATOR,
        /** The frontier lab. */
        LAB
    }

    /**
     * A firm.
     *
     * @param number from 1
     * @param output reference years of output per year
     * @param price price of a unit [money]
     * @param gap standard deviation of the log error of a prediction for one component [1]
     * @param unrepresented share of faults that its simulator does not represent [1]
     * @param firstPass probability that the first round of a trial shows no fault [1]
     * @param samples operational data as last booked [samples]
     * @param account R&amp;D account [money]
     * @param idleTeams teams without work
     * @param teams teams of the firm
     * @param openProjects projects under way
     * @param mostOpen most projects that may be under way
     * @param closed loops closed so far
     * @param screenedOut projects screened out so far
     * @param failedTrials trials failed so far
     * @param endedByFault projects ended by a fault so far
     * @param unknown for each component, and each interface of its out-set, the share of faults that its simulator does not
     *     represent [1]
     * @param frozen for each component the number of the project that leads with it and has frozen it, 0 if it is free
     * @param divisions its own plants; only those that make something, in order of number
     */
    public record Firm(
            int number,
            double output,
            double price,
            double gap,
            double unrepresented,
            double firstPass,
            double samples,
            double account,
            int idleTeams,
            int teams,
            int openProjects,
            int mostOpen,
            int closed,
            int screenedOut,
            int failedTrials,
            int endedByFault,
            List<List<Double>> unknown,
            List<Integer> frozen,
            List<Supplier> divisions) {

        /** Copies the lists. */
        public Firm {
            unknown = unknown.stream().map(List::copyOf).toList();
            frozen = List.copyOf(frozen);
            divisions = List.copyOf(divisions);
        }
    }

    /**
     * An owner of components: a supplier, or a firm's division.
     *
     * @param node who it is
     * @param label kind and number, with the name of a supplier that has one
     * @param tier smallest tier among the components that it makes
     * @param components what it makes, in increasing order
     * @param slots redesign slots
     * @param period days between release windows; 0: always open [days]
     * @param nextWindow next release window [days]
     * @param inWork projects that hold a slot, in order of arrival
     * @param queue projects that wait for a slot, in order of arrival
     */
    public record Supplier(
            Node node,
            String label,
            int tier,
            List<Integer> components,
            int slots,
            double period,
            double nextWindow,
            List<ProjectKey> inWork,
            List<ProjectKey> queue) {

        /** Copies the lists. */
        public Supplier {
            components = List.copyOf(components);
            inWork = List.copyOf(inWork);
            queue = List.copyOf(queue);
        }
    }

    /**
     * The regulator.
     *
     * @param reviewers number of reviewers
     * @param inService projects under review, in order of its beginning
     * @param queue projects that wait for a reviewer, in order of arrival
     */
    public record Regulator(int reviewers, List<ProjectKey> inService, List<ProjectKey> queue) {

        /** Copies the lists. */
        public Regulator {
            inService = List.copyOf(inService);
            queue = List.copyOf(queue);
        }
    }

    /**
     * The research of an economy.
     *
     * @param capability of the models in use, that of day 0 being 1
     * @param relative the same relative to the leader's, in (0, 1]
     * @param found own breakthroughs so far
     */
    public record Lab(double capability, double relative, int found) {}

    /**
     * A project.
     *
     * @param key which one it is
     * @param component leading component; 0 until research has begun
     * @param outSet components that it changes; empty until research has begun
     * @param generation true if it adopts a new generation
     * @param stage where it is
     * @param cause what it waits for
     * @param waitsFor the agent that it waits for, empty if there is none
     * @param start day on which it was opened [days]
     * @param stageSince day on which it entered its stage [days]
     * @param since day from which it has been waiting or working as it is [days]
     * @param end day on which it ended; NaN while it is open [days]
     * @param outcome how it ended
     * @param frozen true while it holds its leading component
     * @param heldBy the firm's projects that keep it from freezing its leading component, by number
     * @param mending components whose owners are asked again now, in the order of the out-set
     * @param checks what has been found in its design so far
     * @param spans its critical path so far, the last one up to the present day; without gaps
     * @param calls its requests to owners that have been asked, in order of component and hop
     */
    public record Project(
            ProjectKey key,
            int component,
            List<Integer> outSet,
            boolean generation,
            Stage stage,
            Wait cause,
            String waitsFor,
            double start,
            double stageSince,
            double since,
            double end,
            LoopOutcome outcome,
            boolean frozen,
            List<Integer> heldBy,
            List<Integer> mending,
            DesignChecks checks,
            List<Span> spans,
            List<Call> calls) {

        /** Copies the lists. */
        public Project {
            outSet = List.copyOf(outSet);
            heldBy = List.copyOf(heldBy);
            mending = List.copyOf(mending);
            spans = List.copyOf(spans);
            calls = List.copyOf(calls);
        }

        /** True while the project is under way. */
        public boolean open() {
            return outcome == LoopOutcome.OPEN;
        }
    }

    /**
     * A piece of a project's critical path.
     *
     * @param stage stage
     * @param cause what is waited for
     * @param start [days]
     * @param end [days]
     */
    public record Span(Stage stage, Wait cause, double start, double end) {}

    /**
     * What a project has asked of an owner about one component.
     *
     * @param owner who is asked
     * @param from who was asked at the hop before; the firm at the first
     * @param asked day of asking [days]
     * @param queued true while it waits for a slot
     * @param cause what is waited for; {@link Wait#NONE} once the owner has agreed
     * @param since day from which that is so [days]
     */
    public record Call(Node owner, Node from, double asked, boolean queued, Wait cause, double since) {

        /** True while the owner has not agreed. */
        public boolean open() {
            return cause != Wait.NONE;
        }
    }

    /**
     * Traffic between two agents.
     *
     * @param from who asks, or who passes the request on
     * @param to who is asked
     * @param traffic requests, each counting e^(−age/year) [1]
     */
    public record Link(Node from, Node to, double traffic) {}
}
