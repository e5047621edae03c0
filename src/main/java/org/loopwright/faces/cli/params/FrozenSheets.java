package org.loopwright.faces.cli.params;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.loopwright.lab.fault.Fault;
import org.loopwright.lab.fault.Place;
import org.loopwright.lab.file.Checksums;
import org.loopwright.lab.file.WholeFile;

/**
 * The checksums of the sheets with which systems were first compared: {@code params/FROZEN}, a line
 * {@code sha256  path} for each, as {@code sha256sum} writes and checks them. Scenarios and studies are not frozen: they ask, the sheets
 * answer.
 */
final class FrozenSheets {

    private static final List<String> FROZEN = List.of("systems", "industries", "dsm", "world.yaml");

    private final Path params;

    FrozenSheets(Path params) {
        this.params = params;
    }

    Path file() {
        return params.resolve("FROZEN");
    }

    boolean exists() {
        return Files.exists(file());
    }

    /** A fault for each frozen sheet that was changed or removed since; none if nothing was ever frozen. */
    List<Fault> differences() throws IOException {
        List<Fault> faults = new ArrayList<>();
        if (!exists()) {
            return faults;
        }
        SortedMap<String, String> now = checksums();
        SortedMap<String, String> then = new TreeMap<>();
        List<String> lines = Files.readAllLines(file());
        for (int i = 0; i < lines.size(); i++) {
            String[] words = lines.get(i).split("  ", 2);
            if (words.length == 2) {
                then.put(words[1], words[0]);
            } else {
                faults.add(new Fault(
                        file().toString(), i + 1, 0, "", "expected 'sha256  path', found '" + lines.get(i) + "'"));
            }
        }
        for (Map.Entry<String, String> sheet : now.entrySet()) {
            String frozen = then.remove(sheet.getKey());
            // A sheet that was never frozen is somebody's own.
            if (frozen != null && !frozen.equals(sheet.getValue())) {
                faults.add(fault(sheet.getKey(), "is not as it was frozen"));
            }
        }
        then.keySet().forEach(path -> faults.add(fault(path, "was frozen and is gone")));
        return faults;
    }

    private Fault fault(String path, String message) {
        return Fault.at(
                Place.of(params.resolve(path).toString()),
                "",
                message + "; log why in docs/calibration.md, then: loopwright params check --freeze");
    }

    /** Freezes the sheets as they are now. */
    void renew() throws IOException {
        StringBuilder lines = new StringBuilder();
        checksums().forEach((path, sha256) -> lines.append(sha256 + "  " + path + "\n"));
        WholeFile.write(file(), lines.toString());
    }

    /** The digests of all sheets as they are now, by their paths. */
    SortedMap<String, String> checksums() throws IOException {
        SortedMap<String, String> checksums = new TreeMap<>();
        for (String name : FROZEN) {
            Path top = params.resolve(name);
            if (Files.notExists(top)) {
                continue;
            }
            try (Stream<Path> files = Files.walk(top)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    String path = params.relativize(file).toString().replace('\\', '/');
                    checksums.put(path, Checksums.of(file).sha256());
                }
            }
        }
        return checksums;
    }
}
