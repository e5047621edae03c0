package org.loopwright.subject.theory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.loopwright.lab.analysis.TheoryCheck;
import org.loopwright.subject.scenario.ParameterFolder;

/** Shipped limits, made cheap for tests: the file's seed, fewer replications. */
final class LimitCase {

    static final ParameterFolder PARAMS = new ParameterFolder(Path.of("params"));

    private LimitCase() {}

    static Limit of(String name, int replications) {
        return LimitReader.read(name, PARAMS).withReplications(replications);
    }

    static List<TheoryCheck> run(String name, int replications) throws InterruptedException {
        return of(name, replications).run(2);
    }

    /** Every number of a limit lies within 4 standard errors of theory, or within its tolerance. */
    static List<TheoryCheck> assertHolds(String name, int replications) throws InterruptedException {
        List<TheoryCheck> checks = run(name, replications);
        assertThat(checks)
                .as(name)
                .isNotEmpty()
                .allSatisfy(check -> assertThat(check.holds()).as("%s", check).isTrue());
        return checks;
    }

    /** The same observation would not pass for a theory that is wrong in the stated way. */
    static void assertWouldCatch(TheoryCheck check, double wrongTheory) {
        assertThat(check.against(wrongTheory).holds())
                .as("%s against %s", check, wrongTheory)
                .isFalse();
    }
}
