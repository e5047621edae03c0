package org.loopwright.subject.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.loopwright.subject.scenario.IndustrialSystem;

/**
 * What the firms of an economy share. Confined to one run.
 *
 * @param conditions which none of them can change
 * @param sales of each of them
 * @param experience of each of them with each component
 * @param capability of the frontier models that they use
 * @param examples of each of them at each interface
 * @param ledger of breakthroughs and of who has got how far with them
 * @param regulator who reviews critical changes
 * @param suppliers by group of components
 * @param fleets and data of the firms, as they are founded
 */
record Commons(
        Conditions conditions,
        Sales sales,
        Experience experience,
        Capability capability,
        Examples examples,
        Ledger ledger,
        Regulator regulator,
        List<Supplier> suppliers,
        List<FieldData> fleets) {

    /** The state of day 0. */
    static Commons of(Conditions conditions, Agenda agenda) {
        double[] outputs = new double[conditions.means().firms()];
        Arrays.fill(outputs, conditions.means().output());
        boolean[][] owned = new boolean[outputs.length][];
        Arrays.fill(owned, conditions.inHouse());
        return new Commons(
                conditions,
                new Sales(outputs, conditions.industry().market().priorOutput()),
                new Experience(conditions.industry(), owned, outputs),
                new Capability(conditions),
                new Examples(conditions),
                new Ledger(conditions.design().costs().length, outputs),
                new Regulator(
                        agenda,
                        conditions.number(),
                        conditions.system().regulator().reviewers()),
                suppliers(conditions, agenda),
                new ArrayList<>());
    }

    private static List<Supplier> suppliers(Conditions conditions, Agenda agenda) {
        IndustrialSystem.Owner terms = conditions.system().supplier();
        List<Supplier> suppliers = new ArrayList<>();
        for (int g = 0; g < conditions.network().groups(); g++) {
            suppliers.add(new Supplier(
                    agenda,
                    conditions.number(),
                    g + 1,
                    conditions.network().supplier(g),
                    conditions.releasePeriod(terms),
                    conditions.phase(g),
                    Owner.slots(terms, 1)));
        }
        return suppliers;
    }
}
