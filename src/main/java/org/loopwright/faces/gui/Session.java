package org.loopwright.faces.gui;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.loopwright.lab.fault.Fault;
import org.loopwright.lab.fault.Place;
import org.loopwright.lab.fault.SheetException;
import org.loopwright.lab.file.WholeFile;
import org.loopwright.lab.random.Streams;
import org.loopwright.lab.sheet.ParameterPath;
import org.loopwright.lab.sheet.ScenarioSpec;
import org.loopwright.lab.sheet.ScenarioText;
import org.loopwright.lab.sheet.Setting;
import org.loopwright.lab.sheet.SheetValues;
import org.loopwright.subject.scenario.IndustrialSystem;
import org.loopwright.subject.scenario.ParameterFolder;
import org.loopwright.subject.scenario.Scenario;
import org.loopwright.subject.scenario.ScenarioPaths;

/**
 * What the windows play: a scenario, what has been changed in it by hand, seed and replication. A change that the sheets
 * would refuse is refused here with the same words, and leaves all as it was. Knows no window; confined to one thread.
 */
public final class Session {

    private static final Place BY_HAND = Place.of("window");

    private final ParameterFolder sheets;
    private final Edits edits = new Edits();
    private Optional<StoredRun> stored = Optional.empty();
    private ScenarioSpec base;
    private Scenario resolved;
    private String title;
    private long seed;
    private int replication;
    private boolean twice;
    private double fastForward;
    private double daysPerFrame = 5;

    /**
     * Starts from a scenario.
     *
     * @param sheets where its sheets are
     * @param base the scenario before its sheets are read
     * @param title for the windows
     * @param streams seed and replication
     * @throws SheetException with all faults of the scenario
     */
    public Session(ParameterFolder sheets, ScenarioSpec base, String title, Streams streams) {
        this.sheets = sheets;
        this.base = base;
        this.title = title;
        seed = streams.rootSeed();
        replication = streams.replication();
        resolved = sheets.resolve(base, List.of());
    }

    /** The scenario as changed. */
    public Scenario scenario() {
        return resolved;
    }

    /** Where its luck comes from. */
    public Streams streams() {
        return new Streams(seed, replication);
    }

    /** Title for the windows. */
    public String title() {
        return title;
    }

    /** Where its sheets are. */
    public ParameterFolder sheets() {
        return sheets;
    }

    /** Day up to which a start runs without drawing [days]; 0: none. */
    public double fastForward() {
        return fastForward;
    }

    /** Simulated days between two pictures [days]. */
    public double daysPerFrame() {
        return daysPerFrame;
    }

    /** What has been changed by hand, in the order of the last change of each value. */
    List<Edits.Edit> edits() {
        return edits.all();
    }

    /** Forgets all changes by hand. */
    public void reset() {
        edits.clear();
        resolved = edits.resolve(sheets, base, twice);
    }

    /** The stored run that was opened, as long as nothing else has been chosen. */
    Optional<StoredRun> stored() {
        return stored;
    }

    /** Says that what is played is a stored run. */
    void stored(StoredRun run) {
        stored = Optional.of(run);
    }

    /**
     * Sets the root seed.
     *
     * @param root any 64-bit number
     */
    public void seed(long root) {
        seed = root;
    }

    /**
     * Sets the replication.
     *
     * @param number from 1
     * @throws IllegalArgumentException below 1
     */
    public void replication(int number) {
        replication = new Streams(seed, number).replication();
    }

    /**
     * Sets the day up to which a start runs without drawing.
     *
     * @param day up to the end of the run [days]
     * @throws IllegalArgumentException outside that interval
     */
    public void fastForward(double day) {
        if (!(day >= 0 && day <= resolved.end())) {
            throw new IllegalArgumentException("the day must be within [0, " + Numerals.plain(resolved.end())
                    + "] (the end of the run), was " + Numerals.plain(day));
        }
        fastForward = day;
    }

    /**
     * Sets how much of the run happens between two pictures.
     *
     * @param days in [0.01, 3650] [days]
     * @throws IllegalArgumentException outside that interval
     */
    public void daysPerFrame(double days) {
        if (!(days >= 0.01 && days <= 3650)) {
            throw new IllegalArgumentException(
                    "days per frame must be within [0.01, 3650], was " + Numerals.plain(days));
        }
        daysPerFrame = days;
    }

    /**
     * Changes a value of the scenario; of a system, in every system.
     *
     * @param path as in {@code --set}
     * @param value as it would be written in a sheet
     * @throws SheetException if it cannot be; nothing has changed then
     */
    public void set(String path, String value) {
        change(tried -> tried.set(new Setting(path, value, BY_HAND)));
    }

    /**
     * Changes a value of one of the systems at play.
     *
     * @param place of the system, from 0
     * @param path as in {@code --set}, of a system
     * @param value as it would be written in a sheet
     * @throws SheetException if it cannot be; nothing has changed then
     */
    public void set(int place, String path, String value) {
        change(tried -> tried.set(place, new Setting(path, value, BY_HAND)));
    }

    /** Takes a change back. */
    void forget(Edits.Edit edit) {
        change(tried -> tried.remove(edit));
    }

    private void change(Consumer<Edits> change) {
        Edits tried = edits.copy();
        change.accept(tried);
        resolved = tried.resolve(sheets, base, twice);
        edits.become(tried);
    }

    /**
     * Plays another scenario of the folder; changes by hand are forgotten.
     *
     * @param scenario name of its sheet
     * @param systems names of systems, side by side; none: those of the scenario; one name twice to give the same system
     *     other values beside itself
     * @throws SheetException if it cannot be; nothing has changed then
     */
    public void choose(String scenario, List<String> systems) {
        ScenarioSpec chosen = sheets.spec(scenario);
        List<String> names = systems.stream().distinct().toList();
        replace(
                names.isEmpty() ? chosen : chosen.with(List.of(systems(names, BY_HAND))),
                chosen.name(),
                names.size() < systems.size());
    }

    /**
     * Plays a design point of a study, with the seed of the study; changes by hand are forgotten. Of more than two systems
     * the first and the last are played.
     *
     * @param spec the point
     * @param name for the windows
     * @param root seed of the study
     * @throws SheetException if it cannot be; nothing has changed then
     */
    public void choose(ScenarioSpec spec, String name, long root) {
        List<String> names = sheets.resolve(spec, List.of()).systems().stream()
                .map(IndustrialSystem::name)
                .toList();
        List<String> two = names.size() <= 2 ? names : List.of(names.get(0), names.get(names.size() - 1));
        replace(two.equals(names) ? spec : spec.with(List.of(systems(two, BY_HAND))), name, false);
        seed = root;
    }

    /** The setting that puts systems side by side. */
    static Setting systems(List<String> names, Place place) {
        return new Setting(ScenarioPaths.SYSTEMS, "[" + String.join(", ", names) + "]", place);
    }

    /**
     * Plays a scenario file.
     *
     * @throws SheetException if it cannot be read; nothing has changed then
     */
    public void open(Path file) {
        ScenarioSpec opened = sheets.spec(file);
        replace(opened, opened.name(), false);
    }

    private void replace(ScenarioSpec other, String otherTitle, boolean doubled) {
        Scenario read = new Edits().resolve(sheets, other, doubled);
        base = other;
        twice = doubled;
        resolved = read;
        title = otherTitle;
        stored = Optional.empty();
        edits.clear();
        fastForward = Math.min(fastForward, resolved.end());
    }

    /**
     * Writes the scenario, changes and all, as a sheet, reads it back, and keeps it only if it gives the same scenario. A
     * sheet says one thing of all systems: where one system has values of its own, each gets a sheet, numbered.
     *
     * @param file replaced if it is there
     * @return what has been written
     * @throws SheetException if a sheet cannot say what the scenario says
     * @throws IOException if a file cannot be written
     */
    public List<Path> save(Path file) throws IOException {
        if (!tellsSystemsApart()) {
            save(file, edits.ofAll());
            return List.of(file);
        }
        List<Path> files = new ArrayList<>();
        String name = file.getFileName().toString();
        int dot = name.endsWith(".yaml") ? name.length() - ".yaml".length() : name.length();
        for (int i = 0; i < resolved.systems().size(); i++) {
            Path one = file.resolveSibling(name.substring(0, dot) + "-" + (i + 1) + ".yaml");
            save(one, edits.alone(resolved.systems().get(i), i));
            files.add(one);
        }
        return files;
    }

    private void save(Path file, List<Setting> changes) throws IOException {
        Scenario scenario = sheets.resolve(base, changes);
        try (WholeFile whole = WholeFile.named(file)) {
            whole.write(sheet(scenario, changes).getBytes(StandardCharsets.UTF_8));
            Scenario back = sheets.scenario(whole.temporary(), List.of());
            if (!ScenarioText.hash(back).equals(ScenarioText.hash(scenario))) {
                throw new SheetException(
                        Fault.at(Place.of(file.toString()), "", "not saved: it would read back as another scenario"));
            }
            whole.finish();
        }
    }

    /** The text of the sheet. */
    private String sheet(Scenario scenario, List<Setting> changes) {
        List<Setting> all = new ArrayList<>(base.settings());
        all.addAll(changes);
        return "# Saved from the windows of Loopwright. Scenario hash " + ScenarioText.hash(scenario) + "\nname: "
                + SheetText.quoted(scenario.name()) + "\n" + SheetText.of(all);
    }

    /** What a study has in common that starts from here: the scenario with the changes that are made everywhere. */
    List<Setting> common() {
        return everywhere().stream().filter(setting -> !isTold(setting.path())).toList();
    }

    /** The systems at play where they differ by more than their sheets; empty where sheets tell them apart. */
    List<Experiment.Variant> variants() {
        List<Experiment.Variant> variants = new ArrayList<>();
        for (int i = 0; tellsSystemsApart() && i < resolved.systems().size(); i++) {
            int place = i;
            // A study says a value in one place: either for all, or for each variant.
            Map<String, Setting> shared = new LinkedHashMap<>();
            everywhere().stream()
                    .filter(setting -> isTold(setting.path()) && !isSystem(setting.path()))
                    .forEach(setting -> shared.put(setting.path(), setting));
            edits.of(place).forEach(own -> shared.remove(own.path()));
            variants.add(edits.variant(resolved.systems().get(i), i, List.copyOf(shared.values())));
        }
        return variants;
    }

    private List<Setting> everywhere() {
        List<Setting> all = new ArrayList<>(base.settings());
        all.addAll(edits.ofAll());
        return all;
    }

    private static boolean isSystem(String path) {
        return path.equals(ScenarioPaths.SYSTEM) || path.equals(ScenarioPaths.SYSTEMS);
    }

    /** True of what variants say. */
    private boolean isTold(String path) {
        return tellsSystemsApart()
                && (isSystem(path)
                        || edits.all().stream()
                                .anyMatch(edit -> edit.place().isPresent()
                                        && edit.setting().path().equals(path)));
    }

    /** True if systems at play differ by more than their sheets. */
    private boolean tellsSystemsApart() {
        return twice || edits.tellsSystemsApart();
    }

    /** The value of a parameter, in each system if it is one of a system. */
    List<String> texts(ParameterPath parameter) {
        if (!parameter.path().startsWith("system.")) {
            return List.of(SheetValues.of(resolved, "").getOrDefault(parameter.path(), ""));
        }
        return resolved.systems().stream()
                .map(system -> SheetValues.of(system, ScenarioPaths.SYSTEM).getOrDefault(parameter.path(), ""))
                .toList();
    }

    /** Names of the systems at play. */
    List<String> systemNames() {
        return resolved.systems().stream().map(IndustrialSystem::name).toList();
    }
}
