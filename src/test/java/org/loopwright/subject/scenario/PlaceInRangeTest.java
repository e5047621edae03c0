package org.loopwright.subject.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.loopwright.lab.design.Lever;
import org.loopwright.lab.design.StudyReader;
import org.loopwright.lab.fault.SheetException;
import org.loopwright.lab.sheet.Entry;
import org.loopwright.lab.sheet.Setting;

/** Values told by their place in the range that a sheet declares, and the study that puts every assumed number to both ends. */
class PlaceInRangeTest {

    /** What has no single number that could be put to an end, or is not used where a matrix file speaks. */
    private static final List<String> NOT_MOVED = List.of(
            "industry.architecture.dsm.",
            "industry.architecture.tiers",
            "industry.architecture.components_per_supplier",
            "system.frontier.compute_left[",
            "system.frontier.publication_lag[");

    private final ParameterFolder folder = new ParameterFolder(Path.of("params"));

    private Scenario batteries(String... settings) {
        List<Setting> all = new ArrayList<>();
        for (String setting : settings) {
            String[] parts = setting.split("=", 2);
            all.add(new Setting(parts[0], parts[1]));
        }
        return folder.scenario("batteries", all);
    }

    private static Entry entry(List<Entry> entries, String path) {
        return entries.stream()
                .filter(entry -> entry.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void eachSystemIsPutToTheEndsOfItsOwnRange() {
        Scenario low = batteries("system.integration.coverage=r0");
        Scenario high = batteries("system.integration.coverage=r1");
        Set<Double> seen = new TreeSet<>();
        for (int s = 0; s < low.systems().size(); s++) {
            IndustrialSystem system = low.systems().get(s);
            Entry entry = entry(folder.systemSheet(system.name()).entries(), "integration.coverage");
            assertThat(system.integration().coverage()).isEqualTo(entry.low());
            assertThat(high.systems().get(s).integration().coverage()).isEqualTo(entry.high());
            seen.add(entry.high());
        }
        assertThat(seen).as("ranges differ").hasSizeGreaterThan(1);
    }

    @Test
    void wideRangesAreDividedByLogarithmAndOthersEvenly() {
        List<Entry> entries = folder.industrySheet("batteries").entries();
        Entry wide = entry(entries, "research.candidate_cost");
        assertThat(wide.high() / wide.low()).isGreaterThan(10);
        assertThat(batteries("industry.research.candidate_cost=r0.5")
                        .industry()
                        .research()
                        .candidateCost())
                .isCloseTo(Math.sqrt(wide.low() * wide.high()), within(1e-12 * wide.high()));
        Entry even = entry(entries, "research.simulation_share");
        assertThat(batteries("industry.research.simulation_share=r0.25")
                        .industry()
                        .research()
                        .simulationShare())
                .isCloseTo(0.75 * even.low() + 0.25 * even.high(), within(1e-15));
    }

    @Test
    void whatIsSetLaterWinsAndWholeNumbersAreRounded() {
        assertThat(batteries("industry.research.gap=r1", "industry.research.gap=0.4")
                        .industry()
                        .research()
                        .gap())
                .isEqualTo(0.4);
        Entry teams = entry(folder.industrySheet("batteries").entries(), "research.teams");
        assertThat(batteries("industry.research.teams=r0.49")
                        .industry()
                        .research()
                        .teams())
                .isEqualTo((int) Math.rint(teams.low() + 0.49 * (teams.high() - teams.low())));
    }

    @Test
    void otherPlacesAndMultiplesOfPlacesAreRefused() {
        assertThatThrownBy(() -> batteries("industry.research.gap=r1.5"))
                .isInstanceOf(SheetException.class)
                .hasMessageContaining("from r0 to r1");
        assertThatThrownBy(() -> batteries("industry.research.gap=r1", "industry.research.gap=x2"))
                .isInstanceOf(SheetException.class)
                .hasMessageContaining("multiple of 'r1', a place in a range");
        assertThatThrownBy(() -> batteries("world.inserted_probes=r1"))
                .isInstanceOf(SheetException.class)
                .hasMessageContaining("inserted_probes: is a place in the range");
    }

    @Test
    void studyOfAssumptionsPutsEveryAssumedNumberToBothEnds() {
        Set<String> assumed = new TreeSet<>();
        assumed(folder.worldSheet().entries(), "world.", assumed);
        folder.systems().forEach(name -> assumed(folder.systemSheet(name).entries(), "system.", assumed));
        folder.industries().forEach(name -> assumed(folder.industrySheet(name).entries(), "industry.", assumed));
        Set<String> moved = new TreeSet<>();
        for (Lever lever : StudyReader.read(Path.of("params/studies/assumptions.yaml"), folder, List.of())
                .levers()) {
            Setting only = lever.settings().get(0);
            assertThat(lever.settings()).hasSize(1);
            assertThat(lever.name()).isEqualTo(only.path() + "." + only.value());
            moved.add(lever.name());
        }
        Set<String> wanted = new TreeSet<>();
        assumed.forEach(path -> wanted.addAll(Arrays.asList(path + ".r0", path + ".r1")));
        assertThat(moved).isEqualTo(wanted);
    }

    private static void assumed(List<Entry> entries, String prefix, Set<String> into) {
        for (Entry entry : entries) {
            String path = prefix + entry.path();
            if (entry.assumed() && NOT_MOVED.stream().noneMatch(path::startsWith)) {
                into.add(path);
            }
        }
    }
}
