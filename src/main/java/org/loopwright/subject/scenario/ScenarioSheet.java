package org.loopwright.subject.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.loopwright.lab.sheet.Marked;
import org.loopwright.lab.sheet.Parameter;
import org.loopwright.lab.sheet.ScenarioSpec;
import org.loopwright.lab.sheet.Setting;

/** A scenario as its file has it. */
record ScenarioSheet(
        @Parameter(text = "name of the scenario") Optional<Marked> name,
        @Parameter(text = "name of the industry's sheet") Marked industry,
        @Parameter(text = "names of the systems' sheets") Marked systems,

        @Parameter(text = "days that are measured, after the warm-up")
        Optional<Marked> horizon,

        @Parameter(text = "days before anything is measured")
        Optional<Marked> warmUp,

        @Parameter(text = "how long each probe breakthrough is followed")
        Optional<Marked> follow,

        @Parameter(text = "means of the systems") Optional<Marked> means,
        @Parameter(text = "values by path", orElse = "{}") List<Setting> set) {

    ScenarioSpec spec(String file, String nameOfFile) {
        List<Setting> settings = new ArrayList<>();
        settings.add(new Setting(ScenarioPaths.INDUSTRY, industry.text(), industry.place()));
        settings.add(new Setting(ScenarioPaths.SYSTEMS, systems.text(), systems.place()));
        horizon.ifPresent(value -> settings.add(new Setting("horizon", value.text(), value.place())));
        warmUp.ifPresent(value -> settings.add(new Setting("warm_up", value.text(), value.place())));
        follow.ifPresent(value -> settings.add(new Setting("follow", value.text(), value.place())));
        means.ifPresent(value -> settings.add(new Setting("means", value.text(), value.place())));
        settings.addAll(set);
        return new ScenarioSpec(name.map(Marked::text).orElse(nameOfFile), file, settings);
    }
}
