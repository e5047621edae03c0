package org.loopwright.subject.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.loopwright.lab.random.RandomStream;
import org.loopwright.subject.scenario.Industry;

/** Which breakthroughs a firm may use and has not adopted, and what its teams take up next. Confined to one run. */
final class Portfolio {

    private final Holdings firm;
    private final Costing costing;
    private final Industry.Research research;
    private final List<List<Breakthrough>> unadopted = new ArrayList<>();
    private final List<Breakthrough> known = new ArrayList<>();
    private final boolean[] inWork;
    /** Ordinary redesigns begun so far, by leader. */
    private final int[] redesigns;
    /** Tries so far at a generation, by the number of its newest breakthrough. */
    private final Map<Integer, Integer> tries = new LinkedHashMap<>();

    Portfolio(Holdings firm, Costing costing) {
        this.firm = firm;
        this.costing = costing;
        research = firm.conditions().industry().research();
        int n = firm.design().size();
        for (int j = 0; j < n; j++) {
            unadopted.add(new ArrayList<>());
        }
        inWork = new boolean[n];
        redesigns = new int[n];
    }

    /** The firm may use a breakthrough from now on, unless it already may. */
    void learn(Breakthrough breakthrough, double day) {
        if (!known.contains(breakthrough)) {
            known.add(breakthrough);
            unadopted.get(breakthrough.component()).add(breakthrough);
            firm.commons().ledger().accessible(breakthrough, firm.index(), day);
        }
    }

    /**
     * Chooses what a project is about: with probability θ_g the newest unadopted generation that no project works on;
     * else with probability θ a component in proportion to its share of unit cost; else any. Three draws always.
     */
    void chooseLeader(Project project, RandomStream luck) {
        double focus = luck.nextDouble();
        double byCost = luck.nextDouble();
        double which = luck.nextDouble();
        int newest = focus < research.generationFocus() ? componentOfNewest() : -1;
        if (newest >= 0) {
            project.leader = newest;
            project.generations = List.copyOf(unadopted.get(newest));
            inWork[newest] = true;
        } else if (byCost < research.costFocus()) {
            project.leader = inProportionToCost(which);
        } else {
            project.leader = (int) (which * inWork.length);
        }
        project.breakthrough = newest >= 0 ? newest(project.generations).number() : 0;
        project.attempt =
                newest >= 0 ? tries.merge(project.breakthrough, 1, Integer::sum) : ++redesigns[project.leader];
    }

    private static Breakthrough newest(List<Breakthrough> generations) {
        return Collections.max(generations, Comparator.comparingDouble(Breakthrough::day));
    }

    private int componentOfNewest() {
        int component = -1;
        double newest = Double.NEGATIVE_INFINITY;
        for (int j = 0; j < inWork.length; j++) {
            for (Breakthrough breakthrough : unadopted.get(j)) {
                if (!inWork[j] && breakthrough.day() > newest) {
                    newest = breakthrough.day();
                    component = j;
                }
            }
        }
        return component;
    }

    private int inProportionToCost(double which) {
        double[] upTo = new double[inWork.length];
        double sum = 0;
        for (int j = 0; j < upTo.length; j++) {
            sum += firm.design().pending(j) * costing.loaded(j, firm.processFactor(j));
            upTo[j] = sum;
        }
        for (int j = 0; j < upTo.length; j++) {
            if (which * sum < upTo[j]) {
                return j;
            }
        }
        return upTo.length - 1;
    }

    /** Share of its own experience with a component that a redesign leaves the firm. */
    double experienceKept(Project project, int component) {
        if (project.adoptsGeneration() && component == project.leader) {
            return 0;
        }
        return 1 - firm.conditions().industry().cost().experienceReset();
    }

    /** The trial has proved the new part: later search starts lower. */
    void decided(Project project) {
        if (project.adoptsGeneration()) {
            inWork[project.leader] = false;
            unadopted.get(project.leader).removeAll(project.generations);
            double gain = firm.conditions().industry().breakthroughs().gain();
            for (int g = 0; g < project.generations.size(); g++) {
                firm.design().lowerScale(project.leader, 1 - gain);
            }
        }
    }

    /** The project has come to nothing; another may take its generations up. */
    void abandoned(Project project) {
        if (project.adoptsGeneration()) {
            inWork[project.leader] = false;
        }
    }

    /** The firm makes units with the new parts from now on. */
    void tookEffect(Project project, double day) {
        for (Breakthrough breakthrough : project.generations) {
            firm.commons().ledger().embodied(breakthrough, firm.index(), day);
        }
    }

    /** The data of the units are back. */
    void closed(Project project, double day) {
        for (Breakthrough breakthrough : project.generations) {
            boolean superseded =
                    breakthrough.day() < newest(project.generations).day();
            firm.commons().ledger().closed(breakthrough, firm.index(), day, superseded);
        }
    }
}
