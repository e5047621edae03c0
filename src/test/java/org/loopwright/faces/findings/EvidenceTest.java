package org.loopwright.faces.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.loopwright.lab.sheet.Entry;
import org.loopwright.lab.sheet.Sheet;
import org.loopwright.subject.scenario.ParameterFolder;

/** The facts of {@code params/evidence.csv} beside the entries of sheets that they bear on. */
class EvidenceTest {

    private static final int FACTS = 255;
    private static final List<String> USED = List.of("moved", "widened", "narrowed", "agrees");

    private final ParameterFolder folder = new ParameterFolder(Path.of("params"));

    @Test
    void everyFactIsThereAndWhatBecameOfIt() throws IOException {
        Set<Integer> facts = new TreeSet<>();
        List<String> faults = new ArrayList<>();
        try (TableFile table = TableFile.open(Path.of("params/evidence.csv"))) {
            while (table.next()) {
                int fact = (int) table.number(table.column("fact"));
                facts.add(fact);
                fault(table).forEach(fault -> faults.add("fact " + fact + ": " + fault));
            }
        }
        assertThat(faults).isEmpty();
        assertThat(facts)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, FACTS).boxed().toList());
    }

    private List<String> fault(TableFile table) throws IOException {
        String outcome = table.text(table.column("outcome"));
        String path = table.text(table.column("entry"));
        List<String> faults = new ArrayList<>();
        for (String column : List.of("quantity", "source", "status", "note")) {
            if (table.text(table.column(column)).isBlank()) {
                faults.add("no " + column);
            }
        }
        if (outcome.equals("no such entry")) {
            if (!path.isEmpty()) {
                faults.add("bears on no entry and names " + path);
            }
            return faults;
        }
        boolean used = USED.contains(outcome);
        if (!used && !outcome.equals("other measure")) {
            faults.add("unknown outcome " + outcome);
        }
        double low = table.number(table.column("entry_low"));
        double high = table.number(table.column("entry_high"));
        if (used ? low > high || Double.isNaN(low) != Double.isNaN(high) : !Double.isNaN(low)) {
            faults.add("numbers " + low + " and " + high);
        }
        for (String sheet : table.text(table.column("sheets")).split(" ", -1)) {
            List<Entry> found = sheet(sheet).entries().stream()
                    .filter(entry -> entry.path().equals(path))
                    .toList();
            if (found.isEmpty()) {
                faults.add("no " + path + " in " + sheet);
            } else if (low < found.get(0).low() || high > found.get(0).high()) {
                faults.add(low + " to " + high + " is outside " + found.get(0));
            }
        }
        return faults;
    }

    private Sheet<?> sheet(String name) {
        if (name.equals("world")) {
            return folder.worldSheet();
        }
        return folder.industries().contains(name) ? folder.industrySheet(name) : folder.systemSheet(name);
    }
}
