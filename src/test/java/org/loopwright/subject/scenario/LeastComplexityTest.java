package org.loopwright.subject.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.loopwright.lab.random.RandomStream;
import org.loopwright.lab.random.Streams;
import org.loopwright.subject.technology.Chance;
import org.loopwright.subject.technology.DesignStructureMatrix;
import org.loopwright.subject.technology.MatrixMaker;

/** The least d* that a law may draw: no matrix is below it, and one of many reaches it. */
class LeastComplexityTest {

    private final RandomStream luck = new Streams(20260303L, 1).of(Chance.ARCHITECTURE);

    /** Small products, so that rare matrices come up: each law until its bound is reached, or 200 000 times. */
    @Test
    void noMatrixIsBelowTheBoundAndOneReachesIt() {
        Map<Dsm.Generator, Integer> belowTheLargest = new LinkedHashMap<>();
        List<Dsm> laws = laws();
        for (Dsm law : laws) {
            int bound = law.leastDesignComplexity();
            int least = Integer.MAX_VALUE;
            int largest = 0;
            int drawn = 0;
            for (; drawn < 300 || (least > bound && drawn < 200_000); drawn++) {
                int complexity = draw(law).designComplexity();
                least = Math.min(least, complexity);
                largest = Math.max(largest, complexity);
            }
            assertThat(least).as("%s after %s matrices", law, drawn).isEqualTo(bound);
            belowTheLargest.merge(law.generator(), bound < largest ? 1 : 0, Integer::sum);
        }
        // A bound that no drawn matrix exceeds would not tell the least from the only one.
        assertThat(belowTheLargest.get(Dsm.Generator.FIXED)).isZero();
        assertThat(belowTheLargest.get(Dsm.Generator.RANDOM)).isGreaterThan(20);
        assertThat(belowTheLargest.get(Dsm.Generator.CORE_PERIPHERY)).isGreaterThan(20);
        assertThat(belowTheLargest.get(Dsm.Generator.MODULAR)).isGreaterThan(5);
    }

    private List<Dsm> laws() {
        List<Dsm> laws = new ArrayList<>();
        for (int n = 1; n <= 6; n++) {
            for (int block = 1; block <= n; block++) {
                laws.add(law(Dsm.Generator.FIXED, n, block, List.of(1), 1, 0));
                for (double crossLinks : new double[] {0, 0.4, 1}) {
                    laws.add(law(Dsm.Generator.MODULAR, n, 1, List.of(1), block, crossLinks));
                }
                for (int core = 1; core <= n; core++) {
                    for (int periphery = 1; periphery <= n; periphery++) {
                        laws.add(law(Dsm.Generator.CORE_PERIPHERY, n, core, List.of(periphery), block, 0));
                    }
                }
            }
            for (int r = 0; r < 40; r++) {
                List<Integer> degrees = new ArrayList<>();
                for (int d = 1 + luck.nextInt(n + 1); d > 0; d--) {
                    degrees.add(1 + luck.nextInt(n));
                }
                laws.add(law(Dsm.Generator.RANDOM, n, 1, degrees, 1, 0));
            }
        }
        return laws;
    }

    /** A random product of many components, where the bound is seldom reached but must hold. */
    @Test
    void noLargeMatrixIsBelowTheBound() {
        for (int r = 0; r < 3000; r++) {
            int n = 7 + luck.nextInt(40);
            Dsm.Generator generator = Dsm.Generator.values()[luck.nextInt(4)];
            List<Integer> degrees = List.of(1 + luck.nextInt(n), 1 + luck.nextInt(n), 1 + luck.nextInt(5));
            Dsm law = law(generator, n, 1 + luck.nextInt(n), degrees, 1 + luck.nextInt(n), luck.nextInt(3) / 2.0);
            assertThat(draw(law).designComplexity()).as("%s", law).isGreaterThanOrEqualTo(law.leastDesignComplexity());
        }
    }

    @Test
    void complexityOfAFileIsThatOfItsMatrix() {
        List<Double> matrix = List.of(0.0, 0.5, 0.0, 0.0, 1.0, 0.0, 0.2, 0.1, 0.7);
        Dsm file = new Dsm(
                Dsm.Generator.FILE,
                3,
                1,
                List.of(1),
                1,
                0,
                0,
                "m.csv",
                false,
                1,
                matrix,
                List.of(),
                List.of(),
                List.of(),
                List.of());
        assertThat(file.leastDesignComplexity()).isEqualTo(3);
        assertThat(file.ofFile().designComplexity()).isEqualTo(3);
    }

    private static Dsm law(
            Dsm.Generator generator, int n, int degree, List<Integer> degrees, int block, double crossLinks) {
        return new Dsm(
                generator,
                n,
                degree,
                degrees,
                block,
                crossLinks,
                0,
                "",
                false,
                1,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private DesignStructureMatrix draw(Dsm dsm) {
        int n = dsm.components();
        return switch (dsm.generator()) {
            case FIXED -> MatrixMaker.fixed(n, dsm.degree(), 0, luck);
            case RANDOM -> MatrixMaker.random(n, dsm.degrees(), 0, luck);
            case CORE_PERIPHERY ->
                MatrixMaker.corePeriphery(
                        n, dsm.block(), dsm.degree(), dsm.degrees().get(0), 0, luck);
            case MODULAR -> MatrixMaker.modular(n, dsm.block(), dsm.crossLinks(), 0, luck);
            case FILE -> dsm.ofFile();
        };
    }
}
