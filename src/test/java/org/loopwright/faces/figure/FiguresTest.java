package org.loopwright.faces.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.loopwright.faces.findings.SyntheticStudy;

class FiguresTest {

    @TempDir
    static Path shared;

    private static List<Path> drawn;

    @TempDir
    Path folder;

    @BeforeAll
    static void drawOnce() throws IOException {
        drawn = Figures.draw(small().write(shared), "A study");
    }

    private static SyntheticStudy small() {
        SyntheticStudy study = new SyntheticStudy();
        study.industries = List.of("batteries", "aerospace");
        study.replications = 4;
        study.seriesStep = 365;
        return study;
    }

    private static List<String> names(List<Path> files) {
        return files.stream().map(file -> file.getFileName().toString()).toList();
    }

    @Test
    void everyFigureIsDrawnAsPixelsAndAsVectors() throws IOException {
        assertThat(names(drawn))
                .containsExactly(
                        "embodiment_time_by_depth_observed.png",
                        "embodiment_time_by_depth_observed.svg",
                        "embodiment_time_by_depth_equal.png",
                        "embodiment_time_by_depth_equal.svg",
                        "embodiment_time_and_velocity_observed.png",
                        "embodiment_time_and_velocity_observed.svg",
                        "embodiment_time_and_velocity_equal.png",
                        "embodiment_time_and_velocity_equal.svg",
                        "loop_time_by_stage.png",
                        "loop_time_by_stage.svg",
                        "loop_time_by_wait.png",
                        "loop_time_by_wait.svg",
                        "unit_cost_over_time.png",
                        "unit_cost_over_time.svg",
                        "generation_incidence.png",
                        "generation_incidence.svg");
        assertThat(drawn).allMatch(file -> file.getParent().equals(shared.resolve("figures")));
        for (Path file : drawn) {
            if (file.toString().endsWith(".png")) {
                BufferedImage image = ImageIO.read(file.toFile());
                assertThat(image.getWidth()).isEqualTo(2 * FigureSheet.WIDTH);
                assertThat(edgesAreWhite(image))
                        .as("nothing touches the edge of %s", file)
                        .isTrue();
            }
        }
    }

    @Test
    void everyFigureStatesItsReplicationsAndNamesEverySystemAndIndustry() throws IOException {
        for (Path file : drawn) {
            if (file.toString().endsWith(".svg")) {
                String text = words(file);
                assertThat(text).as("%s", file).contains("n = 4 replications", "aerospace", "A study");
                if (file.toString().contains("and_velocity")) {
                    assertThat(text).contains("Ellipses: 95 % for both means", "Left is sooner, up is faster learning");
                } else if (!file.toString().contains("loop_time")) {
                    assertThat(text).contains("95 % t-intervals");
                }
                assertThat(text).contains(SyntheticStudy.SYSTEMS);
            }
        }
    }

    @Test
    void vectorsAreTheSameBytesInAnotherStartOfJava() throws IOException, InterruptedException {
        Path other = small().write(folder.resolve("other"));
        Process start = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.awt.headless=true",
                        "-Duser.language=de",
                        "-cp",
                        System.getProperty("java.class.path")
                                + File.pathSeparator
                                + classes(Figures.class)
                                + File.pathSeparator
                                + classes(FiguresTest.class),
                        Start.class.getName(),
                        other.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        assertThat(start.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(start.exitValue())
                .as(Files.readString(folder.resolve("log")))
                .isZero();
        for (Path file : drawn) {
            if (file.toString().endsWith(".svg")) {
                assertThat(other.resolve("figures").resolve(file.getFileName())).hasSameBinaryContentAs(file);
            }
        }
    }

    @Test
    void figuresWithoutNumbersAreNotDrawn() throws IOException {
        SyntheticStudy study = small();
        study.depths = List.of();
        study.means = List.of();
        study.systems = List.of("closed-loop");
        study.industries = List.of("batteries");
        study.replications = 1;
        study.write(folder);
        Files.delete(folder.resolve("series.csv"));
        List<Path> files = Figures.draw(folder, "");
        assertThat(names(files))
                .containsExactly(
                        "loop_time_by_stage.png",
                        "loop_time_by_stage.svg",
                        "loop_time_by_wait.png",
                        "loop_time_by_wait.svg",
                        "generation_incidence.png",
                        "generation_incidence.svg");
        assertThat(words(files.get(5))).contains("n = 1 replication, so there are no bands.");
    }

    /** All that is written in a figure, lines joined by a space. */
    private static String words(Path svg) throws IOException {
        return Pattern.compile(">([^<>]+)</text")
                .matcher(Files.readString(svg, StandardCharsets.UTF_8))
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.joining(" "));
    }

    private static boolean edgesAreWhite(BufferedImage image) {
        int white = 0xFFFFFF;
        for (int x = 0; x < image.getWidth(); x++) {
            if ((image.getRGB(x, 0) & white) != white || (image.getRGB(x, image.getHeight() - 1) & white) != white) {
                return false;
            }
        }
        for (int y = 0; y < image.getHeight(); y++) {
            if ((image.getRGB(0, y) & white) != white || (image.getRGB(image.getWidth() - 1, y) & white) != white) {
                return false;
            }
        }
        return true;
    }

    private static String classes(Class<?> type) {
        return new File(type.getProtectionDomain().getCodeSource().getLocation().getPath()).getPath();
    }

    /** Draws in a Java of its own. */
    static final class Start {

        private Start() {}

        public static void main(String[] arguments) {
            List<Path> files = Figures.draw(Path.of(arguments[0]), "A study");
            if (files.isEmpty()) {
                throw new IllegalStateException("no figure was drawn");
            }
        }
    }
}
