package org.loopwright.subject.model;

import org.loopwright.lab.random.Purpose;
import org.loopwright.lab.random.RandomStream;
import org.loopwright.subject.scenario.IndustrialSystem;
import org.loopwright.subject.scenario.Industry;

/**
 * What a firm has, and what it shares with others: the state that its decisions look at. Confined to one run.
 *
 * @param number of the firm, from 1
 * @param commons of its economy
 * @param design of its product
 * @param data its fleet and the data that it returns
 * @param account its R&amp;D account
 */
record Holdings(int number, Commons commons, ProductDesign design, FieldData data, ResearchAccount account) {

    /** The state of day 0. */
    static Holdings of(int number, Commons commons) {
        Conditions conditions = commons.conditions();
        Industry.Deployment deployment = conditions.industry().deployment();
        IndustrialSystem.Means means = conditions.means();
        FieldData data = new FieldData(
                deployment,
                conditions.system().integration().coverage(),
                means.output(),
                deployment.initialData() * means.dataFactor());
        commons.fleets().add(data);
        return new Holdings(
                number,
                commons,
                new ProductDesign(
                        conditions.design().costs(), conditions.design().scales()),
                data,
                new ResearchAccount());
    }

    Conditions conditions() {
        return commons.conditions();
    }

    Experience experience() {
        return commons.experience();
    }

    /** Place among the firms, from 0. */
    int index() {
        return number - 1;
    }

    /** Output [reference years of output per year]. */
    double output() {
        return commons.sales().output(index());
    }

    /** Process factor of the firm with a component, at the day of the last advance of experience. */
    double processFactor(int component) {
        return experience().factor(index(), component);
    }

    /**
     * Luck of a project. Once it is known what it is about, it belongs to the component, the breakthrough and the try, not
     * to the number of the project: one project more leaves the luck of all others as it is.
     */
    RandomStream luck(Purpose purpose, Project project) {
        return project.leader < 0
                ? conditions().streams().of(purpose, number, project.key().number())
                : conditions().streams().of(purpose, number, project.leader + 1, project.breakthrough, project.attempt);
    }
}
