package org.loopwright.subject.scenario;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.loopwright.lab.fault.Fault;
import org.loopwright.lab.fault.Place;
import org.loopwright.lab.fault.SheetException;
import org.loopwright.lab.sheet.Keys;
import org.loopwright.lab.sheet.RecordMaker;
import org.loopwright.lab.sheet.ScenarioSpec;
import org.loopwright.lab.sheet.Setting;
import org.loopwright.lab.sheet.SettingReader;

/** How a scenario is made from its settings: first the sheets that they name, then the values that they replace. */
final class Resolution {

    private static final List<String> TIMES = List.of("horizon", "follow");

    private final ParameterFolder folder;
    private final RecordMaker maker;
    private final ScenarioSpec spec;
    private final List<Fault> faults = new ArrayList<>();

    Resolution(ParameterFolder folder, RecordMaker maker, ScenarioSpec spec) {
        this.folder = folder;
        this.maker = maker;
        this.spec = spec;
    }

    /** The scenario; throws all faults together. */
    Scenario scenario() {
        SettingReader reader = folder.reader(faults);
        Setting industryName = null;
        Setting systemNames = null;
        for (Setting setting : spec.settings()) {
            if (setting.path().equals(ScenarioPaths.INDUSTRY)) {
                industryName = setting;
            } else if (ScenarioPaths.ALL.namesSheets(setting.path())) {
                systemNames = setting;
            } else {
                reader.put(setting);
            }
        }
        World world = attempt(folder::world).orElse(null);
        Industry industry = null;
        if (industryName == null) {
            missing(ScenarioPaths.INDUSTRY, "the name of an industry's sheet");
        } else {
            industry =
                    folder.industries(industryName, faults).stream().findFirst().orElse(null);
        }
        List<IndustrialSystem> systems = new ArrayList<>();
        if (systemNames == null) {
            missing(ScenarioPaths.SYSTEMS, "the names of systems' sheets");
        } else {
            systems.addAll(folder.systems(systemNames, faults));
        }
        refuseFaults();
        world = reader.replace(world, "world", folder.worldSheet().entries());
        Industry sheet = industry;
        industry = reader.replace(industry, "industry", folder.entries(industry));
        systems.replaceAll(system -> reader.replace(system, "system", folder.entries(system)));
        refuseFaults();
        refuseUnused(reader, sheet.architecture(), industry.architecture());
        Map<String, Object> components = new HashMap<>();
        components.put("name", spec.name());
        components.put("world", world);
        components.put("industry", industry);
        components.put("systems", systems);
        for (RecordComponent time : ScenarioPaths.TIMES) {
            String key = Keys.of(time);
            Setting silent = new Setting(key, Keys.parameter(time).orElse(), Place.of(spec.file()));
            components.put(time.getName(), reader.given(key, reader.value(silent)));
        }
        boolean followed = reader.last(List.of("follow")).isPresent();
        if (!followed && components.get("horizon") instanceof Double horizon) {
            // Where nothing is said, no probe is followed for longer than is measured.
            components.merge("follow", horizon, (silent, most) -> Math.min((Double) silent, (Double) most));
        }
        // Times that contradict each other are the fault of the one set last.
        Setting last = reader.last(TIMES).orElse(new Setting("", "", Place.of(spec.file())));
        Record scenario = maker.make(Scenario.class, components, last.place(), last.path(), faults);
        refuseFaults();
        return (Scenario) scenario;
    }

    /** A sheet says what is drawn for a matrix that names nothing; to set something else for one that does changes nothing. */
    private void refuseUnused(SettingReader reader, Industry.Architecture said, Industry.Architecture set) {
        Dsm dsm = set.dsm();
        int tiers = dsm.tiers().stream().max(Integer::compare).orElse(set.tiers());
        if (set.tiers() != said.tiers() && set.tiers() != tiers) {
            unused(reader, "tiers", dsm, "names " + tiers + (tiers == 1 ? " tier" : " tiers"));
        }
        if (set.componentsPerSupplier() != said.componentsPerSupplier()
                && !dsm.suppliers().isEmpty()) {
            unused(reader, "components_per_supplier", dsm, "names the supplier of each component");
        }
    }

    private void unused(SettingReader reader, String key, Dsm dsm, String why) {
        reader.last(List.of("industry.architecture." + key))
                .ifPresent(set -> faults.add(set.fault(
                        "is not used: the matrix " + dsm.file() + " " + why + ", so that this would change nothing")));
    }

    private void refuseFaults() {
        if (!faults.isEmpty()) {
            throw new SheetException(faults);
        }
    }

    private void missing(String path, String what) {
        faults.add(Fault.at(Place.of(spec.file()), path, "is missing: " + what));
    }

    private Optional<World> attempt(Supplier<World> reading) {
        try {
            return Optional.of(reading.get());
        } catch (SheetException faulty) {
            faults.addAll(faulty.faults());
            return Optional.empty();
        }
    }
}
