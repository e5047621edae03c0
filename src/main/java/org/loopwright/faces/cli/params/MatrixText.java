package org.loopwright.faces.cli.params;

import java.util.ArrayList;
import java.util.List;
import org.loopwright.subject.scenario.Dsm;

/** What the matrix file of an industry says besides strengths, in words. */
final class MatrixText {

    private MatrixText() {}

    /** A line on the file, then one for each component; none if it names nothing. */
    static List<String> lines(Dsm dsm) {
        List<String> suppliers = dsm.suppliers().stream().distinct().toList();
        List<String> named = new ArrayList<>();
        List<String> unused = new ArrayList<>();
        if (!dsm.names().isEmpty()) {
            named.add(dsm.components() + " components");
        }
        if (!dsm.tiers().isEmpty()) {
            named.add(dsm.tiers().stream().distinct().count() + " tiers");
            unused.add("tiers");
        }
        if (!suppliers.isEmpty()) {
            named.add(suppliers.size() + " suppliers");
            unused.add("components_per_supplier");
        }
        if (!dsm.software().isEmpty()) {
            named.add("what is software");
        }
        List<String> lines = new ArrayList<>();
        if (!named.isEmpty()) {
            String are = unused.size() == 1 ? " of the sheet is not used" : " of the sheet are not used";
            lines.add("the matrix " + dsm.file() + " names " + and(named)
                    + (unused.isEmpty() ? "" : ": " + and(unused) + are));
            for (int j = 0; j < dsm.components(); j++) {
                lines.add(component(dsm, j, suppliers));
            }
        }
        return lines;
    }

    private static String component(Dsm dsm, int j, List<String> suppliers) {
        List<String> said = new ArrayList<>();
        if (!dsm.tiers().isEmpty()) {
            said.add("tier " + dsm.tiers().get(j));
        }
        if (!suppliers.isEmpty()) {
            String supplier = dsm.suppliers().get(j);
            said.add("supplier " + (suppliers.indexOf(supplier) + 1) + " " + supplier);
        }
        if (dsm.isSoftware(j)) {
            said.add("software");
        }
        String name = dsm.name(j).isEmpty() ? "" : " " + dsm.name(j);
        return "component " + (j + 1) + name + (said.isEmpty() ? "" : ": " + String.join(", ", said));
    }

    private static String and(List<String> words) {
        int last = words.size() - 1;
        return last == 0 ? words.get(0) : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }
}
