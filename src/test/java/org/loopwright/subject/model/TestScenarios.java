package org.loopwright.subject.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.stream.Stream;
import org.loopwright.lab.sheet.DatedValue;
import org.loopwright.lab.sheet.Parameter;
import org.loopwright.subject.scenario.Approval;
import org.loopwright.subject.scenario.BreakthroughLaw;
import org.loopwright.subject.scenario.DemandLaw;
import org.loopwright.subject.scenario.Dsm;
import org.loopwright.subject.scenario.FaultLaw;
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
                of(Industry.Architecture.class, dsm(components, degree), 1, 1),
                of(Industry.Cost.class, difficulty, 0, 0, 0, 1, 0, 0, 0, 0),
                of(BreakthroughLaw.class, 0, 0, 0, 0, 0, 0, 0, 1, 1),
                with(
                        of(
                                Industry.Research.class,
                                1,
                                0.1,
                                1,
                                1,
                                0,
                                Industry.Options.ALL,
                                1e-12,
                                0,
                                1,
                                1,
                                TimeLaw.fixed(1),
                                TimeLaw.fixed(0),
                                0,
                                1,
                                0),
                        "choiceExponent",
                        0.0),
                of(Industry.Trial.class, TimeLaw.fixed(0), 1e-12, 0),
                with(of(FaultLaw.class), "intensity", 0.0),
                of(Industry.Coordination.class, 0, TimeLaw.fixed(0), 0, 0, true),
                of(Approval.class, 0, TimeLaw.fixed(0)),
                of(Industry.Deployment.class, TimeLaw.fixed(0), 0, 3650, 0, 1, 0, 0, 0, 0),
                of(DemandLaw.class, 4, 1, 0, 1, 1));
        IndustrialSystem.Owner open = of(IndustrialSystem.Owner.class, 1, 1_000_000, 0, 1);
        IndustrialSystem system = new IndustrialSystem(
                "limit",
                "Limit",
                of(
                        IndustrialSystem.Integration.class,
                        0,
                        IndustrialSystem.Order.INTERFACE_FIRST,
                        List.of(),
                        0,
                        0,
                        0,
                        0,
                        0),
                open,
                open,
                of(IndustrialSystem.Research.class, 0, 1, false, 0),
                of(IndustrialSystem.Frontier.class, List.of(new DatedValue(0, 1)), List.of(), 1e9),
                of(IndustrialSystem.Regulator.class, 1, 1),
                of(IndustrialSystem.Patience.class, 1000, 0),
                of(IndustrialSystem.Means.class, 1, 1, 1, 1));
        return new Scenario(
                "limit",
                horizon - 1,
                1,
                horizon - 1,
                MeansRule.OBSERVED,
                of(World.class, 0, 1, 0),
                industry,
                List.of(system));
    }

    /** Every stage, wait and draw at work: four firms, two tiers, breakthroughs, review, faults. */
    static Scenario busy() {
        Industry industry = new Industry(
                "busy",
                "Busy",
                of(Industry.Architecture.class, dsm(Dsm.Generator.RANDOM, 12, 1, List.of(1, 2, 3, 4), 0), 2, 2),
                of(Industry.Cost.class, 1, 0.4, 200, 0.1, 2, 0.04, 0.3, 1, 0.333),
                of(BreakthroughLaw.class, 0.3, 0.2, 2, 2, 0.5, 0.3, 0.1, 10_000, 60),
                of(
                        Industry.Research.class,
                        0.08,
                        0.1,
                        3,
                        2,
                        0.4,
                        Industry.Options.ALL,
                        0,
                        0.4,
                        1e-5,
                        100,
                        TimeLaw.gamma(60),
                        TimeLaw.gamma(15),
                        0.4,
                        10_000,
                        0.3),
                with(of(Industry.Trial.class, TimeLaw.gamma(45), 0.001, 10), "phases", 2),
                of(FaultLaw.class),
                of(Industry.Coordination.class, 90, TimeLaw.gamma(20), 0.3, 730, true),
                of(Approval.class, 0.3, TimeLaw.gamma(90)),
                of(Industry.Deployment.class, TimeLaw.gamma(90), 0.0005, 2000, 1000, 1, 60, 5, 0.2, 10_000),
                of(DemandLaw.class, 5, 1, 0.1, 4, 4));
        return new Scenario(
                "busy",
                3285,
                365,
                1825,
                MeansRule.OBSERVED,
                of(World.class, 0.7, 1, 0),
                industry,
                List.of(system("busy", 0.5)));
    }

    static IndustrialSystem system(String name, double depth) {
        return new IndustrialSystem(
                name,
                name,
                of(
                        IndustrialSystem.Integration.class,
                        depth,
                        IndustrialSystem.Order.INTERFACE_FIRST,
                        List.of(),
                        0.5,
                        0.2,
                        0.1,
                        0.15,
                        0.2),
                of(IndustrialSystem.Owner.class, 1, 4, 0.3, 1),
                of(IndustrialSystem.Owner.class, 0.6, 3, 0.1, 0.7),
                of(IndustrialSystem.Research.class, 0.1, 1, false, 0.5),
                of(
                        IndustrialSystem.Frontier.class,
                        List.of(new DatedValue(0, 0.5)),
                        List.of(new DatedValue(0, 90)),
                        0.01),
                of(IndustrialSystem.Regulator.class, 2, 1),
                of(IndustrialSystem.Patience.class, 1095, 0.1),
                of(IndustrialSystem.Means.class, 4, 1, 1, 1));
    }

    private static Dsm dsm(int components, int degree) {
        return dsm(Dsm.Generator.FIXED, components, degree, List.of(1), 1);
    }

    private static Dsm dsm(
            Dsm.Generator generator, int components, int degree, List<Integer> degrees, double strength) {
        List<Object> none = List.of();
        return of(
                Dsm.class,
                generator,
                components,
                degree,
                degrees,
                1,
                0,
                strength,
                "",
                false,
                1,
                none,
                none,
                none,
                none,
                none);
    }

    static Scenario withSystems(Scenario scenario, IndustrialSystem... systems) {
        return with(scenario, "systems", List.of(systems));
    }

    /** A record of the values that every sheet must give, in their order; of the others, what holds where it is silent. */
    static <R extends Record> R of(Class<R> type, Object... values) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] arguments = new Object[components.length];
        int given = 0;
        for (int i = 0; i < components.length; i++) {
            Parameter says = components[i].getAnnotation(Parameter.class);
            boolean decimal = components[i].getType() == double.class;
            if (says.source().isEmpty()) {
                Object value = values[given++];
                arguments[i] = decimal ? Double.valueOf(((Number) value).doubleValue()) : value;
            } else if (decimal) {
                arguments[i] = Double.valueOf(says.orElse());
            } else {
                arguments[i] = Integer.valueOf(says.orElse());
            }
        }
        assertThat(given).as("values of %s", type).isEqualTo(values.length);
        return made(type, components, arguments);
    }

    /** A copy of a record with one component, addressed by its path of component names, replaced. */
    static <R extends Record> R with(R record, String path, Object value) {
        int dot = path.indexOf('.');
        String head = dot < 0 ? path : path.substring(0, dot);
        RecordComponent[] components = record.getClass().getRecordComponents();
        Object[] values = new Object[components.length];
        boolean found = false;
        for (int i = 0; i < components.length; i++) {
            values[i] = value(record, components[i]);
            if (components[i].getName().equals(head)) {
                found = true;
                values[i] = dot < 0 ? value : with((Record) values[i], path.substring(dot + 1), value);
            }
        }
        if (!found) {
            throw new IllegalArgumentException("no component " + head + " in " + record.getClass());
        }
        @SuppressWarnings("unchecked")
        Class<R> type = (Class<R>) record.getClass();
        return made(type, components, values);
    }

    private static Object value(Record record, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <R extends Record> R made(Class<R> type, RecordComponent[] components, Object... values) {
        Class<?>[] types = Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
