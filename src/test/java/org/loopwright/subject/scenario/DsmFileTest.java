package org.loopwright.subject.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.loopwright.lab.fault.Place;
import org.loopwright.lab.sheet.Setting;

class DsmFileTest {

    private static final String SQUARE = "1,0.5,0\n0,1,0.25\n0,0,1\n";

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {
                SQUARE,
                "body,motor,wheel\n" + SQUARE,
                ",body,motor,wheel\nbody,1,0.5,0\nmotor,0,1,0.25\nwheel,0,0,1\n",
                ",1,2,3\nbody,1,0.5,0\nmotor,0,1,0.25\nwheel,0,0,1\n",
                "# strengths by judgement\n\n1, 0.5, 0\r\n0, 1, .25\r\n0, 0, 1e0",
                "1,0.5,\n,1,0.25\n,,1\n",
                ",body,motor,wheel\nbody,X,0.5,\nmotor,,x,0.25\nwheel,NA,,1\n,,,\n,,,\n",
                "\uFEFF;body;motor;wheel\r\nbody;1;0,5;\r\nmotor;;1;0,25\r\nwheel;;;1\r\n\r\n",
                "sep=;\r\nbody;1;0,5;0\r\nmotor;0;1;0,25\r\nwheel;0;0;1",
                "body\tmotor\twheel\n1\t0.5\t\n\t1\t0.25\n\t\tX\n",
                "\"\",\"V1\",\"V2\",\"V3\"\n\"1\",1,0.5,0\n\"2\",0,1,0.25\n\"3\",0,0,1\n",
                ",0,1,2\n0,1.0,0.5,0.0\n1,0.0,1.0,0.25\n2,0.0,0.0,1.0\n",
                "0,1,2\n1.0,0.5,0.0\n0.0,1.0,0.25\n0.0,0.0,1.0\n",
                "\"V1\",\"V2\",\"V3\"\n\"1\",1,0.5,0\n\"2\",0,1,0.25\n\"3\",0,0,1\n",
                "part,\"body, white\",motor,X\n\"body, white\",1,0.5,0\nmotor,0,1,0.25\nX,0,0,1\n"
            })
    void matrixIsReadWithOrWithoutNames(String csv) {
        assertThat(dsm(csv).matrix()).containsExactly(1.0, 0.5, 0.0, 0.0, 1.0, 0.25, 0.0, 0.0, 1.0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1,1,0\n0,1,0\n0,0,1\n",
                ",X,\n,,\n,,\n",
                "x,x,\n,x,\n,,x\n",
                "body,,X,\nmotor,,,\nwheel,,,\n",
                ",body,motor,wheel\nbody,,X,\nmotor,,,\nwheel,,,\n",
                "X,Y,Z\n,X,\n,,\n,,\n",
                "A,B,C\nX,X,\n,X,\n,,X\n"
            })
    void crossesAreInterfacesAndNothingIsNone(String csv) {
        List<Double> matrix = dsm(csv).matrix();
        assertThat(matrix).hasSize(9);
        assertThat(matrix.get(1)).isEqualTo(1);
        for (int off : List.of(2, 3, 5, 6, 7)) {
            assertThat(matrix.get(off)).as("cell " + off).isZero();
        }
    }

    private static final List<String> NAMES = List.of("body", "motor", "wheel");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "body,motor,wheel\n" + SQUARE,
                ",body,motor,wheel\nbody,1,0.5,0\nmotor,0,1,0.25\nwheel,0,0,1\n",
                ",1,2,3\nbody,1,0.5,0\nmotor,0,1,0.25\nwheel,0,0,1\n",
                "body,1,0.5,0\nmotor,0,1,0.25\nwheel,0,0,1\n",
                "\"body\",\"motor\",\"wheel\"\n\"1\",1,0.5,0\n\"2\",0,1,0.25\n\"3\",0,0,1\n",
                ",body,motor,wheel\n,1,0.5,0\nmotor,0,1,0.25\n,0,0,1\n"
            })
    void namesAreKeptFromAboveOrBeside(String csv) {
        assertThat(dsm(csv).names()).isEqualTo(NAMES);
        assertThat(dsm(csv).name(1)).isEqualTo("motor");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                SQUARE,
                "\"\",\"V1\",\"V2\",\"V3\"\n\"1\",1,0.5,0\n\"2\",0,1,0.25\n\"3\",0,0,1\n",
                ",0,1,2\n0,1.0,0.5,0.0\n1,0.0,1.0,0.25\n2,0.0,0.0,1.0\n",
                "0,1,2\n1.0,0.5,0.0\n0.0,1.0,0.25\n0.0,0.0,1.0\n"
            })
    void numbersAreNoNames(String csv) {
        assertThat(dsm(csv).names()).isEmpty();
        assertThat(dsm(csv).name(1)).isEmpty();
    }

    @Test
    void nameThatRHasMadeAnotherOfIsTheOneBesideTheRow() {
        assertThat(dsm(",body..white,motor,wheel\n\"body, white\",1,0.5,0\nmotor,0,1,0.25\nwheel,0,0,1\n")
                        .names())
                .containsExactly("body, white", "motor", "wheel");
    }

    /** Every choice and order of the columns, with and without names beside rows. */
    @Test
    void tiersSuppliersAndSoftwareAreReadInAnyOrder() {
        List<List<String>> cells =
                List.of(List.of("2", "Acme", ""), List.of("1", "Best & Co", "yes"), List.of("2", "Acme", "0"));
        for (List<Integer> order : orders()) {
            for (boolean labelled : List.of(false, true)) {
                StringBuilder csv = new StringBuilder(labelled ? "part,body,motor,wheel" : "body,motor,wheel");
                order.forEach(column -> csv.append(',')
                        .append(List.of("Tier", "supplier", "SOFTWARE").get(column)));
                List<String> rows = SQUARE.lines().toList();
                for (int i = 0; i < 3; i++) {
                    csv.append('\n').append(labelled ? NAMES.get(i) + "," : "").append(rows.get(i));
                    for (int column : order) {
                        csv.append(',').append(cells.get(i).get(column));
                    }
                }
                Dsm dsm = dsm(csv.toString());
                assertThat(dsm.matrix())
                        .as(csv.toString())
                        .containsExactly(1.0, 0.5, 0.0, 0.0, 1.0, 0.25, 0.0, 0.0, 1.0);
                assertThat(dsm.names()).as(csv.toString()).isEqualTo(NAMES);
                assertThat(dsm.tiers()).as(csv.toString()).isEqualTo(order.contains(0) ? List.of(2, 1, 2) : List.of());
                assertThat(dsm.suppliers())
                        .as(csv.toString())
                        .isEqualTo(order.contains(1) ? List.of("Acme", "Best & Co", "Acme") : List.of());
                assertThat(dsm.software())
                        .as(csv.toString())
                        .isEqualTo(order.contains(2) ? List.of(false, true, false) : List.of());
                assertThat(dsm(csv.toString())).as("read again").isEqualTo(dsm);
            }
        }
    }

    /** Every list of some of three things. */
    private static List<List<Integer>> orders() {
        List<List<Integer>> orders = new ArrayList<>(List.of(List.of()));
        for (int at = 0; at < orders.size(); at++) {
            for (int next = 0; next < 3; next++) {
                if (!orders.get(at).contains(next)) {
                    List<Integer> longer = new ArrayList<>(orders.get(at));
                    longer.add(next);
                    orders.add(longer);
                }
            }
        }
        return orders;
    }

    @Test
    void componentMayBeCalledLikeAColumn() {
        Dsm dsm = dsm(",body,motor,tier\nbody,1,0.5,0\nmotor,0,1,0.25\ntier,0,0,1\n");
        assertThat(dsm.names()).containsExactly("body", "motor", "tier");
        assertThat(dsm.tiers()).isEmpty();
        dsm = dsm("supplier,motor,tier\n" + SQUARE);
        assertThat(dsm.names()).containsExactly("supplier", "motor", "tier");
        dsm = dsm("part,body,motor,tier,Tier\nbody,1,0.5,0,1\nmotor,0,1,0.25,1\ntier,0,0,1,2\n");
        assertThat(dsm.names()).containsExactly("body", "motor", "tier");
        assertThat(dsm.tiers()).containsExactly(1, 1, 2);
    }

    @Test
    void columnsOfASpreadsheetMayHaveSemicolonsAndEndInNothing() {
        Dsm dsm = dsm(
                "\uFEFF;body;motor;wheel;tier;supplier;\r\nbody;1;0,5;;1;A, B;\r\nmotor;;1;0,25;2;C;\r\nwheel;;;X;2;C;\r\n;;;;;;\r\n");
        assertThat(dsm.matrix()).containsExactly(1.0, 0.5, 0.0, 0.0, 1.0, 0.25, 0.0, 0.0, 1.0);
        assertThat(dsm.tiers()).containsExactly(1, 2, 2);
        assertThat(dsm.suppliers()).containsExactly("A, B", "C", "C");
    }

    @Test
    void matrixMayComeFromASetting() {
        Path root = SheetFiles.folder(directory);
        SheetFiles.write(root.resolve("dsm/three.csv"), SQUARE);
        Scenario scenario = new ParameterFolder(root)
                .scenario(
                        "pair",
                        List.of(
                                Setting.parse("industry.architecture.dsm.generator=file"),
                                Setting.parse("industry.architecture.dsm.components=3"),
                                Setting.parse("industry.architecture.dsm.file=three.csv")));
        assertThat(scenario.industry().architecture().dsm().matrix()).hasSize(9);
    }

    @Test
    void matrixThatIsNotSquareNamesFileAndLine() {
        assertThatThrownBy(() -> dsm("1,0,0\n0,1\n0,0,1,0\n"))
                .hasMessage(at(":2:1: expected 3 strengths, one for each component, found 2") + "\n"
                        + at(":3:1: expected 3 strengths, one for each component, found 4"));
        assertThatThrownBy(() -> dsm("1,0,0\n0,1,0\n"))
                .hasMessage(at(": expected 3 rows, one for each component, found 2"));
        assertThatThrownBy(() -> dsm(""))
                .hasMessage(at(": is empty: expected 3 rows, one for each component, found 0"));
    }

    @Test
    void strengthOutsideItsIntervalNamesFileLineAndColumn() {
        assertThatThrownBy(() -> dsm("1,0,0\n0,1,1.5\ny,0,1\n0,-0.1,NaN\n"))
                .hasMessage(at(
                                ":2:5: strength must be within [0, 1], was 1.5; where numbers are weights, the sheet says which"
                                        + " is the full strength, such as scale: 1.5")
                        + "\n"
                        + at(":3:1: expected a strength within [0, 1], X or nothing, found text 'y'") + "\n"
                        + at(":4:3: strength must be within [0, 1], was -0.1") + "\n"
                        + at(":4:8: expected a strength within [0, 1], X or nothing, found text 'NaN'") + "\n"
                        + at(": expected 3 rows, one for each component, found 4"));
    }

    @Test
    void misspeltFileNamesTheNearest() {
        Path root = SheetFiles.folder(directory);
        SheetFiles.write(root.resolve("dsm/three.csv"), SQUARE);
        assertThatThrownBy(() -> new ParameterFolder(root)
                        .scenario(
                                "pair",
                                List.of(
                                        Setting.parse("industry.architecture.dsm.generator=file"),
                                        Setting.parse("industry.architecture.dsm.file=tree.csv"))))
                .hasMessageContaining("no file 'tree.csv' beside it or in ")
                .hasMessageEndingWith("; did you mean 'three.csv'? Allowed: three.csv");
    }

    private Dsm dsm(String csv) {
        Path root = SheetFiles.folder(directory);
        SheetFiles.write(root.resolve("dsm/matrix.csv"), csv);
        SheetFiles.write(
                root.resolve("industries/widgets.yaml"),
                SheetFiles.INDUSTRY.replace(
                        "generator: fixed, components: 4, degree: 2",
                        "generator: file, components: 3, file: matrix.csv"));
        return new ParameterFolder(root).industry("widgets").architecture().dsm();
    }

    private String at(String rest) {
        return Place.name(directory.resolve("params/dsm/matrix.csv")) + rest;
    }
}
