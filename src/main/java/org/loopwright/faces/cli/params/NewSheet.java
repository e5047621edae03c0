package org.loopwright.faces.cli.params;

import java.nio.file.Path;
import java.util.List;
import org.loopwright.lab.fault.Place;
import org.loopwright.lab.sheet.Wording;
import org.loopwright.subject.scenario.MatrixSize;

/** What files of one's own begin with. Pure functions. */
final class NewSheet {

    private NewSheet() {}

    static String industry(String name, String like) {
        return beginning(name, like, "An industry") + """
                # Lines that people often have of their own; take the # away, and more lines from the other sheet as you need them.
                #cost:
                #  difficulty: {value: 1, unit: "1", range: [0.5, 2], source: "assumed: say why"}
                #research:
                #  gap: {value: 0.4, unit: "1", range: [0.15, 0.8], source: "assumed: say why"}
                # A design structure matrix of your own lies beside this file:
                #architecture:
                #  dsm: {generator: file, components: 12, file: my-matrix.csv}
                """ + ending(name);
    }

    static String industry(String name, String like, Path matrix, MatrixSize size) {
        return beginning(name, like, "An industry")
                + """
                architecture:
                  # Row i, column j: redesigning i changes j. If yours says it the other way round: transposed: true.
                  # If its numbers are weights, scale says which of them is the full strength.
                  dsm: {generator: file, components: %d, file: "%s"%s}
                # Lines that people often have of their own; take the # away, and more lines from the other sheet as you need them.
                #cost:
                #  difficulty: {value: 1, unit: "1", range: [0.5, 2], source: "assumed: say why"}
                """.formatted(
                                size.components(),
                                Place.name(matrix).replace("\\", "\\\\").replace("\"", "\\\""),
                                size.largest() > 1 ? ", scale: " + Wording.number(size.largest()) : "")
                + ending(name);
    }

    static String system(String name, String like) {
        return beginning(name, like, "An industrial system") + """
                # Lines that people often have of their own; take the # away, and more lines from the other sheet as you need them.
                #integration:
                #  depth: {value: 0.75, unit: "1", range: [0.4, 0.9], source: "assumed: say why"}
                #supplier:
                #  release_period_factor: {value: 0.7, unit: "1", range: [0.5, 1.6], source: "assumed: say why"}
                """ + ending(name);
    }

    private static String beginning(String name, String like, String what) {
        return """
                # %s of your own. Every key that is not here is as in %s:
                #   loopwright params explain %s
                # How to read a line: docs/sheets.md.
                extends: %s
                name: %s
                label: %s
                """.formatted(what, like, like, like, name, name);
    }

    private static String ending(String name) {
        return """
                #
                # Check it:        loopwright params check %s.yaml
                # See all of it:   loopwright params explain %s.yaml
                # Use it by name from any study or scenario beside it:  loopwright new study mine --help
                """.formatted(name, name);
    }

    static String scenario(String name, String industry, List<String> systems) {
        return """
                # One industry and the systems that live in it. See one run:  loopwright run %s.yaml
                name: %s
                industry: %s
                systems: [%s]
                means: observed
                """.formatted(name, name, industry, String.join(", ", systems));
    }

    static String study(String name, String industry, List<String> systems) {
        return """
                # A study: what is varied, in which combinations, how often. All keys: docs/sheets.md.
                # What it would take:  loopwright sweep %s.yaml --dry-run
                # Carry it out:        loopwright sweep %s.yaml
                # One file of it:      loopwright archive runs/%s
                study: %s
                title: %s
                seed: 1
                replications: 10
                industry: %s
                factors:
                  - {path: system, levels: [%s]}
                  - {path: vertical_integration, range: [0, 1], steps: 3}
                responses:
                  - {name: embodiment, measure: embodiment_time_days}
                """.formatted(name, name, name, name, name, industry, String.join(", ", systems));
    }
}
