package org.loopwright.subject.scenario;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.FastMath;
import org.loopwright.lab.sheet.Derived;
import org.loopwright.lab.sheet.Parameter;
import org.loopwright.subject.technology.MatrixMaker;

/** Design structure matrix of an industry: which components a redesign changes, and how strongly. */
public record Dsm(
        @Parameter(text = "how the matrix is made") Generator generator,

        @Parameter(unit = "components", min = 1, max = 500, text = "number of components")
        int components,

        @Parameter(
                unit = "components",
                min = 1,
                max = 500,
                text = "out-set size of each component (fixed), of core components (core-periphery)",
                orElse = "1")
        int degree,

        @Parameter(
                unit = "components",
                min = 1,
                max = 500,
                text = "out-set sizes that components take in turn, in random order (random); of periphery"
                        + " components (core-periphery, first entry)",
                orElse = "[1]")
        List<Integer> degrees,

        @Parameter(
                unit = "components",
                min = 1,
                max = 500,
                text = "size of a module (modular) or of the core (core-periphery)",
                orElse = "1")
        int block,

        @Parameter(
                unit = "1",
                min = 0,
                max = 1,
                text = "probability that a component of a module also changes one component of another (modular)",
                orElse = "0")
        double crossLinks,

        @Parameter(
                unit = "1",
                min = 0,
                max = 1,
                text = "strength of every interface; 0 means (k - 1)^(-1/2) of each out-set size k",
                orElse = "0")
        double strength,

        @Parameter(
                text = "CSV matrix of strengths, beside the sheet or in params/dsm (file)",
                orElse = "''",
                folder = "dsm")
        String file,

        @Parameter(
                text = "true where row i, column j of the file says that redesigning j changes i (file)",
                orElse = "false")
        boolean transposed,

        @Parameter(
                unit = "1",
                min = 1e-6,
                max = 1e6,
                text = "weight in the file that is the full strength 1; all weights are divided by it (file)",
                orElse = "1")
        double scale,

        @Derived
        @Parameter(
                unit = "1",
                min = 0,
                max = 1e6,
                text = "strengths or weights read from the file, row by row; filled in by the reader, not written in"
                        + " sheets",
                orElse = "[]")
        List<Double> matrix,

        @Derived @Parameter(text = "names of components in the file, '' for one without", orElse = "[]")
        List<String> names,

        @Derived @Parameter(unit = "tiers", min = 1, max = 500, text = "tiers of components in the file", orElse = "[]")
        List<Integer> tiers,

        @Derived @Parameter(text = "suppliers of components in the file, where they are outsourced", orElse = "[]")
        List<String> suppliers,

        @Derived @Parameter(text = "true of components that are software in the file", orElse = "[]")
        List<Boolean> software) {

    /** Ways to make a matrix. */
    public enum Generator {
        /** Every component has the same out-set size; members drawn uniformly. */
        FIXED,
        /** Out-set sizes from a list in random order; members drawn uniformly. */
        RANDOM,
        /** A core that changes itself and is changed by all; a periphery of small out-sets. */
        CORE_PERIPHERY,
        /** Blocks that change themselves, with some links across. */
        MODULAR,
        /** A matrix from a file. */
        FILE
    }

    /** The same with the name of its file, wherever that lies, and what it says. */
    Dsm with(String name, NamedMatrix read) {
        return new Dsm(
                generator,
                components,
                degree,
                degrees,
                block,
                crossLinks,
                strength,
                name,
                transposed,
                scale,
                read.strengths(),
                read.names(),
                read.tiers(),
                read.suppliers(),
                read.software());
    }

    /** What it was filled in with. */
    NamedMatrix filledIn() {
        return new NamedMatrix(matrix, names, tiers, suppliers, software);
    }

    /** The name of a component, from 0; empty if it has none. */
    public String name(int component) {
        return names.isEmpty() ? "" : names.get(component);
    }

    /** True if the file says that a component, from 0, is software. */
    public boolean isSoftware(int component) {
        return !software.isEmpty() && software.get(component);
    }

    /**
     * The least design complexity d* that a matrix drawn by this law may have (McNerney et al. 2011), or that of the
     * file. It is t if out-sets of at most t components can hold all components between them: each holds its own, and
     * whatever else it may reach.
     */
    public int leastDesignComplexity() {
        return switch (generator) {
            case FIXED -> degree;
            case RANDOM -> leastOfList();
            case CORE_PERIPHERY -> leastOfCore();
            // Cross links come singly or, at 1, for certain. Those of a smaller last block are fewer than the other
            // components, so that some of these are held by whole blocks alone.
            case MODULAR -> crossLinks == 1 && block < components ? block + 1 : block;
            case FILE ->
                MatrixMaker.ofWeights(components, matrix, scale, transposed).designComplexity();
        };
    }

    private int leastOfList() {
        int[] sizes = IntStream.range(0, components)
                .map(i -> degrees.get(i % degrees.size()))
                .sorted()
                .toArray();
        int held = 0;
        int next = 0;
        while (held < components) {
            held += sizes[next++];
        }
        return sizes[next - 1];
    }

    private int leastOfCore() {
        int periphery = components - block;
        int small = degrees.get(0);
        if (periphery == 0 || degree == small) {
            return degree;
        }
        // The places that the smaller out-sets have for components of the other kind.
        boolean holdsAll = degree < small
                ? block * FastMath.max(0, degree - block) >= periphery
                : periphery * (small - 1) >= block;
        return holdsAll ? FastMath.min(degree, small) : FastMath.max(degree, small);
    }

    public Dsm {
        degrees = List.copyOf(degrees);
        matrix = List.copyOf(matrix);
        names = List.copyOf(names);
        tiers = List.copyOf(tiers);
        suppliers = List.copyOf(suppliers);
        software = List.copyOf(software);
        boolean usesDegree = generator == Generator.FIXED || generator == Generator.CORE_PERIPHERY;
        if (usesDegree && degree > components) {
            throw new IllegalArgumentException("degree must be <= components (" + components + "), was " + degree);
        }
        if (generator != Generator.FILE && block > components) {
            throw new IllegalArgumentException("block must be <= components (" + components + "), was " + block);
        }
        if (degrees.isEmpty()) {
            throw new IllegalArgumentException("degrees must name at least one out-set size");
        }
        for (int d : degrees) {
            if (d > components) {
                throw new IllegalArgumentException("degrees must be <= components (" + components + "), was " + d);
            }
        }
    }
}
