package org.loopwright.subject.model;

import java.util.ArrayList;
import java.util.List;
import org.loopwright.lab.random.RandomStream;
import org.loopwright.lab.random.Streams;
import org.loopwright.subject.scenario.Scenario;
import org.loopwright.subject.technology.Chance;

/**
 * The probe breakthroughs of a replication: exogenous, with the same dates and components in every system. One falls at
 * a uniform moment in each of equal intervals: as many in every replication, which takes noise out of the comparison.
 * Those of the warm-up, and of the last days before the horizon, keep firms busy but are not followed.
 */
final class Probes {

    private Probes() {}

    static List<Breakthrough> of(Scenario scenario, Streams streams) {
        List<Breakthrough> probes = regular(scenario, streams);
        if (scenario.world().insertedProbes() > 0) {
            probes.add(inserted(scenario, streams, probes.size() + 1));
        }
        return probes;
    }

    private static List<Breakthrough> regular(Scenario scenario, Streams streams) {
        double perYear = scenario.industry().breakthroughs().probesPerYear();
        int components = scenario.industry().architecture().dsm().components();
        List<Breakthrough> probes = new ArrayList<>();
        if (perYear == 0) {
            return probes;
        }
        RandomStream luck = streams.of(Chance.PROBE);
        double interval = Calendar.YEAR / perYear;
        for (double from = 0; from < scenario.end(); from += interval) {
            double day = from + interval * luck.nextDouble();
            int component = luck.nextInt(components);
            if (day < scenario.end()) {
                probes.add(new Breakthrough(component, day, probes.size() + 1, false));
            }
        }
        return probes;
    }

    /** A probe of the cohort's days with luck of its own, so that it moves nothing but what the model makes of it. */
    private static Breakthrough inserted(Scenario scenario, Streams streams, int number) {
        RandomStream luck = streams.of(Chance.INSERTED_PROBE);
        double day = scenario.warmUp() + (scenario.lastFollowed() - scenario.warmUp()) * luck.nextDouble();
        int component = luck.nextInt(scenario.industry().architecture().dsm().components());
        return new Breakthrough(component, day, number, true);
    }

    /** True for the cohort that is followed: probes that fall after the warm-up, and a full time before the horizon. */
    static boolean isAdmitted(Breakthrough probe, Scenario scenario) {
        return probe.isProbe() && probe.day() >= scenario.warmUp() && probe.day() <= scenario.lastFollowed();
    }
}
