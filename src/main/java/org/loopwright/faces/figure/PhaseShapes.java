package org.loopwright.faces.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.annotations.XYBoxAnnotation;
import org.jfree.chart.annotations.XYLineAnnotation;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.ui.Layer;
import org.loopwright.faces.findings.PhaseDiagram;

/** The contour of no difference and the band around it, behind the markers of a map. */
final class PhaseShapes {

    private static final Color BAND = new Color(0, 0, 0, 26);
    private static final int LAST = PhaseDiagram.LATTICE - 1;

    private PhaseShapes() {}

    static void draw(PhaseDiagram diagram, XYLineAndShapeRenderer renderer) {
        double[][] differences = new double[PhaseDiagram.LATTICE][PhaseDiagram.LATTICE];
        for (int i = 0; i <= LAST; i++) {
            for (int j = 0; j <= LAST; j++) {
                differences[i][j] = diagram.field().difference(diagram.place(i, j));
            }
        }
        for (int i = 0; i < LAST; i++) {
            for (int j = 0; j < LAST; j++) {
                double[] middle = {(i + 0.5) / LAST, (j + 0.5) / LAST};
                if (diagram.field().sign(middle) == 0) {
                    renderer.addAnnotation(
                            new XYBoxAnnotation(
                                    diagram.value(0, (double) i / LAST),
                                    diagram.value(1, (double) j / LAST),
                                    diagram.value(0, (i + 1.0) / LAST),
                                    diagram.value(1, (j + 1.0) / LAST),
                                    null,
                                    null,
                                    BAND),
                            Layer.BACKGROUND);
                }
                List<double[]> ends = crossings(differences, i, j);
                for (int e = 0; e + 1 < ends.size(); e += 2) {
                    renderer.addAnnotation(
                            new XYLineAnnotation(
                                    diagram.value(0, ends.get(e)[0] / LAST),
                                    diagram.value(1, ends.get(e)[1] / LAST),
                                    diagram.value(0, ends.get(e + 1)[0] / LAST),
                                    diagram.value(1, ends.get(e + 1)[1] / LAST),
                                    new BasicStroke(2.2f),
                                    FigureStyle.INK),
                            Layer.BACKGROUND);
                }
            }
        }
    }

    /** Where the contour crosses the edges of a cell, in lattice units; two of them, or four at a saddle. */
    private static List<double[]> crossings(double[][] z, int i, int j) {
        List<double[]> ends = new ArrayList<>();
        cross(ends, z[i][j], z[i + 1][j], i, j, 1, 0);
        cross(ends, z[i + 1][j], z[i + 1][j + 1], i + 1, j, 0, 1);
        cross(ends, z[i][j + 1], z[i + 1][j + 1], i, j + 1, 1, 0);
        cross(ends, z[i][j], z[i][j + 1], i, j, 0, 1);
        return ends;
    }

    private static void cross(List<double[]> ends, double from, double to, int i, int j, int right, int up) {
        if (from < 0 != to < 0) {
            double share = from / (from - to);
            ends.add(new double[] {i + share * right, j + share * up});
        }
    }
}
