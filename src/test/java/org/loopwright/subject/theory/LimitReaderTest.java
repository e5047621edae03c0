package org.loopwright.subject.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.loopwright.lab.analysis.TheoryCheck;
import org.loopwright.lab.fault.SheetException;
import org.loopwright.subject.scenario.ParameterFolder;

class LimitReaderTest {

    private static final ParameterFolder PARAMS = new ParameterFolder(Path.of("params"));

    @TempDir
    private Path folder;

    @Test
    void everyShippedLimitReads() {
        List<String> names = LimitReader.names(PARAMS);
        assertThat(names).hasSizeGreaterThan(30).allSatisfy(name -> {
            Limit limit = LimitReader.read(name, PARAMS);
            assertThat(limit.name()).isEqualTo(name);
            assertThat(limit.title()).isNotBlank();
            assertThat(limit.source()).isNotBlank();
        });
        assertThat(names.stream()
                        .map(name -> LimitReader.read(name, PARAMS).seed())
                        .distinct())
                .as("seeds of their own")
                .hasSameSizeAs(names);
    }

    @Test
    void everyKindHasAShippedLimit() throws IOException {
        StringBuilder all = new StringBuilder();
        for (String name : LimitReader.names(PARAMS)) {
            all.append(Files.readString(LimitReader.folder(PARAMS).resolve(name + ".yaml")));
        }
        assertThat(Kinds.names()).allSatisfy(kind -> assertThat(all).contains("limit: " + kind + "\n"));
    }

    @ParameterizedTest(name = "instead of {0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "limit: review-queue | limit: review-que | did you mean 'review-queue'?",
                "settling: 1000 | setling: 1000 | did you mean 'settling'?",
                "utilisation: 0.8 | utilisation: 1.2 | law.utilisation: must be within [0.01, 0.95], was 1.2",
                "settling: 1000, | '' | law.settling: is missing",
                "settling: 1000 | settling: 1000, hops: 1 | law.hops: review-queue asks for utilisation, settling, arrivals, not for this",
                "system.regulator.reviewers | system.regulator.reviwers | did you mean 'system.regulator.reviewers'?",
                "law: exponential | law: gamma | the service must be exponential or fixed",
                "seed: \"0x5002\" | seed: \"0x5g\" | seed: expected a decimal number",
                "replications: 60 | replications: 0 | replications: must be within [1, 10000000] replications, was 0"
            })
    void whatIsWrongIsSaidWithItsPlace(String right, String wrong, String message) throws IOException {
        String text = Files.readString(LimitReader.folder(PARAMS).resolve("review-queue-2.yaml"));
        Path file = folder.resolve("mine.yaml");
        String key = right.equals("law: exponential") ? "approval.time." + right : right;
        assertThat(text).contains(key);
        Files.writeString(file, text.replace(right, wrong));
        assertThatThrownBy(() -> LimitReader.read(file, PARAMS))
                .isInstanceOf(SheetException.class)
                .hasMessageContaining("mine.yaml:")
                .hasMessageContaining(message);
    }

    @Test
    void noNumberDependsOnThreads() throws InterruptedException {
        List<TheoryCheck> alone = LimitCase.of("windows-k2", 50).run(1);
        assertThat(LimitCase.of("windows-k2", 50).run(8)).isEqualTo(alone);
        assertThat(LimitCase.of("windows-k2", 50).withSeed(1).run(1)).isNotEqualTo(alone);
    }
}
