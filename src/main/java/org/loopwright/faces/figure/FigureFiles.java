package org.loopwright.faces.figure;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.loopwright.lab.fault.Invisible;
import org.loopwright.lab.file.WholeFile;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Writes a figure as pixels (PNG, two to a point) and as vectors (SVG, text kept as text). */
final class FigureFiles {

    private static final int PIXELS_PER_POINT = 2;
    private static final String SVG = "http://www.w3.org/2000/svg";

    private FigureFiles() {}

    /** Writes {@code name.png} and {@code name.svg} into the folder and returns both paths. */
    static List<Path> write(FigureSheet sheet, Path folder, String name) throws IOException {
        Path pixels = folder.resolve(name + ".png");
        Path vectors = folder.resolve(name + ".svg");
        int height = height(sheet);
        writePixels(sheet, height, pixels);
        writeVectors(sheet, height, vectors);
        return List.of(pixels, vectors);
    }

    private static int height(FigureSheet sheet) {
        Graphics2D canvas = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
        try {
            return sheet.height(canvas);
        } finally {
            canvas.dispose();
        }
    }

    private static void writePixels(FigureSheet sheet, int height, Path file) throws IOException {
        BufferedImage image = new BufferedImage(
                PIXELS_PER_POINT * FigureSheet.WIDTH, PIXELS_PER_POINT * height, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = image.createGraphics();
        try {
            canvas.scale(PIXELS_PER_POINT, PIXELS_PER_POINT);
            sheet.draw(canvas);
        } finally {
            canvas.dispose();
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream memory = new MemoryCacheImageOutputStream(bytes)) {
            if (!ImageIO.write(image, "png", memory)) {
                throw new IOException("this Java cannot write PNG: " + file);
            }
        }
        writeWhole(bytes.toByteArray(), file);
    }

    private static void writeVectors(FigureSheet sheet, int height, Path file) throws IOException {
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document());
        context.setComment("Loopwright");
        context.setPrecision(2);
        SVGGraphics2D canvas = new SVGGraphics2D(context, false);
        canvas.setSVGCanvasSize(new Dimension(FigureSheet.WIDTH, height));
        sheet.draw(canvas);
        Element root = canvas.getRoot();
        root.setAttributeNS(null, "viewBox", "0 0 " + FigureSheet.WIDTH + " " + height);
        StringWriter text = new StringWriter();
        try {
            canvas.stream(root, text, false, false);
        } finally {
            canvas.dispose();
        }
        writeWhole(xml(text.toString()).getBytes(StandardCharsets.UTF_8), file);
    }

    private static void writeWhole(byte[] bytes, Path file) throws IOException {
        try (WholeFile out = WholeFile.in(file.getParent(), String.valueOf(file.getFileName()))) {
            out.write(bytes);
            out.appear();
        }
    }

    /** A text without what XML has no way to say: titles and names are those of anybody. */
    private static String xml(String text) {
        StringBuilder said = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            boolean isOdd =
                    c <= 0xFFFF && (Invisible.isStrange((char) c) || Character.isSurrogate((char) c) || c >= 0xFFFE);
            said.appendCodePoint(isOdd ? 0xFFFD : c);
        });
        return said.toString();
    }

    private static Document document() {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument(SVG, "svg", null);
        } catch (ParserConfigurationException fault) {
            throw new IllegalStateException("this Java has no XML documents", fault);
        }
    }
}
