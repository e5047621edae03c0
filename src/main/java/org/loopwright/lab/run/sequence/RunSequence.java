package org.loopwright.lab.run.sequence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.loopwright.lab.analysis.Interval;
import org.loopwright.lab.analysis.TInterval;
import org.loopwright.lab.design.AdaptiveDesign;
import org.loopwright.lab.design.AdaptiveRule;
import org.loopwright.lab.design.DesignPoint;
import org.loopwright.lab.design.NarrowInterval;
import org.loopwright.lab.design.Response;
import org.loopwright.lab.design.Study;
import org.loopwright.lab.sheet.Setting;
import org.loopwright.lab.sheet.Sheets;

/**
 * The runs of a study of its own points, of a stopping rule, and of a boundary that is refined. They depend neither on
 * threads, nor on what was made in which session.
 *
 * <p>Without a stopping rule a batch is all replications of all points. With one it is some more replications of those
 * points whose interval is too wide still. An adaptive design then has a further round of points, until there is nothing
 * to refine. Within a replication points come in the order of {@link Interleaving}.
 *
 * <p>An interval that is looked at again and again until it is narrow enough holds the true mean less often than its
 * confidence says: it tends to be found narrow when the variance is underestimated. The loss is largest for a small
 * minimum (Law and Kelton 1982; Glynn and Whitt 1992 show that it vanishes as the width asked for does).
 */
public final class RunSequence implements Sequence {

    private final Optional<NarrowInterval> narrow;
    private final Optional<Answers> stopping;
    private final Optional<Answers> deciding;
    private final Predicate<List<Setting>> possible;

    /** Replications given out, by number of the design point. */
    private final SortedMap<Integer, Integer> given = new TreeMap<>();

    private Study study;
    private int roundsDone;
    private List<DesignPoint> round;

    /** Replications of each point of the round that were given out, by the point's place in it. */
    private int[] replications;

    /**
     * The sequence of a study before its first run.
     *
     * @param study with its initial points
     * @param possible whether an adaptive design may add a point of such settings
     */
    public RunSequence(Study study, Predicate<List<Setting>> possible) {
        this.study = study;
        this.possible = possible;
        narrow = study.narrowInterval();
        stopping = narrow.map(rule -> answers(study, rule.response()));
        deciding = study.adaptive().map(rule -> answers(study, rule.response()));
        begin(study.design().points().toList());
    }

    /** The sequence of a study whose added points must be points of its design, and scenarios that its sheets allow. */
    public static RunSequence of(Study study, Sheets<?> sheets) {
        return new RunSequence(study, Sequence.possible(study, sheets));
    }

    private static Answers answers(Study study, String name) {
        Response response = study.response(name)
                .orElseThrow(() -> new IllegalArgumentException("the study has no response " + name));
        return new Answers(response, study.replications());
    }

    private void begin(List<DesignPoint> points) {
        round = Interleaving.of(points, study.factors());
        replications = new int[points.size()];
    }

    @Override
    public List<Asked> asked() {
        List<Asked> asked = new ArrayList<>();
        stopping.ifPresent(asked::add);
        deciding.ifPresent(asked::add);
        return asked;
    }

    @Override
    public Study study() {
        return study;
    }

    @Override
    public int[] next() {
        int[] batch = batch();
        while (batch.length == 0 && addPoints()) {
            batch = batch();
        }
        return batch;
    }

    private int[] batch() {
        int[] from = replications.clone();
        for (int i = 0; i < replications.length; i++) {
            replications[i] = wanted(round.get(i), from[i]);
            given.put(round.get(i).number(), replications[i]);
        }
        return BatchOrder.of(study, round, from, replications);
    }

    /** Replications that a point is to have after the next batch. */
    private int wanted(DesignPoint point, int so) {
        if (narrow.isEmpty()) {
            return study.replications();
        }
        NarrowInterval rule = narrow.get();
        if (so == 0) {
            return rule.minimum();
        }
        return hasEnough(rule, point) ? so : Math.min(rule.maximum(), so + rule.batch());
    }

    private boolean hasEnough(NarrowInterval rule, DesignPoint point) {
        double[] values = stopping.orElseThrow().values(point.number());
        Interval interval = TInterval.of(values, rule.confidence());
        // Without an interval, as where all runs failed, it is not narrow.
        return interval.halfWidth() <= rule.allowedHalfWidth(interval.mean());
    }

    private boolean addPoints() {
        Optional<AdaptiveRule> rule = study.adaptive();
        if (rule.isEmpty() || roundsDone >= rule.get().rounds()) {
            return false;
        }
        roundsDone++;
        AdaptiveDesign design = (AdaptiveDesign) study.design();
        List<List<Setting>> further = new Boundary(design, rule.get(), deciding.orElseThrow()).next(possible);
        if (further.isEmpty()) {
            return false;
        }
        int before = design.size();
        study = study.with(design.and(further));
        begin(IntStream.rangeClosed(before + 1, study.design().size())
                .mapToObj(study.design()::point)
                .toList());
        return true;
    }

    @Override
    public int stoppedEarly() {
        int most = narrow.map(NarrowInterval::maximum).orElse(0);
        return (int) given.values().stream().filter(count -> count < most).count();
    }
}
