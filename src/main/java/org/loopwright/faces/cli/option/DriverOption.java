package org.loopwright.faces.cli.option;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** Where the driver of DuckDB is, for the commands that need it. */
public final class DriverOption {

    @Option(
            names = "--driver",
            paramLabel = "<file.jar>",
            converter = PathConverter.class,
            description = "The driver of DuckDB (default: duckdb_jdbc-*.jar in the folder lib beside params).")
    private Path driver;

    /** The jars to be tried. */
    public List<Path> jars(Home home) throws IOException {
        if (driver != null) {
            return List.of(driver);
        }
        Path lib = home.folder().resolve("lib");
        if (!Files.isDirectory(lib)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(lib)) {
            return files.filter(file -> file.getFileName().toString().matches("duckdb_jdbc-.*\\.jar"))
                    .sorted()
                    .toList();
        }
    }
}
