package org.loopwright.lab.design;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.loopwright.lab.fault.Fault;
import org.loopwright.lab.fault.Place;
import org.loopwright.lab.fault.SheetException;
import org.loopwright.lab.sheet.Entry;
import org.loopwright.lab.sheet.NamedFiles;
import org.loopwright.lab.sheet.NamedSheets;
import org.loopwright.lab.sheet.RecordMaker;
import org.loopwright.lab.sheet.ScenarioSpec;
import org.loopwright.lab.sheet.Setting;
import org.loopwright.lab.sheet.SettingReader;
import org.loopwright.lab.sheet.SheetFile;
import org.loopwright.lab.sheet.SheetPaths;
import org.loopwright.lab.sheet.ValueNodes;

/**
 * The sheets of a model whose scenario is one record of {@link org.loopwright.lab.sheet.Parameter}s, groups of which are
 * records themselves: the files {@code scenarios/*.yaml} of a folder have its keys. Settings name its values, a dot
 * between a group and its member; {@code scenario} names a whole sheet. Safe for threads.
 *
 * @param <S> the record
 */
public final class RecordSheets<S extends Record> implements StudySheets<S> {

    /** Replaces the scenario by that of a sheet. */
    public static final String SCENARIO = "scenario";

    private static final String FOLDER = "scenarios";

    private final Path root;
    private final Class<S> type;
    private final RecordMaker maker;
    private final NamedFiles files;
    private final SheetPaths paths;
    private final ValueNodes nodes = new ValueNodes();
    private final NamedSheets<S> scenarios;

    /** Sheets of which nothing has to be filled in. */
    public RecordSheets(Path root, Class<S> type) {
        this(root, type, RecordMaker.PLAIN);
    }

    /**
     * The sheets of a folder; nothing is read yet.
     *
     * @param root folder in which the folder {@code scenarios} is
     * @param type record of a scenario
     * @param maker of its records
     * @throws IllegalArgumentException if one of its values is called {@code scenario}
     */
    public RecordSheets(Path root, Class<S> type, RecordMaker maker) {
        this.root = root;
        this.type = type;
        files = new NamedFiles(root);
        this.maker = maker.finding(files).extending(type, FOLDER);
        paths = SheetPaths.builder()
                .sheet(SCENARIO, type, "the whole scenario")
                .record("", type)
                .build();
        scenarios = new NamedSheets<>(files, FOLDER, type, this.maker, sheet -> Optional.empty());
    }

    @Override
    public Path root() {
        return root;
    }

    @Override
    public NamedFiles files() {
        return files;
    }

    @Override
    public SheetPaths paths() {
        return paths;
    }

    @Override
    public List<String> scenarios() {
        return scenarios.names();
    }

    @Override
    public ScenarioSpec spec(String name) {
        String file = scenarios.sheet(name).file();
        return new ScenarioSpec(name, file, List.of(new Setting(SCENARIO, name, Place.of(file))));
    }

    @Override
    public Optional<ScenarioSpec> spec(Setting named) {
        return files.sheet(named, FOLDER, file -> new SheetFile(file).isLike(type))
                .map(this::spec);
    }

    @Override
    public ScenarioSpec spec(Path file) {
        SheetFile sheet = new SheetFile(file);
        sheet.as(type, maker);
        Setting whole = new Setting(SCENARIO, sheet.written().text(), Place.of(file));
        return new ScenarioSpec(sheet.title(), Place.name(file), List.of(whole));
    }

    @Override
    public List<Fault> check(Setting setting) {
        List<Fault> faults = new ArrayList<>();
        SettingReader reader = reader(faults);
        if (paths.namesSheets(setting.path())) {
            scenarios.named(setting, true, reader, faults);
        } else {
            reader.put(setting);
        }
        return List.copyOf(faults);
    }

    @Override
    public String value(String path, Path file) {
        return new SheetFile(file).value(path, paths, files, this::check);
    }

    @Override
    public S resolve(ScenarioSpec spec, List<Setting> settings) {
        List<Fault> faults = new ArrayList<>();
        SettingReader reader = reader(faults);
        Optional<Setting> named = Optional.empty();
        for (Setting setting : spec.with(settings).settings()) {
            if (paths.namesSheets(setting.path())) {
                named = Optional.of(setting);
            } else {
                reader.put(setting);
            }
        }
        if (named.isEmpty()) {
            faults.add(Fault.at(Place.of(spec.file()), SCENARIO, "is missing: the name of a scenario's sheet"));
        }
        List<S> sheet = new ArrayList<>();
        named.ifPresent(name -> sheet.addAll(scenarios.named(name, true, reader, faults)));
        S scenario = faults.isEmpty() ? reader.replace(sheet.get(0), "", scenarios.entries(sheet.get(0))) : null;
        if (!faults.isEmpty()) {
            throw new SheetException(faults);
        }
        return scenario;
    }

    @Override
    public List<Entry> declared(ScenarioSpec spec, String path) {
        return spec.settings().stream()
                .filter(setting ->
                        setting.path().equals(SCENARIO) && scenarios().contains(setting.value()))
                .reduce((earlier, later) -> later)
                .map(setting -> scenarios.sheet(setting.value()).entries().stream()
                        .filter(entry -> entry.path().equals(path))
                        .toList())
                .orElse(List.of());
    }

    @Override
    public Optional<Used> sheet(SheetName name) {
        return name.kind().equals(SCENARIO) && scenarios().contains(name.name())
                ? Optional.of(new Used(
                        scenarios.sheet(name.name()).value(),
                        root.resolve(FOLDER).resolve(name.name() + ".yaml")))
                : Optional.empty();
    }

    private SettingReader reader(List<Fault> faults) {
        return new SettingReader(paths, maker, nodes, faults);
    }
}
