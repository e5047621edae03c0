package org.loopwright.faces.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.loopwright.lab.file.FileChecksum;
import org.loopwright.lab.file.JournalException;
import org.loopwright.lab.table.Column;
import org.loopwright.lab.table.CsvTable;
import org.loopwright.lab.table.Dictionary;
import org.loopwright.lab.table.TableSchema;

/** Parquet and SQL through DuckDB, whose driver is on the class path of the tests. */
class ParquetExportTest {

    private static final TableSchema TABLE = new TableSchema(
            "outcomes",
            List.of(
                    Column.integer("run", "1", "Number of the run."),
                    Column.text("reason", "Why it's so."),
                    Column.decimal("cost", "money", 10, "Cost."),
                    Column.flag("closed", "Closed.")));

    @TempDir
    private Path folder;

    @BeforeEach
    void writeTables() throws IOException {
        try (CsvTable table = CsvTable.create(folder, TABLE)) {
            table.append(List.of(1, "", 0.1, true));
            table.append(List.of(2, "with \"quotes\", a comma\nand a line", Double.NaN, false));
            table.append(List.of(9_007_199_254_740_993L, "ü", 1.25e-7, true));
            table.finish();
        }
        Dictionary.write(folder, List.of(TABLE, Dictionary.SCHEMA));
    }

    private static void requireDriver() {
        try {
            Class.forName("org.duckdb.DuckDBDriver");
        } catch (ClassNotFoundException absent) {
            assumeTrue(false, "skipped, since the driver of DuckDB is not on the class path");
        }
    }

    private String ask(Path tables, String sql) throws IOException {
        StringBuilder answer = new StringBuilder();
        SqlQuery.print(tables, sql, List.of(), answer);
        return answer.toString();
    }

    @Test
    void tablesAreViewsWithTheTypesOfTheDictionary() throws IOException {
        requireDriver();
        assertThat(ask(folder, "select run, cost, closed from outcomes where cost is not null order by cost"))
                .isEqualTo("run,cost,closed\n9007199254740993,1.25e-7,true\n1,0.1,true\n");
        assertThat(ask(folder, "select count(*) as n, sum(cost) as total from outcomes where reason = ''"))
                .isEqualTo("n,total\n1,0.1\n");
        assertThat(ask(folder, "select reason from outcomes where run = 2"))
                .isEqualTo("reason\n\"with \"\"quotes\"\", a comma\nand a line\"\n");
        assertThat(ask(folder, "select unit from dictionary where \"column\" = 'cost'"))
                .isEqualTo("unit\nmoney\n");
    }

    @Test
    void parquetHoldsTheSameRowsInTheSameOrderWithUnitsAndMeanings() throws IOException {
        requireDriver();
        Path out = folder.resolve("parquet");
        assertThat(ParquetExport.write(folder, out, List.of()))
                .extracting(FileChecksum::name)
                .containsExactly("outcomes.parquet", "dictionary.parquet");
        assertThat(out.toFile().list()).containsExactlyInAnyOrder("outcomes.parquet", "dictionary.parquet");
        String file = "'" + out.resolve("outcomes.parquet") + "'";
        assertThat(ask(folder, "select * from " + file)).isEqualTo(ask(folder, "select * from outcomes"));
        assertThat(ask(folder, "select column_type from (describe select * from " + file + ")"))
                .isEqualTo("column_type\nBIGINT\nVARCHAR\nDOUBLE\nBOOLEAN\n");
        assertThat(ask(folder, "select decode(value) as v from parquet_kv_metadata(" + file + ") order by v"))
                .isEqualTo("v\nClosed.\nCost. [money]\nNumber of the run. [1]\nWhy it's so.\n");
    }

    @Test
    void aFolderOfParquetFilesIsAskedLikeOneOfCsvFiles() throws IOException {
        requireDriver();
        String before = ask(folder, "select * from outcomes");
        ParquetExport.write(folder, folder, List.of());
        Files.delete(folder.resolve("outcomes.csv"));
        assertThat(ask(folder, "select * from outcomes")).isEqualTo(before);
    }

    @Test
    void aFaultyQuestionIsOneSentence() {
        requireDriver();
        assertThatThrownBy(() -> ask(folder, "select nothing from outcomes"))
                .isInstanceOf(JournalException.class)
                .hasMessageStartingWith("The tables in " + folder + " cannot be asked that: ")
                .hasMessageContaining("nothing")
                .satisfies(fault -> assertThat(fault.getMessage().lines()).hasSize(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "copy outcomes to '%s'",
                "attach '%s' as other",
                "select 1; copy outcomes to '%s'; select 2",
                "select 1) ; copy outcomes to '%s'; select * from (select 1",
                "create table written as select 1",
                ""
            })
    void whatIsNoQuestionIsRefusedAndWritesNothing(String statement) throws IOException {
        requireDriver();
        List<String> before = names();
        String sql = statement.formatted(folder.resolve("leak"));
        assertThatThrownBy(() -> ask(folder, sql))
                .isInstanceOf(JournalException.class)
                .hasMessageStartingWith("The tables in " + folder + " cannot be asked that: ")
                .satisfies(fault -> assertThat(fault.getMessage().lines()).hasSize(1));
        assertThat(names()).isEqualTo(before);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"describe outcomes", "with a as (from outcomes) select * from a", "summarize outcomes;"})
    void questionsNeedNotBeginWithSelect(String question) throws IOException {
        requireDriver();
        assertThat(ask(folder, question))
                .startsWith(question.startsWith("with") ? "run,reason,cost,closed\n" : "column_name,column_type,");
    }

    @Test
    void aFolderWithoutTablesAndAMissingJarAreNamed() {
        assertThatThrownBy(() -> ask(folder.resolve("none"), "select 1"))
                .isInstanceOf(JournalException.class)
                .hasMessageContaining("it has no dictionary.csv");
        assertThatThrownBy(() ->
                        SqlQuery.print(folder, "select 1", List.of(folder.resolve("duckdb.jar")), new StringBuilder()))
                .isInstanceOf(JournalException.class)
                .hasMessageContaining("duckdb.jar is no file");
    }
}
