package org.loopwright.lab.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.loopwright.lab.design.AdaptiveDesign;
import org.loopwright.lab.design.Study;
import org.loopwright.lab.design.StudyReader;
import org.loopwright.lab.design.StudySheets;
import org.loopwright.lab.fault.SheetException;
import org.loopwright.lab.file.Checksums;
import org.loopwright.lab.file.FileChecksum;
import org.loopwright.lab.file.Folders;
import org.loopwright.lab.file.PlainFile;
import org.loopwright.lab.sheet.NamedFiles;

/**
 * Everything that a study was read from, kept beside its tables in the layout of {@code params}, so that somebody with
 * nothing but the folder and the program can read the same study again. Files are kept byte for byte; only the names of
 * files that lie elsewhere, as seen from the one that names them, are replaced by where their copies are.
 */
final class StudyInputs<S extends Record> {

    /** The subfolder. */
    static final String FOLDER = "inputs";

    private static final String PART = "." + FOLDER + ".";

    private final Study study;
    private final Subject<S> subject;
    private final StudySheets<S> parameters;

    private StudyInputs(Subject<S> subject, Study study, StudySheets<S> parameters) {
        this.subject = subject;
        this.study = study;
        this.parameters = parameters;
    }

    /**
     * What was kept.
     *
     * @param inputs what the manifest says of it
     * @param originals digests of the files as they were read, by where their copies are within the subfolder
     */
    record Kept(Manifest.Inputs inputs, SortedMap<String, String> originals) {}

    /**
     * Keeps what a study was read from; what an earlier session kept of the same study is replaced.
     *
     * @param sheets the files of the sheets that it uses
     * @param out folder of the tables
     */
    static <S extends Record> Kept keep(
            Subject<S> subject, Study study, StudySheets<S> parameters, List<Path> sheets, Path out)
            throws IOException {
        return new StudyInputs<>(subject, study, parameters).keep(sheets, out);
    }

    /**
     * The same to be carried in a record, if a study was written: for who keeps nothing beside it. Whether they give the
     * study again is not looked at.
     */
    static <S extends Record> byte[] packed(
            Subject<S> subject, Study study, StudySheets<S> parameters, List<Path> sheets) throws IOException {
        return Files.isRegularFile(study.file())
                ? new StudyInputs<>(subject, study, parameters)
                        .collect(sheets, new TreeMap<>())
                        .encode()
                : PackedInputs.NONE;
    }

    /**
     * The files and settings by which the study can be read again.
     *
     * @param originals receives their digests as they were read
     */
    private PackedInputs collect(List<Path> sheets, SortedMap<String, String> originals) throws IOException {
        boolean isWritten = Files.isRegularFile(study.file());
        KeptFiles files = new KeptFiles(study.file(), parameters.root());
        sheets.forEach(files::add);
        files.follow(parameters.files().found());
        String name = files.name(study.file());
        SortedMap<String, byte[]> contents = new TreeMap<>();
        for (Map.Entry<String, Path> file : files.originals().entrySet()) {
            if (isWritten || !file.getKey().equals(name)) {
                byte[] bytes = PlainFile.bytes(file.getValue());
                contents.put(file.getKey(), files.renamed(file.getValue(), bytes));
                originals.put(file.getKey(), Checksums.sha256(bytes));
            }
        }
        List<String> settings = study.base().settings().stream()
                .filter(setting -> setting.place().isCommandLine())
                .map(setting -> setting.path() + "=" + files.renamed(setting))
                .toList();
        return new PackedInputs(name, settings, contents);
    }

    private Kept keep(List<Path> sheets, Path out) throws IOException {
        SortedMap<String, String> originals = new TreeMap<>();
        PackedInputs all = collect(sheets, originals);
        Manifest.Inputs inputs = all.inputs("");
        Path part = Folders.fresh(out, PART);
        try {
            all.write(part);
            String fault =
                    Files.isRegularFile(study.file()) ? difference(part, inputs) : "the study was not read from a file";
            Path kept = out.resolve(FOLDER);
            Folders.delete(kept);
            Folders.move(part, kept);
            return new Kept(all.inputs(fault), originals);
        } finally {
            Folders.delete(part); // Once moved it is not there; on a full disk it must not stay.
        }
    }

    /** The files that were kept, named within the folder of the tables. */
    static List<FileChecksum> files(Path out) throws IOException {
        List<FileChecksum> files = new ArrayList<>();
        try (Stream<Path> all = Files.walk(out.resolve(FOLDER))) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                FileChecksum checksum = Checksums.of(file);
                String name = out.relativize(file).toString().replace('\\', '/');
                files.add(new FileChecksum(name, checksum.bytes(), checksum.sha256()));
            }
        }
        files.sort(Comparator.comparing(FileChecksum::name));
        return files;
    }

    /** Why the kept files alone do not give the study again; empty if they do. */
    private String difference(Path folder, Manifest.Inputs inputs) {
        try {
            StudySheets<S> sheets = subject.sheets(folder);
            Path file = folder.resolve(inputs.study().substring(FOLDER.length() + 1));
            Study again = StudyReader.read(file, sheets, inputs.settings(file));
            if (again.seed() != study.seed()
                    || again.replications() != study.replications()
                    || !again.keep().keepsTheSame(study.keep())
                    || again.design().size() != firstPoints(study)) {
                return "seed, replications, what is kept or the number of design points differ";
            }
            for (int point = 1; point <= firstPoints(study); point++) {
                if (!scenario(study, point, parameters).equals(scenario(again, point, sheets))) {
                    return "design point " + point + " differs";
                }
            }
            Path outside = NamedFiles.absolute(folder);
            return sheets.files().found().stream()
                    .filter(found -> !NamedFiles.absolute(found.file()).startsWith(outside))
                    .findFirst()
                    .map(found -> "'" + found.text() + "' is still looked for outside")
                    .orElse("");
        } catch (SheetException faulty) {
            // The folder's own name is left out of what people read elsewhere.
            return faulty.faults().get(0).toString().replace(folder.toString().replace('\\', '/'), FOLDER);
        }
    }

    /** Design points that the study itself tells; those that an adaptive design adds are kept when it has. */
    private static int firstPoints(Study study) {
        return study.design() instanceof AdaptiveDesign grown
                ? grown.initial().size()
                : study.design().size();
    }

    private S scenario(Study study, int point, StudySheets<S> sheets) {
        return study.scenario(study.design().point(point), sheets);
    }
}
