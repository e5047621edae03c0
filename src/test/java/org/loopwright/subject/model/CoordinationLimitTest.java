package org.loopwright.subject.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.apache.commons.math3.util.FastMath;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.loopwright.lab.random.RandomStream;
import org.loopwright.lab.random.Streams;
import org.loopwright.subject.technology.Chance;
import sim.engine.SimState;

/**
 * Exogenous requests to distinct owners with random calendars, no negotiation, no objection: the latency of one hop is
 * the largest of k uniforms on [0, P), mean P k/(k + 1); of m hops in a row the sum of m uniforms, mean m P/2.
 */
class CoordinationLimitTest {

    private static final double PERIOD = 90;
    private static final int REQUESTS = 4000;

    /** Mean latency of 4 000 independent rounds, within 4 standard errors of theory. */
    @ParameterizedTest(name = "k = {0} owners side by side")
    @CsvSource({"1", "2", "5"})
    void ownersSideBySideWaitForTheSlowestWindow(int owners) {
        SummaryStatistics seen = latencies(owners, 1, 0);
        assertWithin(seen, PERIOD * owners / (owners + 1));
    }

    @ParameterizedTest(name = "m = {0} hops in a row")
    @CsvSource({"1", "2", "3"})
    void hopsInARowAddUp(int hops) {
        assertWithin(latencies(1, hops, 0), hops * PERIOD / 2);
    }

    @ParameterizedTest(name = "objection probability {0}")
    @CsvSource({"0.3", "1"})
    void anObjectionCostsOneMoreWindow(double objection) {
        assertWithin(latencies(1, 1, objection), PERIOD * (0.5 + objection));
    }

    private static void assertWithin(SummaryStatistics seen, double theory) {
        double error = seen.getStandardDeviation() / FastMath.sqrt((double) seen.getN());
        assertThat(seen.getMean()).isBetween(theory - 4 * error, theory + 4 * error);
    }

    private static SummaryStatistics latencies(int owners, int hops, double objection) {
        SummaryStatistics seen = new SummaryStatistics();
        for (int request = 1; request <= REQUESTS; request++) {
            RandomStream luck = new Streams(8, 1).of(Chance.CALENDAR, owners * 10 + hops, request);
            seen.addValue(latency(owners, hops, objection, 1000 * luck.nextDouble(), luck));
        }
        return seen;
    }

    private static double latency(int owners, int hops, double objection, double day, RandomStream luck) {
        double slowest = 0;
        for (int o = 0; o < owners; o++) {
            double now = day;
            for (int hop = 0; hop < hops; hop++) {
                Supplier supplier = new Supplier(null, 0, 1, "", PERIOD, luck.nextDouble(), 1);
                Request request = new Request(round(1), supplier, 0, luck.nextBoolean(objection), null, null);
                request.askedOn(now);
                request.grantedOn(now, supplier.nextWindow(now), supplier.period());
                now = request.agreed();
            }
            slowest = Math.max(slowest, now - day);
        }
        return slowest;
    }

    /** A round of a project, whose end nobody hears. */
    private static Coordination round(int project) {
        return new Coordination(new CriticalPath(new ProjectKey(1, project), 0), done -> {}, 1);
    }

    /** In the simulator itself: one slot, so that the second of two requests of one instant waits for the first. */
    @org.junit.jupiter.api.Test
    void aSlotIsKeptThroughWindowAndNegotiation() {
        SimState state = new SimState(1);
        state.start();
        Agenda agenda = new Agenda(state.schedule, 1000);
        Supplier supplier = new Supplier(agenda, 0, 1, "", PERIOD, 0.5, 1);
        List<Double> agreed = new ArrayList<>();
        for (int r = 0; r < 3; r++) {
            Coordination round = round(r + 1);
            Request request = new Request(round, supplier, 10, false, null, null);
            supplier.ask(request);
            agreed.add(request.agreed());
        }
        assertThat(agreed).containsExactly(55.0, Double.NaN, Double.NaN);
        assertThat(supplier.queueLength()).isEqualTo(2);
    }

    /** Three components of one project side by side in one slot; another project waits for the slowest of them. */
    @org.junit.jupiter.api.Test
    void aProjectHoldsOneSlotOfAnOwnerWhateverTheNumberOfItsComponents() {
        SimState state = new SimState(1);
        state.start();
        Agenda agenda = new Agenda(state.schedule, 1000);
        Supplier supplier = new Supplier(agenda, 0, 1, "", PERIOD, 0.5, 1);
        List<Request> requests = new ArrayList<>();
        for (int r = 0; r < 2; r++) {
            Coordination round = round(r + 1);
            for (double negotiation : new double[] {10, 150, 20}) {
                Request first = round.request(supplier, negotiation, false, null);
                // A further hop, so that the round does not end here.
                round.request(new Supplier(agenda, 0, 2, "", PERIOD, 0, 9), 1000, false, first);
                requests.add(first);
            }
            round.begin();
        }
        assertThat(supplier.queueLength()).isEqualTo(1);
        agenda.begin();
        while (state.schedule.step(state)) {
            assertThat(supplier.queueLength()).isLessThanOrEqualTo(1);
        }
        // Window at 45; the slot comes back at 195, and the next window is at 225.
        assertThat(requests.stream().map(Request::agreed)).containsExactly(55.0, 195.0, 65.0, 235.0, 375.0, 245.0);
    }
}
