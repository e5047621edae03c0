package org.loopwright.faces.gui.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.loopwright.subject.model.ProjectKey;
import org.loopwright.subject.model.Snapshot;

/** Pictures of real runs: words that do not collide, tokens that stay inside, and hits that tell the truth. */
class ScenesTest {

    private static final List<Rectangle2D> SIZES = List.of(
            new Rectangle2D.Double(0, 0, 1366, 700),
            new Rectangle2D.Double(0, 0, 1920, 1000),
            new Rectangle2D.Double(0, 0, 2560, 1300),
            new Rectangle2D.Double(40, 25, 900, 640),
            new Rectangle2D.Double(0, 0, 700, 420));

    private static final Map<String, List<Snapshot>> MOMENTS = new LinkedHashMap<>();

    private static void run() {
        for (String scenario : List.of("batteries", "aerospace", "semiconductors")) {
            MOMENTS.put(scenario, Moments.of(scenario, List.of(), 0, 200, 1000, 3650));
        }
        MOMENTS.put(
                "crowded",
                Moments.of(
                        "aerospace",
                        List.of(
                                "industry.architecture.components_per_supplier=1",
                                "industry.architecture.dsm.components=54",
                                "system.means.firms=40"),
                        300,
                        700));
    }

    private static List<Drawing> scenes() {
        return List.of(new NetworkScene(), new PipelineScene(), new DsmScene());
    }

    /** What a scene wrote and drew where. */
    private record Drawn(String what, Rectangle2D bounds, List<Rectangle2D> labels, List<Rectangle2D> tokens) {}

    private static final List<Drawn> ALL = new ArrayList<>();

    /** Every scene, every moment, one, two and four systems, every size. */
    @BeforeAll
    static void layOutEverywhere() {
        run();
        MOMENTS.forEach((scenario, snapshots) -> {
            for (Snapshot snapshot : snapshots) {
                for (List<Integer> systems : List.of(List.of(0, 3), List.of(0, 1, 2, 3), List.of(3))) {
                    for (Rectangle2D bounds : SIZES) {
                        for (Drawing scene : scenes()) {
                            Moments.laidOut(scene, bounds, snapshot.only(systems));
                            String what = scene.title() + ", " + scenario + " " + systems + " on day " + snapshot.day()
                                    + " at " + (int) bounds.getWidth() + " x " + (int) bounds.getHeight();
                            ALL.add(new Drawn(what, bounds, List.copyOf(scene.labels()), List.copyOf(scene.tokens())));
                        }
                    }
                }
            }
        });
    }

    @Test
    void noTwoLabelsOverlapAndNoneIsCutOff() {
        for (Drawn drawn : ALL) {
            List<Rectangle2D> labels = drawn.labels;
            assertThat(labels).as(drawn.what).hasSizeGreaterThan(10);
            for (int i = 0; i < labels.size(); i++) {
                Rectangle2D label = labels.get(i);
                assertThat(drawn.bounds.contains(label))
                        .as(drawn.what + ": " + label)
                        .isTrue();
                // There are millions of pairs; only those that overlap are put into words.
                for (int j = 0; j < i; j++) {
                    if (label.intersects(labels.get(j))) {
                        fail(drawn.what + ": " + label + " and " + labels.get(j));
                    }
                }
            }
        }
    }

    @Test
    void everyProjectIsInsideTheDrawing() {
        int tokens = 0;
        for (Drawn drawn : ALL) {
            for (Rectangle2D token : drawn.tokens) {
                assertThat(drawn.bounds.contains(token))
                        .as(drawn.what + ": " + token)
                        .isTrue();
                tokens++;
            }
        }
        assertThat(tokens).isGreaterThan(10_000);
    }

    @Test
    void projectsThatStandStillCoverNoWord() {
        for (Map.Entry<String, List<Snapshot>> entry : MOMENTS.entrySet()) {
            for (Snapshot snapshot : entry.getValue()) {
                for (Rectangle2D bounds : SIZES) {
                    NetworkScene scene = new NetworkScene();
                    Moments.laidOut(scene, bounds, snapshot.on(snapshot.day() + Journey.DAYS));
                    for (Rectangle2D token : scene.tokens()) {
                        for (Rectangle2D label : scene.labels()) {
                            if (token.intersects(label)) {
                                fail(entry.getKey() + " day " + snapshot.day() + " at " + bounds + ": " + token + " "
                                        + label);
                            }
                        }
                    }
                }
            }
        }
    }

    @Test
    void theSamePictureGivesTheSameDrawing() {
        Snapshot snapshot = MOMENTS.get("aerospace").get(3);
        for (Drawing scene : scenes()) {
            int[] once = pixels(Moments.drawn(scene, SIZES.get(0), 1, snapshot));
            int[] again = pixels(Moments.drawn(scene, SIZES.get(0), 1, snapshot));
            assertThat(again).isEqualTo(once);
        }
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    @Test
    void whereThereIsRoomTheNetworkShowsEveryOpenProject() {
        for (String scenario : List.of("batteries", "semiconductors")) {
            for (Snapshot snapshot : MOMENTS.get(scenario)) {
                Snapshot shown = snapshot.only(List.of(0));
                NetworkScene scene = new NetworkScene();
                Rectangle2D bounds = SIZES.get(1);
                Moments.laidOut(scene, bounds, shown);
                TreeSet<String> found = new TreeSet<>();
                for (Rectangle2D token : scene.tokens()) {
                    // Tokens may stand partly behind others: look all over them.
                    for (double x = token.getX(); x <= token.getMaxX(); x += 1) {
                        scene.at(x, token.getCenterY())
                                .flatMap(Hit::project)
                                .ifPresent(key -> found.add(key.toString()));
                    }
                }
                TreeSet<String> open = new TreeSet<>();
                shown.economies().get(0).projects().stream()
                        .filter(Snapshot.Project::open)
                        .forEach(project -> open.add(project.key().toString()));
                assertThat(found).isEqualTo(open);
            }
        }
    }

    @Test
    void aTokenSetsOutAtOneEndOfItsLinkAndArrivesAtTheOther() {
        Rectangle2D firm = new Rectangle2D.Double(0, 0, 100, 40);
        Rectangle2D supplier = new Rectangle2D.Double(300, 200, 80, 60);
        Point2D end = new Point2D.Double(320, 230);
        assertThat(Journey.at(0, end, firm, supplier, false).distance(100, 20)).isCloseTo(0, within(1e-9));
        assertThat(Journey.at(Journey.DAYS, end, firm, supplier, false)).isEqualTo(end);
        double last = 0;
        Point2D before = Journey.at(0, end, firm, supplier, false);
        for (double day = 0; day <= Journey.DAYS; day += 0.1) {
            Point2D at = Journey.at(day, end, firm, supplier, false);
            assertThat(at.getX()).isGreaterThanOrEqualTo(last);
            assertThat(at.distance(before)).as("no jump on day %s", day).isLessThan(15);
            last = at.getX();
            before = at;
        }
    }

    @Test
    void timeMovesTokensBetweenEvents() {
        Snapshot asked = null;
        double[] days = IntStream.range(0, 40).mapToDouble(i -> 1000 + 3 * i).toArray();
        for (Snapshot snapshot : Moments.of("batteries", List.of(), days)) {
            boolean underWay = snapshot.economies().stream()
                    .flatMap(economy -> economy.projects().stream())
                    .flatMap(project -> project.calls().stream())
                    .anyMatch(call -> call.open() && snapshot.day() - call.asked() < Journey.DAYS - 2);
            asked = underWay ? snapshot : asked;
        }
        assertThat(asked).isNotNull();
        NetworkScene scene = new NetworkScene();
        Moments.laidOut(scene, SIZES.get(0), asked);
        List<Rectangle2D> now = List.copyOf(scene.tokens());
        Moments.laidOut(scene, SIZES.get(0), asked.on(asked.day() + 1));
        assertThat(scene.tokens()).hasSameSizeAs(now).isNotEqualTo(now);
    }

    @Test
    void theRowOfAFrozenLeaderSaysWhoFrozeIt() {
        Snapshot snapshot = MOMENTS.get("batteries").get(2).only(List.of(0));
        DsmScene scene = new DsmScene();
        Rectangle2D bounds = SIZES.get(0);
        Moments.laidOut(scene, bounds, snapshot);
        List<String> said = new ArrayList<>();
        for (double x = 0; x < bounds.getWidth(); x += 3) {
            for (double y = 0; y < bounds.getHeight(); y += 3) {
                Optional<Hit> hit = scene.at(x, y);
                if (hit.isPresent() && hit.get().project().isPresent()) {
                    ProjectKey key = hit.get().project().get();
                    Snapshot.Project project = snapshot.economies().get(0).projects().stream()
                            .filter(candidate -> candidate.key().equals(key))
                            .findFirst()
                            .orElseThrow();
                    assertThat(project.outSet()).contains(hit.get().component().orElseThrow());
                    boolean told = hit.get()
                            .text()
                            .contains("part " + snapshot.labels(List.of(project.component())) + " is frozen by project "
                                    + key.number());
                    assertThat(told).isEqualTo(project.frozen());
                    if (told) {
                        said.add(key.toString());
                    }
                }
            }
        }
        TreeSet<String> holders = new TreeSet<>();
        for (Snapshot.Project project : snapshot.economies().get(0).projects()) {
            if (project.frozen()) {
                holders.add(project.key().toString());
            }
        }
        assertThat(snapshot.labels(List.of(10)))
                .as("the name of a part of the matrix file")
                .isEqualTo("10 cathode");
        assertThat(holders).isNotEmpty();
        assertThat(new TreeSet<>(said)).isEqualTo(holders);
    }

    @Test
    void ownersAndPartsAreToldByTheNamesOfTheMatrixFile() {
        Snapshot snapshot = MOMENTS.get("batteries").get(2).only(List.of(0));
        assertThat(told(new NetworkScene(), snapshot))
                .anyMatch(line ->
                        line.startsWith("supplier 5 separators and foils, makes parts 13 separator, 14 current"));
        assertThat(told(new DsmScene(), snapshot))
                .contains("firm 1: redesigning part 10 cathode changes part 12 electrolyte")
                .anyMatch(line -> line.matches("its simulator does not represent [0-9]{1,3} % of the faults there"));
    }

    @Test
    void whatSimulatorsDoNotRepresentIsShadedCellByCell() {
        Snapshot snapshot = MOMENTS.get("batteries").get(2).only(List.of(0));
        DsmScene scene = new DsmScene();
        scene.unknown(true);
        assertThat(scene.title()).isEqualTo("what simulators do not represent");
        BufferedImage picture = Moments.drawn(scene, SIZES.get(0), 1, snapshot);
        Set<Integer> shades = new TreeSet<>();
        for (double share : snapshot.economies().get(0).firms().get(0).unknown().get(0)) {
            shades.add(Tone.LIGHT.shade(0.1 + 0.9 * share).getRGB());
        }
        TreeSet<Integer> painted = new TreeSet<>();
        for (int color : pixels(picture)) {
            painted.add(color);
        }
        assertThat(shades).isNotEmpty();
        assertThat(painted).containsAll(shades);
    }

    private static Set<String> told(Drawing scene, Snapshot snapshot) {
        Rectangle2D bounds = SIZES.get(0);
        Moments.laidOut(scene, bounds, snapshot);
        Set<String> told = new TreeSet<>();
        for (double x = 0; x < bounds.getWidth(); x += 3) {
            for (double y = 0; y < bounds.getHeight(); y += 3) {
                scene.at(x, y).ifPresent(hit -> told.addAll(hit.text()));
            }
        }
        return told;
    }

    @Test
    void theReadingOfEverySceneFitsItsPanel() {
        for (Drawing scene : scenes()) {
            for (Rectangle2D bounds : SIZES) {
                Overlay overlay = Overlay.of(scene, "any key closes this");
                assertThat(overlay.panel(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics(), bounds))
                        .as(scene.title() + " at " + bounds)
                        .satisfies(panel -> assertThat(bounds.contains(panel)).isTrue());
            }
        }
    }
}
