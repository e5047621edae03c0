package org.loopwright.subject.theory;

import java.util.ArrayList;
import java.util.List;
import org.loopwright.lab.analysis.TheoryCheck;
import org.loopwright.lab.random.Streams;
import org.loopwright.subject.model.RestingFirm;
import org.loopwright.subject.scenario.Dsm;
import org.loopwright.subject.scenario.Industry;
import org.loopwright.subject.scenario.TimeLaw;
import org.loopwright.subject.technology.TrialOdds;

/**
 * Rounds of trial that only merges repeat, where overlapping designs are decided at a fixed rate, μ in a mean round: a
 * design asks once a round, so that rounds are geometric. A fixed round is clean with probability e^(−μ), and the mean
 * is e^μ; an exponential one is clean with probability 1/(1 + μ), the mean of e^(−μt), and the mean is 1 + μ.
 */
final class MergeRounds implements LimitKind {

    @Override
    public List<String> asks() {
        return List.of("merges", "projects");
    }

    @Override
    public List<String> problems(Limit limit) {
        Industry industry = limit.scenario().industry();
        TimeLaw time = industry.trial().time();
        List<String> problems = new ArrayList<>();
        if (!(time.mean() > 0) || (time.law() != TimeLaw.Law.FIXED && time.law() != TimeLaw.Law.EXPONENTIAL)) {
            problems.add("industry.trial.time must be fixed or exponential, with a mean > 0");
        }
        if (industry.faults().intensity() != 0 || !industry.coordination().merges()) {
            problems.add("only merges may repeat a round: industry.faults.intensity must be 0, and"
                    + " industry.coordination.merges true");
        }
        Dsm dsm = industry.architecture().dsm();
        if (dsm.generator() != Dsm.Generator.FIXED || dsm.degree() != 2) {
            problems.add("an out-set has a leader and one member that others decide: industry.architecture.dsm must be"
                    + " fixed, of degree 2");
        }
        if (industry.trial().phases() != 1) {
            problems.add("industry.trial.phases must be 1");
        }
        return problems;
    }

    /** Rounds of a project on average, and share of projects with one alone. */
    @Override
    public double[] observe(Limit limit, Streams streams) {
        double days = limit.scenario().industry().trial().time().mean();
        double sum = 0;
        double single = 0;
        int[] rounds = RestingFirm.roundsWithMerges(
                limit.scenario(),
                streams,
                limit.law().merges().orElseThrow() / days,
                limit.law().projects().orElseThrow());
        for (int of : rounds) {
            sum += of;
            single += of == 1 ? 1 : 0;
        }
        return new double[] {sum / rounds.length, single / rounds.length};
    }

    @Override
    public List<TheoryCheck> judge(Limit limit, List<double[]> seen) {
        double merges = limit.law().merges().orElseThrow();
        boolean fixed = limit.scenario().industry().trial().time().law() == TimeLaw.Law.FIXED;
        double rounds = fixed ? TrialOdds.meanRoundsWithMerges(merges) : 1 + merges;
        return List.of(
                TheoryCheck.mean("rounds of a trial", "rounds", rounds, LimitKind.column(seen, 0)),
                TheoryCheck.mean("share with one round", "1", 1 / rounds, LimitKind.column(seen, 1)));
    }
}
