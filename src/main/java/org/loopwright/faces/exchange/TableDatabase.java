package org.loopwright.faces.exchange;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.loopwright.lab.file.JournalException;
import org.loopwright.lab.file.PlainFile;
import org.loopwright.lab.table.CsvException;
import org.loopwright.lab.table.Dictionary;
import org.loopwright.lab.table.TableRows;

/**
 * The tables of a folder of results in DuckDB, in memory: one view for each, with the types of its dictionary. The
 * driver is not a part of the program, since it is larger than everything else together. Confined to one thread.
 */
final class TableDatabase implements AutoCloseable {

    /** Where the driver is to be had. */
    static final String DRIVER_AT =
            "https://repo1.maven.org/maven2/org/duckdb/duckdb_jdbc/2.0.0.1/duckdb_jdbc-2.0.0.1.jar";

    private static final String DRIVER = "org.duckdb.DuckDBDriver";

    /** What names a file too. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,60}");

    private final Path folder;
    private final URLClassLoader loader;
    private final Connection connection;
    private final Map<String, List<Dictionary.Entry>> tables;

    private TableDatabase(
            Path folder, URLClassLoader loader, Connection connection, Map<String, List<Dictionary.Entry>> tables) {
        this.folder = folder;
        this.loader = loader;
        this.connection = connection;
        this.tables = tables;
    }

    /**
     * Opens the tables of a folder.
     *
     * @param folder folder of results
     * @param drivers jars in which the driver may be, tried after the class path
     * @throws JournalException if there is no driver, or the folder has no dictionary
     */
    static TableDatabase open(Path folder, List<Path> drivers) throws IOException {
        Map<String, List<Dictionary.Entry>> tables = dictionary(folder);
        List<URL> jars = new ArrayList<>();
        for (Path jar : drivers) {
            jars.add(url(jar));
        }
        URLClassLoader loader = new URLClassLoader(jars.toArray(URL[]::new), TableDatabase.class.getClassLoader());
        TableDatabase database = null;
        try {
            Driver driver = Class.forName(DRIVER, true, loader)
                    .asSubclass(Driver.class)
                    .getDeclaredConstructor()
                    .newInstance();
            Connection connection = driver.connect("jdbc:duckdb:", new Properties());
            database = new TableDatabase(folder, loader, connection, tables);
            database.layOut();
            return database;
        } catch (LinkageError broken) {
            throw new JournalException(
                    "The driver of DuckDB is there, but cannot be loaded (" + reason(broken) + "). It must be whole"
                            + (jars.isEmpty() ? "" : " (" + jars.get(0) + ")") + ", and the folder of temporary files, "
                            + System.getProperty("java.io.tmpdir") + ", must have room and let programs run.",
                    broken);
        } catch (ReflectiveOperationException absent) {
            throw new JournalException(
                    "This needs the driver of DuckDB, which is not part of the jar: put " + DRIVER_AT
                            + " into the folder lib beside the jar or beside params, or name the file with --driver.",
                    absent);
        } catch (SQLException failure) {
            throw failure(folder, failure);
        } finally {
            if (database == null) {
                loader.close();
            }
        }
    }

    private static URL url(Path jar) throws MalformedURLException {
        if (!Files.isRegularFile(jar)) {
            throw new JournalException(jar + " is no file, so it cannot be the driver of DuckDB.");
        }
        return jar.toUri().toURL();
    }

    private static Map<String, List<Dictionary.Entry>> dictionary(Path folder) throws IOException {
        Path file = folder.resolve(Dictionary.SCHEMA.name() + ".csv");
        if (!PlainFile.isOwn(file)) {
            throw new JournalException(folder + " holds no tables: it has no " + file.getFileName() + ".");
        }
        Map<String, List<Dictionary.Entry>> tables = new LinkedHashMap<>();
        try (TableRows in = new TableRows(file)) {
            in.next();
            while (in.next()) {
                if (in.size() != Dictionary.SCHEMA.columns().size()) {
                    throw new JournalException(file + " is no dictionary: it has a row of " + in.size() + " cells.");
                }
                Dictionary.Entry column = Dictionary.Entry.of(
                        IntStream.range(0, in.size()).mapToObj(in::text).toList());
                if (!NAME.matcher(column.table()).matches()) {
                    throw new JournalException(file + " is no dictionary: it has a table '" + column.table()
                            + "', and names of tables are letters, digits and '_'.");
                }
                tables.computeIfAbsent(column.table(), name -> new ArrayList<>())
                        .add(column);
            }
        } catch (CsvException fault) {
            throw new JournalException(file + " " + fault.getMessage(), fault);
        }
        return tables;
    }

    private void layOut() throws SQLException, IOException {
        // What the program does must not hang on what can be had from the network.
        execute("SET autoinstall_known_extensions = false");
        // Sums of several threads differ in their last digits from one time to the next.
        execute("SET threads = 1");
        for (Map.Entry<String, List<Dictionary.Entry>> table : tables.entrySet()) {
            Path csv = folder.resolve(table.getKey() + ".csv");
            Path parquet = folder.resolve(table.getKey() + ".parquet");
            if (PlainFile.isOwn(csv)) {
                execute("CREATE VIEW " + identifier(table.getKey()) + " AS " + csv(table.getKey()));
            } else if (PlainFile.isOwn(parquet)) {
                execute("CREATE VIEW " + identifier(table.getKey()) + " AS SELECT * FROM read_parquet("
                        + text(parquet.toString()) + ")");
            }
        }
    }

    /**
     * A query for the CSV file of a table with the types of the dictionary; empty cells are missing numbers, but empty
     * texts. DuckDB's own option for that, force_not_null, takes the wrong columns if only some are asked for.
     */
    String csv(String table) {
        List<Dictionary.Entry> columns = tables.get(table);
        String types = columns.stream()
                .map(column -> text(column.name()) + ": " + text(sqlType(column)))
                .collect(Collectors.joining(", ", "{", "}"));
        String cells = columns.stream()
                .map(column -> sqlType(column).equals("VARCHAR")
                        ? "coalesce(" + identifier(column.name()) + ", '') AS " + identifier(column.name())
                        : identifier(column.name()))
                .collect(Collectors.joining(", "));
        return "SELECT " + cells + " FROM read_csv("
                + text(folder.resolve(table + ".csv").toString())
                + ", auto_detect = false, header = true, delim = ',', quote = '\"', escape = '\"', nullstr = ''"
                + ", columns = " + types + ")";
    }

    private static String sqlType(Dictionary.Entry column) {
        return switch (column.type()) {
            case "integer" -> "BIGINT";
            case "decimal" -> "DOUBLE";
            case "boolean" -> "BOOLEAN";
            default -> "VARCHAR";
        };
    }

    /** The tables in their order, with their columns. */
    Map<String, List<Dictionary.Entry>> tables() {
        return tables;
    }

    Connection connection() {
        return connection;
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static String identifier(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    static String text(String value) {
        return "'" + value.replace("'", "''") + "'";
    }

    /** What DuckDB complains about, on one line, without the arrow that needs lines of its own. */
    static JournalException failure(Path folder, SQLException failure) {
        String why = String.valueOf(failure.getMessage())
                .replaceFirst("(?s)\\R\\s*LINE \\d+: .*", "")
                .strip()
                .replaceAll("\\s*\\R\\s*", " ");
        return new JournalException("The tables in " + folder + " cannot be asked that: " + why, failure);
    }

    @Override
    public void close() throws IOException {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IOException(e);
        } finally {
            loader.close();
        }
    }

    /** What the Java machine says, which wraps it in an error without a message. */
    private static String reason(Throwable broken) {
        Throwable first = broken;
        while (first.getMessage() == null && first.getCause() != null) {
            first = first.getCause();
        }
        return first.getMessage() == null ? first.getClass().getSimpleName() : first.getMessage();
    }
}
