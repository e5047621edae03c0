package org.loopwright.faces.exchange;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.loopwright.lab.file.Checksums;
import org.loopwright.lab.file.FileChecksum;
import org.loopwright.lab.file.Integrity;
import org.loopwright.lab.file.JournalException;
import org.loopwright.lab.file.Json;
import org.loopwright.lab.file.PlainFile;
import org.loopwright.lab.file.WholeFile;
import org.loopwright.lab.journal.Journal;
import org.loopwright.lab.journal.RunLog;
import org.loopwright.lab.run.Manifest;

/**
 * Packs a folder of results into one file to be deposited and cited: a zip with a description for machines (RO-Crate),
 * one for people, and everything that is needed to repeat the runs. The same folder gives the same bytes.
 */
public final class Archive {

    /** Any time would do. That of midnight, 1 January 1980, Java writes by the time zone of the machine. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    /** Folders of results that are made from the tables and go along if they are there. */
    private static final List<String> DERIVED = List.of("figures");

    private final Path folder;
    private final Manifest manifest;
    private final Citation citation;
    private final SortedMap<String, Checksums.Writing> stored = new TreeMap<>();
    private final SortedMap<String, byte[]> made = new TreeMap<>();

    private Archive(Path folder, Manifest manifest, Citation citation) {
        this.folder = folder;
        this.manifest = manifest;
        this.citation = citation;
    }

    /**
     * Packs a folder.
     *
     * @param folder folder of results
     * @param citation how the program is cited
     * @param file the archive, which must not be there yet
     * @param partial whether a study that is not complete may be packed
     * @param journal whether the journal goes along, from which the tables were written; that of a study that is not
     *     complete does in any case, so that it can be gone on with
     * @return size and digest of the archive
     * @throws JournalException if the folder holds no results, if they are incomplete, or not as they were written; or
     *     if the archive is there already
     */
    public static FileChecksum write(Path folder, Citation citation, Path file, boolean partial, boolean journal)
            throws IOException {
        Manifest manifest = Manifest.read(folder);
        if (Files.exists(file)) {
            throw new JournalException(file + " is there already and is not overwritten; name another with --out");
        }
        if (!manifest.complete() && !partial) {
            throw new JournalException("the study in " + folder + " is not complete: "
                    + (manifest.ok() + manifest.failed()) + " of " + manifest.runs()
                    + " runs are made. Finish it with loopwright sweep, or pack what there is with --partial.");
        }
        List<String> faults = Integrity.faults(folder, manifest.files());
        if (!faults.isEmpty()) {
            throw new JournalException("the files in " + folder + " are not as they were written: " + faults.get(0)
                    + (faults.size() > 1 ? ", and " + (faults.size() - 1) + " more" : "")
                    + ". loopwright sweep writes the tables again.");
        }
        for (FileChecksum one : manifest.files()) {
            if (!ArchiveNames.isResult(one.name())) {
                throw new JournalException(
                        "the manifest in " + folder + " lists '" + one.name() + "', which no sweep has written");
            }
        }
        // Of a sweep that was broken off before its tables were written, the journal is all there is.
        boolean tables = manifest.files().stream().anyMatch(one -> !one.name().startsWith("inputs/"));
        boolean needless = manifest.complete() || !RunLog.isIn(folder.resolve(Journal.FOLDER));
        if (tables && !journal && needless) {
            Archive archive = new Archive(folder, manifest, citation);
            archive.collect();
            return archive.write(file);
        }
        if (!RunLog.isIn(folder.resolve(Journal.FOLDER))) {
            throw new JournalException(folder + " has no journal to take along");
        }
        try (RunLog log = RunLog.read(folder.resolve(Journal.FOLDER))) {
            // The manifest of a sweep that was broken off, or is at work, tells what there was when it began.
            Manifest now = tables
                    ? manifest
                    : manifest.counted(
                            log.runs().well(), log.runs().held() - log.runs().well());
            Archive archive = new Archive(folder, now, citation);
            archive.collect();
            archive.collect(log);
            return archive.write(file);
        }
    }

    /** Whole records only, and all of them that there are now, also of a sweep that is at work. */
    private void collect(RunLog log) {
        List<String> segments = log.segments();
        for (int i = 0; i < segments.size(); i++) {
            int index = i;
            stored.put(Journal.FOLDER + "/" + segments.get(i), out -> log.copy(index, out::write));
        }
        if (!manifest.complete()) {
            stored.put(Manifest.FILE, out -> out.write(Json.text(manifest).getBytes(StandardCharsets.UTF_8)));
        }
    }

    private FileChecksum write(Path file) throws IOException {
        made.put(ArchiveNames.README, readme().getBytes(StandardCharsets.UTF_8));
        if (!citation.text().isEmpty()) {
            made.put(ArchiveNames.CITATION, citation.text().getBytes(StandardCharsets.UTF_8));
        }
        List<FileChecksum> listed = new ArrayList<>();
        for (String name : names()) {
            listed.add(checksum(name));
        }
        made.put(ArchiveNames.CRATE, Crate.of(manifest, citation, listed).getBytes(StandardCharsets.UTF_8));
        listed.add(checksum(ArchiveNames.CRATE));
        String sums = listed.stream()
                .map(one -> one.sha256() + "  " + one.name() + "\n")
                .sorted()
                .collect(Collectors.joining());
        made.put(ArchiveNames.CHECKSUMS, sums.getBytes(StandardCharsets.UTF_8));
        return zip(file);
    }

    private void collect() throws IOException {
        manifest.files().forEach(file -> put(file.name(), folder.resolve(file.name())));
        put(Manifest.FILE, folder.resolve(Manifest.FILE));
        for (String derived : DERIVED) {
            addAll(folder.resolve(derived));
        }
    }

    private void put(String name, Path file) {
        stored.put(name, out -> Files.copy(file, out));
    }

    private void addAll(Path subfolder) throws IOException {
        if (!Files.isDirectory(subfolder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(subfolder)) {
            for (Path one : files.filter(PlainFile::isOwn).toList()) {
                String name = folder.relativize(one).toString().replace(File.separatorChar, '/');
                if (ArchiveNames.isOfAnArchive(name)) { // What else somebody keeps there is not published.
                    put(name, one);
                }
            }
        }
    }

    private Set<String> names() {
        Set<String> names = new TreeSet<>(stored.keySet());
        names.addAll(made.keySet());
        return names;
    }

    private FileChecksum checksum(String name) throws IOException {
        byte[] bytes = made.get(name);
        if (bytes != null) {
            return new FileChecksum(name, bytes.length, Checksums.sha256(bytes));
        }
        return Checksums.of(name, stored.get(name));
    }

    private FileChecksum zip(Path file) throws IOException {
        try (WholeFile whole = WholeFile.named(file)) {
            try (ZipOutputStream zip = new ZipOutputStream(whole.stream(), StandardCharsets.UTF_8)) {
                zip.setLevel(Deflater.BEST_COMPRESSION);
                for (String name : names()) {
                    ZipEntry entry = new ZipEntry(name);
                    entry.setTimeLocal(NO_TIME);
                    zip.putNextEntry(entry);
                    if (made.containsKey(name)) {
                        zip.write(made.get(name));
                    } else {
                        stored.get(name).to(zip);
                    }
                    zip.closeEntry();
                }
            }
            return whole.finish();
        }
    }

    /** The description for people, in Markdown. */
    private String readme() {
        StringBuilder text = new StringBuilder();
        text.append("# Results of the Loopwright study ")
                .append(manifest.study())
                .append("\n\n");
        text.append(manifest.ok() + manifest.failed())
                .append(" of ")
                .append(manifest.runs())
                .append(" runs (")
                .append(manifest.failed())
                .append(" failed), made by Loopwright ")
                .append(manifest.program().version());
        if (!manifest.program().commit().isEmpty()) {
            text.append(", commit ").append(manifest.program().commit());
        }
        text.append(".\nSHA-256 over the model's sources: ")
                .append(manifest.program().modelBuild())
                .append("\n\n");
        text.append("## What is here\n\n");
        for (String name : stored.keySet()) {
            String description = ArchiveNames.description(name);
            item(text, name, description.isEmpty() ? "" : ": " + description);
        }
        item(
                text,
                ArchiveNames.CRATE,
                ": the same for machines (RO-Crate 1.1, " + Crate.profile(manifest, names()) + ")");
        item(text, ArchiveNames.CHECKSUMS, ": SHA-256 of every other file");
        text.append("""

                Tables are comma-separated text in UTF-8 (RFC 4180, line feeds). Every column, with its unit, is
                explained in dictionary.csv; rows of all tables are joined by the column `run`.

                """);
        Crate.workflow(manifest, names()).ifPresent(study -> study(text, study));
        text.append("""
                ## How it is verified

                That no file has changed:

                    sha256sum --check %s

                That the runs can be repeated:

                    loopwright verify <this archive, or its folder> --rows all

                The second needs Loopwright of the version and build above and nothing else: the inputs are
                those in inputs/, not the ones that come with the program.
                """.formatted(ArchiveNames.CHECKSUMS));
        if (!citation.license().isEmpty()) {
            text.append("\nLicence: ")
                    .append(citation.license())
                    .append(", that of the program and of its sheets, as ")
                    .append(ArchiveNames.CITATION)
                    .append(" has it.\n");
        }
        return text.toString();
    }

    private static void item(StringBuilder text, String name, String description) {
        text.append("- `").append(name).append('`').append(description).append('\n');
    }

    /** What a study file is, since nothing else in the archive says it. */
    private void study(StringBuilder text, String name) {
        text.append("## The study\n\n`").append(name).append("""
                ` is YAML that Loopwright carries out. Its keys name the study,
                give the root seed and the replications of each design point, say what all design points have in common
                (`base`, `industry`, `systems`, `set`), what is varied (`factors`), in which combinations (`design`, by
                default all) and what is kept (`keep`). What it leaves open is in the sheets beside it. It was carried
                out by

                """);
        text.append("    ").append(Crate.command(manifest)).append("\n\n");
    }
}
