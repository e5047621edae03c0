package org.loopwright.lab.run.sequence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.loopwright.lab.analysis.BudgetAllocation;
import org.loopwright.lab.analysis.SequentialSelection;
import org.loopwright.lab.design.Competition;
import org.loopwright.lab.design.DesignPoint;
import org.loopwright.lab.design.Factor;
import org.loopwright.lab.design.Response;
import org.loopwright.lab.design.SelectionRule;
import org.loopwright.lab.design.Study;

/**
 * The runs of a study that selects: a first stage of all design points, then batches of those that are in still, or that a
 * budget is best spent on, in each combination of the other factors by itself. They depend neither on threads, nor on what
 * was made in which session, nor on the order of the levels.
 *
 * <p>An indifference is decided by {@link SequentialSelection}: the error that the confidence allows is spread evenly over
 * the combinations with rivals (Bonferroni), so that with that confidence all selections are right together. A budget is
 * spread evenly over the same combinations and spent in each by {@link BudgetAllocation}.
 */
public final class SelectionSequence implements Sequence {

    private final Study study;
    private final SelectionRule rule;
    private final Response response;
    private final Answers answers;
    private final List<Competition> competitions;
    private final List<DesignPoint> order;

    /** Replications given out, by number of the design point; none at 0. */
    private final int[] given;

    /** Runs that each competition may have in all. */
    private final int[] budgets;

    private final double error;

    /** The sequence of a study that has such a rule, before its first run. */
    public SelectionSequence(Study study) {
        this.study = study;
        rule = study.selection().orElseThrow(() -> new IllegalArgumentException("the study selects nothing"));
        response = study.response(rule.response()).orElseThrow();
        answers = new Answers(response, study.replications());
        Factor factor = study.factors().stream()
                .filter(one -> one.is(rule.select()))
                .findFirst()
                .orElseThrow();
        competitions = Competition.between(study.design(), factor);
        order = Interleaving.of(study.design().points().toList(), study.factors());
        given = new int[study.design().size() + 1];
        long rivalries =
                competitions.stream().filter(SelectionSequence::hasRivals).count();
        error = (1 - rule.confidence()) / Math.max(1, rivalries);
        budgets = budgets(rivalries);
    }

    private static boolean hasRivals(Competition competition) {
        return competition.points().size() > 1;
    }

    /** The first stage of each, and an even part of what is left; the first ones have what does not divide. */
    private int[] budgets(long rivalries) {
        int first = study.design().size() * rule.minimum();
        int rest = rule.budget().orElse(first) - first;
        int[] all = new int[competitions.size()];
        int rival = 0;
        for (int c = 0; c < all.length; c++) {
            Competition competition = competitions.get(c);
            all[c] = competition.points().size() * rule.minimum();
            if (hasRivals(competition)) {
                all[c] += (int) (rest / rivalries) + (rival < rest % rivalries ? 1 : 0);
                rival++;
            }
        }
        return all;
    }

    @Override
    public List<Asked> asked() {
        return List.of(answers);
    }

    @Override
    public Study study() {
        return study;
    }

    @Override
    public int[] next() {
        int[] before = given.clone();
        for (int c = 0; c < competitions.size(); c++) {
            int[] points = points(competitions.get(c));
            int[] further = given[points[0]] == 0 ? firstStage(points) : further(c, points);
            for (int i = 0; i < points.length; i++) {
                given[points[i]] += further[i];
            }
        }
        return BatchOrder.of(study, order, inOrder(before), inOrder(given));
    }

    private int[] firstStage(int[] points) {
        int[] first = new int[points.length];
        Arrays.fill(first, rule.minimum());
        return first;
    }

    private int[] further(int c, int[] points) {
        int[] further = new int[points.length];
        if (points.length == 1) {
            return further;
        }
        if (rule.budget().isPresent()) {
            int[] made = Arrays.stream(points).map(point -> given[point]).toArray();
            int left = budgets[c] - Arrays.stream(made).sum();
            int step = Math.min(left, rule.batch() * points.length);
            return allocation(points).give(made, step, rule.maximum());
        }
        SequentialSelection.Standing standing = standing(points);
        if (!standing.decided()) {
            for (int in : standing.remaining()) {
                further[in] = Math.min(rule.batch(), rule.maximum() - given[points[in]]);
            }
        }
        return further;
    }

    private int[] inOrder(int[] replications) {
        return order.stream().mapToInt(point -> replications[point.number()]).toArray();
    }

    private static int[] points(Competition competition) {
        return competition.points().values().stream()
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** The response of some points, by replication as far as they were given out. */
    private double[][] values(int[] points) {
        return Arrays.stream(points)
                .mapToObj(point -> Arrays.copyOf(answers.values(point), given[point]))
                .toArray(double[][]::new);
    }

    private SequentialSelection.Standing standing(int[] points) {
        double indifference = rule.indifference().orElseThrow();
        return new SequentialSelection(indifference, error, rule.minimum())
                .among(values(points), response.smallerIsBetter());
    }

    private BudgetAllocation allocation(int[] points) {
        return BudgetAllocation.of(values(points), response.smallerIsBetter());
    }

    /** How far the selection has come, by combination of the other factors, in the order of the design. */
    public List<Selected> selected() {
        List<Selected> all = new ArrayList<>();
        for (int c = 0; c < competitions.size(); c++) {
            int[] points = points(competitions.get(c));
            BudgetAllocation sample = allocation(points);
            if (rule.budget().isPresent()) {
                int spent = Arrays.stream(points).map(point -> given[point]).sum();
                boolean isEnd =
                        spent >= budgets[c] || Arrays.stream(further(c, points)).sum() == 0;
                all.add(selected(c, new int[points.length], sample.best(), isEnd, sample.probability()));
            } else {
                SequentialSelection.Standing standing = standing(points);
                int[] out = standing.eliminatedAfter().stream()
                        .mapToInt(Integer::intValue)
                        .toArray();
                int best =
                        standing.remaining().size() == 1 ? standing.remaining().get(0) : sample.best();
                double sure = standing.decided() ? 1 - error : Double.NaN;
                all.add(selected(c, out, best, standing.decided(), sure));
            }
        }
        return List.copyOf(all);
    }

    private Selected selected(int c, int[] out, int best, boolean decided, double probability) {
        Competition competition = competitions.get(c);
        int[] points = points(competition);
        double[][] values = values(points);
        List<String> levels = List.copyOf(competition.points().keySet());
        List<Selected.Competitor> competitors = new ArrayList<>();
        for (int i = 0; i < points.length; i++) {
            double mean = mean(values[i]).orElse(Double.NaN);
            competitors.add(new Selected.Competitor(levels.get(i), given[points[i]], mean, out[i]));
        }
        return new Selected(competition, competitors, best, decided, probability, lead(values, best));
    }

    private double lead(double[][] values, int best) {
        double least = Double.NaN;
        for (int i = 0; i < values.length && best >= 0; i++) {
            double[] leads = new double[Math.min(values[i].length, values[best].length)];
            for (int r = 0; r < leads.length; r++) {
                leads[r] = (values[i][r] - values[best][r]) * (response.smallerIsBetter() ? 1 : -1);
            }
            OptionalDouble lead = i == best ? OptionalDouble.empty() : mean(leads);
            if (lead.isPresent() && !(lead.getAsDouble() >= least)) {
                least = lead.getAsDouble();
            }
        }
        return least;
    }

    private static OptionalDouble mean(double[] values) {
        return Arrays.stream(values).filter(value -> !Double.isNaN(value)).average();
    }

    @Override
    public int stoppedEarly() {
        return (int) order.stream()
                .filter(point -> given[point.number()] < rule.maximum())
                .count();
    }
}
