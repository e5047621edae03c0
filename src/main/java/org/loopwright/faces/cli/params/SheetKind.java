package org.loopwright.faces.cli.params;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.loopwright.lab.run.StudyCheck;
import org.loopwright.lab.sheet.SheetFile;
import org.loopwright.subject.scenario.IndustrialSystem;
import org.loopwright.subject.scenario.Industry;
import org.loopwright.subject.scenario.ParameterFolder;
import org.loopwright.subject.scenario.World;
import org.loopwright.subject.study.LoopSubject;
import org.loopwright.subject.theory.LimitReader;

/** What a file of the parameters is, as its keys tell wherever it lies. */
enum SheetKind {
    LIMIT(null),
    STUDY(null),
    SYSTEM(IndustrialSystem.class),
    INDUSTRY(Industry.class),
    WORLD(World.class),
    SCENARIO(null);

    private final Class<? extends Record> sheet;

    SheetKind(Class<? extends Record> sheet) {
        this.sheet = sheet;
    }

    /** Keys that no kind after it has. */
    private List<String> tellingKeys() {
        return switch (this) {
            case LIMIT -> List.of("limit");
            case STUDY -> List.of("study", "replications", "factors");
            case SYSTEM -> List.of("integration");
            case INDUSTRY -> List.of("architecture");
            case WORLD -> List.of("frontier_growth");
            case SCENARIO -> List.of("industry");
        };
    }

    /** The record of a sheet that holds values; empty of files that ask. */
    Optional<Class<? extends Record>> sheet() {
        return Optional.ofNullable(sheet);
    }

    /**
     * As what a file is read: what a key says that no other kind has; without one, as in a sheet that extends another, the
     * kind most of whose keys it has; and of a file without any, the kind that its folder is for.
     */
    static SheetKind of(Path file) {
        SheetFile keys = new SheetFile(file);
        for (SheetKind kind : values()) {
            if (kind.tellingKeys().stream().anyMatch(keys::hasKey)) {
                return kind;
            }
        }
        Optional<SheetKind> likest = Arrays.stream(values())
                .filter(kind -> kind.sheet != null && keys.common(kind.sheet) > 0)
                .max(Comparator.comparingInt(kind -> keys.common(kind.sheet)));
        return likest.orElseGet(() -> byFolder(file));
    }

    private static SheetKind byFolder(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (file.endsWith("world.yaml")) {
            return WORLD;
        }
        return switch (folder == null ? "" : String.valueOf(folder.getFileName())) {
            case "systems" -> SYSTEM;
            case "industries" -> INDUSTRY;
            case "studies" -> STUDY;
            default -> SCENARIO;
        };
    }

    /**
     * Reads a file as one of this kind.
     *
     * @throws org.loopwright.lab.fault.SheetException with all faults of it
     */
    void read(Path file, ParameterFolder sheets) {
        switch (this) {
            case WORLD -> sheets.sheet(file, sheet);
            case SYSTEM -> sheets.systemSheet(file);
            case INDUSTRY -> sheets.industrySheet(file);
            case LIMIT -> LimitReader.read(file, sheets);
            case STUDY -> StudyCheck.read(new LoopSubject(), file, sheets, List.of());
            case SCENARIO -> sheets.scenario(file, List.of());
        }
    }
}
