package org.loopwright.subject.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.loopwright.subject.observation.Stage;
import org.loopwright.subject.observation.Wait;

/** The projects of one firm in a snapshot. */
final class ProjectSnapshots {

    private final double day;
    private final int[] holders;
    private final List<Project> shown = new ArrayList<>();

    ProjectSnapshots(Firm firm, double day) {
        this.day = day;
        holders = new int[firm.design().size()];
        for (Project project : firm.stages().projects()) {
            if (!project.course.ended() || project.course.endDay() >= day - Snapshot.Economy.REMEMBERED) {
                shown.add(project);
            }
            if (isFreezing(project)) {
                holders[project.leader] = project.key().number();
            }
        }
    }

    /** Frozen from the grant to the end of the trial. */
    private static boolean isFreezing(Project project) {
        Stage stage = project.course.stage();
        boolean granted = stage == Stage.COORDINATE && project.coordination != null;
        return !project.course.ended() && (granted || stage == Stage.TRIAL);
    }

    private static boolean awaitsFreeze(Project project) {
        return !project.course.ended() && project.course.stage() == Stage.COORDINATE && project.coordination == null;
    }

    /** For each component the project that has frozen it, 0 if it is free. */
    List<Integer> frozen() {
        return Arrays.stream(holders).boxed().toList();
    }

    void addTo(List<Snapshot.Project> projects) {
        for (Project project : shown) {
            projects.add(snapshot(project));
        }
    }

    private Snapshot.Project snapshot(Project project) {
        CriticalPath course = project.course;
        List<Snapshot.Span> spans = new ArrayList<>();
        for (CriticalPath.Leg leg : course.legs()) {
            spans.add(new Snapshot.Span(leg.stage(), leg.cause(), leg.start(), leg.end()));
        }
        Wait cause = course.cause();
        String waitsFor = course.waitedFor();
        double since = course.lastDay();
        if (!course.ended() && project.isAsking()) {
            Request critical = critical(project.coordination);
            cause = cause(critical);
            waitsFor = critical.owner().label();
            since = since(critical);
            addSpans(critical, course, spans);
        } else if (!course.ended()) {
            addSpan(spans, course, course.stage(), cause, day);
        }
        double stageSince = course.lastDay();
        for (int at = spans.size() - 1; at >= 0 && spans.get(at).stage() == course.stage(); at--) {
            stageSince = spans.get(at).start();
        }
        boolean begun = project.proposal != null;
        return new Snapshot.Project(
                project.key(),
                project.leader + 1,
                begun
                        ? Arrays.stream(project.proposal.components())
                                .mapToObj(j -> j + 1)
                                .toList()
                        : List.of(),
                project.adoptsGeneration(),
                course.stage(),
                cause,
                waitsFor,
                course.startDay(),
                stageSince,
                since,
                course.endDay(),
                course.outcome(),
                isFreezing(project),
                awaitsFreeze(project) ? heldBy(project) : List.of(),
                mending(project),
                project.checks.counted(),
                spans,
                calls(project));
    }

    /** A span from the end of the last one; one of no length is left out. */
    private static void addSpan(List<Snapshot.Span> spans, CriticalPath course, Stage stage, Wait cause, double end) {
        double start = spans.isEmpty()
                ? course.startDay()
                : spans.get(spans.size() - 1).end();
        if (end > start) {
            spans.add(new Snapshot.Span(stage, cause, start, end));
        }
    }

    /** Who keeps a project from its freeze. */
    private List<Integer> heldBy(Project project) {
        int holder = holders[project.leader];
        return holder > 0 ? List.of(holder) : List.of();
    }

    /** Components whose owners have not yet agreed to a round in which they are asked again. */
    private List<Integer> mending(Project project) {
        List<Integer> mending = new ArrayList<>();
        if (!project.course.ended() && project.isAsking()) {
            int asked = 0;
            for (int m = 0; m < project.again.length; m++) {
                // Requests of such a round stand in the order of the components that have a reason.
                if (project.again[m] != null
                        && isOpen(project.coordination.first().get(asked++))) {
                    mending.add(project.proposal.components()[m] + 1);
                }
            }
        }
        return mending;
    }

    // Requests.

    private boolean isOpen(Request request) {
        return !Double.isNaN(request.asked()) && !(request.agreed() <= day);
    }

    /** The open request that is known to last longest; one without a slot lasts longer than all others. */
    private Request critical(Coordination round) {
        Request longest = null;
        for (Request start : round.first()) {
            for (Request at = start; at != null; at = at.next()) {
                if (isOpen(at) && (longest == null || lasts(at) > lasts(longest))) {
                    longest = at;
                }
            }
        }
        // At the very instant of the last agreement there is none.
        return longest == null ? round.first().get(0) : longest;
    }

    private static double lasts(Request request) {
        return Double.isNaN(request.agreed()) ? Double.POSITIVE_INFINITY : request.agreed();
    }

    private Wait cause(Request request) {
        if (request.again() != null) {
            return request.agreed() <= day ? Wait.NONE : request.again();
        }
        if (Double.isNaN(request.granted())) {
            return Wait.SLOT;
        } else if (day < request.window()) {
            return Wait.WINDOW;
        } else if (day < request.heard()) {
            return Wait.OBJECTION;
        }
        return request.agreed() <= day ? Wait.NONE : Wait.NEGOTIATION;
    }

    private double since(Request request) {
        if (request.again() != null) {
            return request.agreed() <= day ? request.agreed() : request.asked();
        }
        return switch (cause(request)) {
            case SLOT -> request.asked();
            case WINDOW -> request.granted();
            case OBJECTION -> request.window();
            case NEGOTIATION -> request.heard();
            default -> request.agreed();
        };
    }

    /** The path of a project up to a request, and up to the present day. */
    private void addSpans(Request last, CriticalPath course, List<Snapshot.Span> spans) {
        if (last.before() != null) {
            addSpans(last.before(), course, spans);
        }
        boolean granted = !Double.isNaN(last.granted());
        if (last.again() != null) {
            addSpan(spans, course, course.stage(), last.again(), granted ? Math.min(day, last.agreed()) : day);
            return;
        }
        addSpan(spans, course, Stage.COORDINATE, Wait.SLOT, granted ? last.granted() : day);
        if (granted) {
            addSpan(spans, course, Stage.COORDINATE, Wait.WINDOW, Math.min(day, last.window()));
            addSpan(spans, course, Stage.COORDINATE, Wait.OBJECTION, Math.min(day, last.heard()));
            addSpan(spans, course, Stage.COORDINATE, Wait.NEGOTIATION, Math.min(day, last.agreed()));
        }
    }

    private List<Snapshot.Call> calls(Project project) {
        List<Snapshot.Call> calls = new ArrayList<>();
        if (project.coordination == null) {
            return calls;
        }
        for (Request start : project.coordination.first()) {
            Snapshot.Node from = firmNode(project.key().firm());
            for (Request at = start; at != null && !Double.isNaN(at.asked()); at = at.next()) {
                Snapshot.Node owner = node(at.owner());
                boolean queued = Double.isNaN(at.granted());
                calls.add(new Snapshot.Call(owner, from, at.asked(), queued, cause(at), since(at)));
                from = owner;
            }
        }
        return calls;
    }

    static Snapshot.Node firmNode(int firm) {
        return new Snapshot.Node(Snapshot.Kind.FIRM, firm, firm);
    }

    static Snapshot.Node node(Request.Addressee owner) {
        if (owner instanceof Division division) {
            return new Snapshot.Node(Snapshot.Kind.DIVISION, division.group(), division.firm());
        }
        return new Snapshot.Node(Snapshot.Kind.SUPPLIER, owner.number(), 0);
    }
}
