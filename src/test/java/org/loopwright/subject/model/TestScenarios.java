package org.loopwright.subject.model;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.List;
import org.loopwright.lab.sheet.DatedValue;
import org.loopwright.subject.scenario.Dsm;
import org.loopwright.subject.scenario.IndustrialSystem;
import org.loopwright.subject.scenario.Industry;
import org.loopwright.subject.scenario.Scenario;
import org.loopwright.subject.scenario.Scenario.MeansRule;
import org.loopwright.subject.scenario.TimeLaw;
import org.loopwright.subject.scenario.World;

/** Scenarios for tests: one without any latency, cost or luck but the redraw, and one with everything in it. */
final class TestScenarios {

    private TestScenarios() {}

    /** McNerney et al. 2011: one attempt a day, one candidate per attempt, adopted iff the out-set's cost falls. */
    static Scenario mcNerney(int components, int degree, double difficulty, double horizon) {
        Industry industry = new Industry(
                "limit",
                "Limit",
                new Industry.Architecture(dsm(components, degree), 1, 1),
                new Industry.Cost(difficulty, 0, 0, 0, 1, 0, 0, 0, 0),
                new Industry.Breakthroughs(0, 0, 0, 0, 0, 0, 0, 1, 1),
                new Industry.Research(
                        1, 0.1, 1, 1, 0, 0, 0, 1e-12, 0, 1, TimeLaw.fixed(1), 0, TimeLaw.fixed(0), 0, 0, 1, 0, 0),
                new Industry.Trial(TimeLaw.fixed(0), 1e-12, 0, 0, 1, 0, 0, 0),
                new Industry.Coordination(0, TimeLaw.fixed(0), 0, 0, 0),
                new Industry.Approval(0, TimeLaw.fixed(0)),
                new Industry.Deployment(TimeLaw.fixed(0), 0, 3650, 0, 1, 0, 0, 0, 0),
                new Industry.Market(4, 1, 0, 1, 1));
        IndustrialSystem.Owner open = new IndustrialSystem.Owner(1, 1_000_000, 0, 1);
        IndustrialSystem system = new IndustrialSystem(
                "limit",
                "Limit",
                new IndustrialSystem.Integration(0, IndustrialSystem.Order.INTERFACE_FIRST, List.of(), 0, 0, 0, 0, 0),
                open,
                open,
                new IndustrialSystem.Research(0, 1, false, 0),
                new IndustrialSystem.Frontier(List.of(), List.of(), 1e9),
                new IndustrialSystem.Regulator(1, 1),
                new IndustrialSystem.Patience(1000, 0),
                new IndustrialSystem.Means(1, 1, 1, 1));
        return new Scenario(
                "limit", horizon, 1, horizon, MeansRule.OBSERVED, new World(0, 1), industry, List.of(system));
    }

    /** Every stage, wait and draw at work: four firms, two tiers, breakthroughs, review, line trials. */
    static Scenario busy() {
        Industry industry = new Industry(
                "busy",
                "Busy",
                new Industry.Architecture(
                        new Dsm(Dsm.Generator.RANDOM, 12, 1, List.of(1, 2, 3, 4), 1, 0, 0, "", List.of()), 2, 2),
                new Industry.Cost(1, 0.4, 200, 0.1, 2, 0.04, 0.3, 1, 0.333),
                new Industry.Breakthroughs(0.3, 0.2, 2, 2, 0.5, 0.3, 0.1, 10_000, 60),
                new Industry.Research(
                        0.08,
                        0.1,
                        3,
                        2,
                        0.6,
                        0.5,
                        0.006,
                        0.005,
                        0.4,
                        1e-5,
                        TimeLaw.gamma(60),
                        0.3,
                        TimeLaw.gamma(15),
                        0.4,
                        0.05,
                        10_000,
                        0.3,
                        0.2),
                new Industry.Trial(TimeLaw.gamma(45), 0.001, 10, 0.05, 0.002, 60, 10, 0.0001),
                new Industry.Coordination(90, TimeLaw.gamma(20), 200, 0.3, 730),
                new Industry.Approval(0.3, TimeLaw.gamma(90)),
                new Industry.Deployment(TimeLaw.gamma(90), 0.0005, 2000, 1000, 1, 60, 5, 0.2, 10_000),
                new Industry.Market(5, 1, 0.1, 4, 4));
        return new Scenario(
                "busy", 3650, 365, 1825, MeansRule.OBSERVED, new World(0.7, 1), industry, List.of(system("busy", 0.5)));
    }

    static IndustrialSystem system(String name, double depth) {
        return new IndustrialSystem(
                name,
                name,
                new IndustrialSystem.Integration(
                        depth, IndustrialSystem.Order.INTERFACE_FIRST, List.of(), 0.5, 0.2, 0.1, 0.15, 0.2),
                new IndustrialSystem.Owner(1, 4, 0.3, 1),
                new IndustrialSystem.Owner(0.6, 3, 0.1, 0.7),
                new IndustrialSystem.Research(0.1, 1, false, 0.5),
                new IndustrialSystem.Frontier(List.of(new DatedValue(0, 105)), List.of(new DatedValue(0, 90)), 0.01),
                new IndustrialSystem.Regulator(2, 1),
                new IndustrialSystem.Patience(1095, 0.1),
                new IndustrialSystem.Means(4, 1, 1, 1));
    }

    private static Dsm dsm(int components, int degree) {
        return new Dsm(Dsm.Generator.FIXED, components, degree, List.of(1), 1, 0, 1, "", List.of());
    }

    static Scenario withSystems(Scenario scenario, IndustrialSystem... systems) {
        return with(scenario, "systems", List.of(systems));
    }

    /** A copy of a record with one component, addressed by its path of component names, replaced. */
    static <R extends Record> R with(R record, String path, Object value) {
        int dot = path.indexOf('.');
        String head = dot < 0 ? path : path.substring(0, dot);
        try {
            RecordComponent[] components = record.getClass().getRecordComponents();
            Class<?>[] types = new Class<?>[components.length];
            Object[] values = new Object[components.length];
            boolean found = false;
            for (int i = 0; i < components.length; i++) {
                types[i] = components[i].getType();
                components[i].getAccessor().setAccessible(true);
                values[i] = components[i].getAccessor().invoke(record);
                if (components[i].getName().equals(head)) {
                    found = true;
                    values[i] = dot < 0 ? value : with((Record) values[i], path.substring(dot + 1), value);
                }
            }
            if (!found) {
                throw new IllegalArgumentException("no component " + head + " in " + record.getClass());
            }
            Constructor<?> constructor = record.getClass().getDeclaredConstructor(types);
            @SuppressWarnings("unchecked")
            R copy = (R) constructor.newInstance(values);
            return copy;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
