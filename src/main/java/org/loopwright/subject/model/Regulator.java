package org.loopwright.subject.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.loopwright.subject.observation.Stage;
import org.loopwright.subject.observation.Wait;
import sim.engine.SimState;

/**
 * The regulator of an economy, regime precautionary: reviewers, one queue in order of arrival. Confined to one run.
 */
final class Regulator implements Agent {

    private record Case(CriticalPath course, double service, Client client) {}

    private final Agenda agenda;
    private final int economyNumber;
    private final ArrayDeque<Case> queue = new ArrayDeque<>();
    private final List<Case> inService = new ArrayList<>();
    private final int reviewers;

    Regulator(Agenda agenda, int economyNumber, int reviewers) {
        this.agenda = agenda;
        this.economyNumber = economyNumber;
        this.reviewers = reviewers;
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

    /** Reviewers, at work or not. */
    int reviewers() {
        return reviewers;
    }

    /** Projects that wait for a reviewer, in order of arrival. */
    List<ProjectKey> queued() {
        return queue.stream().map(waiting -> waiting.course.project()).toList();
    }

    /** Projects under review, in order of its beginning. */
    List<ProjectKey> inService() {
        return inService.stream().map(reviewed -> reviewed.course.project()).toList();
    }

    /** Takes a change in for review that needs the given service [days]. */
    void submit(CriticalPath course, double service, Client client) {
        course.enters(Stage.APPROVE, Wait.REVIEWER, label());
        Case submitted = new Case(course, service, client);
        if (inService.size() < reviewers) {
            review(submitted);
        } else {
            queue.add(submitted);
        }
    }

    private void review(Case next) {
        inService.add(next);
        next.course.until(agenda.day());
        next.course.enters(Stage.APPROVE, Wait.NONE, label());
        agenda.at(agenda.day() + next.service, Phase.APPROVAL, this, next.course.project());
    }

    @Override
    public void step(SimState state) {
        ProjectKey due = agenda.due().project();
        Case approved = inService.stream()
                .filter(reviewed -> reviewed.course.project().equals(due))
                .findFirst()
                .orElseThrow();
        inService.remove(approved);
        if (!queue.isEmpty()) {
            review(queue.poll());
        }
        approved.course.until(agenda.day());
        approved.client.goesOn(due);
    }
}
