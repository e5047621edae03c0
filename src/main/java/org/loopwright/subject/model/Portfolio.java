package org.loopwright.subject.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.loopwright.subject.scenario.Industry;

/** Which breakthroughs a firm may use and has not adopted, and what its teams take up next. Confined to one run. */
final class Portfolio {

    private final Holdings firm;
    private final Industry.Research research;
    private final List<List<Breakthrough>> unadopted = new ArrayList<>();
    private final List<Breakthrough> known = new ArrayList<>();
    private final boolean[] inWork;
    /** Ordinary redesigns begun so far, by leader. */
    private final int[] redesigns;
    /** Tries so far at a generation, by the number of its newest breakthrough. */
    private final Map<Integer, Integer> tries = new LinkedHashMap<>();

    Portfolio(Holdings firm) {
        this.firm = firm;
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

    /** How many generations of a component may be taken up now: those that are not adopted, unless they are in work. */
    int open(int component) {
        return inWork[component] || research.options() == Industry.Options.REDESIGNS
                ? 0
                : unadopted.get(component).size();
    }

    /** A project takes up a redesign of a component, or its generations. */
    void take(Project project, int component, boolean generation) {
        project.leader = component;
        if (generation) {
            project.generations = List.copyOf(unadopted.get(component));
            project.breakthrough = newest(project.generations).number();
            project.attempt = tries.merge(project.breakthrough, 1, Integer::sum);
            inWork[component] = true;
        } else {
            project.attempt = ++redesigns[component];
        }
    }

    private static Breakthrough newest(List<Breakthrough> generations) {
        return Collections.max(generations, Comparator.comparingDouble(Breakthrough::day));
    }

    /** Share of its own experience with a component that a redesign leaves the firm. */
    double experienceKept(Project project, int component) {
        return project.adoptsGeneration() && component == project.leader ? 0 : experienceKept();
    }

    /** The same of a component that is not a new part. */
    double experienceKept() {
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
        if (project.adoptsGeneration()) {
            double newest = newest(project.generations).day();
            for (Breakthrough breakthrough : project.generations) {
                firm.commons().ledger().closed(breakthrough, firm.index(), day, breakthrough.day() < newest);
            }
        }
    }
}
