package org.loopwright.lab.run.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.loopwright.lab.analysis.WeightedPoints;
import org.loopwright.lab.design.AdaptiveDesign;
import org.loopwright.lab.design.CalibratedEntry;
import org.loopwright.lab.design.Calibration;
import org.loopwright.lab.design.DesignPoint;
import org.loopwright.lab.design.Study;
import org.loopwright.lab.design.Target;
import org.loopwright.lab.random.Purpose;
import org.loopwright.lab.random.Streams;
import org.loopwright.lab.run.sequence.Asked;
import org.loopwright.lab.run.sequence.Sequence;
import org.loopwright.lab.sheet.Setting;
import org.loopwright.lab.sheet.Sheets;

/**
 * The runs of a calibration: first the scenarios as the sheets have them, then population after population of every block
 * that has not ended, at last the draws of the posterior with luck of their own. Confined to one thread.
 */
public final class CalibrationSequence implements Sequence {

    /** The block of a calibration. */
    private static final class Block {
        private final String name;
        private final List<Target> targets;
        private final Populations populations;

        /** The initial points of the block: how a particle becomes points. */
        private final List<DesignPoint> pooled;

        private final List<double[]> prior = new ArrayList<>();
        private final List<double[]> predictive = new ArrayList<>();
        private List<double[]> draws = List.of();
        private double[] asItStands = {};

        /** Asked for in the batch under way, and the number of the first point of the first of them. */
        private List<double[]> asked = List.of();

        private int firstPoint;

        private Block(String name, List<Target> targets, Populations populations, List<DesignPoint> pooled) {
            this.name = name;
            this.targets = targets;
            this.populations = populations;
            this.pooled = pooled;
        }

        private int[] points(int particle) {
            int from = firstPoint + particle * pooled.size();
            return IntStream.range(from, from + pooled.size()).toArray();
        }
    }

    /** What the batch under way is for. */
    private enum Stage {
        NOTHING,
        INITIAL,
        POPULATIONS,
        DRAWS,
        ENDED
    }

    private final Calibration calibration;
    private final List<Block> blocks = new ArrayList<>();
    private final PooledValues values;
    private final List<Asked> asked;
    private Study study;
    private Stage stage = Stage.NOTHING;

    private CalibrationSequence(Study study, Predicate<List<Setting>> possible, List<String> measures) {
        this.study = study;
        calibration = study.calibration().orElseThrow();
        AdaptiveDesign design = (AdaptiveDesign) study.design();
        Populations.Settings settings = new Populations.Settings(
                calibration.particles(),
                calibration.kept(),
                calibration.generations(),
                calibration.tolerance(),
                calibration.leastAcceptance(),
                calibration.kernel() == Calibration.Kernel.COVARIANCE);
        for (String name : calibration.blocks()) {
            int number = blocks.size() + 1;
            List<DesignPoint> pooled = design.initial()
                    .points()
                    .filter(point ->
                            calibration.each().flatMap(point::level).orElse("").equals(name))
                    .toList();
            Populations populations = new Populations(
                    calibration.entries().size(),
                    settings,
                    place -> pooled.stream().allMatch(point -> possible.test(settings(name, point, place))),
                    generation -> new Streams(study.seed(), 1).of(Purpose.Lab.PROPOSAL, number, generation));
            blocks.add(new Block(name, calibration.targets(name), populations, pooled));
        }
        List<String> columns =
                calibration.columns().stream().filter(measures::contains).toList();
        values = new PooledValues(calibration, columns, study.replications());
        asked = values.asked();
    }

    /**
     * The sequence of a calibration before its first run.
     *
     * @param measures columns of the outcomes that there are; targets of others have no value
     */
    public static CalibrationSequence of(Study study, Sheets<?> sheets, List<String> measures) {
        return new CalibrationSequence(study, Sequence.possible(study, sheets), measures);
    }

    /** The settings of a particle at one of the points that it is pooled over. */
    private List<Setting> settings(String block, DesignPoint point, double[] place) {
        List<Setting> settings = new ArrayList<>(point.settings());
        for (int e = 0; e < place.length; e++) {
            CalibratedEntry entry = calibration.entries().get(e);
            settings.add(entry.factor().setting(entry.prior(block).at(place[e])));
        }
        return settings;
    }

    @Override
    public List<Asked> asked() {
        return asked;
    }

    @Override
    public Study study() {
        return study;
    }

    @Override
    public int stoppedEarly() {
        return 0;
    }

    @Override
    public int[] next() {
        if (stage == Stage.NOTHING) {
            stage = Stage.INITIAL;
            values.begin(1, study.design().size());
            return runs(1);
        }
        takeUp();
        int before = study.design().size();
        if (stage == Stage.INITIAL || stage == Stage.POPULATIONS) {
            stage = Stage.POPULATIONS;
            grow(blocks.stream().map(block -> block.populations.next()).toList());
            if (study.design().size() == before) {
                stage = Stage.DRAWS;
                draw();
                grow(blocks.stream().map(block -> block.draws).toList());
            }
        }
        if (study.design().size() == before) {
            stage = Stage.ENDED;
        }
        return runs(before + 1);
    }

    /** Adds the points of places of each block, and is told of these from now on. */
    private void grow(List<List<double[]>> places) {
        int before = study.design().size();
        List<List<Setting>> further = new ArrayList<>();
        for (int b = 0; b < blocks.size(); b++) {
            Block block = blocks.get(b);
            block.asked = places.get(b);
            block.firstPoint = before + further.size() + 1;
            for (double[] place : block.asked) {
                block.pooled.forEach(point -> further.add(settings(block.name, point, place)));
            }
        }
        if (!further.isEmpty()) {
            study = study.with(((AdaptiveDesign) study.design()).and(further));
            values.begin(before + 1, further.size());
        }
    }

    private int[] runs(int firstPoint) {
        return IntStream.rangeClosed(firstPoint, study.design().size())
                .flatMap(point -> IntStream.rangeClosed(1, study.replications())
                        .map(replication -> study.number(point, replication)))
                .toArray();
    }

    private void takeUp() {
        for (Block block : blocks) {
            if (stage == Stage.INITIAL) {
                block.asItStands = values.values(
                        block.targets,
                        block.pooled.stream().mapToInt(DesignPoint::number).toArray());
            } else if (!block.asked.isEmpty()) {
                takeUp(block);
            }
        }
    }

    private void takeUp(Block block) {
        List<double[]> seen = IntStream.range(0, block.asked.size())
                .mapToObj(particle -> values.values(block.targets, block.points(particle)))
                .toList();
        if (stage == Stage.DRAWS) {
            block.predictive.addAll(seen);
            return;
        }
        if (block.populations.generations().isEmpty()) {
            block.prior.addAll(seen);
        }
        block.populations.take(
                seen.stream().mapToDouble(one -> distance(block, one)).toArray());
    }

    private double distance(Block block, double[] seen) {
        return calibration.distance(IntStream.range(0, seen.length)
                .filter(t -> block.targets.get(t).fit())
                .mapToDouble(t -> block.targets.get(t).miss(seen[t]))
                .toArray());
    }

    /** Draws the posterior; no draws if a block has no particle. */
    private void draw() {
        List<WeightedPoints> last = new ArrayList<>();
        for (Block block : blocks) {
            List<Populations.Generation> generations = block.populations.generations();
            Populations.Generation end = generations.get(generations.size() - 1);
            if (end.particles().isEmpty()) {
                return;
            }
            last.add(end.points());
        }
        int[] joint = IntStream.range(0, calibration.entries().size())
                .filter(e -> calibration.entries().get(e).joint())
                .toArray();
        List<List<double[]>> draws = new JointDraws(last, joint)
                .draw(calibration.draws(), new Streams(study.seed(), 1).of(Purpose.Lab.POSTERIOR_DRAW));
        for (int b = 0; b < blocks.size(); b++) {
            int number = b;
            blocks.get(b).draws = draws.stream().map(draw -> draw.get(number)).toList();
        }
    }

    /** What was found, once there is nothing more to run. */
    public Optional<CalibrationResult> result() {
        if (stage != Stage.ENDED) {
            return Optional.empty();
        }
        return Optional.of(new CalibrationResult(
                calibration,
                blocks.stream()
                        .map(block -> new CalibrationResult.Block(
                                block.name,
                                block.populations.generations(),
                                block.asItStands,
                                block.prior,
                                block.draws,
                                block.predictive))
                        .toList()));
    }
}
