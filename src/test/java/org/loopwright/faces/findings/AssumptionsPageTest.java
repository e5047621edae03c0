package org.loopwright.faces.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.loopwright.lab.analysis.Interval;
import org.loopwright.lab.design.Lever;
import org.loopwright.lab.design.Response;
import org.loopwright.lab.sheet.Entry;
import org.loopwright.subject.scenario.ParameterFolder;

class AssumptionsPageTest {

    private static final Response TIME = new Response("embodiment", "embodiment_time_days", true);
    private static final Response FIRST = new Response("embodiment", Outcomes.FIRST_FIRM, true);
    private static final Response SPEED = new Response("velocity", "learning_velocity_per_year", false);

    private static LeverEffect effect(
            String place, String system, String lever, Response response, double base, double mean, double share) {
        Interval interval = new Interval(mean, 0.01, 4, 0.95);
        return new LeverEffect(
                place,
                system,
                new Lever(lever, List.of(), Map.of()),
                response,
                base,
                interval,
                0.5,
                0.5,
                share,
                LeverVerdict.DEAD);
    }

    @Test
    void eachNumberIsToldWithWhatItMoves() {
        Entry gap = new Entry("research.gap", "0.3", "1", 0.1, 0.9, "assumed: a guess | of two", 3, "gap");
        Entry known = new Entry("research.teams", "4", "teams", 2, 8, "counted", 4, "teams");
        Entry slots = new Entry("supplier.slots", "6", "slots", 2, 16, "assumed: some", 3, "slots");
        List<LeverEffect> effects = List.of(
                // ln 1.5 up, told; the velocity of half a base of 0.2 is 50 %, within luck where 0.01 is its
                // half-width.
                effect("batteries", "", "industry.research.gap.r1", TIME, 100, Math.log(1.5), 0.8),
                effect("batteries", "", "industry.research.gap.r1", SPEED, 0.2, 0.005, Double.NaN),
                effect("batteries", "", "industry.research.gap.r0", TIME, 100, Math.log(9), 0.3),
                effect("batteries", "", "industry.research.gap.r0", FIRST, 100, Math.log(0.8), Double.NaN),
                effect("chips", "", "industry.research.gap.r1", SPEED, 0.2, 0.1, Double.NaN),
                effect("batteries", "loop", "system.supplier.slots.r0", SPEED, 0.2, 0.02, Double.NaN),
                effect("chips", "loop", "system.supplier.slots.r0", SPEED, 0.2, 0.06, Double.NaN));
        String page = new AssumptionsPage(Map.of("batteries", List.of(gap, known), "loop", List.of(slots)), effects, 4)
                .text();
        assertThat(page)
                .contains("2 numbers of the sheets have no published source")
                .as("first firm's time in place of one that ranks nothing; a bar would end the cell")
                .contains("| `research.gap` | 0.3 | 0.100 to 0.900 | 1 | -20 | +50 | – | (+3) | a guess / of two |")
                .as("a system's number: mean over industries")
                .contains("| `supplier.slots` | 6 | 2.00 to 16.0 | slots | – | – | +20 | – | some |")
                .contains("| `industry.research.gap` | +50 | batteries | +50 | chips |")
                .doesNotContain("research.teams");
    }

    @Test
    void thePageOfTheDocumentsListsWhatTheSheetsAssume() throws IOException {
        ParameterFolder folder = new ParameterFolder(Path.of("params"));
        Map<String, List<Entry>> sheets = new LinkedHashMap<>();
        sheets.put("world", folder.worldSheet().entries());
        folder.systems()
                .forEach(name -> sheets.put(name, folder.systemSheet(name).entries()));
        folder.industries()
                .forEach(name -> sheets.put(name, folder.industrySheet(name).entries()));
        assertThat(entries(Files.readString(Path.of("docs/assumptions.md"))))
                .as("what it begins with says how it is made; without new runs only rows of new numbers lack moves")
                .isEqualTo(entries(new AssumptionsPage(sheets, List.of(), 2).text()));
    }

    /** Headings, and path, value, range and unit of each row below them; not what moves, which runs say. */
    private static List<String> entries(String page) {
        return page.lines()
                .filter(line -> line.startsWith("## ") || line.startsWith("| `"))
                .dropWhile(line -> !line.equals("## world"))
                .map(line -> line.startsWith("## ")
                        ? line
                        : String.join("|", Arrays.asList(line.split("\\|")).subList(1, 5)))
                .toList();
    }
}
