package org.loopwright.faces.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.loopwright.faces.cli.option.Home;
import org.loopwright.lab.file.Checksums;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a stranger may do to results: the files of an archive by their names, altered at will, with checksums that are
 * made to fit.
 */
final class StrangersCase {

    /** Name of the study among the inputs. */
    static final String STUDY = "inputs/studies/short-runs.yaml";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<String, byte[]> files = new TreeMap<>();

    /**
     * What a command said.
     *
     * @param code exit code
     * @param text standard output and standard error
     */
    record Said(int code, String text) {}

    /** Runs a command in this process. */
    static Said type(String... words) {
        StringWriter text = new StringWriter();
        PrintWriter print = new PrintWriter(text, true);
        int code = Main.run(new Home(Path.of("")), print, print, words);
        return new Said(code, text.toString());
    }

    /** The files of an archive. */
    static StrangersCase of(Path archive) throws IOException {
        StrangersCase made = new StrangersCase();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                made.files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return made;
    }

    /** The files of a folder. */
    static StrangersCase ofFolder(Path folder) throws IOException {
        StrangersCase made = new StrangersCase();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                made.files.put(folder.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return made;
    }

    List<String> names() {
        return new ArrayList<>(files.keySet());
    }

    byte[] bytes(String name) {
        return files.get(name);
    }

    String text(String name) {
        return new String(files.get(name), StandardCharsets.UTF_8);
    }

    StrangersCase put(String name, byte[] bytes) {
        files.put(name, bytes);
        return this;
    }

    StrangersCase put(String name, String text) {
        return put(name, text.getBytes(StandardCharsets.UTF_8));
    }

    StrangersCase remove(String name) {
        files.remove(name);
        return this;
    }

    /** Replaces a part of a file that must be in it. */
    StrangersCase replace(String name, String before, String after) {
        if (!text(name).contains(before)) {
            throw new AssertionError(name + " has no " + before);
        }
        return put(name, text(name).replace(before, after));
    }

    /** The manifest, to be altered and put back. */
    ObjectNode manifest() {
        return (ObjectNode) JSON.readTree(bytes("manifest.json"));
    }

    StrangersCase put(ObjectNode manifest) {
        return put("manifest.json", manifest.toString());
    }

    /** Makes the manifest fit the files, the inputs that are new included. */
    StrangersCase reseal() {
        ObjectNode manifest = manifest();
        Map<String, byte[]> listed = new TreeMap<>();
        manifest.get("files").forEach(file -> {
            String name = file.get("name").asString();
            if (files.containsKey(name)) {
                listed.put(name, bytes(name));
            }
        });
        files.forEach((name, bytes) -> {
            if (name.startsWith("inputs/")) {
                listed.put(name, bytes);
            }
        });
        ArrayNode all = JSON.createArrayNode();
        listed.forEach((name, bytes) -> all.add(JSON.createObjectNode()
                .put("name", name)
                .put("bytes", bytes.length)
                .put("sha256", Checksums.sha256(bytes))));
        manifest.set("files", all);
        return put(manifest);
    }

    /** Makes the list of checksums fit the files. */
    StrangersCase relist() {
        files.remove("checksums.sha256");
        return put(
                "checksums.sha256",
                files.entrySet().stream()
                        .map(file -> Checksums.sha256(file.getValue()) + "  " + file.getKey() + "\n")
                        .sorted()
                        .collect(Collectors.joining()));
    }

    /** Packs the files. */
    Path zip(Path file) throws IOException {
        Files.write(file, zipped());
        return file;
    }

    private byte[] zipped() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> one : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(one.getKey()));
                zip.write(one.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    /** Packs the files, and one more that is packed as it is read. */
    Path zip(Path file, String last, InputStream content) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> one : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(one.getKey()));
                zip.write(one.getValue());
                zip.closeEntry();
            }
            zip.putNextEntry(new ZipEntry(last));
            content.transferTo(zip);
            zip.closeEntry();
        }
        return file;
    }

    /** Lays the files out in a folder. */
    Path folder(Path folder) throws IOException {
        for (Map.Entry<String, byte[]> one : files.entrySet()) {
            Path file = folder.resolve(one.getKey());
            Files.createDirectories(file.getParent());
            Files.write(file, one.getValue());
        }
        return folder;
    }
}
