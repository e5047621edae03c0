package org.loopwright.faces.gui;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.loopwright.lab.fault.Place;
import org.loopwright.lab.sheet.ScenarioSpec;
import org.loopwright.lab.sheet.Setting;
import org.loopwright.subject.scenario.IndustrialSystem;
import org.loopwright.subject.scenario.ParameterFolder;
import org.loopwright.subject.scenario.Scenario;
import org.loopwright.subject.scenario.ScenarioPaths;

/**
 * What has been changed by hand: values of the whole scenario, and values of one system among those at play, so that the
 * same system may stand beside itself with other values. Confined to one thread.
 */
final class Edits {

    /**
     * A change.
     *
     * @param place of the system that alone has it, from 0; empty if it is made everywhere
     * @param setting the value
     */
    record Edit(OptionalInt place, Setting setting) {

        boolean replaces(Edit other) {
            return setting.path().equals(other.setting.path()) && (place.isEmpty() || place.equals(other.place));
        }
    }

    private final List<Edit> edits = new ArrayList<>();

    /** All of them; a later one of the same value is the only one. */
    List<Edit> all() {
        return List.copyOf(edits);
    }

    boolean isEmpty() {
        return edits.isEmpty();
    }

    void clear() {
        edits.clear();
    }

    void set(Setting setting) {
        add(new Edit(OptionalInt.empty(), setting));
    }

    void set(int place, Setting setting) {
        add(new Edit(OptionalInt.of(place), setting));
    }

    private void add(Edit edit) {
        edits.removeIf(edit::replaces);
        edits.add(edit);
    }

    void remove(Edit edit) {
        edits.remove(edit);
    }

    Edits copy() {
        Edits copy = new Edits();
        copy.edits.addAll(edits);
        return copy;
    }

    void become(Edits other) {
        edits.clear();
        edits.addAll(other.edits);
    }

    /** Those that are made everywhere. */
    List<Setting> ofAll() {
        return edits.stream()
                .filter(edit -> edit.place().isEmpty())
                .map(Edit::setting)
                .toList();
    }

    /** Those that one system alone has. */
    List<Setting> of(int place) {
        return edits.stream()
                .filter(edit -> edit.place().equals(OptionalInt.of(place)))
                .map(Edit::setting)
                .toList();
    }

    /** True if systems at play differ by more than their sheets. */
    boolean tellsSystemsApart() {
        return edits.stream().anyMatch(edit -> edit.place().isPresent());
    }

    /** What one economy would be made from alone: its scenario as a list of settings. */
    List<Setting> alone(IndustrialSystem system, int place) {
        List<Setting> settings = new ArrayList<>();
        settings.add(new Setting(ScenarioPaths.SYSTEMS, "[" + system.name() + "]", Place.of("window")));
        settings.addAll(ofAll());
        settings.addAll(of(place));
        return settings;
    }

    /**
     * A system as the level of a factor: its sheet, and the values that it has.
     *
     * @param shared those that other variants replace
     */
    Experiment.Variant variant(IndustrialSystem system, int place, List<Setting> shared) {
        List<Setting> own = of(place);
        List<Setting> settings = new ArrayList<>();
        settings.add(new Setting(ScenarioPaths.SYSTEM, system.name(), Place.of("window")));
        settings.addAll(shared);
        settings.addAll(own);
        if (!own.isEmpty()) {
            // The system at play has been called so already.
            settings.add(new Setting("system.label", system.label(), Place.of("window")));
        }
        String values = words(own);
        return new Experiment.Variant(system.name() + (values.isEmpty() ? "" : ": " + values), settings);
    }

    /**
     * The scenario with all changes.
     *
     * @param twice true if its only system is to stand beside itself, which no sheet can say
     * @throws org.loopwright.lab.fault.SheetException if the sheets refuse one
     */
    Scenario resolve(ParameterFolder sheets, ScenarioSpec base, boolean twice) {
        Scenario common = sheets.resolve(base, ofAll());
        if (!twice && !tellsSystemsApart()) {
            return common;
        }
        List<IndustrialSystem> systems = new ArrayList<>(common.systems());
        if (twice) {
            systems.addAll(common.systems());
        }
        for (int i = 0; i < systems.size(); i++) {
            List<Setting> own = of(i);
            if (!own.isEmpty()) {
                List<Setting> alone = new ArrayList<>(alone(systems.get(i), i));
                alone.add(new Setting("system.label", label(systems.get(i), own), Place.of("window")));
                systems.set(i, sheets.resolve(base, alone).systems().get(0));
            }
        }
        return new Scenario(
                common.name(),
                common.horizon(),
                common.warmUp(),
                common.follow(),
                common.means(),
                common.world(),
                common.industry(),
                systems);
    }

    /** A title that tells the system from another with the same sheet. */
    private static String label(IndustrialSystem system, List<Setting> own) {
        return system.label() + ", " + words(own);
    }

    private static String words(List<Setting> own) {
        return own.stream()
                .map(setting -> setting.path()
                                .substring(setting.path().lastIndexOf('.') + 1)
                                .replace('_', ' ')
                        + " " + setting.value())
                .collect(Collectors.joining(", "));
    }
}
