package org.loopwright.subject.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.loopwright.lab.sheet.Keys;
import org.loopwright.lab.sheet.NewKey;
import org.loopwright.lab.sheet.NewKey.OldNumber;
import org.loopwright.lab.sheet.Retired;

/** Whoever retires a key says what becomes of it. */
class NewKeysTest {

    static List<Class<?>> groups() {
        List<Class<?>> groups = new ArrayList<>();
        Stream.of(World.class, IndustrialSystem.class, Industry.class).forEach(sheet -> add(sheet, groups));
        return groups;
    }

    private static void add(Class<?> group, List<Class<?>> groups) {
        groups.add(group);
        for (RecordComponent component : Keys.components(group)) {
            if (Keys.isGroup(component.getGenericType())) {
                add(component.getType(), groups);
            }
        }
    }

    private static List<String> keys(Class<?> group) {
        return Keys.components(group).stream().map(Keys::of).toList();
    }

    @ParameterizedTest
    @MethodSource("groups")
    void everyRetiredKeyIsGoneAndWhatBecomesOfItIsWritten(Class<?> group) {
        List<String> seen = new ArrayList<>(keys(group));
        for (Retired retired : group.getAnnotationsByType(Retired.class)) {
            assertThat(seen).doesNotContain(retired.keys());
            seen.addAll(List.of(retired.keys()));
            if (!retired.becomes().isEmpty()) {
                assertThat(NewKeys.ALL)
                        .as("who writes " + retired.becomes())
                        .anyMatch(key -> key.group() == group && key.key().equals(retired.becomes()));
            }
        }
    }

    @Test
    void thereAreRetiredKeys() {
        assertThat(groups().stream()
                        .mapToInt(group -> group.getAnnotationsByType(Retired.class).length)
                        .sum())
                .isGreaterThan(5);
    }

    @Test
    void everyNewKeyIsOneThatSheetsMustHave() {
        assertThat(NewKeys.ALL).allSatisfy(key -> {
            assertThat(groups()).contains(key.group());
            assertThat(keys(key.group())).contains(key.key());
            assertThat(Keys.components(key.group()).stream()
                            .filter(component -> Keys.of(component).equals(key.key()))
                            .map(component -> Keys.parameter(component).orElse()))
                    .containsExactly("");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            0.0027 | 0.0049  | false | 0.36
            0.0027 | 0.0049  | true  | {value: 0.36, unit: "1", range: [0.18, 0.61], source: "assumed: migrated from team_cost and budget"}
            0.9    | 0.1     | true  | {value: 0.9, unit: "1", range: [0.45, 0.95], source: "assumed: migrated from team_cost and budget"}
            0      | 0.1     | true  | {value: 0, unit: "1", range: [0, 0], source: "assumed: migrated from team_cost and budget"}
            1e-9   | 1       | false | 0.000000001
            0      | 0       | false | none
            """)
    void teamsGetTheShareThatTheyHadOfTheMoneyOfAProject(double team, double budget, boolean measured, String share) {
        assertThat(teamShare(
                        Map.of("team_cost", new OldNumber(team, measured), "budget", new OldNumber(budget, measured))))
                .isEqualTo(share);
    }

    @Test
    void oneOfTheTwoAloneSaysNothing() {
        assertThat(teamShare(Map.of("budget", new OldNumber(1, false)))).isNull();
    }

    private static String teamShare(Map<String, OldNumber> old) {
        NewKey key = NewKeys.ALL.stream()
                .filter(found -> found.key().equals("team_share"))
                .findFirst()
                .orElseThrow();
        return key.value().apply(old).orElse(null);
    }
}
