package org.loopwright.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Draws the figures of a study from its tables. Tables are read row by row, so a long series needs little memory. Java
 * must know at least one font, and should run headless ({@code -Djava.awt.headless=true}).
 */
public final class Figures {

    private Figures() {}

    /**
     * Draws every figure that the tables have the numbers for, as PNG and SVG, into {@code folder/figures}.
     *
     * @param folder holds {@code outcomes.csv}, and {@code series.csv} and {@code generations.csv} where the study
     *     keeps them
     * @param title title of the study for people, the first sentence below the title of every figure
     * @return paths of the files, in the order in which they were drawn
     * @throws UncheckedIOException if a table cannot be read or a figure cannot be written
     */
    public static List<Path> draw(Path folder, String title) {
        try {
            Outcomes outcomes = Outcomes.read(folder);
            List<Path> files = new ArrayList<>();
            if (outcomes.rows().isEmpty()) {
                return files;
            }
            Path figures = Files.createDirectories(folder.resolve("figures"));
            for (String rule : outcomes.means()) {
                String name = "generation_loop_by_depth" + (rule.isEmpty() ? "" : "_" + rule);
                draw(DepthFigure.of(outcomes, rule, Answer.followUp(folder), title), figures, name, files);
            }
            draw(TimeFigure.byStage(outcomes, title), figures, "loop_time_by_stage", files);
            draw(TimeFigure.byWait(outcomes, title), figures, "loop_time_by_wait", files);
            draw(UnitCostFigure.of(outcomes, folder, title), figures, "unit_cost_over_time", files);
            draw(IncidenceFigure.of(outcomes, folder, title), figures, "generation_incidence", files);
            return files;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static void draw(Optional<Sheet> sheet, Path folder, String name, List<Path> files) throws IOException {
        if (sheet.isPresent()) {
            files.addAll(Picture.write(sheet.get(), folder, name));
        }
    }

    /** Title of a figure, with a capital letter. */
    static String title(String figure) {
        return figure.substring(0, 1).toUpperCase(Locale.ROOT) + figure.substring(1);
    }

    /** Title of the study as the first sentence of a subtitle, which is broken into lines where titles are not. */
    static String study(String title) {
        if (title.isBlank()) {
            return "";
        }
        return title.endsWith("?") || title.endsWith(".") ? title + " " : title + ". ";
    }

    /** How means and bands came about, for subtitles. */
    static String method(int replications) {
        return replications < 2
                ? "n = 1 replication, so there are no bands."
                : "Lines: mean over n = " + replications + " replications; bands: 95 % t-intervals over replications.";
    }

    /** Titles of panels: the hyphens of names become spaces. */
    static String panelTitle(String name) {
        return name.isEmpty() ? "all" : name.replace('-', ' ');
    }

    /** Legend of the systems' lines. */
    static List<Sheet.Entry> systems(Outcomes outcomes) {
        List<Sheet.Entry> legend = new ArrayList<>();
        for (String system : outcomes.systems()) {
            legend.add(Sheet.Entry.ofSystem(system, legend.size()));
        }
        return legend;
    }
}
