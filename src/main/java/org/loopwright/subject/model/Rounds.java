package org.loopwright.subject.model;

import java.util.List;
import org.loopwright.lab.random.RandomStream;
import org.loopwright.subject.observation.Stage;
import org.loopwright.subject.observation.Wait;
import org.loopwright.subject.scenario.IndustrialSystem;
import org.loopwright.subject.scenario.Industry;
import org.loopwright.subject.technology.Candidate;
import org.loopwright.subject.technology.Chance;

/**
 * Plans a firm's rounds of requests. Luck is drawn per component and tier before owners are looked at, and an owner's
 * belongs to the tier at which its group of components is met, whoever makes them and the others: neither depth nor
 * suppliers shift it.
 */
final class Rounds {

    private final Holdings firm;
    private final Conditions conditions;
    private final Industry.Coordination law;
    private final List<Division> divisions;
    private final Client client;

    /**
     * Takes who may be asked, and who hears the answer.
     *
     * @param divisions of the firm, by group
     */
    Rounds(Holdings firm, List<Division> divisions, Client client) {
        this.firm = firm;
        this.divisions = divisions;
        this.client = client;
        conditions = firm.conditions();
        law = conditions.industry().coordination();
    }

    /** The requests of a project, and what the firm will owe to owners that object. */
    Coordination plan(Project project) {
        int[] components = project.proposal.components();
        double[] strengths = conditions.design().architecture().strengths(project.leader);
        double meanStrength = conditions.design().architecture().meanStrength();
        double[] predicted = predictedCosts(project);
        RandomStream luck = firm.luck(Chance.NEGOTIATION, project);
        Coordination round = new Coordination(project.course, client, conditions.overlapScale(components));
        for (int m = 0; m < components.length; m++) {
            int j = components[m];
            double weight = j == project.leader ? 1 : strengths[m] / meanStrength;
            boolean mayObject = j != project.leader
                    || predicted.length == 0
                    || predicted[m] < firm.design().pending(j);
            boolean objects = luck.nextBoolean(terms(j).objection()) && mayObject;
            double[] negotiations = new double[conditions.network().tiers()];
            for (int tier = 1; tier <= negotiations.length; tier++) {
                negotiations[tier - 1] = weight * Durations.draw(law.negotiation(), negotiationFactor(j), luck);
            }
            ask(round, j, negotiations, objects);
            if (objects) {
                project.compensation += compensation(j, m, predicted);
            }
        }
        return round;
    }

    /**
     * The requests of a later round, in which the owners of some components mend or refit them, side by side. An owner is
     * asked without those above it: the terms are known.
     */
    private Coordination planAgain(Project project) {
        int[] components = project.proposal.components();
        double[] strengths = conditions.design().architecture().strengths(project.leader);
        double meanStrength = conditions.design().architecture().meanStrength();
        if (project.reworkLuck == null) {
            project.reworkLuck = firm.luck(Chance.REWORK, project);
        }
        Coordination round = new Coordination(project.course, client, conditions.overlapScale(components));
        for (int m = 0; m < components.length; m++) {
            int j = components[m];
            double weight = j == project.leader ? 1 : strengths[m] / meanStrength;
            // Drawn for those that are not asked too: who is asked shifts no luck.
            double negotiation = weight * Durations.draw(law.negotiation(), negotiationFactor(j), project.reworkLuck);
            if (project.again[m] != null) {
                round.again(owner(j), law.reworkShare() * negotiation, project.again[m]);
            }
        }
        return round;
    }

    /** Owners mend or refit what {@link Project#again} names; then the project goes on where it was stopped. */
    void askAgain(Project project, Stage stage) {
        project.course.enters(stage, Wait.REWORK, "");
        project.earlier.add(project.coordination);
        project.coordination = planAgain(project);
        project.coordination.begin();
    }

    private Owner owner(int component) {
        int group = conditions.network().group(component);
        return conditions.inHouse(component)
                ? divisions.get(group)
                : firm.commons().suppliers().get(group);
    }

    private IndustrialSystem.Owner terms(int component) {
        return conditions.inHouse(component)
                ? conditions.system().division()
                : conditions.system().supplier();
    }

    private double negotiationFactor(int component) {
        double connected =
                1 - law.coverageEffect() * conditions.system().integration().coverage();
        double span = conditions.inHouse(component) ? conditions.spanFactor() : 1;
        return terms(component).negotiationFactor() * span * connected;
    }

    /** Requests along the hops of a component; only its owner, at the last hop, may object. */
    private void ask(Coordination round, int component, double[] negotiations, boolean objects) {
        int group = conditions.network().group(component);
        if (conditions.inHouse(component)) {
            // The division has the luck of the supplier that it replaces.
            int tier = conditions.network().tierOfGroup(component, group);
            round.request(divisions.get(group), negotiations[tier - 1], objects, null);
            return;
        }
        List<SupplyNetwork.Hop> path = conditions.network().supplierPath(component, conditions.inHouse());
        Request last = null;
        for (int at = 0; at < path.size(); at++) {
            SupplyNetwork.Hop hop = path.get(at);
            boolean itsOwner = at == path.size() - 1;
            last = round.request(
                    firm.commons().suppliers().get(hop.group()),
                    negotiations[hop.tier() - 1],
                    objects && itsOwner,
                    last);
        }
    }

    /** Predicted costs of the candidate that is negotiated; none where nothing was simulated. */
    private double[] predictedCosts(Project project) {
        if (project.winners.isEmpty()) {
            return new double[0];
        }
        Candidate best = project.winners.get(0);
        double[] costs = project.proposal.costs(best, firm.design());
        if (!project.adoptsGeneration()) {
            double ratio = best.predicted() / best.total();
            for (int m = 0; m < costs.length; m++) {
                costs[m] *= ratio;
            }
        }
        return costs;
    }

    /** μ (x_j − y_j) p_j · volume over the contract horizon, for a supplier whose margin falls [money]. */
    private double compensation(int component, int place, double[] predicted) {
        if (predicted.length == 0 || conditions.inHouse(component)) {
            return 0;
        }
        double lost = Math.max(0, firm.design().pending(component) - predicted[place]) * firm.processFactor(component);
        return conditions.system().integration().supplierMargin()
                * lost
                * firm.output()
                / Calendar.YEAR
                * law.contractHorizon();
    }
}
