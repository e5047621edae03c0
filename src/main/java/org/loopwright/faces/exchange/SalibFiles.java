package org.loopwright.faces.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.loopwright.faces.findings.KeptStudy;
import org.loopwright.faces.findings.PointOutcomes;
import org.loopwright.lab.design.Distribution;
import org.loopwright.lab.design.Factor;
import org.loopwright.lab.design.Range;
import org.loopwright.lab.design.SampledDesign;
import org.loopwright.lab.design.Study;
import org.loopwright.lab.file.JournalException;

/**
 * Results as SALib reads them: {@code <prefix>-problem.json}, {@code <prefix>-sample.txt} with a row for each design
 * point, and for each response and system {@code <prefix>-<response>[-<system>].txt} with its mean over replications, in
 * the order of the sample.
 *
 * <p>A factor of which SALib has no like (levels, whole numbers, laws that are cut off) is written as its coordinate in
 * the unit cube, which is all that its analyses look at.
 */
public final class SalibFiles {

    private SalibFiles() {}

    /**
     * Writes the files.
     *
     * @param folder a results folder with the inputs of its study
     * @param prefix path and beginning of the names of the files; none of them may be there yet
     * @return what was written, in order
     * @throws JournalException if the study was not kept, a factor cannot be written as numbers, or a file is there
     *     already
     */
    public static List<Path> write(Path folder, Path prefix) throws IOException {
        Study study = KeptStudy.required(folder);
        PointOutcomes outcomes = PointOutcomes.read(folder, study);
        List<Factor> factors = SampledDesign.varied(study.factors());
        if (factors.isEmpty()) {
            throw new JournalException("no factor of the study in " + folder + " varies: SALib has nothing to analyse");
        }
        List<SalibProblem.Factor> problem = new ArrayList<>();
        double[][] sample = new double[outcomes.size()][factors.size()];
        for (int j = 0; j < factors.size(); j++) {
            problem.add(column(study, outcomes, factors, j, sample));
        }
        Map<Path, double[]> responses = new LinkedHashMap<>();
        for (PointOutcomes.Case one : outcomes.cases()) {
            String name = one.response().name() + (one.system().isEmpty() ? "" : "-" + one.system());
            responses.put(file(prefix, name + ".txt"), one.means());
        }
        Path problemFile = file(prefix, "problem.json");
        Path sampleFile = file(prefix, "sample.txt");
        List<Path> files = new ArrayList<>(List.of(problemFile, sampleFile));
        files.addAll(responses.keySet());
        Optional<Path> there = files.stream().filter(Files::exists).findFirst();
        if (there.isPresent()) {
            throw new JournalException(there.get() + " is there already; nothing is overwritten");
        }
        new SalibProblem(problem).write(problemFile);
        SampleMatrix.write(sampleFile, Arrays.stream(sample));
        for (Map.Entry<Path, double[]> response : responses.entrySet()) {
            double[] means = response.getValue();
            SampleMatrix.write(
                    response.getKey(), IntStream.range(0, means.length).mapToObj(p -> new double[] {means[p]}));
        }
        return List.copyOf(files);
    }

    /** True if the column of a factor is its coordinate in the unit cube, of which the study makes the value. */
    public static boolean isCoordinate(Study study, Factor factor) {
        return study.design() instanceof SampledDesign
                && factor.range().flatMap(range -> like(factor.label(), range)).isEmpty();
    }

    private static Path file(Path prefix, String ending) {
        return prefix.resolveSibling(prefix.getFileName() + "-" + ending);
    }

    /** Fills a column of the sample and says how its values are spread. */
    private static SalibProblem.Factor column(
            Study study, PointOutcomes outcomes, List<Factor> factors, int column, double[][] sample) {
        Factor factor = factors.get(column);
        Optional<SalibProblem.Factor> like = factor.range().flatMap(range -> like(factor.label(), range));
        boolean isSampled = study.design() instanceof SampledDesign;
        for (int p = 0; p < sample.length; p++) {
            if (like.isEmpty() && study.design() instanceof SampledDesign design) {
                sample[p][column] = design.coordinates(p + 1)[column];
            } else {
                sample[p][column] = outcomes.number(p + 1, factor);
            }
            if (Double.isNaN(sample[p][column])) {
                String cell = outcomes.cell(p + 1, factor);
                throw new JournalException("SALib reads numbers only, but " + factor.label() + " is "
                        + (cell.isEmpty() ? "not set" : "'" + cell + "'") + " at design point " + (p + 1));
            }
        }
        if (like.isPresent()) {
            return like.get();
        }
        if (isSampled) {
            return new SalibProblem.Factor(factor.label(), 0, 1);
        }
        double[] values = Arrays.stream(sample).mapToDouble(row -> row[column]).toArray();
        double low = Arrays.stream(values).min().orElseThrow();
        double high = Arrays.stream(values).max().orElseThrow();
        if (!(low < high)) {
            throw new JournalException(
                    "SALib needs factors that vary, but " + factor.label() + " is the same at every" + " design point");
        }
        return new SalibProblem.Factor(factor.label(), low, high);
    }

    /** The distribution of SALib that is the same; empty if there is none. */
    private static Optional<SalibProblem.Factor> like(String name, Range range) {
        double low = range.min();
        double high = range.max();
        if (range.integer()) {
            return Optional.empty();
        }
        if (range.distribution().isEmpty()) {
            return Optional.of(
                    range.scale() == Range.Scale.LOG
                            ? new SalibProblem.Factor(name, List.of(low, high), name, SalibProblem.Law.LOGUNIF)
                            : new SalibProblem.Factor(name, low, high));
        }
        Distribution law = range.distribution().get();
        if (law instanceof Distribution.Uniform) {
            return Optional.of(new SalibProblem.Factor(name, low, high));
        } else if (law instanceof Distribution.Normal normal) {
            return Optional.of(new SalibProblem.Factor(
                    name, List.of(low, high, normal.mean(), normal.sd()), name, SalibProblem.Law.TRUNCNORM));
        } else if (law instanceof Distribution.Triangular triangular && triangular.mode() < high) {
            double peak = (triangular.mode() - low) / (high - low);
            return Optional.of(new SalibProblem.Factor(name, List.of(low, high, peak), name, SalibProblem.Law.TRIANG));
        }
        return Optional.empty();
    }
}
