package org.loopwright.subject.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jafama.StrictFastMath;

/** Counts the requests between the agents of an economy; each fades by e in a year, and is forgotten after three. */
final class RequestTraffic {

    /** Codes of firms lie below this, those of suppliers from here on. */
    private static final long SUPPLIERS = 1_000_000L;

    /** Codes of divisions lie from here on. */
    private static final long DIVISIONS = 2_000_000L;

    private static final double MEMORY = 3 * Calendar.YEAR;

    private final double day;
    private final Map<Long, Double> counts = new TreeMap<>();
    private final int groups;

    RequestTraffic(Economy economy, double day) {
        this.day = day;
        groups = economy.conditions().network().groups();
    }

    void count(Firm firm) {
        for (Project project : firm.stages().projects()) {
            boolean recent = !project.course.ended() || project.course.endDay() >= day - MEMORY;
            if (recent && project.coordination != null) {
                project.coordination.first().forEach(start -> count(firm, start));
                project.earlier.forEach(round -> round.first().forEach(start -> count(firm, start)));
            }
        }
    }

    private void count(Firm firm, Request start) {
        long from = code(ProjectSnapshots.firmNode(firm.number()));
        for (Request at = start; at != null && !Double.isNaN(at.asked()); at = at.next()) {
            long to = code(ProjectSnapshots.node(at.owner()));
            if (day - at.asked() < MEMORY) {
                counts.merge(
                        from * (1L << 32) + to, StrictFastMath.exp(-(day - at.asked()) / Calendar.YEAR), Double::sum);
            }
            from = to;
        }
    }

    /** One number per agent, firms before suppliers before divisions, below 2^31. */
    private long code(Snapshot.Node node) {
        return switch (node.kind()) {
            case FIRM -> node.number();
            case SUPPLIER -> SUPPLIERS + node.number();
            case DIVISION -> DIVISIONS + (long) node.firm() * (groups + 1) + node.number();
            case REGULATOR, LAB -> throw new IllegalArgumentException("nobody owns components at " + node);
        };
    }

    private Snapshot.Node decoded(long code) {
        if (code < SUPPLIERS) {
            return new Snapshot.Node(Snapshot.Kind.FIRM, (int) code, (int) code);
        } else if (code < DIVISIONS) {
            return new Snapshot.Node(Snapshot.Kind.SUPPLIER, (int) (code - SUPPLIERS), 0);
        }
        long rest = code - DIVISIONS;
        return new Snapshot.Node(Snapshot.Kind.DIVISION, (int) (rest % (groups + 1)), (int) (rest / (groups + 1)));
    }

    List<Snapshot.Link> links() {
        List<Snapshot.Link> links = new ArrayList<>();
        counts.forEach((ends, traffic) ->
                links.add(new Snapshot.Link(decoded(ends >> 32), decoded(ends & 0xffffffffL), traffic)));
        return links;
    }
}
