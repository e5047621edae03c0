package org.loopwright.faces.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.loopwright.lab.file.Checksums;
import org.loopwright.lab.file.FileChecksum;
import org.loopwright.lab.file.JournalException;
import org.loopwright.lab.file.PlainFile;
import org.loopwright.lab.file.WholeFile;
import org.loopwright.lab.table.Dictionary;

/**
 * The tables of a folder of results as Parquet files (parquet.apache.org): columns of the dictionary's types, unit and
 * meaning of each under its name in the file's own description. Rows in the order of the CSV files.
 */
public final class ParquetExport {

    private ParquetExport() {}

    /**
     * Writes {@code <table>.parquet} for every table of a folder that is there as CSV; each appears whole, in place of an
     * earlier one.
     *
     * @param folder folder of results
     * @param out where the files go; made if it is missing
     * @param drivers jars in which the driver of DuckDB may be, tried after the class path
     * @return the files in the order of the dictionary
     * @throws JournalException if there is no driver, or the folder has no tables
     */
    public static List<FileChecksum> write(Path folder, Path out, List<Path> drivers) throws IOException {
        List<FileChecksum> written = new ArrayList<>();
        try (TableDatabase database = TableDatabase.open(folder, drivers)) {
            for (String table : database.tables().keySet()) {
                if (PlainFile.isOwn(folder.resolve(table + ".csv"))) {
                    written.add(write(database, table, out));
                }
            }
        } catch (SQLException failure) {
            throw TableDatabase.failure(folder, failure);
        }
        if (written.isEmpty()) {
            throw new JournalException(folder + " holds none of the tables that its dictionary names.");
        }
        return written;
    }

    private static FileChecksum write(TableDatabase database, String table, Path out) throws IOException, SQLException {
        String description = database.tables().get(table).stream()
                .map(column -> TableDatabase.identifier(column.name()) + ": " + TableDatabase.text(about(column)))
                .collect(Collectors.joining(", ", "{", "}"));
        try (WholeFile file = WholeFile.in(out, table + ".parquet")) {
            // DuckDB writes over what it is given, an empty file that was made for it.
            database.execute("COPY (" + database.csv(table) + ") TO "
                    + TableDatabase.text(file.temporary().toString())
                    + " (FORMAT parquet, COMPRESSION zstd, KV_METADATA " + description + ")");
            file.appear();
        }
        return Checksums.of(out.resolve(table + ".parquet"));
    }

    private static String about(Dictionary.Entry column) {
        return column.unit().isEmpty() ? column.meaning() : column.meaning() + " [" + column.unit() + "]";
    }
}
