package org.loopwright.subject.model;

import java.util.ArrayDeque;
import java.util.List;
import org.loopwright.subject.observation.Stage;
import org.loopwright.subject.observation.Wait;
import sim.engine.SimState;

/**
 * The regulator of an economy, regime precautionary: reviewers, one queue in order of arrival. Confined to one run.
 */
final class Regulator implements Agent {

    private record Case(Project project, double service) {}

    private final Agenda agenda;
    private final int economyNumber;
    private final ArrayDeque<Case> queue = new ArrayDeque<>();
    private int freeReviewers;

    Regulator(Agenda agenda, int economyNumber, int reviewers) {
        this.agenda = agenda;
        this.economyNumber = economyNumber;
        freeReviewers = reviewers;
    }

    @Override
    public int economyNumber() {
        return economyNumber;
    }

    @Override
    public int number() {
        return 1;
    }

    @Override
    public String label() {
        return "regulator";
    }

    /** Queue for a reviewer [projects]. */
    int queueLength() {
        return queue.size();
    }

    /** Reviewers without a case. */
    int freeReviewers() {
        return freeReviewers;
    }

    /** Projects that wait for a reviewer, in order of arrival. */
    List<Project> queued() {
        return queue.stream().map(Case::project).toList();
    }

    /** Takes a change in for review that needs the given service [days]. */
    void submit(Project project, double service) {
        project.enters(Stage.APPROVE, Wait.REVIEWER, label());
        Case submitted = new Case(project, service);
        if (freeReviewers > 0) {
            review(submitted);
        } else {
            queue.add(submitted);
        }
    }

    private void review(Case next) {
        freeReviewers--;
        next.project.until(agenda.day());
        next.project.enters(Stage.APPROVE, Wait.NONE, label());
        agenda.at(agenda.day() + next.service, Phase.APPROVAL, this, next.project);
    }

    @Override
    public void step(SimState state) {
        Project approved = agenda.due().project();
        freeReviewers++;
        if (!queue.isEmpty()) {
            review(queue.poll());
        }
        approved.until(agenda.day());
        approved.firm().approved(approved);
    }
}
