package org.loopwright.faces.cli.params;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.loopwright.lab.fault.Fault;
import org.loopwright.lab.fault.SheetException;
import org.loopwright.subject.scenario.ParameterFolder;
import org.loopwright.subject.theory.LimitReader;

/** Reads sheets, each as what it is, and gathers their faults, none twice. Confined to one command. */
final class SheetCheck {

    private final ParameterFolder sheets;
    private final Set<Fault> faults = new LinkedHashSet<>();
    private int read;

    SheetCheck(ParameterFolder sheets) {
        this.sheets = sheets;
    }

    /** Reads every sheet of the folder. */
    void all() {
        attempt(sheets::world);
        sheets.systems().forEach(name -> attempt(() -> sheets.system(name)));
        sheets.industries().forEach(name -> attempt(() -> sheets.industry(name)));
        sheets.scenarios().forEach(name -> attempt(() -> sheets.scenario(name, List.of())));
        LimitReader.names(sheets).forEach(name -> attempt(() -> LimitReader.read(name, sheets)));
        sheets.studies()
                .forEach(name -> attempt(
                        () -> SheetKind.STUDY.read(sheets.root().resolve("studies/" + name + ".yaml"), sheets)));
    }

    /** Reads one file, as what it is. */
    void file(Path file) {
        attempt(() -> SheetKind.of(file).read(file, sheets));
    }

    private void attempt(Runnable reading) {
        read++;
        try {
            reading.run();
        } catch (SheetException faulty) {
            faults.addAll(faulty.faults());
        }
    }

    void add(List<Fault> further) {
        faults.addAll(further);
    }

    List<Fault> faults() {
        return new ArrayList<>(faults);
    }

    int read() {
        return read;
    }
}
