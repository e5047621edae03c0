package org.loopwright.subject.scenario;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.loopwright.lab.design.Factor;
import org.loopwright.lab.design.Keep;
import org.loopwright.lab.design.StudySheets;
import org.loopwright.lab.fault.Fault;
import org.loopwright.lab.fault.SheetException;
import org.loopwright.lab.sheet.Entry;
import org.loopwright.lab.sheet.MigratedSheet;
import org.loopwright.lab.sheet.NamedFiles;
import org.loopwright.lab.sheet.NamedSheets;
import org.loopwright.lab.sheet.RecordMaker;
import org.loopwright.lab.sheet.ScenarioSpec;
import org.loopwright.lab.sheet.Setting;
import org.loopwright.lab.sheet.SettingReader;
import org.loopwright.lab.sheet.Sheet;
import org.loopwright.lab.sheet.SheetFile;
import org.loopwright.lab.sheet.SheetFolder;
import org.loopwright.lab.sheet.SheetMigration;
import org.loopwright.lab.sheet.SheetPaths;
import org.loopwright.lab.sheet.ValueNodes;
import org.loopwright.lab.sheet.Written;

/**
 * The folder of parameter sheets: {@code systems}, {@code industries}, {@code scenarios}, {@code studies}, {@code dsm}
 * and {@code world.yaml}. Each sheet is read once, so that one object always answers the same; safe for threads. Every
 * method throws {@link SheetException} with all faults of what it reads.
 */
public final class ParameterFolder implements StudySheets<Scenario> {

    private static final String SYSTEMS = "systems";
    private static final String INDUSTRIES = "industries";
    private static final String SCENARIOS = "scenarios";
    private static final String WORLD = "world";
    private static final String DSM = "dsm";
    private static final String ENDING = ".yaml";

    private final Path root;
    private final NamedFiles files;
    private final RecordMaker maker;
    private final ValueNodes nodes = new ValueNodes();
    private final NamedSheets<IndustrialSystem> systems;
    private final NamedSheets<Industry> industries;
    private final SheetFolder scenarios;
    private final AtomicReference<Sheet<World>> world = new AtomicReference<>();

    /** Takes the folder; nothing is read yet. */
    public ParameterFolder(Path root) {
        this.root = root;
        files = new NamedFiles(root);
        maker = RecordMaker.PLAIN
                .finding(files)
                .extending(IndustrialSystem.class, SYSTEMS)
                .extending(Industry.class, INDUSTRIES)
                .completing(Dsm.class, new MatrixFiles(files, DSM));
        systems = new NamedSheets<>(files, SYSTEMS, IndustrialSystem.class, maker, sheet -> Optional.of(sheet.name()));
        industries = new NamedSheets<>(files, INDUSTRIES, Industry.class, maker, sheet -> Optional.of(sheet.name()));
        scenarios = new SheetFolder(root.resolve(SCENARIOS));
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
    public Sheet<IndustrialSystem> systemSheet(String name) {
        return systems.sheet(name);
    }

    /** The sheet of an industry. */
    public Sheet<Industry> industrySheet(String name) {
        return industries.sheet(name);
    }

    /** The sheet of the world. */
    public Sheet<World> worldSheet() {
        // Of several threads that read it at once, all take what the first has put there.
        if (world.get() == null) {
            world.compareAndSet(null, sheet(root.resolve(WORLD + ENDING), World.class));
        }
        return world.get();
    }

    @Override
    public NamedFiles files() {
        return files;
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

    @Override
    public List<String> missing(Keep keep, int replications, Scenario scenario) {
        return keep instanceof SeriesAndSpans series
                ? series.missing(
                        replications,
                        scenario.systems().stream()
                                .mapToInt(system -> system.means().firms())
                                .max()
                                .orElse(0))
                : List.of();
    }

    @Override
    public List<String> systemsOf(Scenario scenario) {
        return scenario.systems().stream().map(IndustrialSystem::name).toList();
    }

    /** Names of the systems' sheets, sorted. */
    public List<String> systems() {
        return systems.names();
    }

    /** The sheet of a system anywhere, which must be called like its file. */
    public Sheet<IndustrialSystem> systemSheet(Path file) {
        return systems.sheet(file);
    }

    /** The sheet of an industry anywhere, which must be called like its file. */
    public Sheet<Industry> industrySheet(Path file) {
        return industries.sheet(file);
    }

    /** Names of the industries' sheets, sorted. */
    public List<String> industries() {
        return industries.names();
    }

    /** Names of the scenarios, sorted. */
    @Override
    public List<String> scenarios() {
        return scenarios.names();
    }

    /** Names of the studies, sorted. */
    public List<String> studies() {
        return new SheetFolder(root.resolve("studies")).names();
    }

    /** Reads any annotated record from a file anywhere. */
    public <T extends Record> Sheet<T> sheet(Path file, Class<T> type) {
        return new SheetFile(file).as(type, maker);
    }

    /** A sheet of an earlier version, anywhere, as this version reads it. */
    public MigratedSheet migrated(Path file, Class<? extends Record> type) {
        return SheetMigration.of(file, type, NewKeys.ALL, maker);
    }

    /** A scenario of the folder before its sheets are read. */
    @Override
    public ScenarioSpec spec(String name) {
        scenarios.require(name);
        return spec(scenarios.file(name));
    }

    @Override
    public Optional<ScenarioSpec> spec(Setting named) {
        return files.sheet(named, SCENARIOS, ParameterFolder::isScenario).map(this::spec);
    }

    private static boolean isScenario(Path file) {
        SheetFile sheet = new SheetFile(file);
        return !sheet.hasKey("study") && sheet.isLike(ScenarioSheet.class);
    }

    /** A scenario file before its sheets are read. */
    @Override
    public ScenarioSpec spec(Path file) {
        Sheet<ScenarioSheet> sheet = sheet(file, ScenarioSheet.class);
        return sheet.value().spec(sheet.file(), new SheetFile(file).title());
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
        return new SettingReader(ScenarioPaths.ALL, maker, nodes, faults);
    }

    @Override
    public List<Fault> check(Setting setting) {
        List<Fault> faults = new ArrayList<>();
        if (setting.path().equals(ScenarioPaths.INDUSTRY)) {
            industries(setting, faults);
        } else if (ScenarioPaths.ALL.namesSheets(setting.path())) {
            systems(setting, faults);
        } else {
            reader(faults).put(setting);
        }
        return List.copyOf(faults);
    }

    @Override
    public String value(String path, Path file) {
        return new SheetFile(file).value(path, ScenarioPaths.ALL, files, this::check);
    }

    @Override
    public List<SheetName> sheetsOf(Scenario scenario) {
        List<SheetName> sheets = new ArrayList<>(List.of(new SheetName(WORLD, "")));
        scenario.systems().forEach(system -> sheets.add(new SheetName(ScenarioPaths.SYSTEM, system.name())));
        sheets.add(new SheetName(ScenarioPaths.INDUSTRY, scenario.industry().name()));
        return sheets;
    }

    @Override
    public List<Entry> declared(ScenarioSpec spec, String path) {
        String inFull = paths().inFull(path);
        int dot = Math.max(0, inFull.indexOf('.'));
        return sheetsOf(resolve(spec, List.of())).stream()
                .filter(sheet -> sheet.kind().equals(inFull.substring(0, dot)))
                .flatMap(sheet -> entries(sheet).stream())
                .filter(entry -> entry.path().equals(inFull.substring(dot + 1)))
                .toList();
    }

    private List<Entry> entries(SheetName sheet) {
        return switch (sheet.kind()) {
            case WORLD -> worldSheet().entries();
            case ScenarioPaths.SYSTEM ->
                systems.taken(sheet.name()).map(Sheet::entries).orElse(List.of());
            case ScenarioPaths.INDUSTRY ->
                industries.taken(sheet.name()).map(Sheet::entries).orElse(List.of());
            default -> List.of();
        };
    }

    @Override
    public Optional<Used> sheet(SheetName name) {
        return switch (name.kind()) {
            case WORLD -> Optional.of(used(worldSheet()));
            case ScenarioPaths.SYSTEM -> systems.taken(name.name()).map(ParameterFolder::used);
            case ScenarioPaths.INDUSTRY -> industries.taken(name.name()).map(ParameterFolder::used);
            default -> Optional.empty();
        };
    }

    private static Used used(Sheet<? extends Record> sheet) {
        return new Used(sheet.value(), Path.of(sheet.file()));
    }

    /** The industry that a setting names or writes out; faults are added if it cannot be read. */
    List<Industry> industries(Setting named, List<Fault> faults) {
        return industries.named(named, true, reader(faults), faults);
    }

    /** The systems that a setting names or writes out; faults are added for those that cannot be read. */
    List<IndustrialSystem> systems(Setting named, List<Fault> faults) {
        return systems.named(named, !named.path().equals(ScenarioPaths.SYSTEMS), reader(faults), faults);
    }

    /** What the sheet of an industry declares of its parameters; nothing for one that was written out. */
    List<Entry> entries(Industry industry) {
        return industries.entries(industry);
    }

    /** What the sheet of a system declares of its parameters; nothing for one that was written out. */
    List<Entry> entries(IndustrialSystem system) {
        return systems.entries(system);
    }
}
