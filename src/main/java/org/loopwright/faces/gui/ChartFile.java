package org.loopwright.faces.gui;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.jfree.chart.ChartUtilities;
import org.jfree.chart.JFreeChart;
import org.loopwright.faces.gui.scene.Tone;
import org.loopwright.lab.file.WholeFile;
import org.w3c.dom.Document;
import sim.util.media.PDFEncoder;

/** A chart in a file, on light paper whatever the windows look like. */
enum ChartFile {
    /** Pixels. */
    PNG {
        @Override
        void write(ChartData data, WholeFile file) throws IOException {
            ChartUtilities.writeChartAsPNG(file.stream(), ChartDrawing.of(data, Tone.LIGHT), WIDTH, HEIGHT);
        }
    },
    /** Vectors, text kept as text. */
    SVG {
        @Override
        void write(ChartData data, WholeFile file) throws IOException {
            SVGGeneratorContext context = SVGGeneratorContext.createDefault(document());
            context.setComment("Loopwright");
            context.setPrecision(2);
            SVGGraphics2D canvas = new SVGGraphics2D(context, false);
            canvas.setSVGCanvasSize(new Dimension(WIDTH, HEIGHT));
            draw(ChartDrawing.of(data, Tone.LIGHT), canvas);
            StringWriter text = new StringWriter();
            canvas.stream(text, false);
            canvas.dispose();
            file.write(text.toString().getBytes(StandardCharsets.UTF_8));
        }
    },
    /** Vectors. */
    PDF {
        @Override
        void write(ChartData data, WholeFile file) throws IOException {
            File pdf = file.temporary().toFile();
            PDFEncoder.generatePDF(ChartDrawing.of(data, Tone.LIGHT), WIDTH, HEIGHT, pdf);
            if (pdf.length() == 0) { // MASON's encoder prints what goes wrong and goes on.
                throw new IOException("the PDF could not be written");
            }
        }
    },
    /** Every point. */
    CSV {
        @Override
        void write(ChartData data, WholeFile file) throws IOException {
            file.write(data.csv().getBytes(StandardCharsets.UTF_8));
        }
    };

    static final int WIDTH = 1000;
    static final int HEIGHT = 600;

    abstract void write(ChartData data, WholeFile file) throws IOException;

    /** Its ending, without a dot. */
    String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static void draw(JFreeChart chart, Graphics2D canvas) {
        chart.draw(canvas, new Rectangle2D.Double(0, 0, WIDTH, HEIGHT));
    }

    private static Document document() {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument("http://www.w3.org/2000/svg", "svg", null);
        } catch (ParserConfigurationException fault) {
            throw new IllegalStateException("this Java has no XML documents", fault);
        }
    }

    /**
     * Writes a chart into a file, by its ending: png, svg, pdf or csv.
     *
     * @throws IOException if it cannot be written
     * @throws IllegalArgumentException for any other ending
     */
    static void save(ChartData data, Path file) throws IOException {
        String name = file.getFileName().toString();
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        ChartFile format = List.of(values()).stream()
                .filter(one -> one.ending().equals(ending))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("a chart is saved as .png, .svg, .pdf or .csv, not as " + name));
        try (WholeFile whole = WholeFile.named(file)) {
            format.write(data, whole);
            whole.appear();
        }
    }
}
