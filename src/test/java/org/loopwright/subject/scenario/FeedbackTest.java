package org.loopwright.subject.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.loopwright.lab.fault.SheetException;
import org.loopwright.lab.sheet.Setting;

/** Learning that feeds on its own demand is refused: α_L (1 − v)(E_m − 1) + w E_m ≥ 1, α_L = 1/(γ d*), d* = 2 here. */
class FeedbackTest {

    @TempDir
    Path directory;

    private Scenario read(String... settings) {
        List<Setting> set = Stream.of(settings).map(Setting::parse).toList();
        return new ParameterFolder(SheetFiles.folder(directory)).scenario("pair", set);
    }

    private static String[] values(double difficulty, double process, double market, double variety) {
        return new String[] {
            "industry.cost.difficulty=" + difficulty,
            "industry.cost.process_exponent=" + process,
            "industry.market.market_elasticity=" + market,
            "industry.research.variety_exponent=" + variety
        };
    }

    private void assertAccepted(double difficulty, double process, double market, double variety) {
        assertThat(read(values(difficulty, process, market, variety))).isNotNull();
    }

    private void assertRefused(String numbers, double difficulty, double process, double market, double variety) {
        assertThatThrownBy(() -> read(values(difficulty, process, market, variety)))
                .isInstanceOf(SheetException.class)
                .hasMessageContaining("must be < 1, was " + numbers + " at a design complexity d* of 2");
    }

    @Test
    void learningByOutputAloneIsRefusedFromOneOn() {
        assertRefused("0 + 1", 1, 1, 1, 0.5);
        assertAccepted(1, 0.999, 1, 0.5);
    }

    @Test
    void researchThatGrowsWithItsOwnSuccessIsRefused() {
        assertRefused("1 + 0", 0.25, 0, 1.5, 0);
        assertAccepted(0.26, 0, 1.5, 0);
        assertAccepted(0.25, 0, 1.5, 0.01);
    }

    @Test
    void bothAddUp() {
        assertRefused("0.5 + 0.5", 0.25, 0.4, 1.25, 0);
        assertAccepted(0.25, 0.4, 1.24, 0);
    }

    /** Where cheaper products earn less, research falls behind, and output may teach more. */
    @Test
    void demandThatHardlyAnswersCountsAsItStands() {
        assertAccepted(0.1, 2, 0.6, 0.5);
        assertRefused("0 + 1.2", 0.1, 2, 0.6, 1);
    }

    @Test
    void aMoreComplexDesignIsSaferThanASimpleOne() {
        String[] values = values(0.25, 0, 1.5, 0);
        assertThat(read(Stream.concat(Stream.of(values), Stream.of("industry.architecture.dsm.degree=3"))
                        .toArray(String[]::new)))
                .isNotNull();
    }
}
