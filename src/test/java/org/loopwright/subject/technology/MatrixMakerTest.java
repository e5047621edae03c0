package org.loopwright.subject.technology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.loopwright.lab.random.RandomStream;
import org.loopwright.lab.random.Streams;

class MatrixMakerTest {

    private final RandomStream stream = new Streams(20260104L, 1).of(Chance.ARCHITECTURE);

    @Test
    void fixedGivesEveryOutSetTheSameSizeAndItself() {
        for (int degree = 1; degree <= 12; degree++) {
            DesignStructureMatrix dsm = MatrixMaker.fixed(12, degree, 0, stream);
            for (int i = 0; i < 12; i++) {
                assertThat(dsm.outDegree(i)).isEqualTo(degree);
                assertThat(dsm.outSet(i)).contains(i);
            }
            assertThat(dsm.designComplexity()).isEqualTo(degree);
        }
    }

    @Test
    void fixedDrawsOtherMembersUniformly() {
        // Component 0 of 6 with degree 3: each other member has probability 2/5; n = 20 000, within 4 standard errors.
        int n = 20_000;
        int[] counts = new int[6];
        for (int r = 0; r < n; r++) {
            for (int j : MatrixMaker.fixed(6, 3, 0, stream).outSet(0)) {
                counts[j]++;
            }
        }
        assertThat(counts[0]).isEqualTo(n);
        double error = 4 * Math.sqrt(0.4 * 0.6 / n);
        for (int j = 1; j < 6; j++) {
            assertThat((double) counts[j] / n).isCloseTo(0.4, within(error));
        }
    }

    @Test
    void randomDealsOutTheListedDegrees() {
        DesignStructureMatrix dsm = MatrixMaker.random(11, List.of(1, 2, 5), 0, stream);
        int[] degrees = new int[11];
        for (int i = 0; i < 11; i++) {
            degrees[i] = dsm.outDegree(i);
            assertThat(dsm.outSet(i)).contains(i);
        }
        Arrays.sort(degrees);
        assertThat(degrees).containsExactly(1, 1, 1, 1, 2, 2, 2, 2, 5, 5, 5);
    }

    @Test
    void randomShufflesTheListedDegrees() {
        // Component 0 gets each of two degrees half of the time; n = 2 000, within 4 standard errors.
        int large = 0;
        for (int r = 0; r < 2000; r++) {
            large += MatrixMaker.random(4, List.of(1, 3), 0, stream).outDegree(0) == 3 ? 1 : 0;
        }
        assertThat(large / 2000.0).isCloseTo(0.5, within(4 * Math.sqrt(0.25 / 2000)));
    }

    @Test
    void coreTakesCoreFirstAndPeripheryTakesOneCoreComponent() {
        for (int r = 0; r < 50; r++) {
            DesignStructureMatrix dsm = MatrixMaker.corePeriphery(20, 4, 6, 3, 0, stream);
            for (int i = 0; i < 20; i++) {
                assertThat(dsm.outSet(i)).contains(i).hasSize(i < 4 ? 6 : 3);
                long core = Arrays.stream(dsm.outSet(i)).filter(j -> j < 4).count();
                if (i < 4) {
                    assertThat(core).isEqualTo(4);
                } else {
                    assertThat(core).isGreaterThanOrEqualTo(1);
                }
            }
        }
    }

    @Test
    void smallCoreDegreeStaysWithinTheCore() {
        DesignStructureMatrix dsm = MatrixMaker.corePeriphery(20, 6, 3, 1, 0, stream);
        for (int i = 0; i < 6; i++) {
            assertThat(dsm.outSet(i)).hasSize(3);
            assertThat(Arrays.stream(dsm.outSet(i)).max().orElseThrow()).isLessThan(6);
        }
        for (int i = 6; i < 20; i++) {
            assertThat(dsm.outSet(i)).containsExactly(i);
        }
    }

    @Test
    void coreMayBeEverythingOrOneComponent() {
        assertThat(MatrixMaker.corePeriphery(5, 5, 5, 1, 0, stream).outDegree(4))
                .isEqualTo(5);
        DesignStructureMatrix star = MatrixMaker.corePeriphery(5, 1, 5, 2, 0, stream);
        for (int i = 1; i < 5; i++) {
            assertThat(star.outSet(i)).containsExactly(0, i);
        }
    }

    @Test
    void modulesStayAmongThemselvesWithoutCrossLinks() {
        DesignStructureMatrix dsm = MatrixMaker.modular(8, 3, 0, 0, stream);
        assertThat(dsm.outSet(1)).containsExactly(0, 1, 2);
        assertThat(dsm.outSet(3)).containsExactly(3, 4, 5);
        assertThat(dsm.outSet(7)).containsExactly(6, 7);
    }

    @Test
    void crossLinksReachOneComponentOfAnotherBlock() {
        DesignStructureMatrix all = MatrixMaker.modular(9, 3, 1, 0, stream);
        for (int i = 0; i < 9; i++) {
            int block = i / 3;
            assertThat(all.outSet(i)).hasSize(4);
            assertThat(Arrays.stream(all.outSet(i)).filter(j -> j / 3 != block).count())
                    .isEqualTo(1);
        }
        assertThat(MatrixMaker.modular(4, 4, 1, 0, stream).outDegree(0)).isEqualTo(4);
    }

    @Test
    void crossLinksComeWithTheirProbability() {
        // 3 000 out-sets, probability 0.3, within 4 standard errors.
        DesignStructureMatrix dsm = MatrixMaker.modular(3000, 2, 0.3, 0, stream);
        int linked = 0;
        for (int i = 0; i < 3000; i++) {
            linked += dsm.outDegree(i) == 3 ? 1 : 0;
        }
        assertThat(linked / 3000.0).isCloseTo(0.3, within(4 * Math.sqrt(0.21 / 3000)));
    }

    @Test
    void defaultStrengthsOfAnOutSetHaveSquaresThatSumToOne() {
        DesignStructureMatrix dsm = MatrixMaker.random(10, List.of(2, 3, 5), 0, stream);
        for (int i = 0; i < 10; i++) {
            double squares = Arrays.stream(dsm.strengths(i)).map(w -> w * w).sum() - 1;
            assertThat(squares).isCloseTo(1, within(1e-12));
        }
    }

    @Test
    void givenStrengthIsThatOfEveryInterface() {
        DesignStructureMatrix dsm = MatrixMaker.fixed(6, 3, 0.4, stream);
        assertThat(dsm.meanStrength()).isCloseTo(0.4, within(1e-15));
        assertThat(dsm.strengths(2)[Arrays.binarySearch(dsm.outSet(2), 2)]).isEqualTo(1);
    }

    @Test
    void strengthsOfASheetBecomeInterfaces() {
        double[] sheet = {0, 0.5, 0, 0, 1, 0, 0.2, 0.1, 0.7};
        DesignStructureMatrix dsm = MatrixMaker.ofStrengths(3, sheet);
        assertThat(dsm.outSet(0)).containsExactly(0, 1);
        assertThat(dsm.strengths(0)).containsExactly(1, 0.5);
        assertThat(dsm.outSet(1)).containsExactly(1);
        assertThat(dsm.strengths(2)).containsExactly(0.2, 0.1, 1);
    }

    @Test
    void impossibleMatricesAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> MatrixMaker.fixed(3, 4, 0, stream));
        assertThatIllegalArgumentException().isThrownBy(() -> MatrixMaker.fixed(3, 2, 1.5, stream));
        assertThatIllegalArgumentException().isThrownBy(() -> MatrixMaker.random(3, List.of(), 0, stream));
        assertThatIllegalArgumentException().isThrownBy(() -> MatrixMaker.corePeriphery(3, 0, 1, 1, 0, stream));
        assertThatIllegalArgumentException().isThrownBy(() -> MatrixMaker.modular(3, 2, 1.1, 0, stream));
        assertThatIllegalArgumentException().isThrownBy(() -> MatrixMaker.ofStrengths(2, new double[3]));
        assertThatIllegalArgumentException().isThrownBy(() -> MatrixMaker.ofStrengths(2, new double[] {0, 2, 0, 0}));
    }
}
