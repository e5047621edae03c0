package org.loopwright.subject.scenario;

import java.lang.reflect.RecordComponent;
import java.util.List;
import org.loopwright.lab.sheet.Keys;
import org.loopwright.lab.sheet.SheetPaths;

/**
 * The paths that settings and factors may name: the sheets ({@code system}, {@code systems}, {@code industry}), the short
 * names, and every value of world, industry and systems.
 */
public final class ScenarioPaths {

    /** Replaces the systems by that of one sheet. */
    public static final String SYSTEM = "system";

    /** Replaces the systems. */
    public static final String SYSTEMS = "systems";

    /** Replaces the industry. */
    public static final String INDUSTRY = "industry";

    /** Short for the depth of every system. */
    public static final String VERTICAL_INTEGRATION = "vertical_integration";

    /** The components of a scenario that are single values, its name aside. */
    static final List<RecordComponent> TIMES = Keys.components(Scenario.class).stream()
            .filter(component -> !Keys.isGroup(component.getGenericType())
                    && !component.getName().equals("name")
                    && !component.getName().equals("systems"))
            .toList();

    /** All of them, those of sheets and short names first. */
    public static final SheetPaths ALL = SheetPaths.builder()
            .sheet(SYSTEM, IndustrialSystem.class, "the only system")
            .sheets(SYSTEMS, IndustrialSystem.class, "the systems, one economy each")
            .shortName(SYSTEMS, SYSTEM)
            .sheet(INDUSTRY, Industry.class, "the industry")
            .shortName(VERTICAL_INTEGRATION, "system.integration.depth")
            .values(TIMES)
            .record("world", World.class)
            .record("industry", Industry.class)
            .record("system", IndustrialSystem.class)
            .keyOfStudies(INDUSTRY, "name of the industry's sheet")
            .keyOfStudies(SYSTEMS, "names of the systems' sheets")
            .keyOfStudies("horizon", "days that are measured, after the warm-up")
            .keyOfStudies("warm_up", "days before anything is measured")
            .keyOfStudies("follow", "how long each probe breakthrough is followed")
            .keyOfStudies("means", "means of the systems")
            .columns(SYSTEM, INDUSTRY, VERTICAL_INTEGRATION, "means")
            .build();

    private ScenarioPaths() {}
}
