package org.loopwright.lab.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.loopwright.lab.design.AdaptiveDesign;
import org.loopwright.lab.design.Study;
import org.loopwright.lab.design.StudyReader;
import org.loopwright.lab.design.StudySheets;
import org.loopwright.lab.fault.Place;
import org.loopwright.lab.fault.SheetException;
import org.loopwright.lab.file.Checksums;
import org.loopwright.lab.file.FileChecksum;
import org.loopwright.lab.file.Folders;
import org.loopwright.lab.file.WholeFile;
import org.loopwright.lab.sheet.Setting;
import org.loopwright.lab.sheet.SheetPaths;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Everything that a study was read from, kept beside its tables in the layout of {@code params}, so that somebody with
 * nothing but the folder and the program can read the same study again. Sheets are kept byte for byte; in the study only
 * the paths of files outside the folder of parameters are replaced by where their copies are.
 */
final class StudyInputs<S extends Record> {

    /** The subfolder. */
    static final String FOLDER = "inputs";

    private static final String STUDIES = "studies/";

    /** What stands between the names in a list such as {@code [a, b]}. */
    private static final Pattern WORDS = Pattern.compile("[\\[\\],\\s\"']+");

    private static final String PART = "." + FOLDER + ".";

    private final Study study;
    private final Subject<S> subject;
    private final StudySheets<S> parameters;
    private final SortedMap<String, byte[]> contents = new TreeMap<>();

    private StudyInputs(Subject<S> subject, Study study, StudySheets<S> parameters) {
        this.subject = subject;
        this.study = study;
        this.parameters = parameters;
    }

    /** A part of the text of a study that stands for a file. */
    private record Named(int from, int to, String replacement) {}

    /**
     * Keeps what a study was read from; what an earlier session kept of the same study is replaced.
     *
     * @param sheets the files of the sheets that it uses, by their names within the folder of parameters
     * @param out folder of the tables
     */
    static <S extends Record> Manifest.Inputs keep(
            Subject<S> subject, Study study, StudySheets<S> parameters, Map<String, Path> sheets, Path out)
            throws IOException {
        return new StudyInputs<>(subject, study, parameters).keep(sheets, out);
    }

    private Manifest.Inputs keep(Map<String, Path> sheets, Path out) throws IOException {
        for (Map.Entry<String, Path> sheet : sheets.entrySet()) {
            put(sheet.getKey(), sheet.getValue());
        }
        putNamed();
        String name = STUDIES + study.file().getFileName();
        List<String> settings = study.base().settings().stream()
                .filter(setting -> setting.place().equals(Place.COMMAND_LINE))
                .map(setting -> setting.path() + "=" + setting.value())
                .toList();
        if (Files.isRegularFile(study.file())) {
            contents.put(name, studyText().getBytes(StandardCharsets.UTF_8));
        }
        Path part = Folders.fresh(out, PART);
        try {
            write(part);
            String fault = difference(part, name, settings);
            if (!fault.isEmpty() && contents.containsKey(name)) {
                // A sheet may be asked for in a way that only its reader understands: then all are kept.
                putAll();
                write(part);
                fault = difference(part, name, settings);
            }
            Path kept = out.resolve(FOLDER);
            Folders.delete(kept);
            Folders.move(part, kept);
            return new Manifest.Inputs(FOLDER + "/" + name, settings, fault);
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

    private void write(Path part) throws IOException {
        for (Map.Entry<String, byte[]> one : contents.entrySet()) {
            Path file = part.resolve(one.getKey()).normalize();
            if (file.startsWith(part)) { // What climbs out is missed by the comparison that follows.
                try (WholeFile whole = WholeFile.named(file)) {
                    whole.write(one.getValue());
                    whole.appear();
                }
            }
        }
    }

    /** Sheets that are named but not used: a value that another one replaces, a level that no design point has. */
    private void putNamed() throws IOException {
        List<Setting> settings = new ArrayList<>(study.base().settings());
        study.factors().forEach(factor -> factor.levels().forEach(level -> settings.add(factor.setting(level))));
        SheetPaths paths = parameters.paths();
        for (Setting setting : settings) {
            if (paths.namesSheets(setting.path())) {
                for (String word : WORDS.split(setting.value(), -1)) {
                    putSheet(new StudySheets.SheetName(paths.inFull(setting.path()), word));
                }
            }
        }
    }

    private void putSheet(StudySheets.SheetName name) throws IOException {
        Optional<StudySheets.Used> sheet = parameters.sheet(name);
        if (sheet.isPresent()) {
            for (String file : sheet.get().files()) {
                if (Files.isRegularFile(parameters.root().resolve(file))) {
                    put(file, parameters.root().resolve(file));
                }
            }
        }
    }

    private void putAll() throws IOException {
        for (String subfolder : parameters.subfolders()) {
            Path folder = parameters.root().resolve(subfolder);
            if (Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.list(folder)) {
                    for (Path file : files.filter(Files::isRegularFile).toList()) {
                        put(subfolder + "/" + file.getFileName(), file);
                    }
                }
            }
        }
    }

    private void put(String name, Path file) throws IOException {
        contents.put(name, Files.readAllBytes(file));
    }

    /** The study with the files that it names, whatever it names them for, taken along. */
    private String studyText() throws IOException {
        String text = Files.readString(study.file());
        String body = text.startsWith("\uFEFF") ? text.substring(1) : text;
        List<Named> named = new ArrayList<>();
        Optional<Node> top =
                new Compose(LoadSettings.builder().setAllowNonScalarKeys(true).build()).composeString(body);
        if (top.isPresent()) {
            look(top.get(), "", named);
        }
        int[] points = body.codePoints().toArray();
        StringBuilder rewritten = new StringBuilder();
        int at = 0;
        named.sort(Comparator.comparingInt(Named::from));
        for (Named one : named) {
            append(rewritten, points, at, one.from());
            rewritten.append(one.replacement());
            at = one.to();
        }
        append(rewritten, points, at, points.length);
        return named.isEmpty() ? text : rewritten.toString();
    }

    private static void append(StringBuilder text, int[] points, int from, int to) {
        Arrays.stream(points, from, to).forEach(text::appendCodePoint);
    }

    private void look(Node node, String key, List<Named> named) throws IOException {
        if (node instanceof MappingNode mapping) {
            for (NodeTuple pair : mapping.getValue()) {
                String name = pair.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
                look(pair.getValueNode(), name, named);
            }
        } else if (node instanceof SequenceNode sequence) {
            for (Node one : sequence.getValue()) {
                look(one, key, named);
            }
        } else if (node instanceof ScalarNode scalar) {
            take(scalar, key, named);
        }
    }

    private void take(ScalarNode scalar, String key, List<Named> named) throws IOException {
        String value = scalar.getValue();
        if (key.equals("base") && parameters.scenarios().contains(value)) {
            String name = "scenarios/" + value + ".yaml";
            put(name, parameters.root().resolve(name));
            return;
        }
        Optional<Path> file = fileNamed(value);
        if (file.isEmpty()) {
            return;
        }
        Path within = Path.of(STUDIES).resolve(value).normalize();
        if (!within.isAbsolute() && !within.startsWith("..")) {
            put(within.toString().replace('\\', '/'), file.get());
            return;
        }
        String replacement = "files/" + (named.size() + 1) + "-" + file.get().getFileName();
        put(STUDIES + replacement, file.get());
        if (scalar.getStartMark().isPresent() && scalar.getEndMark().isPresent()) {
            named.add(new Named(
                    scalar.getStartMark().get().getIndex(),
                    scalar.getEndMark().get().getIndex(),
                    '"' + replacement + '"'));
        }
    }

    /** The file that a text stands for, if it looks like a path and there is one, seen from the study. */
    private Optional<Path> fileNamed(String text) {
        if (!text.contains("/") && !text.endsWith(".yaml") && !text.endsWith(".csv")) {
            return Optional.empty();
        }
        try {
            Path file = study.file().resolveSibling(text).normalize();
            return Files.isRegularFile(file) ? Optional.of(file) : Optional.empty();
        } catch (InvalidPathException noPath) {
            return Optional.empty();
        }
    }

    /** Why the kept files alone do not give the study again; empty if they do. */
    private String difference(Path folder, String name, List<String> settings) {
        if (!contents.containsKey(name)) {
            return "the study was not read from a file";
        }
        try {
            StudySheets<S> sheets = subject.sheets(folder);
            List<Setting> parsed = settings.stream().map(Setting::parse).toList();
            Study again = StudyReader.kept(folder.resolve(name), sheets, parsed);
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
            return "";
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
