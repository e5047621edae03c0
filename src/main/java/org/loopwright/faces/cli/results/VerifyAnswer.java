package org.loopwright.faces.cli.results;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.loopwright.lab.run.Difference;
import org.loopwright.lab.run.Verification.RunCheck;

/** What {@code verify} answers to programs. */
record VerifyAnswer(
        String study,
        String version,
        String modelBuild,
        boolean sameBuild,
        boolean passed,
        int files,
        List<String> fileFaults,
        boolean complete,
        int runs,
        int endedWell,
        int repeated,
        long same,
        List<Repeated> rows) {

    /** A run that was repeated; of one that is the same nothing follows. */
    record Repeated(
            int run,
            int designPoint,
            int replication,
            boolean same,
            @JsonUnwrapped Difference difference) {

        static Repeated of(RunCheck check) {
            return new Repeated(
                    check.run().run(),
                    check.run().point().number(),
                    check.run().replication(),
                    check.difference().isEmpty(),
                    check.difference().orElse(null));
        }
    }
}
