package org.loopwright.faces.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.loopwright.lab.fault.SheetException;
import org.loopwright.lab.file.JournalException;

class SalibFilesTest {

    @TempDir
    private Path folder;

    private Path text(String text) throws Exception {
        return Files.writeString(folder.resolve("in.txt"), text);
    }

    @Test
    void aProblemAsPythonWritesItIsRead() throws Exception {
        SalibProblem problem = SalibReader.read(text("{\"num_vars\": 3, \"names\": [\"a\", \"b\", \"c\"],\n"
                + " \"bounds\": [[0, 1.5], [-3.14, 2e1], [0, 10, 0.5]],\n"
                + " \"groups\": [\"g\", \"h\", \"g\"], \"dists\": [\"unif\", \"norm\", \"triang\"],"
                + " \"outputs\": [\"Y\"]}"));
        assertThat(problem.factors())
                .containsExactly(
                        new SalibProblem.Factor("a", List.of(0.0, 1.5), "g", SalibProblem.Law.UNIF),
                        new SalibProblem.Factor("b", List.of(-3.14, 20.0), "h", SalibProblem.Law.NORM),
                        new SalibProblem.Factor("c", List.of(0.0, 10.0, 0.5), "g", SalibProblem.Law.TRIANG));
    }

    @Test
    void aProblemThatIsWrittenIsReadBackAsItWas() throws Exception {
        SalibProblem problem = new SalibProblem(List.of(
                new SalibProblem.Factor("firm.share \"x\"", 0.1, 0.3),
                new SalibProblem.Factor("b", List.of(1.0, 2.0), "b", SalibProblem.Law.LOGNORM)));
        Path file = folder.resolve("problem.json");
        problem.write(file);
        assertThat(SalibReader.read(file)).isEqualTo(problem);
        assertThat(Files.readString(file))
                .contains("\"num_vars\" : 2", "\"dists\"")
                .doesNotContain("groups");
        assertThatThrownBy(() -> problem.write(file)).isInstanceOf(JournalException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'num_vars': 2, 'names': ['a'], 'bounds': [[0, 1]]} | in.txt: num_vars must be as many as names, 1, were 2",
                "{'num_vars': 1, 'names': ['a'], 'bounds': [[1, 1]]} | bounds of a need least < most for unif, were [1.0, 1.0]",
                "{'num_vars': 1, 'names': ['a'], 'bounds': [[0, 1, 2]]} | bounds of a must be 2 finite numbers for unif,",
                "{'num_vars': 1,~'names': ['a'],~'bounds': [[0, true]]} | in.txt:3:16: bounds[0][1]: expected a number, found true",
                "{'num_vars': 1,~'name': ['a']} | in.txt:2:1: unknown key 'name'; did you mean 'names'?",
                "{'num_vars': 1,~'names': ['a'} | in.txt:2:",
                "{'num_vars': 1} | in.txt: needs num_vars, names and bounds",
                "[1] | in.txt:1:1: expected an object, found [1]",
                "{'num_vars': 1, 'names': ['a'], 'bounds': [[0, 1]], 'dists': ['beta']} | must be one of unif, logunif,",
                "{'num_vars': 2, 'names': ['a', 'a'], 'bounds': [[0, 1], [0, 1]]} | names must all be different"
            })
    void aFaultOfAProblemIsNamedWithItsPlace(String json, String message) throws Exception {
        Path file = text(json.replace('\'', '"').replace('~', '\n'));
        assertThatThrownBy(() -> SalibReader.read(file))
                .isInstanceOf(SheetException.class)
                .hasMessageContaining(message);
    }

    @Test
    void tablesOfNumpyAreReadWhateverStandsBetweenTheirColumns() throws Exception {
        double[][] expected = {{0.1, -2, 3e5}, {1, 0, 1e-300}};
        assertThat(Arrays.deepToString(SampleMatrix.read(
                        text("# a b c\n1.000000000000000056e-01 -2.0 3e5\r\n\n1\t0  1e-300 # last\n"), false)))
                .isEqualTo(Arrays.deepToString(expected));
        assertThat(Arrays.deepToString(SampleMatrix.read(text("\uFEFF0.1, -2,3e5\n1,0, 1E-300"), false)))
                .isEqualTo(Arrays.deepToString(expected));
        assertThat(Arrays.deepToString(SampleMatrix.read(text("nan\n5.\n.5\nNaN\n"), true)))
                .isEqualTo(Arrays.deepToString(new double[][] {{Double.NaN}, {5}, {0.5}, {Double.NaN}}));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a b\n0.5 1\n0.25 2\n",
                "\uFEFFa;b\r\n0,5;1\r\n0,25;2\r\n;\r\n\r\n",
                "sep=;\n\"a\";\"b\"\n0,5;1\n0,25;2",
                "a\tb\n0,5\t1\n0,25\t2\n",
                "\"a\",\"b\"\n5e-1,1.0\n.25,2\n"
            })
    void aSampleMayHaveAHeaderAndBeOfASpreadsheet(String sample) throws Exception {
        SampleMatrix.Table table = SampleMatrix.table(text(sample), false);
        assertThat(table.names()).containsExactly("a", "b");
        assertThat(Arrays.deepToString(
                        table.rows().stream().map(SampleMatrix.Row::numbers).toArray()))
                .isEqualTo("[[0.5, 1.0], [0.25, 2.0]]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a 0 1.5\nb -3.14 2e1\nc 1 10\n",
                "# name low high\na,0,1.5\n\nb,-3.14,20 # wide\nc,1,10\n",
                "a\t0\t1.5\ta\tunif\nb\t-3.14\t20\tNA\tunif\nc\t1\t10\tNA\tunif\r\n",
                "\uFEFF\"a\";0;1,5\r\n\"b\";-3,14;20\r\n\"c\";1;10\r\n"
            })
    void theParameterFileOfSalibsCommandLineIsAProblemToo(String parameters) throws Exception {
        assertThat(SalibReader.read(text(parameters)).factors())
                .containsExactly(
                        new SalibProblem.Factor("a", 0, 1.5),
                        new SalibProblem.Factor("b", -3.14, 20),
                        new SalibProblem.Factor("c", 1, 10));
        assertThat(SalibReader.read(text("my_a 0 1 g unif\nb 1 2 g logunif\n")).factors())
                .containsExactly(
                        new SalibProblem.Factor("my_a", List.of(0.0, 1.0), "g", SalibProblem.Law.UNIF),
                        new SalibProblem.Factor("b", List.of(1.0, 2.0), "g", SalibProblem.Law.LOGUNIF));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a 0 1~b 1 | in.txt:2: expected a name, two bounds and perhaps a group and a distribution, or a problem in JSON",
                "a 0 one | in.txt:1: expected a name, two bounds",
                "a 0 1~~b 1 1 | in.txt:3: bounds of b need least < most for unif, were [1.0, 1.0]",
                "a 0 1 g beta | in.txt:1: distribution of a must be one of unif, logunif",
                "a 0 1~a 0 2 | in.txt: names must all be different, were [a, a]",
                "# nothing | in.txt: a problem must have at least one factor"
            })
    void aFaultOfAParameterFileIsNamedWithItsLine(String parameters, String message) throws Exception {
        Path file = text(parameters.replace('~', '\n'));
        assertThatThrownBy(() -> SalibReader.read(file))
                .isInstanceOf(SheetException.class)
                .hasMessageContaining(message);
    }

    @Test
    void aTableThatIsWrittenIsReadBackBitForBit() throws Exception {
        double[][] rows = {
            {0.1, 1.0 / 3, -0.7e-12}, {Math.nextDown(1.0), 123456789.123, Double.NaN}, {0, 1, Double.MIN_VALUE}
        };
        Path file = folder.resolve("sample.txt");
        SampleMatrix.write(file, Stream.of(rows));
        assertThat(Arrays.deepToString(SampleMatrix.read(file, true))).isEqualTo(Arrays.deepToString(rows));
        assertThat(Files.readString(file)).contains(" nan\n");
        assertThatThrownBy(() -> SampleMatrix.write(file, Stream.of(rows))).isInstanceOf(JournalException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 2~3 | in.txt:2: expected 2 columns as in the first row, found 1",
                "1 2~~3 x | in.txt:3: column 2: expected a finite number, found 'x'",
                "1,,2 | in.txt:1: column 2: expected a finite number, found ''",
                "1 nan | in.txt:1: column 2: expected a finite number, found 'nan'",
                "1 1e999 | in.txt:1: column 2: expected a finite number, found '1e999'",
                "1 0x1p3 | found '0x1p3'",
                "a,b~1,2~,~3,4 | in.txt:3: column 1: expected a finite number, found ''",
                "\"1 2~3 4 | in.txt:1:1: a double quote is not closed",
                "a b | in.txt: has no rows of numbers",
                "# only | in.txt: has no rows of numbers"
            })
    void aFaultOfATableIsNamedWithItsLine(String table, String message) throws Exception {
        Path file = text(table.replace('~', '\n'));
        assertThatThrownBy(() -> SampleMatrix.read(file, false))
                .isInstanceOf(SheetException.class)
                .hasMessageContaining(message);
    }
}
