package org.loopwright.subject.scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.loopwright.lab.design.Factor;
import org.loopwright.lab.design.StudySheets;
import org.loopwright.lab.fault.Fault;
import org.loopwright.lab.fault.Nearest;
import org.loopwright.lab.fault.Place;
import org.loopwright.lab.fault.SheetException;
import org.loopwright.lab.sheet.Complaints;
import org.loopwright.lab.sheet.Keys;
import org.loopwright.lab.sheet.NodeReader;
import org.loopwright.lab.sheet.RecordMaker;
import org.loopwright.lab.sheet.ScenarioSpec;
import org.loopwright.lab.sheet.Setting;
import org.loopwright.lab.sheet.SettingReader;
import org.loopwright.lab.sheet.Sheet;
import org.loopwright.lab.sheet.SheetPaths;
import org.loopwright.lab.sheet.ValueNodes;
import org.loopwright.lab.sheet.Wording;
import org.loopwright.lab.sheet.Written;
import org.loopwright.lab.sheet.YamlText;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;

/**
 * The folder of parameter sheets: {@code systems}, {@code industries}, {@code scenarios}, {@code studies}, {@code dsm}
 * and {@code world.yaml}. Each sheet is read once, so that one object always answers the same; safe for threads. Every
 * method throws {@link SheetException} with all faults of what it reads.
 */
public final class ParameterFolder implements StudySheets<Scenario> {

    /** The subfolder of the sheets of systems. */
    static final String SYSTEMS = "systems";

    /** The subfolder of the sheets of industries. */
    static final String INDUSTRIES = "industries";

    private static final String SCENARIOS = "scenarios";
    private static final String WORLD = "world";
    private static final String DSM = "dsm";
    private static final String ENDING = ".yaml";

    private final Path root;
    private final RecordMaker maker;
    private final ValueNodes nodes = new ValueNodes();
    private final Map<String, Sheet<IndustrialSystem>> systems = new TreeMap<>();
    private final Map<String, Sheet<Industry>> industries = new TreeMap<>();
    private final Map<String, Sheet<World>> worlds = new TreeMap<>();

    /** Takes the folder; nothing is read yet. */
    public ParameterFolder(Path root) {
        this.root = root;
        this.maker = new RecordMaker(root.resolve(DSM));
    }

    /** The folder. */
    @Override
    public Path root() {
        return root;
    }

    /** The system of a sheet. */
    public IndustrialSystem system(String name) {
        return systemSheet(name).value();
    }

    /** The industry of a sheet. */
    public Industry industry(String name) {
        return industrySheet(name).value();
    }

    /** What all economies share. */
    public World world() {
        return worldSheet().value();
    }

    /** The sheet of a system. */
    public synchronized Sheet<IndustrialSystem> systemSheet(String name) {
        return named(systems, IndustrialSystem.class, SYSTEMS, name, IndustrialSystem::name);
    }

    /** The sheet of an industry. */
    public synchronized Sheet<Industry> industrySheet(String name) {
        return named(industries, Industry.class, INDUSTRIES, name, Industry::name);
    }

    /** The sheet of the world. */
    public synchronized Sheet<World> worldSheet() {
        Sheet<World> known = worlds.get(WORLD);
        if (known == null) {
            known = sheet(root.resolve(WORLD + ENDING), World.class);
            worlds.put(WORLD, known);
        }
        return known;
    }

    @Override
    public SheetPaths paths() {
        return ScenarioPaths.ALL;
    }

    @Override
    public SeriesAndSpans keep(Optional<Written> written, List<Factor> factors, List<Fault> faults) {
        return written.map(group -> SeriesAndSpans.read(group, factors, faults)).orElse(SeriesAndSpans.NEITHER);
    }

    @Override
    public Optional<Class<? extends Record>> keepGroup() {
        return Optional.of(SeriesAndSpans.Group.class);
    }

    /** Names of the systems' sheets, sorted. */
    @Override
    public List<String> systems() {
        return names(SYSTEMS);
    }

    /** Names of the industries' sheets, sorted. */
    public List<String> industries() {
        return names(INDUSTRIES);
    }

    /** Names of the scenarios, sorted. */
    @Override
    public List<String> scenarios() {
        return names(SCENARIOS);
    }

    /** Names of the studies, sorted. */
    public List<String> studies() {
        return names("studies");
    }

    /** Reads any annotated record from a file anywhere. */
    public <T extends Record> Sheet<T> sheet(Path file, Class<T> type) {
        List<Fault> faults = new ArrayList<>();
        String name = Place.name(file);
        if (Files.notExists(file)) {
            throw new SheetException(Fault.at(Place.of(name), "", "no such file" + nearestFile(file)));
        }
        NodeReader reader = new NodeReader(name, maker, faults);
        Optional<Node> node = YamlText.read(file, faults);
        Record read = node.map(top -> reader.group(top, type, "")).orElse(null);
        if (!faults.isEmpty()) {
            throw new SheetException(faults);
        }
        return new Sheet<>(name, type.cast(read), reader.entries());
    }

    /**
     * True of a file with that key at its top, such as {@code study}; false of one that cannot be read, since reading it as
     * something else then tells what is wrong with it.
     */
    public static boolean hasKey(Path file, String key) {
        return YamlText.read(file, new ArrayList<>()).filter(MappingNode.class::isInstance).stream()
                .flatMap(top -> ((MappingNode) top).getValue().stream())
                .anyMatch(pair -> Wording.text(pair.getKeyNode()).equals(key));
    }

    /** A file as it is written, for a reader who finds further faults in it than those of its shape. */
    public Written written(Path file) {
        List<Fault> faults = new ArrayList<>();
        String name = Place.name(file);
        if (Files.notExists(file)) {
            throw new SheetException(Fault.at(Place.of(name), "", "no such file" + nearestFile(file)));
        }
        Optional<Node> node = YamlText.read(file, faults);
        if (!faults.isEmpty()) {
            throw new SheetException(faults);
        }
        return new Written(node.orElseThrow(), Place.of(name), maker);
    }

    /** The text of a file, such as a table of points, without a byte order mark. */
    public static String text(Path file) {
        List<Fault> faults = new ArrayList<>();
        Place place = Place.of(file);
        if (Files.notExists(file)) {
            throw new SheetException(Fault.at(place, "", "no such file" + nearestFile(file)));
        }
        try {
            byte[] bytes = YamlText.bytes(file, faults);
            Optional<String> text = bytes == null ? Optional.empty() : YamlText.decode(place, bytes, faults);
            if (text.isPresent()) {
                return text.get();
            }
        } catch (IOException cannotRead) {
            faults.add(Fault.at(place, "", Files.isDirectory(file) ? "is a folder, not a file" : "cannot be read"));
        }
        throw new SheetException(faults);
    }

    /** A scenario of the folder before its sheets are read. */
    @Override
    public ScenarioSpec spec(String name) {
        Optional<Fault> missing = missing("scenarios", name, new Setting("", name, Place.of(folder("scenarios"))));
        if (missing.isPresent()) {
            throw new SheetException(missing.get());
        }
        return spec(root.resolve("scenarios").resolve(name + ENDING));
    }

    /** A scenario file before its sheets are read. */
    @Override
    public ScenarioSpec spec(Path file) {
        Sheet<ScenarioSheet> sheet = sheet(file, ScenarioSheet.class);
        String name = file.getFileName().toString();
        return sheet.value()
                .spec(sheet.file(), name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name);
    }

    /** A scenario of the folder, resolved. */
    public Scenario scenario(String name, List<Setting> settings) {
        return resolve(spec(name), settings);
    }

    /** A scenario file, resolved. */
    public Scenario scenario(Path file, List<Setting> settings) {
        return resolve(spec(file), settings);
    }

    /** Reads the sheets that a scenario names and applies its settings, then the further ones; later ones win. */
    @Override
    public Scenario resolve(ScenarioSpec spec, List<Setting> settings) {
        return new Resolution(this, maker, spec.with(settings)).scenario();
    }

    /** A reader of settings that adds what is wrong with them to a list. */
    SettingReader reader(List<Fault> faults) {
        return new SettingReader(maker, nodes, faults);
    }

    /** What is wrong with a setting on its own: its path, its value, the sheet it names. */
    @Override
    public List<Fault> check(Setting setting) {
        List<Fault> faults = new ArrayList<>();
        if (ScenarioPaths.ALL.namesSheets(setting.path())) {
            new Resolution(this, maker, new ScenarioSpec("", "", List.of(setting))).readSheets(setting, faults);
        } else {
            SettingReader reader = reader(faults);
            reader.members(setting).forEach(reader::value);
        }
        return List.copyOf(faults);
    }

    /**
     * The value of a setting that is written in a file of its own: a whole sheet, or a group of values.
     *
     * @param path of the setting, that of a sheet or of a group
     * @param file with nothing but the value
     * @return the value in flow style, checked
     */
    @Override
    public String value(String path, Path file) {
        List<Fault> faults = new ArrayList<>();
        String name = Place.name(file);
        if (Files.notExists(file)) {
            throw new SheetException(Fault.at(Place.of(name), "", "no such file" + nearestFile(file)));
        }
        Node node = YamlText.read(file, faults).orElse(null);
        if (ScenarioPaths.ALL.namesSheets(path) && node != null) {
            Class<?> type = path.equals(ScenarioPaths.INDUSTRY) ? Industry.class : IndustrialSystem.class;
            new NodeReader(name, maker, faults).group(node, type, "");
        } else if (node instanceof MappingNode group) {
            for (NodeTuple pair : group.getValue()) {
                Place place = YamlText.place(Place.of(name), pair.getValueNode().getStartMark());
                String key = Keys.join(path, Wording.text(pair.getKeyNode()));
                faults.addAll(check(new Setting(key, Wording.text(pair.getValueNode()), place)));
            }
        } else if (node != null) {
            Complaints complaints = new Complaints(Place.of(name), false, faults);
            complaints.wrong(node, "a group of keys", path);
        }
        if (!faults.isEmpty()) {
            throw new SheetException(faults);
        }
        return Wording.text(node);
    }

    @Override
    public List<SheetName> sheetsOf(Scenario scenario) {
        List<SheetName> sheets = new ArrayList<>(List.of(new SheetName(WORLD, "")));
        scenario.systems().forEach(system -> sheets.add(new SheetName(ScenarioPaths.SYSTEM, system.name())));
        sheets.add(new SheetName(ScenarioPaths.INDUSTRY, scenario.industry().name()));
        return sheets;
    }

    @Override
    public Optional<Used> sheet(SheetName name) {
        String file = name.name() + ENDING;
        return switch (name.kind()) {
            case WORLD -> Optional.of(new Used(world(), List.of(WORLD + ENDING)));
            case ScenarioPaths.SYSTEM ->
                systems().contains(name.name())
                        ? Optional.of(new Used(system(name.name()), List.of(SYSTEMS + "/" + file)))
                        : Optional.empty();
            case ScenarioPaths.INDUSTRY ->
                industries().contains(name.name())
                        ? Optional.of(industry(name.name(), INDUSTRIES + "/" + file))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private Used industry(String name, String file) {
        Industry industry = industry(name);
        String matrix = industry.architecture().dsm().file();
        return new Used(industry, matrix.isBlank() ? List.of(file) : List.of(file, DSM + "/" + matrix));
    }

    @Override
    public List<String> subfolders() {
        return List.of(SYSTEMS, INDUSTRIES, SCENARIOS, DSM);
    }

    /** The fault that there is no sheet of that name in a subfolder, if so. */
    synchronized Optional<Fault> missing(String subfolder, String name, Setting asked) {
        // What has been read is there: a study asks for it at each of its design points, and listing files is slow.
        if ((subfolder.equals(SYSTEMS) && systems.containsKey(name))
                || (subfolder.equals(INDUSTRIES) && industries.containsKey(name))) {
            return Optional.empty();
        }
        List<String> names = names(subfolder);
        if (names.contains(name)) {
            return Optional.empty();
        }
        String where = names.isEmpty() ? " (there are none)" : Nearest.hint(name, names);
        return Optional.of(asked.fault("no sheet '" + name + "' in " + folder(subfolder) + where));
    }

    private String folder(String subfolder) {
        return Place.name(root.resolve(subfolder));
    }

    private <T extends Record> Sheet<T> named(
            Map<String, Sheet<T>> known, Class<T> type, String subfolder, String name, Function<T, String> nameOf) {
        Sheet<T> sheet = known.get(name);
        if (sheet == null) {
            Optional<Fault> missing = missing(subfolder, name, new Setting("", name, Place.of(folder(subfolder))));
            if (missing.isPresent()) {
                throw new SheetException(missing.get());
            }
            sheet = sheet(root.resolve(subfolder).resolve(name + ENDING), type);
            String written = nameOf.apply(sheet.value());
            if (!written.equals(name)) {
                int line = sheet.entries().get(0).line();
                String message = "must be the name of the file, '" + name + "', was '" + written + "'";
                throw new SheetException(new Fault(sheet.file(), line, 0, "name", message));
            }
            known.put(name, sheet);
        }
        return sheet;
    }

    private List<String> names(String subfolder) {
        return files(root.resolve(subfolder)).stream()
                .filter(file -> file.endsWith(ENDING) && !file.startsWith("."))
                .map(file -> file.substring(0, file.length() - ENDING.length()))
                .sorted()
                .toList();
    }

    /** What to add to a message about a missing file: the nearest name among the files beside it. */
    public static String nearestFile(Path file) {
        Path folder = file.getParent() == null ? Path.of("") : file.getParent();
        String name = String.valueOf(file.getFileName());
        // Names that have nothing but their ending in common are not near.
        List<String> akin = files(folder).stream()
                .filter(other -> Nearest.distance(name, other) < name.length() - ENDING.length())
                .toList();
        return Nearest.of(name, akin).map(Nearest::question).orElse("");
    }

    private static List<String> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException cannotList) {
            throw new SheetException(Fault.at(Place.of(Place.name(folder)), "", "cannot be listed"));
        }
    }
}
