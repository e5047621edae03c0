package org.loopwright.subject.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.loopwright.subject.observation.Stage;
import org.loopwright.subject.observation.Wait;

/** Pictures of the projects of one firm. */
final class Album {

    private final Firm firm;
    private final double day;
    private final int[] holders;
    private final List<Project> waiting = new ArrayList<>();
    private final List<Project> shown = new ArrayList<>();

    Album(Firm firm, double day) {
        this.firm = firm;
        this.day = day;
        holders = new int[firm.design().size()];
        for (Project project : firm.projects()) {
            if (!project.ended() || project.endDay() >= day - Picture.Economy.REMEMBERED) {
                shown.add(project);
            }
            if (isFreezing(project)) {
                for (int j : project.proposal.components()) {
                    holders[j] = project.number();
                }
            } else if (awaitsFreeze(project)) {
                waiting.add(project);
            }
        }
    }

    static Picture.Key key(Project project) {
        return new Picture.Key(project.firm().number(), project.number());
    }

    /** True while a reviewer is at work on a project. */
    static boolean isReviewed(Picture.Project project) {
        return project.open() && project.stage() == Stage.APPROVE && project.cause() == Wait.NONE;
    }

    /** Frozen from the grant to the end of the trial. */
    private static boolean isFreezing(Project project) {
        return !project.ended() && (isAsking(project) || project.stage() == Stage.TRIAL);
    }

    private static boolean isAsking(Project project) {
        return project.stage() == Stage.COORDINATE && project.coordination != null;
    }

    private static boolean awaitsFreeze(Project project) {
        return !project.ended() && project.stage() == Stage.COORDINATE && project.coordination == null;
    }

    /** For each component the project that has frozen it, 0 if it is free. */
    List<Integer> frozen() {
        return Arrays.stream(holders).boxed().toList();
    }

    void addTo(List<Picture.Project> projects) {
        for (Project project : shown) {
            projects.add(picture(project));
        }
    }

    private Picture.Project picture(Project project) {
        List<Picture.Span> spans = new ArrayList<>();
        for (Leg leg : project.legs()) {
            spans.add(new Picture.Span(leg.stage(), leg.cause(), leg.start(), leg.end()));
        }
        Wait cause = project.cause();
        String waitsFor = project.waitedFor();
        double since = project.lastDay();
        if (!project.ended() && isAsking(project)) {
            Request critical = critical(project.coordination);
            cause = cause(critical);
            waitsFor = critical.owner().label();
            since = since(critical);
            addSpans(critical, spans);
        } else if (!project.ended()) {
            addSpan(spans, project, project.stage(), cause, day);
        }
        double stageSince = project.lastDay();
        for (int at = spans.size() - 1; at >= 0 && spans.get(at).stage() == project.stage(); at--) {
            stageSince = spans.get(at).start();
        }
        boolean begun = project.proposal != null;
        return new Picture.Project(
                key(project),
                project.leader + 1,
                begun
                        ? Arrays.stream(project.proposal.components())
                                .mapToObj(j -> j + 1)
                                .toList()
                        : List.of(),
                project.adoptsGeneration(),
                project.stage(),
                cause,
                waitsFor,
                project.startDay(),
                stageSince,
                since,
                project.endDay(),
                project.outcome(),
                isFreezing(project),
                awaitsFreeze(project) ? heldBy(project) : List.of(),
                spans,
                calls(project));
    }

    /** A span from the end of the last one; one of no length is left out. */
    private static void addSpan(List<Picture.Span> spans, Project project, Stage stage, Wait cause, double end) {
        double start = spans.isEmpty()
                ? project.startDay()
                : spans.get(spans.size() - 1).end();
        if (end > start) {
            spans.add(new Picture.Span(stage, cause, start, end));
        }
    }

    /** Who keeps a project from its freeze: holders of its components, and older projects that have reserved one. */
    private List<Integer> heldBy(Project project) {
        List<Integer> found = new ArrayList<>();
        for (int j : project.proposal.components()) {
            if (holders[j] > 0 && !found.contains(holders[j])) {
                found.add(holders[j]);
            }
        }
        double patience = firm.economy().industry().coordination().freezePatience();
        for (Project other : waiting) {
            boolean older = other.freezeAsked < project.freezeAsked
                    || (other.freezeAsked == project.freezeAsked && other.number() < project.number());
            if (older && day - other.freezeAsked >= patience && overlap(project, other)) {
                found.add(other.number());
            }
        }
        return found;
    }

    private static boolean overlap(Project one, Project other) {
        for (int i : one.proposal.components()) {
            for (int j : other.proposal.components()) {
                if (i == j) {
                    return true;
                }
            }
        }
        return false;
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
        return switch (cause(request)) {
            case SLOT -> request.asked();
            case WINDOW -> request.granted();
            case OBJECTION -> request.window();
            case NEGOTIATION -> request.heard();
            default -> request.agreed();
        };
    }

    /** The path of a project up to a request, and up to the present day. */
    private void addSpans(Request last, List<Picture.Span> spans) {
        if (last.before() != null) {
            addSpans(last.before(), spans);
        }
        boolean granted = !Double.isNaN(last.granted());
        addSpan(spans, last.project(), Stage.COORDINATE, Wait.SLOT, granted ? last.granted() : day);
        if (granted) {
            addSpan(spans, last.project(), Stage.COORDINATE, Wait.WINDOW, Math.min(day, last.window()));
            addSpan(spans, last.project(), Stage.COORDINATE, Wait.OBJECTION, Math.min(day, last.heard()));
            addSpan(spans, last.project(), Stage.COORDINATE, Wait.NEGOTIATION, Math.min(day, last.agreed()));
        }
    }

    private List<Picture.Call> calls(Project project) {
        List<Picture.Call> calls = new ArrayList<>();
        if (project.coordination == null) {
            return calls;
        }
        for (Request start : project.coordination.first()) {
            Picture.Node from = firmNode(project.firm());
            for (Request at = start; at != null && !Double.isNaN(at.asked()); at = at.next()) {
                Picture.Node owner = node(at.owner());
                calls.add(new Picture.Call(owner, from, at.asked(), cause(at), since(at)));
                from = owner;
            }
        }
        return calls;
    }

    static Picture.Node firmNode(Firm firm) {
        return new Picture.Node(Picture.Kind.FIRM, firm.number(), firm.number());
    }

    static Picture.Node node(Owner owner) {
        if (owner instanceof Division division) {
            return new Picture.Node(Picture.Kind.DIVISION, division.group(), division.firm());
        }
        return new Picture.Node(Picture.Kind.SUPPLIER, owner.number(), 0);
    }
}
