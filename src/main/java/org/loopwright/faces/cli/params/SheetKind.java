package org.loopwright.faces.cli.params;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.loopwright.lab.design.StudyReader;
import org.loopwright.lab.sheet.SheetFile;
import org.loopwright.subject.scenario.IndustrialSystem;
import org.loopwright.subject.scenario.Industry;
import org.loopwright.subject.scenario.ParameterFolder;
import org.loopwright.subject.scenario.World;
import org.loopwright.subject.theory.LimitReader;

/** What a file of the parameters is. */
enum SheetKind {
    WORLD(World.class),
    SYSTEM(IndustrialSystem.class),
    INDUSTRY(Industry.class),
    LIMIT(null),
    STUDY(null),
    SCENARIO(null);

    private final Class<? extends Record> sheet;

    SheetKind(Class<? extends Record> sheet) {
        this.sheet = sheet;
    }

    /** The record of a sheet that holds values; empty of files that ask. */
    Optional<Class<? extends Record>> sheet() {
        return Optional.ofNullable(sheet);
    }

    /** As what a file is read: as what its name or folder says, such as {@code industries}; elsewhere what its keys say. */
    static SheetKind of(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (file.endsWith("world.yaml")) {
            return WORLD;
        }
        return switch (folder == null ? "" : String.valueOf(folder.getFileName())) {
            case "systems" -> SYSTEM;
            case "industries" -> INDUSTRY;
            case "studies" -> LimitReader.isLimit(file) ? LIMIT : STUDY;
            default -> byKeys(file);
        };
    }

    private static SheetKind byKeys(Path file) {
        Map<String, SheetKind> telling = new LinkedHashMap<>();
        telling.put("limit", LIMIT);
        telling.put("study", STUDY);
        telling.put("architecture", INDUSTRY);
        telling.put("integration", SYSTEM);
        telling.put("frontier_growth", WORLD);
        return telling.keySet().stream()
                .filter(new SheetFile(file)::hasKey)
                .findFirst()
                .map(telling::get)
                .orElse(SCENARIO);
    }

    /**
     * Reads a file as one of this kind.
     *
     * @throws org.loopwright.lab.fault.SheetException with all faults of it
     */
    void read(Path file, ParameterFolder sheets) {
        switch (this) {
            case WORLD, SYSTEM, INDUSTRY -> sheets.sheet(file, sheet);
            case LIMIT -> LimitReader.read(file, sheets);
            case STUDY -> StudyReader.read(file, sheets);
            case SCENARIO -> sheets.scenario(file, List.of());
        }
    }
}
