package org.loopwright.faces.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.loopwright.lab.design.DesignPoint;
import org.loopwright.lab.file.Json;
import org.loopwright.lab.random.Streams;
import org.loopwright.subject.scenario.ParameterFolder;
import org.loopwright.subject.technology.Chance;

/** Phase diagrams of answers that were planted: one system is ahead where two shares sum up to less than 0.8. */
class PhaseDiagramTest {

    private static final List<String> TWO = List.of("closed-loop", "hybrid-pipeline");
    private static final List<String> THREE = List.of("closed-loop", "hybrid-pipeline", "deployment-engine");

    @TempDir
    private Path folder;

    private static final IndustryMarks NOBODY = new IndustryMarks(List.of(), point -> "");

    private static double luck(String system, DesignPoint point, int replication) {
        return new Streams(3, replication)
                .of(Chance.TRIAL, point.number(), system.length())
                .gaussian();
    }

    private Finding table(DesignedStudy made) throws IOException {
        return PhaseTable.of(PhasePlanes.of(folder, made.study()), NOBODY)
                .orElseThrow()
                .tables()
                .get(0);
    }

    private static double share(Finding table, int line, String column) {
        return table.lines()
                .get(line)
                .values()
                .get(table.columns().indexOf(column))
                .mean();
    }

    @Test
    void theShareOfEachIsThatOfThePlantedHalvesInWordsAndTable() throws IOException {
        DesignedStudy made = new DesignedStudy(
                folder,
                3,
                "{kind: adaptive, initial: {kind: full, steps: 6}, rounds: 1, points_per_round: 1, response: y,"
                        + " refine: straddle}",
                DesignedStudy.THREE_RANGES.subList(0, 2),
                "systems: [closed-loop, hybrid-pipeline]\n");
        made.findings(TWO, (system, point, r) -> {
            double lead = made.share(point, "a") + made.share(point, "b") - 0.8;
            return 500 + (system.equals("closed-loop") ? 100 * lead : 0) + luck(system, point, r);
        });

        // Below the diagonal lie 0.8 x 0.8 / 2 = 0.32 of the square; luck of 1 in 100 leaves a band of some hundredths.
        String words = table(made).remarks().stream()
                .filter(remark -> remark.startsWith("Of the plane of a and b"))
                .findFirst()
                .orElseThrow();
        assertThat(words)
                .matches(
                        ".*closed-loop is ahead in (29|30|31|32) %, hybrid-pipeline in (65|66|67|68|69) %; in [0-6] % .*");

        Path figures = Files.createDirectories(folder.resolve("figures"));
        PhaseFile.writePlaces(PhasePlanes.of(folder, made.study()), figures);
        List<String> rows = Files.readAllLines(figures.resolve("phase.csv"));
        assertThat(rows).hasSize(1 + PhaseDiagram.LATTICE * PhaseDiagram.LATTICE);
        assertThat(rows.get(1))
                .startsWith(",a,b,0,0.1,closed-loop,hybrid-pipeline,-")
                .endsWith(",-1,y");
        assertThat(rows.get(rows.size() - 1)).endsWith(",1,y");
    }

    /** The same over a grid, whose third factor shifts the boundary: a plane for each of its two levels. */
    @Test
    void aGridHasAPlaneForEachLevelOfTheOtherFactors() throws IOException {
        DesignedStudy made = new DesignedStudy(
                folder,
                3,
                "full",
                List.of(
                        "{path: vertical_integration, label: a, levels: [0, 0.25, 0.5, 0.75, 1]}",
                        "{path: industry.research.gap, label: b, levels: [0.1, 0.3, 0.5, 0.7]}",
                        "{path: industry.breakthroughs.mismatch, label: c, levels: [0.1, 0.9]}"),
                "systems: [closed-loop, hybrid-pipeline]\n");
        plant(made, TWO, (a, b, c) -> a + (b - 0.1) / 0.6 - (c < 0.5 ? 0.8 : 0.4));

        Finding table = table(made);

        assertThat(table.lines()).extracting(Finding.Line::name).containsExactly("c=0.1", "c=0.9");
        assertThat(share(table, 0, "closed-loop")).isBetween(28.0, 33.0);
        assertThat(share(table, 1, "closed-loop")).isBetween(6.0, 9.0);
        assertThat(table.facts().get("cross_validated_r_squared")).isGreaterThan(0.98);
        assertThat(table.facts().get("cross_validated_error")).isLessThan(5);
        assertThat(table.remarks())
                .anyMatch(remark -> remark.contains("left out in turn") && remark.contains("20 places to a plane"));
    }

    /** Of three that are spread over a space, the two that matter make the plane; a third one only scatters. */
    @Test
    void pointsSpreadOverASpaceHaveAPlaneOfTheTwoFactorsThatMatter() throws IOException {
        DesignedStudy made = new DesignedStudy(
                folder,
                3,
                "{kind: latin_hypercube, points: 80}",
                Stream.concat(DesignedStudy.THREE_RANGES.stream(), Stream.of("{path: dummy}"))
                        .toList(),
                "systems: [closed-loop, hybrid-pipeline]\n");
        made.findings(TWO, (system, point, r) -> {
            double lead = made.share(point, "a") + made.share(point, "c") - 0.8 + 0.1 * (made.share(point, "b") - 0.5);
            return 500 + (system.equals("closed-loop") ? 100 * lead : 0) + luck(system, point, r);
        });

        Finding table = table(made);

        assertThat(table.title()).contains("plane of a and c");
        assertThat(share(table, 0, "closed-loop")).isBetween(25.0, 33.0);
        assertThat(share(table, 0, "hybrid-pipeline")).isBetween(61.0, 69.0);
        assertThat(table.remarks()).anyMatch(remark -> remark.startsWith("Means over b as they are"));
    }

    /** Three systems whose parts of the square meet in one point: halves left and right, the right one cut across. */
    @Test
    void ofThreeEachIsAheadInItsPlantedPartAndTheLineSeparatesThem() throws IOException {
        DesignedStudy made = new DesignedStudy(
                folder,
                4,
                "full",
                List.of(
                        "{path: vertical_integration, label: a, levels: [0, 0.2, 0.4, 0.6, 0.8, 1]}",
                        "{path: industry.research.gap, label: b, levels: [0.1, 0.22, 0.34, 0.46, 0.58, 0.7]}"),
                "systems: [closed-loop, hybrid-pipeline, deployment-engine]\n");
        made.table(THREE, (system, point, r) -> {
            double a = number(point, 0);
            double b = (number(point, 1) - 0.1) / 0.6;
            double cost = switch (system) {
                case "closed-loop" -> 100 * (a - 0.5);
                case "hybrid-pipeline" -> 100 * (b - 0.5);
                default -> -100 * (b - 0.5);
            };
            return 500 + cost + luck(system, point, r);
        });
        PhaseDiagram diagram =
                PhasePlanes.of(folder, made.study()).get(0).diagrams().get(0);

        // closed-loop is the least where a < b and a < 1 - b: the left quarter; hybrid below, deployment-engine above.
        assertThat(diagram.share(0)).isBetween(0.2, 0.27);
        assertThat(diagram.share(1)).isBetween(0.3, 0.39);
        assertThat(diagram.share(2)).isBetween(0.3, 0.39);
        assertThat(diagram.contour())
                .isNotEmpty()
                .allMatch(piece -> Math.min(
                                Math.min(Math.abs(piece.x1() - piece.y1()), Math.abs(piece.x1() + piece.y1() - 1)),
                                Math.abs(piece.y1() - 0.5))
                        < 0.06);
    }

    @Test
    void tooFewLevelsOrPlacesAreSaidAndNotDrawn() throws IOException {
        DesignedStudy twoLevels = new DesignedStudy(
                folder,
                2,
                "full",
                List.of(
                        "{path: vertical_integration, label: a, levels: [0, 1]}",
                        "{path: industry.research.gap, label: b, levels: [0.1, 0.7]}"),
                "systems: [closed-loop, hybrid-pipeline]\n");
        plant(twoLevels, TWO, (a, b, c) -> a - b);
        assertThat(PhaseTable.of(PhasePlanes.of(folder, twoLevels.study()), NOBODY))
                .get()
                .satisfies(found -> {
                    assertThat(found.tables()).isEmpty();
                    assertThat(found.warnings())
                            .containsExactly("y: A plane needs two factors of numbers with 3 levels each");
                });

        DesignedStudy few = new DesignedStudy(
                folder,
                2,
                "{kind: latin_hypercube, points: 29}",
                DesignedStudy.THREE_RANGES,
                "systems: [closed-loop, hybrid-pipeline]\n");
        few.findings(TWO, (system, point, r) -> few.share(point, "a") + luck(system, point, r));
        assertThat(PhaseTable.of(PhasePlanes.of(folder, few.study()), NOBODY))
                .get()
                .satisfies(found -> assertThat(found.warnings())
                        .containsExactly(
                                "y: There are fewer than 30 places at which all were run: too few for a surface"));
    }

    /** Shipped sheets by their numbers: within or outside of the plane, and whose plane it is. */
    @Test
    void industriesStandWhereTheirSheetsSayAndThoseOutsideAreNamed() throws IOException {
        DesignedStudy made = new DesignedStudy(
                folder,
                2,
                "full",
                List.of(
                        "{path: industry.research.gap, label: gap, levels: [0.2, 0.3, 0.4]}",
                        "{path: industry.trial.prototype_cost, label: cost, levels: [0.0002, 0.0009, 0.004]}"),
                "systems: [closed-loop, hybrid-pipeline]\n");
        plant(made, TWO, (a, b, c) -> a - 0.3);
        List<PhasePlanes> planes = PhasePlanes.of(folder, made.study());
        ParameterFolder shipped = new ParameterFolder(Path.of("params"));

        List<IndustryMarks.Mark> marks =
                new IndustryMarks(List.of(shipped), point -> "smart-manufacturing").on(planes.get(0));

        assertThat(marks).extracting(IndustryMarks.Mark::industry).containsExactlyElementsOf(shipped.industries());
        for (IndustryMarks.Mark mark : marks) {
            assertThat(mark.x())
                    .isEqualTo(shipped.industry(mark.industry()).research().gap());
            assertThat(mark.isWithin())
                    .isEqualTo(mark.x() >= 0.2 && mark.x() <= 0.4 && mark.y() >= 0.0002 && mark.y() <= 0.004);
            assertThat(mark.isOwn()).isEqualTo(mark.industry().equals("smart-manufacturing"));
        }
        assertThat(marks).anyMatch(IndustryMarks.Mark::isWithin).anyMatch(mark -> !mark.isWithin());
        Finding table = new IndustryMarks(List.of(shipped), point -> "smart-manufacturing")
                .table(planes.get(0))
                .orElseThrow();
        assertThat(DesignedStudy.line(table, "smart-manufacturing").remark()).startsWith("its own plane; where ");
        assertThat(table.lines()).anyMatch(line -> line.remark().equals("outside"));
        assertThat(table.remarks().get(0)).contains("all other numbers of smart-manufacturing");

        IndustryMarks all = new IndustryMarks(List.of(shipped), point -> "smart-manufacturing");
        String json =
                Json.line(new Phases(planes, all, PhaseTable.of(planes, all).orElseThrow()).json());
        assertThat(json)
                .contains("\"analysis\":\"phase\"", "\"planes\":[{\"response\":\"y\"")
                .contains("\"industry\":\"batteries\"", "\"is_within\":true", "\"is_own\":true", "\"log\":true");

        Path figures = Files.createDirectories(folder.resolve("figures"));
        PhaseFile.writeIndustries(planes, new IndustryMarks(List.of(shipped), point -> "batteries"), figures);
        assertThat(Files.readAllLines(figures.resolve("phase_industries.csv")))
                .hasSize(1 + shipped.industries().size())
                .startsWith("industry,x_factor,y_factor,x,y,within,own");
    }

    /** By how much closed-loop is behind at values of up to three factors [1/100]. */
    @FunctionalInterface
    private interface Lead {
        double at(double a, double b, double c);
    }

    private void plant(DesignedStudy made, List<String> systems, Lead lead) throws IOException {
        made.table(systems, (system, point, r) -> {
            double c = point.settings().size() > 2 ? number(point, 2) : 0;
            double behind = lead.at(number(point, 0), number(point, 1), c);
            return 500 + (system.equals("closed-loop") ? 100 * behind : 0) + luck(system, point, r);
        });
    }

    private static double number(DesignPoint point, int setting) {
        return Double.parseDouble(point.settings().get(setting).value());
    }
}
