package org.loopwright.faces.findings;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.loopwright.lab.design.Study;
import org.loopwright.subject.scenario.ParameterFolder;

/** Which parts of an answer are about the space of the factors. */
final class Spaces {

    private Spaces() {}

    /** Those of a study that there is something to say of. */
    static List<SpacePart> of(Path folder, KeptStudy kept, Optional<ParameterFolder> shipped) throws IOException {
        List<SpacePart> all = new ArrayList<>();
        Optional<Study> study = kept.study();
        if (study.isPresent()) {
            List<RegionCases> cases = RegionCases.of(folder, study.get());
            RegionTable.of(cases).ifPresent(found -> all.add(new Regions(cases, found)));
            List<PhasePlanes> planes = PhasePlanes.of(folder, study.get());
            IndustryMarks marks = IndustryMarks.of(kept, shipped);
            PhaseTable.of(planes, marks).ifPresent(found -> all.add(new Phases(planes, marks, found)));
        }
        return all;
    }
}
