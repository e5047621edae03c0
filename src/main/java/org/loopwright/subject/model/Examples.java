package org.loopwright.subject.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.loopwright.lab.random.RandomStream;
import org.loopwright.subject.scenario.FaultLaw;
import org.loopwright.subject.technology.Chance;
import org.loopwright.subject.technology.DesignFaults;
import org.loopwright.subject.technology.DesignStructureMatrix;
import org.loopwright.subject.technology.ExampleLaw;
import org.loopwright.subject.technology.SimulatorKnowledge;

/**
 * The examples K that each firm of an economy has of each interface: faults found that its simulator did not represent.
 * The owner of an outsourced component uses for all its customers what it saw at any. Confined to one run.
 */
final class Examples {

    private final Conditions conditions;
    private final FaultLaw law;
    private final DesignStructureMatrix architecture;
    /** K of firm, leader and place in the leader's out-set [examples]. */
    private final double[][][] own;
    /** What a firm can use at each of them, S; NaN where it must be summed anew. */
    private final transient double[][][] usable;
    /** Generations of each component that each firm has adopted. */
    private final List<List<Set<Breakthrough>>> adopted = new ArrayList<>();

    /** When examples last changed [days]. */
    private double day;

    /** Starts every firm with what it had seen before day 0, when models had the capability 1. */
    Examples(Conditions conditions) {
        this.conditions = conditions;
        law = conditions.industry().faults();
        architecture = conditions.design().architecture();
        int firms = conditions.means().firms();
        int n = architecture.size();
        own = new double[firms][n][];
        usable = new double[firms][n][];
        double[][] initial = initial(law.initialExampleScale());
        for (int f = 0; f < firms; f++) {
            List<Set<Breakthrough>> perComponent = new ArrayList<>();
            for (int i = 0; i < n; i++) {
                own[f][i] = initial[i].clone();
                usable[f][i] = new double[initial[i].length];
                Arrays.fill(usable[f][i], Double.NaN);
                perComponent.add(new LinkedHashSet<>());
            }
            adopted.add(perComponent);
        }
    }

    /**
     * Examples at day 0, the same for every firm: a draw from the law of the recursion after the projects that a firm of
     * nominal stages would have tried before. Not the law's mean: knowledge is a convex function of examples.
     */
    private double[][] initial(double scale) {
        int n = architecture.size();
        double[][] drawn = new double[n][];
        if (law.intensity() == 0) {
            for (int i = 0; i < n; i++) {
                drawn[i] = new double[architecture.outDegree(i)];
            }
            return drawn;
        }
        InitialProjects before = new InitialProjects(conditions);
        Map<Double, List<ExampleLaw>> laws = new LinkedHashMap<>();
        for (int i = 0; i < n; i++) {
            RandomStream luck = conditions.streams().of(Chance.EXAMPLES, 0, i);
            int projects = before.count(luck.nextDouble());
            DesignFaults faults = conditions.faults(i);
            drawn[i] = new double[architecture.outDegree(i)];
            for (int m = 0; m < drawn[i].length; m++) {
                double finds = faults.mean(m) * before.findable();
                List<ExampleLaw> after = laws.computeIfAbsent(finds, mean -> new ArrayList<>());
                if (after.isEmpty()) {
                    after.add(ExampleLaw.none(1));
                }
                while (after.size() <= projects) {
                    after.add(after.get(after.size() - 1).after(1, finds, scale));
                }
                drawn[i][m] = after.get(projects).quantile(luck.nextDouble());
            }
        }
        return drawn;
    }

    /** What a firm could use at an interface when examples last changed, S [examples]. */
    double usable(int firm, int leader, int place) {
        double[] sums = usable[firm][leader];
        if (Double.isNaN(sums[place])) {
            sums[place] = sum(firm, leader, place);
        }
        return sums[place];
    }

    private double sum(int firm, int leader, int place) {
        int component = architecture.member(leader, place);
        double all = own[firm][leader][place];
        if (!conditions.inHouse(component) && law.poolingOfExamples() > 0) {
            for (int g = 0; g < own.length; g++) {
                if (g != firm) {
                    all += law.poolingOfExamples()
                            * SimulatorKnowledge.knownAfter(law.resetShare(), differences(firm, g, leader, component))
                            * own[g][leader][place];
                }
            }
        }
        return all;
    }

    /** Generations of two components in which two firms differ. */
    private int differences(int f, int g, int i, int j) {
        return differences(f, g, i) + (i == j ? 0 : differences(f, g, j));
    }

    private int differences(int f, int g, int component) {
        Set<Breakthrough> mine = adopted.get(f).get(component);
        Set<Breakthrough> theirs = adopted.get(g).get(component);
        int common = 0;
        for (Breakthrough generation : mine) {
            common += theirs.contains(generation) ? 1 : 0;
        }
        return mine.size() + theirs.size() - 2 * common;
    }

    /** Share of examples that a supplier still has on a day, of those it had when they last changed [1]. */
    double remembered(double at) {
        return law.exampleForgetting() == 0
                ? 1
                : SimulatorKnowledge.remembered(1, law.exampleForgetting() / Calendar.YEAR, at - day);
    }

    /** Suppliers have forgotten up to a day. Only what changes examples asks for it: to look at them changes nothing. */
    private void advance(double to) {
        double kept = remembered(to);
        if (kept < 1) {
            for (double[][] ofFirm : own) {
                for (int i = 0; i < ofFirm.length; i++) {
                    for (int m = 0; m < ofFirm[i].length; m++) {
                        ofFirm[i][m] *= conditions.inHouse(architecture.member(i, m)) ? 1 : kept;
                    }
                }
            }
            for (double[][] ofFirm : usable) {
                for (double[] sums : ofFirm) {
                    Arrays.fill(sums, Double.NaN);
                }
            }
        }
        day = to;
    }

    /** A firm has found a fault that its simulator did not represent. */
    void found(int firm, int leader, int place, double today) {
        advance(today);
        own[firm][leader][place]++;
        changed(leader, place);
    }

    /** A firm has adopted new parts: of what it knows of their interfaces only a share still holds. */
    void adopted(int firm, int component, List<Breakthrough> generations, double today) {
        advance(today);
        double known = SimulatorKnowledge.knownAfter(law.resetShare(), generations.size());
        adopted.get(firm).get(component).addAll(generations);
        for (int m = 0; m < own[firm][component].length; m++) {
            own[firm][component][m] *= known;
            changed(component, m);
        }
        for (int leader : architecture.inSet(component)) {
            if (leader != component) {
                int place = architecture.place(leader, component);
                own[firm][leader][place] *= known;
                changed(leader, place);
            }
        }
    }

    /** All firms sum anew: what one has learnt or lost others may use. */
    private void changed(int leader, int place) {
        for (double[][] ofFirm : usable) {
            ofFirm[leader][place] = Double.NaN;
        }
    }
}
