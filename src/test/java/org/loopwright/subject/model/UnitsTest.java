package org.loopwright.subject.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.loopwright.lab.random.Streams;
import org.loopwright.lab.sheet.Parameter;
import org.loopwright.subject.observation.EconomyObservations;
import org.loopwright.subject.observation.Observations;
import org.loopwright.subject.observation.ResearchBooks;
import org.loopwright.subject.observation.SeriesPoint;
import org.loopwright.subject.scenario.ParameterFolder;
import org.loopwright.subject.scenario.Scenario;

/**
 * The unit of money is a convention: with all money × 1024, the numeraire and every parameter in money, a run says the
 * same to the last bit, and its own money × 1024. A power of two changes exponents only, so that rounding cannot hide
 * an amount that was forgotten, nor excuse one.
 */
class UnitsTest {

    private static final double FACTOR = 1024;
    private static final ParameterFolder SHEETS = new ParameterFolder(Path.of("params"));

    static Stream<String> industries() {
        return SHEETS.industries().stream();
    }

    @Test
    void theRecordsNameTheirMoney() {
        List<String> names = new ArrayList<>();
        collectMoney(Scenario.class, names);
        collectMoney(org.loopwright.subject.scenario.IndustrialSystem.class, names);
        assertThat(names)
                .contains(
                        "referenceUnitCost",
                        "prototypeCost",
                        "candidateCost",
                        "licenceFee",
                        "rampCost",
                        "recallCost",
                        "fixedBudget");
        assertThat(names).hasSizeGreaterThanOrEqualTo(7);
    }

    /** 12 replications, so that rare ties and thresholds come up too. */
    @Test
    void allMoneyTimes1024IsBitIdenticalInABusyRun() {
        for (int replication = 1; replication <= 12; replication++) {
            assertSameButForMoney(TestScenarios.busy(), new Streams(1024, replication));
        }
    }

    /** All four systems side by side, horizon ten years as shipped, 1 replication. */
    @ParameterizedTest
    @MethodSource("industries")
    void allMoneyTimes1024IsBitIdenticalInEveryShippedIndustry(String industry) {
        assertSameButForMoney(SHEETS.scenario(industry, List.of()), new Streams(1024, 1));
    }

    /** The test can fail: with one amount left behind the run is another one. */
    @Test
    void oneAmountLeftBehindIsSeen() {
        Scenario scenario = TestScenarios.busy();
        Scenario wrong = TestScenarios.with(
                scaled(scenario),
                "industry.research.candidateCost",
                scenario.industry().research().candidateCost());
        Streams streams = new Streams(1024, 1);
        assertThat(inReferenceMoney(LoopModel.simulate(wrong, streams)))
                .isNotEqualTo(LoopModel.simulate(scenario, streams).economies());
    }

    private static void assertSameButForMoney(Scenario scenario, Streams streams) {
        Observations plain = LoopModel.simulate(scenario, streams);
        Observations scaled = LoopModel.simulate(scaled(scenario), streams);
        List<EconomyObservations> back = inReferenceMoney(scaled);
        for (int e = 0; e < back.size(); e++) {
            EconomyObservations expected = plain.economies().get(e);
            EconomyObservations seen = back.get(e);
            // Point by point, so that a failure shows the first day that differs and not two whole runs.
            for (int i = 0; i < expected.series().size(); i++) {
                assertThat(seen.series().get(i))
                        .as("%s, replication %s", expected.system(), streams.replication())
                        .isEqualTo(expected.series().get(i));
            }
            assertThat(seen.equals(expected))
                    .as("all loops, spans and generations of %s are the same", expected.system())
                    .isTrue();
        }
        assertThat(scaled.events()).isEqualTo(plain.events());
        assertThat(plain.economies()).allMatch(economy -> economy.loops().size() > 10);
    }

    /** The same run with its money divided by the factor, which is exact. */
    private static List<EconomyObservations> inReferenceMoney(Observations seen) {
        List<EconomyObservations> back = new ArrayList<>();
        for (EconomyObservations economy : seen.economies()) {
            List<SeriesPoint> series =
                    economy.series().stream().map(UnitsTest::inReferenceMoney).toList();
            back.add(new EconomyObservations(
                    economy.system(),
                    economy.loops(),
                    economy.generations(),
                    economy.ownGenerations(),
                    series,
                    inReferenceMoney(economy.booksAtWarmUp()),
                    economy.spans()));
        }
        return back;
    }

    private static SeriesPoint inReferenceMoney(SeriesPoint point) {
        SeriesPoint back = TestScenarios.with(point, "unitCost", point.unitCost() / FACTOR);
        back = TestScenarios.with(back, "price", point.price() / FACTOR);
        back = TestScenarios.with(back, "researchAccount", point.researchAccount() / FACTOR);
        return TestScenarios.with(back, "books", inReferenceMoney(point.books()));
    }

    private static ResearchBooks inReferenceMoney(ResearchBooks books) {
        return new ResearchBooks(
                books.teams(),
                books.moneyPerYear() / FACTOR,
                books.accrued() / FACTOR,
                books.balance() / FACTOR,
                books.spent().stream().map(money -> money / FACTOR).toList(),
                books.limitDays(),
                books.starts(),
                books.budgets() / FACTOR,
                books.cursed());
    }

    private static void collectMoney(Class<?> type, List<String> names) {
        for (RecordComponent component : type.getRecordComponents()) {
            if (isMoney(component)) {
                names.add(component.getName());
            } else if (component.getType().isRecord()) {
                collectMoney(component.getType(), names);
            }
        }
    }

    private static boolean isMoney(RecordComponent component) {
        Parameter says = component.getAnnotation(Parameter.class);
        if (says == null || !says.unit().contains("money")) {
            return false;
        }
        // An amount per something, or per money, would need a rule of its own here.
        assertThat(says.unit()).as("unit of %s", component).isEqualTo("money");
        assertThat(component.getType()).isEqualTo(double.class);
        return true;
    }

    /** A copy of a record, and of all records in it, in which every amount of money is multiplied. */
    private static <R extends Record> R scaled(R record) {
        RecordComponent[] components = record.getClass().getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        Object[] values = new Object[components.length];
        try {
            for (int i = 0; i < components.length; i++) {
                types[i] = components[i].getType();
                Object value = components[i].getAccessor().invoke(record);
                values[i] = isMoney(components[i]) ? (Object) (FACTOR * (Double) value) : scaledWithin(value);
            }
            Constructor<?> constructor = record.getClass().getDeclaredConstructor(types);
            @SuppressWarnings("unchecked")
            R copy = (R) constructor.newInstance(values);
            return copy;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object scaledWithin(Object value) {
        if (value instanceof Record inner) {
            return scaled(inner);
        }
        return value instanceof List<?> list
                ? list.stream().map(UnitsTest::scaledWithin).toList()
                : value;
    }
}
